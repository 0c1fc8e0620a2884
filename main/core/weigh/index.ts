import type { Push } from '../../../shared/contract/index.ts'
import type { WriteDb } from '../store/connection.ts'
import { createBallotQueue } from './ballot-queue.ts'
import { createBallotHandlers } from './ballots.ts'
import type { AskForWishes } from './ballots.ts'
import { createCardReader } from './card-reader.ts'
import { createCodeCardHandlers } from './code-cards.ts'
import { createPractice } from './practice.ts'
import { createProgress } from './progress.ts'
import { resultHandlers } from './result-handlers.ts'
import { createLifecycle } from './lifecycle.ts'
import { createRoundHandlers } from './rounds.ts'
import { createSortingHandlers } from './sortings.ts'
import { stickyHandlers } from './sticky.ts'

export { finishClosing } from './close-round.ts'
export { createKiosk } from './kiosk.ts'
export { readBallots, readBallotsAtOnce } from './read-ballots.ts'
export { getResults, prepareResults } from './results.ts'
export {
  findAnyRound,
  findOpenRound,
  findRound,
  getAnyRound,
  getRound,
  isWeighting,
  listRounds,
} from './round-rows.ts'
export type { AnyRound } from './round-rows.ts'
export { createSpeaker } from './said.ts'
export { getSortingResults, prepareSortingResults } from './sorting-results.ts'
export { getSorting, listSortings } from './sorting-rows.ts'
export { findSticky } from './sticky.ts'

/** What weighing needs from outside: the open project if there is one, and the network's count and word. */
export interface WeighDeps {
  emit(push: Push): void
  findDb(): WriteDb | null
  connected(): number
  word(): string
  /** When the address phones had used until then was last served; null if it never changed. */
  addressLeftAtMs(): number | null
  /** Number of the last push that told clients to fetch again. */
  revision(): number
  wishes: AskForWishes
}

/** Handlers of rounds, ballots and results, and the little that lives outside the project file. */
export function createWeigh({ emit, findDb, connected, word, addressLeftAtMs, revision, wishes }: WeighDeps) {
  const progress = createProgress(emit, connected)
  const readCard = createCardReader(() => performance.now())
  const queue = createBallotQueue(readCard, (db, roundId) => progress.report(db, roundId))
  const practice = createPractice(queue)
  const lifecycle = createLifecycle({ queue, practice })

  return {
    handlers: {
      ...createRoundHandlers({ lifecycle, practice, connected }),
      ...createSortingHandlers(lifecycle),
      ...resultHandlers,
      ...practice.handlers,
      ...createBallotHandlers({ queue, readCard, practice, findDb, word, addressLeftAtMs, revision, wishes }),
      ...createCodeCardHandlers({ queue, readCard, practice }),
      ...stickyHandlers,
    },
    /** Commits waiting ballots, stops timers and forgets the practice round; before the project closes. */
    stop(): void {
      queue.flush()
      progress.stop()
      practice.end()
    },
  }
}
