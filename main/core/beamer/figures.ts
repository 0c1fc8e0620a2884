import type { BeamerScene } from '../../../shared/contract/beamer.ts'
import type { RoundComparison, RoundResults, TopicResult } from '../../../shared/contract/results.ts'
import { FEWEST_SHOWN, isTooSmall } from '../../../shared/domain/small-rounds.ts'
import { axisNames } from '../../../shared/locales/de/rule-card.ts'

// Figures of counted rounds, as the room may see them.

type RankingScene = Extract<BeamerScene, { kind: 'ranking' }>
type CompareScene = Extract<BeamerScene, { kind: 'compare' }>

/** Whether the room may see both rounds of a comparison. */
export function isComparable({ first, second }: Pick<RoundComparison, 'first' | 'second'>): boolean {
  return !isTooSmall(first) && !isTooSmall(second)
}

/**
 * The last `shown` rows of a ranking; equals are revealed together, since they share their place.
 * @param shown null for all
 */
export function revealed<Row extends Pick<TopicResult, 'rankFrom'>>(
  ranking: readonly Row[],
  shown: number | null,
): Row[] {
  if (shown === null) return [...ranking]
  let start = Math.max(0, ranking.length - shown)
  while (start > 0 && start < ranking.length && ranking[start - 1]?.rankFrom === ranking[start]?.rankFrom)
    start--
  return ranking.slice(start)
}

/**
 * The ranking of a counted round, of the practice round too.
 * @param shown rows revealed from the last place on; null for all
 */
export function rankingScene(
  results: RoundResults,
  { shown, practice }: { shown: number | null; practice: boolean },
): RankingScene {
  const { round, ranking, grandMeans } = results
  const { settings } = round
  const isScale = settings.method === 'scale' || settings.method === 'matrix'
  // In the practice round, over harmless topics, two people may try what a result looks like.
  const showable = practice || !isTooSmall(results)
  return {
    kind: 'ranking',
    roundId: round.id,
    number: round.number,
    practice,
    question: round.question,
    ballots: results.ballots,
    present: practice ? null : results.present,
    method: settings.method,
    total: ranking.length,
    longest: Math.max(0, ...ranking.map((row) => row.title.length)),
    needed: showable ? null : FEWEST_SHOWN,
    wall: results.sticky !== null,
    barMax: isScale ? settings.max : showable ? Math.max(1, ...ranking.map((row) => row.main ?? 0)) : 1,
    cut: round.cut,
    rows: showable ? revealed(ranking, shown).map(rowOf) : [],
    matrix:
      settings.method === 'matrix'
        ? {
            ...axisNames(settings),
            max: settings.max,
            ...(showable ? rangeOf(ranking, settings.max) : { from: 1, to: settings.max }),
            grandMeans: showable ? grandMeans : null,
          }
        : null,
  }
}

/** The whole steps around all means, at least two apart. */
function rangeOf(ranking: readonly TopicResult[], max: number): { from: number; to: number } {
  const means = ranking.flatMap(({ matrix }) => [matrix?.x.mean ?? [], matrix?.y.mean ?? []].flat())
  if (means.length === 0) return { from: 1, to: max }
  const to = Math.max(3, Math.ceil(Math.max(...means)))
  return { from: Math.max(1, Math.min(to - 2, Math.floor(Math.min(...means)))), to }
}

function rowOf(row: TopicResult): RankingScene['rows'][number] {
  const { topicId, rankLabel, title, main, withinCut, agreementWord, matrix } = row
  return {
    topicId,
    rankLabel,
    title,
    main,
    withinCut,
    agreementWord,
    axes: matrix && { x: matrix.x.mean, y: matrix.y.mean },
  }
}

/** Two rounds side by side. */
export function compareScene(comparison: RoundComparison): CompareScene {
  const { first, second, rows } = comparison
  const showable = isComparable(comparison)
  const placeOf = (place: RoundComparison['rows'][number]['before']) =>
    place && { rankLabel: place.rankLabel, main: place.main }
  return {
    kind: 'compare',
    roundId: second.id,
    question: second.question,
    method: second.settings.method,
    first: { number: first.number, ballots: first.ballots },
    second: { number: second.number, ballots: second.ballots },
    needed: showable ? null : FEWEST_SHOWN,
    rows: showable
      ? rows.map(({ topicId, title, before, after, moved }) => ({
          topicId,
          title,
          before: placeOf(before),
          after: placeOf(after),
          moved,
        }))
      : [],
  }
}
