import { carryOverHandlers } from './carry-over.ts'
import { coverageHandlers } from './coverage.ts'
import { dashboardHandlers } from './dashboard.ts'
import { evaluationHandlers } from './evaluation.ts'
import { oneMeasureHandlers } from './one-measure.ts'
import { phaseHandlers } from './phases.ts'
import { progressHandlers } from './progress.ts'
import { searchHandlers } from './search.ts'
import { seriesHandlers } from './series.ts'

export { readDashboard } from './dashboard.ts'
export { writeStatus } from './progress.ts'

export const trackHandlers = {
  ...searchHandlers,
  ...oneMeasureHandlers,
  ...progressHandlers,
  ...dashboardHandlers,
  ...coverageHandlers,
  ...phaseHandlers,
  ...evaluationHandlers,
  ...carryOverHandlers,
  ...seriesHandlers,
}
