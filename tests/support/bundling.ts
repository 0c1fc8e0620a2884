import type { Answers } from '../../shared/contract/round.ts'
import type { Round } from '../../shared/contract/weigh.ts'
import { sortOne } from './sorting.ts'
import type { OneSorting } from './sorting.ts'
import type { TestCore } from './test-core.ts'
import { vote } from './voting.ts'
import type { Workshop } from './workshop.ts'

type Caller = Pick<TestCore, 'call' | 'callAs'>

/** Lets people vote in an open round (a row each, in the order of its topics) and closes it. */
export async function voteAndClose(
  test: Caller,
  round: Pick<Round, 'id' | 'topics'>,
  rows: readonly (readonly (Answers[string] | undefined)[])[],
): Promise<void> {
  await vote(test, round, rows)
  await test.call('rounds.close', { roundId: round.id })
}

/** A counted sorting of all topics (or the named ones) in the session of a workshop. @returns its id */
export async function sortAndClose(
  test: Caller,
  { sessionId }: Pick<Workshop, 'sessionId'>,
  sorters: readonly OneSorting['piles'][],
  topicIds?: readonly string[],
): Promise<string> {
  const { id } = await test.call('sortings.create', {
    sessionId,
    question: 'Was gehört zusammen?',
    ...(topicIds ? { topicIds: [...topicIds] } : {}),
  })
  const sorting = await test.call('sortings.open', { sortingId: id })
  for (const [n, piles] of sorters.entries()) await sortOne(test, sorting, n, { piles })
  await test.call('sortings.close', { sortingId: id })
  return id
}
