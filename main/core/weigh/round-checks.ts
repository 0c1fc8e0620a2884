import type { Round } from '../../../shared/contract/weigh.ts'
import { formatNumber } from '../../../shared/domain/german-format.ts'
import { checkSettings } from '../../../shared/domain/methods.ts'
import type { SettingsProblem } from '../../../shared/domain/methods.ts'
import { CoreError } from '../errors.ts'

/** @throws CoreError `round_fixed` for a round that was opened */
export function requireDraft(round: Round): void {
  if (round.state !== 'draft') {
    throw new CoreError(
      'round_fixed',
      `Runde ${round.number} wurde schon geöffnet und lässt sich nicht mehr ändern.`,
    )
  }
}

const FIELD_WORDS: Record<SettingsProblem['field'], string> = {
  max: 'Größte Stufe',
  dots: 'Zahl der Klebepunkte',
  perTopic: 'Punkte je Handlungsfeld',
  points: 'Zahl der Punkte',
  k: 'Zahl der Plätze',
}

/** @throws CoreError `invalid_input` for settings nobody could vote with */
export function refuseSettings(settings: Round['settings']): void {
  const check = checkSettings(settings)
  if (check.ok) return
  const { field, min, max } = check.problem
  throw new CoreError('invalid_input', `${FIELD_WORDS[field]}: bitte eine ganze Zahl von ${min} bis ${max}.`)
}

/** A ballot over more topics would not fit into one message of a phone. */
const MOST_TOPICS = 300

/** @throws CoreError `too_few_topics`, `too_many_topics` */
export function refuseTopicCount(count: number): void {
  if (count < 2) {
    throw new CoreError('too_few_topics', 'Für eine Gewichtung braucht es mindestens zwei Handlungsfelder.')
  }
  if (count > MOST_TOPICS) {
    throw new CoreError(
      'too_many_topics',
      `Eine Runde fasst höchstens ${MOST_TOPICS} Handlungsfelder; es sind ${formatNumber(count)}.`,
    )
  }
}

/** @throws CoreError `invalid_input`: nobody could choose between two groups of the same name */
export function refuseDoubleGroups(groups: readonly { title: string }[]): void {
  const taken = new Set<string>()
  for (const { title } of groups) {
    const name = title.toLocaleLowerCase('de')
    if (taken.has(name))
      throw new CoreError('invalid_input', `Die Interessengruppe „${title}“ steht zweimal da.`)
    taken.add(name)
  }
}
