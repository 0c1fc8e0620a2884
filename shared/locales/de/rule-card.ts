import type { Round } from '../../contract/weigh.ts'

/**
 * The rules of a round in German, one short sentence each: the same on desk, beamer and in the minutes, because
 * what people were told must be what stands in the minutes.
 */
export function ruleCard({
  settings,
  criterion,
  topics,
  cut,
}: Pick<Round, 'settings' | 'criterion' | 'topics' | 'cut'>): string[] {
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
      settings.perTopic === 1
        ? 'Höchstens ein Punkt je Handlungsfeld.'
        : `Höchstens ${settings.perTopic} Punkte je Handlungsfeld.`,
    )
  }
  if (cut !== null) rules.push(cut === 1 ? 'Das erste kommt weiter.' : `Die ersten ${cut} kommen weiter.`)
  rules.push('Es ist geheim. Ändern geht, bis die Runde schließt.')
  return rules
}
