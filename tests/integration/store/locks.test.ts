import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { NOW_MS, addTopic, bench, failure, startChild, titles } from './support.ts'
import type { Bench } from './support.ts'

let at: Bench
let lockFile: string
beforeEach(() => {
  at = bench()
  mkdirSync(at.stick)
  lockFile = join(at.stick, '.~lock.Musterstadt 2026.klebepunkt#')
})

function leaveLock(entry: object | string): void {
  writeFileSync(lockFile, typeof entry === 'string' ? entry : JSON.stringify(entry))
}

const theirs = { user: 'groß', host: 'SCHULAMT-3', pid: 77, sinceMs: NOW_MS, token: 'theirs' }
/** A process number that has just ended. */
async function deadPid(): Promise<number> {
  const child = startChild('none', join(at.stick, 'nothing'), at.dataDir)
  await child.end()
  return child.pid
}

test('a project open in another process is refused, naming who, and opens when it is closed there', async () => {
  const project = await at.create()
  addTopic(project.db, 'Wohnen')
  await project.close()
  const child = startChild('hold', at.file, at.dataDir)
  expect(await child.until((lines) => lines.length > 0)).toEqual(['open'])
  const elsewhere = bench()
  for (const changed of [{}, { dataDir: elsewhere.dataDir }]) {
    const error = await failure(at.open(changed))
    expect(error).toMatchObject({ code: 'project_locked', details: { user: 'groß', pid: child.pid } })
    expect(error.message).toMatch(/„Musterstadt 2026.klebepunkt“ ist gerade auf diesem Computer.*groß/)
  }
  expect(existsSync(lockFile)).toBe(true)
  await child.end()
  expect(existsSync(lockFile)).toBe(false)
  expect(titles((await at.open()).db)).toEqual(['Wohnen'])
})

test('two processes at the same moment: one opens, one is told', async () => {
  await (await at.create()).close()
  const [a, b] = [startChild('hold', at.file, at.dataDir), startChild('hold', at.file, at.dataDir)]
  await Promise.all([a, b].map((child) => child.until((lines) => lines.length > 0)))
  expect([...a.lines, ...b.lines].toSorted()).toEqual(['error project_locked', 'open'])
})

test('twice in one program is refused too', async () => {
  await at.create()
  expect((await failure(at.open())).code).toBe('project_locked')
})

test('the lock of another computer is never touched', async () => {
  await (await at.create()).close()
  leaveLock(theirs)
  const before = readFileSync(lockFile, 'utf8')
  const error = await failure(at.open())
  expect(error.message).toMatch(/von groß am Computer „SCHULAMT-3“/)
  expect(error.message).toMatch(/„\.~lock\.Musterstadt 2026\.klebepunkt#“ gelöscht werden/)
  expect(readFileSync(lockFile, 'utf8')).toBe(before)
  expect(readdirSync(join(at.dataDir, 'incoming'))).toEqual([])
})

test('what a crashed program of this computer left is taken over', async () => {
  await (await at.create()).close()
  const pid = await deadPid()
  const left: (object | string)[] = [
    { ...theirs, host: 'RATHAUS-12', pid },
    // The number belongs to somebody else since the computer was started anew.
    { ...theirs, host: 'RATHAUS-12', pid: process.ppid, sinceMs: 0 },
    // Ours, from before the stick was pulled out.
    { ...theirs, host: 'RATHAUS-12', pid: process.pid },
    '',
    '{"user":"x"',
    'null',
  ]
  for (const entry of left) {
    leaveLock(entry)
    const project = await at.open()
    expect(JSON.parse(readFileSync(lockFile, 'utf8'))).toMatchObject({ user: 'yilmaz', pid: process.pid })
    await project.close()
    expect(readdirSync(at.stick)).toEqual(['Musterstadt 2026.klebepunkt'])
  }
})

test('closing does not remove a lock that has become somebody else’s', async () => {
  const project = await at.create()
  leaveLock(theirs)
  await project.close()
  expect(JSON.parse(readFileSync(lockFile, 'utf8'))).toEqual(theirs)
})
