import { partFields } from '../../../shared/contract/elaborate.ts'
import type { PartEntity } from '../../../shared/contract/elaborate.ts'
import type { ParsedInput } from '../../../shared/contract/index.ts'
import type { Context } from '../context.ts'
import { updatePart } from '../elaborate/index.ts'
import { CoreError } from '../errors.ts'
import { find } from '../store/rows.ts'
import { refuseForeign } from './of.ts'
import { listSteps } from './steps.ts'
import type { LoggedValue, Step } from './steps.ts'

/**
 * Brings back what a field of a part held before or after a change. It is written by the rules of every other edit,
 * so that what no longer fits (a sub-area that is gone) is refused in the same words.
 * @throws CoreError `not_found`, `nothing_to_restore`, or what writing the field throws
 */
export function restoreField(context: Context, input: ParsedInput<'history.restore'>): null {
  const { entity, id, field } = input
  const thing = { entity, entityId: id }
  refuseForeign(context, thing)
  if (!isPart(entity)) throw nothingToRestore()
  const schema = Object.entries(partFields[entity].shape).find(([name]) => name === field)?.[1]
  const value = schema && valueAt(context, listSteps(context.db, thing), input)
  // A part has no title before it was made.
  if (!schema?.safeParse(value).success) throw nothingToRestore()
  updatePart(context, { entity, id, edits: { [field]: { to: value } } })
  return null
}

function valueAt(
  { db }: Context,
  steps: readonly Step[],
  { field, changeId, state }: ParsedInput<'history.restore'>,
): LoggedValue | undefined {
  const change = find<{ hlc: string }>(db, 'SELECT hlc FROM change WHERE id = ?', [changeId])
  if (!change) return undefined
  const touching = steps.flatMap((step) => {
    const found = step.fields.find((one) => one.field === field)
    return found ? [{ hlc: step.hlc, old: found.old, new: found.new }] : []
  })
  const isBefore = (hlc: string): boolean => (state === 'after' ? hlc <= change.hlc : hlc < change.hlc)
  const last = touching.findLast(({ hlc }) => isBefore(hlc))
  return last ? last.new : touching[0]?.old
}

function isPart(entity: string): entity is PartEntity {
  return Object.hasOwn(partFields, entity)
}

function nothingToRestore(): CoreError {
  return new CoreError('nothing_to_restore', 'Hier gibt es nichts, was sich zurückholen lässt.')
}
