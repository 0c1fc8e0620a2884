import type { Answers } from '../../../shared/contract/round.ts'
import type { BallotChannel, ResultBallot } from '../../../shared/domain/weighting.ts'

/**
 * The ballots of a counted round as numbers in rows: small to keep, and quick to hand to a worker. Two places per
 * topic, for value and second criterion.
 */
export interface BallotSheet {
  readonly topicIds: readonly string[]
  readonly cells: Int32Array
  /** How each ballot came in; there are as many as ballots. */
  readonly channels: readonly BallotChannel[]
  /** Stakeholder group of each ballot. */
  readonly groups: readonly (string | null)[]
  /** What piles of a sorting were called; piles nobody named are missing. */
  readonly titles: readonly { readonly ballot: number; readonly pile: number; readonly title: string }[]
}

/** Instead of a value: nothing was answered; "weiß nicht". Values themselves are never negative. */
const NOT_ANSWERED = -1
const UNKNOWN = -2

/** A ballot as the tables keep it: "weiß nicht" has no value. */
export interface StoredBallot {
  readonly channel: BallotChannel
  readonly stakeholderGroupId: string | null
  readonly answers: readonly (readonly [topicId: string, value: number | null, valueY: number | null])[]
  readonly titles: readonly (readonly [pile: number, title: string])[]
}

/** Writes ballots into a sheet. */
export function sheetOf(topicIds: readonly string[], ballots: readonly StoredBallot[]): BallotSheet {
  const places = new Map(topicIds.map((id, index) => [id, index]))
  const width = topicIds.length * 2
  const cells = new Int32Array(ballots.length * width).fill(NOT_ANSWERED)
  for (const [ballot, { answers }] of ballots.entries()) {
    for (const [topicId, value, valueY] of answers) {
      const place = places.get(topicId)
      if (place === undefined) continue
      cells[ballot * width + place * 2] = value ?? UNKNOWN
      cells[ballot * width + place * 2 + 1] = valueY ?? NOT_ANSWERED
    }
  }
  return {
    topicIds,
    cells,
    channels: ballots.map(({ channel }) => channel),
    groups: ballots.map(({ stakeholderGroupId }) => stakeholderGroupId),
    titles: ballots.flatMap(({ titles }, ballot) => titles.map(([pile, title]) => ({ ballot, pile, title }))),
  }
}

/** Several sheets over the same topics as one. */
export function joinSheets(topicIds: readonly string[], parts: readonly BallotSheet[]): BallotSheet {
  const cells = new Int32Array(parts.reduce((sum, part) => sum + part.cells.length, 0))
  const titles: BallotSheet['titles'][number][] = []
  let [at, ballots] = [0, 0]
  for (const part of parts) {
    cells.set(part.cells, at)
    at += part.cells.length
    for (const one of part.titles) titles.push({ ...one, ballot: ballots + one.ballot })
    ballots += part.channels.length
  }
  return {
    topicIds,
    cells,
    channels: parts.flatMap(({ channels }) => channels),
    groups: parts.flatMap(({ groups }) => groups),
    titles,
  }
}

/** Answers that could stand in a sheet; what has to be done for each of them takes the time. */
export function sizeOf({ topicIds, channels }: BallotSheet): number {
  return topicIds.length * channels.length
}

/** The ballots again as the rules of `shared/domain` take them, in the same order. */
export function ballotsOf({ topicIds, cells, channels, groups }: BallotSheet): ResultBallot[] {
  const width = topicIds.length * 2
  return channels.map((channel, ballot) => {
    const answers: Answers = {}
    for (const [place, id] of topicIds.entries()) {
      const value = cells[ballot * width + place * 2] ?? NOT_ANSWERED
      const valueY = cells[ballot * width + place * 2 + 1] ?? NOT_ANSWERED
      if (value === NOT_ANSWERED) continue
      if (value === UNKNOWN) answers[id] = null
      else answers[id] = valueY === NOT_ANSWERED ? value : { x: value, y: valueY }
    }
    return { answers, channel, stakeholderGroup: groups[ballot] ?? null }
  })
}
