import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indicatorState, isTargetReached } from '../../../../shared/domain/indicator.ts'
import type { IndicatorPlan, IndicatorReading } from '../../../../shared/domain/indicator.ts'

// From 0 on 31.12.2020 to 100 on 31.12.2030: one more about every 36.5 days.
const plan: IndicatorPlan = { baseline: 0, target: 100, targetYear: 2030, startsOn: '2020-12-31' }
const read = (date: string, value: number): IndicatorReading => ({ date, value })
const stateAt = (date: string, value: number, changed: Partial<IndicatorPlan> = {}) =>
  indicatorState({ ...plan, ...changed }, [read(date, value)])

describe('where an indicator stands', () => {
  it('is nothing without a target, and unread without a reading', () => {
    expect(indicatorState({ ...plan, target: null }, [read('2025-01-01', 5)])).toBeNull()
    expect(indicatorState(plan, [])).toBe('unread')
  })

  it('is on the way on the line, and behind just below it', () => {
    expect(stateAt('2025-12-31', 50)).toBe('onTheWay')
    expect(stateAt('2025-12-31', 49.9)).toBe('behind')
  })

  it('is reached at the target and beyond it, also before its year', () => {
    expect(stateAt('2022-01-01', 100)).toBe('reached')
    expect(stateAt('2022-01-01', 99.99)).toBe('onTheWay')
    expect(stateAt('2031-01-01', 99.99)).toBe('behind')
  })

  it('knows figures that are to fall', () => {
    const falling = { baseline: 100, target: 0 }
    expect(stateAt('2025-12-31', 50, falling)).toBe('onTheWay')
    expect(stateAt('2025-12-31', 50.1, falling)).toBe('behind')
    expect(stateAt('2025-12-31', 0, falling)).toBe('reached')
  })

  it('takes the first reading where there is no baseline', () => {
    const readings = [read('2020-12-31', 20), read('2025-12-31', 60)]
    expect(indicatorState({ ...plan, baseline: null, startsOn: null }, readings)).toBe('onTheWay')
    expect(indicatorState({ ...plan, baseline: null, startsOn: null }, [readings[0]!])).toBe('onTheWay')
    expect(
      indicatorState({ ...plan, baseline: null, startsOn: null }, [readings[0]!, read('2025-12-31', 59)]),
    ).toBe('behind')
  })

  it('asks only for a step in the right direction where no year is set', () => {
    expect(stateAt('2025-12-31', 1, { targetYear: null })).toBe('onTheWay')
    expect(stateAt('2025-12-31', 0, { targetYear: null })).toBe('behind')
    expect(stateAt('2025-12-31', -1, { targetYear: null })).toBe('behind')
  })

  it('expects no more of a reading before the beginning than the baseline', () => {
    expect(stateAt('2020-06-01', 0)).toBe('onTheWay')
  })

  it('is the same whether a figure is to rise or, mirrored, to fall', () => {
    const value = fc.integer({ min: -1000, max: 1000 })
    const day = fc
      .date({ min: new Date('2019-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(value, value, day, value, (baseline, target, date, read) => {
        fc.pre(baseline !== target)
        const turned = stateAt(date, -read, { baseline: -baseline, target: -target })
        expect(stateAt(date, read, { baseline, target })).toBe(turned)
      }),
    )
  })
})

it('tells whether the target is reached only where there is one and somebody has looked', () => {
  expect(isTargetReached(plan, [])).toBeNull()
  expect(isTargetReached({ ...plan, target: null }, [read('2025-01-01', 5)])).toBeNull()
  expect(isTargetReached(plan, [read('2025-01-01', 99)])).toBe(false)
  expect(isTargetReached(plan, [read('2025-01-01', 99), read('2025-02-01', 100)])).toBe(true)
})
