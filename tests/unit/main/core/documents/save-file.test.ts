import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { explainSaveError, saveFile } from '../../../../../main/core/documents/save-file.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'klebepunkt-save-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const bytes = (text: string) => new TextEncoder().encode(text)
const errno = (code: string) => Object.assign(new Error(code), { code })

describe('saving a file', () => {
  it('writes it whole and leaves nothing else behind', async () => {
    const path = join(folder, 'Protokoll – Größe.xlsx')
    await saveFile(path, bytes('alt'))
    await saveFile(path, bytes('neu'))
    expect(await readFile(path, 'utf8')).toBe('neu')
    expect(await readdir(folder)).toEqual(['Protokoll – Größe.xlsx'])
  })

  it('writes through a link instead of replacing it', async () => {
    await writeFile(join(folder, 'echt.xlsx'), 'alt')
    await symlink(join(folder, 'echt.xlsx'), join(folder, 'link.xlsx'))
    await saveFile(join(folder, 'link.xlsx'), bytes('neu'))
    expect(await readFile(join(folder, 'echt.xlsx'), 'utf8')).toBe('neu')
  })

  it('says that the folder is gone', async () => {
    await expect(saveFile(join(folder, 'fehlt', 'a.xlsx'), bytes('x'))).rejects.toMatchObject({
      code: 'folder_missing',
    })
  })

  it('refuses a name that is a folder, and takes its temporary file away again', async () => {
    await mkdir(join(folder, 'a.xlsx', 'b'), { recursive: true })
    await expect(saveFile(join(folder, 'a.xlsx'), bytes('x'))).rejects.toMatchObject({
      code: 'name_not_possible',
    })
    expect(await readdir(folder)).toEqual(['a.xlsx'])
  })

  it('says of a full disk that the old file is still there', () => {
    const error = explainSaveError(errno('ENOSPC'), 'write', 'a.xlsx')
    expect(error).toMatchObject({ code: 'disk_full' })
    expect(error.message).toContain('ältere Fassung ist unverändert')
  })

  it('tells apart what the system answers', () => {
    const codeOf = (code: string, step: 'write' | 'replace') =>
      explainSaveError(errno(code), step, 'a.xlsx').code
    expect(codeOf('EBUSY', 'replace')).toBe('file_in_use')
    expect(codeOf('EPERM', 'replace')).toBe('file_in_use')
    expect(codeOf('EACCES', 'write')).toBe('no_permission')
    expect(codeOf('EROFS', 'write')).toBe('no_permission')
    expect(codeOf('EDQUOT', 'write')).toBe('disk_full')
    expect(codeOf('EIO', 'write')).toBe('save_failed')
    expect(explainSaveError(errno('EBUSY'), 'replace', 'a.xlsx').message).toContain('in Excel')
  })
})
