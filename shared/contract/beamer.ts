import { z } from 'zod'
import { command, query } from './define.ts'
import { done, id, nothing } from './fields.ts'
import { roundState } from './round.ts'
import { dashboard } from './track.ts'

export const beamerWanted = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('welcome') }),
  z.strictObject({ kind: z.literal('join') }),
  z.strictObject({ kind: z.literal('round'), roundId: id }),
  z.strictObject({
    kind: z.literal('ranking'),
    roundId: id,
    /** How many rows are revealed, counted from the last; null for all. */
    shown: z.int().min(0).max(1000).nullable().default(null),
  }),
  z.strictObject({ kind: z.literal('compare'), roundId: id }),
  /** The practice round: its rules while it runs, its result once it is counted. */
  z.strictObject({ kind: z.literal('practice') }),
  z.strictObject({ kind: z.literal('groups') }),
  /** Which working group would you like to join? */
  z.strictObject({ kind: z.literal('wishes') }),
  /** Who is in which working group; shows the names to the room and tells the phones. */
  z.strictObject({ kind: z.literal('people') }),
  /** Where the measures of the running phase stand. */
  z.strictObject({ kind: z.literal('dashboard') }),
])
/** What the facilitator asks the beamer to show. */
export type BeamerWanted = z.input<typeof beamerWanted>

const method = z.enum(['scale', 'dots', 'budget', 'ranking', 'matrix'])

const join = z.object({
  url: z.string(),
  word: z.string(),
  /** QR code to join the room's Wi-Fi, if it is known. */
  wifi: z.object({ name: z.string(), qr: z.array(z.array(z.boolean())) }).nullable(),
  /** Modules of the QR code, row by row, true = dark. */
  qr: z.array(z.array(z.boolean())),
})

const scene = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('welcome'), projectTitle: z.string(), sessionTitle: z.string() }),
  z.object({ kind: z.literal('join'), join: join.nullable(), connected: z.number() }),
  z.object({
    kind: z.literal('round'),
    roundId: id,
    number: z.number(),
    practice: z.boolean(),
    /** Whether topic cards are sorted into piles, instead of weighted. */
    sorting: z.boolean(),
    question: z.string(),
    criterion: z.string(),
    /** Rule card in German, one short sentence each. */
    rules: z.array(z.string()),
    state: roundState,
    ballots: z.number(),
    present: z.number().nullable(),
    join: join.nullable(),
  }),
  z.object({
    kind: z.literal('ranking'),
    roundId: id,
    number: z.number(),
    practice: z.boolean(),
    question: z.string(),
    ballots: z.number(),
    present: z.number().nullable(),
    method,
    /** Rows of the whole ranking; `rows` holds only those revealed so far, best first. */
    total: z.number(),
    /** Letters of the longest title of the whole ranking, so that the picture keeps still while it is revealed. */
    longest: z.number(),
    /** Ballots a result must have to be shown, where there are too few: then `rows` is empty. Else null. */
    needed: z.number().nullable(),
    /** Whether sticky dots on the wall are in the figures. */
    wall: z.boolean(),
    /** Highest value a bar can reach: the highest step (scale, matrix), or the largest sum of the ranking. */
    barMax: z.number(),
    cut: z.number().nullable(),
    rows: z.array(
      z.object({
        topicId: id,
        rankLabel: z.string(),
        title: z.string(),
        /** As `rounds.results`; null when nobody answered. */
        main: z.number().nullable(),
        withinCut: z.boolean().nullable(),
        agreementWord: z.enum(['high', 'partly', 'split']).nullable(),
        /** matrix only: both means. */
        axes: z.object({ x: z.number().nullable(), y: z.number().nullable() }).nullable(),
      }),
    ),
    /** matrix only: names of the two criteria, as people saw them, and where the quadrants meet. */
    matrix: z
      .object({
        x: z.string(),
        y: z.string(),
        max: z.number(),
        /** Whole steps around all means: the part of the scale the picture needs. */
        from: z.number(),
        to: z.number(),
        grandMeans: z.object({ x: z.number(), y: z.number() }).nullable(),
      })
      .nullable(),
  }),
  z.object({
    kind: z.literal('compare'),
    roundId: id,
    question: z.string(),
    method,
    first: z.object({ number: z.number(), ballots: z.number() }),
    second: z.object({ number: z.number(), ballots: z.number() }),
    /** Ballots both rounds must have to be shown, where one has too few: then `rows` is empty. Else null. */
    needed: z.number().nullable(),
    rows: z.array(
      z.object({
        topicId: id,
        title: z.string(),
        before: z.object({ rankLabel: z.string(), main: z.number().nullable() }).nullable(),
        after: z.object({ rankLabel: z.string(), main: z.number().nullable() }).nullable(),
        moved: z.number().nullable(),
      }),
    ),
  }),
  z.object({
    kind: z.literal('groups'),
    decided: z.boolean(),
    groups: z.array(
      z.object({ letter: z.string(), colour: z.number(), title: z.string(), topics: z.array(z.string()) }),
    ),
    parkingLot: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('wishes'),
    open: z.boolean(),
    groups: z.array(
      z.object({ letter: z.string(), colour: z.number(), title: z.string(), topics: z.array(z.string()) }),
    ),
    /** How many people have chosen so far; never who. */
    people: z.number(),
    join: join.nullable(),
  }),
  z.object({
    kind: z.literal('people'),
    groups: z.array(
      z.object({
        letter: z.string(),
        colour: z.number(),
        title: z.string(),
        lead: z.string(),
        people: z.array(z.string()),
      }),
    ),
    /** People who are in no group yet: how many, not who. */
    unplaced: z.number(),
  }),
  /** Counts, and titles of measures with their Federführung (an office or organisation, as in the minutes). */
  z.object({ kind: z.literal('dashboard'), dashboard }),
])
/** What the beamer draws; everything it may know, nothing private. */
export type BeamerScene = z.infer<typeof scene>

export const beamer = {
  'beamer.scene': query({
    about: 'What the beamer shows now, complete.',
    roles: ['facilitator', 'beamer'],
    needsProject: false,
    input: nothing,
    output: scene,
  }),
  'beamer.show': command({
    about: 'Switch the beamer.',
    roles: ['facilitator'],
    needsProject: false,
    input: z.strictObject({ show: beamerWanted }),
    output: done,
  }),
}
