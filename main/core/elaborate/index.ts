import { conflictHandlers } from './conflicts.ts'
import { districtHandlers } from './districts.ts'
import { documentHandlers } from './documents.ts'
import { partHandlers } from './parts.ts'

export { listDistricts } from './districts.ts'
export { JOIN_STATUS, NEWEST_FIRST, STATUS_COLUMNS } from './newest-status.ts'
export { findDocumentGroup, getOwnGroup, getOwnPart, groupGone, mayTouch } from './own-group.ts'
export type { Asking, DocumentGroup } from './own-group.ts'
export {
  codeOf,
  listGoals,
  listMeasuresOf,
  listRecommendations,
  listSubareas,
  listVisions,
  measureCode,
} from './part-rows.ts'
export { updatePart } from './update.ts'
export { whoInWords } from './who.ts'

export const elaborateHandlers = {
  ...documentHandlers,
  ...partHandlers,
  ...conflictHandlers,
  ...districtHandlers,
}
