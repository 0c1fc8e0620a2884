import type { DerivationRound, DerivationRow } from './derivation-input.ts'
import { compareFigures, rankTopics, tieAtCut, TIE_FIGURES } from './ranking.ts'
import type { TieFigure } from './ranking.ts'

/** Which figure put a topic on its rank. */
export interface RankDerivation {
  readonly kind: 'rank'
  readonly main: number | null
  readonly tie: number | null
  readonly tieFigure: TieFigure
  /** How many topics have a better main figure. */
  readonly better: number
  /** Topics with the same main figure that the tie figure put before or behind this one, best first. */
  readonly decidedByTie: readonly { readonly topicId: string; readonly tie: number | null }[]
  /** How many of them stand before it. */
  readonly betterByTie: number
  /** Other topics that are equal in both figures and share the rank. */
  readonly equal: readonly string[]
  readonly value: { readonly from: number; readonly to: number }
  readonly cut: {
    readonly places: number
    readonly within: boolean
    /** Topics sharing a rank across the cut, this one among them; none if that does not concern it. */
    readonly tied: readonly string[]
    /** How many of the tied ones may still come in. */
    readonly free: number
  } | null
}

/** Rank of a topic from the figures of all: 1 + those before it; equal ones share it. */
export function deriveRank(round: DerivationRound, row: DerivationRow): RankDerivation {
  const figures = ({ main, tieFigure }: DerivationRow) => ({ main, tie: tieFigure })
  const others = round.ranking.filter(({ topicId }) => topicId !== row.topicId)
  const mainOnly = (other: DerivationRow) =>
    compareFigures({ main: other.main, tie: null }, { main: row.main, tie: null })
  const better = others.filter((other) => mainOnly(other) < 0).length
  const same = others.filter((other) => mainOnly(other) === 0)
  const decided = same
    .filter((other) => compareFigures(figures(other), figures(row)) !== 0)
    .toSorted((a, b) => compareFigures(figures(a), figures(b)) || a.number - b.number)
  const betterByTie = decided.filter((other) => compareFigures(figures(other), figures(row)) < 0).length
  const equal = same
    .filter((other) => compareFigures(figures(other), figures(row)) === 0)
    .toSorted((a, b) => a.number - b.number)
    .map(({ topicId }) => topicId)
  const from = better + betterByTie + 1
  return {
    kind: 'rank',
    main: row.main,
    tie: row.tieFigure,
    tieFigure: TIE_FIGURES[round.settings.method],
    better,
    decidedByTie: decided.map(({ topicId, tieFigure }) => ({ topicId, tie: tieFigure })),
    betterByTie,
    equal,
    value: { from, to: from + equal.length },
    cut: round.cut === null ? null : cutOf(round, row, round.cut, from),
  }
}

function cutOf(
  round: DerivationRound,
  row: DerivationRow,
  places: number,
  from: number,
): RankDerivation['cut'] {
  const ranked = rankTopics(
    round.ranking.map(({ topicId, number, main, tieFigure }) => ({ topicId, number, main, tie: tieFigure })),
  )
  const tie = tieAtCut(ranked, places)
  const concerned = tie !== null && tie.topicIds.includes(row.topicId)
  return {
    places,
    within: from <= places,
    tied: concerned ? tie.topicIds : [],
    free: concerned ? tie.free : 0,
  }
}
