import { describe, expect, it } from 'vitest'
import { compareCounts } from '../../../../shared/domain/reconciliation.ts'
import type { CountsToCompare } from '../../../../shared/domain/reconciliation.ts'

const nothing: CountsToCompare = {
  ballots: 20,
  stickyPeople: null,
  present: null,
  cardsPrinted: null,
  handedOut: null,
}
const kinds = (counts: Partial<CountsToCompare>) =>
  compareCounts({ ...nothing, ...counts }).map(({ kind, by, check }) => `${kind} ${by}${check ? ' !' : ''}`)

describe('the numbers of a round side by side', () => {
  it('say nothing where nobody counted or everything fits', () => {
    expect(kinds({})).toEqual([])
    expect(kinds({ present: 20, cardsPrinted: 60, handedOut: 20 })).toEqual([])
  })

  it('ask to look where there are more ballots than there can be', () => {
    expect(kinds({ present: 17 })).toEqual(['moreThanPresent 3 !'])
    expect(kinds({ handedOut: 18 })).toEqual(['moreThanHandedOut 2 !'])
    expect(kinds({ cardsPrinted: 19 })).toEqual(['moreThanPrinted 1 !'])
    expect(kinds({ handedOut: 25, cardsPrinted: 24 })).toEqual([
      'fewerThanHandedOut 5',
      'handedOutMoreThanPrinted 1 !',
    ])
  })

  it('leave it at that where somebody did not take part', () => {
    expect(kinds({ present: 22, handedOut: 21 })).toEqual(['fewerThanPresent 2', 'fewerThanHandedOut 1'])
  })

  it('count people at the wall as present, not as ballots', () => {
    expect(kinds({ stickyPeople: 5, present: 24, handedOut: 20 })).toEqual(['moreThanPresent 1 !'])
    expect(kinds({ stickyPeople: 5, present: 25 })).toEqual([])
  })
})
