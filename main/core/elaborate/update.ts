import type { FieldConflict, PartEntity } from '../../../shared/contract/elaborate.ts'
import { actorOf } from '../actor.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { ReadDb } from '../store/connection.ts'
import { find, sqlValue } from '../store/rows.ts'
import type { SqlValue } from '../store/rows.ts'
import { getTable } from '../store/schema.ts'
import { findWithdrawn, keepBeside, writeField } from './conflicts.ts'
import { mergeLists, sameValue } from './field-values.ts'
import { isLinkField, readLinksOf } from './links.ts'
import { getOwnPart } from './own-group.ts'
import { partLabel } from './part-names.ts'
import { findFields } from './part-rows.ts'
import { checkReference } from './references.ts'

/** One field: what its writer saw (left out: whatever stands there) and what it shall be. */
export interface Edit {
  readonly from?: unknown
  readonly to: unknown
}

/** A part and what shall become of its fields, as the contract has checked it. */
export interface PartEdits {
  readonly entity: PartEntity
  readonly id: string
  readonly edits: { readonly [field: string]: Edit | undefined }
}

interface Verdict {
  readonly field: string
  /** `beside`: somebody else has changed the field meanwhile, theirs stays. `agree`: the writer now says what stands. */
  readonly what: 'write' | 'beside' | 'agree'
  readonly from: unknown
  readonly value: unknown
}

/**
 * Changes fields of a part, as one step. What somebody else has written meanwhile stays, and what was sent is kept
 * beside it.
 * @returns the conflicts this has made
 * @throws CoreError `not_found`, `invalid_input`, `dependency_circle`, `changed_meanwhile`, `too_many_versions`
 */
export function updatePart(context: Context, { entity, id, edits }: PartEdits): FieldConflict[] {
  const { db } = context
  const workingGroupId = getOwnPart(context, entity, id)
  const part = { entity, id, workingGroupId }
  const fields = findFields(db, entity, id) ?? {}
  const links = entity === 'measure' && Object.keys(edits).some(isLinkField) ? readLinksOf(db, id) : null
  const current = (field: string) => (isLinkField(field) ? links?.[field] : fields[field])
  const verdicts = Object.entries(edits).flatMap(
    ([field, edit]) => (edit && judge(context, part, field, edit, current(field))) ?? [],
  )
  for (const { what, field, value } of verdicts) {
    if (what === 'write') checkReference(context, part, field, value)
  }
  if (verdicts.length === 0) return []
  const written = verdicts.filter(({ what }) => what === 'write')
  const after = { ...fields, ...Object.fromEntries(written.map(({ field, value }) => [field, value])) }
  return context.change(
    {
      label: partLabel(entity, 'changed', after),
      areas: ['documents'],
      groups: workingGroupId === null ? [] : [workingGroupId],
    },
    (change) => {
      for (const { field, value } of written) writeField(db, change, part, field, value)
      return verdicts.flatMap(({ what, field, from, value }) => {
        if (what === 'write') return []
        if (workingGroupId === null) throw changedMeanwhile()
        const beside = { workingGroupId, entity, entityId: id, field, base: from, value }
        if (what === 'beside') return keepBeside(context, change, beside) ?? []
        const withdrawn = findWithdrawn(context, beside)
        if (withdrawn !== null) change.delete('field_conflict', withdrawn)
        return []
      })
    },
  )
}

/** Fields of a part whose change may just be under way again; who was away longer has a version beside instead. */
const NEWEST = 300

/** General recommendations have no group that could decide about two versions. */
function changedMeanwhile(): CoreError {
  return new CoreError(
    'changed_meanwhile',
    'Der Text wurde inzwischen geändert. Bitte noch einmal ansehen und dann ändern.',
  )
}

function judge(
  context: Context,
  { entity, id }: { readonly entity: PartEntity; readonly id: string },
  field: string,
  { from = undefined, to }: Edit,
  current: unknown,
): Verdict | null {
  if (sameValue(current, to)) {
    const isOwn = from !== undefined && !sameValue(from, to)
    const withdrawn = isOwn && findWithdrawn(context, { entity, entityId: id, field, base: from, value: to })
    return withdrawn ? { field, what: 'agree', from, value: to } : null
  }
  if (from === undefined || sameValue(current, from))
    return { field, what: 'write', from: current, value: to }
  if (isLinkField(field)) {
    const merged = mergeLists(from as string[], to as string[], current as string[])
    if (merged) {
      return sameValue(merged, current) ? null : { field, what: 'write', from: current, value: merged }
    }
  } else if (isArrivedBefore(context, entity, id, field, sqlValue(from), sqlValue(to))) {
    return null
  }
  return { field, what: 'beside', from, value: to }
}

/**
 * Whether the same writer has made exactly this change before and others went on from it: then it is not a second
 * version but the first one sent again, because its answer was lost on the way. When the field has gone back to
 * `from` since, it is meant anew.
 */
function isArrivedBefore(
  { db, role }: Pick<Context, 'role'> & { readonly db: ReadDb },
  entity: PartEntity,
  id: string,
  field: string,
  from: SqlValue,
  to: SqlValue,
): boolean {
  const column = getTable(db, entity).column(field)
  const last = find<{ hlc: string; old: SqlValue; new: SqlValue }>(
    db,
    // The newest alone, found by the index: texts of years are much to read, and only a second version is at stake.
    `SELECT hlc, old, new FROM (
       SELECT change_id, seq FROM change_field WHERE entity = ? AND entity_id = ? ORDER BY change_id DESC LIMIT ?
     ) AS newest JOIN change_field AS f ON f.change_id = newest.change_id AND f.seq = newest.seq
     JOIN change ON change.id = f.change_id
     WHERE field = ? AND actor = ? ORDER BY hlc DESC LIMIT 1`,
    [entity, id, NEWEST, column, actorOf(role)],
  )
  if (!last || last.old !== from || last.new !== to) return false
  const back = find(
    db,
    `SELECT 1 AS back FROM change_field JOIN change ON change.id = change_id
     WHERE entity = ? AND entity_id = ? AND field = ? AND hlc > ? AND new IS ? LIMIT 1`,
    [entity, id, column, last.hlc, from],
  )
  return back === null
}
