import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { keepBackup, listBackups } from '../../../../../main/core/store/backups.ts'
import type { BackupReason } from '../../../../../main/core/store/backups.ts'
import { NOW_MS } from './support.ts'

const MINUTE_MS = 60_000

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'klebepunkt-store-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
})

function keep(reason: BackupReason, minute: number, text = 'x'): string {
  return keepBackup(dataDir, 'p1', reason, NOW_MS + minute * MINUTE_MS, (file) => writeFileSync(file, text))
    .file
}

const kept = (reason: string) =>
  listBackups(dataDir, 'p1')
    .filter((backup) => backup.reason === reason)
    .map((backup) => (backup.atMs - NOW_MS) / MINUTE_MS)

test('lists copies with why, when and how large, newest first; strange files are not among them', () => {
  keep('round-open', 0)
  keep('migration', 1, 'xyz')
  writeFileSync(join(dataDir, 'backups', 'p1', 'notes.txt'), '')
  expect(listBackups(dataDir, 'p1')).toEqual([
    expect.objectContaining({ projectId: 'p1', reason: 'migration', atMs: NOW_MS + MINUTE_MS, sizeBytes: 3 }),
    expect.objectContaining({ reason: 'round-open', atMs: NOW_MS }),
  ])
  expect(listBackups(dataDir, 'nobody')).toEqual([])
})

test('two in one millisecond are two', () => {
  expect(keep('import', 0)).not.toBe(keep('import', 0))
  expect(kept('import')).toHaveLength(2)
})

test('of published versions five stay: the newest, and others far enough apart to be of use', () => {
  for (let minute = 0; minute <= 60; minute += 0.5) keep('published', minute)
  const minutes = kept('published')
  expect(minutes).toHaveLength(5)
  expect(minutes[0]).toBe(60)
  for (let i = 2; i < minutes.length; i++) {
    expect((minutes[i - 1] ?? 0) - (minutes[i] ?? 0)).toBeGreaterThanOrEqual(10)
  }
})

test('other reasons are counted by themselves', () => {
  const opened = keep('round-open', 0)
  for (let minute = 0; minute < 30; minute++) keep('import', minute)
  expect(kept('import')).toHaveLength(10)
  expect(kept('import')[0]).toBe(29)
  expect(existsSync(opened)).toBe(true)
})

test('the copy just made stays even if the clock was set back', () => {
  for (let minute = 100; minute < 120; minute++) keep('published', minute * 20)
  expect(existsSync(keep('published', 0))).toBe(true)
})
