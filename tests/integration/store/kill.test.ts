import { mkdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bench, startChild, titles } from './support.ts'

const ROUNDS = 12

test('kill −9 in the midst of commits loses none that was acknowledged, and leaves none half', async () => {
  const at = bench()
  mkdirSync(at.stick)
  await (await at.create()).close()
  let total = 0
  for (let round = 0; round < ROUNDS; round++) {
    const child = startChild('commit', at.file, at.dataDir)
    const enough = `ack ${1 + round * 5}`
    await child.until((lines) => lines.includes(enough))
    await child.kill()
    const acknowledged = child.lines.filter((line) => line.startsWith('ack ')).length
    expect(acknowledged).toBeGreaterThan(0)

    const project = await at.open()
    const found = titles(project.db).slice(total)
    // At most one more than acknowledged: committed, and killed before it could say so.
    expect([acknowledged, acknowledged + 1]).toContain(found.length)
    expect(found).toEqual(found.map((_, i) => `Nr. ${i + 1}`))
    total += found.length
    // Every second time the next child has to go on from what the crash left.
    if (round % 2 === 0) project.hold()
    await project.close()
  }
}, 120_000)
