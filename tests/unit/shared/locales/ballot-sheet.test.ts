import { describe, expect, it } from 'vitest'
import { legendOf, markingOf } from '../../../../renderer/print/sheet-layout.ts'
import { german, loadWords } from '../../../../renderer/print/sheet-words.ts'
import { LANGUAGE_CODES } from '../../../../shared/domain/language.ts'
import type { Round } from '../../../../shared/contract/round.ts'

const METHODS: readonly Round['settings'][] = [
  { method: 'scale', max: 7, allowUnknown: true },
  { method: 'dots', dots: 6, perTopic: 3 },
  { method: 'budget', points: 90, spendAll: false },
  { method: 'ranking', k: 4 },
  { method: 'ranking', k: 1 },
  { method: 'matrix', max: 6, allowUnknown: true, labels: { x: '', y: '' } },
]

describe('rules on paper', () => {
  for (const language of LANGUAGE_CODES) {
    it(`are as many sentences in ${language} as in German, with the same numbers`, async () => {
      const words = await loadWords(language)
      for (const settings of METHODS) {
        const source = { settings, topics: 15, cut: 10, axes: { x: 'AAA', y: 'BBB' } }
        const rules = words.rules(source)
        expect(rules).toHaveLength(german.rules(source).length)
        expect(rules.every((rule) => rule.trim().length > 5 && !/undefined|NaN|\$\{/.test(rule))).toBe(true)
        const said = rules.join(' ')
        for (const figure of figuresOf(settings)) expect(said, figure).toContain(figure)
        expect(said).toContain('10')
        if (settings.method === 'matrix' && language !== 'de') expect(said).toContain('AAA')
        expect(markingOf(settings, words)).not.toBe('')
        expect(legendOf(settings, words.axes, words).every((part) => part !== '')).toBe(true)
      }
    })
  }
})

function figuresOf(settings: Round['settings']): string[] {
  switch (settings.method) {
    case 'scale':
    case 'matrix':
      return [String(settings.max)]
    case 'dots':
      return [String(settings.dots), String(settings.perTopic)]
    case 'budget':
      return [String(settings.points)]
    case 'ranking':
      return settings.k === 1 ? [] : [String(settings.k)]
  }
}
