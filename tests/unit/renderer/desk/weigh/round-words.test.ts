import { describe, expect, it } from 'vitest'
import { ruleCard } from '../../../../../main/core/weigh/rule-card.ts'
import { cutIndex } from '../../../../../renderer/desk/weigh/cut-index.ts'
import { roundLine, ruleSentences } from '../../../../../renderer/desk/weigh/round-words.ts'
import type { Round, RoundResults } from '../../../../../shared/contract/weigh.ts'

function round(settings: Round['settings'], criterion = '', cut: number | null = null): Round {
  const topics = ['a', 'b', 'c'].map((id, index) => ({ id, number: index + 1, title: id, description: '' }))
  return {
    ...{ id: 'r', sessionId: 's', number: 2, question: 'Wie wichtig?', criterion, settings, cut, topics },
    ...{ state: 'draft', ballots: 0, openedAtMs: null, closedAtMs: null },
  }
}

const scale = { method: 'scale', max: 5, allowUnknown: true } as const
const dots = { method: 'dots', dots: 5, perTopic: 2 } as const

describe('a round in words', () => {
  it('says method and rules in one line', () => {
    expect(roundLine(round(scale)).replaceAll('\u00a0', ' ')).toBe(
      'Runde 2 · Relevanzskala 1–5 · „weiß nicht“ erlaubt · geheim',
    )
    expect(roundLine(round(dots)).replaceAll('\u00a0', ' ')).toBe(
      'Runde 2 · 5 Klebepunkte je Person · höchstens 2 je Handlungsfeld · geheim',
    )
  })

  it.each([
    round(scale, 'Wirkung', 2),
    round({ ...scale, allowUnknown: false }),
    round(dots, '', 1),
    round({ method: 'dots', dots: 1, perTopic: 1 }, 'Wirkung'),
  ])('shows the facilitator the same rule card as beamer and minutes', (prepared) => {
    expect(ruleSentences(prepared)).toEqual(ruleCard(prepared))
  })
})

describe('the line of the cut', () => {
  const results = (cut: number | null) =>
    ({ round: round(scale, '', cut), ranking: [{}, {}, {}] }) as unknown as RoundResults

  it.each([
    [null, null],
    [1, 0],
    [2, 1],
    [3, null],
    [9, null],
  ])('cut %s lies under row %s', (cut, index) => expect(cutIndex(results(cut))).toBe(index))
})
