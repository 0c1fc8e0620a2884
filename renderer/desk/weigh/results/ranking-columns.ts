import type { Round } from '../../../../shared/contract/weigh.ts'
import type { Figure } from '../../../../shared/domain/derivation-figures.ts'
import { deskResults } from '../../../../shared/locales/de/desk-results.ts'
import { axisNames } from '../../../../shared/locales/de/rule-card.ts'

/** A column of figures. */
export interface FigureColumn {
  readonly figure: Figure
  readonly title: string
  /** Numbers stand to the right, words to the left. */
  readonly words?: true
  /** The figure the order follows. */
  readonly main?: true
}

const words = deskResults
const RANGE: FigureColumn = { figure: 'rankRange', title: words.range, words: true }

/** The figures beside the rank, the most important first. */
export function rankingColumns(settings: Round['settings']): FigureColumn[] {
  switch (settings.method) {
    case 'scale':
      return [
        { figure: 'mean', title: words.mean, main: true },
        { figure: 'agreement', title: words.agreement, words: true },
        RANGE,
      ]
    case 'dots':
      return [
        { figure: 'sum', title: words.sum, main: true },
        { figure: 'share', title: words.share },
        { figure: 'people', title: words.people },
        RANGE,
      ]
    case 'budget':
      return [
        { figure: 'sum', title: words.sum, main: true },
        { figure: 'share', title: words.share },
        { figure: 'people', title: words.people },
        RANGE,
      ]
    case 'ranking':
      return [
        { figure: 'sum', title: words.borda, main: true },
        { figure: 'firstPlaces', title: words.firstPlaces },
        RANGE,
      ]
    case 'matrix': {
      const { x, y } = axisNames(settings)
      return [
        { figure: 'meanX', title: x },
        { figure: 'meanY', title: y },
        { figure: 'middle', title: words.middle, main: true },
        { figure: 'quadrant', title: words.quadrant, words: true },
        RANGE,
      ]
    }
  }
}

/** What the distribution says in one figure, beside the counts. */
export function distributionColumns(settings: Round['settings']): FigureColumn[] {
  switch (settings.method) {
    case 'scale':
      return [
        { figure: 'median', title: words.median },
        { figure: 'topTwo', title: words.topTwo(settings.max) },
        { figure: 'consensus', title: words.consensus },
      ]
    case 'dots':
    case 'budget':
      return [
        { figure: 'mean', title: words.perPerson },
        { figure: 'median', title: words.median },
      ]
    case 'ranking':
      return [
        { figure: 'people', title: words.people },
        { figure: 'share', title: words.share },
      ]
    case 'matrix':
      return []
  }
}
