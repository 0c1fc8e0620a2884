import type { Answers } from '../../shared/contract/round.ts'
import type { Role } from '../../shared/contract/index.ts'
import type { Round } from '../../shared/contract/weigh.ts'
import type { TestCore } from './test-core.ts'

export const PARTICIPANT = { kind: 'participant' } as const

/** Token of the n-th phone. */
export function tokenOf(n: number): string {
  return (n + 1).toString(16).padStart(32, '0')
}

/** Id of a version of the n-th phone's ballot. */
export function ballotIdOf(n: number, version = 1): string {
  return `00000000-0000-4000-8${n.toString(16).padStart(3, '0')}-${version.toString(16).padStart(12, '0')}`
}

/** Lets one phone after the other vote; a row holds the answers in the order of the round's topics, undefined for none. */
export async function vote(
  { callAs }: Pick<TestCore, 'callAs'>,
  round: Pick<Round, 'id' | 'topics'>,
  rows: readonly (readonly (Answers[string] | undefined)[])[],
): Promise<void> {
  for (const [voter, row] of rows.entries()) {
    await callAs(PARTICIPANT, 'ballots.cast', {
      roundId: round.id,
      token: tokenOf(voter),
      ballotId: ballotIdOf(voter),
      seq: 1,
      answers: Object.fromEntries(
        round.topics.flatMap(({ id }, place) => {
          const answer = row[place]
          return answer === undefined ? [] : [[id, answer]]
        }),
      ),
    })
  }
}

/**
 * Ratings 1…5 in which topics at even places are rated alike, and topics at odd places are, so that every
 * proposal puts them into two groups.
 */
export function twoCamps(voters: number, topicCount: number): number[][] {
  return Array.from({ length: voters }, (_, voter) =>
    Array.from({ length: topicCount }, (__, place) =>
      place % 2 === 0 ? 1 + (voter % 5) : 1 + (Math.floor(voter / 5) % 5),
    ),
  )
}

/** What one person sends, over any channel: the role says which. */
export interface OneBallot {
  readonly answers: Answers
  readonly role?: Role
  readonly stakeholderGroupId?: string | null
  readonly seq?: number
}

/** Sends the ballot of the n-th person. */
export function castOne(
  { callAs }: Pick<TestCore, 'callAs'>,
  roundId: string,
  n: number,
  { answers, role = PARTICIPANT, stakeholderGroupId = null, seq = 1 }: OneBallot,
): Promise<{ receipt: string; seq: number }> {
  return callAs(role, 'ballots.cast', {
    roundId,
    token: tokenOf(n),
    ballotId: ballotIdOf(n, seq),
    seq,
    answers,
    stakeholderGroupId,
  })
}
