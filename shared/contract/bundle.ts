import { z } from 'zod'
import { command, query } from './define.ts'
import { count, done, id, isoDate, nothing, optionalText, requiredText } from './fields.ts'

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
  /** Topics that must stay with it, also over a chain of locks. */
  lockedWith: z.array(id),
  /** Topics that must never be in one group with it. */
  lockedApart: z.array(id),
})
export type BoardTopic = z.infer<typeof boardTopic>

const boardGroup = z.object({
  id,
  letter: z.string(),
  /** Place in the palette, 0…7. */
  colour: z.number(),
  title: z.string(),
  lead: z.string(),
  topics: z.array(boardTopic),
  /** Why these topics, as they stand now, belong together: one sentence in German. */
  reason: z.string(),
})
export type BoardGroup = z.infer<typeof boardGroup>

const weight = count('Gewicht', 0, 100)

/** How much each source of similarity counts; 0 switches it off. They need not add up to 100. */
const weights = z.strictObject({ ratings: weight, sorting: weight, words: weight })
export type SourceWeights = z.infer<typeof weights>

const linkage = z.enum(['average', 'ward'])

/** Which topics go on. */
const topicChoice = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('best'),
    n: count('Zahl der Handlungsfelder', 2, 1000),
    /**
     * Topics that are equal across the cut: all go on, none goes on (recorded as the group's decision), or as the
     * counted run-off among them came out.
     */
    ties: z.enum(['in', 'out', 'runoff']),
  }),
  /** Main figure above the mean of all topics that have one. */
  z.strictObject({ by: z.literal('aboveMean') }),
  z.strictObject({ by: z.literal('hand'), topicIds: z.array(id).max(1000) }),
])
export type TopicChoice = z.infer<typeof topicChoice>

const proposalSettings = z.strictObject({
  /** The counted weighting round behind ranking and ratings; null only if topics are chosen by hand. */
  roundId: id.nullable(),
  /** The counted sorting; null only if sorting has no weight. */
  sortingId: id.nullable().default(null),
  choice: topicChoice,
  weights: weights.default({ ratings: 100, sorting: 0, words: 0 }),
  linkage: linkage.default('average'),
  /** Fixed number of groups; left out: the best separated. */
  groups: count('Zahl der Arbeitskreise', 2, 26).optional(),
  minSize: count('Kleinster Arbeitskreis', 1, 100).default(1),
  maxSize: count('Größter Arbeitskreis', 1, 100).default(100),
})
export type ProposalSettings = z.infer<typeof proposalSettings>

/** Separation (mean silhouette, −1…1) for each number of groups tried; chosen and runner-up marked. */
const candidates = z.array(
  z.object({ k: z.number(), silhouette: z.number(), state: z.enum(['chosen', 'runnerUp', 'other']) }),
)

const namedTopic = z.object({ topicId: id, title: z.string(), rankLabel: z.string().nullable() })

export const proposalPreview = z.object({
  /** Topics that go on, in the order of the ranking (by number where there is none). */
  chosen: z.array(namedTopic),
  /** Topics for the parking lot. */
  left: z.array(namedTopic),
  /** Topics that are equal across the cut; empty when the cut is clean. */
  tied: z.array(id),
  /** A counted run-off among exactly these topics, if there was one. */
  runoff: z.object({ roundId: id, number: z.number() }).nullable(),
  candidates,
  groups: z.array(z.array(id)),
  /** Topics moved elsewhere than clustered, only to keep the sizes. */
  moved: z.array(id),
  keepsSizes: z.boolean(),
  /** What people should know before they use it, one sentence each. */
  remarks: z.array(z.string()),
})
export type ProposalPreview = z.infer<typeof proposalPreview>

export const board = z.object({
  groupingId: id,
  sessionId: id,
  roundId: id.nullable(),
  roundNumber: z.number().nullable(),
  /** What the proposal was made with. */
  settings: proposalSettings,
  /** In words, for heading and minutes: "Sortierung (22 Personen) und Gewichtung (48 Stimmzettel)". */
  basis: z.string(),
  groups: z.array(boardGroup),
  parkingLot: z.array(boardTopic),
  candidates,
  /** Topics that were moved elsewhere than clustered, only to keep the sizes; and whether they are kept. */
  moved: z.array(id),
  keepsSizes: z.boolean(),
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
  /** The newest decision recorded about this board, also when the board was changed afterwards. */
  decision: z
    .object({
      sessionTitle: z.string(),
      date: isoDate,
      wording: z.string(),
      vote: z.object({ yes: z.number(), no: z.number(), abstained: z.number() }).nullable(),
      minority: z.string(),
    })
    .nullable(),
})
export type Board = z.infer<typeof board>

const pairReason = z.object({
  a: id,
  b: id,
  /** Combined, as the clustering used it. */
  similarity: z.number(),
  /** The figure behind it, one sentence per source: "19 von 22 Personen haben beide auf einen Stapel gelegt." */
  facts: z.array(z.string()),
})

/** Everything that explains a board: a map, a tree, how well it is separated, and why. */
export const groupingPicture = z.object({
  topics: z.array(
    z.object({
      topicId: id,
      number: z.number(),
      title: z.string(),
      workingGroupId: id.nullable(),
      /** Mean similarity to the rest of its group; null where it is alone or in none. */
      own: z.number().nullable(),
      secondBest: z.object({ workingGroupId: id, similarity: z.number() }).nullable(),
      /** Silhouette, −1…1, in the groups as they stand now; null outside of them. */
      silhouette: z.number().nullable(),
    }),
  ),
  groups: z.array(
    z.object({
      id,
      letter: z.string(),
      colour: z.number(),
      title: z.string(),
      silhouette: z.number().nullable(),
      /** Strongest pairs of the topics as they stand now, at most three. */
      pairs: z.array(pairReason),
    }),
  ),
  map: z.object({
    points: z.array(z.object({ topicId: id, x: z.number(), y: z.number() })),
    /** Kruskal's stress-1, and a word for it. */
    stress: z.number(),
    stressWord: z.enum(['good', 'fair', 'poor']),
  }),
  tree: z.object({
    /** From top to bottom, so that no branches cross. */
    leafOrder: z.array(id),
    /** In order; each joins the groups that contain topic `a` and topic `b`; heights never fall. */
    merges: z.array(z.object({ a: id, b: id, height: z.number() })),
    /** Silhouette per number of groups that can be cut, 1 … number of topics. */
    cuts: z.array(z.object({ k: z.number(), silhouette: z.number() })),
    /** Groups in the proposal. */
    k: z.number(),
  }),
})
export type GroupingPicture = z.infer<typeof groupingPicture>

const votes = (label: string) => count(label, 0, 100_000)

export const bundle = {
  'groupings.preview': query({
    about: 'What a proposal with these settings would be; writes nothing.',
    roles: ['facilitator'],
    input: proposalSettings,
    output: proposalPreview,
  }),
  'groupings.picture': query({
    about: 'Map, tree, separation and reasons of the current board; null before the first proposal.',
    roles: ['facilitator'],
    input: nothing,
    output: groupingPicture.nullable(),
  }),
  'groupings.propose': command({
    about:
      'Propose working groups, in place of the board before (undo brings it back); not once there are measures or wishes.',
    roles: ['facilitator'],
    input: proposalSettings,
    output: board,
  }),
  'groupings.current': query({
    about: 'The board of working groups, or null before the first proposal.',
    roles: ['facilitator'],
    input: nothing,
    output: board.nullable(),
  }),
  'groupings.decide': command({
    about:
      'Record the decision about the board in a session, with its vote if one was taken; moving topics between groups makes the board undecided again.',
    roles: ['facilitator'],
    input: z.strictObject({
      groupingId: id,
      /** Left out: the session of today, else the one the proposal was made in. */
      sessionId: id.optional(),
      vote: z
        .strictObject({ yes: votes('Ja'), no: votes('Nein'), abstained: votes('Enthaltung') })
        .nullable()
        .default(null),
      minority: optionalText('Abweichende Meinung', 1000).default(''),
    }),
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
    about: 'Rename a working group, name its lead, or give it another colour (null: as its letter).',
    roles: ['facilitator'],
    input: z.strictObject({
      id,
      title: requiredText('Name des Arbeitskreises', 200).optional(),
      lead: optionalText('Leitung', 200).optional(),
      colour: z.int().min(0).max(7).nullable().optional(),
    }),
    output: done,
  }),
  'workingGroups.remove': command({
    about: 'Remove a working group without measures; its topics go to the parking lot.',
    roles: ['facilitator'],
    input: z.strictObject({ id }),
    output: done,
  }),
  'workingGroups.split': command({
    about: 'Split a group in two where its topics are least similar; locked topics stay together.',
    roles: ['facilitator'],
    input: z.strictObject({ id, newId: id.optional() }),
    output: done,
  }),
  'workingGroups.merge': command({
    about: 'Put all topics, wishes and people of a group into another one and remove it.',
    roles: ['facilitator'],
    input: z.strictObject({ id, intoId: id }),
    output: done,
  }),
  'topicLocks.set': command({
    about: 'Keep two topics in one group, or always apart; null lifts the lock. Later proposals follow it.',
    roles: ['facilitator'],
    input: z.strictObject({ a: id, b: id, kind: z.enum(['together', 'apart']).nullable() }),
    output: done,
  }),
  'workingGroups.moveTopic': command({
    about:
      'Move a topic (and those locked to it) into a group (null: the parking lot), before another topic or to the end.',
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
