import { describe, expect, it } from 'vitest'
import { linesBefore, movesOf } from '../../../../renderer/beamer/moves.ts'

const at = (rankLabel: string) => ({ rankLabel, main: null })
const row = (moved: number | null) => ({ before: at('1.'), after: at('1.'), moved })

describe('what moved between two rounds', () => {
  it('is told by sign and words', () => {
    expect(movesOf([row(2), row(-1), row(0)]).map(({ direction, words }) => [direction, words])).toEqual([
      ['up', '2 Plätze nach oben'],
      ['down', '1 Platz nach unten'],
      ['same', 'unverändert'],
    ])
    expect(
      movesOf([
        { before: null, after: at('1.'), moved: null },
        { before: at('2.'), after: null, moved: null },
      ]).map(({ words }) => words),
    ).toEqual(['neu dabei', 'nicht mehr dabei'])
  })

  it('emphasises up to three of the largest moves', () => {
    const top = (moves: (number | null)[]) => movesOf(moves.map(row)).map((move) => move.top)
    expect(top([5, 0, -4, 3, -2])).toEqual([true, false, true, true, false])
    // The third largest are two: emphasising one of them would be unfair, so only the larger ones stand out.
    expect(top([5, -4, 2, -2])).toEqual([true, true, false, false])
    expect(top([1, 1, 1, 1])).toEqual([false, false, false, false])
    expect(top([0, 0, null])).toEqual([false, false, false])
  })
})

describe('the left ends of the lines', () => {
  it('stand in the order of the first round, equals as in the second', () => {
    const before = (rank: string | null) => ({ before: rank === null ? null : { rankLabel: rank } })
    expect(linesBefore(['3.', '1.–2.', null, '1.–2.', '10.'].map(before))).toEqual([2, 0, null, 1, 3])
  })
})
