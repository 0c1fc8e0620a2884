import { createHash } from 'node:crypto'
import { OVERLAP_SETTINGS } from '../../../shared/domain/overlap.ts'
import type { OverlapItem, OverlapsFound } from '../../../shared/domain/overlap.ts'
import { runJob } from '../jobs/run-job.ts'
import type { ReadDb } from '../store/connection.ts'
import { requireStillOpen } from '../store/still-open.ts'

/** More pairs than this nobody goes through; the list says how many there are. */
const MOST_LISTED = 500
/** Steps of work for one pair, roughly. */
const STEPS_PER_PAIR = 200

interface Search {
  /** What was compared, as a hash: while nothing of it changes, neither does what was found. */
  readonly key: string
  readonly result: Promise<OverlapsFound>
  /** Null while it is being computed. */
  found: OverlapsFound | null
}

const searches = new WeakMap<ReadDb, Search>()

/**
 * Overlaps among these items, computed beside the core and kept until one of them changes. Who asks meanwhile waits
 * for the same; one search runs at a time, so that somebody who types does not start dozens.
 * @throws CoreError `no_project` if the project is closed meanwhile
 */
export async function searchOverlaps(db: ReadDb, items: readonly OverlapItem[]): Promise<OverlapsFound> {
  const key = createHash('sha256').update(JSON.stringify(items)).digest('hex')
  for (let running = searches.get(db); running?.key !== key; running = searches.get(db)) {
    if (running && !running.found) {
      await running.result.catch(() => undefined)
      continue
    }
    start(db, key, items)
  }
  const found = await (searches.get(db) as Search).result
  requireStillOpen(db)
  return found
}

/** What was found last, without computing anything; null before the first search. */
export function lastOverlaps(db: ReadDb): OverlapsFound | null {
  return searches.get(db)?.found ?? null
}

function start(db: ReadDb, key: string, items: readonly OverlapItem[]): void {
  const steps = items.length * items.length * STEPS_PER_PAIR
  const result = runJob('overlaps', { items, settings: OVERLAP_SETTINGS, most: MOST_LISTED }, steps)
  const search: Search = { key, result, found: null }
  searches.set(db, search)
  result.then(
    (found) => {
      search.found = found
    },
    () => searches.delete(db),
  )
}
