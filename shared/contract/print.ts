import { z } from 'zod'
import { LANGUAGE_CODES } from '../domain/language.ts'
import { isoDate } from './fields.ts'
import { methodSettings } from './round.ts'
import { dashboard } from './track.ts'

// What the shell can print. A document is plain data, complete in itself: the page that renders it asks nobody.

const line = (most: number) => z.string().max(most)
/** A text in German, and in the other language of the sheet; null where nobody has entered it. */
const twice = (most: number) => z.strictObject({ german: line(most), other: line(most).nullable() })
export type Twice = z.infer<ReturnType<typeof twice>>

const codeCards = z.strictObject({
  kind: z.literal('codeCards'),
  projectTitle: line(300),
  sessionTitle: line(300),
  /** What phones open, e.g. http://192.168.1.20:8080/ ; null while the phone page is not running: no QR code then. */
  url: z
    .string()
    .regex(/^https?:\/\/[^\s/#]+\/$/)
    .max(200)
    .nullable(),
  /** Exactly these cards, in this order, as `codeCards.create` gave them. */
  cards: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/),
        secret: z.string().regex(/^[0-9a-f]{32}$/),
      }),
    )
    .min(1)
    .max(1000),
})
export type CodeCardsDocument = z.infer<typeof codeCards>

const ballotSheet = z.strictObject({
  kind: z.literal('ballotSheet'),
  /** 'de' gives a sheet in German alone; any other language stands beside the German. */
  language: z.enum(LANGUAGE_CODES),
  projectTitle: line(300),
  /** 0 for the practice round. */
  roundNumber: z.int().min(0),
  question: twice(2000),
  criterion: twice(2000),
  settings: methodSettings,
  /** Names of the two criteria of a matrix; null for every other method. */
  axes: z.strictObject({ x: twice(2000), y: twice(2000) }).nullable(),
  cut: z.int().min(1).nullable(),
  /** Whether ballots need the code of a card. */
  codes: z.boolean(),
  /** Stakeholder groups people may name, in their order. */
  groups: z.array(twice(2000)).max(100),
  topics: z
    .array(z.strictObject({ number: z.int(), title: twice(2000), description: twice(4000) }))
    .min(1)
    .max(200),
})
export type BallotSheetDocument = z.infer<typeof ballotSheet>

const receiptList = z.strictObject({
  kind: z.literal('receiptList'),
  projectTitle: line(300),
  sessionTitle: line(300),
  roundNumber: z.int().min(1),
  question: line(300),
  /** Receipts of all counted ballots in alphabetical order; nothing else is known of a ballot here. */
  receipts: z.array(line(40)).min(1).max(5000),
})
export type ReceiptListDocument = z.infer<typeof receiptList>

/** Personal codes of working-group leads, one card each. */
const leadCards = z.strictObject({
  kind: z.literal('leadCards'),
  projectTitle: line(300),
  /** The group page, e.g. http://192.168.1.20:8080/gruppe ; null while it is not served: no QR code then. */
  url: z
    .string()
    .regex(/^https?:\/\/[^\s#]+$/)
    .max(200)
    .nullable(),
  cards: z
    .array(
      z.strictObject({
        name: line(120),
        letter: line(4),
        groupTitle: line(300),
        code: z.string().regex(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/),
        /** Null: until revoked. */
        validOn: isoDate.nullable(),
      }),
    )
    .min(1)
    .max(200),
})
export type LeadCardsDocument = z.infer<typeof leadCards>

/** The dashboard on paper. */
const dashboardSheet = z.strictObject({ kind: z.literal('dashboard'), dashboard })
export type DashboardDocument = z.infer<typeof dashboardSheet>

/** Every document the shell can print to PDF. */
export const printDocument = z.discriminatedUnion('kind', [
  codeCards,
  ballotSheet,
  receiptList,
  leadCards,
  dashboardSheet,
])
export type PrintDocument = z.infer<typeof printDocument>

/** How printing ended; `message` is in the user's words. Only `printed` has written a file. */
export const printOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('printed') }),
  z.object({ outcome: z.literal('canceled') }),
  z.object({ outcome: z.literal('failed'), message: z.string() }),
])
export type PrintOutcome = z.infer<typeof printOutcome>

/** `window.printing` of the page that is printed. */
export interface PrintApi {
  /** The document to lay out. It is given out once. */
  takeDocument(): Promise<PrintDocument>
  /** Everything is in its place and every font is there; false when the document cannot be laid out. */
  laidOut(ok: boolean): void
}
