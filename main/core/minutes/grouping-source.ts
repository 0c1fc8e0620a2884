import type { Board, GroupingPicture } from '../../../shared/contract/bundle.ts'
import type { PeopleBoard } from '../../../shared/contract/people.ts'
import type { Topic } from '../../../shared/contract/prepare.ts'
import { drawPicture, findBoard, findCurrentGrouping, groundsOf } from '../bundle/index.ts'
import type { Grounds } from '../bundle/index.ts'
import { findPeopleBoard } from '../people/index.ts'
import { listTopics } from '../prepare/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { getSorting } from '../weigh/index.ts'

/** Everything the minutes tell about the working groups, as the screens have it. */
export interface GroupingSource {
  readonly board: Board
  readonly grounds: Grounds
  readonly picture: GroupingPicture
  readonly people: PeopleBoard | null
  /** All topics of the project, by number. */
  readonly topics: readonly Topic[]
  /** Number of the sorting that counts; null without one. */
  readonly sortingNumber: number | null
}

/**
 * Reads the working groups; null before the first proposal. What takes long is computed without keeping the core
 * from its other work.
 */
export async function readGrouping(db: ReadDb): Promise<GroupingSource | null> {
  const picture = await drawPicture(db)
  const board = findBoard(db)
  const grouping = findCurrentGrouping(db)
  if (!picture || !board || !grouping) return null
  const { sortingId, weights } = board.settings
  return {
    board,
    grounds: groundsOf(db, grouping),
    picture,
    people: findPeopleBoard(db),
    topics: listTopics(db),
    sortingNumber: sortingId === null || weights.sorting === 0 ? null : getSorting(db, sortingId).number,
  }
}
