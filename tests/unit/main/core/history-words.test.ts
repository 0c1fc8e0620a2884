import { afterAll, describe, expect, it } from 'vitest'
import { LINKS, NOT_TOLD, isTold } from '../../../../main/core/history/log-shape.ts'
import { closeConnection, driver, openConnection } from '../../../../main/core/store/connection.ts'
import { MIGRATIONS, migrate } from '../../../../main/core/store/migrate.ts'
import { camelCase } from '../../../../main/core/store/rows.ts'
import { getTable } from '../../../../main/core/store/schema.ts'
import { historyFieldName, historyWords } from '../../../../shared/locales/de/history.ts'

const db = openConnection(':memory:', { mustExist: false })
migrate(db, MIGRATIONS, () => undefined)
afterAll(() => closeConnection(db))

/** Never written through the change log: ballots and what keeps them secret, and the log itself. */
const NEVER_LOGGED = new Set([
  'change',
  'change_field',
  'meta',
  'urn',
  'round_secret',
  'ballot',
  'ballot_answer',
  'ballot_pile',
  'receipt',
  'card_key',
  'code_card',
])

const tables = driver(db)
  .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
  .all()
  .map(({ name }) => name)
  .filter((name) => !NEVER_LOGGED.has(name) && !NOT_TOLD.has(name))

describe('words of the history', () => {
  it.each(tables)('every column of "%s" has a German name, or is nothing to people', (name) => {
    const link = LINKS[name]
    if (link) {
      expect(historyWords.things[link.owner]?.fields[link.field]).toBeTruthy()
      return
    }
    const thing = historyWords.things[name]
    expect(thing?.name).toBeTruthy()
    const told = getTable(db, name).columns.filter((column) => isTold(name, column))
    const fields = told.map(camelCase)
    expect(fields.filter((field) => historyFieldName(name, field) === field)).toEqual([])
  })

  it('names nothing that is not there', () => {
    expect(Object.keys(historyWords.things).filter((name) => !tables.includes(name))).toEqual([])
    for (const [name, { fields }] of Object.entries(historyWords.things)) {
      const links = Object.values(LINKS).flatMap(({ owner, field }) => (owner === name ? [field] : []))
      const known = [...getTable(db, name).columns.map(camelCase), ...links]
      expect(Object.keys(fields).filter((field) => !known.includes(field))).toEqual([])
    }
  })

  it('every stored word of a choice is in words', () => {
    for (const [name, fields] of Object.entries(historyWords.values)) {
      const sql = driver(db)
        .prepare<[string], { sql: string }>('SELECT sql FROM sqlite_schema WHERE name = ?')
        .get(name)?.sql
      for (const [field, words] of Object.entries(fields)) {
        const column = field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
        const list = new RegExp(`\\b${column} IN \\(([^)]*)\\)`).exec(sql ?? '')?.[1] ?? ''
        const stored = [...list.matchAll(/'([^']*)'/g)].map(([, value]) => value)
        expect(stored.filter((value) => words[value ?? ''] === undefined)).toEqual([])
      }
    }
  })
})
