import { closeSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { driver } from '../../../main/core/store/connection.ts'
import type { Project } from '../../../main/core/store/open-project.ts'
import { addTopic, bench, emptyUrn, failure, openSecretRound, titles } from './support.ts'
import type { Bench } from './support.ts'

// Files that a worker goes through, because it takes too long to keep everybody waiting.

const LARGE_BYTES = 9 * 2 ** 20

let at: Bench
beforeEach(() => {
  at = bench()
  mkdirSync(at.stick)
})

async function largeProject(): Promise<Project> {
  const project = await at.create()
  addTopic(project.db, 'Wohnen')
  driver(project.db)
    .prepare(`UPDATE topic SET description = replace(hex(zeroblob(?)), '00', 'Text ')`)
    .run(LARGE_BYTES / 5)
  await project.publish()
  expect(statSync(at.file).size).toBeGreaterThan(LARGE_BYTES)
  return project
}

test('is published while people go on writing, and what they wrote meanwhile counts as new', async () => {
  const project = await largeProject()
  addTopic(project.db, 'Arbeit')
  const publishing = project.publish()
  // The worker has only just been asked, and nobody waits for it.
  addTopic(project.db, 'Bildung')
  expect((await publishing).published).toBe(false)
  expect((await project.publish()).published).toBe(true)
  await project.close()
  expect(titles((await at.open()).db)).toEqual(['Wohnen', 'Arbeit', 'Bildung'])
})

test('does not leave this computer if a round is opened before the worker has begun to read', async () => {
  const project = await largeProject()
  const before = readFileSync(at.file)
  addTopic(project.db, 'Arbeit')
  const publishing = project.publish()
  openSecretRound(project.db, 'SECRET-RECEIPT')
  expect(await publishing).toMatchObject({ published: false, held: true, problem: null })
  expect(readFileSync(at.file).equals(before)).toBe(true)

  const backup = project.backup('import')
  expect((await failure(backup)).code).toBe('backup_held')
  emptyUrn(project.db)
  const racing = project.backup('import')
  driver(project.db).exec(`INSERT INTO round_secret (round_id, key) VALUES ('r', zeroblob(32))`)
  expect((await failure(racing)).code).toBe('backup_held')
  emptyUrn(project.db)
  expect((await project.backup('import')).sizeBytes).toBeGreaterThan(LARGE_BYTES)
  expect((await project.publish()).published).toBe(true)
})

test('is refused with words if it is damaged somewhere in the middle', async () => {
  await (await largeProject()).close()
  const fd = openSync(at.file, 'r+')
  for (let place = 0; place < LARGE_BYTES; place += 2 ** 16) writeSync(fd, 'damage', place + 4096)
  closeSync(fd)
  expect(await failure(at.open())).toMatchObject({ code: 'project_damaged', details: { file: at.file } })
})
