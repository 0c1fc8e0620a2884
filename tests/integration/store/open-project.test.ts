import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { run } from '../../../main/core/store/rows.ts'
import { undo, undoState } from '../../../main/core/store/undo.ts'
import {
  NOW_MS,
  addTopic,
  bench,
  crash,
  emptyUrn,
  failure,
  listing,
  openSecretRound,
  titles,
} from './support.ts'
import type { Bench } from './support.ts'

let at: Bench
beforeEach(() => {
  at = bench()
  mkdirSync(at.stick)
})

const PUBLISHED = { published: true, held: false, problem: null }
const work = () => listing(join(at.dataDir, 'work'))

describe('a day without trouble', () => {
  test('a new project is in its file at once, alone, and nothing stays behind after closing', async () => {
    const project = await at.create()
    expect(project.publishState()).toEqual(PUBLISHED)
    expect(listing(at.stick)).toEqual(['.~lock.Musterstadt 2026.klebepunkt#', basename(at.file)])
    expect(await project.close()).toEqual(PUBLISHED)
    expect(listing(at.stick)).toEqual([basename(at.file)])
    expect(work()).toEqual([])
    // Rollback mode in the header: whatever opens the file next makes no -wal beside it.
    expect([...readFileSync(at.file).subarray(18, 20)]).toEqual([1, 1])
  })

  test('what was entered is there again, with its way back', async () => {
    const first = await at.create()
    addTopic(first.db, 'Wohnen')
    addTopic(first.db, 'Verkehr')
    expect(first.publishState().published).toBe(false)
    expect(await first.close()).toEqual(PUBLISHED)
    const second = await at.open()
    expect(titles(second.db)).toEqual(['Wohnen', 'Verkehr'])
    expect(second.notice).toBeNull()
    expect(second.publishState()).toEqual(PUBLISHED)
    expect(undoState(second.db).undo).toEqual({ key: 'topic.added', name: 'Verkehr' })
    undo(second.db, { actor: 'x', role: 'facilitator', nowMs: NOW_MS })
    await second.close()
    expect(titles((await at.open()).db)).toEqual(['Wohnen'])
  })

  test('publishing while open puts the state of that moment into the file', async () => {
    const project = await at.create()
    addTopic(project.db, 'Wohnen')
    const publishing = project.publish()
    addTopic(project.db, 'Verkehr')
    await publishing
    expect(project.publishState().published).toBe(false)
    const copy = bench()
    mkdirSync(copy.stick)
    copyFileSync(at.file, copy.file)
    expect(titles((await copy.open()).db)).toEqual(['Wohnen'])
    await project.publish()
    expect(project.publishState()).toEqual(PUBLISHED)
  })

  test('a link to the file is the file', async () => {
    await (await at.create()).close()
    const link = join(at.stick, 'link.klebepunkt')
    symlinkSync(at.file, link)
    const linked = bench()
    const project = await at.open()
    addTopic(project.db, 'Wohnen')
    await project.close()
    symlinkSync(at.file, (mkdirSync(linked.stick), linked.file))
    const second = await linked.open()
    expect(titles(second.db)).toEqual(['Wohnen'])
    addTopic(second.db, 'Verkehr')
    await second.close()
    expect(titles((await at.open()).db)).toEqual(['Wohnen', 'Verkehr'])
  })

  test('listeners hear when the state of the file changes', async () => {
    const project = await at.create()
    const heard: boolean[] = []
    const forget = project.onPublishState((state) => heard.push(state.published))
    addTopic(project.db, 'Wohnen')
    await project.publish()
    forget()
    addTopic(project.db, 'Verkehr')
    expect(heard).toEqual([false, true])
  })
})

describe('creating', () => {
  test('never replaces a file', async () => {
    writeFileSync(at.file, 'precious')
    expect((await failure(at.create())).code).toBe('file_exists')
    expect(readFileSync(at.file, 'utf8')).toBe('precious')
  })

  test('where nothing can be written says so and leaves nothing', async () => {
    rmSync(at.stick, { recursive: true })
    expect((await failure(at.create())).code).toBe('target_gone')
    writeFileSync(at.stick, 'a file where the folder should be')
    expect((await failure(at.create())).code).toBe('target_gone')
    expect(existsSync(join(at.dataDir, 'work')) ? work() : []).toEqual([])
  })
})

describe('after a crash', () => {
  test('work goes on where it was, and reaches the file', async () => {
    const first = await at.create()
    addTopic(first.db, 'Wohnen')
    crash(first)
    rmSync(join(at.stick, '.~lock.Musterstadt 2026.klebepunkt#'))
    rmSync(join(dirname(first.workingFile), 'lock'))
    writeFileSync(join(at.stick, `.~${basename(at.file)}.0000.tmp`), 'half a file')
    const second = await at.open()
    expect(titles(second.db)).toEqual(['Wohnen'])
    expect(second.publishState().published).toBe(false)
    expect(listing(at.stick)).not.toContain(`.~${basename(at.file)}.0000.tmp`)
    await second.close()
    expect(titles((await at.open()).db)).toEqual(['Wohnen'])
    expect(existsSync(join(at.dataDir, 'damaged')) ? listing(join(at.dataDir, 'damaged')) : []).toEqual([])
  })

  test('if the file was changed elsewhere meanwhile, the file counts and the rest is kept and said', async () => {
    const first = await at.create()
    await first.close()
    const elsewhere = bench()
    cpSync(at.stick, elsewhere.stick, { recursive: true })
    const here = await at.open()
    addTopic(here.db, 'only here')
    crash(here)
    const there = await elsewhere.open()
    addTopic(there.db, 'only there')
    await there.close()
    rmSync(at.stick, { recursive: true })
    cpSync(elsewhere.stick, at.stick, { recursive: true })
    rmSync(join(dirname(here.workingFile), 'lock'))

    const again = await at.open()
    expect(titles(again.db)).toEqual(['only there'])
    expect(again.notice).toMatch(/an anderer Stelle geändert.*Sicherungen/)
    const aside = again.listBackups().find((backup) => backup.reason === 'set-aside')
    copyFileSync(aside?.file ?? '', elsewhere.file)
    expect(titles((await elsewhere.open()).db)).toEqual(['only here'])
  })

  test('the stick has another letter today: its work is found again', async () => {
    const first = await at.create()
    addTopic(first.db, 'Wohnen')
    crash(first)
    rmSync(join(dirname(first.workingFile), 'lock'))
    renameSync(at.stick, `${at.stick}-e`)
    rmSync(join(`${at.stick}-e`, '.~lock.Musterstadt 2026.klebepunkt#'))
    const { openProject } = await import('../../../main/core/store/open-project.ts')
    const moved = await openProject(join(`${at.stick}-e`, basename(at.file)), at.options())
    expect(titles(moved.db)).toEqual(['Wohnen'])
    expect(await moved.close()).toEqual(PUBLISHED)
    expect(work()).toEqual([])
  })

  test('a copy of the file beside it does not take the work away', async () => {
    const first = await at.create()
    addTopic(first.db, 'Wohnen')
    crash(first)
    rmSync(join(dirname(first.workingFile), 'lock'))
    rmSync(join(at.stick, '.~lock.Musterstadt 2026.klebepunkt#'))
    const { openProject } = await import('../../../main/core/store/open-project.ts')
    const beside = join(at.stick, 'Kopie.klebepunkt')
    copyFileSync(at.file, beside)
    const copy = await openProject(beside, at.options())
    expect(titles(copy.db)).toEqual([])
    await copy.close()
    expect(titles((await at.open()).db)).toEqual(['Wohnen'])
  })
})

describe('the stick is gone', () => {
  test('nothing is lost, people are told, and it is caught up on later', async () => {
    const project = await at.create()
    addTopic(project.db, 'Wohnen')
    renameSync(at.stick, `${at.stick}-away`)
    const state = await project.publish()
    expect(state).toMatchObject({ published: false, problem: { code: 'target_gone' } })
    expect(state.problem?.message).toMatch(/auf diesem Computer gesichert/)
    addTopic(project.db, 'Verkehr')
    // As root no folder is read-only; a file in its place cannot be written by anybody.
    writeFileSync(at.stick, 'not a folder')
    expect((await project.publish()).problem?.code).toBe('target_gone')
    rmSync(at.stick)
    renameSync(`${at.stick}-away`, at.stick)
    expect(await project.publish()).toEqual(PUBLISHED)
    expect(listing(at.stick)).toEqual(['.~lock.Musterstadt 2026.klebepunkt#', basename(at.file)])
  })

  test('also over closing; opened without it, the work is among the backups, with it, it goes on', async () => {
    const first = await at.create()
    addTopic(first.db, 'Wohnen')
    renameSync(at.stick, `${at.stick}-away`)
    expect((await first.close()).published).toBe(false)
    const error = await failure(at.open())
    expect(error).toMatchObject({ code: 'project_missing', details: { projectId: first.id } })
    expect(error.details?.['backups']).toContainEqual(expect.objectContaining({ reason: 'unpublished' }))
    renameSync(`${at.stick}-away`, at.stick)
    const second = await at.open()
    expect(titles(second.db)).toEqual(['Wohnen'])
    expect(await second.close()).toEqual(PUBLISHED)
  })

  test('a version somebody put there although it was locked is kept before ours takes its place', async () => {
    const project = await at.create()
    addTopic(project.db, 'Wohnen')
    writeFileSync(at.file, 'theirs')
    expect(await project.publish()).toEqual(PUBLISHED)
    const theirs = project.listBackups().find((backup) => backup.reason === 'changed-elsewhere')
    expect(readFileSync(theirs?.file ?? '', 'utf8')).toBe('theirs')
    await project.close()
    expect(titles((await at.open()).db)).toEqual(['Wohnen'])
  })

  test('the file was deleted under our hands: it is written again', async () => {
    const project = await at.create()
    rmSync(at.file)
    addTopic(project.db, 'Wohnen')
    await project.close()
    expect(titles((await at.open()).db)).toEqual(['Wohnen'])
  })
})

describe('while a secret round is open', () => {
  test('no ballot leaves the working copy: not by publishing, backup, closing or a crash', async () => {
    const first = await at.create()
    const before = readFileSync(at.file)
    openSecretRound(first.db, 'CANARY-RECEIPT')
    addTopic(first.db, 'Wohnen')
    expect(await first.publish()).toEqual({ published: false, held: true, problem: null })
    expect((await failure(first.backup('round-closed'))).code).toBe('backup_held')
    expect((await first.close()).held).toBe(true)
    const second = await at.open()
    expect((await second.publish()).held).toBe(true)
    expect(readFileSync(at.file).equals(before)).toBe(true)
    crash(second)
    rmSync(join(dirname(second.workingFile), 'lock'))
    rmSync(join(at.stick, '.~lock.Musterstadt 2026.klebepunkt#'))

    const third = await at.open()
    expect((await third.publish()).held).toBe(true)
    emptyUrn(third.db)
    expect(await third.publish()).toEqual(PUBLISHED)
    expect(readFileSync(at.file).includes('CANARY-RECEIPT')).toBe(false)
    expect(readFileSync(at.file).includes('Wohnen')).toBe(true)
    for (const backup of third.listBackups()) {
      expect(readFileSync(backup.file).includes('CANARY-RECEIPT')).toBe(false)
    }
  })

  test('hold keeps back what is not secret yet, release lets it go', async () => {
    const project = await at.create()
    project.hold()
    addTopic(project.db, 'Wohnen')
    expect((await project.publish()).held).toBe(true)
    project.release()
    expect(await project.publish()).toEqual(PUBLISHED)
  })
})

test('a file that was touched by another program is opened, said, and the own version is kept', async () => {
  const first = await at.create()
  addTopic(first.db, 'Wohnen')
  await first.close()
  const { default: Database } = await import('better-sqlite3')
  const other = new Database(at.file)
  other.exec(`UPDATE topic SET title = 'Bauen'`)
  other.close()
  const second = await at.open()
  expect(titles(second.db)).toEqual(['Bauen'])
  expect(second.notice).toMatch(/außerhalb von Klebepunkt verändert/)
  expect(second.listBackups().filter((backup) => backup.reason === 'published').length).toBeGreaterThan(1)
  run(second.db, 'DELETE FROM topic')
  await second.close()
  expect((await at.open()).notice).toBeNull()
})
