import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  combineSources,
  explainPair,
  fromTriangle,
  toTriangle,
} from '../../../../shared/domain/grouping-sources.ts'
import type { GroupingSource } from '../../../../shared/domain/grouping-sources.ts'
import { sortingSimilarity } from '../../../../shared/domain/topic-similarity.ts'
import { anyMatrix } from './matrix-arbitraries.ts'

const anySimilarity = anyMatrix({
  minSize: 0,
  maxSize: 8,
  values: fc.double({ min: -1, max: 1, noNaN: true }),
  diagonal: 1,
})

describe('triangles', () => {
  it('go row by row', () => {
    const matrix = [
      [1, 0.1, 0.2, 0.3],
      [0.1, 1, 0.4, 0.5],
      [0.2, 0.4, 1, 0.6],
      [0.3, 0.5, 0.6, 1],
    ]
    expect(toTriangle(matrix)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6])
    expect(fromTriangle(4, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6])).toEqual(matrix)
  })
  it('give every matrix back, also from a file', () => {
    fc.assert(
      fc.property(anySimilarity, (matrix) => {
        const stored = JSON.parse(JSON.stringify(toTriangle(matrix))) as number[]
        // JSON knows no −0.
        expect(fromTriangle(matrix.length, stored)).toEqual(
          matrix.map((row) => row.map((value) => value + 0)),
        )
      }),
    )
  })
  it('of another size are refused', () => {
    expect(() => fromTriangle(3, [1, 2])).toThrow(RangeError)
    expect(() => fromTriangle(0, [1])).toThrow(RangeError)
  })
})

describe('combineSources', () => {
  const ratings: GroupingSource = { kind: 'ratings', weight: 3, base: 40, values: [0.5, -0.5, 0] }
  const sorting: GroupingSource = { kind: 'sorting', weight: 1, base: 22, values: [0.25, 0.75, 1] }
  it('is the weighted mean; weight 0 switches a source off', () => {
    expect(combineSources(['a', 'b', 'c'], [ratings, sorting])).toEqual([
      [1, 0.4375, -0.1875],
      [0.4375, 1, 0.25],
      [-0.1875, 0.25, 1],
    ])
    expect(combineSources(['a', 'b', 'c'], [{ ...ratings, weight: 0 }, sorting])[0]).toEqual([1, 0.25, 0.75])
    expect(combineSources(['a', 'b'], [])).toEqual([
      [1, 0],
      [0, 1],
    ])
    expect(combineSources([], [])).toEqual([])
  })
  it('refuses sources of other topics and negative weights', () => {
    expect(() => combineSources(['a', 'b'], [ratings])).toThrow(RangeError)
    expect(() => combineSources(['a', 'b', 'c'], [{ ...ratings, weight: -1 }])).toThrow(RangeError)
  })
})

describe('explainPair', () => {
  it('gives each source its figure, sorting as a number of people', () => {
    const ids = ['a', 'b', 'c']
    const sorters = [[['a', 'b']], [['a', 'b', 'c']], [['b', 'c'], ['a']]]
    const sources: GroupingSource[] = [
      { kind: 'words', weight: 0, base: 3, values: [0.1, 0.2, 0.3] },
      { kind: 'sorting', weight: 50, base: 3, values: toTriangle(sortingSimilarity(ids, sorters)) },
    ]
    expect(explainPair(1, 0, sources)).toEqual([
      { kind: 'words', weight: 0, base: 3, similarity: 0.1, together: null },
      { kind: 'sorting', weight: 50, base: 3, similarity: 2 / 3, together: 2 },
    ])
    expect(explainPair(2, 0, sources).map((fact) => fact.together)).toEqual([null, 1])
  })
  it('counts sorters in whole numbers, whatever the share loses by rounding', () => {
    for (let base = 1; base <= 300; base++)
      for (const together of [0, 1, Math.floor(base / 3), base - 1, base]) {
        const source: GroupingSource = { kind: 'sorting', weight: 1, base, values: [together / base] }
        expect(explainPair(0, 1, [source])[0]?.together).toBe(together)
      }
  })
  it('reads the same figure as the matrix for every pair, and refuses what is no pair', () => {
    fc.assert(
      fc.property(anySimilarity, (matrix) => {
        const source: GroupingSource = { kind: 'ratings', weight: 1, base: 9, values: toTriangle(matrix) }
        for (let a = 0; a <= matrix.length; a++)
          for (let b = 0; b <= matrix.length; b++) {
            const value = a === b ? undefined : matrix[a]?.[b]
            if (value === undefined) expect(() => explainPair(a, b, [source])).toThrow(RangeError)
            else expect(explainPair(a, b, [source])[0]?.similarity).toBe(value)
          }
      }),
    )
  })
})
