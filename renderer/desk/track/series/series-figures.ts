import type { Output } from '../../../../shared/contract/index.ts'
import { formatNumber } from '../../../../shared/domain/german-format.ts'

export type Series = Output<'track.series'>[number]

/** As many as there are colours that can be told apart. */
export const MOST_LINES = 8
/** So many stand out before anybody chooses. */
const FIRST = 5

/** A mean with two decimals, a share with one; "–" for none. */
export function figureOf(value: number | null, figure: Series['figure']): string {
  return formatNumber(value, figure === 'mean' ? 2 : 1)
}

/** Its last value there is. */
function lastValue(values: Series['topics'][number]['values']): number | null {
  return values.findLast((value) => value !== null) ?? null
}

/** The topics that weigh most now. */
export function firstChoice({ topics }: Series): string[] {
  return topics
    .map(({ topicId, values }) => ({ topicId, last: lastValue(values) }))
    .filter(({ last }) => last !== null)
    .toSorted((a, b) => (b.last ?? 0) - (a.last ?? 0))
    .slice(0, FIRST)
    .map(({ topicId }) => topicId)
}

/** From the first value there is to the last one; null where there are not two. */
export function changeOf(values: Series['topics'][number]['values']): number | null {
  const known = values.filter((value) => value !== null)
  const first = known[0]
  const last = known.at(-1)
  return known.length < 2 || first === undefined || last === undefined ? null : last - first
}
