import type { BallotSheetDocument } from '../../shared/contract/print.ts'
import type { BallotSheetWords } from '../../shared/locales/ballot-sheet.ts'

type Settings = BallotSheetDocument['settings']

/** Circles beyond this many are no longer counted at a glance; a figure is written instead. */
const MOST_CIRCLES = 8

/** How a topic is answered on paper. */
export type Field =
  | { kind: 'boxes'; rows: readonly { mark: string }[]; max: number; unknown: boolean }
  | { kind: 'circles'; circles: number }
  | { kind: 'figure' }

/** The answer field of one topic. */
export function fieldOf(settings: Settings): Field {
  switch (settings.method) {
    case 'scale':
      return { kind: 'boxes', rows: [{ mark: '' }], max: settings.max, unknown: settings.allowUnknown }
    case 'matrix':
      return {
        kind: 'boxes',
        rows: [{ mark: 'A' }, { mark: 'B' }],
        max: settings.max,
        unknown: settings.allowUnknown,
      }
    case 'dots': {
      const circles = Math.min(settings.perTopic, settings.dots)
      return circles <= MOST_CIRCLES ? { kind: 'circles', circles } : { kind: 'figure' }
    }
    case 'budget':
    case 'ranking':
      return { kind: 'figure' }
  }
}

/** How to fill in the fields, in one language. */
export function markingOf(settings: Settings, { mark }: BallotSheetWords): string {
  switch (settings.method) {
    case 'scale':
      return mark.boxes
    case 'matrix':
      return mark.boxRows
    case 'dots':
      return fieldOf(settings).kind === 'circles' ? mark.circles : mark.points
    case 'budget':
      return mark.points
    case 'ranking':
      return mark.places
  }
}

/** What the fields mean, in one language; stands above them on every page. */
export function legendOf(
  settings: Settings,
  axes: { x: string; y: string },
  words: BallotSheetWords,
): string[] {
  switch (settings.method) {
    case 'scale':
      return [
        `1 = ${words.least}`,
        `${settings.max} = ${words.most}`,
        ...(settings.allowUnknown ? [`? = ${words.unknown}`] : []),
      ]
    case 'matrix':
      return [`A = ${axes.x}`, `B = ${axes.y}`, ...(settings.allowUnknown ? [`? = ${words.unknown}`] : [])]
    case 'dots':
      return fieldOf(settings).kind === 'circles' ? [] : [words.points]
    case 'budget':
      return [words.points]
    case 'ranking':
      return [words.place]
  }
}

/** The sum people check themselves by ("= 100"), or null. */
export function sumOf(settings: Settings): string | null {
  if (settings.method !== 'budget') return null
  return `${settings.spendAll ? '=' : '≤'} ${settings.points}`
}

/** Names of the two criteria in one language: the round's own, or the usual ones. */
export function axesOf(
  { axes }: BallotSheetDocument,
  side: 'german' | 'other',
  words: BallotSheetWords,
): { x: string; y: string } {
  const name = (axis: 'x' | 'y'): string =>
    (side === 'other' ? axes?.[axis].other : null) || axes?.[axis].german || words.axes[axis]
  return { x: name('x'), y: name('y') }
}
