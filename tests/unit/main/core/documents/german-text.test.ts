import { describe, expect, it } from 'vitest'
import {
  counted,
  germanDate,
  germanDateTime,
  germanLongDate,
  germanNumber,
  germanPeriod,
  germanRank,
  germanTimeSpan,
  joinWords,
} from '../../../../../main/core/documents/german-text.ts'

describe('German words for the minutes', () => {
  it('writes dates and times as people do', () => {
    expect(germanDate('2026-11-21')).toBe('21.11.2026')
    expect(germanLongDate('2026-11-21')).toBe('Samstag, 21. November 2026')
    expect(germanLongDate('2027-03-01')).toBe('Montag, 1. März 2027')
    expect(germanDateTime('2026-11-21T09:05:33')).toBe('21.11.2026, 09:05 Uhr')
    expect(germanTimeSpan('09:30', '13:00')).toBe('09:30 bis 13:00 Uhr')
    expect(germanTimeSpan(null, '13:00')).toBe('bis 13:00 Uhr')
    expect(germanPeriod('2027-01-01', null)).toBe('ab 01.01.2027')
  })

  it('says UTC where the time is UTC, and keeps what is no date', () => {
    expect(germanDateTime('2026-11-21T09:05:00Z')).toBe('21.11.2026, 09:05 Uhr (UTC)')
    expect(germanDate('im Herbst')).toBe('im Herbst')
  })

  it('writes numbers with comma, dots and a real minus', () => {
    expect(germanNumber(1234567.891, 2)).toBe('1.234.567,89')
    expect(germanNumber(-0.5, 1)).toBe('−0,5')
    expect(germanNumber(-0.001, 2)).toBe('0,00')
    expect(counted(1, 'Maßnahme', 'Maßnahmen')).toBe('1 Maßnahme')
    expect(counted(1200, 'Maßnahme', 'Maßnahmen')).toBe('1.200 Maßnahmen')
  })

  it('shows shared ranks and lists', () => {
    expect(germanRank(2, 2)).toBe('2.')
    expect(germanRank(10, 11)).toBe('10.–11.')
    expect(joinWords(['A', 'B', 'C'])).toBe('A, B und C')
    expect(joinWords([])).toBe('')
  })
})
