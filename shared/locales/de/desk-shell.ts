import { joinList, quote } from '../../domain/german-format.ts'

/** A text can still be empty when it is added. */
function quoted(name: string): string {
  return name === '' ? '' : ` ${quote(name)}`
}

/** Words of the desk's frame and of the start screen. */
export const deskShell = {
  product: 'Klebepunkt',
  side: 'Was gerade läuft',
  steps: {
    prepare: 'Vorbereiten',
    weigh: 'Gewichten',
    bundle: 'Bündeln',
    elaborate: 'Ausarbeiten',
    track: 'Nachhalten',
    minutes: 'Protokoll',
  },
  stepsLabel: 'Schritte',
  stepDone: 'erledigt',
  stepKeys: (number: number) => `Strg ${number}`,

  start: {
    title: 'Was ist uns am wichtigsten?',
    text: 'Handlungsfelder sammeln, gemeinsam gewichten und zu Arbeitskreisen bündeln – ohne Internet, mit einem Laptop im Raum.',
    /** Cards on the pinboard beside the welcome. */
    cards: ['Sprachförderung', 'Ehrenamt', 'Begegnung'],
    create: 'Neues Vorhaben',
    open: 'Vorhaben öffnen',
    recent: 'Zuletzt geöffnet',
    noRecent: 'Hier stehen Ihre Vorhaben, sobald Sie eines angelegt oder geöffnet haben.',
    missing: 'Datei nicht gefunden',
    openedOn: (date: string) => `geöffnet am ${date}`,
    newTitle: 'Neues Vorhaben',
    newText: 'Ein Vorhaben ist eine Datei. Alles, was Sie tun, wird darin sofort gespeichert.',
    nameLabel: 'Name des Vorhabens',
    namePlaceholder: 'zum Beispiel: Integrationskonzept – Fortschreibung',
    choosePlace: 'Weiter: Speicherort wählen',
    busy: 'Das Vorhaben wird geöffnet …',
  },

  project: {
    menu: 'Vorhaben',
    rename: 'Umbenennen',
    close: 'Vorhaben schließen',
    renameTitle: 'Vorhaben umbenennen',
    placeLabel: 'Ort oder Stadt',
    save: 'Speichern',
    unpublished: 'Nur auf diesem Rechner gespeichert',
    showFile: 'Datei im Ordner zeigen',
  },

  session: {
    none: 'Noch keine Sitzung',
    choose: 'Sitzung wechseln',
    current: (title: string) => `Sitzung: ${title}`,
  },

  undo: (what: string) => `Rückgängig: ${what}`,
  redo: (what: string) => `Wiederholen: ${what}`,
  undone: (what: string) => `Zurückgenommen: ${what}`,
  redone: (what: string) => `Wiederhergestellt: ${what}`,
  undoKeys: 'Strg Z',
  redoKeys: 'Strg Umschalt Z',
  nothingToUndo: 'Es gibt nichts zurückzunehmen.',
  nothingToRedo: 'Es gibt nichts zu wiederholen.',

  palette: {
    open: 'Suchen und ausführen',
    keys: 'Strg K',
    placeholder: 'Was möchten Sie tun?',
    steps: 'Schritte',
    actions: 'Befehle',
    project: 'Vorhaben',
  },

  bar: {
    label: 'Sitzung',
    time: 'Uhrzeit',
    phones: (count: number) => (count === 1 ? '1 Telefon verbunden' : `${count} Telefone verbunden`),
    lanOff: 'Telefone: Netz ist aus',
    lanProblem: 'Telefone: Problem mit dem Netz',
    network: 'Netz für Telefone',
    present: (count: number) => `${count} anwesend`,
    presentUnknown: 'Anwesende zählen',
    presentTitle: 'Wie viele Personen sind im Raum?',
    presentText:
      'Gezählt werden nur Personen, keine Namen. Die Zahl steht neben den Stimmzetteln und im Protokoll.',
    presentLabel: 'Anwesende',
    presentSave: 'Zahl übernehmen',
  },

  beamer: {
    heading: 'Auf dem Beamer',
    off: 'Beamer aus',
    open: 'Beamer einschalten',
    close: 'Beamer ausschalten',
    scenes: {
      welcome: 'Begrüßung',
      join: 'Mitmachen',
      round: 'Runde',
      practice: 'Probe',
      ranking: 'Rangliste',
      compare: 'Vergleich',
      groups: 'Arbeitskreise',
      sorting: 'Sortierung',
      wishes: 'Wahl der Arbeitskreise',
      people: 'Namen in den Arbeitskreisen',
      dashboard: 'Stand der Maßnahmen',
    },
    namesShown: 'Der Raum sieht jetzt die Namen, und jedes Telefon zeigt seinen eigenen Arbeitskreis.',
    rankingStepwise: 'Rangliste, Platz für Platz',
    stepwise: 'Platz für Platz zeigen',
    next: 'Nächsten Platz zeigen',
    nextKeys: 'F9',
    all: 'Alle zeigen',
    /** Showing figures to the room releases them. */
    released: (numbers: readonly number[]) =>
      numbers.length === 1
        ? `Runde ${numbers[0]} ist damit veröffentlicht: Auch Telefone dürfen ihr Ergebnis zeigen.`
        : `Die Runden ${joinList(numbers.map(String))} sind damit veröffentlicht: Auch Telefone dürfen ihr Ergebnis zeigen.`,
    /** How far a ranking is revealed. */
    revealed: (shown: number, total: number) => `${shown} von ${total} Plätzen gezeigt`,
    shows: (scene: string) => `Beamer: ${scene}`,
  },

  /** Beside the phones, while topic cards are being sorted. */
  sorting: {
    runs: (number: number) => `Sortierung ${number} läuft`,
    paused: (number: number) => `Sortierung ${number} pausiert`,
    counted: (number: number) => `Sortierung ${number} wird gezählt`,
    arrived: (count: number) => `${count} da`,
    go: 'Zur Sortierung',
  },

  reconnecting: 'Das Programm verbindet sich neu. Was gespeichert ist, bleibt erhalten.',
  noticeClose: 'Hinweis schließen',

  /** Changes in words, for undo and history; the keys come from the core. */
  takeBack: {
    label: 'Rückgängig',
    passed: 'Seitdem ist anderes geschehen. Nehmen Sie es Schritt für Schritt mit Strg Z zurück.',
  },

  changes: {
    'project.changed': () => 'Angaben zum Vorhaben geändert',
    'topic.added': (name: string) => `${quote(name)} hinzugefügt`,
    'topic.changed': (name: string) => `${quote(name)} geändert`,
    'topic.moved': (name: string) => `${quote(name)} verschoben`,
    'topic.removed': (name: string) => `${quote(name)} gelöscht`,
    'topics.imported': (_name: string, count: number) =>
      count === 1 ? '1 Handlungsfeld eingelesen' : `${count} Handlungsfelder eingelesen`,
    'session.added': (name: string) => `Sitzung ${quote(name)} angelegt`,
    'session.changed': (name: string) => `Sitzung ${quote(name)} geändert`,
    'session.removed': (name: string) => `Sitzung ${quote(name)} gelöscht`,
    'sorting.added': (name: string) => `Sortierung ${quote(name)} angelegt`,
    'sorting.changed': (name: string) => `Sortierung ${quote(name)} geändert`,
    'sorting.removed': (name: string) => `Sortierung ${quote(name)} gelöscht`,
    'sorting.opened': (name: string) => `Sortierung ${quote(name)} geöffnet`,
    'sorting.paused': (name: string) => `Sortierung ${quote(name)} angehalten`,
    'sorting.resumed': (name: string) => `Sortierung ${quote(name)} fortgesetzt`,
    'sorting.closed': (name: string) => `Sortierung ${quote(name)} geschlossen`,
    'round.added': (name: string) => `Runde ${quote(name)} angelegt`,
    'round.changed': (name: string) => `Runde ${quote(name)} geändert`,
    'round.opened': (name: string) => `Runde ${quote(name)} geöffnet`,
    'round.paused': (name: string) => `Runde ${quote(name)} angehalten`,
    'round.resumed': (name: string) => `Runde ${quote(name)} fortgesetzt`,
    'round.closed': (name: string) => `Runde ${quote(name)} geschlossen`,
    'round.published': (name: string) => `Ergebnis der Runde ${quote(name)} freigegeben`,
    'round.handedOut': (name: string) => `Ausgegebene Karten der Runde ${quote(name)} geändert`,
    'round.removed': (name: string) => `Runde ${quote(name)} gelöscht`,
    'sticky.recorded': (name: string) => `Klebepunkte zu ${quote(name)} eingetragen`,
    'sticky.removed': (name: string) => `Klebepunkte zu ${quote(name)} entfernt`,
    'texts.saved': (_name: string, count: number) =>
      count === 1 ? '1 Übersetzung geändert' : `${count} Übersetzungen geändert`,
    'grouping.proposed': () => 'Arbeitskreise vorgeschlagen',
    'grouping.decided': () => 'Arbeitskreise beschlossen',
    'workingGroup.added': (name: string) => `Arbeitskreis ${quote(name)} angelegt`,
    'workingGroup.changed': (name: string) => `Arbeitskreis ${quote(name)} geändert`,
    'workingGroup.removed': (name: string) => `Arbeitskreis ${quote(name)} aufgelöst`,
    'workingGroup.split': (name: string) => `Arbeitskreis ${quote(name)} geteilt`,
    'workingGroup.merged': (name: string) => `Arbeitskreis ${quote(name)} mit einem anderen zusammengelegt`,
    'topics.moved': (name: string, count: number) =>
      `${quote(name)} und ${count === 1 ? 'ein weiteres Feld' : `${count} weitere Felder`} verschoben`,
    'topicLock.together': (name: string) => `${quote(name)} mit einem anderen Feld zusammengehalten`,
    'topicLock.apart': (name: string) => `${quote(name)} von einem anderen Feld getrennt`,
    'topicLock.lifted': (name: string) => `Bindung von ${quote(name)} gelöst`,
    'workingGroup.sized': (name: string) => `Größe von ${quote(name)} geändert`,
    'people.allocated': (_name: string, count: number) =>
      count === 1 ? '1 Person verteilt' : `${count} Personen verteilt`,
    'person.placed': (name: string) => `Person in ${quote(name)} gesetzt`,
    'person.unplaced': () => 'Person aus ihrem Arbeitskreis genommen',
    'subarea.added': (name: string) => `Teilbereich ${quote(name)} angelegt`,
    'subarea.changed': (name: string) => `Teilbereich ${quote(name)} geändert`,
    'subarea.moved': (name: string) => `Teilbereich ${quote(name)} verschoben`,
    'subarea.removed': (name: string) => `Teilbereich ${quote(name)} gelöscht`,
    'vision.added': (name: string) => `Leitbild${quoted(name)} angelegt`,
    'vision.changed': (name: string) => `Leitbild${quoted(name)} geändert`,
    'vision.moved': (name: string) => `Leitbild${quoted(name)} verschoben`,
    'vision.removed': (name: string) => `Leitbild${quoted(name)} gelöscht`,
    'goal.added': (name: string) => `Ziel ${quote(name)} angelegt`,
    'goal.changed': (name: string) => `Ziel ${quote(name)} geändert`,
    'goal.moved': (name: string) => `Ziel ${quote(name)} verschoben`,
    'goal.removed': (name: string) => `Ziel ${quote(name)} gelöscht`,
    'recommendation.added': (name: string) => `Empfehlung${quoted(name)} angelegt`,
    'recommendation.changed': (name: string) => `Empfehlung${quoted(name)} geändert`,
    'recommendation.moved': (name: string) => `Empfehlung${quoted(name)} verschoben`,
    'recommendation.removed': (name: string) => `Empfehlung${quoted(name)} gelöscht`,
    'conflict.resolved': (name: string) => `Zwei Fassungen${quoted(name)} zusammengeführt`,
    'districts.saved': () => 'Liste der Stadtteile geändert',
    'measure.added': (name: string) => `Maßnahme ${quote(name)} angelegt`,
    'measure.changed': (name: string) => `Maßnahme ${quote(name)} geändert`,
    'measure.moved': (name: string) => `Maßnahme ${quote(name)} verschoben`,
    'measure.removed': (name: string) => `Maßnahme ${quote(name)} gelöscht`,
    'measure.status': (name: string) => `Status von ${quote(name)} eingetragen`,
    'measure.statusRemoved': (name: string) => `Statuseintrag von ${quote(name)} gelöscht`,
    'reading.added': (name: string) => `Messwert für ${quote(name)} eingetragen`,
    'reading.changed': (name: string) => `Messwert für ${quote(name)} berichtigt`,
    'reading.removed': (name: string) => `Messwert von ${quote(name)} gelöscht`,
    'overlap.merge': (name: string) => `${name} zusammengeführt`,
    'overlap.link': (name: string) => `${name} verknüpft`,
    'overlap.none': (name: string) => `${name}: kein Bezug festgehalten`,
    'overlap.reopened': (name: string) => `Entscheidung zu ${name} zurückgenommen`,
    'otherList.imported': (name: string, count: number) =>
      count === 1
        ? `${quote(name)} mit 1 Eintrag eingelesen`
        : `${quote(name)} mit ${count} Einträgen eingelesen`,
    'otherList.removed': (name: string) => `Liste ${quote(name)} gelöscht`,
    'otherEntry.mapped': (name: string) => `${quote(name)} zugeordnet`,
    'otherEntry.reopened': (name: string) => `Zuordnung von ${quote(name)} aufgehoben`,
    'otherEntry.madeTopic': (name: string) =>
      `Handlungsfeld ${quote(name)} aus einem anderen Verfahren angelegt`,
    'phase.ended': (name: string) => `${name} beendet`,
    'phase.reopened': (name: string) => `${name} wieder aufgenommen`,
    'phase.carriedOver': (name: string, count: number) =>
      count === 1
        ? `Sitzung ${quote(name)} mit 1 Handlungsfeld vorbereitet`
        : `Sitzung ${quote(name)} mit ${count} Handlungsfeldern vorbereitet`,
  },
  changeUnknown: 'letzte Änderung',
} as const
