import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAnswers, checkSettings, defaultSettings } from '../../../../shared/domain/methods.ts'
import { METHODS } from '../../../../shared/domain/weighting.ts'
import type { MethodSettings } from '../../../../shared/domain/weighting.ts'
import { anyRound } from './round-arbitraries.ts'

const topics = ['a', 'b', 'c']
const scale: MethodSettings = { method: 'scale', max: 5, allowUnknown: true }
const dots: MethodSettings = { method: 'dots', dots: 4, perTopic: 2 }
const budget: MethodSettings = { method: 'budget', points: 100, spendAll: true }
const ranking: MethodSettings = { method: 'ranking', k: 2 }
const matrix: MethodSettings = { method: 'matrix', max: 5, allowUnknown: false }

function kindOf(settings: MethodSettings, answers: unknown): string {
  const check = checkAnswers(settings, topics, answers)
  return check.ok ? 'ok' : check.problem.kind
}

describe('checkSettings', () => {
  it('accepts the usual settings of every method', () => {
    for (const method of METHODS) expect(checkSettings(defaultSettings(method))).toEqual({ ok: true })
  })
  it('names the field and the allowed range', () => {
    expect(checkSettings({ method: 'dots', dots: 4, perTopic: 5 })).toEqual({
      ok: false,
      problem: { kind: 'outOfRange', field: 'perTopic', min: 1, max: 4 },
    })
    expect(checkSettings({ method: 'scale', max: 4.5, allowUnknown: false })).toMatchObject({
      problem: { kind: 'notInteger', field: 'max' },
    })
    expect(checkSettings({ method: 'ranking', k: Number.NaN })).toMatchObject({ ok: false })
    expect(checkSettings({ method: 'budget', points: 0, spendAll: true })).toMatchObject({ ok: false })
    expect(checkSettings({ method: 'matrix', max: 2, allowUnknown: true })).toMatchObject({ ok: false })
    expect(checkSettings({ method: 'dots', dots: 0, perTopic: 0 })).toMatchObject({
      problem: { field: 'dots' },
    })
  })
})

describe('checkAnswers', () => {
  it.each([
    [scale, { a: 1, b: 5, c: null }, 'ok'],
    [scale, {}, 'ok'],
    [scale, { a: 0 }, 'outOfRange'],
    [scale, { a: 6 }, 'outOfRange'],
    [scale, { a: 2.5 }, 'notInteger'],
    [scale, { a: '3' }, 'notInteger'],
    [scale, { a: Number.NaN }, 'notInteger'],
    [scale, { a: undefined }, 'notInteger'],
    [scale, { z: 3 }, 'unknownTopic'],
    [{ ...scale, allowUnknown: false }, { a: null }, 'unknownNotAllowed'],
    [dots, { a: 2, b: 2 }, 'ok'],
    [dots, { a: 2, b: 0 }, 'ok'],
    [dots, {}, 'ok'],
    [dots, { a: 3 }, 'outOfRange'],
    [dots, { a: -1 }, 'outOfRange'],
    [dots, { a: 2, b: 2, c: 1 }, 'sumOver'],
    [dots, { a: null }, 'notInteger'],
    [budget, { a: 60, b: 40 }, 'ok'],
    [budget, { a: 60, b: 41 }, 'sumOver'],
    [budget, { a: 60, b: 39 }, 'sumUnder'],
    [budget, {}, 'sumUnder'],
    [{ ...budget, spendAll: false }, { a: 60 }, 'ok'],
    [ranking, { b: 1, c: 2 }, 'ok'],
    [ranking, { b: 1 }, 'ok'],
    [ranking, { b: 2 }, 'placeMissing'],
    [ranking, { b: 1, c: 1 }, 'placeTwice'],
    [ranking, { a: 1, b: 2, c: 3 }, 'outOfRange'],
    [{ ...ranking, k: 9 }, { a: 4 }, 'outOfRange'],
    [matrix, { a: { x: 1, y: 5 } }, 'ok'],
    [matrix, { a: { x: 1 } }, 'malformed'],
    [matrix, { a: { x: 1, y: 2, z: 3 } }, 'malformed'],
    [matrix, { a: { x: 1, y: 6 } }, 'outOfRange'],
    [matrix, { a: { x: 1.5, y: 2 } }, 'notInteger'],
    [matrix, { a: 3 }, 'malformed'],
    [matrix, { a: null }, 'unknownNotAllowed'],
    [scale, null, 'malformed'],
    [scale, [1], 'malformed'],
    [scale, 'a', 'malformed'],
  ] as const)('%j %j → %s', (settings, answers, kind) => {
    expect(kindOf(settings, answers)).toBe(kind)
  })

  it('is not fooled by names of the prototype', () => {
    expect(kindOf(scale, JSON.parse('{"__proto__": 3}'))).toBe('unknownTopic')
    expect(kindOf(scale, { constructor: 3 })).toBe('unknownTopic')
    expect(checkAnswers(matrix, topics, { a: Object.create({ x: 1, y: 1 }) })).toMatchObject({ ok: false })
    expect(checkAnswers(scale, ['__proto__'], JSON.parse('{"__proto__": 3}'))).toEqual({ ok: true })
  })

  it('accepts every ballot that keeps the rules, and none with one step too many', () => {
    fc.assert(
      fc.property(anyRound(), ({ settings, topics: list, ballots }) => {
        const ids = list.map((topic) => topic.id)
        for (const ballot of ballots) {
          expect(checkAnswers(settings, ids, ballot.answers)).toEqual({ ok: true })
          for (const id of Object.keys(ballot.answers)) {
            const broken = { ...ballot.answers, [id]: 100_000 }
            expect(checkAnswers(settings, ids, broken).ok).toBe(false)
          }
        }
      }),
    )
  })

  it('answers anything that comes over the wire without throwing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(scale, dots, budget, ranking, matrix),
        fc.anything(),
        (settings, answers) => {
          expect(typeof checkAnswers(settings, topics, answers).ok).toBe('boolean')
        },
      ),
    )
  })
})
