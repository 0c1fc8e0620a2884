import type { Input } from '../../../../../shared/contract/index.ts'
import { makeBallotId, makeToken } from './random-ids.ts'
import { emptySheet } from './paper-sheet.ts'
import type { PaperReading, PaperRules, PaperSheet } from './paper-sheet.ts'
import type { Settling } from './paper-settling.ts'

/** The paper ballot under the keys, from its code to its second entry. */
export interface PaperWork {
  /** code: the code of the card · sheet: the answers · second: the same again · settle: what differs. */
  readonly stage: 'code' | 'sheet' | 'second' | 'settle'
  /** What stands in the code field. */
  readonly code: string
  readonly sheet: PaperSheet
  /** The first entry, while there is a second one. */
  readonly first: PaperSheet | null
  readonly settling: Settling | null
  /** Both entries have been brought together: no third one is asked for. */
  readonly settled: boolean
  readonly token: string
  /** Seq of what was sent last under this token; 0 = nothing yet. */
  readonly seq: number
  /** The ballot sent last, so that the same content goes out under the same id again. */
  readonly sent: { readonly ballotId: string; readonly content: string } | null
  /** The saved ballot this one corrects. */
  readonly corrects: SavedPaper | null
}

/** The paper ballot that was saved last. */
export interface SavedPaper {
  /** Its place in the count of paper ballots; null when the count could not be asked for. */
  readonly number: number | null
  readonly receipt: string
  readonly sheet: PaperSheet
  readonly code: string
  readonly token: string
  readonly seq: number
}

/** An empty ballot; rounds with codes ask for the code first. */
export function freshWork(rules: PaperRules, withCodes: boolean): PaperWork {
  return {
    stage: withCodes ? 'code' : 'sheet',
    code: '',
    sheet: emptySheet(rules),
    first: null,
    settling: null,
    settled: false,
    token: makeToken(),
    seq: 0,
    sent: null,
    corrects: null,
  }
}

/** The ballot saved last, to be changed: same voter, its answers as they were typed. */
export function correctionOf(saved: SavedPaper): PaperWork {
  return {
    stage: 'sheet',
    code: saved.code,
    sheet: { ...saved.sheet, at: 0, typing: false, surplus: false },
    first: null,
    settling: null,
    settled: false,
    token: saved.token,
    seq: saved.seq,
    sent: null,
    corrects: saved,
  }
}

/** Whether nothing has been typed yet, so that nothing is lost when it goes away. */
export function isUntouched({ code, sheet, first }: PaperWork): boolean {
  return code === '' && first === null && sheet.texts.every((text) => text === '')
}

/** The ballot as it is sent: content that was sent before keeps its ids, other content is a newer ballot. */
export function prepareCast(
  work: PaperWork,
  roundId: string,
  { answers, stakeholderGroupId }: PaperReading,
): { work: PaperWork; ballot: Input<'ballots.cast'> } {
  const content = JSON.stringify([work.code, answers, stakeholderGroupId])
  const again = work.sent?.content === content
  const sent = again && work.sent ? work.sent : { ballotId: makeBallotId(), content }
  const seq = again ? work.seq : work.seq + 1
  const ballot = {
    roundId,
    token: work.token,
    ...(work.code !== '' && { card: work.code }),
    ballotId: sent.ballotId,
    seq,
    answers,
    stakeholderGroupId,
  }
  return { work: { ...work, sent, seq }, ballot }
}
