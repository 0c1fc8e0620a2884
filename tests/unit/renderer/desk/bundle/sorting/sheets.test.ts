import { describe, expect, it } from 'vitest'
import {
  enteredSheet,
  freshIds,
  idsToCorrect,
  prepareSheet,
} from '../../../../../../renderer/desk/bundle/sorting/entry/sheets.ts'

const SORTING = '11111111-1111-4111-8111-111111111111'
const piles = [{ title: 'Lernen', topicIds: ['a', 'b'] }]

describe('a sheet that is sent', () => {
  it('keeps its ids as long as it says the same, so that it counts once however often it goes out', () => {
    const first = prepareSheet(freshIds(), SORTING, piles)
    const again = prepareSheet(first.ids, SORTING, piles)
    expect(again.ballot).toEqual(first.ballot)
    const other = prepareSheet(again.ids, SORTING, [{ title: '', topicIds: ['a'] }])
    expect(other.ballot).toMatchObject({ token: first.ballot.token, seq: 2, answers: { a: 1 }, piles: [''] })
    expect(other.ballot.ballotId).not.toBe(first.ballot.ballotId)
  })

  it('corrects as the same voter, newer than before', () => {
    const { ids, ballot } = prepareSheet({ ...freshIds(), code: 'K7M2Q-X9P4R' }, SORTING, piles)
    expect(ballot).toMatchObject({ card: 'K7M2Q-X9P4R', seq: 1 })
    const saved = enteredSheet(ids, 'typed', piles, { receipt: 'ABCD', seq: 1 }, 3)
    const correction = prepareSheet(idsToCorrect(saved), SORTING, [])
    expect(correction.ballot).toMatchObject({ token: ballot.token, card: 'K7M2Q-X9P4R', seq: 2, answers: {} })
  })

  it('is of somebody else each time', () => {
    expect(freshIds().token).not.toBe(freshIds().token)
    expect(prepareSheet(freshIds(), SORTING, piles).ballot).not.toHaveProperty('card')
  })
})
