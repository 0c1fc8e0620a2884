import type { Input, Output } from '../../../../../shared/contract/index.ts'
import type { Client } from '../../../../client/index.ts'
import { castUntilKnown, makeBallotId, makeToken } from '../../../weigh/index.ts'
import { toAnswers } from './piles.ts'
import type { Pile } from './piles.ts'

/** How piles came in at the desk: sorted on the screen, or typed in from a pin board. */
export type EntryWay = 'screen' | 'typed'

/** A sheet saved at this desk; it can be changed as long as the sorting runs and the program knows its token. */
export interface EnteredSheet {
  /** Its place among everything entered at a desk; null when the count could not be asked for. */
  readonly number: number | null
  readonly way: EntryWay
  readonly piles: readonly Pile[]
  readonly code: string
  readonly token: string
  readonly seq: number
  readonly receipt: string
}

/** Who casts the sheet under the hands, and what was sent of it already. */
export interface SheetIds {
  readonly token: string
  /** Of its code card; '' where none is needed or none was given yet. */
  readonly code: string
  /** Of what was sent last; 0 = nothing yet. */
  readonly seq: number
  /** So that the same content goes out under the same id again. */
  readonly sent: { readonly ballotId: string; readonly content: string } | null
  readonly corrects: EnteredSheet | null
}

export function freshIds(): SheetIds {
  return { token: makeToken(), code: '', seq: 0, sent: null, corrects: null }
}

/** The same voter once more: what is sent next takes the place of the sheet. */
export function idsToCorrect(sheet: EnteredSheet): SheetIds {
  return { token: sheet.token, code: sheet.code, seq: sheet.seq, sent: null, corrects: sheet }
}

/** The sheet as it is sent: content that was sent before keeps its ids, other content is a newer ballot. */
export function prepareSheet(
  ids: SheetIds,
  sortingId: string,
  piles: readonly Pile[],
): { ids: SheetIds; ballot: Input<'ballots.cast'> } {
  const said = toAnswers(piles)
  const content = JSON.stringify([ids.code, said])
  const again = ids.sent?.content === content
  const sent = again && ids.sent ? ids.sent : { ballotId: makeBallotId(), content }
  const seq = again ? ids.seq : ids.seq + 1
  const ballot = {
    roundId: sortingId,
    token: ids.token,
    ...(ids.code !== '' && { card: ids.code }),
    ballotId: sent.ballotId,
    seq,
    ...said,
  }
  return { ids: { ...ids, sent, seq }, ballot }
}

/** What a sheet is after it was saved. */
export function enteredSheet(
  ids: SheetIds,
  way: EntryWay,
  piles: readonly Pile[],
  { receipt, seq }: Output<'ballots.cast'>,
  number: number | null,
): EnteredSheet {
  const { token, code } = ids
  return { number, way, piles, code, token, seq, receipt }
}

export { castUntilKnown }

/** How many sheets were entered at a desk so far; null when that cannot be asked now. */
export async function countEntered(client: Pick<Client, 'call'>, sortingId: string): Promise<number | null> {
  const { channels } = await client.call('rounds.progress', { roundId: sortingId })
  return channels.find(({ channel }) => channel === 'paper')?.ballots ?? null
}
