import type { Round } from '../../../shared/contract/weigh.ts'
import { AGREEMENT_THRESHOLDS } from '../../../shared/domain/agreement.ts'
import { DRAWS, FEWEST_BALLOTS } from '../../../shared/domain/bootstrap.ts'
import { formatNumber } from '../../../shared/domain/german-format.ts'
import type { MinutesMethodologySection } from '../../../shared/domain/minutes-model.ts'

/** How each figure came about, so that a reader could compute it again. Only what these minutes use. */
export function methodology(rounds: readonly Round[], grouped: boolean): MinutesMethodologySection[] {
  const sections: MinutesMethodologySection[] = []
  if (rounds.some((round) => round.settings.method === 'scale')) {
    sections.push({
      heading: 'Relevanzskala',
      paragraphs: [
        'Jede Person bewertet jedes Handlungsfeld. Die Reihenfolge folgt dem Mittelwert der abgegebenen Bewertungen, bei gleichem Mittelwert dem Anteil der beiden höchsten Stufen. „Weiß nicht“ wird gezählt, geht aber nicht in den Mittelwert ein.',
        'Median und Verteilung beziehen sich auf dieselben Bewertungen.',
      ],
    })
  }
  if (rounds.some((round) => round.settings.method === 'dots')) {
    sections.push({
      heading: 'Klebepunkte',
      paragraphs: [
        'Jede Person verteilt die gleiche Zahl von Punkten. Die Reihenfolge folgt der Summe der Punkte, bei gleicher Summe der Zahl der Personen, die dem Feld Punkte gaben. Der Anteil bezieht sich auf alle vergebenen Punkte.',
      ],
    })
  }
  if (rounds.length > 0) {
    const { high, partly } = AGREEMENT_THRESHOLDS
    sections.push(
      {
        heading: 'Gleichstand',
        paragraphs: [
          'Was in beiden Zahlen gleich ist, bleibt gleich: Es wird ein geteilter Rang angegeben („3.–4.“). Gleiche Felder stehen in der Reihenfolge ihrer Nummern; es wird nicht gelost.',
        ],
      },
      {
        heading: 'Einigkeit',
        paragraphs: [
          `Maß A nach van der Eijk (2001, DOI 10.1023/A:1010374114305), von −1 (zwei gegensätzliche Lager) über 0 (gleichmäßig verteilt) bis 1 (alle gleich). Ab ${formatNumber(high, 1)} „hohe Einigkeit“, ab ${formatNumber(partly, 1)} „teils einig“, darunter „gespalten“.`,
        ],
      },
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
  if (grouped) {
    sections.push({
      heading: 'Arbeitskreise',
      paragraphs: [
        'Der Vorschlag fasst Handlungsfelder zusammen, die von denselben Menschen ähnlich bewertet wurden: Korrelation der Bewertungen über die Stimmzettel, zusammengefasst nach der mittleren Ähnlichkeit (Average Linkage). Vorgeschlagen wird die Zahl der Arbeitskreise mit der besten Trennschärfe (mittlere Silhouette). Beschlossen haben die Menschen; Änderungen von Hand sind aufgeführt.',
      ],
    })
  }
  return sections
}
