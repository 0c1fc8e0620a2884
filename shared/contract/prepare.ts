import { z } from 'zod'
import { command, query } from './define.ts'
import { clockTime, count, done, id, isoDate, nothing, optionalText, requiredText } from './fields.ts'

export const topic = z.object({
  id,
  /** Place in the list, from 1; follows the order, never stored. */
  number: z.number(),
  title: z.string(),
  description: z.string(),
  source: z.string(),
})
export type Topic = z.infer<typeof topic>

const topicTitle = requiredText('Titel', 200)
const topicDescription = optionalText('Beschreibung', 2000)
const topicSource = optionalText('Herkunft', 500)

/** A list people bring along: pasted, or a table file. */
export const listSource = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    text: z.string().max(1_000_000, 'Der eingefügte Text ist zu lang.'),
  }),
  z.strictObject({
    kind: z.literal('file'),
    name: z.string().max(255),
    base64: z.string().max(7_000_000, 'Die Datei ist größer als 5 MB.'),
  }),
])

const importRow = z.object({
  /** Line or row number in what was given, from 1. */
  row: z.number(),
  title: z.string(),
  description: z.string(),
  source: z.string(),
  /** Why this row is not taken, in German; null when it is fine. */
  problem: z.string().nullable(),
})
export type TopicImportRow = z.infer<typeof importRow>

export const session = z.object({
  id,
  title: z.string(),
  occasion: z.string(),
  date: isoDate,
  startsAt: clockTime.nullable(),
  endsAt: clockTime.nullable(),
  place: z.string(),
  chair: z.string(),
  minuteTaker: z.string(),
  /** People in the room, counted by the facilitator; null until counted. */
  attendance: z.number().nullable(),
})
export type Session = z.infer<typeof session>

const sessionFields = {
  title: requiredText('Name der Sitzung', 200),
  occasion: optionalText('Anlass', 500),
  date: isoDate,
  startsAt: clockTime.nullable(),
  endsAt: clockTime.nullable(),
  place: optionalText('Ort', 200),
  chair: optionalText('Leitung', 200),
  minuteTaker: optionalText('Protokollführung', 200),
  attendance: count('Zahl der Anwesenden', 0, 100_000).nullable(),
}

export const prepare = {
  'topics.list': query({
    about: 'All topics in order.',
    roles: ['facilitator'],
    input: nothing,
    output: z.array(topic),
  }),
  'topics.add': command({
    about: 'Add a topic at the end. The id may be made by the caller (UUIDv7).',
    roles: ['facilitator'],
    input: z.strictObject({
      id: id.optional(),
      title: topicTitle,
      description: topicDescription.optional(),
      source: topicSource.optional(),
    }),
    output: topic,
  }),
  'topics.update': command({
    about: 'Change a topic.',
    roles: ['facilitator'],
    input: z.strictObject({
      id,
      title: topicTitle.optional(),
      description: topicDescription.optional(),
      source: topicSource.optional(),
    }),
    output: done,
  }),
  'topics.move': command({
    about: 'Move a topic before another one, or to the end (beforeId null).',
    roles: ['facilitator'],
    input: z.strictObject({ id, beforeId: id.nullable() }),
    output: done,
  }),
  'topics.remove': command({
    about: 'Remove a topic that has not been weighted yet.',
    roles: ['facilitator'],
    input: z.strictObject({ id }),
    output: done,
  }),
  'topics.previewImport': query({
    about: 'Read a pasted list or a table (xlsx, xls, ods, csv as base64); writes nothing.',
    roles: ['facilitator'],
    input: z.strictObject({ source: listSource }),
    output: z.object({ rows: z.array(importRow) }),
  }),
  'topics.import': command({
    about: 'Add several topics as one step.',
    roles: ['facilitator'],
    input: z.strictObject({
      topics: z
        .array(
          z.strictObject({
            title: topicTitle,
            description: topicDescription.default(''),
            source: topicSource.default(''),
          }),
        )
        .min(1, 'Es ist kein Handlungsfeld ausgewählt.')
        .max(1000, 'Höchstens 1.000 Handlungsfelder auf einmal.'),
    }),
    output: z.object({ added: z.number() }),
  }),
  'sessions.list': query({
    about: 'All sessions, oldest first.',
    roles: ['facilitator'],
    input: nothing,
    output: z.array(session),
  }),
  'sessions.add': command({
    about: 'Add a session (workshop).',
    roles: ['facilitator'],
    input: z.strictObject({
      ...z.strictObject(sessionFields).partial().shape,
      id: id.optional(),
      title: sessionFields.title,
      date: isoDate,
    }),
    output: session,
  }),
  'sessions.update': command({
    about: 'Change a session, attendance by number included.',
    roles: ['facilitator'],
    input: z.strictObject({ ...z.strictObject(sessionFields).partial().shape, id }),
    output: done,
  }),
  'sessions.remove': command({
    about: 'Remove a session without rounds and groups.',
    roles: ['facilitator'],
    input: z.strictObject({ id }),
    output: done,
  }),
}
