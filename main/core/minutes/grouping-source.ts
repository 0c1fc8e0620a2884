import type { Board, GroupingPicture } from '../../../shared/contract/bundle.ts'
import type { PeopleBoard } from '../../../shared/contract/people.ts'
import type { Session, Topic } from '../../../shared/contract/prepare.ts'
import { drawPicture, findBoard, groundsOf, listPhaseGroupings } from '../bundle/index.ts'
import type { Grounds, Grouping } from '../bundle/index.ts'
import { findPeopleBoard } from '../people/index.ts'
import { listSessions, listTopics } from '../prepare/index.ts'
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
 * Reads the working groups a session knows: the newest that were proposed in it or before; null without any. Those of
 * a phase that has ended stay in the minutes of its time. What takes long is computed without keeping the core from
 * its other work.
 */
export async function readGrouping(db: ReadDb, session: Session): Promise<GroupingSource | null> {
  const grouping = findKnown(db, session)
  if (!grouping) return null
  const picture = await drawPicture(db, grouping)
  const board = findBoard(db, grouping)
  if (!picture || !board) return null
  const { sortingId, weights } = board.settings
  return {
    board,
    grounds: groundsOf(db, grouping),
    picture,
    people: findPeopleBoard(db, grouping),
    topics: listTopics(db),
    sortingNumber: sortingId === null || weights.sorting === 0 ? null : getSorting(db, sortingId).number,
  }
}

function findKnown(db: ReadDb, session: Session): Grouping | null {
  const ids = listSessions(db).map(({ id }) => id)
  const place = ids.indexOf(session.id)
  return listPhaseGroupings(db).find(({ sessionId }) => ids.indexOf(sessionId) <= place) ?? null
}
