import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseGermanDate, parseGermanTime } from '../../../../renderer/ui/german-input.ts'
import { formatDate } from '../../../../shared/domain/german-format.ts'

describe('a day as people type it', () => {
  it.each([
    ['21.11.2026', '2026-11-21'],
    ['1.2.2027', '2027-02-01'],
    ['1. 2. 2027', '2027-02-01'],
    ['21.11.26', '2026-11-21'],
    [' 2026-11-21 ', '2026-11-21'],
    ['29.02.2028', '2028-02-29'],
  ])('%s is %s', (typed, iso) => expect(parseGermanDate(typed)).toBe(iso))

  it.each(['', 'morgen', '31.02.2026', '29.02.2027', '0.1.2026', '12.13.2026', '11/21/2026', '21.11.'])(
    '%j is no day',
    (typed) => expect(parseGermanDate(typed)).toBeNull(),
  )

  it('reads back every day it shows', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10)
        expect(parseGermanDate(formatDate(iso))).toBe(iso)
      }),
    )
  })
})

describe('a time as people type it', () => {
  it.each([
    ['9:30', '09:30'],
    ['09.30', '09:30'],
    ['930', '09:30'],
    ['1630', '16:30'],
    ['9', '09:00'],
    ['14 Uhr', '14:00'],
    ['00:00', '00:00'],
  ])('%s is %s', (typed, time) => expect(parseGermanTime(typed)).toBe(time))

  it.each(['', '24:00', '9:60', 'früh', '12345'])('%j is no time', (typed) =>
    expect(parseGermanTime(typed)).toBeNull(),
  )
})
