import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceOf, scaleToMap, stressWord } from '../../../../../shared/domain/mds.ts'
import type { Point } from '../../../../../shared/domain/mds.ts'
import { createRandom } from '../../../../../shared/domain/random.ts'
import { anyMatrix } from '../matrix-arbitraries.ts'

type Distances = readonly (readonly number[])[]

/** Σ (length − distance)² over all pairs, straight from the definition. */
function rawStress(distances: Distances, points: readonly Point[]): number {
  return points.reduce(
    (sum, p, a) =>
      points.slice(a + 1).reduce((rest, q, gap) => {
        return rest + (Math.hypot(p.x - q.x, p.y - q.y) - (distances[a]?.[a + 1 + gap] ?? 0)) ** 2
      }, sum),
    0,
  )
}

/** The lowest stress plain gradient descent with a halving step finds from one scattered start. */
function descend(distances: Distances, start: readonly Point[]): number {
  let points = start
  let stress = rawStress(distances, points)
  let step = 0.2
  for (let round = 0; round < 300 && step > 1e-6; round++) {
    const next = points.map((own, a) => {
      let [x, y] = [0, 0]
      for (const [b, other] of points.entries()) {
        const length = Math.hypot(own.x - other.x, own.y - other.y)
        if (a === b || length === 0) continue
        const push = 2 * (length - (distances[a]?.[b] ?? 0))
        x += (push * (own.x - other.x)) / length
        y += (push * (own.y - other.y)) / length
      }
      return { x: own.x - step * x, y: own.y - step * y }
    })
    const reached = rawStress(distances, next)
    if (reached < stress) {
      points = next
      stress = reached
      step *= 1.1
    } else step /= 2
  }
  return stress
}

const anyDistances = anyMatrix({
  minSize: 2,
  maxSize: 7,
  values: fc.integer({ min: 1, max: 20 }).map((value) => value / 10),
  diagonal: 0,
})

describe('the map, judged a second way', () => {
  it('is never beaten by more than 1 % by steepest descent from scattered starts', () => {
    fc.assert(
      fc.property(anyDistances, fc.nat(1000), (distances, seed) => {
        const random = createRandom(seed)
        const found = rawStress(distances, scaleToMap(distances).points)
        for (let start = 0; start < 12; start++) {
          const scattered = distances.map(() => ({
            x: random.nextBelow(2000) / 1000 - 1,
            y: random.nextBelow(2000) / 1000 - 1,
          }))
          // Stress-1 is the root of the raw stress over the size of the map.
          expect(Math.sqrt(found)).toBeLessThanOrEqual(1.01 * Math.sqrt(descend(distances, scattered)) + 1e-6)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('gets no better by moving any single point a little', () => {
    fc.assert(
      fc.property(anyDistances, (distances) => {
        const { points } = scaleToMap(distances)
        const stress = rawStress(distances, points)
        const nudge = 1e-4
        for (const index of points.keys())
          for (const [x, y] of [
            [nudge, 0],
            [-nudge, 0],
            [0, nudge],
            [0, -nudge],
          ] as const) {
            const moved = points.map((p, at) => (at === index ? { x: p.x + x, y: p.y + y } : p))
            // What remains of the slope after the last step may give this much, and no more.
            expect(rawStress(distances, moved)).toBeGreaterThanOrEqual(stress - nudge * 1e-3 * (1 + stress))
          }
      }),
    )
  })

  it('reports the stress its points have, by definition', () => {
    fc.assert(
      fc.property(anyDistances, (distances) => {
        const { points, stress } = scaleToMap(distances)
        const zeros = distances.map((row) => row.map(() => 0))
        // Against distances of 0 the raw stress is the sum of the squared lengths.
        expect(stress).toBeCloseTo(Math.sqrt(rawStress(distances, points) / rawStress(zeros, points)), 9)
      }),
    )
  })

  it('stays the same arrangement when the topics are renumbered', () => {
    const anyPlane = fc.array(
      fc.record({ x: fc.integer({ min: -9, max: 9 }), y: fc.integer({ min: -9, max: 9 }) }),
      {
        minLength: 1,
        maxLength: 9,
      },
    )
    fc.assert(
      fc.property(anyPlane, (points) => {
        const between = (list: readonly Point[]) => list.map((a) => list.map((b) => distanceOf(a, b)))
        const map = scaleToMap(between(points)).points
        const turned = scaleToMap(between(points.toReversed())).points.toReversed()
        between(turned).forEach((row, a) =>
          row.forEach((value, b) => expect(value).toBeCloseTo(between(map)[a]?.[b] ?? Number.NaN, 5)),
        )
      }),
    )
  })
})

describe('stressWord', () => {
  it.each([
    [0, 'good'],
    [0.099, 'good'],
    [0.1, 'fair'],
    [0.199, 'fair'],
    [0.2, 'poor'],
    [1, 'poor'],
  ] as const)('%s → %s', (stress, word) => {
    expect(stressWord(stress)).toBe(word)
  })
})
