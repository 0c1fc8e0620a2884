import type { HistoryEntry } from '../../../shared/contract/history.ts'
import { historyWords } from '../../../shared/locales/de/history.ts'
import type { ReadDb } from '../store/connection.ts'
import { all } from '../store/rows.ts'
import { TITLES } from './log-shape.ts'

/** What SQLite looks for before entries are made: never less than what matches. */
export interface SearchTerms {
  /** For LIKE. */
  readonly pattern: string
  /** Stored values that read like it in words: states, days, numbers, ids of things called like it. */
  readonly values: readonly (string | number)[]
  readonly actors: readonly string[]
  readonly leads: 0 | 1
}

export interface Search {
  /** One for each word, all of which must be found; none: everything is. */
  readonly terms: readonly SearchTerms[]
  matches(entry: HistoryEntry): boolean
}

/** SQLite looks for the longest words only; the entries are then asked for all of them. */
const MOST_TERMS = 4

/** All words must be found: in what the thing is called, who did it, or the texts before and after. */
export function createSearch(db: ReadDb, text: string): Search {
  const words = folded(text).split(' ').filter(Boolean)
  return {
    terms: words
      .toSorted((a, b) => b.length - a.length)
      .slice(0, MOST_TERMS)
      .map((word) => termsOf(db, word)),
    matches({ title, who, fields }) {
      const entry = folded([title, who, ...fields.flatMap((field) => [field.old, field.new])].join(' '))
      return words.every((word) => entry.includes(word))
    },
  }
}

function folded(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('de').replaceAll(/\s+/g, ' ').trim()
}

function termsOf(db: ReadDb, word: string): SearchTerms {
  const pattern = likePattern(word)
  const states = Object.values(historyWords.values)
    .flatMap((fields) => Object.values(fields))
    .flatMap((words) => Object.entries(words))
    .flatMap(([value, inWords]) => (folded(inWords).includes(word) ? [value] : []))
  const things = Object.entries(TITLES).flatMap(([table, column]) =>
    all<{ id: string }>(db, `SELECT id FROM ${table} WHERE ${column} LIKE ? ESCAPE '\\'`, [pattern]),
  )
  const leads = all<{ id: string; name: string }>(db, 'SELECT id, name FROM lead_access')
  return {
    pattern,
    values: [...states, ...things.map(({ id }) => id), ...figuresIn(word)],
    actors: [
      ...leads.flatMap(({ id, name }) => (folded(name).includes(word) ? [`lead:${id}`] : [])),
      ...(folded(historyWords.moderation).includes(word) ? ['Moderation'] : []),
    ],
    leads: folded(historyWords.leadOf('')).includes(word) ? 1 : 0,
  }
}

/** LIKE knows capitals of plain letters only; any other letter may be anything, and is looked at again later. */
function likePattern(word: string): string {
  const letters = [...word].map((letter) =>
    /[^\u0000-\u007f]/.test(letter) ? '_' : letter.replace(/[%_\\]/, '\\$&'),
  )
  return `%${letters.join('')}%`
}

/** "21.11.2026" and "5.000" as they are stored. */
function figuresIn(word: string): (string | number)[] {
  const [, day = '', month = '', year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(word) ?? []
  if (year !== undefined) return [`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`]
  if (!/^\d{1,3}(\.\d{3})*(,\d+)?$/.test(word)) return []
  return [Number(word.replaceAll('.', '').replace(',', '.'))]
}
