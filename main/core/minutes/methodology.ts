import type { Round } from '../../../shared/contract/weigh.ts'
import { METHODS } from '../../../shared/domain/weighting.ts'
import { AGREEMENT_THRESHOLDS } from '../../../shared/domain/agreement.ts'
import { DRAWS, FEWEST_BALLOTS } from '../../../shared/domain/bootstrap.ts'
import { formatNumber } from '../../../shared/domain/german-format.ts'
import { FEWEST_PER_GROUP } from '../../../shared/domain/group-results.ts'
import type { MinutesMethodologySection } from '../../../shared/domain/minutes-model.ts'
import { groupingMethodology } from './grouping-methodology.ts'
import type { GroupingSource } from './grouping-source.ts'

/** What the minutes tell of, and so have to explain. */
interface Told {
  readonly rounds: readonly Round[]
  /** Whether topic cards were sorted. */
  readonly sorted: boolean
  readonly grouping: GroupingSource | null
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
export function methodology({ rounds, sorted, grouping }: Told): MinutesMethodologySection[] {
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
    sections.push({
      heading: 'Wie sicher ist die Reihenfolge?',
      paragraphs: [
        `Aus den Stimmzetteln wird ${formatNumber(DRAWS, 0)}-mal mit Zurücklegen neu gezogen. Angegeben ist der Bereich, in dem der Rang in 90 % der Ziehungen liegt. Bei weniger als ${FEWEST_BALLOTS} Stimmzetteln entfällt die Angabe.`,
      ],
    })
  }
  if (sorted) sections.push(SORTING_SECTION)
  if (rounds.length > 0 || sorted) sections.push(SECRECY_SECTION)
  return grouping ? [...sections, ...groupingMethodology(grouping)] : sections
}

const SORTING_SECTION: MinutesMethodologySection = {
  heading: 'Sortierung',
  paragraphs: [
    'Jede Person legt Karten mit den Handlungsfeldern zu Stapeln zusammen. Gezählt wird für je zwei Felder, wie viele Personen sie auf denselben Stapel gelegt haben; wie die Stapel heißen und in welcher Reihenfolge sie liegen, spielt dafür keine Rolle. Ein Feld, das liegen blieb oder allein auf einem Stapel lag, gehört zu keinem Paar.',
    'Namen von Stapeln, die sich nur in Groß- und Kleinschreibung, Leerzeichen und Zeichen unterscheiden, zählen zusammen. Genannt sind die Felder, die in mindestens der Hälfte der so benannten Stapel lagen.',
  ],
}

const SECRECY_SECTION: MinutesMethodologySection = {
  heading: 'Geheimhaltung',
  paragraphs: [
    'Die Gewichtung ist ein Stimmungsbild, keine Wahl. Beim Schließen einer Runde oder Sortierung wird gemischt, was abgegeben wurde, und ohne Zeit, Gerät und Reihenfolge gespeichert; der Schlüssel wird vernichtet.',
  ],
}
