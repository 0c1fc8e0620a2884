import { z } from 'zod'
import { command, query } from './define.ts'
import { count, done, id, nothing, optionalText } from './fields.ts'
import { participantWishes, wishToken } from './people.ts'
import { answers, ballotSettings, language, roundAccess, said } from './round.ts'

// How ballots come in: from phones, at the laptop, from paper, and sticky dots as totals.

export type { Said } from './round.ts'

const participantTopic = z.object({ id, number: z.number(), title: said, description: said })
export type ParticipantTopic = z.infer<typeof participantTopic>

/** What a phone or the kiosk knows of the round. */
const participantRound = z.object({
  id,
  number: z.number(),
  /** "Probe": counts for nothing and leaves nothing behind. */
  practice: z.boolean(),
  question: said,
  criterion: said,
  settings: ballotSettings,
  /** Names of the two criteria of the matrix where the round has its own; null for the usual ones. */
  axes: z.object({ x: said.nullable(), y: said.nullable() }).nullable(),
  access: roundAccess,
  groups: z.array(z.object({ id, title: said })),
  state: z.enum(['open', 'paused', 'closed']),
  topics: z.array(participantTopic),
  /** Once the round is published: the order the room has seen, best first. */
  ranking: z.array(z.object({ topicId: id, rankLabel: z.string() })).nullable(),
})
export type ParticipantRound = z.infer<typeof participantRound>

/** 128 bit as hex, made and kept by whoever casts; the server stores only HMAC(round key, token). */
const token = z.string().regex(/^[0-9a-f]{32}$/)

/** The secret from the QR code of a code card (32 hex digits) or the code typed from it (10 characters, any spelling). */
const card = z.string().min(1).max(64)

const stakeholderGroupId = id.nullable().default(null)

/** Titles of the piles of a sorting, the first pile's first; '' for a pile without one. Empty for every weighting. */
const piles = z.array(optionalText('Name des Stapels', 80)).max(1000)

const storedBallot = z.object({
  ballotId: id,
  seq: z.number(),
  receipt: z.string(),
  answers,
  piles: z.array(z.string()),
  stakeholderGroupId: id.nullable(),
})
export type StoredBallot = z.infer<typeof storedBallot>

/**
 * notNeeded: open access. needed: nobody has given a code yet. accepted: may cast, or change what was cast here.
 * unknown: no such card. throttled: too many wrong codes, try again in a moment. usedElsewhere: this card has
 * voted through another channel.
 */
export const cardState = z.enum(['notNeeded', 'needed', 'accepted', 'unknown', 'throttled', 'usedElsewhere'])
export type CardState = z.infer<typeof cardState>

const points = count('Zahl der Punkte', 0, 100_000)
/** dots and budget: points on the topic. scale: one count per step, lowest first. */
const stickyTopics = z.record(id, z.union([points, z.array(points).max(10)]))
const stickyPeople = count('Zahl der Personen', 0, 100_000).nullable()
const stickyTotals = z.object({ people: stickyPeople, topics: stickyTopics })
export type StickyTotals = z.infer<typeof stickyTotals>

export const ballots = {
  'participant.state': query({
    about: 'What a phone or the kiosk shows: the round in its language, and what it has sent.',
    roles: ['participant', 'kiosk'],
    needsProject: false,
    input: z.strictObject({
      token,
      card: card.optional(),
      language: language.default('de'),
      wishToken: wishToken.optional(),
    }),
    output: z.object({
      projectTitle: z.string(),
      /** Two words to compare with the beamer ("Roter Fuchs"). */
      word: z.string(),
      round: participantRound.nullable(),
      ballot: storedBallot.nullable(),
      card: cardState,
      /** The laptop got another address while this round was open, and who voted before is not known here. */
      addressChanged: z.boolean(),
      /** Working groups to choose from, and what was chosen here; null where nobody is asked. */
      wishes: participantWishes.nullable(),
    }),
  }),
  'ballots.cast': command({
    about:
      'Send or change a ballot; the channel follows from the role (phone, kiosk, facilitator = paper). Answered only when it is durable in the file.',
    serial: false,
    roles: ['participant', 'kiosk', 'facilitator'],
    input: z.strictObject({
      roundId: id,
      token,
      card: card.optional(),
      ballotId: id,
      seq: z.int().min(1).max(1_000_000),
      answers,
      piles: piles.default([]),
      stakeholderGroupId,
    }),
    output: z.object({ receipt: z.string(), seq: z.number() }),
  }),
  'ballots.withdraw': command({
    about: 'Take back a paper ballot typed in by mistake, while the round takes ballots.',
    roles: ['facilitator'],
    input: z.strictObject({ roundId: id, token, card: card.optional() }),
    output: done,
  }),
  'codeCards.check': query({
    about: 'Whether a paper ballot with this code may be typed in.',
    roles: ['facilitator'],
    input: z.strictObject({ roundId: id, card }),
    output: z.object({
      card: cardState,
      /** How this card has voted already, on paper too; a correction of that paper is still taken. */
      votedBy: z.enum(['phone', 'kiosk', 'paper']).nullable(),
    }),
  }),
  'codeCards.count': query({
    about: 'How many code cards have been printed for a session.',
    roles: ['facilitator'],
    input: z.strictObject({ sessionId: id }),
    output: z.object({ printed: z.number() }),
  }),
  'codeCards.create': command({
    about:
      'Draw new code cards. Codes and secrets leave the core only here, for printing; it keeps keyed hashes.',
    roles: ['facilitator'],
    input: z.strictObject({ sessionId: id, count: count('Zahl der Codekarten', 1, 1000) }),
    output: z.object({
      batchId: id,
      /** In random order. `code` as printed ("K7M2Q-X9P4R"), `secret` for the QR code. */
      cards: z.array(z.object({ code: z.string(), secret: z.string() })),
    }),
  }),
  'codeCards.discard': command({
    about: 'Forget cards whose printing failed; refused once one of them has voted.',
    roles: ['facilitator'],
    input: z.strictObject({ batchId: id }),
    output: done,
  }),
  'sticky.get': query({
    about: 'Sticky dots counted on the wall for a round, or null.',
    roles: ['facilitator'],
    input: z.strictObject({ roundId: id }),
    output: stickyTotals.nullable(),
  }),
  'sticky.record': command({
    about:
      'Record the sticky dots of the wall as totals per topic, while the round takes ballots; null removes them.',
    roles: ['facilitator'],
    input: z.strictObject({
      roundId: id,
      totals: z.strictObject({ people: stickyPeople, topics: stickyTopics }).nullable(),
    }),
    output: done,
  }),
  'kiosk.state': query({
    about: 'Whether the laptop is handed round.',
    roles: ['facilitator', 'kiosk'],
    needsProject: false,
    input: nothing,
    output: z.object({ active: z.boolean() }),
  }),
  'kiosk.start': command({
    about: 'Hand the laptop round: a full-screen window that only the PIN leaves.',
    roles: ['facilitator'],
    input: z.strictObject({
      pin: z.string().regex(/^\d{4,8}$/, 'Die PIN muss aus 4 bis 8 Ziffern bestehen.'),
    }),
    output: done,
  }),
  'kiosk.leave': command({
    about: 'Leave the kiosk with its PIN.',
    roles: ['facilitator', 'kiosk'],
    needsProject: false,
    input: z.strictObject({ pin: z.string().max(20) }),
    output: done,
  }),
}
