import { createHash } from 'node:crypto'
import type { Input, Role } from '../../shared/contract/index.ts'
import type { ParticipantWishes, PeopleBoard } from '../../shared/contract/people.ts'
import type { TestCore } from './test-core.ts'
import { tokenOf, twoCamps, vote } from './voting.ts'
import { openRound } from './workshop.ts'

/** A board of working groups, made through the front door. */
export interface PreparedBoard {
  readonly sessionId: string
  readonly topicIds: readonly string[]
  readonly groupingId: string
  /** Ids in the order of their letters. */
  readonly groups: readonly string[]
}

/** @param groupCount at least two */
export async function openBoard(test: TestCore, groupCount: number): Promise<PreparedBoard> {
  const { call } = test
  const { round, topics, sessionId } = await openRound(test, { topicCount: 4 })
  await vote(test, round, twoCamps(10, 4))
  await call('rounds.close', { roundId: round.id })
  const { groupingId } = await call('groupings.propose', {
    roundId: round.id,
    choice: { by: 'best', n: 4, ties: 'in' },
    groups: 2,
  })
  for (let n = 2; n < groupCount; n++)
    await call('workingGroups.add', { groupingId, title: `Kreis ${n + 1}` })
  const board = await call('groupings.current', {})
  return {
    sessionId,
    topicIds: topics.map(({ id }) => id),
    groupingId,
    groups: board?.groups.map(({ id }) => id) ?? [],
  }
}

/** What the n-th phone sends about working groups. */
export interface Choice extends Partial<Pick<Input<'wishes.send'>, 'wishes' | 'name' | 'organisation'>> {
  readonly role?: Role
}

const PHONE = { kind: 'participant' } as const

/** Wish token of the n-th phone; another one than that of its ballots. */
export function wishTokenOf(n: number): string {
  return createHash('sha256').update(`wishes ${n}`).digest('hex').slice(0, 32)
}

export function sendWishes(
  { callAs }: Pick<TestCore, 'callAs'>,
  n: number,
  { role = PHONE, wishes = [], name = `Person ${n}`, organisation = '' }: Choice = {},
): Promise<null> {
  return callAs(role, 'wishes.send', { wishToken: wishTokenOf(n), wishes, name, organisation, consent: true })
}

/** What the n-th phone shows about working groups. */
export async function wishesOf(
  { callAs }: Pick<TestCore, 'callAs'>,
  n: number,
  language: Input<'participant.state'>['language'] = 'de',
): Promise<ParticipantWishes | null> {
  const asked = { token: tokenOf(n), wishToken: wishTokenOf(n), language }
  return (await callAs(PHONE, 'participant.state', asked)).wishes
}

/** The people's board, which must be there. */
export async function peopleOf({ call }: Pick<TestCore, 'call'>): Promise<PeopleBoard> {
  const board = await call('people.board', {})
  if (!board) throw new Error('no board')
  return board
}
