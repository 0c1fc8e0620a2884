import { z } from 'zod'
import { command, query } from './define.ts'
import { done, id, nothing, optionalText } from './fields.ts'
import { LANGUAGE_CODES } from '../domain/language.ts'

// Texts of participants in other languages. German is what the thing itself says, and the fallback.

const foreign = z.enum(LANGUAGE_CODES).exclude(['de'])

/**
 * What can be translated: a topic's title and description, a round's or sorting's texts, the name of a stakeholder
 * group or a working group.
 */
const place = z.discriminatedUnion('entity', [
  z.strictObject({ entity: z.literal('topic'), field: z.enum(['title', 'description']), entityId: id }),
  z.strictObject({
    entity: z.literal('round'),
    field: z.enum(['question', 'criterion', 'axisX', 'axisY']),
    entityId: id,
  }),
  z.strictObject({
    entity: z.enum(['stakeholderGroup', 'workingGroup']),
    field: z.literal('title'),
    entityId: id,
  }),
])

const translation = z.object({
  entity: z.enum(['topic', 'round', 'stakeholderGroup', 'workingGroup']),
  entityId: id,
  field: z.string(),
  language: foreign,
  text: z.string(),
})
export type TextTranslation = z.infer<typeof translation>

export const texts = {
  'texts.list': query({
    about: 'All translations of the project.',
    roles: ['facilitator'],
    input: nothing,
    output: z.array(translation),
  }),
  'texts.save': command({
    about: 'Enter or change translations as one step; an empty text removes one. Phones show them at once.',
    roles: ['facilitator'],
    input: z.strictObject({
      texts: z
        .array(
          z.strictObject({
            place,
            language: foreign,
            text: optionalText('Text', 2000),
          }),
        )
        .min(1)
        .max(5000, 'Höchstens 5.000 Übersetzungen auf einmal.'),
    }),
    output: done,
  }),
}
