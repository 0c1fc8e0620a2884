import type { Round } from '../../../../shared/contract/weigh.ts'
import { suggestDots } from '../../../../shared/domain/dot-calculator.ts'
import { checkSettings, defaultSettings } from '../../../../shared/domain/methods.ts'
import { deskWeigh } from '../../../../shared/locales/de/desk-weigh.ts'

type Settings = Round['settings']
export type Method = Settings['method']

/** The numbers of all methods at once: who looks at another method and comes back finds everything as it was. */
export interface MethodForm {
  method: Method
  max: number
  allowUnknown: boolean
  /** Null while a field is empty. */
  dots: number | null
  perTopic: number | null
  points: number | null
  spendAll: boolean
  k: number | null
  labels: { x: string; y: string }
}

export interface GroupLine {
  /** Only for the list on the screen. */
  key: number
  id?: string | undefined
  title: string
}

export interface RoundForm {
  question: string
  criterion: string
  method: MethodForm
  cut: number | null
  access: Round['access']
  groups: readonly GroupLine[]
}

/** By the path of the field in the input of `rounds.create`, in German. */
export type FieldProblems = Readonly<Record<string, string>>

/** The usual numbers for so many topics and people, with those of `known` in their place. */
export function methodForm(topics: number, people: number, known: Settings | null): MethodForm {
  const { dots } = suggestDots(topics, people)
  const usual: MethodForm = {
    method: 'scale',
    max: 5,
    allowUnknown: true,
    dots: Math.max(1, dots),
    perTopic: 1,
    points: 100,
    spendAll: true,
    k: Math.max(1, Math.min(5, topics)),
    labels: { x: '', y: '' },
  }
  if (known === null) return usual
  return { ...usual, ...known, labels: known.method === 'matrix' ? { ...known.labels } : usual.labels }
}

/** A missing number stays missing (NaN), so that the check names it. */
export function settingsOf(form: MethodForm): Settings {
  switch (form.method) {
    case 'scale':
      return { method: 'scale', max: form.max, allowUnknown: form.allowUnknown }
    case 'dots':
      return { method: 'dots', dots: form.dots ?? Number.NaN, perTopic: form.perTopic ?? Number.NaN }
    case 'budget':
      return { method: 'budget', points: form.points ?? Number.NaN, spendAll: form.spendAll }
    case 'ranking':
      return { method: 'ranking', k: form.k ?? Number.NaN }
    case 'matrix':
      return {
        method: 'matrix',
        max: form.max,
        allowUnknown: form.allowUnknown,
        labels: { x: form.labels.x.trim(), y: form.labels.y.trim() },
      }
  }
}

/** The settings while all numbers stand and fit together, for the rules beside the form; else null. */
export function completeSettings(form: MethodForm): Settings | null {
  const settings = settingsOf(form)
  return checkSettings(settings).ok ? settings : null
}

/** The usual settings of a method for the practice round. */
export function practiceSettings(method: Method, draft: Settings | null): Settings {
  if (draft?.method === method) return draft
  const settings = defaultSettings(method)
  return settings.method === 'matrix' ? { ...settings, labels: { x: '', y: '' } } : settings
}

/** Fewer leave nothing to weigh. */
const FEWEST_TOPICS = 2

/** What the schema cannot know: how the numbers fit to the topics and to each other, and groups named twice. */
export function findFormProblems(form: RoundForm, topics: number): FieldProblems {
  const { form: words } = deskWeigh
  const problems: Record<string, string> = {}
  const { method, dots, perTopic, k } = form.method
  if (topics < FEWEST_TOPICS) problems['topicIds'] = words.tooFewTopics
  if (form.cut !== null && form.cut > topics) problems['cut'] = words.tooManyFor(topics)
  if (method === 'ranking' && k !== null && k > topics) problems['settings.k'] = words.tooManyFor(topics)
  if (method === 'dots' && dots !== null && perTopic !== null && perTopic > dots) {
    problems['settings.perTopic'] = words.perTopicTooHigh(dots)
  }
  const seen = new Set<string>()
  namedGroups(form.groups).forEach(({ title }, index) => {
    const name = title.toLocaleLowerCase('de')
    if (seen.has(name)) problems[`groups.${index}.title`] = words.groupTwice
    seen.add(name)
  })
  return problems
}

/** The groups that are sent: empty lines are no groups. */
export function namedGroups(lines: readonly GroupLine[]): { id?: string | undefined; title: string }[] {
  return lines
    .map(({ id, title }) => ({ ...(id !== undefined && { id }), title: title.trim() }))
    .filter(({ title }) => title !== '')
}
