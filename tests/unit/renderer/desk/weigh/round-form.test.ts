import { describe, expect, it } from 'vitest'
import {
  completeSettings,
  findFormProblems,
  methodForm,
  namedGroups,
  practiceSettings,
  settingsOf,
} from '../../../../../renderer/desk/weigh/set-up/round-form.ts'
import type { Method, MethodForm, RoundForm } from '../../../../../renderer/desk/weigh/set-up/round-form.ts'
import { checkInput } from '../../../../../renderer/client/index.ts'
import type { Round } from '../../../../../shared/contract/weigh.ts'
import { checkSettings } from '../../../../../shared/domain/methods.ts'

const METHODS: readonly Method[] = ['scale', 'dots', 'budget', 'ranking', 'matrix']
const ROUND_ID = '01930000-0000-7000-8000-000000000001'

function form(parts: Partial<MethodForm>, rest: Partial<RoundForm> = {}): RoundForm {
  const method = { ...methodForm(15, 26, null), ...parts }
  return { question: 'Wie?', criterion: '', method, cut: null, access: 'open', groups: [], ...rest }
}

describe('the form of a round', () => {
  it.each(METHODS)('%s has usual settings that can be used as they are', (method) => {
    const { method: numbers } = form({ method })
    expect(checkSettings(settingsOf(numbers))).toEqual({ ok: true })
    expect(
      checkInput('rounds.update', { roundId: ROUND_ID, question: 'Wie?', settings: settingsOf(numbers) }),
    ).toBeNull()
    expect(completeSettings(numbers)).toEqual(settingsOf(numbers))
  })

  it('suggests the dots of the calculator, and no more places than there are topics', () => {
    expect(methodForm(15, 26, null)).toMatchObject({ dots: 5, k: 5 })
    expect(methodForm(3, 0, null)).toMatchObject({ dots: 1, k: 3 })
    expect(methodForm(0, 0, null)).toMatchObject({ dots: 1, k: 1 })
  })

  it('keeps the numbers of a round that is there, whatever its method', () => {
    const known: Round['settings'][] = [
      { method: 'scale', max: 7, allowUnknown: false },
      { method: 'dots', dots: 9, perTopic: 3 },
      { method: 'budget', points: 50, spendAll: false },
      { method: 'ranking', k: 4 },
      { method: 'matrix', max: 4, allowUnknown: false, labels: { x: 'Nutzen', y: '' } },
    ]
    for (const settings of known) expect(settingsOf(methodForm(15, 26, settings))).toEqual(settings)
  })

  it('an empty number has no rules to show, and its field says what is missing', () => {
    const { method } = form({ method: 'budget', points: null })
    expect(completeSettings(method)).toBeNull()
    expect(
      checkInput('rounds.update', { roundId: ROUND_ID, question: 'Wie?', settings: settingsOf(method) }),
    ).toEqual({ 'settings.points': 'Zahl der Punkte muss eine ganze Zahl von 1 bis 1000 sein.' })
  })

  it('finds what does not fit to the topics or to each other, at its field', () => {
    expect(findFormProblems(form({}, { cut: 16 }), 15)).toEqual({ cut: 'Es sind nur 15 Handlungsfelder.' })
    expect(findFormProblems(form({}, { cut: 15 }), 15)).toEqual({})
    expect(findFormProblems(form({}, {}), 1)).toHaveProperty('topicIds')
    expect(findFormProblems(form({ method: 'ranking', k: 16 }), 15)).toHaveProperty('settings.k')
    expect(findFormProblems(form({ method: 'scale', k: 16 }), 15)).toEqual({})
    expect(findFormProblems(form({ method: 'dots', dots: 3, perTopic: 4 }), 15)).toEqual({
      'settings.perTopic': 'Höchstens 3: mehr Punkte hat niemand.',
    })
  })

  it('sends named groups only, and names one that is there twice by its place among them', () => {
    const groups = [
      { key: 1, title: ' Ehrenamt ' },
      { key: 2, title: '  ' },
      { key: 3, id: ROUND_ID, title: 'ehrenamt' },
    ]
    expect(namedGroups(groups)).toEqual([{ title: 'Ehrenamt' }, { id: ROUND_ID, title: 'ehrenamt' }])
    expect(findFormProblems(form({}, { groups }), 15)).toEqual({
      'groups.1.title': 'Diese Gruppe gibt es schon.',
    })
  })
})

describe('the settings of a practice round', () => {
  it('are those of the round that is prepared, where it has the same method', () => {
    const draft: Round['settings'] = { method: 'dots', dots: 2, perTopic: 2 }
    expect(practiceSettings('dots', draft)).toBe(draft)
    for (const method of METHODS) {
      const settings = practiceSettings(method, null)
      expect(settings.method).toBe(method)
      expect(checkInput('practice.start', { settings })).toBeNull()
    }
  })
})
