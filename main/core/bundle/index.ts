import type { Handlers } from '../context.ts'
import { groupingHandlers } from './groupings.ts'
import { workingGroupHandlers } from './working-groups.ts'

export { findBoard } from './board.ts'
export { findCurrentGrouping, getWorkingGroup, listCurrentGroups } from './grouping-rows.ts'

export const bundleHandlers: Handlers<keyof typeof groupingHandlers | keyof typeof workingGroupHandlers> = {
  ...groupingHandlers,
  ...workingGroupHandlers,
}
