import { formatDate, formatNumber, quote } from '../../domain/german-format.ts'
import { capitalized, inWords } from './number-words.ts'

function groups(count: number): string {
  return count === 1 ? 'ein Arbeitskreis' : `${inWords(count)} Arbeitskreise`
}

/** "einem Handlungsfeld", "zwölf Handlungsfeldern": after "aus". */
function fromTopics(count: number): string {
  return count === 1 ? 'einem Handlungsfeld' : `${inWords(count)} Handlungsfeldern`
}

function changes(count: number): string {
  return count === 1 ? '1 Änderung' : `${formatNumber(count)} Änderungen`
}

/** Words of the step "Bündeln". */
export const deskBundle = {
  state: {
    waiting: 'nach der Gewichtung',
    possible: 'Vorschlag möglich',
    proposed: 'Vorschlag',
    changed: (count: number) => `Vorschlag, ${changes(count)}`,
    decided: (count: number) => capitalized(groups(count)),
  },

  waiting: {
    title: 'Welche Handlungsfelder gehören zusammen?',
    heading: 'Zuerst wird gewichtet',
    text: 'Der Vorschlag entsteht aus den Stimmzetteln einer geschlossenen Runde: Felder, die von denselben Personen hoch bewertet werden, kommen zusammen.',
    go: 'Zum Gewichten',
  },

  propose: {
    title: 'Aus welchen Handlungsfeldern werden Arbeitskreise?',
    subtitle: 'Das Programm schlägt vor, Sie entscheiden. Jeden Vorschlag können Sie danach von Hand ändern.',
    again: 'Neu vorschlagen',
    againTitle: 'Neuen Vorschlag machen',
    againText: 'Der neue Vorschlag ersetzt die Tafel. „Rückgängig“ holt die jetzige zurück.',
    againChanges: (count: number) =>
      `Der neue Vorschlag ersetzt die Tafel samt ${count === 1 ? 'Ihrer Änderung' : `Ihren ${inWords(count)} Änderungen`}. „Rückgängig“ holt alles zurück.`,
    round: 'Grundlage',
    roundOption: (number: number, question: string) => `Runde ${number}: ${question}`,
    topN: 'Wie viele Felder gehen weiter?',
    topNHint:
      'Die am höchsten gewichteten. Gleichstände an der Grenze gehen mit, der Rest in den Themenspeicher.',
    count: 'Wie viele Arbeitskreise?',
    suggested: 'Vorschlagen lassen',
    fixed: 'Festlegen',
    fixedLabel: 'Zahl der Arbeitskreise',
    size: 'Größe eines Arbeitskreises',
    minSize: 'mindestens',
    maxSize: 'höchstens',
    maxSizeHint: 'Leer lassen: ohne Grenze.',
    submit: 'Vorschlag machen',
    working: 'Der Vorschlag wird berechnet …',
  },

  board: {
    title: (groupCount: number, topicCount: number) =>
      `${capitalized(groups(groupCount))} aus ${fromTopics(topicCount)}`,
    titleEmpty: 'Noch kein Arbeitskreis',
    basis: (round: number) => `Vorschlag aus der Gewichtung (Runde ${round})`,
    runnerUp: (count: number) => `zweitbester Vorschlag: ${groups(count)}`,
    decidedOn: (isoDate: string) => `Beschlossen am ${formatDate(isoDate)}`,
    changes: (count: number) => `${changes(count)} am Vorschlag`,
    decide: 'Beschließen',
    decided: 'Die Arbeitskreise sind beschlossen.',
    next: 'Weiter: Ausarbeiten',
    views: 'Ansicht',
    viewBoard: 'Tafel',
    viewCompare: 'Vorschlag und Beschluss',
    help: 'Mit Alt und den Pfeiltasten verschieben, mit Enter das Ziel wählen, oder mit der Maus ziehen.',
    groupsLabel: 'Arbeitskreise',
    groupName: (letter: string, title: string) => `Arbeitskreis ${letter}, ${title}`,
    place: (rankLabel: string) => `Platz ${rankLabel.replaceAll('.', '')}`,
    notWeighted: 'nicht gewichtet',
    secondBest: (letter: string) => `zweitbest ${letter}`,
    secondBestTitle: (letter: string) => `Würde am zweitbesten zu Arbeitskreis ${letter} passen`,
    byHand: 'von Hand',
    move: (title: string) => `${title} verschieben`,
    moveTo: (letter: string, title: string) => `Nach ${letter}: ${title}`,
    moveToParkingLot: 'In den Themenspeicher',
    movedTo: (topic: string, group: string) => `${quote(topic)} liegt jetzt in ${group}.`,
    empty: 'Noch kein Handlungsfeld. Ziehen Sie eines hierher.',
    lead: 'Leitung',
    leadOpen: 'offen',
    leadOf: (letter: string) => `Leitung von Arbeitskreis ${letter}`,
    editLead: (letter: string, lead: string) => `Leitung von ${letter}: ${lead}. Ändern`,
    titleOf: (letter: string) => `Name von Arbeitskreis ${letter}`,
    rename: (letter: string, title: string) => `${letter} ${title}. Umbenennen`,
    more: (title: string) => `Mehr zu ${title}`,
    menuRename: 'Umbenennen',
    menuLead: 'Leitung eintragen',
    menuRemove: 'Arbeitskreis auflösen',
    removed: (title: string) => `${quote(title)} ist aufgelöst, die Felder liegen im Themenspeicher.`,
    add: 'Arbeitskreis hinzufügen',
    newTitle: 'Neuer Arbeitskreis',
    parkingLot: 'Themenspeicher',
    parkingLotNote: 'bleibt sichtbar und kommt ins Protokoll',
    parkingLotEmpty: 'Hier liegen Felder, die noch zu keinem Arbeitskreis gehören.',
  },

  takeBack: {
    label: 'Rückgängig',
    passed: 'Seitdem ist anderes geschehen. Nehmen Sie es Schritt für Schritt mit Strg Z zurück.',
  },

  separation: {
    title: (from: number, to: number) => `Trennschärfe bei ${from} … ${to} Arbeitskreisen`,
    explain:
      'Je höher der Balken, desto klarer trennen sich die Arbeitskreise in den Bewertungen (mittlere Silhouette, höchstens 1).',
    value: (k: number, silhouette: number) => `${k} Arbeitskreise: ${formatNumber(silhouette, 2)}`,
    chosen: 'gewählt',
    runnerUp: 'zweitbester',
  },

  compare: {
    caption: 'Vorschlag des Programms und Stand der Tafel, Arbeitskreis für Arbeitskreis',
    group: 'Arbeitskreis',
    proposal: 'Vorschlag',
    now: 'Stand der Tafel',
    decision: 'Beschluss',
    notProposed: 'nicht vorgeschlagen, von Hand hinzugefügt',
    dissolved: 'aufgelöst',
    noTopics: 'kein Handlungsfeld',
    changesTitle: 'Von Hand geändert',
    unchanged: 'Die Tafel steht, wie sie vorgeschlagen wurde.',
  },
} as const
