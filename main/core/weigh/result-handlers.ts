import type { Handlers } from '../context.ts'
import { all } from '../store/rows.ts'
import { compareRound } from './compare-round.ts'
import { getResults, prepareResults } from './results.ts'
import { getAnyRound } from './round-rows.ts'

export const resultHandlers: Handlers<'rounds.results' | 'rounds.compare' | 'rounds.receipts'> = {
  'rounds.results': async ({ db }, { roundId }) => {
    await prepareResults(db, roundId)
    return getResults(db, roundId)
  },

  'rounds.compare': ({ db }, { roundId }) => compareRound(db, roundId),

  'rounds.receipts': ({ db }, { roundId }) => {
    getAnyRound(db, roundId)
    // The codes are random, so their alphabetical order is a random order of people.
    return all<{ code: string; ballots: number }>(
      db,
      'SELECT code, ballots FROM receipt WHERE round_id = ? ORDER BY code',
      [roundId],
    ).flatMap(({ code, ballots }) => Array<string>(ballots).fill(code))
  },
}
