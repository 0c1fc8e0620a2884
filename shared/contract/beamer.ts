import { z } from 'zod'
import { command, query } from './define.ts'
import { done, id, nothing } from './fields.ts'

export const beamerWanted = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('welcome') }),
  z.strictObject({ kind: z.literal('join') }),
  z.strictObject({ kind: z.literal('round'), roundId: id }),
  z.strictObject({ kind: z.literal('ranking'), roundId: id }),
  z.strictObject({ kind: z.literal('groups') }),
])
/** What the facilitator asks the beamer to show. */
export type BeamerWanted = z.infer<typeof beamerWanted>

const join = z.object({
  url: z.string(),
  word: z.string(),
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
    question: z.string(),
    criterion: z.string(),
    /** Rule card in German, one short sentence each. */
    rules: z.array(z.string()),
    state: z.enum(['draft', 'open', 'closing', 'closed']),
    ballots: z.number(),
    present: z.number().nullable(),
    join: join.nullable(),
  }),
  z.object({
    kind: z.literal('ranking'),
    roundId: id,
    number: z.number(),
    question: z.string(),
    ballots: z.number(),
    present: z.number().nullable(),
    method: z.enum(['scale', 'dots']),
    /** Highest value a bar can reach: scale max, or the largest sum of dots. */
    barMax: z.number(),
    cut: z.number().nullable(),
    rows: z.array(
      z.object({
        topicId: id,
        rankLabel: z.string(),
        title: z.string(),
        /** Mean or sum of dots; null when nobody answered. */
        main: z.number().nullable(),
        withinCut: z.boolean().nullable(),
        agreementWord: z.enum(['high', 'partly', 'split']).nullable(),
      }),
    ),
  }),
  z.object({
    kind: z.literal('groups'),
    decided: z.boolean(),
    groups: z.array(z.object({ letter: z.string(), title: z.string(), topics: z.array(z.string()) })),
    parkingLot: z.array(z.string()),
  }),
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
