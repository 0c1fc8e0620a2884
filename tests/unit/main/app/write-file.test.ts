import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { explainWriteError, writeWhole } from '../../../../main/app/write-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'klebepunkt-write-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = new TextEncoder().encode('neu')

describe('writing a file whole or not at all', () => {
  it('replaces the file of before and leaves nothing beside it', async () => {
    const file = join(folder, 'a.pdf')
    writeFileSync(file, 'alt')
    await writeWhole(file, bytes)
    expect(readFileSync(file, 'utf8')).toBe('neu')
    expect(readdirSync(folder)).toEqual(['a.pdf'])
  })

  it('cleans up when it cannot take the place of what is there', async () => {
    const file = join(folder, 'a.pdf')
    mkdirSync(join(file, 'voll'), { recursive: true })
    await expect(writeWhole(file, bytes)).rejects.toThrow()
    expect(readdirSync(folder)).toEqual(['a.pdf'])
  })

  it('says in words what went wrong, and always that nothing was saved', () => {
    const failed = (code: string) => explainWriteError(Object.assign(new Error(code), { code }))
    expect(failed('ENOSPC')).toContain('kein Platz')
    expect(failed('EACCES')).toContain('darf nicht gespeichert werden')
    expect(failed('EROFS')).toContain('darf nicht gespeichert werden')
    expect(failed('EBUSY')).toContain('in einem anderen Programm geöffnet')
    expect(failed('ENOENT')).toContain('Den Ordner gibt es nicht mehr')
    expect(failed('EISDIR')).toContain('schon einen Ordner')
    for (const code of ['ENOSPC', 'EACCES', 'EPERM', 'EBUSY', 'ENOENT', 'EISDIR', 'EIO'])
      expect(failed(code)).toContain('Es wurde nichts gespeichert.')
  })
})
