import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import fsPromises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { basename } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { publishProblem } from '../../../main/core/store/disk-problem.ts'
import type { Project } from '../../../main/core/store/open-project.ts'
import { addTopic, bench, titles } from './support.ts'
import type { Bench } from './support.ts'

let at: Bench
beforeEach(() => {
  at = bench()
  mkdirSync(at.stick)
})

function fault(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code })
}

/** Lets one call of a file function go wrong, the way disks do; the others are real. */
function breakOnce(name: 'copyFile' | 'rename', broken: (...paths: unknown[]) => Promise<void>): void {
  vi.spyOn(fsPromises, name).mockImplementationOnce(broken as never)
  syncBuiltinESMExports()
  onTestFinished(() => {
    vi.restoreAllMocks()
    syncBuiltinESMExports()
  })
}

async function projectWithNews(): Promise<{ project: Project; before: Buffer }> {
  const project = await at.create()
  addTopic(project.db, 'Wohnen')
  return { project, before: readFileSync(at.file) }
}

const half = async (source: unknown, target: unknown): Promise<void> => {
  const bytes = readFileSync(String(source))
  writeFileSync(String(target), bytes.subarray(0, bytes.length / 2))
}

describe('while the file is being written', () => {
  test.each<[string, 'copyFile' | 'rename', (source: unknown, target: unknown) => Promise<void>, string]>([
    [
      'the stick is full',
      'copyFile',
      async (source, target) => {
        await half(source, target)
        throw fault('ENOSPC')
      },
      'disk_full',
    ],
    ['the stick swallows half of it without a word', 'copyFile', half, 'publish_failed'],
    ['the stick is pulled out', 'copyFile', () => Promise.reject(fault('ENOENT')), 'target_gone'],
    ['the folder is read-only', 'copyFile', () => Promise.reject(fault('EROFS')), 'target_readonly'],
    ['another program holds the file', 'rename', () => Promise.reject(fault('EBUSY')), 'target_busy'],
    ['the disk fails', 'rename', () => Promise.reject(fault('EIO')), 'publish_failed'],
  ])('%s: the old file stays whole, people are told, and it works later', async (_, name, broken, code) => {
    const { project, before } = await projectWithNews()
    breakOnce(name, broken)
    const state = await project.publish()
    expect(state).toMatchObject({ published: false, problem: { code } })
    expect(state.problem?.message).toMatch(/auf diesem Computer gesichert/)
    expect(readFileSync(at.file).equals(before)).toBe(true)
    expect(readdirSync(at.stick).filter((entry) => entry.endsWith('.tmp'))).toEqual([])
    expect(titles(project.db)).toEqual(['Wohnen'])

    expect((await project.publish()).published).toBe(true)
    await project.close()
    expect(readdirSync(at.stick)).toEqual([basename(at.file)])
    expect(titles((await at.open()).db)).toEqual(['Wohnen'])
  })
})

test('every problem has a sentence that names the place and says that nothing is lost', () => {
  for (const code of [
    'ENOENT',
    'ESTALE',
    'EACCES',
    'EROFS',
    'EBUSY',
    'ENOSPC',
    'EDQUOT',
    'SQLITE_FULL',
    'EWHATEVER',
  ]) {
    const { message } = publishProblem(fault(code), '/media/stick/Musterstadt.klebepunkt')
    expect(message).toMatch(/„(\/media\/stick|Musterstadt\.klebepunkt)“/)
    expect(message).toMatch(/Alle Eingaben sind auf diesem Computer gesichert/)
  }
})
