import Database from 'better-sqlite3'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { CoreError } from '../../../main/core/errors.ts'
import type { Backup } from '../../../main/core/store/backups.ts'
import { restoreBackup } from '../../../main/core/store/restore-backup.ts'
import { addTopic, bench, failure, startChild, titles } from './support.ts'
import type { Bench } from './support.ts'

const PAGE = 4096

let at: Bench
beforeEach(() => {
  at = bench()
  mkdirSync(at.stick)
})

/** A closed project with content on many pages; its bytes. */
async function closedProject(): Promise<Buffer> {
  const project = await at.create()
  for (let i = 0; i < 60; i++)
    addTopic(project.db, `Handlungsfeld ${i} ${'mit einem langen Namen '.repeat(8)}`)
  await project.close()
  return readFileSync(at.file)
}

/** Rising numbers that look random and are the same every time. */
function* scattered(seed: number): Generator<number, never> {
  let state = seed
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

function change(sql: string): void {
  const db = new Database(at.file)
  db.exec(sql)
  db.close()
}

describe('a damaged file', () => {
  test('a flipped bit on any page is noticed, said in words, and never makes it worse', async () => {
    const whole = await closedProject()
    const pages = whole.length / PAGE
    const random = scattered(7)
    const outcomes: Record<string, number> = {}
    for (let page = 0; page < pages; page++) {
      // Near the start of a page lies its structure, further back what people wrote.
      const offset = page * PAGE + Math.floor(random.next().value * (page % 2 === 0 ? 16 : PAGE))
      const bytes = Buffer.from(whole)
      bytes[offset] = (bytes[offset] ?? 0) ^ (1 << Math.floor(random.next().value * 8))
      writeFileSync(at.file, bytes)
      const outcome = await at.open().then(
        async (project) => {
          expect(project.notice).toMatch(/verändert oder ist leicht beschädigt/)
          await project.close()
          return 'noticed'
        },
        (error: unknown) => {
          expect(error).toBeInstanceOf(CoreError)
          return error instanceof CoreError ? error.code : ''
        },
      )
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
      expect(readFileSync(at.file).equals(bytes)).toBe(true)
      expect(readdirSync(at.stick)).toHaveLength(1)
      expect(readdirSync(join(at.dataDir, 'work'))).toEqual([])
    }
    expect(
      Object.keys(outcomes).filter(
        (code) => !['noticed', 'project_damaged', 'project_foreign', 'project_newer'].includes(code),
      ),
    ).toEqual([])
    expect(outcomes['project_damaged']).toBeGreaterThan(10)
  }, 60_000)

  test('is kept aside whole, and the last backup opens as a new file', async () => {
    const whole = await closedProject()
    const bytes = Buffer.from(whole)
    bytes.fill(0xff, 3 * PAGE, 5 * PAGE)
    writeFileSync(at.file, bytes)
    const error = await failure(at.open())
    expect(error).toMatchObject({ code: 'project_damaged' })
    expect(error.message).toMatch(/beschädigt.*Sicherung/)
    const keptIn = String(error.details?.['keptIn'])
    expect(readFileSync(join(keptIn, readdirSync(keptIn)[0] ?? '')).equals(bytes)).toBe(true)

    const backup = (error.details?.['backups'] as Backup[] | undefined)?.[0]
    if (!backup) throw new Error('there should be a backup')
    expect((await failure(restoreBackup(backup, at.file, at))).code).toBe('file_exists')
    rmSync(at.file)
    await restoreBackup(backup, at.file, at)
    expect(readdirSync(at.stick)).toHaveLength(1)
    expect(titles((await at.open()).db)).toHaveLength(60)
  })

  test('is recognised when its beginning is gone, if this computer knows it', async () => {
    const whole = await closedProject()
    whole.fill(0, 0, 100)
    writeFileSync(at.file, whole)
    const error = await failure(at.open())
    expect(error.code).toBe('project_damaged')
    expect(error.details?.['backups']).not.toEqual([])
  })

  test.each([
    ['cut in the middle of a page', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1000)],
    ['cut after a page', (bytes: Buffer) => bytes.subarray(0, 10 * PAGE)],
    ['nothing but its first page', (bytes: Buffer) => bytes.subarray(0, PAGE)],
  ])('%s is refused', async (_, cut) => {
    writeFileSync(at.file, cut(await closedProject()))
    expect((await failure(at.open())).code).toBe('project_damaged')
  })

  test.each([
    ['empty', Buffer.alloc(0)],
    ['a text', Buffer.from('Protokoll der Sitzung vom 21.11.2026\n'.repeat(50))],
    ['a spreadsheet', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(5000, 1)])],
  ])('what is no project (%s) is refused and left alone', async (_, bytes) => {
    writeFileSync(at.file, bytes)
    expect((await failure(at.open())).code).toBe('not_a_project')
    expect(readFileSync(at.file).equals(bytes)).toBe(true)
  })

  test('a database of another program, a folder and a path without a file are refused', async () => {
    change('CREATE TABLE other (x)')
    expect((await failure(at.open())).code).toBe('not_a_project')
    rmSync(at.file)
    mkdirSync(at.file)
    expect((await failure(at.open())).code).toBe('project_missing')
    rmSync(at.file, { recursive: true })
    expect(await failure(at.open())).toMatchObject({ code: 'project_missing', details: { backups: [] } })
  })
})

describe('a file from outside', () => {
  test.each([
    ['a trigger', 'CREATE TRIGGER evil AFTER INSERT ON topic BEGIN DELETE FROM ballot; END'],
    ['a view', 'CREATE VIEW evil AS SELECT 1'],
    ['a view in the place of a table', 'DROP TABLE measure; CREATE VIEW measure AS SELECT 1'],
    ['a table with another definition', 'DROP TABLE measure; CREATE TABLE measure (id)'],
    ['an index', 'CREATE INDEX evil ON topic (title)'],
  ])('with %s of its own is refused', async (_, sql) => {
    await closedProject()
    change(sql)
    const error = await failure(at.open())
    expect(error.code).toBe('project_foreign')
    expect(readdirSync(join(at.dataDir, 'work'))).toEqual([])
  })

  test.each([
    ['a missing table', 'DROP TABLE measure', 'project_damaged'],
    [
      'two projects',
      `INSERT INTO project (id, title, created_at_ms) VALUES ('other', 'x', 0)`,
      'project_damaged',
    ],
    ['a project id that is a path', `UPDATE project SET id = '../../../etc'`, 'project_damaged'],
    [
      'a broken reference',
      `PRAGMA foreign_keys = OFF; INSERT INTO round_topic VALUES ('x', 'y', 1, 'z', '')`,
      'project_damaged',
    ],
    ['a newer version', 'PRAGMA user_version = 999', 'project_newer'],
    ['another application', 'PRAGMA application_id = 1', 'project_damaged'],
  ])('with %s is refused', async (_, sql, code) => {
    await closedProject()
    change(sql)
    expect((await failure(at.open())).code).toBe(code)
  })

  test('statistics of a database tool do no harm', async () => {
    await closedProject()
    change('ANALYZE')
    expect(titles((await at.open()).db)).toHaveLength(60)
  })

  test('a journal lying beside it that is not its own is not mixed in', async () => {
    await closedProject()
    const other = bench()
    mkdirSync(other.stick)
    const stranger = await other.create('Nachbarstadt')
    addTopic(stranger.db, 'from next door')
    copyFileSync(`${stranger.workingFile}-wal`, `${at.file}-wal`)
    const project = await at.open()
    expect(titles(project.db)).toHaveLength(60)
    expect(titles(project.db)).not.toContain('from next door')
  })

  test('another program at work on it is noticed', async () => {
    await closedProject()
    const db = new Database(at.file)
    db.pragma('journal_mode = WAL')
    db.exec(`UPDATE topic SET title = 'unfinished'`)
    expect((await failure(at.open())).code).toBe('project_in_use')
    db.close()
    writeFileSync(`${at.file}-journal`, 'half a transaction')
    expect((await failure(at.open())).code).toBe('project_in_use')
    rmSync(`${at.file}-journal`)
    expect(new Set(titles((await at.open()).db))).toEqual(new Set(['unfinished']))
  })
})

describe('the working copy after a crash', () => {
  /** A working copy as kill −9 leaves it: database and journal, with this many acknowledged commits. */
  async function crashed(commits: number): Promise<{ working: string; acknowledged: number }> {
    await closedProject()
    const child = startChild('commit', at.file, at.dataDir)
    const enough = `ack ${commits}`
    await child.until((lines) => lines.includes(enough))
    await child.kill()
    const [name] = readdirSync(join(at.dataDir, 'work'))
    const acknowledged = Number(child.lines.at(-1)?.split(' ')[1])
    return { working: join(at.dataDir, 'work', name ?? '', 'project.klebepunkt'), acknowledged }
  }

  test('a torn journal gives back every commit before the tear, and no half one', async () => {
    const { working, acknowledged } = await crashed(12)
    const keep = join(at.dataDir, 'keep')
    mkdirSync(keep)
    for (const suffix of ['', '-wal']) copyFileSync(working + suffix, join(keep, `x${suffix}`))
    const journal = readFileSync(`${working}-wal`)
    const counts: number[] = []
    for (const part of [1, 0.99, 0.8, 0.5, 0.25, 0.01]) {
      mkdirSync(dirname(working), { recursive: true })
      for (const suffix of ['', '-wal']) copyFileSync(join(keep, `x${suffix}`), working + suffix)
      truncateSync(`${working}-wal`, Math.floor(journal.length * part))
      rmSync(`${working}-shm`, { force: true })
      const project = await at.open()
      const found = titles(project.db).slice(60)
      expect(found).toEqual(found.map((_, i) => `Nr. ${i + 1}`))
      counts.push(found.length)
      // As if never published, for the next round.
      project.hold()
      await project.close()
    }
    expect(counts[0]).toBeGreaterThanOrEqual(acknowledged)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(counts.at(-1)).toBeLessThan(acknowledged)
  }, 30_000)

  test('that cannot be read is put aside whole; the file itself opens the next time', async () => {
    const { working } = await crashed(3)
    const bytes = readFileSync(working)
    bytes.fill(0x5a, PAGE, 4 * PAGE)
    writeFileSync(working, bytes)
    rmSync(`${working}-shm`, { force: true })
    // Pages that are newer in the journal would hide the damage.
    const journal = readFileSync(`${working}-wal`)
    truncateSync(`${working}-wal`, 0)
    const error = await failure(at.open())
    expect(error).toMatchObject({ code: 'project_damaged' })
    expect(error.message).toMatch(/zur Seite gelegt.*noch einmal öffnen/)
    const keptIn = String(error.details?.['keptIn'])
    expect(readFileSync(join(keptIn, 'project.klebepunkt')).equals(bytes)).toBe(true)
    expect(journal.length).toBeGreaterThan(0)
    expect(titles((await at.open()).db)).toHaveLength(60)
  })

  test('with the journal of another project is not mixed up with it', async () => {
    const { working } = await crashed(3)
    const other = bench()
    mkdirSync(other.stick)
    const stranger = await other.create('Nachbarstadt')
    addTopic(stranger.db, 'from next door')
    copyFileSync(`${stranger.workingFile}-wal`, `${working}-wal`)
    rmSync(`${working}-shm`, { force: true })
    const error = await failure(at.open())
    expect(error.code).toBe('project_damaged')
    const keptIn = String(error.details?.['keptIn'])
    expect(existsSync(join(keptIn, 'project.klebepunkt-wal'))).toBe(true)
    expect(titles((await at.open()).db)).toHaveLength(60)
  })
})
