import { dashboardHandlers } from './dashboard.ts'
import { oneMeasureHandlers } from './one-measure.ts'
import { phaseHandlers } from './phases.ts'
import { progressHandlers } from './progress.ts'
import { searchHandlers } from './search.ts'

export { readDashboard } from './dashboard.ts'

export const trackHandlers = {
  ...searchHandlers,
  ...oneMeasureHandlers,
  ...progressHandlers,
  ...dashboardHandlers,
  ...phaseHandlers,
}
