import type { Round } from '../../../shared/contract/weigh.ts'
import { METHODS } from '../../../shared/domain/weighting.ts'
import { AGREEMENT_THRESHOLDS } from '../../../shared/domain/agreement.ts'
import { DRAWS, FEWEST_BALLOTS } from '../../../shared/domain/bootstrap.ts'
import { formatNumber } from '../../../shared/domain/german-format.ts'
import { FEWEST_PER_GROUP } from '../../../shared/domain/group-results.ts'
import type { MinutesMethodologySection } from '../../../shared/domain/minutes-model.ts'

/** What the proposal of working groups was asked for. */
interface Asked {
  readonly topN: number
  readonly fixedGroups: number | null
  readonly minSize: number
  readonly maxSize: number
}

type Method = Round['settings']['method']

/** In the order in which the methods are offered. */
const METHOD_SECTIONS: Readonly<Record<Method, MinutesMethodologySection>> = {
  scale: {
    heading: 'Relevanzskala',
    paragraphs: [
      'Jede Person bewertet jedes Handlungsfeld. Die Reihenfolge folgt dem Mittelwert der abgegebenen Bewertungen, bei gleichem Mittelwert dem Anteil der beiden höchsten Stufen. „Weiß nicht“ wird gezählt, geht aber nicht in den Mittelwert ein.',
      'Median und Verteilung beziehen sich auf dieselben Bewertungen.',
    ],
  },
  dots: {
    heading: 'Klebepunkte',
    paragraphs: [
      'Jede Person verteilt die gleiche Zahl von Punkten. Die Reihenfolge folgt der Summe der Punkte, bei gleicher Summe der Zahl der Personen, die dem Feld Punkte gaben. Der Anteil bezieht sich auf alle vergebenen Punkte.',
    ],
  },
  budget: {
    heading: 'Punkte verteilen',
    paragraphs: [
      'Jede Person verteilt dieselbe Summe von Punkten. Die Reihenfolge folgt der Summe je Handlungsfeld, bei gleicher Summe der Zahl der Personen, die dem Feld Punkte gaben. Das Mittel bezieht sich auf alle Stimmzettel, auch auf die ohne Punkte für das Feld.',
    ],
  },
  ranking: {
    heading: 'Rangfolge',
    paragraphs: [
      'Jede Person ordnet ihre wichtigsten Handlungsfelder. Gezählt wird nach Borda: Bei k Plätzen bringt der erste k Punkte, der letzte einen; nicht eingeordnete Felder bekommen keinen. Bei gleicher Summe entscheidet die Zahl der ersten Plätze.',
    ],
  },
  matrix: {
    heading: 'Zwei Kriterien',
    paragraphs: [
      'Jede Person bewertet jedes Handlungsfeld nach zwei Kriterien. Die Reihenfolge folgt der Mitte der beiden Mittelwerte, bei Gleichstand dem Mittelwert des ersten Kriteriums. „Weiß nicht“ wird gezählt, geht aber nicht ein. Felder, die bei beiden Kriterien mindestens den Durchschnitt aller Felder erreichen, liegen im Bereich „beides hoch“.',
    ],
  },
}

/** How each figure came about, so that a reader could compute it again. Only what these minutes use. */
export function methodology(rounds: readonly Round[], asked: Asked | null): MinutesMethodologySection[] {
  const sections: MinutesMethodologySection[] = []
  const { high, partly } = AGREEMENT_THRESHOLDS
  const used = new Set(rounds.map((round) => round.settings.method))
  for (const method of METHODS) if (used.has(method)) sections.push(METHOD_SECTIONS[method])
  const scale = used.has('scale')
  if (rounds.length > 0) {
    sections.push({
      heading: 'Gleichstand',
      paragraphs: [
        'Was in beiden Zahlen gleich ist, bleibt gleich: Es wird ein geteilter Rang angegeben („3.–4.“). Gleiche Felder stehen in der Reihenfolge ihrer Nummern; es wird nicht gelost.',
        'Liegt ein Gleichstand auf der Grenze, so stehen alle Gleichplatzierten über ihr, bis eine Stichrunde oder ein Beschluss entscheidet.',
      ],
    })
    if (scale) {
      sections.push({
        heading: 'Einigkeit',
        paragraphs: [
          `Maß A nach van der Eijk (2001, DOI 10.1023/A:1010374114305), von −1 (zwei gegensätzliche Lager) über 0 (gleichmäßig verteilt) bis 1 (alle gleich). Ab ${formatNumber(high, 1)} „hohe Einigkeit“, ab ${formatNumber(partly, 1)} „teils einig“, darunter „gespalten“.`,
        ],
      })
    }
    if (used.has('ranking')) {
      sections.push({
        heading: 'Kendalls W',
        paragraphs: [
          'Wie ähnlich sich die Rangfolgen sind, mit Korrektur für Gleichstände: 0 bedeutet keine Übereinstimmung, 1 volle. Gerechnet über die Stimmzettel, die jedes Handlungsfeld einordnen.',
        ],
      })
    }
    if (rounds.some((round) => round.groups.length > 0)) {
      sections.push({
        heading: 'Interessengruppen',
        paragraphs: [
          `Auf dem Stimmzettel konnte eine Gruppe angegeben werden. Mittelwerte stehen nur bei Gruppen mit mindestens ${FEWEST_PER_GROUP} Stimmzetteln; ließe sich eine verborgene Gruppe aus dem Rest ausrechnen, so wird auch die kleinste gezeigte verborgen.`,
        ],
      })
    }
    sections.push(
      {
        heading: 'Wie sicher ist die Reihenfolge?',
        paragraphs: [
          `Aus den Stimmzetteln wird ${formatNumber(DRAWS, 0)}-mal mit Zurücklegen neu gezogen. Angegeben ist der Bereich, in dem der Rang in 90 % der Ziehungen liegt. Bei weniger als ${FEWEST_BALLOTS} Stimmzetteln entfällt die Angabe.`,
        ],
      },
      {
        heading: 'Geheimhaltung',
        paragraphs: [
          'Die Gewichtung ist ein Stimmungsbild, keine Wahl. Beim Schließen einer Runde werden die Stimmzettel gemischt und ohne Zeit, Gerät und Reihenfolge gespeichert; der Schlüssel der Runde wird vernichtet.',
        ],
      },
    )
  }
  if (asked) {
    sections.push({
      heading: 'Arbeitskreise',
      paragraphs: [
        'Der Vorschlag fasst Handlungsfelder zusammen, die von denselben Menschen ähnlich bewertet wurden: Korrelation der Bewertungen über die Stimmzettel, zusammengefasst nach der mittleren Ähnlichkeit (Average Linkage).',
        describeAsked(asked),
        'Beschlossen haben die Menschen; Änderungen von Hand sind aufgeführt.',
      ],
    })
  }
  return sections
}

function describeAsked({ topN, fixedGroups, minSize, maxSize }: Asked): string {
  const number =
    fixedGroups === null
      ? 'Die Zahl der Arbeitskreise ist die mit der besten Trennschärfe (mittlere Silhouette).'
      : `Die Zahl der Arbeitskreise (${fixedGroups}) war vorgegeben.`
  const sizes =
    minSize > 1 || maxSize < NO_LIMIT
      ? ` Größe der Arbeitskreise: mindestens ${minSize}${maxSize < NO_LIMIT ? `, höchstens ${maxSize}` : ''}; wo es dafür nötig war, wurden einzelne Felder dorthin versetzt, wo sie am wenigsten verlieren.`
      : ''
  return `Eingegangen sind die besten ${topN} Handlungsfelder der Runde, Gleichplatzierte auf dem letzten Platz mitgezählt. ${number}${sizes}`
}

/** What the contract takes for "no largest size". */
const NO_LIMIT = 100
