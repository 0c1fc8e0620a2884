import { z } from 'zod'
import { command, query } from './define.ts'
import { id } from './fields.ts'

// The change log (Verlauf) for laypeople: who changed what when, from which text to which.

const fieldChange = z.object({
  /** Field as in the contract; its German name is in shared/locales/de/history.ts. */
  field: z.string(),
  /** As people read it (names instead of ids, German dates and numbers); null: there was nothing. */
  old: z.string().nullable(),
  new: z.string().nullable(),
})

export const historyEntry = z.object({
  changeId: id,
  /** All changes that were read together, newest first: one person's typing in one field within a few minutes is one entry. */
  changeIds: z.array(id),
  atMs: z.number(),
  /** "Moderation", a lead's name, or "Leitung des Arbeitskreises A" when the name was deleted. */
  who: z.string(),
  /** Words of the command, as in undo. */
  label: z.record(z.string(), z.union([z.string(), z.number()])),
  kind: z.enum(['do', 'undo', 'redo']),
  /** It was taken back later and does not stand any more. */
  takenBack: z.boolean(),
  op: z.enum(['insert', 'update', 'delete']),
  entity: z.string(),
  entityId: z.string(),
  /** What it is called now, or was called last. */
  title: z.string(),
  fields: z.array(fieldChange),
})
export type HistoryEntry = z.infer<typeof historyEntry>

export const history = {
  'history.of': query({
    about:
      'Everything that happened to one thing, newest first, with what belongs to it (status, readings, links). Leads: parts of their own group.',
    roles: ['facilitator', 'lead'],
    input: z.strictObject({ entity: z.string().max(40), id, field: z.string().max(60).optional() }),
    output: z.object({ title: z.string(), entries: z.array(historyEntry) }),
  }),
  'history.recent': query({
    about: 'Everything that happened in the project, newest first, page by page.',
    roles: ['facilitator'],
    input: z.strictObject({
      /** Found in what things are called, who did it, and the texts before and after. */
      text: z.string().max(200).default(''),
      workingGroupId: id.nullable().default(null),
      /** Goes on after this change. */
      afterChangeId: id.nullable().default(null),
      limit: z.int().min(1).max(200).default(50),
    }),
    output: z.object({ entries: z.array(historyEntry), more: z.boolean() }),
  }),
  'history.restore': command({
    about:
      'Bring back an earlier state of one field of a part: as it stood after that change. Itself a change that can be taken back.',
    roles: ['facilitator', 'lead'],
    input: z.strictObject({
      entity: z.string().max(40),
      id,
      field: z.string().max(60),
      changeId: id,
      /** The text before that change, or the one after it. */
      state: z.enum(['before', 'after']),
    }),
    output: z.null(),
  }),
}
