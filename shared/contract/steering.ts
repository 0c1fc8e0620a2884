import { z } from 'zod'
import { command, query } from './define.ts'
import { done, id, isoDate, nothing, optionalText, requiredText } from './fields.ts'
import { listSource } from './prepare.ts'

// What the steering group sees and decides: all working groups side by side, overlaps, and what another process found.

const gap = z.enum([
  'noVision',
  'noGoal',
  'noMeasure',
  'goalWithoutMeasure',
  'goalWithoutYear',
  'measureWithoutGoal',
  'measureWithoutLead',
  'measureWithoutPeriod',
  'measureWithoutIndicator',
  'measureWithoutFunding',
  'subareaEmpty',
])
export type Gap = z.infer<typeof gap>

const groupProgress = z.object({
  id,
  letter: z.string(),
  colour: z.number(),
  title: z.string(),
  lead: z.string(),
  subareas: z.number(),
  visions: z.number(),
  goals: z.number(),
  recommendations: z.number(),
  measures: z.number(),
  /** What is still empty: what is missing altogether first, then most first; counts of things of that kind. */
  gaps: z.array(z.object({ gap, count: z.number() })),
  /** Filled fields of what the group has begun, 0…1; null when it has begun nothing. */
  filled: z.number().nullable(),
  lastChange: z.object({ atMs: z.number(), who: z.string() }).nullable(),
  /** Conflicts nobody has decided yet. */
  conflicts: z.number(),
  /** Names of those who have its page open now. */
  present: z.array(z.string()),
})
export type GroupProgress = z.infer<typeof groupProgress>

const overlapItem = z.object({
  entity: z.enum(['goal', 'measure']),
  id,
  code: z.string(),
  title: z.string(),
  description: z.string(),
  lead: z.string(),
  groupId: id,
  letter: z.string(),
  colour: z.number(),
})
export type OverlapItem = z.infer<typeof overlapItem>

const overlapDecision = z.object({
  decision: z.enum(['merge', 'link', 'none']),
  /** merge: the id of the one that goes on. */
  keptId: id.nullable(),
  note: z.string(),
  decidedOn: isoDate,
})

const overlap = z.object({
  first: overlapItem,
  second: overlapItem,
  /** 0…1; null for a pair people have joined by hand and the program would not have found. */
  score: z.number().nullable(),
  /** Why, one German sentence each. */
  reasons: z.array(z.string()),
  sharedWords: z.array(z.string()),
  decision: overlapDecision.nullable(),
})
export type OverlapPair = z.infer<typeof overlap>

const entryTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['topic', 'goal', 'measure']), id }),
  z.strictObject({ kind: z.literal('nothing'), reason: requiredText('Begründung', 1000) }),
])
export type EntryTarget = z.infer<typeof entryTarget>

const otherEntry = z.object({
  id,
  number: z.number(),
  title: z.string(),
  description: z.string(),
  prioritised: z.boolean(),
  /** Where it went; null while nobody has decided (also when what it pointed at was removed). */
  target: z
    .object({
      kind: z.enum(['topic', 'goal', 'measure', 'nothing']),
      id: id.nullable(),
      /** "A III Sprachmittlerpool"; '' for nothing. */
      label: z.string(),
    })
    .nullable(),
  reason: z.string(),
})
export type OtherEntry = z.infer<typeof otherEntry>

const otherList = z.object({
  id,
  title: z.string(),
  source: z.string(),
  importedAtMs: z.number(),
  entries: z.array(otherEntry),
})
export type OtherList = z.infer<typeof otherList>

const newEntry = z.strictObject({
  title: requiredText('Titel', 300),
  description: optionalText('Beschreibung', 5000).default(''),
  prioritised: z.boolean().default(false),
})

export const steering = {
  'steering.overview': query({
    about: 'All working groups side by side: what they have, what is still empty, who is writing.',
    roles: ['facilitator'],
    input: nothing,
    output: z.object({ groups: z.array(groupProgress), undecidedOverlaps: z.number().nullable() }),
  }),
  'overlaps.list': query({
    about:
      'Measures and goals of different groups that overlap, with reasons and decisions; highest score first. Computed beside the core.',
    roles: ['facilitator'],
    input: nothing,
    output: z.object({
      pairs: z.array(overlap),
      compared: z.number(),
      threshold: z.number(),
      /** Pairs from the threshold on; more than are listed where there are very many. */
      found: z.number(),
    }),
  }),
  'overlaps.decide': command({
    about:
      'Decide about a pair. Merging two measures ends the one that is not kept (status „zusammengeführt“) in the same step.',
    roles: ['facilitator'],
    input: z.strictObject({
      firstId: id,
      secondId: id,
      decision: z.enum(['merge', 'link', 'none']),
      /** merge only: which of the two goes on. */
      keptId: id.nullable().default(null),
      note: optionalText('Bemerkung', 2000).default(''),
    }),
    output: done,
  }),
  'overlaps.reopen': command({
    about: 'Take a decision about a pair back; a merged measure keeps its status history.',
    roles: ['facilitator'],
    input: z.strictObject({ firstId: id, secondId: id }),
    output: done,
  }),
  'overlaps.of': query({
    about:
      'Decided overlaps (merged, linked) of every measure and goal of one group, to be shown beside them.',
    roles: ['facilitator', 'lead'],
    input: z.strictObject({ workingGroupId: id }),
    output: z.array(
      z.object({
        id,
        decision: z.enum(['merge', 'link']),
        /** The other one. Leads see code and title: the steering group has decided to show the link. */
        other: z.object({ code: z.string(), title: z.string() }),
        /** merge: whether this one goes on. */
        kept: z.boolean().nullable(),
        note: z.string(),
      }),
    ),
  }),
  'otherLists.list': query({
    about: 'Lists of other processes, and where each entry went.',
    roles: ['facilitator'],
    input: nothing,
    output: z.array(otherList),
  }),
  'otherLists.preview': query({
    about: 'Read a list (pasted, or a table as for topics) without writing anything.',
    serial: false,
    roles: ['facilitator'],
    input: z.strictObject({ source: listSource }),
    output: z.object({
      rows: z.array(
        z.object({
          row: z.number(),
          title: z.string(),
          description: z.string(),
          prioritised: z.boolean(),
          problem: z.string().nullable(),
        }),
      ),
    }),
  }),
  'otherLists.import': command({
    about: 'Take a list in as one step.',
    roles: ['facilitator'],
    input: z.strictObject({
      title: requiredText('Name des Verfahrens', 200),
      source: optionalText('Quelle', 500).default(''),
      entries: z
        .array(newEntry)
        .min(1, 'Es ist kein Eintrag ausgewählt.')
        .max(1000, 'Höchstens 1.000 Einträge.'),
    }),
    output: z.object({ id }),
  }),
  'otherLists.remove': command({
    about: 'Remove a list; what its entries were mapped to stays.',
    roles: ['facilitator'],
    input: z.strictObject({ id }),
    output: done,
  }),
  'otherLists.map': command({
    about: 'Map an entry to a topic, goal or measure, to nothing with a reason, or (null) leave it open.',
    roles: ['facilitator'],
    input: z.strictObject({ entryId: id, target: entryTarget.nullable() }),
    output: done,
  }),
  'otherLists.makeTopic': command({
    about: 'Make a new topic (Handlungsfeld) of an entry and map it there.',
    roles: ['facilitator'],
    input: z.strictObject({ entryId: id }),
    output: z.object({ topicId: id }),
  }),
  'otherLists.suggest': query({
    about: 'What an entry may belong to, by its words: at most five, best first, with the shared words.',
    roles: ['facilitator'],
    input: z.strictObject({ entryId: id }),
    output: z.array(
      z.object({
        kind: z.enum(['topic', 'goal', 'measure']),
        id,
        label: z.string(),
        sharedWords: z.array(z.string()),
      }),
    ),
  }),
}
