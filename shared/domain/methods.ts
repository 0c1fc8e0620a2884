import type {
  BallotAnswers,
  BudgetSettings,
  DotsSettings,
  MatrixAnswer,
  Method,
  MethodSettings,
  RankingSettings,
} from './weighting.ts'

/** Why settings cannot be used. */
export interface SettingsProblem {
  readonly kind: 'notInteger' | 'outOfRange'
  readonly field: 'max' | 'dots' | 'perTopic' | 'points' | 'k'
  readonly min: number
  readonly max: number
}

export type SettingsCheck = { readonly ok: true } | { readonly ok: false; readonly problem: SettingsProblem }

/** Why a ballot is refused. */
export type AnswerProblem =
  | { readonly kind: 'malformed' }
  | { readonly kind: 'unknownTopic'; readonly topicId: string }
  | { readonly kind: 'unknownNotAllowed'; readonly topicId: string }
  | { readonly kind: 'notInteger'; readonly topicId: string }
  | { readonly kind: 'outOfRange'; readonly topicId: string; readonly min: number; readonly max: number }
  | { readonly kind: 'sumOver'; readonly sum: number; readonly limit: number }
  | { readonly kind: 'sumUnder'; readonly sum: number; readonly limit: number }
  | { readonly kind: 'placeTwice'; readonly place: number }
  | { readonly kind: 'placeMissing'; readonly place: number }

export type AnswerCheck = { readonly ok: true } | { readonly ok: false; readonly problem: AnswerProblem }

const OK = { ok: true } as const

/**
 * The usual settings of a method, as they stand on the screen before anybody changes them.
 * `dots` comes from the dot calculator once topics and people are known; 5 stands in until then.
 */
export function defaultSettings(method: Method): MethodSettings {
  switch (method) {
    case 'scale':
      return { method, max: 5, allowUnknown: true }
    case 'dots':
      return { method, dots: 5, perTopic: 1 }
    case 'budget':
      return { method, points: 100, spendAll: true }
    case 'ranking':
      return { method, k: 5 }
    case 'matrix':
      return { method, max: 5, allowUnknown: true }
  }
}

/**
 * Checks the numbers of the settings: scales have 3…10 steps, 1…100 dots of which 1…all may lie on one
 * topic, a budget of 1…1000 points, 1…50 places in a ranking.
 */
export function checkSettings(settings: MethodSettings): SettingsCheck {
  switch (settings.method) {
    case 'scale':
    case 'matrix':
      return checkNumber('max', settings.max, 3, 10)
    case 'dots': {
      const dots = checkNumber('dots', settings.dots, 1, 100)
      return dots.ok ? checkNumber('perTopic', settings.perTopic, 1, settings.dots) : dots
    }
    case 'budget':
      return checkNumber('points', settings.points, 1, 1000)
    case 'ranking':
      return checkNumber('k', settings.k, 1, 50)
  }
}

function checkNumber(
  field: SettingsProblem['field'],
  value: number,
  min: number,
  max: number,
): SettingsCheck {
  if (!Number.isSafeInteger(value)) return { ok: false, problem: { kind: 'notInteger', field, min, max } }
  if (value < min || value > max) return { ok: false, problem: { kind: 'outOfRange', field, min, max } }
  return OK
}

/**
 * Says whether a ballot fits the method, strictly: unknown topics, fractions, sums over the limit and
 * gaps in a ranking are refused. A topic may always stay unanswered, and an empty ballot is a ballot –
 * except where the settings want the whole budget spent. Looks at own properties only, so that a topic
 * called like a property of Object cannot slip through. `answers` may be anything that came over the wire.
 */
export function checkAnswers(
  settings: MethodSettings,
  topicIds: readonly string[],
  answers: unknown,
): AnswerCheck {
  if (!isRecord(answers)) return refuse({ kind: 'malformed' })
  const known = new Set(topicIds)
  for (const topicId of Object.keys(answers)) {
    if (!known.has(topicId)) return refuse({ kind: 'unknownTopic', topicId })
    const problem = findAnswerProblem(settings, topicIds.length, topicId, answers[topicId])
    if (problem) return refuse(problem)
  }
  const numbers = Object.keys(answers).map((topicId) => answers[topicId] as number)
  switch (settings.method) {
    case 'dots':
      return checkSum(numbers, settings.dots, false)
    case 'budget':
      return checkSum(numbers, settings.points, settings.spendAll)
    case 'ranking':
      return checkPlaces(numbers)
    case 'scale':
    case 'matrix':
      return OK
  }
}

function findAnswerProblem(
  settings: MethodSettings,
  topicCount: number,
  topicId: string,
  value: unknown,
): AnswerProblem | null {
  switch (settings.method) {
    case 'scale':
      if (value === null) return settings.allowUnknown ? null : { kind: 'unknownNotAllowed', topicId }
      return findNumberProblem(topicId, value, 1, settings.max)
    case 'matrix':
      if (value === null) return settings.allowUnknown ? null : { kind: 'unknownNotAllowed', topicId }
      if (!isMatrixShape(value)) return { kind: 'malformed' }
      return (
        findNumberProblem(topicId, value.x, 1, settings.max) ??
        findNumberProblem(topicId, value.y, 1, settings.max)
      )
    case 'dots':
    case 'budget':
      return findNumberProblem(topicId, value, 0, highestAmount(settings))
    case 'ranking':
      return findNumberProblem(topicId, value, 1, countPlaces(settings, topicCount))
  }
}

function findNumberProblem(topicId: string, value: unknown, min: number, max: number): AnswerProblem | null {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return { kind: 'notInteger', topicId }
  return value < min || value > max ? { kind: 'outOfRange', topicId, min, max } : null
}

function checkSum(numbers: readonly number[], limit: number, all: boolean): AnswerCheck {
  const sum = numbers.reduce((total, value) => total + value, 0)
  if (sum > limit) return refuse({ kind: 'sumOver', sum, limit })
  if (all && sum < limit) return refuse({ kind: 'sumUnder', sum, limit })
  return OK
}

/** Places must run 1, 2, 3 … without gap or double; fewer than k places are fine. */
function checkPlaces(places: readonly number[]): AnswerCheck {
  const taken = new Set<number>()
  for (const place of places) {
    if (taken.has(place)) return refuse({ kind: 'placeTwice', place })
    taken.add(place)
  }
  for (let place = 1; place <= taken.size; place++) {
    if (!taken.has(place)) return refuse({ kind: 'placeMissing', place })
  }
  return OK
}

/** Most points one topic can get from one person. */
export function highestAmount(settings: DotsSettings | BudgetSettings): number {
  return settings.method === 'dots' ? Math.min(settings.perTopic, settings.dots) : settings.points
}

/** How many places a person can give: k, or all topics if there are fewer. */
export function countPlaces(settings: RankingSettings, topicCount: number): number {
  return Math.min(settings.k, topicCount)
}

/** Reads an answer without following the prototype; undefined = not answered. */
export function findAnswer(answers: BallotAnswers, topicId: string): BallotAnswers[string] | undefined {
  return Object.hasOwn(answers, topicId) ? answers[topicId] : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isMatrixShape(value: unknown): value is MatrixAnswer {
  if (!isRecord(value)) return false
  const keys = Object.keys(value)
  return keys.length === 2 && Object.hasOwn(value, 'x') && Object.hasOwn(value, 'y')
}

function refuse(problem: AnswerProblem): AnswerCheck {
  return { ok: false, problem }
}
