import type { ParticipantRound } from '../../../shared/contract/ballots.ts'
import type { LanguageCode } from '../../../shared/domain/language.ts'
import type { WriteDb } from '../store/connection.ts'
import { toParticipantRound } from './participant-round.ts'
import type { Practice } from './practice.ts'
import { findAnyRound, findCurrentRound } from './round-rows.ts'
import type { AnyRound } from './round-rows.ts'

/**
 * How long after its closing a round is still shown as closed. Whoever joins a later session waits for the round
 * to come and does not hear that one of last month is over.
 */
const SHOWN_AFTER_CLOSING_MS = 12 * 3_600_000

/** The round phones show now, with the database it lives in. */
export interface ShownRound {
  readonly db: WriteDb
  readonly round: AnyRound
  /** As a phone reads it. */
  in(language: LanguageCode): ParticipantRound
}

export interface ShownRoundDeps {
  readonly practice: Practice
  findDb(): WriteDb | null
  /** Number of the last push that told clients to fetch again. */
  revision(): number
}

/**
 * Finds the practice round while there is one, else the round that is on or was the last one today. Every push
 * makes all phones ask at once, so the answer is put together once per push and language: what stands in it
 * never changes without one. Ballots are no part of it, nor is anything secret.
 */
export function createShownRound({
  practice,
  findDb,
  revision,
}: ShownRoundDeps): (nowMs: number) => ShownRound | null {
  let kept: { db: WriteDb; revision: number; shown: ShownRound | null } | null = null
  return (nowMs) => {
    const file = practice.find()
    const db = file?.db ?? findDb()
    if (!db) return null
    if (kept?.db !== db || kept.revision !== revision()) {
      const round = file ? findAnyRound(db, file.roundId) : findCurrentRound(db)
      kept = { db, revision: revision(), shown: round && withLanguages(db, round) }
    }
    return kept.shown && isOfToday(kept.shown.round, nowMs) ? kept.shown : null
  }
}

function withLanguages(db: WriteDb, round: AnyRound): ShownRound {
  const known = new Map<LanguageCode, ParticipantRound>()
  return {
    db,
    round,
    in(language) {
      const said = known.get(language) ?? toParticipantRound(db, round, language)
      known.set(language, said)
      return said
    },
  }
}

function isOfToday({ closedAtMs }: AnyRound, nowMs: number): boolean {
  return closedAtMs === null || nowMs - closedAtMs < SHOWN_AFTER_CLOSING_MS
}
