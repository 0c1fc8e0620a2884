import type { Round } from '../../../shared/contract/weigh.ts'
import { formatNumber } from '../../../shared/domain/german-format.ts'
import { checkSettings } from '../../../shared/domain/methods.ts'
import type { SettingsProblem } from '../../../shared/domain/methods.ts'
import { CoreError } from '../errors.ts'
import { nameOf } from './round-rows.ts'
import type { AnyRound } from './round-rows.ts'
import type { BallotSettings } from './round-settings.ts'

/** @throws CoreError `round_fixed` for a round that was opened */
export function requireDraft(round: AnyRound): void {
  if (round.state !== 'draft') {
    throw new CoreError(
      'round_fixed',
      `${nameOf(round)} wurde schon geöffnet und lässt sich nicht mehr ändern.`,
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

/** A ballot over more topics would not fit into one message of a phone; piles bring their names along. */
const MOST_TOPICS = { weighed: 300, sorted: 150 } as const

/** @throws CoreError `too_few_topics`, `too_many_topics` */
export function refuseTopicCount({ method }: BallotSettings, count: number): void {
  const sorts = method === 'sort'
  if (count < 2) {
    throw new CoreError(
      'too_few_topics',
      `Für eine ${sorts ? 'Sortierung' : 'Gewichtung'} braucht es mindestens zwei Handlungsfelder.`,
    )
  }
  const most = sorts ? MOST_TOPICS.sorted : MOST_TOPICS.weighed
  if (count > most) {
    throw new CoreError(
      'too_many_topics',
      `Eine ${sorts ? 'Sortierung' : 'Runde'} fasst höchstens ${most} Handlungsfelder; es sind ${formatNumber(count)}.`,
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
