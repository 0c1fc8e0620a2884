import { createHash } from 'node:crypto'
import { generateNKeysBetween } from 'fractional-indexing'
import { driver } from '../../main/core/store/connection.ts'
import type { WriteDb } from '../../main/core/store/connection.ts'
import { createProject } from '../../main/core/store/open-project.ts'
import { createRandom } from '../../shared/domain/random.ts'
import type { Random } from '../../shared/domain/random.ts'
import { inventWords } from './large-words.ts'
import type { Words } from './large-words.ts'

export interface LargeSize {
  readonly groups: number
  readonly measures: number
  /** Rows of the change log: commands, most of them one field that somebody typed in. */
  readonly changes: number
}

/** The size the program must carry. */
export const FULL_SIZE: LargeSize = { groups: 60, measures: 5_000, changes: 200_000 }

/** A part of the full size, e.g. 1/4. */
export function partOf(share: number): LargeSize {
  return {
    groups: Math.round(FULL_SIZE.groups * share),
    measures: Math.round(FULL_SIZE.measures * share),
    changes: Math.round(FULL_SIZE.changes * share),
  }
}

/** What was written, to ask about it. */
export interface LargeProject {
  readonly file: string
  readonly groupingId: string
  readonly workingGroupIds: readonly string[]
  /** Group by group, in order. */
  readonly measureIds: readonly string[]
  readonly goalIds: readonly string[]
  readonly districtIds: readonly string[]
  readonly topicIds: readonly string[]
}

const DISTRICTS = 20
const SUBAREAS = 3
const GOALS = 6
const START_MS = Date.UTC(2024, 0, 8, 8)

/**
 * Writes a project of that size with SQL, in seconds: every measure with all fields, a status history, districts,
 * goals and (half of them) an indicator with readings, and a change log over two years. The same size gives the same
 * content.
 *
 * @param file must not exist yet
 * @param dataDir for the working copy, which is gone afterwards
 */
export async function buildLargeProject(
  file: string,
  dataDir: string,
  size: LargeSize = FULL_SIZE,
): Promise<LargeProject> {
  const project = await createProject(file, {
    dataDir,
    user: 'test',
    host: 'test',
    title: 'Großes Vorhaben',
    nowMs: START_MS,
  })
  try {
    const writer = createWriter(project.db, size)
    driver(project.db).exec('BEGIN')
    const made = writer.content()
    writer.log(made)
    driver(project.db).exec('COMMIT')
    project.noteChange()
    return { file, ...made }
  } finally {
    await project.close()
  }
}

type Made = Omit<LargeProject, 'file'>

function createWriter(db: WriteDb, size: LargeSize) {
  const random = createRandom(5)
  const words = inventWords(random)
  const insert = (table: string, row: Record<string, unknown>): void => {
    const columns = Object.keys(row)
    const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
    prepared(db, sql).run(...Object.values(row))
  }
  return {
    content: (): Made => writeContent(insert, random, words, size),
    log: (made: Made): void => writeLog(insert, random, words, size, made),
  }
}

type Insert = (table: string, row: Record<string, unknown>) => void

const statements = new WeakMap<WriteDb, Map<string, { run(...values: unknown[]): unknown }>>()

function prepared(db: WriteDb, sql: string): { run(...values: unknown[]): unknown } {
  const known = statements.get(db) ?? new Map<string, { run(...values: unknown[]): unknown }>()
  statements.set(db, known)
  let found = known.get(sql)
  if (!found) known.set(sql, (found = driver(db).prepare<unknown[]>(sql)))
  return found
}

/** Ids that look like those of the program and are the same every time. */
function idOf(kind: string, n: number): string {
  const hex = createHash('sha256').update(`${kind} ${n}`).digest('hex')
  const time = (START_MS + n).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`
}

function ids(kind: string, count: number): string[] {
  return Array.from({ length: count }, (_, n) => idOf(kind, n))
}

function keys(count: number): string[] {
  return generateNKeysBetween(null, null, count)
}

function writeContent(insert: Insert, random: Random, words: Words, size: LargeSize): Made {
  const sessionId = idOf('session', 0)
  insert('session', { id: sessionId, title: 'Auftakt', date: '2024-01-08' })
  const topicIds = ids('topic', size.groups * 2)
  for (const [n, position] of keys(topicIds.length).entries()) {
    insert('topic', { id: topicIds[n], position, title: words.field(n), description: words.paragraphs(1) })
  }
  const districtIds = ids('district', DISTRICTS)
  for (const [n, position] of keys(DISTRICTS).entries()) {
    insert('district', { id: districtIds[n], position, title: `Stadtteil ${n + 1}` })
  }
  const groupingId = idOf('grouping', 0)
  insertGrouping(insert, groupingId, sessionId, topicIds)
  const workingGroupIds = ids('workingGroup', size.groups)
  for (const [n, position] of keys(size.groups).entries()) {
    insert('working_group', {
      id: workingGroupIds[n],
      grouping_id: groupingId,
      position,
      proposal_index: n,
      title: words.field(n),
      lead: `Leitung ${n + 1}`,
    })
    insert('lead_access', {
      id: idOf('access', n),
      working_group_id: workingGroupIds[n],
      name: `Leitung ${n + 1}`,
      code_hash: createHash('sha256').update(`code ${n}`).digest(),
      created_at_ms: START_MS,
    })
  }
  const places = keys(topicIds.length)
  for (const [n, topicId] of topicIds.entries()) {
    const group = n % size.groups
    insert('proposal_topic', { grouping_id: groupingId, topic_id: topicId, group_index: group })
    insert('working_group_topic', {
      grouping_id: groupingId,
      topic_id: topicId,
      working_group_id: workingGroupIds[group],
      position: places[n],
    })
  }
  const made: Made & { measureIds: string[]; goalIds: string[] } = {
    groupingId,
    workingGroupIds,
    measureIds: [],
    goalIds: [],
    districtIds,
    topicIds,
  }
  for (const [n, groupId] of workingGroupIds.entries()) {
    writeGroup({ insert, random, words, size, made, n, groupId })
  }
  return made
}

/** A board that rests on the words of its topics. */
function insertGrouping(insert: Insert, id: string, sessionId: string, topicIds: readonly string[]): void {
  const pairs = (topicIds.length * (topicIds.length - 1)) / 2
  insert('grouping', {
    id,
    session_id: sessionId,
    choice: 'hand',
    ratings_weight: 0,
    sorting_weight: 0,
    words_weight: 100,
    linkage: 'average',
    min_size: 1,
    max_size: 100,
    basis: JSON.stringify({
      topics: topicIds.map((topicId, n) => ({ id: topicId, number: n + 1 })),
      sources: [
        {
          kind: 'words',
          weight: 100,
          base: topicIds.length,
          values: Array.from({ length: pairs }, (_, n) => ((n * 37) % 100) / 100),
        },
      ],
      ranks: {},
      locks: { together: [], apart: [] },
      tied: [],
      runoff: null,
      texts: {},
    }),
    created_at_ms: START_MS,
    decided_on: '2024-02-01',
  })
}

interface GroupWork {
  readonly insert: Insert
  readonly random: Random
  readonly words: Words
  readonly size: LargeSize
  readonly made: Made & { measureIds: string[]; goalIds: string[] }
  /** Place of the group, from 0. */
  readonly n: number
  readonly groupId: string
}

function writeGroup(work: GroupWork): void {
  const { insert, words, size, made, n, groupId } = work
  const subareaIds = ids(`subarea ${n}`, SUBAREAS)
  for (const [at, position] of keys(SUBAREAS).entries()) {
    const [id, working_group_id] = [subareaIds[at], groupId]
    insert('subarea', { id, working_group_id, position, title: `Teilbereich ${at + 1}` })
    const place = { working_group_id, subarea_id: id, position }
    insert('vision', { id: idOf(`vision ${n}`, at), ...place, text: words.paragraphs(4) })
    for (const kind of ['recommendation', 'challenge']) {
      insert('recommendation', { id: idOf(`${kind} ${n}`, at), ...place, kind, text: words.paragraphs(3) })
    }
  }
  const goalIds = ids(`goal ${n}`, GOALS)
  made.goalIds.push(...goalIds)
  for (const [at, position] of keys(GOALS).entries()) {
    insert('goal', {
      id: goalIds[at],
      working_group_id: groupId,
      subarea_id: subareaIds[at % SUBAREAS],
      position,
      title: `${words.title(at + 1)} stärken`,
      description: words.paragraphs(2),
      horizon_year: 2032,
    })
  }
  const from = Math.round((n * size.measures) / size.groups)
  const to = Math.round(((n + 1) * size.measures) / size.groups)
  for (const [at, position] of keys(to - from).entries()) {
    writeMeasure(work, { at: from + at, position, goalIds, subareaId: subareaIds[at % SUBAREAS] })
  }
}

interface MeasurePlace {
  /** Place among all measures. */
  readonly at: number
  readonly position: string
  readonly goalIds: readonly string[]
  readonly subareaId: string | undefined
}

const STATUSES = ['idea', 'planned', 'running', 'done', 'late', 'deferred', 'dropped'] as const

function writeMeasure({ insert, random, words, made, groupId }: GroupWork, place: MeasurePlace): void {
  const { at, position, goalIds, subareaId } = place
  const id = idOf('measure', at)
  const year = 2024 + random.nextBelow(5)
  const hasIndicator = random.nextBelow(2) === 0
  insert('measure', {
    id,
    working_group_id: groupId,
    subarea_id: subareaId,
    position,
    title: words.title(at + 1),
    description: words.paragraphs(5),
    target_group: words.people(2),
    lead: words.office(),
    partners: words.offices(3),
    starts_on: `${year}-0${1 + random.nextBelow(9)}-01`,
    ends_on: `${year + 1 + random.nextBelow(4)}-12-31`,
    cost_per_year: random.nextBelow(100) * 1_000,
    cost_once: random.nextBelow(20) * 500,
    funding_source: 'Haushalt der Stadt, Landesmittel beantragt',
    funding_state: ['secured', 'appliedFor', 'open'][random.nextBelow(3)],
    priority: 1 + random.nextBelow(3),
    indicator: hasIndicator ? 'Teilnehmende im Jahr' : '',
    indicator_unit: hasIndicator ? 'Personen' : '',
    baseline: hasIndicator ? 10 : null,
    target: hasIndicator ? 100 + random.nextBelow(100) : null,
    target_year: hasIndicator ? year + 4 : null,
    topic_id: made.topicIds[at % made.topicIds.length],
    origin: 'Auftaktveranstaltung',
    result: random.nextBelow(4) === 0 ? words.paragraphs(2) : '',
  })
  const entries = 1 + random.nextBelow(4)
  for (let entry = 0; entry < entries; entry++) {
    insert('measure_status', {
      id: idOf(`status ${at}`, entry),
      measure_id: id,
      status: entry === 0 ? 'idea' : STATUSES[random.nextBelow(STATUSES.length)],
      date: `${2024 + Math.min(entry, 2)}-0${1 + random.nextBelow(6)}-15`,
      note: entry === 0 ? '' : words.paragraphs(1),
      recorded_at_ms: START_MS + at * 10 + entry,
    })
  }
  for (let reading = 0; hasIndicator && reading < 4; reading++) {
    insert('reading', {
      id: idOf(`reading ${at}`, reading),
      measure_id: id,
      date: `${2024 + Math.floor(reading / 2)}-0${1 + (reading % 2) * 6}-30`,
      value: 10 + reading * random.nextBelow(40),
      note: '',
    })
  }
  insert('measure_goal', {
    measure_id: id,
    goal_id: goalIds[random.nextBelow(goalIds.length)],
    working_group_id: groupId,
  })
  const first = random.nextBelow(DISTRICTS)
  for (let district = 0; district < random.nextBelow(4); district++) {
    const district_id = made.districtIds[(first + district * 3) % DISTRICTS]
    insert('measure_district', { measure_id: id, district_id })
  }
  // Only on earlier ones, so that there are no circles.
  if (at > 10 && random.nextBelow(5) === 0) {
    insert('measure_dependency', {
      measure_id: id,
      depends_on_id: made.measureIds[random.nextBelow(made.measureIds.length)],
    })
  }
  made.measureIds.push(id)
}

const LOGGED = ['title', 'lead', 'description', 'cost_once', 'ends_on', 'partners', 'target_group'] as const
const YEARS_MS = 2 * 365 * 86_400_000

/** Two years of typing by the moderation and all leads: each measure was added, then its fields were changed. */
function writeLog(insert: Insert, random: Random, words: Words, size: LargeSize, made: Made): void {
  const count = made.measureIds.length
  for (let n = 0; n < size.changes; n++) {
    const at = n < count ? n : random.nextBelow(count)
    const group = Math.min(size.groups - 1, Math.floor((at * size.groups) / count))
    const byLead = random.nextBelow(3) > 0
    const timeMs = START_MS + Math.floor((n * YEARS_MS) / size.changes)
    const change = idOf('change', n)
    insert('change', {
      id: change,
      hlc: `${timeMs.toString(16).padStart(12, '0')}-${(n % 65_536).toString(16).padStart(4, '0')}-0123456789`,
      actor: byLead ? `lead:${idOf('access', group)}` : 'Moderation',
      role: byLead ? 'lead' : 'facilitator',
      label: JSON.stringify({
        key: n < count ? 'measure.added' : 'measure.changed',
        name: `Maßnahme ${at + 1}`,
      }),
      undoable: 1,
      kind: 'do',
      undone: 0,
    })
    const field = { change_id: change, entity: 'measure', entity_id: made.measureIds[at] }
    if (n < count) {
      const added = {
        id: made.measureIds[at],
        working_group_id: made.workingGroupIds[group],
        position: 'a0',
        title: `Maßnahme ${at + 1}`,
      }
      for (const [seq, [name, value]] of Object.entries(added).entries()) {
        insert('change_field', { ...field, seq, op: 'insert', field: name, old: null, new: value })
      }
      continue
    }
    const name = LOGGED[random.nextBelow(LOGGED.length)]
    const long = name === 'description'
    insert('change_field', {
      ...field,
      seq: 0,
      op: 'update',
      field: name,
      old: long ? words.paragraphs(4) : words.title(n),
      new: long ? words.paragraphs(5) : words.title(n + 1),
    })
  }
}
