import type { StoredBallot } from '../../shared/contract/ballots.ts'
import type { Answers } from '../../shared/contract/round.ts'
import type { Keeper } from './keeper.ts'

/** As on a ballot, but of the two criteria of a topic one may still be missing. */
export type Draft = Record<string, Answers[string] | HalfAnswer>
export interface HalfAnswer {
  x?: number
  y?: number
}

/** What a person says with a ballot. */
export interface BallotContent {
  answers: Answers
  /** Titles of the piles of a sorting, the first pile's first; empty for every weighting. */
  piles: string[]
  stakeholderGroupId: string | null
}

export interface PendingBallot extends BallotContent {
  ballotId: string
  seq: number
  /** It went out, and the line broke before an answer came: it may be in the urn or not. */
  unsure: boolean
}

/** How a closed round ended for this phone. */
export type Outcome = 'counted' | 'countedEarlier' | 'countedUnsure' | 'missed' | 'unsure' | 'none'

/** Everything this phone remembers of one round. */
export interface BallotRecord {
  roundId: string
  practice: boolean
  /** The highest number used so far; every ballot gets the next one. */
  seq: number
  draft: Draft
  /** Titles of the piles of the draft. */
  piles: string[]
  /** Stakeholder group of the draft; null for none. */
  group: string | null
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

export function newRecord({ id, practice }: { id: string; practice: boolean }): BallotRecord {
  return {
    roundId: id,
    practice,
    seq: 0,
    draft: {},
    piles: [],
    group: null,
    editing: false,
    asked: false,
    pending: null,
    sent: null,
    outcome: null,
  }
}

/** What was kept of this round, or a new record. */
export function loadRecord(keeper: Keeper, round: { id: string; practice: boolean }): BallotRecord {
  const fresh = newRecord(round)
  const text = keeper.find(PREFIX + round.id)
  if (text === null) return fresh
  try {
    return { ...fresh, ...(JSON.parse(text) as Partial<BallotRecord>), roundId: round.id }
  } catch {
    return fresh
  }
}

/**
 * Keeps the record; earlier rounds are forgotten, nobody asks for them any more. A practice round forgets
 * nothing: when it is over, the round before it is shown again, with its receipt.
 */
export function keepRecord(keeper: Keeper, record: BallotRecord): void {
  const name = PREFIX + record.roundId
  keeper.keep(name, JSON.stringify(record))
  if (record.practice) return
  for (const old of keeper.names(PREFIX)) if (old !== name) keeper.forget(old)
}

export function forgetRecord(keeper: Keeper, roundId: string): void {
  keeper.forget(PREFIX + roundId)
}

/** What the draft of a record says with a ballot. Spaces around the name of a pile are nobody's intention. */
export function contentOf({ draft, piles, group }: BallotRecord): BallotContent {
  return {
    answers: answersOf(draft),
    piles: piles.map((title) => title.trim()),
    stakeholderGroupId: group,
  }
}

/** What of a draft can be sent: topics with one of two criteria stay out. */
export function answersOf(draft: Draft): Answers {
  const answers: Answers = {}
  for (const [topicId, value] of Object.entries(draft)) if (isComplete(value)) answers[topicId] = value
  return answers
}

export function isComplete(value: Draft[string] | undefined): value is Answers[string] {
  if (value === undefined) return false
  return typeof value !== 'object' || value === null || (value.x !== undefined && value.y !== undefined)
}

/** Equal whatever the order of topics. */
export function sameAnswers(a: Answers, b: Answers): boolean {
  const topics = Object.keys(a)
  return (
    topics.length === Object.keys(b).length &&
    topics.every((topic) => topic in b && sameAnswer(a[topic], b[topic]))
  )
}

function sameAnswer(a: Answers[string] | undefined, b: Answers[string] | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return a === b
  return a.x === b.x && a.y === b.y
}

/** The same answers and names of piles from the same group: sending it again would change nothing. */
export function sameContent(a: BallotContent, b: BallotContent): boolean {
  return (
    a.stakeholderGroupId === b.stakeholderGroupId &&
    sameAnswers(a.answers, b.answers) &&
    a.piles.length === b.piles.length &&
    a.piles.every((title, index) => title === b.piles[index])
  )
}

/** Puts what was handed in back into the form. */
export function redraft(record: BallotRecord, { answers, piles, stakeholderGroupId }: BallotContent): void {
  record.draft = { ...answers }
  record.piles = [...piles]
  record.group = stakeholderGroupId
}

/** How the round ended for this phone; what was on its way and got no answer is not made up. */
export function outcomeOf({ sent, pending }: BallotRecord): Outcome {
  if (!pending) return sent ? 'counted' : 'none'
  if (pending.unsure) return sent ? 'countedUnsure' : 'unsure'
  return sent ? 'countedEarlier' : 'missed'
}
