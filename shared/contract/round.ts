import { z } from 'zod'
import { LANGUAGE_CODES } from '../domain/language.ts'
import { count, id, optionalText } from './fields.ts'

// The words of a round that several parts of the contract use.

/** Weighting methods and their settings; ranges as in `checkSettings`. */
export const methodSettings = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('scale'),
    max: count('Größte Stufe', 3, 10),
    allowUnknown: z.boolean(),
  }),
  z.strictObject({
    method: z.literal('dots'),
    dots: count('Zahl der Klebepunkte', 1, 100),
    perTopic: count('Punkte je Handlungsfeld', 1, 100),
  }),
  z.strictObject({
    method: z.literal('budget'),
    points: count('Zahl der Punkte', 1, 1000),
    spendAll: z.boolean(),
  }),
  z.strictObject({
    method: z.literal('ranking'),
    k: count('Zahl der Plätze', 1, 50),
  }),
  z.strictObject({
    method: z.literal('matrix'),
    max: count('Größte Stufe', 3, 10),
    allowUnknown: z.boolean(),
    /** Names of the two criteria; empty for the usual ones ("Relevanz", "Machbarkeit"). */
    labels: z.strictObject({
      x: optionalText('Erstes Kriterium', 60),
      y: optionalText('Zweites Kriterium', 60),
    }),
  }),
])

/** Topic cards sorted into piles: no weighting, but asked, collected and counted in the same way. */
export const sortSettings = z.strictObject({ method: z.literal('sort') })

/** Everything a ballot can ask: the weighting methods, or sorting. */
export const ballotSettings = z.discriminatedUnion('method', [...methodSettings.options, sortSettings])

export const language = z.enum(LANGUAGE_CODES)

/** A text with the language it is really in: the one asked for, or German where nobody has entered it. */
export const said = z.object({ text: z.string(), language })
export type Said = z.infer<typeof said>

/** draft → open ⇄ paused → closing → closed → published. */
export const roundState = z.enum(['draft', 'open', 'paused', 'closing', 'closed', 'published'])
export type RoundState = z.infer<typeof roundState>

/** Counted for good: `published` only adds that the room has seen the result. */
export function isCounted(state: RoundState): boolean {
  return state === 'closed' || state === 'published'
}

/** open: one ballot per browser. codes: one per printed code card. */
export const roundAccess = z.enum(['open', 'codes'])

export const roundTopic = z.object({ id, number: z.number(), title: z.string(), description: z.string() })
export type RoundTopic = z.infer<typeof roundTopic>

export const stakeholderGroup = z.object({ id, title: z.string() })
export type StakeholderGroup = z.infer<typeof stakeholderGroup>

/** The round this one repeats after a discussion (`second`), or whose tie it decides (`runoff`). */
export const roundFollows = z.strictObject({ roundId: id, as: z.enum(['second', 'runoff']) })

export const round = z.object({
  id,
  sessionId: id,
  /** 1, 2, 3 … over the whole project; 0 for the practice round. */
  number: z.number(),
  question: z.string(),
  criterion: z.string(),
  settings: methodSettings,
  /** How many topics "make it"; null when no cut is set. */
  cut: z.number().nullable(),
  access: roundAccess,
  /** Groups a ballot may name, in their order; empty when the round does not ask. */
  groups: z.array(stakeholderGroup),
  follows: roundFollows.nullable(),
  /** Cards or paper ballots given to people, counted by hand. */
  handedOut: z.number().nullable(),
  state: roundState,
  topics: z.array(roundTopic),
  ballots: z.number(),
  openedAtMs: z.number().nullable(),
  closedAtMs: z.number().nullable(),
  publishedAtMs: z.number().nullable(),
})
export type Round = z.infer<typeof round>

/**
 * By topic id; a topic left out was not answered. scale: 1…max, null = "weiß nicht" · dots: dots · budget: points ·
 * ranking: place from 1 · matrix: `{x, y}`, null = "weiß nicht" · sort: number of the pile, from 1.
 */
export type Answers = Record<string, number | { x: number; y: number } | null>

/**
 * Only that it is a plain object: what may stand in it depends on the round, and `checkAnswers` refuses every topic,
 * number and field that does not belong there. To check the same twice costs as much as all other rules together.
 */
export const answers = z
  .custom<Answers>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    'Der Stimmzettel ist nicht lesbar.',
  )
  .meta({ type: 'object', description: 'Answers by topic id, as the method of the round wants them.' })
