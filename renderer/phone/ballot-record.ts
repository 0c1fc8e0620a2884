import type { StoredBallot } from '../../shared/contract/ballots.ts'
import type { Keeper } from './keeper.ts'

/** By topic id: 1…max or null ("weiß nicht") on a scale, a number of dots otherwise. Left out: not answered. */
export type Answers = Record<string, number | null>

export interface PendingBallot {
  ballotId: string
  seq: number
  answers: Answers
  /** It went out, and the line broke before an answer came: it may be in the urn or not. */
  unsure: boolean
}

/** How a closed round ended for this phone. */
export type Outcome = 'counted' | 'countedEarlier' | 'countedUnsure' | 'missed' | 'unsure' | 'none'

/** Everything this phone remembers of one round. */
export interface BallotRecord {
  roundId: string
  /** The highest number used so far; every ballot gets the next one. */
  seq: number
  draft: Answers
  /** The form is open again although something was sent. */
  editing: boolean
  /** Was asked about topics left out, and wants to go on. */
  asked: boolean
  /** Handed in, not acknowledged yet. Kept before it is sent, so that a reload sends the very same one. */
  pending: PendingBallot | null
  /** What the laptop has acknowledged. */
  sent: StoredBallot | null
  outcome: Outcome | null
}

const PREFIX = 'round.'

export function newRecord(roundId: string): BallotRecord {
  return {
    roundId,
    seq: 0,
    draft: {},
    editing: false,
    asked: false,
    pending: null,
    sent: null,
    outcome: null,
  }
}

/** What was kept of this round, or a new record. */
export function loadRecord(keeper: Keeper, roundId: string): BallotRecord {
  const fresh = newRecord(roundId)
  const text = keeper.find(PREFIX + roundId)
  if (text === null) return fresh
  try {
    return { ...fresh, ...(JSON.parse(text) as Partial<BallotRecord>), roundId }
  } catch {
    return fresh
  }
}

/** Keeps the record; earlier rounds are forgotten, nobody asks for them any more. */
export function keepRecord(keeper: Keeper, record: BallotRecord): void {
  const name = PREFIX + record.roundId
  keeper.keep(name, JSON.stringify(record))
  for (const old of keeper.names(PREFIX)) if (old !== name) keeper.forget(old)
}

/** Equal whatever the order of topics. */
export function sameAnswers(a: Answers, b: Answers): boolean {
  const topics = Object.keys(a)
  return (
    topics.length === Object.keys(b).length && topics.every((topic) => topic in b && a[topic] === b[topic])
  )
}

/** How the round ended for this phone; what was on its way and got no answer is not made up. */
export function outcomeOf({ sent, pending }: BallotRecord): Outcome {
  if (!pending) return sent ? 'counted' : 'none'
  if (pending.unsure) return sent ? 'countedUnsure' : 'unsure'
  return sent ? 'countedEarlier' : 'missed'
}
