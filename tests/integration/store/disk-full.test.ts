import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bench, startChildIn, titles } from './support.ts'

const FREE_MIB = 3

/**
 * Shell text that makes the data directory small and then runs the rest: a tiny tmpfs of its own where the
 * system allows one (root, or user namespaces), else a limit on the size of a file, which works everywhere.
 */
function smallDisk(folder: string): string {
  const mount = `mount -t tmpfs -o size=${FREE_MIB}m tmpfs "${folder}"`
  for (const unshare of ['unshare -m', 'unshare -rm']) {
    const works = spawnSync('sh', ['-c', `${unshare} sh -c '${mount}'`]).status === 0
    if (works) return `exec ${unshare} sh -c '${mount} && exec "$0" "$@"' "$0" "$@"`
  }
  return `ulimit -f ${FREE_MIB * 1024}; exec "$0" "$@"`
}

test('on a full disk nothing is acknowledged that is not there, and the error is said', async () => {
  const at = bench()
  mkdirSync(at.stick)
  mkdirSync(at.dataDir)
  await (await at.create()).close()
  const child = startChildIn(smallDisk(at.dataDir), 'fill', at.file, at.dataDir)
  await child.until((lines) => lines.some((line) => line.startsWith('topics ')))
  await child.end()
  const acknowledged = child.lines.filter((line) => line.startsWith('ack ')).length
  expect(acknowledged).toBeGreaterThan(3)
  expect(child.lines.find((line) => line.startsWith('error '))).toMatch(/^error (disk_full|storage_failed)$/)
  expect(child.lines.at(-1)).toBe(`topics ${acknowledged}`)
  // Either everything acknowledged has reached the file, or that is said and the file is as it was.
  const publishing = child.lines.find((line) => line.startsWith('problem ')) ?? ''
  expect(publishing).toMatch(/^problem ((disk_full|publish_failed) false|none true)$/)
  const elsewhere = bench()
  const project = await at.open({ dataDir: elsewhere.dataDir })
  expect(titles(project.db)).toHaveLength(publishing.endsWith('true') ? acknowledged : 0)
})
