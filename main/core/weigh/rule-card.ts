import type { Round } from '../../../shared/contract/weigh.ts'

/** The rules of a round as they stand on the beamer and in the minutes, one short sentence each. */
export function ruleCard(round: Pick<Round, 'settings' | 'criterion' | 'topics' | 'cut'>): string[] {
  const { settings, criterion, topics, cut } = round
  const rules = criterion === '' ? [] : [`Maßstab: ${criterion}`]
  if (settings.method === 'scale') {
    rules.push(
      `Bewerten Sie jedes der ${topics.length} Handlungsfelder von 1 (unwichtig) bis ${settings.max} (sehr wichtig).`,
    )
    if (settings.allowUnknown) rules.push('„Weiß nicht“ ist erlaubt und zählt nicht in den Mittelwert.')
  } else {
    rules.push(
      settings.dots === 1
        ? 'Jede Person hat einen Klebepunkt.'
        : `Jede Person hat ${settings.dots} Klebepunkte.`,
    )
    rules.push(
      settings.perTopic === 1
        ? 'Höchstens ein Punkt je Handlungsfeld.'
        : `Höchstens ${settings.perTopic} Punkte je Handlungsfeld.`,
    )
  }
  if (cut !== null) rules.push(`Die ersten ${cut} kommen weiter.`)
  rules.push('Es ist geheim. Ändern geht, bis die Runde schließt.')
  return rules
}
