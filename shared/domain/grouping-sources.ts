import { buildSimilarity, combineSimilarities } from './similarity.ts'
import type { SimilarityMatrix } from './similarity.ts'

/** What a similarity was taken from: ratings on ballots, piles of sorted cards, or words of the texts. */
export type SourceKind = 'ratings' | 'sorting' | 'words'

/** A similarity as it is kept with a proposal, so that later ballots and texts change no figure of it. */
export interface GroupingSource {
  readonly kind: SourceKind
  /** How much it counts, from 0 (switched off); weights need not add up to anything. */
  readonly weight: number
  /** What it rests on: ballots, sorters or texts. */
  readonly base: number
  /** The pairs of topics row by row, see `toTriangle`. */
  readonly values: readonly number[]
}

/** One source's word on a pair of topics. */
export interface PairFact {
  readonly kind: SourceKind
  readonly weight: number
  readonly base: number
  readonly similarity: number
  /** Sorting only: how many of the `base` sorters put both into one pile. */
  readonly together: number | null
}

/**
 * The weighted mean of the sources for each pair of topics; 0 for all pairs if none is switched on.
 * @param ids the topics, in the order of the triangles
 * @throws RangeError if a weight is negative or a source covers another number of topics
 */
export function combineSources(ids: readonly string[], sources: readonly GroupingSource[]): SimilarityMatrix {
  return combineSimilarities(
    ids.length,
    sources.map(({ values, weight }) => ({ matrix: fromTriangle(ids.length, values), weight })),
  )
}

/** The pairs of a symmetric matrix row by row: 0-1, 0-2, …, 1-2, …; the diagonal is left out. */
export function toTriangle(matrix: SimilarityMatrix): number[] {
  return matrix.flatMap((row, index) => row.slice(index + 1))
}

/**
 * The matrix behind a triangle, with 1 on the diagonal.
 * @throws RangeError if the triangle belongs to another size
 */
export function fromTriangle(size: number, values: readonly number[]): SimilarityMatrix {
  if (values.length !== (size * (size - 1)) / 2) throw new RangeError('A source covers other topics')
  return buildSimilarity(size, (a, b) => values[placeOf(size, a, b)] ?? 0)
}

/**
 * What each source says about two topics, in the order of the sources; also of those that are switched off.
 * @param a, b places of two different topics in the order of the triangles
 * @throws RangeError if there is no such pair
 */
export function explainPair(a: number, b: number, sources: readonly GroupingSource[]): PairFact[] {
  return sources.map(({ kind, weight, base, values }) => {
    const size = (1 + Math.sqrt(1 + 8 * values.length)) / 2
    const similarity = a === b ? undefined : values[placeOf(size, Math.min(a, b), Math.max(a, b))]
    if (similarity === undefined || Math.max(a, b) >= size) throw new RangeError('No such pair of topics')
    return {
      kind,
      weight,
      base,
      similarity,
      together: kind === 'sorting' ? Math.round(similarity * base) : null,
    }
  })
}

/** Where the pair a < b stands in a triangle. */
function placeOf(size: number, a: number, b: number): number {
  return (a * (2 * size - a - 1)) / 2 + (b - a - 1)
}
