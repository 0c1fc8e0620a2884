import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinSteps } from '../../../../shared/domain/history-runs.ts'
import type { HistoryStep } from '../../../../shared/domain/history-runs.ts'

const MINUTE = 60_000
/** A quarter of an hour begins here. */
const START = Date.UTC(2026, 10, 21, 9, 0)

const typed = (minute: number, more: Partial<HistoryStep> = {}): HistoryStep => ({
  atMs: START + minute * MINUTE,
  actor: 'Ina',
  fields: ['title'],
  joins: true,
  ...more,
})
const sizes = (...steps: HistoryStep[]) => joinSteps(steps).map((run) => run.length)

describe('joinSteps', () => {
  it('joins what one person typed with pauses of at most five minutes', () => {
    expect(sizes(typed(0), typed(1), typed(6))).toEqual([3])
    expect(sizes(typed(0), typed(5 + 1 / MINUTE))).toEqual([1, 1])
  })

  it('ends with the quarter of an hour', () => {
    expect(sizes(typed(14), typed(15), typed(16))).toEqual([1, 2])
  })

  it('never joins over somebody else, or over what stands alone, in the same field', () => {
    expect(sizes(typed(0), typed(1, { actor: 'Jo' }), typed(2))).toEqual([1, 1, 1])
    expect(sizes(typed(0), typed(1, { joins: false }), typed(2))).toEqual([1, 1, 1])
    expect(sizes(typed(0), typed(1, { fields: ['title', 'lead'] }), typed(2))).toEqual([1, 1, 1])
  })

  it('goes on after another field, whoever wrote there', () => {
    const lead = { fields: ['lead'], actor: 'Jo' }
    expect(sizes(typed(0), typed(1, lead), typed(2), typed(3, lead))).toEqual([2, 2])
  })

  it('loses nothing, keeps the order, and joins a part as it joins the whole', () => {
    const step = fc.record({
      pause: fc.integer({ min: 0, max: 8 * MINUTE }),
      actor: fc.constantFrom('Ina', 'Jo'),
      fields: fc.constantFrom(['a'], ['b'], ['a', 'b']),
      joins: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.nat(30), (list, cut) => {
        let atMs = START
        const steps = list.map(({ pause, ...one }, place) => ({ ...one, place, atMs: (atMs += pause) }))
        const runs = joinSteps(steps)
        expect(runs.flat().toSorted((a, b) => a.place - b.place)).toEqual(steps)
        for (const run of runs) expect(run).toEqual(run.toSorted((a, b) => a.place - b.place))
        // Whether neighbours are one does not depend on what came long before.
        const later = joinSteps(steps.slice(cut))
        const whole = runs
          .map((run) => run.filter(({ place }) => place >= cut))
          .filter((run) => run.length > 0)
        expect(later.toSorted(byPlace)).toEqual(whole.toSorted(byPlace))
      }),
    )
  })
})

function byPlace(a: readonly { place: number }[], b: readonly { place: number }[]): number {
  return (a[0]?.place ?? 0) - (b[0]?.place ?? 0)
}
