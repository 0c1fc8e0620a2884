import { proposeGroups } from '../../../shared/domain/grouping.ts'
import { scaleToMap } from '../../../shared/domain/mds.ts'
import { findOverlaps } from '../../../shared/domain/overlap.ts'
import type { OverlapItem, OverlapSettings } from '../../../shared/domain/overlap.ts'
import { readRatings } from './ratings.ts'
import { findSimilarTexts } from '../../../shared/domain/similar-texts.ts'
import type { SimilarCandidate } from '../../../shared/domain/similar-texts.ts'
import { computeRoundFigures } from './round-figures.ts'
import { countSorting, readSortingSimilarity } from './sorting-figures.ts'

interface OverlapsInput {
  readonly items: readonly OverlapItem[]
  readonly settings: OverlapSettings
  readonly most: number
}

interface SuggestionsInput {
  readonly text: Omit<SimilarCandidate, 'id'>
  readonly candidates: readonly SimilarCandidate[]
  readonly most: number
}

/** What may take long for many topics or ballots. Pure, so that it does not matter where it is done. */
export const JOBS = {
  roundFigures: computeRoundFigures,
  sortingFigures: countSorting,
  ratings: readRatings,
  sorting: readSortingSimilarity,
  groups: proposeGroups,
  map: scaleToMap,
  suggestions: ({ text, candidates, most }: SuggestionsInput) => findSimilarTexts(text, candidates, most),
  overlaps: ({ items, settings, most }: OverlapsInput) => findOverlaps(items, settings, most),
}

export type JobName = keyof typeof JOBS
export type JobInput<N extends JobName> = Parameters<(typeof JOBS)[N]>[0]
export type JobResult<N extends JobName> = ReturnType<(typeof JOBS)[N]>

/** Does a job here and now. */
export function doJob<N extends JobName>(name: N, input: JobInput<N>): JobResult<N> {
  return (JOBS[name] as (input: JobInput<N>) => JobResult<N>)(input)
}
