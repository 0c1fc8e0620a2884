import { decideHandlers } from './decide.ts'
import { groupingHandlers } from './groupings.ts'
import { splitMergeHandlers } from './split-merge.ts'
import { topicLockHandlers } from './topic-locks.ts'
import { workingGroupHandlers } from './working-groups.ts'

export { groundsOf } from './basis.ts'
export type { Grounds } from './basis.ts'
export { findBoard, prepareBoard } from './board.ts'
export { listMinutes } from './decisions.ts'
export type { Minute } from './decisions.ts'
export { drawPicture } from './picture.ts'
export {
  findCurrentGrouping,
  findNewestGrouping,
  findWorkingGroup,
  getWorkingGroup,
  listCurrentGroups,
  listPhaseGroupings,
  listWorkingGroups,
} from './grouping-rows.ts'
export type { Grouping, WorkingGroup } from './grouping-rows.ts'
export { moveParts } from './move-parts.ts'
export type { PartIds } from './move-parts.ts'
export { refuseStrandedParts } from './stranded-parts.ts'

export const bundleHandlers = {
  ...groupingHandlers,
  ...workingGroupHandlers,
  ...splitMergeHandlers,
  ...topicLockHandlers,
  ...decideHandlers,
}
