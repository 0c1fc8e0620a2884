import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveDifference } from '../../../../shared/domain/derivation-counts.ts'
import { compareCounts } from '../../../../shared/domain/reconciliation.ts'
import { differenceText } from '../../../../shared/locales/de/derivation-counts.ts'

const some = () => fc.option(fc.nat(60))

describe('the derivation of a difference between counts', () => {
  it('comes to the difference that is shown', () => {
    fc.assert(
      fc.property(
        fc.record({
          ballots: fc.nat(60),
          stickyPeople: some(),
          present: some(),
          cardsPrinted: some(),
          handedOut: some(),
        }),
        (counts) => {
          for (const { kind, by } of compareCounts(counts)) {
            expect(deriveDifference(counts, kind).value).toBe(by)
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('names both sides', () => {
    const counts = { ballots: 20, stickyPeople: 12, present: 30, cardsPrinted: null, handedOut: 18 }
    expect(differenceText(deriveDifference(counts, 'moreThanPresent')).lines).toEqual([
      '(20 Stimmzettel + 12 Personen an der Klebewand) − 30 Anwesende = 2',
    ])
    expect(differenceText(deriveDifference(counts, 'moreThanHandedOut')).lines).toEqual([
      '20 Stimmzettel − 18 ausgegebene Karten = 2',
    ])
  })
})
