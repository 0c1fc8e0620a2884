import type { PartEntity } from '../../../shared/contract/elaborate.ts'
import type { Role } from '../../../shared/contract/index.ts'
import { findWorkingGroup, listPhaseGroupings } from '../bundle/index.ts'
import type { WorkingGroup } from '../bundle/index.ts'
import { CoreError } from '../errors.ts'
import type { ReadDb } from '../store/connection.ts'
import { find } from '../store/rows.ts'

// The one place where it is decided what a lead may touch. What belongs to another group is for them what is not
// there, in the same words: an answer that differed would tell them that it exists.

/** The file, and who asks. */
export interface Asking {
  readonly db: ReadDb
  readonly role: Role
}

/** A working group with its document; of the phase that runs, or of one that has ended. */
export interface DocumentGroup extends WorkingGroup {
  readonly ended: boolean
}

const GONE: Record<PartEntity, string> = {
  subarea: 'Diesen Teilbereich gibt es nicht mehr.',
  vision: 'Dieses Leitbild gibt es nicht mehr.',
  goal: 'Dieses Ziel gibt es nicht mehr.',
  recommendation: 'Diese Empfehlung gibt es nicht mehr.',
  measure: 'Diese Maßnahme gibt es nicht mehr.',
}

/** What is said where a part is not there (for a lead: or belongs to another group). */
export function partGone(entity: PartEntity): CoreError {
  return new CoreError('not_found', GONE[entity])
}

/** Whether somebody may read and write what belongs to a working group, or (null) to the steering group. */
export function mayTouch(role: Role, workingGroupId: string | null): boolean {
  return role.kind !== 'lead' || role.workingGroupId === workingGroupId
}

/**
 * The working group whose document is read or written.
 * @throws CoreError `not_found` where there is none, or none of this lead's
 */
export function getOwnGroup({ db, role }: Asking, workingGroupId: string): DocumentGroup {
  const group = mayTouch(role, workingGroupId) ? findDocumentGroup(db, workingGroupId) : null
  if (!group) throw groupGone()
  return group
}

/**
 * Where something new goes: a working group, or (null) what the steering group has written itself.
 * @throws CoreError `not_found` where it is not there, or is none of this lead's
 */
export function getTarget(asking: Asking, workingGroupId: string | null): DocumentGroup | null {
  if (workingGroupId !== null) return getOwnGroup(asking, workingGroupId)
  if (!mayTouch(asking.role, null)) throw groupGone()
  return null
}

/** What is said where a working group is not there (for a lead: or is none of theirs). */
export function groupGone(): CoreError {
  return new CoreError('not_found', 'Diesen Arbeitskreis gibt es nicht mehr.')
}

/** A working group of the running phase or of one that has ended; null for those of proposals that were replaced. */
export function findDocumentGroup(db: ReadDb, workingGroupId: string): DocumentGroup | null {
  const group = findWorkingGroup(db, workingGroupId)
  const phase = group && listPhaseGroupings(db).find(({ id }) => id === group.groupingId)
  return phase ? { ...group, ended: phase.endedOn !== null } : null
}

/** Where a part belongs; null: it is not there. A general recommendation belongs to no group. */
export function groupOfPart(
  db: ReadDb,
  entity: PartEntity,
  id: string,
): { readonly workingGroupId: string | null } | null {
  return find(db, `SELECT working_group_id FROM ${entity} WHERE id = ?`, [id])
}

/**
 * Where a part belongs that somebody asks for or writes.
 * @throws CoreError `not_found` where it is not there, or is none of this lead's
 */
export function getOwnPart({ db, role }: Asking, entity: PartEntity, id: string): string | null {
  const part = groupOfPart(db, entity, id)
  if (!part || !mayTouch(role, part.workingGroupId)) throw partGone(entity)
  return part.workingGroupId
}
