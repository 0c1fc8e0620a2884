import { z } from 'zod'
import { command, query } from './define.ts'
import { done, id, nothing, requiredText } from './fields.ts'
import { roundAccess, roundState, roundTopic } from './round.ts'

// Sorting: topic cards put into piles by what belongs together, by any number of people. A sorting is a round of
// its own method: ballots come in by `ballots.cast` from phones, kiosk and desk (also typed from a pin board),
// `rounds.progress`, code cards, receipts and closing are the same. `rounds.list` does not list it.

export const sorting = z.object({
  id,
  sessionId: id,
  /** Counted with the weighting rounds: 1, 2, 3 … over the whole project. */
  number: z.number(),
  question: z.string(),
  access: roundAccess,
  state: roundState,
  topics: z.array(roundTopic),
  /** Sorters so far: one ballot each. */
  ballots: z.number(),
  openedAtMs: z.number().nullable(),
  closedAtMs: z.number().nullable(),
})
export type Sorting = z.infer<typeof sorting>

const question = requiredText('Frage', 300)
const topicIds = z.array(id).min(2, 'Zum Sortieren braucht es mindestens zwei Handlungsfelder.').max(1000)
const sortingId = z.strictObject({ sortingId: id })

export const sortingResults = z.object({
  sorting,
  /** People who put at least one card into a pile. */
  sorters: z.number(),
  /** Handed in without any pile. */
  blank: z.number(),
  channels: z.array(z.object({ channel: z.enum(['phone', 'kiosk', 'paper']), ballots: z.number() })),
  present: z.number().nullable(),
  /** How many sorters put both into one pile; pairs nobody joined are missing. Most first. */
  pairs: z.array(z.object({ a: id, b: id, together: z.number() })),
  /** Per topic how many sorters left it lying or alone in its pile. */
  alone: z.array(z.object({ topicId: id, sorters: z.number() })),
  /** Names people gave to piles (equal ones, whatever their spelling, counted together), most frequent first, at most 500. */
  pileTitles: z.array(
    z.object({
      title: z.string(),
      sorters: z.number(),
      /** Topics that lay in at least half of these piles; none where only one person gave this name. */
      topicIds: z.array(id),
    }),
  ),
})
export type SortingResults = z.infer<typeof sortingResults>

export const sortings = {
  'sortings.list': query({
    about: 'All sortings, in order of their numbers.',
    roles: ['facilitator'],
    input: nothing,
    output: z.array(sorting),
  }),
  'sortings.create': command({
    about: 'Prepare a sorting over all topics (or the named ones) in a session.',
    roles: ['facilitator'],
    input: z.strictObject({
      id: id.optional(),
      sessionId: id,
      question,
      access: roundAccess.default('open'),
      topicIds: topicIds.optional(),
    }),
    output: sorting,
  }),
  'sortings.update': command({
    about: 'Change a sorting that is not open yet.',
    roles: ['facilitator'],
    input: z.strictObject({
      sortingId: id,
      question: question.optional(),
      access: roundAccess.optional(),
      topicIds: topicIds.optional(),
    }),
    output: done,
  }),
  'sortings.remove': command({
    about: 'Remove a sorting that was never opened.',
    roles: ['facilitator'],
    input: sortingId,
    output: done,
  }),
  'sortings.open': command({
    about: 'Open a sorting; like a round, of which one is open at a time.',
    roles: ['facilitator'],
    input: sortingId,
    output: sorting,
  }),
  'sortings.pause': command({
    about: 'Take no sorted cards for a while; what arrived stays.',
    roles: ['facilitator'],
    input: sortingId,
    output: sorting,
  }),
  'sortings.resume': command({
    about: 'Take sorted cards again after a pause.',
    roles: ['facilitator'],
    input: sortingId,
    output: sorting,
  }),
  'sortings.close': command({
    about: 'Close the open or paused sorting: count, shuffle, forget who. Safe to repeat.',
    roles: ['facilitator'],
    input: sortingId,
    output: sorting,
  }),
  'sortings.results': query({
    about: 'What belongs together by a counted sorting.',
    roles: ['facilitator'],
    input: sortingId,
    output: sortingResults,
  }),
}
