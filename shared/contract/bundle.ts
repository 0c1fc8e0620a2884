import { z } from 'zod'
import { command, query } from './define.ts'
import { count, done, id, nothing, optionalText, requiredText } from './fields.ts'

const boardTopic = z.object({
  topicId: id,
  number: z.number(),
  title: z.string(),
  /** "3.–4." in the round behind the proposal; null for topics that were not in it. */
  rankLabel: z.string().nullable(),
  /** Letter of the group it would fit second best; null when there is none. */
  secondBest: z.string().nullable(),
  /** True when it stands elsewhere than proposed. */
  movedByHand: z.boolean(),
})
export type BoardTopic = z.infer<typeof boardTopic>

const boardGroup = z.object({
  id,
  letter: z.string(),
  title: z.string(),
  lead: z.string(),
  topics: z.array(boardTopic),
  /** Why these belong together, one sentence in German. */
  reason: z.string(),
})
export type BoardGroup = z.infer<typeof boardGroup>

export const board = z.object({
  groupingId: id,
  sessionId: id,
  roundId: id,
  roundNumber: z.number(),
  groups: z.array(boardGroup),
  parkingLot: z.array(boardTopic),
  /** Separation (mean silhouette, −1…1) for each number of groups tried; chosen and runner-up marked. */
  candidates: z.array(
    z.object({ k: z.number(), silhouette: z.number(), state: z.enum(['chosen', 'runnerUp', 'other']) }),
  ),
  /** The proposal as it was made; the group that grew from it, unless people removed it. */
  proposal: z.array(
    z.object({
      workingGroupId: id.nullable(),
      topics: z.array(z.object({ topicId: id, title: z.string() })),
    }),
  ),
  /** What people changed, one sentence each. */
  handChanges: z.array(z.string()),
  decidedOn: z.string().nullable(),
})
export type Board = z.infer<typeof board>

export const bundle = {
  'groupings.propose': command({
    about:
      'Propose working groups from the ratings of a closed round, in place of the board before (undo brings it back); not once there are measures.',
    roles: ['facilitator'],
    input: z.strictObject({
      roundId: id,
      /** The best n go on, ties at the cut included. */
      topN: count('Zahl der Handlungsfelder', 2, 1000),
      /** Fixed number of groups; left out: the best separated. */
      groups: count('Zahl der Arbeitskreise', 2, 26).optional(),
      minSize: count('Kleinster Arbeitskreis', 1, 100).default(1),
      maxSize: count('Größter Arbeitskreis', 1, 100).default(100),
    }),
    output: board,
  }),
  'groupings.current': query({
    about: 'The board of working groups, or null before the first proposal.',
    roles: ['facilitator'],
    input: nothing,
    output: board.nullable(),
  }),
  'groupings.decide': command({
    about: 'Record that the board is decided; moving topics between groups makes it undecided again.',
    roles: ['facilitator'],
    input: z.strictObject({ groupingId: id }),
    output: done,
  }),
  'workingGroups.add': command({
    about: 'Add an empty working group.',
    roles: ['facilitator'],
    input: z.strictObject({
      id: id.optional(),
      groupingId: id,
      title: requiredText('Name des Arbeitskreises', 200),
    }),
    output: done,
  }),
  'workingGroups.update': command({
    about: 'Rename a working group or name its lead.',
    roles: ['facilitator'],
    input: z.strictObject({
      id,
      title: requiredText('Name des Arbeitskreises', 200).optional(),
      lead: optionalText('Leitung', 200).optional(),
    }),
    output: done,
  }),
  'workingGroups.remove': command({
    about: 'Remove a working group without measures; its topics go to the parking lot.',
    roles: ['facilitator'],
    input: z.strictObject({ id }),
    output: done,
  }),
  'workingGroups.moveTopic': command({
    about: 'Move a topic into a group (null: the parking lot), before another topic or to the end.',
    roles: ['facilitator'],
    input: z.strictObject({
      groupingId: id,
      topicId: id,
      workingGroupId: id.nullable(),
      beforeTopicId: id.nullable().default(null),
    }),
    output: done,
  }),
}
