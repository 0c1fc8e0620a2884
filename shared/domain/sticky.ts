import type { MethodSettings } from './weighting.ts'

/** Why counted sticky dots are refused. */
export type StickyProblem =
  | { readonly kind: 'malformed' }
  | { readonly kind: 'methodWithoutDots' }
  | { readonly kind: 'unknownTopic'; readonly topicId: string }
  | { readonly kind: 'notACount'; readonly topicId: string | null }
  | { readonly kind: 'wrongSteps'; readonly topicId: string; readonly steps: number }
  | { readonly kind: 'moreThanPeople'; readonly points: number; readonly limit: number }

export type StickyCheck = { readonly ok: true } | { readonly ok: false; readonly problem: StickyProblem }

/** Most dots of one kind that anybody can have counted on a wall; catches typing errors. */
const MOST = 100_000

/**
 * Says whether sticky dots as typed in fit the round: whole numbers for known topics, one count per step
 * for the scale, and – where the number of people was counted too – not more than they had to give.
 */
export function checkStickyTotals(
  settings: MethodSettings,
  topicIds: readonly string[],
  totals: unknown,
): StickyCheck {
  if (settings.method === 'ranking' || settings.method === 'matrix')
    return refuse({ kind: 'methodWithoutDots' })
  if (!isRecord(totals) || !Object.hasOwn(totals, 'people') || !isRecord(totals.topics)) {
    return refuse({ kind: 'malformed' })
  }
  const { people, topics } = totals
  if (people !== null && !isCount(people)) return refuse({ kind: 'notACount', topicId: null })
  const limit = people === null ? Infinity : people * givenEach(settings)
  let points = 0
  for (const topicId of Object.keys(topics)) {
    if (!topicIds.includes(topicId)) return refuse({ kind: 'unknownTopic', topicId })
    const counts = readCounts(settings, topics[topicId])
    if (!counts) {
      return refuse(
        settings.method === 'scale'
          ? { kind: 'wrongSteps', topicId, steps: settings.max }
          : { kind: 'notACount', topicId },
      )
    }
    if (!counts.every(isCount)) return refuse({ kind: 'notACount', topicId })
    const sum = counts.reduce((total, count) => total + count, 0)
    points += sum
    // On the scale everybody has one dot for each topic; else one purse for all topics.
    const most =
      settings.method === 'scale' ? limit : people === null ? Infinity : people * perTopic(settings)
    if (sum > most) return refuse({ kind: 'moreThanPeople', points: sum, limit: most })
  }
  if (settings.method !== 'scale' && points > limit) return refuse({ kind: 'moreThanPeople', points, limit })
  return { ok: true }
}

function readCounts(settings: MethodSettings, value: unknown): readonly unknown[] | null {
  if (settings.method !== 'scale') return Array.isArray(value) ? null : [value]
  return Array.isArray(value) && value.length === settings.max ? (value as readonly unknown[]) : null
}

function givenEach(settings: MethodSettings): number {
  if (settings.method === 'dots') return settings.dots
  return settings.method === 'budget' ? settings.points : 1
}

function perTopic(settings: MethodSettings): number {
  if (settings.method === 'dots') return settings.perTopic
  return settings.method === 'budget' ? settings.points : 1
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= MOST
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refuse(problem: StickyProblem): StickyCheck {
  return { ok: false, problem }
}
