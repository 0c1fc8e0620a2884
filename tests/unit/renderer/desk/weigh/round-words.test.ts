import { describe, expect, it } from 'vitest'
import { cutIndex } from '../../../../../renderer/desk/weigh/results/cut-index.ts'
import { roundLine } from '../../../../../renderer/desk/weigh/round-words.ts'
import type { RoundResults } from '../../../../../shared/contract/results.ts'
import type { Round } from '../../../../../shared/contract/weigh.ts'
import { ruleCard } from '../../../../../shared/locales/de/rule-card.ts'

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

  it('has a rule card that says what this round really asks', () => {
    expect(ruleCard(round(scale, 'Wirkung', 2))).toEqual([
      'Maßstab: Wirkung',
      'Bewerten Sie jedes der 3 Handlungsfelder von 1 (unwichtig) bis 5 (sehr wichtig).',
      '„Weiß nicht“ ist erlaubt und zählt nicht in den Mittelwert.',
      'Die ersten 2 kommen weiter.',
      'Es ist geheim. Ändern geht, bis die Runde schließt.',
    ])
    expect(ruleCard(round({ method: 'dots', dots: 1, perTopic: 1 }, '', 1))).toEqual([
      'Jede Person hat einen Klebepunkt.',
      'Höchstens ein Punkt je Handlungsfeld.',
      'Das erste kommt weiter.',
      'Es ist geheim. Ändern geht, bis die Runde schließt.',
    ])
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
