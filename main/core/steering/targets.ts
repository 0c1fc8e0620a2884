import type { EntryTarget } from '../../../shared/contract/steering.ts'
import { listCurrentGroups } from '../bundle/index.ts'
import { codeOf, findDocumentGroup, listGoals, listMeasuresOf } from '../elaborate/index.ts'
import { CoreError } from '../errors.ts'
import { listTopics } from '../prepare/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { find } from '../store/rows.ts'

/** What an entry of another process can be mapped to. */
export type TargetKind = 'topic' | 'goal' | 'measure'

export interface Target {
  readonly kind: TargetKind
  readonly id: string
  /** "A III Sprachmittlerpool". */
  readonly label: string
  readonly title: string
  readonly description: string
}

/** Everything an entry can be mapped to: topics, and goals and measures of the running phase. */
export function listTargets(db: ReadDb): Target[] {
  const groups = listCurrentGroups(db)
  const coded = (kind: TargetKind, { id, code, title, description }: Coded): Target => ({
    kind,
    id,
    label: `${code} ${title}`,
    title,
    description,
  })
  return [
    ...listTopics(db).map(({ id, title, description }): Target => ({
      kind: 'topic',
      id,
      label: title,
      title,
      description,
    })),
    ...listGoals(db, groups).map((goal) => coded('goal', goal)),
    ...listMeasuresOf(db, groups).map((measure) => coded('measure', measure)),
  ]
}

interface Coded {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly description: string
}

/** What a target is called; null if it is not there (any more). */
export function findTargetLabel(db: ReadDb, kind: TargetKind, id: string): string | null {
  if (kind === 'topic')
    return find<{ title: string }>(db, 'SELECT title FROM topic WHERE id = ?', [id])?.title ?? null
  const row = find<{ title: string; workingGroupId: string }>(
    db,
    `SELECT title, working_group_id FROM ${kind} WHERE id = ?`,
    [id],
  )
  if (!row) return null
  const code = codeOf(db, kind, findDocumentGroup(db, row.workingGroupId), id)
  return code === null ? row.title : `${code} ${row.title}`
}

/** The columns of an entry for a target (null: open). @throws CoreError `not_found` */
export function targetColumns(db: ReadDb, target: EntryTarget | null): Record<string, string | null> {
  const columns = {
    target: target?.kind ?? null,
    topic_id: null,
    goal_id: null,
    measure_id: null,
    reason: '',
  }
  if (target === null) return columns
  if (target.kind === 'nothing') return { ...columns, reason: target.reason }
  if (findTargetLabel(db, target.kind, target.id) === null) {
    throw new CoreError('not_found', 'Wohin der Eintrag gehören soll, das gibt es nicht mehr.')
  }
  return { ...columns, [`${target.kind}_id`]: target.id }
}
