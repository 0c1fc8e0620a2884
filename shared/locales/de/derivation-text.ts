import type { Round } from '../../contract/weigh.ts'
import { formatNumber } from '../../domain/german-format.ts'
import { axisNames } from './rule-card.ts'

// What the words of all derivations share.

export type Settings = Round['settings']

/** A derivation as people read it. */
export interface DerivationText {
  /** Name of the figure: "Mittelwert". */
  readonly name: string
  /** The formula in words. */
  readonly rule: string
  /** The numbers of this topic put in, one step a line. */
  readonly lines: readonly string[]
  /** The figure as the table shows it. */
  readonly result: string
  /** What was given and is not in it, a sentence each. */
  readonly leftOut: readonly string[]
  readonly source: DerivationSource | null
}

export interface DerivationSource {
  readonly text: string
  readonly doi: string | null
}

/** Where the formulas come from (METHODS.md). */
export const SOURCES = {
  agreement: {
    text: 'C. van der Eijk: Measuring Agreement in Ordered Rating Scales. Quality & Quantity 35 (2001)',
    doi: '10.1023/A:1010374114305',
  },
  consensus: {
    text: 'W. Tastle, M. Wierman: Consensus and dissention. Int. J. of Approximate Reasoning 45 (2007)',
    doi: '10.1016/j.ijar.2006.06.024',
  },
  kendall: {
    text: 'M. Kendall, B. Babington Smith: The Problem of m Rankings. Ann. Math. Statist. 10 (1939)',
    doi: '10.1214/aoms/1177732186',
  },
  bootstrap: {
    text: 'B. Efron: Bootstrap Methods. Ann. Statist. 7 (1979)',
    doi: '10.1214/aos/1176344552',
  },
  borda: { text: 'J.-C. de Borda: Mémoire sur les élections au scrutin (1784)', doi: null },
  quadrants: {
    text: 'M. Kane, W. Trochim: Concept Mapping for Planning and Evaluation (2007)',
    doi: null,
  },
} as const satisfies Record<string, DerivationSource>

/** The part of a derivation that is peculiar to its figure. */
export type Words = Omit<DerivationText, 'name' | 'leftOut'>

/** How many decimals figures are shown with. */
export const DECIMALS = { mean: 2, one: 1, a: 2 } as const

/** The two criteria of a matrix by name; empty for other methods. */
export function namesOf(settings: Settings): { x: string; y: string } {
  return settings.method === 'matrix' ? axisNames(settings) : { x: '', y: '' }
}

/** "= 3,5" where that is exact, else "≈ 3,42": what is rounded says so. */
export function equals(value: number | null, decimals: number): string {
  if (value === null) return `= ${formatNumber(null)}`
  const rounded = Math.round(value * 10 ** decimals) / 10 ** decimals
  return `${Math.abs(rounded - value) < 1e-9 ? '=' : '≈'} ${formatNumber(value, decimals)}`
}
