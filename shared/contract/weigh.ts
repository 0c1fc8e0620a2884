import { z } from 'zod'
import { command, query } from './define.ts'
import { count, done, id, nothing, optionalText, requiredText } from './fields.ts'
import { roundResults } from './results.ts'
import { methodSettings, round, roundAccess, roundFollows } from './round.ts'

export type { Round, RoundState, RoundTopic, StakeholderGroup } from './round.ts'
export { isCounted } from './round.ts'

const roundInput = {
  question: requiredText('Frage', 300),
  criterion: optionalText('Kriterium', 300),
  settings: methodSettings,
  cut: count('Grenze', 1, 1000).nullable(),
}

const moreInput = {
  access: roundAccess,
  /** Groups a ballot may name; with an id they keep it (and their translations), without they are new. */
  groups: z
    .array(z.strictObject({ id: id.optional(), title: requiredText('Interessengruppe', 80) }))
    .max(20, 'Höchstens 20 Interessengruppen.'),
}

const roundId = z.strictObject({ roundId: id })

export const weigh = {
  'rounds.list': query({
    about: 'All rounds, in order of their numbers.',
    roles: ['facilitator'],
    input: nothing,
    output: z.array(round),
  }),
  'rounds.create': command({
    about: 'Prepare a round over all topics (or the named ones) in a session.',
    roles: ['facilitator'],
    input: z.strictObject({
      id: id.optional(),
      sessionId: id,
      ...roundInput,
      access: moreInput.access.default('open'),
      groups: moreInput.groups.default([]),
      follows: roundFollows.nullable().default(null),
      topicIds: z.array(id).max(1000).optional(),
    }),
    output: round,
  }),
  'rounds.update': command({
    about: 'Change a round that is not open yet.',
    roles: ['facilitator'],
    input: z.strictObject({
      roundId: id,
      ...z.strictObject({ ...roundInput, ...moreInput }).partial().shape,
      topicIds: z.array(id).max(1000).optional(),
    }),
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
  'rounds.pause': command({
    about: 'Take no ballots for a while; what arrived stays.',
    roles: ['facilitator'],
    input: roundId,
    output: round,
  }),
  'rounds.resume': command({
    about: 'Take ballots again after a pause.',
    roles: ['facilitator'],
    input: roundId,
    output: round,
  }),
  'rounds.close': command({
    about: 'Close the open or paused round: count, shuffle, forget who. Safe to repeat.',
    roles: ['facilitator'],
    input: roundId,
    output: round,
  }),
  'rounds.publish': command({
    about: 'Release the result of a closed round to the room: beamer and phones may show it. Safe to repeat.',
    roles: ['facilitator'],
    input: roundId,
    output: round,
  }),
  'rounds.setHandedOut': command({
    about: 'Note how many cards or paper ballots were given to people, at any time.',
    roles: ['facilitator'],
    input: z.strictObject({
      roundId: id,
      handedOut: count('Zahl der ausgegebenen Karten', 0, 100_000).nullable(),
    }),
    output: done,
  }),
  'rounds.progress': query({
    about: 'How many ballots have arrived.',
    roles: ['facilitator'],
    input: roundId,
    output: z.object({
      roundId: id,
      ballots: z.number(),
      channels: z.array(z.object({ channel: z.enum(['phone', 'kiosk', 'paper']), ballots: z.number() })),
      present: z.number().nullable(),
      connected: z.number(),
    }),
  }),
  'practice.start': command({
    about: 'Begin a practice round over harmless topics, in memory only; not while a round takes ballots.',
    roles: ['facilitator'],
    input: z.strictObject({ settings: methodSettings }),
    output: done,
  }),
  'practice.close': command({
    about: 'Count the practice round, to show what a result looks like.',
    roles: ['facilitator'],
    input: nothing,
    output: done,
  }),
  'practice.end': command({
    about: 'Forget the practice round.',
    roles: ['facilitator'],
    input: nothing,
    output: done,
  }),
  'practice.state': query({
    about: 'The practice round, if there is one, and its result once it is counted.',
    roles: ['facilitator'],
    input: nothing,
    output: z.object({ round, results: roundResults.nullable() }).nullable(),
  }),
}
