import { z } from 'zod'
import { command, query } from './define.ts'
import { count, done, id, optionalText, requiredText } from './fields.ts'

/** Weighting methods a round can use today. */
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
])

export const roundState = z.enum(['draft', 'open', 'closing', 'closed'])
export type RoundState = z.infer<typeof roundState>

const roundTopic = z.object({ id, number: z.number(), title: z.string(), description: z.string() })
export type RoundTopic = z.infer<typeof roundTopic>

export const round = z.object({
  id,
  sessionId: id,
  /** 1, 2, 3 … over the whole project. */
  number: z.number(),
  question: z.string(),
  criterion: z.string(),
  settings: methodSettings,
  /** How many topics "make it"; null when no cut is set. */
  cut: z.number().nullable(),
  state: roundState,
  topics: z.array(roundTopic),
  ballots: z.number(),
  openedAtMs: z.number().nullable(),
  closedAtMs: z.number().nullable(),
})
export type Round = z.infer<typeof round>

const roundInput = {
  question: requiredText('Frage', 300),
  criterion: optionalText('Kriterium', 300),
  settings: methodSettings,
  cut: count('Grenze', 1, 1000).nullable(),
}

const agreementWord = z.enum(['high', 'partly', 'split'])

const topicResult = z.object({
  topicId: id,
  number: z.number(),
  title: z.string(),
  rankFrom: z.number(),
  rankTo: z.number(),
  /** "3." or "3.–4." */
  rankLabel: z.string(),
  /** The figure the order follows: mean (scale) or sum of dots; null when nobody answered. */
  main: z.number().nullable(),
  /** What decides between equals: share of top-two ratings (scale) or people who gave any (dots). */
  tieFigure: z.number().nullable(),
  mean: z.number().nullable(),
  median: z.number().nullable(),
  /** Ballots per step 1…max (scale) or per number of dots 0…perTopic (dots). */
  distribution: z.array(z.number()),
  unknown: z.number(),
  sum: z.number(),
  share: z.number().nullable(),
  people: z.number(),
  /** van der Eijk's A, scale only. */
  agreement: z.number().nullable(),
  agreementWord: agreementWord.nullable(),
  /** 90 % range of ranks, from 10 ballots on. */
  rankRange: z.object({ from: z.number(), to: z.number(), cutShare: z.number().nullable() }).nullable(),
  withinCut: z.boolean().nullable(),
})
export type TopicResult = z.infer<typeof topicResult>

export const roundResults = z.object({
  round,
  ballots: z.number(),
  present: z.number().nullable(),
  channels: z.array(z.object({ channel: z.string(), ballots: z.number() })),
  ranking: z.array(topicResult),
  /** Topics that are equal across the cut; empty when the cut is clean. */
  tieAtCut: z.array(id),
})
export type RoundResults = z.infer<typeof roundResults>

const roundId = z.strictObject({ roundId: id })

/** What a phone knows of the round. */
const participantRound = z.object({
  id,
  number: z.number(),
  question: z.string(),
  criterion: z.string(),
  settings: methodSettings,
  state: z.enum(['open', 'closed']),
  topics: z.array(roundTopic),
})
export type ParticipantRound = z.infer<typeof participantRound>

/** Scale: 1…max, null = "weiß nicht". Dots: number of dots. A topic left out was not answered. */
const answers = z.record(id, z.int().min(0).max(1000).nullable())

/** 128 bit as hex, made and kept by the phone; the server stores only HMAC(round key, token). */
const token = z.string().regex(/^[0-9a-f]{32}$/)

const storedBallot = z.object({ ballotId: id, seq: z.number(), receipt: z.string(), answers })
export type StoredBallot = z.infer<typeof storedBallot>

export const weigh = {
  'rounds.list': query({
    about: 'All rounds, in order of their numbers.',
    roles: ['facilitator'],
    input: z.strictObject({}),
    output: z.array(round),
  }),
  'rounds.create': command({
    about: 'Prepare a round over all topics (or the named ones) in a session.',
    roles: ['facilitator'],
    input: z.strictObject({
      id: id.optional(),
      sessionId: id,
      ...roundInput,
      topicIds: z.array(id).max(1000).optional(),
    }),
    output: round,
  }),
  'rounds.update': command({
    about: 'Change a round that is not open yet.',
    roles: ['facilitator'],
    input: z.strictObject({ roundId: id, ...z.strictObject(roundInput).partial().shape }),
    output: done,
  }),
  'rounds.remove': command({
    about: 'Remove a round that was never opened.',
    roles: ['facilitator'],
    input: roundId,
    output: done,
  }),
  'rounds.open': command({
    about: 'Open a round; topics and rules are fixed from here on. One round is open at a time.',
    roles: ['facilitator'],
    input: roundId,
    output: round,
  }),
  'rounds.close': command({
    about: 'Close the open round: count, shuffle, forget who. Safe to repeat.',
    roles: ['facilitator'],
    input: roundId,
    output: round,
  }),
  'rounds.progress': query({
    about: 'How many ballots have arrived.',
    roles: ['facilitator'],
    input: roundId,
    output: z.object({
      roundId: id,
      ballots: z.number(),
      present: z.number().nullable(),
      connected: z.number(),
    }),
  }),
  'rounds.results': query({
    about: 'Ranking and figures of a closed round.',
    roles: ['facilitator'],
    input: roundId,
    output: roundResults,
  }),
  'rounds.receipts': query({
    about: 'Codes of all counted ballots in random order, for checking; never with their content.',
    roles: ['facilitator'],
    input: roundId,
    output: z.array(z.string()),
  }),
  'participant.state': query({
    about: 'What a phone shows: the round, and what this phone has sent.',
    roles: ['participant'],
    needsProject: false,
    input: z.strictObject({ token }),
    output: z.object({
      projectTitle: z.string(),
      /** Two words to compare with the beamer ("Roter Fuchs"). */
      word: z.string(),
      round: participantRound.nullable(),
      ballot: storedBallot.nullable(),
    }),
  }),
  'ballots.cast': command({
    about: 'Send or change a ballot. Answered only when it is durable in the file.',
    serial: false,
    roles: ['participant'],
    input: z.strictObject({
      roundId: id,
      token,
      ballotId: id,
      seq: z.int().min(1).max(1_000_000),
      answers,
    }),
    output: z.object({ receipt: z.string(), seq: z.number() }),
  }),
}
