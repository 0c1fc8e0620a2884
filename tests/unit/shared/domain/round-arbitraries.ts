import fc from 'fast-check'
import { BALLOT_CHANNELS } from '../../../../shared/domain/weighting.ts'
import type {
  AnswerValue,
  BallotAnswers,
  MethodSettings,
  ResultBallot,
  RoundTopic,
} from '../../../../shared/domain/weighting.ts'

/** A whole round with ballots that keep its rules. */
export interface AnyRound {
  readonly settings: MethodSettings
  readonly topics: RoundTopic[]
  readonly ballots: ResultBallot[]
}

/** Settings of every method, small enough for ties to happen often. */
export function anySettings(): fc.Arbitrary<MethodSettings> {
  const max = fc.integer({ min: 3, max: 7 })
  return fc.oneof(
    fc.record({ method: fc.constant('scale' as const), max, allowUnknown: fc.boolean() }),
    fc
      .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
      .map(([a, b]) => ({ method: 'dots' as const, dots: Math.max(a, b), perTopic: Math.min(a, b) })),
    fc.record({ method: fc.constant('budget' as const), points: fc.constant(100), spendAll: fc.boolean() }),
    fc.record({ method: fc.constant('ranking' as const), k: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ method: fc.constant('matrix' as const), max, allowUnknown: fc.boolean() }),
  )
}

/** Ballots that keep the rules of `settings`. */
export function anyAnswers(settings: MethodSettings, ids: readonly string[]): fc.Arbitrary<BallotAnswers> {
  const rolls = fc.array(fc.nat(1000), { minLength: ids.length, maxLength: ids.length })
  return fc.tuple(rolls, fc.shuffledSubarray([...ids])).map(([numbers, chosen]) => {
    const answers: Record<string, AnswerValue> = {}
    let left = settings.method === 'dots' ? settings.dots : settings.method === 'budget' ? settings.points : 0
    chosen.forEach((id, index) => {
      const roll = numbers[index] ?? 0
      if (settings.method === 'scale' || settings.method === 'matrix') {
        const x = (roll % settings.max) + 1
        const y = (Math.floor(roll / 10) % settings.max) + 1
        const unknown = settings.allowUnknown && roll % 9 === 0
        answers[id] = unknown ? null : settings.method === 'scale' ? x : { x, y }
      } else if (settings.method === 'ranking') {
        if (index < settings.k) answers[id] = index + 1
      } else {
        const most = settings.method === 'dots' ? settings.perTopic : settings.points
        const amount = Math.min(left, roll % (most + 1))
        left -= amount
        answers[id] = amount
      }
    })
    const first = ids[0]
    if (settings.method === 'budget' && settings.spendAll && first !== undefined) {
      const own = answers[first]
      answers[first] = (typeof own === 'number' ? own : 0) + left
    }
    return answers
  })
}

export function anyTopics(minLength = 0, maxLength = 8): fc.Arbitrary<RoundTopic[]> {
  return fc
    .integer({ min: minLength, max: maxLength })
    .map((count) => Array.from({ length: count }, (_, index) => ({ id: `t${index + 1}`, number: index + 1 })))
}

export function anyRound(minTopics = 1, maxBallots = 12): fc.Arbitrary<AnyRound> {
  return fc.tuple(anySettings(), anyTopics(minTopics)).chain(([settings, topics]) =>
    fc
      .array(
        fc.record({
          answers: anyAnswers(
            settings,
            topics.map((topic) => topic.id),
          ),
          channel: fc.constantFrom(...BALLOT_CHANNELS),
          stakeholderGroup: fc.constantFrom(null, 'g1', 'g2'),
        }),
        { maxLength: maxBallots },
      )
      .map((ballots) => ({ settings, topics, ballots })),
  )
}
