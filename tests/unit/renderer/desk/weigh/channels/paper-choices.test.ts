import { describe, expect, it } from 'vitest'
import { choicesOf } from '../../../../../../renderer/desk/weigh/channels/paper/paper-choices.ts'
import { readRow } from '../../../../../../renderer/desk/weigh/channels/paper/paper-sheet.ts'
import type { PaperRules } from '../../../../../../renderer/desk/weigh/channels/paper/paper-sheet.ts'
import type { Round } from '../../../../../../shared/contract/weigh.ts'

type Asked = Pick<Round, 'settings' | 'groups'>

/** A round with one topic, as far as its circles are concerned. */
function roundOf({ settings, groups }: Asked): { round: Round; rules: PaperRules } {
  const round: Round = {
    id: 'r',
    sessionId: 's',
    number: 1,
    question: 'Wie wichtig?',
    criterion: '',
    settings,
    cut: null,
    access: 'open',
    groups,
    follows: null,
    handedOut: null,
    state: 'open',
    topics: [{ id: 'a', number: 1, title: 'Bildung', description: '' }],
    ballots: 0,
    openedAtMs: 1,
    closedAtMs: null,
    publishedAtMs: null,
  }
  return { round, rules: { settings, topicIds: ['a'], groupIds: groups.map(({ id }) => id) } }
}

const SETTINGS: readonly Round['settings'][] = [
  { method: 'scale', max: 10, allowUnknown: true },
  { method: 'scale', max: 5, allowUnknown: false },
  { method: 'dots', dots: 5, perTopic: 3 },
  { method: 'ranking', k: 1 },
]

describe('the circles of a paper ballot', () => {
  it('every circle of a row says what it shows, and is on afterwards', () => {
    for (const settings of SETTINGS) {
      const { round, rules } = roundOf({ settings, groups: [] })
      const choices = choicesOf(round, rules, 0, '')
      expect(choices.length).toBeGreaterThan(0)
      for (const [index, { text, label }] of choices.entries()) {
        const cell = readRow(rules, 0, text)
        expect(cell).toEqual({ kind: 'answer', value: label === '?' ? null : Number(label) })
        const after = choicesOf(round, rules, 0, text)
        expect(after.map(({ on }) => on)).toEqual(after.map((_choice, other) => other === index))
      }
    }
  })

  it('"weiß nicht" stands there only where it may be given', () => {
    const labels = SETTINGS.slice(0, 2).map((settings) => {
      const { round, rules } = roundOf({ settings, groups: [] })
      return choicesOf(round, rules, 0, '').some(({ label }) => label === '?')
    })
    expect(labels).toEqual([true, false])
  })

  it('two criteria are chosen one by one, in either order', () => {
    const settings = {
      method: 'matrix',
      max: 5,
      allowUnknown: true,
      labels: { x: '', y: 'Aufwand' },
    } as const
    const { round, rules } = roundOf({ settings, groups: [] })
    const click = (text: string, name: string) =>
      choicesOf(round, rules, 0, text).find((choice) => choice.name === name)?.text ?? ''
    const half = click('', 'Aufwand 4')
    expect(readRow(rules, 0, half)).toEqual({ kind: 'invalid', reason: 'half' })
    expect(readRow(rules, 0, click(half, 'Relevanz 2'))).toEqual({ kind: 'answer', value: { x: 2, y: 4 } })
    expect(readRow(rules, 0, click('24', 'weiß nicht'))).toEqual({ kind: 'answer', value: null })
  })

  it('groups by letter and name; amounts have no circles', () => {
    const settings = { method: 'budget', points: 100, spendAll: true } as const
    const { round, rules } = roundOf({ settings, groups: [{ id: 'g', title: 'Vereine' }] })
    expect(choicesOf(round, rules, 0, 'A')).toMatchObject([{ label: 'A Vereine', on: true, text: 'A' }])
    expect(choicesOf(round, rules, 1, '')).toEqual([])
  })
})
