import type { PartEntity } from '../../../shared/contract/elaborate.ts'
import { joinList } from '../../../shared/domain/german-format.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { ReadDb } from '../store/connection.ts'
import { all, find } from '../store/rows.ts'
import { readLinksOf } from './links.ts'
import { findDocumentGroup, getOwnPart, groupOfPart, partGone } from './own-group.ts'
import { codeOf } from './part-rows.ts'

/** A part whose field shall point at something. */
interface Pointing {
  readonly entity: PartEntity
  readonly id: string
  readonly workingGroupId: string | null
}

/**
 * Refuses a field that would point at what is not there or must not be pointed at. What a measure depended on before
 * may stay, whoever it belongs to.
 * @throws CoreError `not_found`, `invalid_input`
 */
export function checkReference(
  context: Pick<Context, 'db' | 'role'>,
  part: Pointing,
  field: string,
  value: unknown,
): void {
  const { db } = context
  switch (field) {
    case 'subareaId':
      if (value !== null && !isIn(db, 'subarea', value as string, part.workingGroupId))
        throw partGone('subarea')
      return
    case 'goalIds':
      for (const id of value as string[]) {
        if (!isIn(db, 'goal', id, part.workingGroupId)) throw partGone('goal')
      }
      return
    case 'dependsOnIds':
      checkDependencies(context, part, value as string[])
      return
    case 'districtIds':
      for (const id of value as string[]) {
        if (!find(db, 'SELECT 1 AS there FROM district WHERE id = ?', [id])) {
          throw new CoreError('not_found', 'Diesen Stadtteil gibt es nicht mehr.')
        }
      }
      return
    case 'topicId':
      if (value !== null && !find(db, 'SELECT 1 AS there FROM topic WHERE id = ?', [value as string])) {
        throw new CoreError('not_found', 'Dieses Handlungsfeld gibt es nicht mehr.')
      }
  }
}

function isIn(db: ReadDb, entity: 'subarea' | 'goal', id: string, workingGroupId: string | null): boolean {
  return workingGroupId !== null && groupOfPart(db, entity, id)?.workingGroupId === workingGroupId
}

function checkDependencies(
  context: Pick<Context, 'db' | 'role'>,
  { id, workingGroupId }: Pointing,
  wanted: readonly string[],
): void {
  const { db, role } = context
  if (wanted.includes(id)) {
    throw new CoreError('invalid_input', 'Eine Maßnahme kann nicht von sich selbst abhängen.')
  }
  const before = readLinksOf(db, id).dependsOnIds
  const added = wanted.filter((other) => !before.includes(other))
  for (const other of added) getOwnPart(context, 'measure', other)
  for (const other of added) {
    const way = findWay(db, other, id)
    if (!way) continue
    const circle = [id, ...way]
    const mayName =
      role.kind !== 'lead' ||
      circle.every((one) => groupOfPart(db, 'measure', one)?.workingGroupId === workingGroupId)
    throw new CoreError(
      'dependency_circle',
      mayName
        ? `So entstünde ein Kreis: ${inWords(db, circle)}.`
        : 'So entstünde ein Kreis: Diese Maßnahme wird dort schon vorausgesetzt.',
    )
  }
}

/** Measures from one to another along what they depend on, both included; null where no way leads there. */
function findWay(db: ReadDb, from: string, to: string): string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]])
  for (let border = [from]; border.length > 0;) {
    const steps = all<{ measureId: string; dependsOnId: string }>(
      db,
      `SELECT measure_id, depends_on_id FROM measure_dependency
       WHERE measure_id IN (SELECT value FROM json_each(?)) ORDER BY measure_id, depends_on_id`,
      [JSON.stringify(border)],
    ).filter(({ dependsOnId }) => !cameFrom.has(dependsOnId))
    for (const { measureId, dependsOnId } of steps) {
      if (!cameFrom.has(dependsOnId)) cameFrom.set(dependsOnId, measureId)
    }
    if (cameFrom.has(to)) return wayTo(to, cameFrom)
    border = [...new Set(steps.map(({ dependsOnId }) => dependsOnId))]
  }
  return null
}

function wayTo(to: string, cameFrom: ReadonlyMap<string, string | null>): string[] {
  const way = [to]
  for (let at = cameFrom.get(to); at; at = cameFrom.get(at)) way.unshift(at)
  return way
}

/** "A I hängt von A II ab und A II von A I"; the last one is the first one again. */
function inWords(db: ReadDb, circle: readonly string[]): string {
  const codes = circle.map((id) => {
    const groupId = groupOfPart(db, 'measure', id)?.workingGroupId ?? null
    const group = groupId === null ? null : findDocumentGroup(db, groupId)
    return codeOf(db, 'measure', group, id) ?? '–'
  })
  const steps = codes
    .slice(0, -1)
    .map((code, index) =>
      index === 0 ? `${code} hängt von ${codes[1]} ab` : `${code} von ${codes[index + 1]}`,
    )
  return joinList(steps)
}
