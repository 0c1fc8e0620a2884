import { describe, expect, it } from 'vitest'
import { outcomeOf, phaseTitle, yearsOf } from '../../../../shared/domain/phase.ts'
import type { Span } from '../../../../shared/domain/phase.ts'

it('calls a phase by the years of its decision and its end', () => {
  expect(phaseTitle('2026-11-21', null)).toBe('Phase seit 2026')
  expect(phaseTitle('2026-11-21', '2032-03-01')).toBe('Phase 2026–2032')
  expect(phaseTitle('2026-01-21', '2026-12-01')).toBe('Phase 2026')
  expect(phaseTitle(null, null)).toBe('Phase in Vorbereitung')
  expect(phaseTitle(null, '2032-03-01')).toBe('Phase bis 2032')
})

it('says what came of a measure', () => {
  const statuses = ['idea', 'planned', 'running', 'late', 'done', 'deferred', 'merged', 'dropped'] as const
  expect(statuses.map(outcomeOf)).toEqual([
    ...['open', 'open', 'partly', 'partly', 'done', 'open', 'merged', 'givenUp'],
  ])
})

describe('the years a measure is under way', () => {
  const years = (span: Partial<Span>) =>
    yearsOf({ status: 'planned', statusDate: null, startsOn: null, endsOn: null, ...span })

  it('are those from its begin to its end', () => {
    expect(years({ startsOn: '2025-03-01', endsOn: '2027-01-01' })).toEqual({ from: 2025, to: 2027 })
    expect(years({ endsOn: '2027-01-01' })).toEqual({ from: 2027, to: 2027 })
    expect(years({})).toBeNull()
  })

  it('go on without an end, until it is done or given up', () => {
    expect(years({ startsOn: '2025-03-01' })).toEqual({ from: 2025, to: Infinity })
    const ended = { startsOn: '2025-03-01', statusDate: '2026-05-01' }
    expect(years({ ...ended, status: 'done' })).toEqual({ from: 2025, to: 2026 })
    expect(years({ ...ended, status: 'dropped' })).toEqual({ from: 2025, to: 2026 })
    expect(years({ ...ended, status: 'deferred' })).toEqual({ from: 2025, to: 2025 })
  })

  it('begin with the status where no begin was named', () => {
    expect(years({ status: 'running', statusDate: '2024-05-01', endsOn: '2026-01-01' })).toEqual({
      from: 2024,
      to: 2026,
    })
  })

  it('never end before they begin', () => {
    expect(years({ startsOn: '2027-01-01', endsOn: '2026-01-01' })).toEqual({ from: 2027, to: 2027 })
  })
})
