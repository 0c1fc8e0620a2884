import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runDemo } from '../support/demo-run.ts'

it('the demo workshop ends the same way with the same seed', { timeout: 5 * 60_000 }, async () => {
  const dir = mkdtempSync(join(tmpdir(), 'klebepunkt-demo-'))
  try {
    const first = await runDemo({ out: join(dir, '1'), participants: 12, seed: 7 })
    const second = await runDemo({ out: join(dir, '2'), participants: 12, seed: 7 })
    const other = await runDemo({ out: join(dir, '3'), participants: 12, seed: 8 })
    expect(second).toEqual(first)
    expect(other).not.toEqual(first)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
})
