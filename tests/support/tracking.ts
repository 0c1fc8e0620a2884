import { startTestCore } from './test-core.ts'
import type { TestCore } from './test-core.ts'
import { twoCamps, vote } from './voting.ts'
import { openRound } from './workshop.ts'

/** A decided board of two working groups over four topics, made from a counted round. */
export interface Tracking {
  readonly test: TestCore
  readonly roundId: string
  readonly groupingId: string
  readonly a: string
  readonly b: string
}

export async function startTracking(): Promise<Tracking> {
  const test = await startTestCore()
  const { round } = await openRound(test, { topicCount: 4 })
  await vote(test, round, twoCamps(25, 4))
  await test.call('rounds.close', { roundId: round.id })
  const { groupingId, groups } = await proposeTwo(test, round.id)
  await test.call('groupings.decide', { groupingId })
  const [a, b] = groups.map((group) => group.id) as [string, string]
  return { test, roundId: round.id, groupingId, a, b }
}

export function proposeTwo({ call }: Pick<TestCore, 'call'>, roundId: string) {
  return call('groupings.propose', { roundId, choice: { by: 'best', n: 4, ties: 'in' }, groups: 2 })
}
