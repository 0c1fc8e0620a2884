import { describe, expect, it } from 'vitest'
import { cutIndex } from '../../../../../renderer/desk/weigh/results/cut-index.ts'
import { followsWords, roundLine } from '../../../../../renderer/desk/weigh/round-words.ts'
import type { RoundResults } from '../../../../../shared/contract/results.ts'
import type { Round, RoundState } from '../../../../../shared/contract/weigh.ts'
import { ruleCard } from '../../../../../shared/locales/de/rule-card.ts'
import { stateWords } from '../../../../../renderer/desk/weigh/state-words.ts'
import { sampleRound } from '../../../../support/sample-round.ts'

const round = (settings: Round['settings'], criterion = '', cut: number | null = null): Round =>
  sampleRound({ settings, criterion, cut })

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
    [{ method: 'budget', points: 100, spendAll: true }, '100 Punkte je Person · alle zu vergeben'],
    [{ method: 'budget', points: 100, spendAll: false }, '100 Punkte je Person'],
    [{ method: 'ranking', k: 5 }, 'Rangfolge der besten 5'],
    [
      { method: 'matrix', max: 4, allowUnknown: false, labels: { x: '', y: 'Kosten' } },
      'Relevanz und Kosten 1–4',
    ],
  ] as const)('names what %o asks', (settings, words) => {
    expect(roundLine(round(settings)).replaceAll('\u00a0', ' ')).toBe(`Runde 2 · ${words} · geheim`)
  })

  it('says that cards are needed, and which round it follows', () => {
    expect(roundLine(sampleRound({ access: 'codes' })).replaceAll('\u00a0', ' ')).toContain(
      '· mit Codekarten · geheim',
    )
    const first = sampleRound({ id: 'first', number: 1 })
    const runoff = sampleRound({ follows: { roundId: 'first', as: 'runoff' } })
    expect(followsWords(runoff, [first, runoff])).toBe('Stichrunde zu Runde 1')
    expect(followsWords({ ...runoff, follows: { roundId: 'first', as: 'second' } }, [first])).toBe(
      'zweite Runde nach Runde 1',
    )
    expect(followsWords(first, [first, runoff])).toBeNull()
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
    expect(ruleCard({ ...round(scale), access: 'codes' })).toContain(
      'Eine Codekarte je Person; jeder Code zählt einmal.',
    )
  })
})

describe('where the step stands, in words', () => {
  const inState = (state: RoundState, number = 1) =>
    sampleRound({ id: `r${number}`, number, state, ballots: 20 })

  it.each([
    ['draft', 'Runde 1 vorbereitet'],
    ['open', 'Runde 1 läuft, 31 da'],
    ['paused', 'Runde 1 pausiert, 31 da'],
    ['closing', 'Runde 1 wird gezählt'],
    ['closed', 'Runde 1 geschlossen'],
    ['published', 'Runde 1 veröffentlicht'],
  ] as const)('%s', (state, words) => expect(stateWords([inState(state)], false, 31)).toBe(words))

  it('the running round comes first, a practice round before it, and counted ones are added up', () => {
    expect(stateWords([], false, 0)).toBe('noch keine Runde')
    expect(stateWords([inState('paused'), inState('draft', 2)], false, 3)).toBe('Runde 1 pausiert, 3 da')
    expect(stateWords([inState('closed')], true, 0)).toBe('Probe läuft')
    expect(stateWords([inState('published'), inState('closed', 2)], false, 0)).toBe(
      '2 Runden, 40 Stimmzettel',
    )
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
