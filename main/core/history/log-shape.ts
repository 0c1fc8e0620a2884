import { historyWords } from '../../../shared/locales/de/history.ts'

// What the change log's tables mean to people: which rows are a field of another thing, which belong to one, and
// which columns say nothing to anybody. Names are in shared/locales/de/history.ts.

/** Rows that are a list of another thing: `measure_goal` is the field `goalIds` of its measure. */
export const LINKS: Readonly<Record<string, { owner: string; field: string; target: string }>> = {
  measure_goal: { owner: 'measure', field: 'goalIds', target: 'goal' },
  measure_dependency: { owner: 'measure', field: 'dependsOnIds', target: 'measure' },
  measure_district: { owner: 'measure', field: 'districtIds', target: 'district' },
}

/** Things that come and go with another one; then that one tells enough. */
export const BELONGS_TO: Readonly<Record<string, { owner: string; column: string }>> = {
  measure_status: { owner: 'measure', column: 'measure_id' },
  reading: { owner: 'measure', column: 'measure_id' },
  working_group: { owner: 'grouping', column: 'grouping_id' },
  working_group_topic: { owner: 'grouping', column: 'grouping_id' },
  placement: { owner: 'working_group', column: 'working_group_id' },
  stakeholder_group: { owner: 'round', column: 'round_id' },
  round_topic: { owner: 'round', column: 'round_id' },
  sticky: { owner: 'round', column: 'round_id' },
  sticky_topic: { owner: 'sticky', column: 'round_id' },
  other_entry: { owner: 'other_list', column: 'list_id' },
  translation: { owner: 'translation', column: 'entity_id' },
}

/** Nobody's history: what the program keeps for itself, and what people may delete for good. */
export const NOT_TOLD = new Set(['proposal_topic', 'wish', 'person', 'field_conflict', 'lead_access'])

/** Columns that say nothing to people. */
export const HIDDEN = new Set([
  'id',
  'position',
  'basis',
  'proposal_index',
  'reasons',
  'measure_id',
  'list_id',
  'grouping_id',
  'round_id',
  'topic_id',
  'topic_a',
  'topic_b',
  'person_id',
  'entity',
  'entity_id',
  'field',
  'language',
  'step',
])
/** Of the same name, and yet something people chose. */
const TOLD = new Set([
  'measure.topic_id',
  'grouping.round_id',
  'minute.grouping_id',
  'other_entry.topic_id',
  'other_entry.measure_id',
])

/** Whether people are told about a column. */
export function isTold(entity: string, column: string): boolean {
  if (column.endsWith('_at_ms')) return false
  return !HIDDEN.has(column) || TOLD.has(`${entity}.${column}`)
}

/** Columns that hold the id of another thing, by their names. */
const REFERENCES: Readonly<Record<string, string>> = {
  working_group_id: 'working_group',
  subarea_id: 'subarea',
  topic_id: 'topic',
  session_id: 'session',
  round_id: 'round',
  sorting_id: 'round',
  follows_id: 'round',
  grouping_id: 'grouping',
  goal_id: 'goal',
  measure_id: 'measure',
  first_measure_id: 'measure',
  second_measure_id: 'measure',
  first_goal_id: 'goal',
  second_goal_id: 'goal',
}

/** The kind of thing whose id a column holds, or null. */
export function referenceOf(column: string): string | null {
  return REFERENCES[column] ?? null
}

/** Columns of which people read something else than what is stored. */
export const CODED = [
  ...Object.keys(REFERENCES),
  ...Object.values(historyWords.values).flatMap((fields) => Object.keys(fields).map(snakeCase)),
]

/** `horizonYear` → `horizon_year`. */
export function snakeCase(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** Columns that hold yes or no. */
export const FLAGS = new Set(['allow_unknown', 'spend_all', 'wishes_open', 'people_shown', 'prioritised'])
/** Numbers that are names, without thousands separators. */
export const PLAIN_NUMBERS = new Set(['horizon_year', 'target_year', 'number'])
/** Whole euro. */
export const EUROS = new Set(['cost_per_year', 'cost_once'])
/** Counted from 0 in the file and from 1 by people. */
export const FROM_ONE = new Set(['colour'])

/** What a thing is called by: the column, or the column of the thing it belongs to. */
export const TITLES: Readonly<Record<string, string>> = {
  project: 'title',
  topic: 'title',
  session: 'title',
  round: 'question',
  stakeholder_group: 'title',
  working_group: 'title',
  minute: 'title',
  district: 'title',
  subarea: 'title',
  vision: 'text',
  goal: 'title',
  recommendation: 'text',
  measure: 'title',
  other_list: 'title',
  other_entry: 'title',
}

/** Things that carry the title of another one: by a column, or by their place in the key. */
export const TITLE_OF: Readonly<Record<string, readonly { thing: string; column: string; at?: number }[]>> = {
  measure_status: [{ thing: 'measure', column: 'measure_id' }],
  reading: [{ thing: 'measure', column: 'measure_id' }],
  working_group_topic: [{ thing: 'topic', column: 'topic_id', at: 1 }],
  round_topic: [{ thing: 'topic', column: 'topic_id', at: 1 }],
  sticky: [{ thing: 'round', column: 'round_id' }],
  sticky_topic: [{ thing: 'topic', column: 'topic_id', at: 1 }],
  topic_lock: [
    { thing: 'topic', column: 'topic_a', at: 0 },
    { thing: 'topic', column: 'topic_b', at: 1 },
  ],
  overlap_decision: [
    { thing: 'measure', column: 'first_measure_id' },
    { thing: 'goal', column: 'first_goal_id' },
    { thing: 'measure', column: 'second_measure_id' },
    { thing: 'goal', column: 'second_goal_id' },
  ],
}
