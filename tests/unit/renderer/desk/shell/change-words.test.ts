import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { changeWords } from '../../../../../renderer/desk/shell/change-words.ts'
import { deskShell } from '../../../../../shared/locales/de/desk-shell.ts'

describe('a change in words', () => {
  it('names what was done', () => {
    expect(changeWords({ key: 'topic.moved', name: 'Bildung' })).toBe('„Bildung“ verschoben')
    expect(changeWords({ key: 'topics.imported', count: 1 })).toBe('1 Handlungsfeld eingelesen')
    expect(changeWords({ key: 'topics.imported', count: 12 })).toBe('12 Handlungsfelder eingelesen')
  })

  it('shortens long names', () => {
    expect(changeWords({ key: 'topic.added', name: 'x'.repeat(200) }).length).toBeLessThan(50)
  })

  it.each(['later.invented', 'toString', ''])('has a neutral word for %j', (key) => {
    expect(changeWords({ key, name: 'x' })).toBe(deskShell.changeUnknown)
  })

  it('knows every label the core writes', () => {
    const sources = globSync('main/core/**/*.ts').map((file) => readFileSync(file, 'utf8'))
    const keys = sources.flatMap((source) =>
      [...source.matchAll(/label: \{\s*key: '([^']+)'/g)].map((match) => match[1] ?? ''),
    )
    expect(keys.length).toBeGreaterThan(15)
    expect(keys.filter((key) => !Object.hasOwn(deskShell.changes, key))).toEqual([])
  })
})
