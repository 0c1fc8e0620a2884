import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countRows,
  differingRows,
  emptySheet,
  pointsLeft,
  pressKey,
  readRow,
  readSheet,
  setText,
  sheetOf,
  typingOf,
} from '../../../../../../renderer/desk/weigh/channels/paper/paper-sheet.ts'
import type {
  PaperRules,
  PaperSheet,
} from '../../../../../../renderer/desk/weigh/channels/paper/paper-sheet.ts'
import {
  isSettled,
  mergeEntries,
  pick,
  pressSettlingKey,
  startSettling,
} from '../../../../../../renderer/desk/weigh/channels/paper/paper-settling.ts'
import { checkAnswers } from '../../../../../../shared/domain/methods.ts'
import type { BallotAnswers, MethodSettings } from '../../../../../../shared/domain/weighting.ts'
import { anyAnswers, anySettings } from '../../../../shared/domain/round-arbitraries.ts'

const TOPICS = ['a', 'b', 'c', 'd', 'e', 'f']

function rulesOf(settings: MethodSettings, groupIds: readonly string[] = []): PaperRules {
  return { settings, topicIds: TOPICS, groupIds }
}

function type(rules: PaperRules, keys: readonly string[], sheet: PaperSheet = emptySheet(rules)): PaperSheet {
  return keys.reduce((now, key) => pressKey(rules, now, key) ?? now, sheet)
}

function read(settings: MethodSettings, keys: string): BallotAnswers {
  const rules = rulesOf(settings)
  return readSheet(
    rules,
    type(
      rules,
      [...keys].map((key) => (key === '↵' ? 'Enter' : key)),
    ),
  ).answers
}

/** The keys somebody presses who reads these answers from paper, topic by topic. */
function keysFor(rules: PaperRules, answers: BallotAnswers): string[] {
  return rules.topicIds.flatMap((id) => {
    const value = answers[id]
    if (value === undefined || value === 0) return ['Enter']
    if (value === null) return ['w']
    if (typeof value !== 'number') return [String(value.x), String(value.y)]
    const digits = [...String(value)]
    return typingOf(rules.settings, rules.topicIds.length) === 'number' ? [...digits, 'Enter'] : digits
  })
}

const withoutZeros = (answers: BallotAnswers): BallotAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== 0))

const anyBallot = anySettings().chain((settings) =>
  anyAnswers(settings, TOPICS).map((answers) => ({ settings, answers })),
)

const anyKey = fc.constantFrom(
  ...'0123456789wxab ',
  'Enter',
  'Backspace',
  'Delete',
  'ArrowUp',
  'ArrowDown',
  'Escape',
)
const anyRules = fc
  .tuple(anySettings(), fc.constantFrom<readonly string[]>([], ['g1', 'g2', 'g3']))
  .map(([settings, groupIds]) => rulesOf(settings, groupIds))

describe('typing a ballot', () => {
  it('scale: a digit sets the step and goes on, 0 and w say "weiß nicht", Enter and space say nothing', () => {
    const settings = { method: 'scale', max: 5, allowUnknown: true } as const
    expect(read(settings, '50w↵ 3')).toEqual({ a: 5, b: null, c: null, f: 3 })
  })

  it('scale of ten: 0 is the tenth step, w alone says "weiß nicht"', () => {
    const settings = { method: 'scale', max: 10, allowUnknown: true } as const
    expect(read(settings, '901w')).toEqual({ a: 9, b: 10, c: 1, d: null })
  })

  it('dots: a digit is a number of dots; no dots is nothing said', () => {
    const settings = { method: 'dots', dots: 5, perTopic: 3 } as const
    expect(read(settings, '20↵3')).toEqual({ a: 2, d: 3 })
  })

  it('dots that may pile up to ten and more are typed as numbers', () => {
    const settings = { method: 'dots', dots: 20, perTopic: 20 } as const
    expect(read(settings, '12↵↵8↵')).toEqual({ a: 12, c: 8 })
  })

  it('budget: numbers with Enter', () => {
    const settings = { method: 'budget', points: 100, spendAll: true } as const
    expect(read(settings, '70↵↵30↵')).toEqual({ a: 70, c: 30 })
  })

  it('ranking: the place beside each topic', () => {
    const settings = { method: 'ranking', k: 3 } as const
    expect(read(settings, '2↵1↵↵3')).toEqual({ a: 2, c: 1, f: 3 })
  })

  it('matrix: two digits a topic', () => {
    const settings = { method: 'matrix', max: 5, allowUnknown: true } as const
    expect(read(settings, '35w↵11')).toEqual({ a: { x: 3, y: 5 }, b: null, d: { x: 1, y: 1 } })
  })

  it('the group comes first, by its letter', () => {
    const rules = rulesOf({ method: 'scale', max: 5, allowUnknown: true }, ['g1', 'g2'])
    expect(readSheet(rules, type(rules, ['b', '4']))).toEqual({
      answers: { a: 4 },
      stakeholderGroupId: 'g2',
      problem: null,
    })
    expect(readSheet(rules, type(rules, ['Enter', '4'])).stakeholderGroupId).toBeNull()
    expect(readSheet(rules, type(rules, ['c', '4'])).problem).toEqual({ kind: 'rows', rows: [0] })
  })

  it('any ballot, typed topic by topic, reads as what it says', () => {
    fc.assert(
      fc.property(anyBallot, ({ settings, answers }) => {
        const rules = rulesOf(settings)
        const sheet = type(rules, keysFor(rules, answers))
        const reading = readSheet(rules, sheet)
        expect(sheet.at).toBe(TOPICS.length)
        expect(reading).toEqual({ answers: withoutZeros(answers), stakeholderGroupId: null, problem: null })
      }),
    )
  })

  it('a stored ballot comes back as a sheet that says the same', () => {
    fc.assert(
      fc.property(anyBallot, fc.constantFrom('g1', 'g2', null), ({ settings, answers }, group) => {
        const rules = rulesOf(settings, ['g1', 'g2'])
        const reading = readSheet(rules, sheetOf(rules, answers, group))
        expect(reading).toEqual({
          answers: withoutZeros(answers),
          stakeholderGroupId: group,
          problem: null,
        })
      }),
    )
  })
})

describe('typing without looking', () => {
  it('a digit that makes no sense keeps its row, so that the next ones do not slip', () => {
    const rules = rulesOf({ method: 'scale', max: 5, allowUnknown: false })
    const sheet = type(rules, [...'370245'])
    expect(readSheet(rules, sheet)).toMatchObject({
      answers: { a: 3, d: 2, e: 4, f: 5 },
      problem: { kind: 'rows', rows: [1, 2] },
    })
    expect([readRow(rules, 1, '7'), readRow(rules, 2, 'w')]).toEqual([
      { kind: 'invalid', reason: 'range' },
      { kind: 'invalid', reason: 'unknown' },
    ])
  })

  it('where one key is one answer, the row follows from the number of keys alone', () => {
    const settings = { method: 'scale', max: 5, allowUnknown: true } as const
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'0123456789w'), { maxLength: 6 }), (keys) => {
        expect(type(rulesOf(settings), keys).at).toBe(keys.length)
      }),
    )
  })

  it('a digit after the last topic is a sign of a skipped row: nothing is saved until it is taken back', () => {
    const rules = rulesOf({ method: 'scale', max: 5, allowUnknown: true })
    const sheet = type(rules, [...'1234512'])
    expect(readSheet(rules, sheet).problem).toEqual({ kind: 'surplus' })
    expect(readSheet(rules, type(rules, ['Backspace'], sheet)).problem).toBeNull()
    expect(type(rules, ['Backspace'], sheet).at).toBe(6)
  })

  it('half a pair is no answer', () => {
    const rules = rulesOf({ method: 'matrix', max: 5, allowUnknown: true })
    expect(readSheet(rules, type(rules, ['3', 'Enter', '2', '4']))).toMatchObject({
      answers: { b: { x: 2, y: 4 } },
      problem: { kind: 'rows', rows: [0] },
    })
  })

  it('too many and too few points are told, and how many are left', () => {
    const dots = rulesOf({ method: 'dots', dots: 3, perTopic: 2 })
    expect(pointsLeft(dots, type(dots, ['2']))).toBe(1)
    expect(readSheet(dots, type(dots, ['2', '2'])).problem).toEqual({ kind: 'sumOver', sum: 4, limit: 3 })
    expect(pointsLeft(dots, type(dots, ['2', '2']))).toBe(-1)
    const budget = rulesOf({ method: 'budget', points: 100, spendAll: true })
    expect(readSheet(budget, type(budget, ['9', '0', 'Enter'])).problem).toMatchObject({ kind: 'sumUnder' })
    expect(pointsLeft(rulesOf({ method: 'ranking', k: 2 }), type(dots, ['2']))).toBeNull()
  })

  it('a place given twice or left out is told', () => {
    const rules = rulesOf({ method: 'ranking', k: 3 })
    expect(readSheet(rules, type(rules, ['1', '1'])).problem).toEqual({ kind: 'placeTwice', place: 1 })
    expect(readSheet(rules, type(rules, ['1', '3'])).problem).toEqual({ kind: 'placeMissing', place: 2 })
  })
})

describe('moving about', () => {
  it('arrows and Enter keep what is there; space and Delete take it away', () => {
    const rules = rulesOf({ method: 'scale', max: 5, allowUnknown: true })
    const typed = type(rules, [...'123456'.slice(0, 5)])
    const walked = type(rules, ['ArrowUp', 'ArrowUp', 'ArrowDown', 'Enter', 'Enter'], typed)
    expect(walked.texts).toEqual(typed.texts)
    const back = type(rules, ['Backspace', 'Backspace', ' ', 'Delete'], typed)
    expect(back.texts).toEqual(['1', '2', '3', '', '', ''])
  })

  it('Backspace takes back unfinished digits before it goes up', () => {
    const rules = rulesOf({ method: 'budget', points: 100, spendAll: false })
    const sheet = type(rules, ['1', '2', 'Backspace'])
    expect([sheet.at, sheet.texts[0], sheet.typing]).toEqual([0, '1', true])
    expect(type(rules, ['Enter', '5', 'Backspace', 'Backspace'], sheet).at).toBe(0)
  })

  it('typing on a finished number begins a new one', () => {
    const rules = rulesOf({ method: 'budget', points: 100, spendAll: false })
    expect(type(rules, ['7', '0', 'Enter', 'ArrowUp', '5']).texts[0]).toBe('5')
  })

  it('a click sets a row and leaves it its turn', () => {
    const rules = rulesOf({ method: 'scale', max: 5, allowUnknown: true })
    const sheet = setText(rules, type(rules, ['1']), 3, '4')
    expect([sheet.at, sheet.texts[3], sheet.texts[0]]).toEqual([3, '4', '1'])
  })

  it('whatever is pressed, the sheet stays readable, and can be saved exactly when it keeps the rules', () => {
    fc.assert(
      fc.property(anyRules, fc.array(anyKey, { maxLength: 40 }), (rules, keys) => {
        const sheet = type(rules, keys)
        expect(sheet.at).toBeGreaterThanOrEqual(0)
        expect(sheet.at).toBeLessThanOrEqual(countRows(rules))
        expect(sheet.texts).toHaveLength(countRows(rules))
        const { answers, problem } = readSheet(rules, sheet)
        if (problem === null) expect(checkAnswers(rules.settings, rules.topicIds, answers).ok).toBe(true)
        for (const id of Object.keys(answers)) {
          const alone = checkAnswers({ ...rules.settings }, rules.topicIds, { [id]: answers[id] })
          if (!alone.ok) expect(['placeMissing', 'sumUnder']).toContain(alone.problem.kind)
        }
      }),
    )
  })
})

describe('the second entry', () => {
  const rules = rulesOf({ method: 'scale', max: 5, allowUnknown: true })

  it('finds the rows that differ, and none where both say the same', () => {
    const first = type(rules, [...'12345w'])
    expect(differingRows(rules, first, type(rules, [...'123450']))).toEqual([])
    expect(differingRows(rules, first, type(rules, [...'1w3245']))).toEqual([1, 3, 4, 5])
  })

  it('1 and 2 say which entry is right; the rest stays as both have it', () => {
    const first = type(rules, [...'11111'])
    const second = type(rules, [...'12131', '5'])
    const start = startSettling(differingRows(rules, first, second))
    const keys = ['2', '1', 'ArrowUp', '2', '2']
    const done = keys.reduce((now, key) => pressSettlingKey(now, key) ?? now, start)
    expect(isSettled(start)).toBe(false)
    expect(isSettled(done)).toBe(true)
    expect(done.at).toBe(3)
    expect(mergeEntries(rules, first, second, done).texts).toEqual(['1', '2', '1', '3', '1', '5'])
    expect(pressSettlingKey(done, 'x')).toBeNull()
  })

  it('settling every difference one way leads to that entry', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'0123456789w'), { maxLength: 6 }),
        fc.array(fc.constantFrom(...'0123456789w'), { maxLength: 6 }),
        fc.constantFrom('first' as const, 'second' as const),
        (a, b, entry) => {
          const first = type(rules, a)
          const second = type(rules, b)
          const rows = differingRows(rules, first, second)
          const settled = rows.reduce((now, _row, index) => pick(now, index, entry), startSettling(rows))
          const merged = mergeEntries(rules, first, second, settled)
          expect(differingRows(rules, merged, entry === 'first' ? first : second)).toEqual([])
        },
      ),
    )
  })
})
