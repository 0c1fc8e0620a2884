import { describe, expect, it } from 'vitest'
import { findDelay } from '../../../../shared/domain/delay.ts'
import type { DelayInput } from '../../../../shared/domain/delay.ts'

const TODAY = '2026-11-22'
const nothing: DelayInput = {
  status: 'running',
  startsOn: null,
  endsOn: null,
  baseline: null,
  target: null,
  targetYear: null,
}
const delayOf = (measure: Partial<DelayInput>, values: readonly number[] = []) =>
  findDelay(
    { ...nothing, ...measure },
    values.map((value) => ({ date: '2025-06-01', value })),
    TODAY,
  )

describe('what is behind', () => {
  it('has passed its end; the last day still counts', () => {
    expect(delayOf({ endsOn: TODAY })).toBeNull()
    expect(delayOf({ endsOn: '2026-11-21' })).toEqual({
      reason: 'endPassed',
      days: 1,
      sentence: 'Sollte am 21.11.2026 fertig sein, gestern.',
    })
    expect(delayOf({ endsOn: '2023-12-31', status: 'idea' })).toMatchObject({
      days: 1057,
      sentence: 'Sollte am 31.12.2023 fertig sein, vor 1.057 Tagen.',
    })
  })

  it('should have begun, unless it has', () => {
    expect(delayOf({ startsOn: '2026-11-20', status: 'planned' })).toEqual({
      reason: 'startPassed',
      days: 2,
      sentence: 'Sollte am 20.11.2026 beginnen, vor 2 Tagen.',
    })
    expect(delayOf({ startsOn: TODAY, status: 'planned' })).toBeNull()
    expect(delayOf({ startsOn: '2026-11-20', status: 'running' })).toBeNull()
  })

  it('has missed its target once the year is over', () => {
    const plan = { baseline: 0, target: 10 }
    expect(delayOf({ ...plan, targetYear: 2026 }, [5])).toBeNull()
    expect(delayOf({ ...plan, targetYear: 2025 }, [5])).toMatchObject({
      reason: 'targetMissed',
      days: 326,
      sentence: 'Der Zielwert war für 2025 vorgesehen und ist nicht erreicht.',
    })
    expect(delayOf({ ...plan, targetYear: 2025 })?.sentence).toContain('einen Messwert gibt es noch nicht')
    expect(delayOf({ ...plan, targetYear: 2025 }, [10])).toBeNull()
  })

  it('was said to be', () => {
    expect(delayOf({ status: 'late' })).toEqual({
      reason: 'said',
      days: 0,
      sentence: 'Als „im Verzug“ gemeldet.',
    })
    expect(delayOf({ status: 'late', endsOn: '2026-01-01' })?.reason).toBe('endPassed')
  })

  it.each(['done', 'deferred', 'merged', 'dropped'] as const)('is never what is %s', (status) => {
    const past = { startsOn: '2020-01-01', endsOn: '2021-01-01', baseline: 0, target: 1, targetYear: 2021 }
    expect(delayOf({ ...past, status })).toBeNull()
  })
})
