import type { ParticipantRound } from '../../contract/ballots.ts'
import type { Round } from '../../contract/weigh.ts'

/** Of a weighting or of a sorting. */
type Settings = ParticipantRound['settings']

/** Names of the two criteria where a round has none of its own. */
export const USUAL_AXES = { x: 'Relevanz', y: 'Machbarkeit' } as const

/** The two criteria of a matrix by name. */
export function axisNames({ labels }: Extract<Settings, { method: 'matrix' }>): { x: string; y: string } {
  return { x: labels.x || USUAL_AXES.x, y: labels.y || USUAL_AXES.y }
}

/** What people should go by, as a line of the rule card. */
export function criterionRule(criterion: string): string {
  return `Maßstab: ${criterion}`
}

/**
 * The rules of a round in German, one short sentence each: the same on desk, beamer, paper and in the minutes,
 * because what people were told must be what stands in the minutes.
 */
export function ruleCard({
  settings,
  criterion,
  topics,
  cut,
  access,
}: Pick<Round, 'criterion' | 'cut'> & {
  settings: Settings
  topics: { readonly length: number }
  /** Left out where nobody needs to be told, as on a sheet that asks for the code itself. */
  access?: Round['access']
}): string[] {
  return [
    ...(criterion === '' ? [] : [criterionRule(criterion)]),
    ...methodRules(settings, topics.length),
    ...(cut === null ? [] : [cut === 1 ? 'Das erste kommt weiter.' : `Die ersten ${cut} kommen weiter.`]),
    ...(access === 'codes' ? ['Eine Codekarte je Person; jeder Code zählt einmal.'] : []),
    `Es ist geheim. Ändern geht, bis die ${settings.method === 'sort' ? 'Sortierung' : 'Runde'} schließt.`,
  ]
}

const UNKNOWN_ALLOWED = '„Weiß nicht“ ist erlaubt und zählt nicht in den Mittelwert.'

function methodRules(settings: Settings, topics: number): string[] {
  switch (settings.method) {
    case 'scale':
      return [
        `Bewerten Sie jedes der ${topics} Handlungsfelder von 1 (unwichtig) bis ${settings.max} (sehr wichtig).`,
        ...(settings.allowUnknown ? [UNKNOWN_ALLOWED] : []),
      ]
    case 'dots':
      return [
        settings.dots === 1
          ? 'Jede Person hat einen Klebepunkt.'
          : `Jede Person hat ${settings.dots} Klebepunkte.`,
        settings.perTopic === 1
          ? 'Höchstens ein Punkt je Handlungsfeld.'
          : `Höchstens ${settings.perTopic} Punkte je Handlungsfeld.`,
      ]
    case 'budget':
      return [
        `Verteilen Sie ${settings.points} Punkte auf die ${topics} Handlungsfelder.`,
        settings.spendAll
          ? 'Alle Punkte müssen vergeben werden.'
          : 'Es müssen nicht alle Punkte vergeben werden.',
      ]
    case 'ranking': {
      const places = Math.min(settings.k, topics)
      return places === 1
        ? ['Wählen Sie das wichtigste Handlungsfeld.']
        : [
            `Bringen Sie die wichtigsten ${places} Handlungsfelder in eine Reihenfolge.`,
            `Platz 1 bringt ${settings.k} Punkte, Platz ${places} noch ${settings.k - places + 1}.`,
          ]
    }
    case 'matrix': {
      const { x, y } = axisNames(settings)
      return [
        `Bewerten Sie jedes der ${topics} Handlungsfelder zweimal von 1 bis ${settings.max}: nach „${x}“ und nach „${y}“.`,
        ...(settings.allowUnknown ? [UNKNOWN_ALLOWED] : []),
      ]
    }
    case 'sort':
      return [
        'Legen Sie zusammen, was für Sie zusammengehört.',
        'So viele Stapel, wie Sie brauchen; Stapel dürfen einen Namen bekommen.',
        'Was zu nichts passt, bleibt einfach liegen.',
      ]
  }
}
