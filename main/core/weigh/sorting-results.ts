import type { SortingResults } from '../../../shared/contract/sortings.ts'
import { sizeOf } from '../jobs/ballot-sheet.ts'
import { doJob } from '../jobs/jobs.ts'
import { createKept } from '../jobs/kept.ts'
import { runJob } from '../jobs/run-job.ts'
import type { SortingFigures } from '../jobs/sorting-figures.ts'
import { getSession } from '../prepare/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { countByChannel } from './progress.ts'
import { readBallots, readBallotsAtOnce } from './read-ballots.ts'
import { requireClosed } from './results.ts'
import type { AnyRound } from './round-rows.ts'
import { getSortRound, toSorting } from './sorting-rows.ts'

/** A counted sorting never changes, so its figures are computed once. */
const kept = createKept<SortingFigures>()

/** Turning a card into counted pairs takes about as long as so many pairs. */
const STEPS_PER_CARD = 40

/**
 * What belongs together by a counted sorting. Where it may be a large one, `prepareSortingResults` comes first.
 * @throws CoreError `not_found`, `not_a_sorting`, `round_not_closed`
 */
export function getSortingResults(db: ReadDb, sortingId: string): SortingResults {
  const round = getSortRound(db, sortingId)
  requireClosed(round)
  let figures = kept.find(db, sortingId)
  if (!figures) {
    figures = doJob('sortingFigures', readBallotsAtOnce(db, sortingId, idsOf(round)))
    kept.keep(db, sortingId, figures)
  }
  return {
    sorting: toSorting(round),
    ...figures,
    blank: round.ballots - figures.sorters,
    channels: countByChannel(db, sortingId),
    present: getSession(db, round.sessionId).attendance,
  }
}

/**
 * Counts beforehand, without keeping the core from its other work; `getSortingResults` then answers at once.
 * @throws CoreError as there, and `no_project` if the project is closed meanwhile
 */
export async function prepareSortingResults(db: ReadDb, sortingId: string): Promise<void> {
  const round = getSortRound(db, sortingId)
  requireClosed(round)
  await kept.prepare(db, sortingId, async () => {
    const sheet = await readBallots(db, sortingId, idsOf(round))
    return runJob('sortingFigures', sheet, sizeOf(sheet) * (round.topics.length + STEPS_PER_CARD))
  })
}

function idsOf({ topics }: AnyRound): string[] {
  return topics.map((topic) => topic.id)
}
