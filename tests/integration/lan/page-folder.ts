import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface PageFolder {
  /** Stands for the built phone page. */
  readonly phonePageDir: string
  /** Stands for the built page of leads. */
  readonly groupPageDir: string
  readonly dataDir: string
  remove(): void
}

/** A folder with a page, an asset, and a file no phone may ever get. */
export function makePageFolder(): PageFolder {
  const root = mkdtempSync(join(tmpdir(), 'klebepunkt-lan-'))
  const phonePageDir = join(root, 'phone')
  mkdirSync(join(phonePageDir, 'assets'), { recursive: true })
  writeFileSync(join(phonePageDir, 'index.html'), '<!doctype html><title>Klebepunkt</title>')
  writeFileSync(join(phonePageDir, 'assets', 'main-abc123.js'), 'globalThis.ready = true\n'.repeat(50))
  const groupPageDir = join(root, 'group')
  mkdirSync(join(groupPageDir, 'assets'), { recursive: true })
  writeFileSync(join(groupPageDir, 'index.html'), '<!doctype html><title>Arbeitskreis</title>')
  writeFileSync(join(groupPageDir, 'assets', 'group-abc123.js'), 'globalThis.ready = true\n'.repeat(50))
  writeFileSync(join(phonePageDir, 'notes.txt'), 'not for phones')
  writeFileSync(join(root, 'secret.html'), 'not for phones either')
  return {
    phonePageDir,
    groupPageDir,
    dataDir: join(root, 'data'),
    remove: () => rmSync(root, { recursive: true }),
  }
}
