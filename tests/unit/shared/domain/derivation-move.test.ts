import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveMove } from '../../../../shared/domain/derivation-move.ts'
import { computeResults } from '../../../../shared/domain/results.ts'
import { compareRounds } from '../../../../shared/domain/round-comparison.ts'
import { moveText } from '../../../../shared/locales/de/derivation-move.ts'
import { anyRound } from './round-arbitraries.ts'

describe('the derivation of a move', () => {
  it('comes to the places that are shown, for any two rounds', () => {
    fc.assert(
      fc.property(anyRound(), anyRound(), (first, second) => {
        const [before, after] = [first, second].map(
          ({ settings, topics, ballots }) => computeResults(settings, topics, ballots).topics,
        )
        for (const row of compareRounds(before ?? [], after ?? [])) {
          expect(deriveMove(row.before, row.after)?.value ?? null).toBe(row.moved)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('says which place of a tie counts', () => {
    const derived = deriveMove({ rankFrom: 3, rankTo: 4 }, { rankFrom: 1, rankTo: 1 })
    if (!derived) throw new Error('The topic is in both rounds.')
    const text = moveText(derived, 1, 2)
    expect(text.lines).toEqual([
      'Rang 3.–4. in Runde 1 ist geteilt: Es zählt der beste Platz, 3.',
      'Platz 3 in Runde 1 − Platz 1 in Runde 2 = 2',
    ])
    expect(text.result).toBe('2 Plätze nach oben')
  })
})
