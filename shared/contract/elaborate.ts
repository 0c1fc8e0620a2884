import { z } from 'zod'
import { command, query } from './define.ts'
import { done, id, optionalText, requiredText } from './fields.ts'

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

export const measure = z.object({
  id,
  workingGroupId: id,
  /** Group letter and Roman number, e.g. "A III"; follows the order, so it is always unique. */
  code: z.string(),
  title: z.string(),
  description: z.string(),
  lead: z.string(),
  status: measureStatus,
})
export type Measure = z.infer<typeof measure>

const fields = {
  title: requiredText('Titel', 300),
  description: optionalText('Beschreibung', 10_000),
  lead: optionalText('Federführung', 200),
  status: measureStatus,
}

export const elaborate = {
  'measures.list': query({
    about: 'Measures of one working group, or of all, in order.',
    roles: ['facilitator'],
    input: z.strictObject({ workingGroupId: id.optional() }),
    output: z.array(measure),
  }),
  'measures.add': command({
    about: 'Add a measure at the end of its group.',
    roles: ['facilitator'],
    input: z.strictObject({
      ...z.strictObject(fields).partial().shape,
      id: id.optional(),
      workingGroupId: id,
      title: fields.title,
    }),
    output: measure,
  }),
  'measures.update': command({
    about: 'Change a measure.',
    roles: ['facilitator'],
    input: z.strictObject({ ...z.strictObject(fields).partial().shape, id }),
    output: done,
  }),
  'measures.move': command({
    about: 'Move a measure before another one, or to the end; of its own group or of the named one.',
    roles: ['facilitator'],
    input: z.strictObject({ id, beforeId: id.nullable(), workingGroupId: id.optional() }),
    output: done,
  }),
  'measures.remove': command({
    about: 'Remove a measure.',
    roles: ['facilitator'],
    input: z.strictObject({ id }),
    output: done,
  }),
}
