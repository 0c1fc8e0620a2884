import { z } from 'zod'
import { command, query } from './define.ts'
import { count, done, id, isoDate, nothing, optionalText, requiredText } from './fields.ts'

// What working groups write. A working group's document has parts of five kinds; every kind is added, changed, moved
// and removed by the same four commands, so that rules that hold for all of them (own group only, two people in one
// field) stand in one place.

export const measureStatus = z.enum([
  'idea',
  'planned',
  'running',
  'late',
  'done',
  'deferred',
  'merged',
  'dropped',
])
export type MeasureStatus = z.infer<typeof measureStatus>

export const PART_ENTITIES = ['subarea', 'vision', 'goal', 'recommendation', 'measure'] as const
export const partEntity = z.enum(PART_ENTITIES)
export type PartEntity = z.infer<typeof partEntity>

const year = (label: string) => count(label, 1900, 2200).nullable()
const euro = (label: string) => count(label, 0, 1_000_000_000).nullable()
const figure = (label: string) =>
  z
    .number(`${label} muss eine Zahl sein.`)
    .min(-1e12, `${label} ist zu klein.`)
    .max(1e12, `${label} ist zu groß.`)
    .nullable()
/** One name per line. */
const names = (label: string) => optionalText(label, 2000)
const ids = (most: number) => z.array(id).max(most)

export const fundingState = z.enum(['secured', 'appliedFor', 'open'])
export type FundingState = z.infer<typeof fundingState>
export const recommendationKind = z.enum(['recommendation', 'challenge'])
export type RecommendationKind = z.infer<typeof recommendationKind>

/** Fields people fill in, by kind of part. Long texts keep paragraphs and lines that begin with "- " (a list). */
export const partFields = {
  subarea: z.strictObject({ title: requiredText('Name des Teilbereichs', 200) }),
  vision: z.strictObject({ subareaId: id.nullable(), text: optionalText('Leitbild', 10_000) }),
  goal: z.strictObject({
    subareaId: id.nullable(),
    title: requiredText('Ziel', 500),
    description: optionalText('Erläuterung', 10_000),
    horizonYear: year('Zieljahr'),
  }),
  recommendation: z.strictObject({
    subareaId: id.nullable(),
    kind: recommendationKind,
    text: optionalText('Text', 10_000),
  }),
  measure: z.strictObject({
    subareaId: id.nullable(),
    title: requiredText('Titel', 300),
    description: optionalText('Beschreibung', 10_000),
    /** One per line, as `partners`. */
    targetGroup: names('Zielgruppe'),
    lead: optionalText('Federführung', 200),
    partners: names('Partner'),
    startsOn: isoDate.nullable(),
    endsOn: isoDate.nullable(),
    costPerYear: euro('Kosten pro Jahr'),
    costOnce: euro('Einmalige Kosten'),
    fundingSource: optionalText('Finanzierung', 500),
    fundingState: fundingState.nullable(),
    /** Window of implementation, not importance: I, II, III. */
    priority: count('Priorität', 1, 3).nullable(),
    /** Goals of the same working group. */
    goalIds: ids(100),
    /** Measures of any working group; never itself, never in a circle. */
    dependsOnIds: ids(100),
    /** Empty: the whole city. */
    districtIds: ids(500),
    indicator: optionalText('Indikator', 500),
    indicatorUnit: optionalText('Einheit', 50),
    baseline: figure('Ausgangswert'),
    target: figure('Zielwert'),
    targetYear: year('Zieljahr'),
    /** The topic (Handlungsfeld) it came from. */
    topicId: id.nullable(),
    origin: optionalText('Herkunft', 500),
    result: optionalText('Ergebnis', 10_000),
  }),
}
export type PartFields = { [E in PartEntity]: z.infer<(typeof partFields)[E]> }

const place = { id, workingGroupId: id }
export const subarea = z.object({ ...place, ...partFields.subarea.shape })
export const vision = z.object({ ...place, ...partFields.vision.shape })
export const goal = z.object({
  ...place,
  /** "A Z2": letter of the group and place in it; follows the order. */
  code: z.string(),
  ...partFields.goal.shape,
})
export const recommendation = z.object({
  id,
  /** Null: a general one of the steering group. */
  workingGroupId: id.nullable(),
  ...partFields.recommendation.shape,
})
export const measure = z.object({
  ...place,
  /** Group letter and Roman number, e.g. "A III"; follows the order, so it is always unique. */
  code: z.string(),
  ...partFields.measure.shape,
  status: measureStatus,
  /** Since when; null only for measures of earlier versions. */
  statusDate: isoDate.nullable(),
  statusNote: z.string(),
})
export type Subarea = z.infer<typeof subarea>
export type Vision = z.infer<typeof vision>
export type Goal = z.infer<typeof goal>
export type Recommendation = z.infer<typeof recommendation>
export type Measure = z.infer<typeof measure>

export const district = z.object({ id, title: z.string() })
export type District = z.infer<typeof district>

/** Two people changed one field at the same time: what stands in the document, and what was written beside it. */
export const fieldConflict = z.object({
  id,
  entity: partEntity,
  entityId: id,
  field: z.string(),
  /** What the writer started from, what they wrote, and what stands there now. */
  base: z.unknown(),
  value: z.unknown(),
  current: z.unknown(),
  /** Who wrote `value`, in words. */
  who: z.string(),
  atMs: z.number(),
})
export type FieldConflict = z.infer<typeof fieldConflict>

const groupHead = z.object({
  id,
  groupingId: id,
  letter: z.string(),
  colour: z.number(),
  title: z.string(),
  lead: z.string(),
  topics: z.array(z.object({ id, title: z.string() })),
})
export type GroupHead = z.infer<typeof groupHead>

export const groupDocument = z.object({
  group: groupHead,
  /** Everything in order. */
  subareas: z.array(subarea),
  visions: z.array(vision),
  goals: z.array(goal),
  recommendations: z.array(recommendation),
  measures: z.array(measure),
  conflicts: z.array(fieldConflict),
  /** Districts of the project, to choose from. */
  districts: z.array(district),
})
export type GroupDocument = z.infer<typeof groupDocument>

/** New part. `id` made by its writer: the same one sent twice is one part. */
const adding = <E extends PartEntity, F extends z.ZodRawShape>(
  entity: E,
  fields: z.ZodObject<F, z.core.$strict>,
) =>
  z.strictObject({
    entity: z.literal(entity),
    id: id.optional(),
    /** Null: a general recommendation of the steering group; never for other kinds. */
    workingGroupId: entity === 'recommendation' ? id.nullable() : id,
    values: fields.partial(),
  })

type Edits<F extends z.ZodRawShape> = {
  [K in keyof F]: z.ZodOptional<z.ZodObject<{ from: z.ZodOptional<F[K]>; to: F[K] }, z.core.$strict>>
}
/** Field by field: what the writer saw (`from`; left out: whatever stands there) and what it shall be. */
function editsOf<F extends z.ZodRawShape>(fields: z.ZodObject<F, z.core.$strict>) {
  const shape = Object.fromEntries(
    Object.entries(fields.shape).map(([key, schema]) => {
      const field = schema as z.ZodType
      return [key, z.strictObject({ from: field.optional(), to: field }).optional()]
    }),
  )
  return z.strictObject(shape as unknown as Edits<F>)
}
const updating = <E extends PartEntity>(entity: E) => ({ entity: z.literal(entity), id })

const WRITERS = ['facilitator', 'lead'] as const

export const elaborate = {
  'documents.get': query({
    about: 'Everything one working group has written. Leads get their own group only.',
    roles: WRITERS,
    input: z.strictObject({ workingGroupId: id }),
    output: groupDocument,
  }),
  'documents.general': query({
    about: 'General recommendations of the steering group.',
    roles: ['facilitator'],
    input: nothing,
    output: z.array(recommendation),
  }),
  'parts.add': command({
    about: 'Add a part at the end of its group. Adding the same id again changes nothing.',
    roles: WRITERS,
    input: z.discriminatedUnion('entity', [
      adding('subarea', partFields.subarea),
      adding('vision', partFields.vision),
      adding('goal', partFields.goal),
      adding('recommendation', partFields.recommendation),
      adding('measure', partFields.measure),
    ]),
    /** `code` of goals and measures; null for the others. */
    output: z.object({ id, code: z.string().nullable() }),
  }),
  'parts.update': command({
    about:
      'Change fields of a part. A field that somebody else has changed meanwhile keeps their text; what was sent is kept beside it as a conflict, for both to see.',
    roles: WRITERS,
    input: z.discriminatedUnion('entity', [
      z.strictObject({ ...updating('subarea'), edits: editsOf(partFields.subarea) }),
      z.strictObject({ ...updating('vision'), edits: editsOf(partFields.vision) }),
      z.strictObject({ ...updating('goal'), edits: editsOf(partFields.goal) }),
      z.strictObject({ ...updating('recommendation'), edits: editsOf(partFields.recommendation) }),
      z.strictObject({ ...updating('measure'), edits: editsOf(partFields.measure) }),
    ]),
    /** Conflicts this change has made. */
    output: z.object({ conflicts: z.array(fieldConflict) }),
  }),
  'parts.move': command({
    about:
      'Move a part before another one of its kind, or to the end; of its own group or, for the moderation, of another one (links to goals and sub-area stay behind).',
    roles: WRITERS,
    input: z.strictObject({
      entity: partEntity,
      id,
      beforeId: id.nullable(),
      workingGroupId: id.optional(),
      /** Also puts it into this sub-area (null: none); left out: stays. */
      subareaId: id.nullable().optional(),
    }),
    output: done,
  }),
  'parts.remove': command({
    about: 'Remove a part. What belongs to a removed sub-area stays in the group without one.',
    roles: WRITERS,
    input: z.strictObject({ entity: partEntity, id }),
    output: done,
  }),
  'conflicts.resolve': command({
    about:
      'Decide a conflict: the text that shall stand, after both versions were seen. `from` is what stood there; if it has changed again, nothing is written.',
    roles: WRITERS,
    input: z.strictObject({ id, from: z.unknown(), to: z.unknown() }),
    output: done,
  }),
  'districts.list': query({
    about: 'Districts (Stadtteile) of the project in order.',
    roles: WRITERS,
    input: nothing,
    output: z.array(district),
  }),
  'districts.save': command({
    about:
      'The whole list of districts at once, in order: new ones without id, renamed ones with theirs; missing ones go.',
    roles: ['facilitator'],
    input: z.strictObject({
      districts: z
        .array(z.strictObject({ id: id.optional(), title: requiredText('Stadtteil', 100) }))
        .max(500, 'Höchstens 500 Stadtteile.'),
    }),
    output: done,
  }),
}
