import type { AgreementLayer } from './agreement.ts'
import type { RankDerivation } from './derivation-rank.ts'
import type { Method, Quadrant, StepCount } from './weighting.ts'

/** The figures of one topic that can say where they come from. */
export type Figure =
  | 'rank'
  | 'rankRange'
  | 'mean'
  | 'median'
  | 'sum'
  | 'share'
  | 'people'
  | 'topTwo'
  | 'firstPlaces'
  | 'agreement'
  | 'consensus'
  | 'middle'
  | 'meanX'
  | 'meanY'
  | 'agreementX'
  | 'agreementY'
  | 'quadrant'

/** Which figures a method has, in the order in which they are shown. */
export const FIGURES: Readonly<Record<Method, readonly Figure[]>> = {
  scale: ['rank', 'mean', 'median', 'topTwo', 'people', 'agreement', 'consensus', 'rankRange'],
  dots: ['rank', 'sum', 'share', 'people', 'mean', 'median', 'rankRange'],
  budget: ['rank', 'sum', 'mean', 'median', 'share', 'people', 'rankRange'],
  ranking: ['rank', 'sum', 'share', 'firstPlaces', 'people', 'mean', 'median', 'rankRange'],
  matrix: ['rank', 'middle', 'meanX', 'meanY', 'quadrant', 'agreementX', 'agreementY', 'people', 'rankRange'],
}

/** What is not in a figure although it was given. */
export type LeftOut =
  | { readonly what: 'unknown' | 'unanswered'; readonly count: number }
  /** Sticky dots (ratings on the scale, points else) that cannot enter, because they are totals. */
  | { readonly what: 'sticky'; readonly count: number }

/** The way from what was counted to one figure; `value` is recomputed here, never copied. */
export type Calculation =
  /** Σ count·step, divided by Σ count. */
  | {
      readonly kind: 'mean'
      readonly terms: readonly StepCount[]
      readonly sum: number
      readonly count: number
      readonly value: number | null
    }
  /** Sum divided by everybody who took part, people with sticky dots included. */
  | {
      readonly kind: 'meanPerPerson'
      readonly sum: number
      readonly ballots: number
      /** Null if nobody counted them, 0 without sticky dots. */
      readonly stickyPeople: number | null
      readonly value: number | null
    }
  /** The middle of all values in rising order; places from 1, both the same for an odd number. */
  | {
      readonly kind: 'median'
      readonly values: readonly StepCount[]
      readonly count: number
      readonly places: readonly [number, number]
      readonly middle: readonly [number, number] | null
      readonly value: number | null
    }
  /** Σ count·points of the ballots, plus what stuck on the wall. `points` of a place differ from its `step`. */
  | {
      readonly kind: 'sum'
      readonly terms: readonly { readonly step: number; readonly points: number; readonly count: number }[]
      readonly own: number
      readonly stuck: number
      readonly value: number
    }
  | {
      readonly kind: 'share'
      readonly sum: number
      readonly total: number
      readonly value: number | null
    }
  | {
      readonly kind: 'topTwo'
      readonly steps: readonly [number, number]
      readonly top: number
      readonly count: number
      readonly value: number | null
    }
  | { readonly kind: 'people'; readonly ballots: number; readonly stuck: number; readonly value: number }
  | { readonly kind: 'firstPlaces'; readonly ballots: number; readonly value: number }
  | {
      readonly kind: 'agreement'
      readonly layers: readonly AgreementLayer[]
      readonly ratings: number
      readonly value: number | null
    }
  | {
      readonly kind: 'consensus'
      readonly terms: readonly StepCount[]
      readonly mean: number
      /** Highest step less lowest. */
      readonly width: number
      readonly ratings: number
      readonly value: number | null
    }
  | {
      readonly kind: 'middle'
      readonly x: number | null
      readonly y: number | null
      readonly value: number | null
    }
  | {
      readonly kind: 'quadrant'
      readonly x: number | null
      readonly y: number | null
      readonly grandMeans: { readonly x: number; readonly y: number } | null
      readonly topics: number
      readonly value: Quadrant | null
    }
  | {
      readonly kind: 'rankRange'
      readonly ballots: number
      readonly draws: number
      readonly value: { readonly from: number; readonly to: number; readonly cutShare: number | null } | null
    }
  | RankDerivation

export interface Derivation {
  readonly figure: Figure
  readonly calculation: Calculation
  readonly leftOut: readonly LeftOut[]
}
