import type { Topic } from '../../shared/contract/prepare.ts'
import type { Round } from '../../shared/contract/weigh.ts'
import type { TestCore } from './test-core.ts'

/** A session, some topics and a round over them, made through the front door. */
export interface Workshop {
  readonly sessionId: string
  readonly topics: readonly Topic[]
  readonly round: Round
}

const DEFAULT_SETTINGS: Round['settings'] = { method: 'scale', max: 5, allowUnknown: true }

export interface RoundOptions {
  readonly topicCount: number
  readonly settings?: Round['settings']
  readonly cut?: number | null
  readonly access?: Round['access']
  /** Titles of the stakeholder groups a ballot may name. */
  readonly groups?: readonly string[]
}

export async function openRound({ call }: Pick<TestCore, 'call'>, options: RoundOptions): Promise<Workshop> {
  const workshop = await draftRound({ call }, options)
  return { ...workshop, round: await call('rounds.open', { roundId: workshop.round.id }) }
}

export async function draftRound(
  { call }: Pick<TestCore, 'call'>,
  { topicCount, settings = DEFAULT_SETTINGS, cut = null, access = 'open', groups = [] }: RoundOptions,
): Promise<Workshop> {
  const session = await call('sessions.add', { title: 'Auftakt', date: '2026-11-21', attendance: 50 })
  for (let n = 1; n <= topicCount; n++) await call('topics.add', { title: `Feld ${n}` })
  const topics = await call('topics.list', {})
  const round = await call('rounds.create', {
    sessionId: session.id,
    question: 'Wie wichtig ist das?',
    criterion: '',
    settings,
    cut,
    access,
    groups: groups.map((title) => ({ title })),
  })
  return { sessionId: session.id, topics, round }
}
