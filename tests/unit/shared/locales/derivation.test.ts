import { describe, expect, it } from 'vitest'
import { deriveFigure } from '../../../../shared/domain/derivation.ts'
import type { Figure } from '../../../../shared/domain/derivation-figures.ts'
import type { DerivationRound } from '../../../../shared/domain/derivation-input.ts'
import { deriveKendall } from '../../../../shared/domain/derivation-kendall.ts'
import { computeResults } from '../../../../shared/domain/results.ts'
import type { AnswerValue, MethodSettings, StickyTotals } from '../../../../shared/domain/weighting.ts'
import { derivationText } from '../../../../shared/locales/de/derivation.ts'
import { kendallText } from '../../../../shared/locales/de/derivation-kendall.ts'

const TITLES = ['Bildung', 'Wohnen', 'Begegnung']

/** A round over three topics; a row holds the answers of one ballot, undefined = said nothing. */
function count(
  settings: MethodSettings,
  rows: readonly (readonly (AnswerValue | undefined)[])[],
  more: { sticky?: StickyTotals; cut?: number } = {},
): DerivationRound {
  const topics = TITLES.map((id, index) => ({ id, number: index + 1 }))
  const ballots = rows.map((row) => ({
    channel: 'phone' as const,
    answers: Object.fromEntries(
      TITLES.flatMap((id, index) => (row[index] === undefined ? [] : [[id, row[index]]])),
    ),
  }))
  const results = computeResults(settings, topics, ballots, more.sticky)
  return {
    ...results,
    settings,
    cut: more.cut ?? null,
    sticky: more.sticky ?? null,
    ranking: results.topics.map(({ tie, ...topic }) => ({ ...topic, tieFigure: tie, rankRange: null })),
  }
}

function say(round: DerivationRound, title: string, figure: Figure) {
  const row = round.ranking.find(({ topicId }) => topicId === title)
  if (!row) throw new Error('No such topic.')
  const settings =
    round.settings.method === 'matrix' ? { ...round.settings, labels: { x: '', y: '' } } : round.settings
  const text = derivationText(deriveFigure(round, row, figure), settings, (id) => id)
  return { ...text, lines: text.lines.map((line) => line.replaceAll('\u00a0', ' ')) }
}

const SCALE = { method: 'scale', max: 5, allowUnknown: true } as const

describe('a derivation in words', () => {
  it('puts the numbers of the topic into the mean and says what is left out', () => {
    const round = count(SCALE, [[2], [2], [3], [5], [null], []])
    const text = say(round, 'Bildung', 'mean')
    expect(text.lines).toEqual(['(2 · 2 + 1 · 3 + 1 · 5) : 4 = 3,00'])
    expect(text.result).toBe('3,00')
    expect(text.leftOut).toEqual([
      '1-mal „weiß nicht“ zählt nicht mit.',
      '1 Stimmzettel sagt zu diesem Handlungsfeld nichts und zählt nicht mit.',
    ])
    expect(say(count(SCALE, [[2], [2], [3]]), 'Bildung', 'mean').lines).toEqual([
      '(2 · 2 + 1 · 3) : 3 ≈ 2,33',
    ])
  })

  it('takes sticky dots into sums and says where they cannot be', () => {
    const sticky = { people: 4, topics: { Bildung: 7, Wohnen: 0, Begegnung: 1 } }
    const round = count({ method: 'dots', dots: 3, perTopic: 2 }, [[2, 1], [1], [2]], { sticky })
    expect(say(round, 'Bildung', 'sum').lines).toEqual(['1 · 1 + 2 · 2 = 5', '5 + 7 von der Wand = 12'])
    expect(say(round, 'Bildung', 'mean').lines).toEqual([
      '12 : (3 Stimmzettel + 4 Personen an der Wand) ≈ 1,71',
    ])
    expect(say(round, 'Bildung', 'median').leftOut).toEqual([
      '7 Klebepunkte an der Wand: nicht enthalten. Sie sind Summen, hier braucht es einzelne Stimmzettel.',
    ])
  })

  it('names the points of each place in a ranking, and Kendall’s W with its base', () => {
    const round = count({ method: 'ranking', k: 3 }, [
      [1, 2, 3],
      [1, 3, 2],
      [2, 1],
    ])
    expect(say(round, 'Bildung', 'sum').lines).toEqual(['2 · 3 + 1 · 2 = 8'])
    const kendall = deriveKendall(round)
    if (!kendall) throw new Error('There is no W.')
    const text = kendallText(kendall)
    expect(text.leftOut).toEqual(['1 Rangfolge ordnet nicht alle Handlungsfelder und zählt hier nicht mit.'])
    expect(text.result).toBe('0,75')
    expect(text.source?.doi).toBe('10.1214/aoms/1177732186')
  })

  it('says which figure decided a rank, and that a tie crosses the cut', () => {
    const rows = [
      [5, 3, 4],
      [1, 3, 2],
    ]
    const byTie = count(SCALE, rows)
    // All have mean 3; one of two ratings of Bildung and Begegnung is on the two highest steps.
    expect(say(byTie, 'Wohnen', 'rank').lines).toEqual([
      'Mittelwert: 3,00. Kein Handlungsfeld hat einen höheren Mittelwert.',
      'Gleicher Mittelwert, aber davor durch Anteil der beiden höchsten Stufen (hier 0 %): „Bildung“ (50 %) und „Begegnung“ (50 %).'.replaceAll(
        '\u00a0',
        ' ',
      ),
    ])
    const atCut = say(count(SCALE, rows, { cut: 1 }), 'Bildung', 'rank')
    expect(atCut.result).toBe('1.–2.')
    expect(atCut.lines.at(-1)).toBe(
      'Nur das erste kommt weiter. 2 Felder sind hier gleich, aber nur für 1 ist noch Platz: Die Zahlen allein entscheiden es nicht.',
    )
  })

  it('compares with both grand means for the place in the matrix', () => {
    const round = count({ method: 'matrix', max: 5, allowUnknown: false }, [
      [
        { x: 5, y: 1 },
        { x: 1, y: 5 },
        { x: 3, y: 3 },
      ],
    ])
    const text = say(round, 'Bildung', 'quadrant')
    expect(text.result).toBe('nur Relevanz hoch')
    expect(text.lines).toEqual([
      'Relevanz: 5,00 ≥ 3,00 (Mittel aller Felder), also hoch',
      'Machbarkeit: 1,00 < 3,00 (Mittel aller Felder), also niedrig',
    ])
  })

  it('shows the layers of the agreement and its word', () => {
    const text = say(count(SCALE, [[1], [5]]), 'Bildung', 'agreement')
    expect(text.result).toBe('gespalten, A = −1,00')
    expect(text.lines).toEqual([
      'Schicht 1: Stufen 1 und 5, je 1; Anteil 100 %, Einigkeit −1,00',
      'A = 1,000 · (−1,000) = −1,00',
    ])
    expect(text.source?.doi).toBe('10.1023/A:1010374114305')
  })
})
