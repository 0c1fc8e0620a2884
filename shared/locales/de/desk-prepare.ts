import { quote } from '../../domain/german-format.ts'

const topics = (count: number) => (count === 1 ? '1 Handlungsfeld' : `${count} Handlungsfelder`)

/** Words of the step "Vorbereiten". */
export const deskPrepare = {
  topics,
  noTopics: 'noch keine Handlungsfelder',
  title: 'Welche Handlungsfelder gewichten wir?',
  subtitle: (count: number) =>
    count === 0
      ? 'Sammeln Sie zuerst, worum es gehen soll. Ein Handlungsfeld je Zeile.'
      : `${topics(count)} · diese Reihenfolge sehen alle auf Telefon, Beamer und im Protokoll`,
  empty: {
    title: 'Noch keine Karte an der Wand',
    text: 'Tippen Sie oben das erste Handlungsfeld ein und drücken Sie die Eingabetaste. Oder lesen Sie eine Liste aus Excel oder aus der Zwischenablage ein.',
  },
  next: 'Weiter: Gewichten',
  importList: 'Liste einlesen',

  add: {
    label: 'Neues Handlungsfeld',
    placeholder: 'Neues Handlungsfeld eintippen, dann Eingabetaste',
    button: 'Hinzufügen',
    command: 'Handlungsfeld hinzufügen',
    added: (title: string, number: number) => `${title} hinzugefügt, Nummer ${number}.`,
  },

  topic: {
    listLabel: 'Handlungsfelder',
    edit: (title: string) => `${title} bearbeiten`,
    more: (title: string) => `Mehr zu ${title}`,
    help: 'Eingabetaste: bearbeiten. Alt mit Pfeil: verschieben. Entf: löschen.',
    menuEdit: 'Bearbeiten',
    menuUp: 'Nach oben',
    menuDown: 'Nach unten',
    menuRemove: 'Löschen',
    title: 'Titel',
    description: 'Beschreibung',
    descriptionHint: 'Steht klein unter dem Titel auf dem Telefon.',
    source: 'Herkunft',
    sourceHint: 'Woher der Vorschlag kommt, zum Beispiel ein Gespräch oder ein Gremium.',
    done: 'Fertig',
    discard: 'Verwerfen',
    from: (source: string) => `aus: ${source}`,
    removed: (title: string) => `${quote(title)} gelöscht`,
  },

  import: {
    title: 'Handlungsfelder einlesen',
    way: 'Woher',
    paste: 'Text einfügen',
    file: 'Datei wählen',
    pasteLabel: 'Liste, ein Handlungsfeld je Zeile',
    pastePlaceholder: 'Bildung\nArbeit und Übergang in Arbeit\nSprachförderung',
    fileButton: 'Datei wählen …',
    fileText:
      'Excel (.xlsx, .xls), OpenDocument (.ods) oder CSV. Die Spalten heißen „Titel“, „Beschreibung“ und „Herkunft“; ohne Überschriften gilt diese Reihenfolge.',
    fileDrop: 'Sie können die Datei auch hierher ziehen.',
    fileTooLarge: 'Die Datei ist größer als 5 MB. Es wurde nichts eingelesen.',
    reading: 'Wird gelesen …',
    preview: 'Vorschau',
    row: 'Zeile',
    topic: 'Handlungsfeld',
    description: 'Beschreibung',
    result: 'Ergebnis',
    taken: 'wird übernommen',
    refused: (why: string) => `nicht übernommen: ${why}`,
    untitled: 'ohne Titel',
    nothing: 'Darin ist keine Zeile mit Text.',
    summary: (good: number, bad: number) =>
      bad === 0 ? `${topics(good)} werden übernommen.` : `${good} werden übernommen, ${bad} nicht.`,
    take: (count: number) => (count === 0 ? 'Nichts zu übernehmen' : `${topics(count)} übernehmen`),
    done: (count: number) =>
      count === 1 ? '1 Handlungsfeld eingelesen.' : `${count} Handlungsfelder eingelesen.`,
  },

  sessions: {
    heading: 'Sitzungen',
    none: 'Eine Sitzung gibt dem Workshop Datum, Ort und Leitung. Runden und Protokoll gehören immer zu einer Sitzung.',
    add: 'Sitzung anlegen',
    edit: (title: string) => `${title} bearbeiten`,
    work: 'Hier arbeiten',
    current: 'Aktuelle Sitzung',
    chair: (name: string) => `Leitung: ${name}`,
    minuteTaker: (name: string) => `Protokoll: ${name}`,
    present: (count: number) => `${count} anwesend`,
    between: (from: string, to: string) => `${from}–${to} Uhr`,
    from: (from: string) => `ab ${from} Uhr`,

    newTitle: 'Sitzung anlegen',
    editTitle: 'Sitzung bearbeiten',
    fields: {
      title: 'Name der Sitzung',
      titlePlaceholder: 'zum Beispiel: Auftaktworkshop',
      occasion: 'Anlass',
      date: 'Datum',
      startsAt: 'Beginn',
      endsAt: 'Ende',
      place: 'Ort',
      chair: 'Leitung',
      minuteTaker: 'Protokollführung',
      attendance: 'Anwesende',
      attendanceHint: 'Nur die Zahl, keine Namen.',
    },
    save: 'Speichern',
    create: 'Sitzung anlegen',
    remove: 'Sitzung löschen',
    removed: (title: string) => `Sitzung ${quote(title)} gelöscht`,
  },
} as const
