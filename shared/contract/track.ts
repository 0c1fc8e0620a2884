import { z } from 'zod'
import { command, query } from './define.ts'
import { measure, measureStatus } from './elaborate.ts'
import { count, done, id, isoDate, nothing, optionalText, requiredText } from './fields.ts'

// Nachhalten: what becomes of the measures over the years. A phase is the board of working groups of one decision;
// a file can hold several, the earlier ones ended.

const statusEntry = z.object({
  id,
  status: measureStatus,
  date: isoDate.nullable(),
  note: z.string(),
  /** In words; null for entries made before this was kept. */
  who: z.string().nullable(),
})
export type StatusEntry = z.infer<typeof statusEntry>

const reading = z.object({ id, date: isoDate, value: z.number(), note: z.string() })
export type Reading = z.infer<typeof reading>

/** Why the program finds that a measure is behind; the sentence is German. */
const delay = z.object({
  reason: z.enum(['endPassed', 'startPassed', 'targetMissed', 'said']),
  sentence: z.string(),
  /** Days since then; 0 for `said`. */
  days: z.number(),
})
export type Delay = z.infer<typeof delay>

const groupMark = z.object({ id, letter: z.string(), colour: z.number(), title: z.string() })
/** Letters and codes begin anew with every phase: where several are shown, each thing says which it is of. */
const phaseMark = { phaseTitle: z.string().nullable() }
const placedGroup = groupMark.extend(phaseMark)

const row = z.object({
  id,
  code: z.string(),
  title: z.string(),
  workingGroupId: id,
  letter: z.string(),
  colour: z.number(),
  lead: z.string(),
  status: measureStatus,
  statusDate: isoDate.nullable(),
  statusNote: z.string(),
  startsOn: isoDate.nullable(),
  endsOn: isoDate.nullable(),
  priority: z.number().nullable(),
  delay: delay.nullable(),
  ...phaseMark,
})
export type MeasureRow = z.infer<typeof row>

/** Which phase: a board's id, the running one (null), or all of them. */
const phaseChoice = z
  .union([id, z.literal('all')])
  .nullable()
  .default(null)

const byStatus = z.record(measureStatus, z.number())

const filters = {
  /** Words found in code, title, description, lead, partners; all of them must be there. */
  text: z.string().max(200).default(''),
  phase: phaseChoice,
  workingGroupIds: z.array(id).max(200).default([]),
  statuses: z.array(measureStatus).default([]),
  /** As written, without regard to case; '' for any. */
  lead: z.string().max(200).default(''),
  /** 'city': the whole city; null: any. */
  districtId: z
    .union([id, z.literal('city')])
    .nullable()
    .default(null),
  /** Under way in this year, or meant to be. */
  year: count('Jahr', 1900, 2200).nullable().default(null),
  delayedOnly: z.boolean().default(false),
}
const filterInput = z.strictObject(filters)
export type MeasureFilter = z.input<typeof filterInput>

const deadline = z.object({ row, date: isoDate, kind: z.enum(['start', 'end', 'target']) })

export const dashboard = z.object({
  projectTitle: z.string(),
  phaseTitle: z.string(),
  /** The day it was made for. */
  asOf: isoDate,
  measures: z.number(),
  byStatus,
  groups: z.array(placedGroup.extend({ measures: z.number(), byStatus, delayed: z.number() })),
  /** How many are behind; the longest behind first, at most 50 rows. */
  delayed: z.object({ count: z.number(), rows: z.array(row) }),
  /** The next deadlines within a year, soonest first, at most 20. */
  deadlines: z.array(deadline),
  /** Indicators with a target, and how many of them their last reading has reached or is on the way to. */
  indicators: z.object({
    withTarget: z.number(),
    reached: z.number(),
    onTheWay: z.number(),
    behind: z.number(),
    unread: z.number(),
  }),
  /** Euro of running and planned measures. */
  costs: z.object({ perYear: z.number(), once: z.number(), without: z.number() }),
  funding: z.object({ secured: z.number(), appliedFor: z.number(), open: z.number(), unknown: z.number() }),
  /** Newest status changes, at most 10. */
  recent: z.array(z.object({ row, entry: statusEntry })),
})
export type Dashboard = z.infer<typeof dashboard>

const phase = z.object({
  groupingId: id,
  /** "Phase 2026–2032" or "Phase seit 2026", from decision and end. */
  title: z.string(),
  sessionTitle: z.string(),
  decidedOn: isoDate.nullable(),
  endedOn: isoDate.nullable(),
  groups: z.number(),
  measures: z.number(),
  /** The one working groups write for now. */
  current: z.boolean(),
})
export type Phase = z.infer<typeof phase>

const evaluatedMeasure = z.object({
  row,
  result: z.string(),
  outcome: z.enum(['done', 'partly', 'open', 'givenUp', 'merged']),
  /** Last reading against the target; null without one of them. */
  indicator: z
    .object({
      title: z.string(),
      unit: z.string(),
      baseline: z.number().nullable(),
      target: z.number().nullable(),
      last: reading.nullable(),
      reached: z.boolean().nullable(),
    })
    .nullable(),
})
export type EvaluatedMeasure = z.infer<typeof evaluatedMeasure>

const READERS = ['facilitator', 'lead'] as const

export const track = {
  'measures.search': query({
    about: 'Measures that fit the filters, page by page, with how many there are in all and per status.',
    roles: ['facilitator'],
    input: z.strictObject({
      ...filters,
      sort: z.enum(['code', 'title', 'lead', 'status', 'endsOn', 'delay']).default('code'),
      descending: z.boolean().default(false),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(200).default(100),
    }),
    output: z.object({
      total: z.number(),
      /** Of those that fit all filters but the status. */
      byStatus,
      rows: z.array(row),
    }),
  }),
  'measures.get': query({
    about: 'One measure whole, with status history, readings and links. Leads: of their own group.',
    roles: READERS,
    input: z.strictObject({ id }),
    output: z.object({
      measure,
      statusHistory: z.array(statusEntry),
      readings: z.array(reading),
      delay: delay.nullable(),
      /** Goals it serves, what it depends on and what depends on it, in words ("A Z1 Titel"), in order of their codes. */
      goals: z.array(z.string()),
      dependsOn: z.array(z.object({ id, label: z.string() })),
      neededBy: z.array(z.string()),
      districts: z.array(z.string()),
      lastChange: z.object({ atMs: z.number(), who: z.string() }).nullable(),
    }),
  }),
  'measures.setStatus': command({
    about: 'What has become of a measure, from when on; the history keeps what was before.',
    roles: READERS,
    input: z.strictObject({
      id,
      status: measureStatus,
      /** Today if left out. */
      date: isoDate.optional(),
      note: optionalText('Bemerkung', 2000).default(''),
    }),
    output: done,
  }),
  'measures.removeStatus': command({
    about: 'Remove a wrong entry from the status history; one entry always stays.',
    roles: ['facilitator'],
    input: z.strictObject({ id, entryId: id }),
    output: done,
  }),
  'readings.save': command({
    about: 'Enter what an indicator stood at, or (with id of a reading that is there) correct it.',
    roles: READERS,
    input: z.strictObject({
      id: id.optional(),
      measureId: id,
      date: isoDate,
      value: z.number('Der Wert muss eine Zahl sein.').min(-1e12).max(1e12),
      note: optionalText('Bemerkung', 500).default(''),
    }),
    output: z.object({ id }),
  }),
  'readings.remove': command({
    about: 'Remove a reading.',
    roles: READERS,
    input: z.strictObject({ measureId: id, id }),
    output: done,
  }),
  'track.options': query({
    about: 'What the filters can be set to.',
    roles: ['facilitator'],
    input: z.strictObject({ phase: phaseChoice }),
    output: z.object({
      groups: z.array(placedGroup),
      leads: z.array(z.string()),
      districts: z.array(z.object({ id, title: z.string() })),
      years: z.array(z.number()),
    }),
  }),
  'track.dashboard': query({
    about: 'What the steering group opens its meeting with.',
    roles: ['facilitator'],
    input: z.strictObject({ phase: phaseChoice }),
    output: dashboard,
  }),
  'track.coverage': query({
    about: 'How many measures each working group has in each district; what is empty is seen.',
    roles: ['facilitator'],
    input: z.strictObject({ phase: phaseChoice }),
    output: z.object({
      groups: z.array(placedGroup),
      /** City-wide measures come first, with id null. */
      rows: z.array(
        z.object({
          districtId: id.nullable(),
          title: z.string(),
          /** Per group in order. */
          cells: z.array(z.object({ measures: z.number(), codes: z.array(z.string()) })),
        }),
      ),
    }),
  }),
  'phases.list': query({
    about: 'Phases of the project, newest first.',
    roles: ['facilitator'],
    input: nothing,
    output: z.array(phase),
  }),
  'phases.end': command({
    about: 'End the running phase: its groups and measures stay, and new working groups can be formed.',
    roles: ['facilitator'],
    input: z.strictObject({ groupingId: id, endedOn: isoDate }),
    output: done,
  }),
  'phases.reopen': command({
    about: 'Take the end of the newest phase back, while no new working groups have been formed.',
    roles: ['facilitator'],
    input: z.strictObject({ groupingId: id }),
    output: done,
  }),
  'phases.evaluation': query({
    about: 'Which measures of a phase were done, with what result, group by group.',
    roles: ['facilitator'],
    input: z.strictObject({ groupingId: id }),
    output: z.object({
      phase,
      groups: z.array(
        groupMark.extend({
          done: z.number(),
          partly: z.number(),
          open: z.number(),
          givenUp: z.number(),
          merged: z.number(),
          measures: z.array(evaluatedMeasure),
        }),
      ),
    }),
  }),
  'phases.carryOver': command({
    about:
      'Prepare the next workshop from a phase: a new session, and what was not finished as new candidates (Handlungsfelder), as one step.',
    roles: ['facilitator'],
    input: z.strictObject({
      groupingId: id,
      measureIds: z.array(id).max(1000),
      session: z.strictObject({ title: requiredText('Titel der Sitzung', 200), date: isoDate }),
    }),
    output: z.object({ sessionId: id, topics: z.number() }),
  }),
  'track.series': query({
    about:
      'Weights of the same topics over several workshops: every counted round of a kind that can be compared.',
    roles: ['facilitator'],
    input: nothing,
    output: z.array(
      z.object({
        /** Rounds of one method and criterion. */
        method: z.enum(['scale', 'dots', 'budget', 'ranking', 'matrix']),
        criterion: z.string(),
        /** What the values are: mean of the steps, share of dots or points in percent, … */
        figure: z.enum(['mean', 'share']),
        highest: z.number().nullable(),
        rounds: z.array(
          z.object({ id, number: z.number(), sessionTitle: z.string(), date: isoDate, ballots: z.number() }),
        ),
        topics: z.array(
          z.object({
            topicId: id,
            title: z.string(),
            /** Per round in order; null where the topic was not in it, or the round is too small to show figures. */
            values: z.array(z.number().nullable()),
            rankLabels: z.array(z.string().nullable()),
          }),
        ),
      }),
    ),
  }),
}
