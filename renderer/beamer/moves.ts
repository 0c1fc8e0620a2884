import type { BeamerScene } from '../../shared/contract/beamer.ts'
import { beamer } from '../../shared/locales/de/beamer.ts'

type Row = Extract<BeamerScene, { kind: 'compare' }>['rows'][number]

export type Direction = 'up' | 'down' | 'same' | 'none'

/** What happened to a topic between two rounds: a sign and words. */
export interface Move {
  direction: Direction
  sign: string
  words: string
  /** Among the largest moves: worth a look. */
  top: boolean
}

/** How many moves are emphasised, unless equal ones would make it more than the eye can follow. */
const MOST_TOP = 3

/** The moves of all rows; up to three of the largest are emphasised, and none where more are equally large. */
export function movesOf(rows: readonly Pick<Row, 'before' | 'after' | 'moved'>[]): Move[] {
  const sizes = rows.map((row) => Math.abs(row.moved ?? 0)).filter((size) => size > 0)
  const smallest = sizes
    .filter((size) => sizes.filter((other) => other >= size).length <= MOST_TOP)
    .reduce((least, size) => Math.min(least, size), Number.POSITIVE_INFINITY)
  return rows.map((row) => ({ ...moveOf(row), top: Math.abs(row.moved ?? 0) >= smallest }))
}

function moveOf({ before, after, moved }: Pick<Row, 'before' | 'after' | 'moved'>): Omit<Move, 'top'> {
  const words = beamer.compare
  if (!before) return { direction: 'none', sign: '•', words: words.fresh }
  if (!after) return { direction: 'none', sign: '•', words: words.gone }
  if (moved === null || moved === 0) return { direction: 'same', sign: '=', words: words.same }
  return moved > 0
    ? { direction: 'up', sign: '↑', words: words.up(moved) }
    : { direction: 'down', sign: '↓', words: words.down(-moved) }
}

/**
 * For every row its line in the first round's order, from 0; null where the first round lacks it. Equals keep the
 * order of the second round, so that their lines do not cross.
 */
export function linesBefore(rows: readonly { before: { rankLabel: string } | null }[]): (number | null)[] {
  const order = rows
    .map((row, index) => ({ index, rank: row.before ? Number.parseInt(row.before.rankLabel, 10) : null }))
    .filter((row) => row.rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.index - b.index)
  const lines = new Map(order.map(({ index }, line) => [index, line]))
  return rows.map((_, index) => lines.get(index) ?? null)
}
