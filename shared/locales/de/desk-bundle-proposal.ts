import { formatNumber, formatPercent, joinList, quote } from '../../domain/german-format.ts'
import { countGroups, countPeople, fromTopics } from './bundle-words.ts'
import { capitalized, inWords } from './number-words.ts'

/** Most topics of a tie that are named; the rest is counted. */
const MOST_NAMED = 6

function named(titles: readonly string[]): string {
  if (titles.length <= MOST_NAMED + 1) return joinList(titles.map(quote))
  const first = titles.slice(0, MOST_NAMED).map(quote).join(', ')
  return `${first} und ${inWords(titles.length - MOST_NAMED)} weitere`
}

/** Words of the form of a proposal and of its preview, in the step "Bündeln". */
export const deskProposal = {
  title: 'Aus welchen Handlungsfeldern werden Arbeitskreise?',
  subtitle: 'Das Programm schlägt vor, Sie entscheiden. Jeden Vorschlag können Sie danach von Hand ändern.',
  againTitle: 'Neuen Vorschlag machen',
  againText: 'Der neue Vorschlag ersetzt die Tafel. „Rückgängig“ holt die jetzige zurück.',
  againChanges: (count: number) =>
    `Der neue Vorschlag ersetzt die Tafel samt ${count === 1 ? 'Ihrer Änderung' : `Ihren ${inWords(count)} Änderungen`}. „Rückgängig“ holt alles zurück.`,
  submit: 'Vorschlag machen',
  working: 'Der Vorschlag wird berechnet …',

  choice: {
    question: 'Welche Handlungsfelder gehen weiter?',
    round: 'Grundlage',
    roundOption: (number: number, question: string) => `Runde ${number}: ${question}`,
    by: 'Auswahl',
    best: 'Die besten',
    aboveMean: 'Alle über dem Mittel',
    hand: 'Von Hand',
    n: 'Wie viele?',
    nHint: 'Der Rest kommt in den Themenspeicher und bleibt sichtbar.',
    aboveMeanText:
      'Weiter gehen alle, deren Ergebnis über dem Durchschnitt aller Felder liegt. Der Rest kommt in den Themenspeicher und bleibt sichtbar.',
    handText: 'Was nicht angekreuzt ist, kommt in den Themenspeicher und bleibt sichtbar.',
    handList: 'Handlungsfelder, die weitergehen',
    all: 'Alle ankreuzen',
    none: 'Keines',
    place: (rankLabel: string) => `Platz ${rankLabel.replaceAll('.', '')}`,
    noRound: 'Ohne gezählte Runde gibt es keine Rangfolge. Kreuzen Sie an, was weitergeht.',
  },

  tie: {
    question: 'Gleichstand an der Grenze: Was gilt?',
    text: (titles: readonly string[], place: string) =>
      `${named(titles)} liegen gleichauf auf Platz ${place.replaceAll('.', '')}.`,
    in: 'Alle gehen weiter',
    out: 'Keines geht weiter',
    outHint: 'Das steht als Entscheidung der Runde im Protokoll.',
    runoff: (number: number) => `Die Stichrunde entscheidet (Runde ${number})`,
    prepare: 'Stichrunde vorbereiten',
    prepareHint: 'Der Raum stimmt noch einmal nur über diese Felder ab.',
  },

  sources: {
    question: 'Woran erkennt das Programm, was zusammenkommt?',
    belongs: 'Was gehört zusammen?',
    valued: 'Wer schätzt dasselbe?',
    sorting: 'Sortierung',
    sortingText: 'Je öfter zwei Karten auf demselben Stapel lagen, desto näher stehen sie sich.',
    sortingNone: 'Noch gibt es keine gezählte Sortierung mit Stapeln.',
    toSorting: 'Karten sortieren lassen',
    which: 'Welche Sortierung?',
    sortingOption: (number: number, question: string, sorters: number) =>
      `Runde ${number}: ${question} (${countPeople(sorters)})`,
    words: 'Wörter',
    wordsText: 'Felder, deren Titel, Beschreibung und Stichworte dieselben Wörter gebrauchen.',
    ratings: 'Bewertungen',
    ratingsText: 'Felder, die von denselben Personen hoch oder niedrig bewertet werden.',
    ratingsNone: 'Noch ist keine Runde gezählt.',
    weight: (source: string) => `Gewicht: ${source}`,
    share: (share: number) => `zählt ${formatPercent(share)}`,
    none: 'Wählen Sie mindestens eine Quelle.',
    mixed:
      'Sie mischen zwei Fragen: was zusammengehört und wer dasselbe schätzt. Das geht, sollte dem Raum aber gesagt werden.',
  },

  groups: {
    question: 'Wie viele Arbeitskreise?',
    suggested: 'Vorschlagen lassen',
    fixed: 'Festlegen',
    fixedLabel: 'Zahl der Arbeitskreise',
    suggestedText: 'Genommen wird die Zahl, bei der sich die Arbeitskreise am klarsten trennen.',
    size: 'Handlungsfelder je Arbeitskreis',
    minSize: 'mindestens',
    maxSize: 'höchstens',
    maxSizeHint: 'Leer lassen: ohne Grenze.',
  },

  more: {
    heading: 'Mehr: Wie gebündelt wird',
    linkage: 'Verfahren',
    average: 'Durchschnitt',
    averageText:
      'Zwei Gruppen kommen zusammen, wenn ihre Felder sich im Durchschnitt am nächsten stehen. Das passt fast immer.',
    ward: 'Ward',
    wardText: 'Gebündelt wird auf der Karte, so dass möglichst dichte, ähnlich große Gruppen entstehen.',
  },

  preview: {
    heading: 'So sähe der Vorschlag aus',
    waiting: 'Der Vorschlag wird berechnet …',
    again: 'wird berechnet …',
    title: (groupCount: number, topicCount: number) =>
      `${capitalized(countGroups(groupCount))} aus ${fromTopics(topicCount)}`,
    runnerUp: (count: number) => `Zweitbester Vorschlag: ${countGroups(count)}.`,
    clearer: (count: number) => `Klarer getrennt ${count === 1 ? 'wäre' : 'wären'} ${countGroups(count)}.`,
    groupOf: (letter: string) => `Arbeitskreis ${letter}`,
    moved: 'wegen der Größe',
    parkingLot: (count: number) =>
      count === 0
        ? 'Nichts bleibt im Themenspeicher.'
        : `In den Themenspeicher ${count === 1 ? 'kommt' : 'kommen'} ${formatNumber(count)}:`,
    sizesBroken: 'Mit diesen Größen geht es nicht auf; die Grenzen werden so gut wie möglich eingehalten.',
    remarks: 'Gut zu wissen',
  },
} as const
