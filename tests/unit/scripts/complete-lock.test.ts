import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findMissing } from '../../../scripts/complete-lock.mjs'

describe('the lock file', () => {
  it('names every package for every system, or npm ci refuses it (run scripts/complete-lock.mjs)', () => {
    const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package-lock.json'), 'utf8'))
    expect(findMissing(lock.packages)).toEqual([])
  })

  it('names no registry, so that everybody installs from their own', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../package-lock.json'), 'utf8')
    expect(text).not.toContain('"resolved"')
  })

  it('finds what a parent asks for and nobody provides, wherever the parent lies', () => {
    const packages = {
      '': {},
      'node_modules/a': { optionalDependencies: { 'a-linux-x64': '1.0.0', 'a-win32-x64': '1.0.0' } },
      'node_modules/a-linux-x64': {},
      'node_modules/b/node_modules/@c/d': {
        dev: true,
        optionalDependencies: { '@c/near': '2.0.0', '@c/far': '2.0.0', '@c/missing': '2.0.0' },
      },
      'node_modules/b/node_modules/@c/near': {},
      'node_modules/@c/far': {},
    }
    expect(findMissing(packages)).toEqual([
      { name: 'a-win32-x64', version: '1.0.0', dev: false },
      { name: '@c/missing', version: '2.0.0', dev: true },
    ])
  })
})
