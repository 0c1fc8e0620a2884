import type { BeamerScene } from '../../../shared/contract/beamer.ts'
import type { Dashboard, MeasureRow } from '../../../shared/contract/track.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { ReadDb } from '../store/connection.ts'
import { readDashboard } from '../track/index.ts'

// Where the measures stand, as the room may see it.

/** @throws CoreError `no_measures` */
export function releaseDashboard({ db, nowMs }: Context): void {
  if (readDashboard(db, null, nowMs).measures > 0) return
  throw new CoreError('no_measures', 'Es gibt noch keine Maßnahmen, deren Stand der Beamer zeigen könnte.')
}

/** Null while there are no measures. What somebody noted about a measure, and who did, stays on the desk. */
export function dashboardScene(db: ReadDb, nowMs: number): BeamerScene | null {
  const dashboard = readDashboard(db, null, nowMs)
  if (dashboard.measures === 0) return null
  return { kind: 'dashboard', dashboard: withoutNotes(dashboard) }
}

function withoutNotes(dashboard: Dashboard): Dashboard {
  const quiet = (row: MeasureRow): MeasureRow => ({ ...row, statusNote: '' })
  return {
    ...dashboard,
    delayed: { ...dashboard.delayed, rows: dashboard.delayed.rows.map(quiet) },
    deadlines: dashboard.deadlines.map((deadline) => ({ ...deadline, row: quiet(deadline.row) })),
    recent: [],
  }
}
