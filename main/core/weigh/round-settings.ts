import type { ParticipantRound } from '../../../shared/contract/ballots.ts'

/** Everything a ballot can ask: a weighting method with its settings, or sorting. */
export type BallotSettings = ParticipantRound['settings']

/** The columns of `round` that hold the settings of its method, as they are read. */
export interface SettingsRow {
  readonly method: BallotSettings['method']
  readonly maxValue: number
  readonly allowUnknown: boolean
  readonly dots: number | null
  readonly spendAll: boolean | null
  readonly axisX: string | null
  readonly axisY: string | null
}

export const SETTINGS_COLUMNS = 'method, max_value, allow_unknown, dots, spend_all, axis_x, axis_y'

/** For `boolean` of the row functions. */
export const SETTINGS_BOOLEANS = ['allowUnknown', 'spendAll']

const NONE = { max_value: 0, allow_unknown: 0, dots: null, spend_all: null, axis_x: null, axis_y: null }

/** The columns a round with these settings is written with; those of other methods are emptied. */
export function settingsColumns(
  settings: BallotSettings,
  topicCount: number,
): Record<string, string | number | null> {
  const { method } = settings
  const base = { ...NONE, method, max_value: highestAnswer(settings, topicCount) }
  switch (method) {
    case 'scale':
      return { ...base, allow_unknown: settings.allowUnknown ? 1 : 0 }
    case 'dots':
      return { ...base, dots: settings.dots }
    case 'budget':
      return { ...base, spend_all: settings.spendAll ? 1 : 0 }
    case 'ranking':
    case 'sort':
      return base
    case 'matrix':
      return {
        ...base,
        allow_unknown: settings.allowUnknown ? 1 : 0,
        axis_x: settings.labels.x,
        axis_y: settings.labels.y,
      }
  }
}

/**
 * The highest number a single answer can hold: what `max_value` bounds in the tables. Nobody needs more piles than
 * there are topics.
 */
export function highestAnswer(settings: BallotSettings, topicCount: number): number {
  switch (settings.method) {
    case 'scale':
    case 'matrix':
      return settings.max
    case 'dots':
      return settings.perTopic
    case 'budget':
      return settings.points
    case 'ranking':
      return settings.k
    case 'sort':
      return topicCount
  }
}

export function settingsOf(row: SettingsRow): BallotSettings {
  const { method, maxValue, allowUnknown } = row
  switch (method) {
    case 'scale':
      return { method, max: maxValue, allowUnknown }
    case 'dots':
      return { method, dots: row.dots ?? 0, perTopic: maxValue }
    case 'budget':
      return { method, points: maxValue, spendAll: row.spendAll ?? true }
    case 'ranking':
      return { method, k: maxValue }
    case 'sort':
      return { method }
    case 'matrix':
      return { method, max: maxValue, allowUnknown, labels: { x: row.axisX ?? '', y: row.axisY ?? '' } }
  }
}
