import { join } from 'node:path'
import { createCore } from '../../main/core/core.ts'
import type { Input, OperationName, Output, Role } from '../../shared/contract/index.ts'
import type { Answers, Round } from '../../shared/contract/round.ts'
import { createRandom } from '../../shared/domain/random.ts'
import type { Random } from '../../shared/domain/random.ts'
import { newBallotId } from './simulated-phone.ts'

/** A round that is to be counted, and who takes part in it. */
export interface CountedRound {
  readonly settings: Round['settings']
  readonly people: number
  readonly cut?: number | null
  readonly question?: string
  /** Groups people may name, with how many of them do; the rest names none. */
  readonly groups?: readonly { readonly title: string; readonly people: number }[]
  /** Sticky dots on the wall, in the order of the topics. */
  readonly sticky?: {
    readonly people: number | null
    readonly topics: readonly (number | readonly number[])[]
  }
  readonly handedOut?: number
  /** Index of the round this one follows. */
  readonly follows?: { readonly round: number; readonly as: 'second' | 'runoff' }
  /** Answers in the order of the topics, one row a person; drawn by chance if not given. */
  readonly rows?: readonly (readonly (number | { x: number; y: number } | null)[])[]
}

/**
 * Makes a project with counted rounds through the core's own commands.
 * @param folder new folder; the file lies in it, the core's data beneath it
 * @returns the path of the file
 */
export async function prepareCountedRounds(
  folder: string,
  title: string,
  topicTitles: readonly string[],
  rounds: readonly CountedRound[],
  attendance: number | null = null,
): Promise<string> {
  const core = createCore({ dataDir: join(folder, `data ${title}`), phonePageDir: '', version: '0.0.0-test' })
  const as = <N extends OperationName>(role: Role, name: N, input: Input<N>) =>
    core.dispatch(role, name, input) as Promise<Output<N>>
  const ask = <N extends OperationName>(name: N, input: Input<N>) => as({ kind: 'facilitator' }, name, input)
  const file = join(folder, `${title}.klebepunkt`)
  const random = createRandom(7)
  try {
    await ask('projects.create', { file, title })
    await ask('topics.import', { topics: topicTitles.map((one) => ({ title: one, description: '' })) })
    const session = await ask('sessions.add', { title: 'Auftakt', date: '2026-11-21', attendance })
    const made: Round[] = []
    for (const plan of rounds) {
      const before = plan.follows && made[plan.follows.round]
      const draft = await ask('rounds.create', {
        sessionId: session.id,
        question: plan.question ?? 'Wie wichtig ist dieses Handlungsfeld in den nächsten fünf Jahren?',
        criterion: '',
        settings: plan.settings,
        cut: plan.cut ?? null,
        groups: plan.groups?.map((group) => ({ title: group.title })) ?? [],
        follows: before && plan.follows ? { roundId: before.id, as: plan.follows.as } : null,
      })
      const round = await ask('rounds.open', { roundId: draft.id })
      const groupIds = (plan.groups ?? []).flatMap((group, index) =>
        Array.from({ length: group.people }, () => round.groups[index]?.id ?? null),
      )
      for (let person = 0; person < plan.people; person++) {
        await as({ kind: 'participant' }, 'ballots.cast', {
          roundId: round.id,
          token: person.toString(16).padStart(32, '0'),
          ballotId: newBallotId(),
          seq: 1,
          answers: rowOf(plan.rows?.[person], round) ?? drawAnswers(round, random),
          stakeholderGroupId: groupIds[person] ?? null,
        })
      }
      if (plan.sticky) {
        const { people, topics } = plan.sticky
        await ask('sticky.record', {
          roundId: round.id,
          totals: {
            people,
            topics: Object.fromEntries(
              round.topics.map(({ id }, index) => {
                const given = topics[index] ?? 0
                return [id, typeof given === 'number' ? given : [...given]]
              }),
            ),
          },
        })
      }
      made.push(await ask('rounds.close', { roundId: round.id }))
      if (plan.handedOut !== undefined) {
        await ask('rounds.setHandedOut', { roundId: round.id, handedOut: plan.handedOut })
      }
    }
    return file
  } finally {
    await core.stop()
  }
}

function rowOf(row: NonNullable<CountedRound['rows']>[number] | undefined, round: Round): Answers | null {
  return (
    row?.reduce<Answers>((answers, answer, index) => {
      const topic = round.topics[index]
      return topic ? { ...answers, [topic.id]: answer } : answers
    }, {}) ?? null
  )
}

/** A valid ballot; topics differ in how much they are liked, so that there is an order. */
function drawAnswers({ settings, topics }: Round, random: Random): Answers {
  const liked = (index: number) => ((index * 7) % topics.length) / topics.length
  const answers: Answers = {}
  const step = (max: number, like: number) =>
    Math.max(1, Math.min(max, Math.round(1 + like * (max - 1) + (random.nextBelow(301) - 150) / 100)))
  const byLiking = topics
    .map((topic, index) => ({ topic, liking: liked(index) + random.nextBelow(100) / 130 }))
    .toSorted((a, b) => b.liking - a.liking)
  switch (settings.method) {
    case 'scale':
    case 'matrix':
      for (const [index, { id }] of topics.entries()) {
        const roll = random.nextBelow(24)
        if (roll === 0) continue
        if (settings.allowUnknown && roll === 1) answers[id] = null
        else if (settings.method === 'scale') answers[id] = step(settings.max, liked(index))
        else answers[id] = { x: step(settings.max, liked(index)), y: step(settings.max, liked(index + 3)) }
      }
      return answers
    case 'dots':
      for (let left = settings.dots, at = 0; left > 0; at = (at + 1) % topics.length) {
        const id = byLiking[at]?.topic.id ?? ''
        const more = Math.min(
          left,
          1 + random.nextBelow(settings.perTopic),
          settings.perTopic - Number(answers[id] ?? 0),
        )
        if (more <= 0) break
        answers[id] = Number(answers[id] ?? 0) + more
        left -= more
      }
      return answers
    case 'budget': {
      let left = settings.points
      for (const [at, { topic }] of byLiking.entries()) {
        const share = at >= 4 ? left : Math.min(left, 5 * (1 + random.nextBelow(8)))
        if (share > 0) answers[topic.id] = share
        left -= share
      }
      return answers
    }
    case 'ranking': {
      const places = random.nextBelow(8) === 0 ? Math.max(1, settings.k - 1) : settings.k
      for (const [at, { topic }] of byLiking.slice(0, places).entries()) answers[topic.id] = at + 1
      return answers
    }
  }
}
