import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkStickyTotals } from '../../../../shared/domain/sticky.ts'
import type { MethodSettings } from '../../../../shared/domain/weighting.ts'

const dots: MethodSettings = { method: 'dots', dots: 4, perTopic: 2 }
const scale: MethodSettings = { method: 'scale', max: 3, allowUnknown: false }

describe('checkStickyTotals', () => {
  it.each([
    [dots, { people: null, topics: { a: 700, b: 0 } }, 'ok'],
    [dots, { people: 3, topics: { a: 6, b: 6 } }, 'ok'],
    [dots, { people: 3, topics: { a: 7 } }, 'moreThanPeople'],
    [dots, { people: 1, topics: { a: 2, b: 2, c: 1 } }, 'moreThanPeople'],
    [dots, { people: 3, topics: { a: -1 } }, 'notACount'],
    [dots, { people: 3, topics: { a: 1.5 } }, 'notACount'],
    [dots, { people: 3, topics: { a: [1] } }, 'notACount'],
    [dots, { people: -3, topics: {} }, 'notACount'],
    [dots, { people: 3, topics: { z: 1 } }, 'unknownTopic'],
    [dots, { topics: { a: 1 } }, 'malformed'],
    [dots, { people: 1, topics: [] }, 'malformed'],
    [scale, { people: 3, topics: { a: [1, 0, 2], b: [3, 0, 0] } }, 'ok'],
    [scale, { people: 3, topics: { a: [1, 1, 2] } }, 'moreThanPeople'],
    [scale, { people: 3, topics: { a: [1, 1] } }, 'wrongSteps'],
    [scale, { people: 3, topics: { a: 2 } }, 'wrongSteps'],
    [{ method: 'ranking', k: 3 }, { people: 3, topics: {} }, 'methodWithoutDots'],
  ] as const)('%j %j → %s', (settings, totals, kind) => {
    const check = checkStickyTotals(settings, ['a', 'b', 'c'], totals)
    expect(check.ok ? 'ok' : check.problem.kind).toBe(kind)
  })
  it('answers anything without throwing', () => {
    fc.assert(
      fc.property(fc.constantFrom(dots, scale), fc.anything(), (settings, totals) => {
        expect(typeof checkStickyTotals(settings, ['a'], totals).ok).toBe('boolean')
      }),
    )
  })
})
