import type { Sorting } from '../../../shared/contract/sortings.ts'
import { CoreError } from '../errors.ts'
import type { ReadDb } from '../store/connection.ts'
import { findAnyRound, isWeighting, listSortRounds, nameOf } from './round-rows.ts'
import type { AnyRound } from './round-rows.ts'

// Sortings live in the table of rounds, as rounds of their own method.

/** All sortings in order of their numbers. */
export function listSortings(db: ReadDb): Sorting[] {
  return listSortRounds(db).map(toSorting)
}

/** @throws CoreError `not_found`; `not_a_sorting` for a weighting round */
export function getSorting(db: ReadDb, id: string): Sorting {
  return toSorting(getSortRound(db, id))
}

/** A sorting with what every round has. @throws CoreError as `getSorting` */
export function getSortRound(db: ReadDb, id: string): AnyRound {
  const round = findAnyRound(db, id)
  if (!round) throw new CoreError('not_found', 'Diese Sortierung gibt es nicht mehr.')
  if (isWeighting(round)) {
    throw new CoreError('not_a_sorting', `${nameOf(round)} ist eine Gewichtung, keine Sortierung.`)
  }
  return round
}

export function toSorting(round: AnyRound): Sorting {
  const { id, sessionId, number, question, access, state, topics, ballots, openedAtMs, closedAtMs } = round
  return { id, sessionId, number, question, access, state, topics, ballots, openedAtMs, closedAtMs }
}
