import type { ReadDb } from '../store/connection.ts'
import type { Output, Push } from '../../../shared/contract/index.ts'
import { all, get } from '../store/rows.ts'

/** Shortest time between two progress pushes, in ms: a few a second, however many phones there are. */
const INTERVAL_MS = 250

export interface Progress {
  /** Tells soon, at most once per interval, how many ballots a round has. */
  report(db: ReadDb, roundId: string): void
  stop(): void
}

export function createProgress(emit: (push: Push) => void, connected: () => number): Progress {
  let timer: ReturnType<typeof setTimeout> | null = null
  let toldAtMs = Number.NEGATIVE_INFINITY
  return {
    report(db, roundId) {
      if (timer) return
      // After a pause at once, so that people see their own ballot arrive; in a rush once per interval.
      const waitMs = Math.max(0, toldAtMs + INTERVAL_MS - performance.now())
      timer = setTimeout(() => {
        timer = null
        toldAtMs = performance.now()
        if (db.open)
          emit({
            event: 'roundProgress',
            roundId,
            ballots: countBallots(db, roundId),
            connected: connected(),
          })
      }, waitMs)
      timer.unref()
    },
    stop() {
      if (timer) clearTimeout(timer)
      timer = null
    },
  }
}

/** In the urn or, if the round has been closed meanwhile, among the counted ones. */
function countBallots(db: ReadDb, roundId: string): number {
  return get<{ ballots: number }>(
    db,
    `SELECT (SELECT count(*) FROM urn WHERE round_id = :roundId)
       + (SELECT count(*) FROM ballot WHERE round_id = :roundId) AS ballots`,
    { roundId },
  ).ballots
}

/** How the ballots of a round came in; ways nobody used are left out. */
export function countByChannel(db: ReadDb, roundId: string): Output<'rounds.progress'>['channels'] {
  return all(
    db,
    `SELECT channel, count(*) AS ballots FROM (
       SELECT channel FROM urn WHERE round_id = :roundId
       UNION ALL SELECT channel FROM ballot WHERE round_id = :roundId
     ) GROUP BY channel ORDER BY channel DESC`,
    { roundId },
  )
}
