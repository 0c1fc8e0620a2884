import type { PaperRules, PaperSheet } from './paper-sheet.ts'
import { emptySheet } from './paper-sheet.ts'

// Two entries of one paper ballot differ: row by row somebody looks at the paper and says which one is right.

export type Entry = 'first' | 'second'

export interface Settling {
  /** The rows that differ. */
  readonly rows: readonly number[]
  /** Which entry is right, row by row; null = not said yet. */
  readonly picks: readonly (Entry | null)[]
  /** Index into `rows`; their number = the save button. */
  readonly at: number
}

export function startSettling(rows: readonly number[]): Settling {
  return { rows, picks: rows.map(() => null), at: 0 }
}

/** What one key does: 1 and 2 choose and go on, arrows and Backspace move. Null = the key means nothing here. */
export function pressSettlingKey(settling: Settling, key: string): Settling | null {
  const { at, rows } = settling
  switch (key) {
    case '1':
    case '2':
      return at < rows.length ? pick(settling, at, key === '1' ? 'first' : 'second') : settling
    case 'ArrowUp':
    case 'Backspace':
      return { ...settling, at: Math.max(0, at - 1) }
    case 'ArrowDown':
      return { ...settling, at: Math.min(rows.length, at + 1) }
    default:
      return null
  }
}

/** Says which entry is right on one row, and goes to the one after it. */
export function pick(settling: Settling, index: number, entry: Entry): Settling {
  return { ...settling, picks: settling.picks.with(index, entry), at: index + 1 }
}

export function isSettled(settling: Settling): boolean {
  return settling.picks.every((entry) => entry !== null)
}

/** The sheet both entries lead to; rows that are not settled stay as first typed. */
export function mergeEntries(
  rules: PaperRules,
  first: PaperSheet,
  second: PaperSheet,
  settling: Settling,
): PaperSheet {
  const texts = first.texts.map((text, row) => {
    const entry = settling.picks[settling.rows.indexOf(row)]
    return entry === 'second' ? (second.texts[row] ?? '') : text
  })
  return { ...emptySheet(rules), texts, at: texts.length }
}
