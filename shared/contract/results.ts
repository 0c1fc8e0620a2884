import { z } from 'zod'
import { query } from './define.ts'
import { id } from './fields.ts'
import { round } from './round.ts'

// What comes out of a counted round. The figures are those of METHODS: `shared/domain/weighting.ts` explains them.

const agreementWord = z.enum(['high', 'partly', 'split'])

/** How often one step (or place, or amount) was given. */
const stepCounts = z.array(z.object({ step: z.number(), count: z.number() }))
export type StepCounts = z.infer<typeof stepCounts>

const axisResult = z.object({
  mean: z.number().nullable(),
  median: z.number().nullable(),
  distribution: stepCounts,
  /** van der Eijk's A. */
  agreement: z.number().nullable(),
})

const topicResult = z.object({
  topicId: id,
  number: z.number(),
  title: z.string(),
  rankFrom: z.number(),
  rankTo: z.number(),
  /** "3." or "3.–4." */
  rankLabel: z.string(),
  /** The figure the order follows: mean (scale), sum of dots, points or Borda points, middle of both means (matrix). */
  main: z.number().nullable(),
  /** What decides between equals: share of top-two ratings (scale), people who gave any (dots, budget), first places. */
  tieFigure: z.number().nullable(),
  mean: z.number().nullable(),
  median: z.number().nullable(),
  /** scale: steps 1…max. dots: 0…perTopic. budget: amounts that occur. ranking: places 1…k. matrix: empty. */
  distribution: stepCounts,
  unknown: z.number(),
  /** Ballots that say nothing about the topic. */
  unanswered: z.number(),
  sum: z.number(),
  share: z.number().nullable(),
  people: z.number(),
  topTwoShare: z.number().nullable(),
  firstPlaces: z.number(),
  /** van der Eijk's A, scale only. */
  agreement: z.number().nullable(),
  agreementWord: agreementWord.nullable(),
  /** Tastle–Wierman, scale only. */
  consensus: z.number().nullable(),
  matrix: z
    .object({ x: axisResult, y: axisResult, quadrant: z.enum(['go', 'x', 'y', 'low']).nullable() })
    .nullable(),
  /** 90 % range of ranks, from 10 ballots on. */
  rankRange: z.object({ from: z.number(), to: z.number(), cutShare: z.number().nullable() }).nullable(),
  withinCut: z.boolean().nullable(),
})
export type TopicResult = z.infer<typeof topicResult>

const groupResult = z.object({
  /** Null for ballots that name no group. */
  groupId: id.nullable(),
  title: z.string(),
  ballots: z.number(),
  /** Null where the group has too few ballots to be shown. */
  topics: z.array(z.object({ topicId: id, mean: z.number().nullable(), people: z.number() })).nullable(),
})

export const roundResults = z.object({
  round,
  ballots: z.number(),
  /** Ballots without any answer. */
  blank: z.number(),
  present: z.number().nullable(),
  /** Code cards printed for the session; null for open access. */
  cardsPrinted: z.number().nullable(),
  channels: z.array(z.object({ channel: z.enum(['phone', 'kiosk', 'paper']), ballots: z.number() })),
  /** Sticky dots on the wall: points over all topics, and people if they were counted. */
  sticky: z.object({ points: z.number(), people: z.number().nullable() }).nullable(),
  /** Sum over all topics, the base of `share`. */
  total: z.number(),
  ranking: z.array(topicResult),
  /** Topics that are equal across the cut; empty when the cut is clean. */
  tieAtCut: z.array(id),
  /** ranking only: Kendall's W over the ballots that rank every topic; `w` null = "nicht definiert". */
  kendall: z.object({ w: z.number().nullable(), ballots: z.number() }).nullable(),
  /** matrix only: where the quadrants meet. */
  grandMeans: z.object({ x: z.number(), y: z.number() }).nullable(),
  /** Null when the round asked for no group. */
  byGroup: z
    .object({
      /** Fewest ballots a group must have to be shown. */
      fewest: z.number(),
      groups: z.array(groupResult),
      /** A second view in which each group counts the same; ballots without a group are left out. */
      balanced: z.object({
        groups: z.number(),
        ballots: z.number(),
        topics: z.array(z.object({ topicId: id, rankLabel: z.string(), main: z.number().nullable() })),
      }),
    })
    .nullable(),
})
export type RoundResults = z.infer<typeof roundResults>

const place = z.object({
  rankFrom: z.number(),
  rankTo: z.number(),
  rankLabel: z.string(),
  main: z.number().nullable(),
})

export const roundComparison = z.object({
  first: round,
  second: round,
  rows: z.array(
    z.object({
      topicId: id,
      number: z.number(),
      title: z.string(),
      before: place.nullable(),
      after: place.nullable(),
      /** Places won (positive) or lost; from the best place of a tie. Null where one round lacks the topic. */
      moved: z.number().nullable(),
    }),
  ),
})
export type RoundComparison = z.infer<typeof roundComparison>

export const results = {
  'rounds.results': query({
    about: 'Ranking and figures of a counted round.',
    roles: ['facilitator'],
    input: z.strictObject({ roundId: id }),
    output: roundResults,
  }),
  'rounds.compare': query({
    about: 'A second round beside the first: what moved, in the order of the second.',
    roles: ['facilitator'],
    input: z.strictObject({ roundId: id }),
    output: roundComparison,
  }),
  'rounds.receipts': query({
    about: 'Codes of all counted ballots in random order, for checking; never with their content.',
    roles: ['facilitator'],
    input: z.strictObject({ roundId: id }),
    output: z.array(z.string()),
  }),
}
