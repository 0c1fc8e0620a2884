import type { Role } from '../../shared/contract/index.ts'
import type { Topic } from '../../shared/contract/prepare.ts'
import type { Sorting } from '../../shared/contract/sortings.ts'
import type { TestCore } from './test-core.ts'
import { PARTICIPANT, ballotIdOf, tokenOf } from './voting.ts'

/** A session, some topics and a sorting of them, made through the front door. */
export interface SortingWorkshop {
  readonly sessionId: string
  readonly topics: readonly Topic[]
  readonly sorting: Sorting
}

export interface SortingOptions {
  readonly topicCount: number
  readonly access?: Sorting['access']
}

export async function draftSorting(
  { call }: Pick<TestCore, 'call'>,
  { topicCount, access = 'open' }: SortingOptions,
): Promise<SortingWorkshop> {
  const session = await call('sessions.add', { title: 'Auftakt', date: '2026-11-21', attendance: 50 })
  for (let n = 1; n <= topicCount; n++) await call('topics.add', { title: `Feld ${n}` })
  const sorting = await call('sortings.create', {
    sessionId: session.id,
    question: 'Was gehört zusammen?',
    access,
  })
  return { sessionId: session.id, topics: await call('topics.list', {}), sorting }
}

export async function openSorting(
  { call }: Pick<TestCore, 'call'>,
  options: SortingOptions,
): Promise<SortingWorkshop> {
  const workshop = await draftSorting({ call }, options)
  return { ...workshop, sorting: await call('sortings.open', { sortingId: workshop.sorting.id }) }
}

/** What one person sorts: per topic, in their order, the number of its pile; undefined for a card left lying. */
export interface OneSorting {
  readonly piles: readonly (number | undefined)[]
  readonly titles?: readonly string[]
  readonly role?: Role
  readonly card?: string
  readonly seq?: number
}

/** The answers of a ballot with these piles. */
export function pileAnswers(
  { topics }: Pick<Sorting, 'topics'>,
  piles: OneSorting['piles'],
): Record<string, number> {
  return Object.fromEntries(
    topics.flatMap(({ id }, place) => {
      const pile = piles[place]
      return pile === undefined ? [] : [[id, pile]]
    }),
  )
}

/** Sends what the n-th person sorted. */
export function sortOne(
  { callAs }: Pick<TestCore, 'callAs'>,
  sorting: Pick<Sorting, 'id' | 'topics'>,
  n: number,
  { piles, titles = [], role = PARTICIPANT, card, seq = 1 }: OneSorting,
): Promise<{ receipt: string; seq: number }> {
  return callAs(role, 'ballots.cast', {
    roundId: sorting.id,
    token: tokenOf(n),
    ...(card === undefined ? {} : { card }),
    ballotId: ballotIdOf(n, seq),
    seq,
    answers: pileAnswers(sorting, piles),
    piles: [...titles],
  })
}
