import { formatNumber, joinList, quote } from '../../domain/german-format.ts'
import { countPeople, countTopics } from './bundle-words.ts'

const sorters = (count: number) => `${countPeople(count)} ${count === 1 ? 'hat' : 'haben'} sortiert`
const cards = (count: number) => (count === 1 ? '1 Karte' : `${formatNumber(count)} Karten`)
const piles = (count: number) => (count === 1 ? '1 Stapel' : `${formatNumber(count)} Stapel`)

/** Words of sorting topic cards: set up, run, type in, read. */
export const deskSorting = {
  title: 'Welche Handlungsfelder gehören zusammen?',
  name: (number: number) => `Sortierung ${number}`,
  all: 'Sortierungen',
  sorters,
  stateWord: {
    draft: 'vorbereitet',
    open: 'läuft',
    paused: 'pausiert',
    closing: 'wird gezählt',
    closed: 'gezählt',
    published: 'gezählt',
  },
  line: (number: number, topics: number, codes: boolean) =>
    [`Sortierung ${number}`, countTopics(topics), ...(codes ? ['mit Codekarten'] : []), 'geheim'].join(' · '),

  empty: {
    heading: 'Noch keine Sortierung',
    text: 'Alle legen die Handlungsfelder als Karten auf Stapel: Was gehört zusammen? Je mehr Personen zwei Karten auf einen Stapel legen, desto eher kommen sie in einen Arbeitskreis.',
    optional: 'Sie können auch ohne Sortierung Arbeitskreise vorschlagen lassen.',
    create: 'Sortierung vorbereiten',
    fewTopics: 'Erst Handlungsfelder sammeln',
    fewTopicsText: 'Zum Sortieren braucht es mindestens zwei Handlungsfelder.',
    toPrepare: 'Zum Vorbereiten',
    noSession: 'Erst eine Sitzung anlegen',
    noSessionText:
      'Eine Sortierung gehört zu einer Sitzung. Datum, Ort und Leitung stehen später im Protokoll.',
  },

  form: {
    newTitle: 'Sortierung vorbereiten',
    editTitle: (number: number) => `Sortierung ${number} ändern`,
    question: 'Frage an den Raum',
    questionDefault: 'Welche Handlungsfelder gehören für Sie zusammen?',
    topics: 'Welche Handlungsfelder?',
    all: (count: number) => `Alle ${formatNumber(count)}`,
    allText: 'Auch was im Themenspeicher liegt, wird sortiert.',
    onlyChosen: (count: number) => `Nur die ${formatNumber(count)}, die weitergehen`,
    fromBoard: 'Die Handlungsfelder, die jetzt in Arbeitskreisen liegen.',
    fromRound: (number: number) => `Nach der Grenze von Runde ${number}. Weniger Karten, schneller sortiert.`,
    kept: (count: number) => `Wie bisher: ${countTopics(count)}`,
    keptText: 'Die Auswahl bleibt, wie sie ist.',
    create: 'Sortierung vorbereiten',
    save: 'Änderungen speichern',
  },

  commands: { pause: 'Sortierung pausieren', typed: 'Stapel von der Pinnwand eintippen' },

  draft: {
    open: 'Sortierung öffnen',
    edit: 'Ändern',
    more: 'Mehr zu dieser Sortierung',
    remove: 'Sortierung löschen',
    rules: 'Spielregeln für alle',
    rulesNote: 'So steht es auf dem Beamer und im Protokoll.',
    topics: (count: number) => `Diese ${formatNumber(count)} Karten werden sortiert`,
    ways: 'So kann sortiert werden',
    waysList: [
      'am eigenen Telefon oder reihum am Laptop',
      'gemeinsam an diesem Bildschirm',
      'mit Karten an der Pinnwand: Hier tippen Sie die Nummern der Stapel ein',
    ],
    cards: (printed: number) =>
      printed === 0
        ? 'Noch keine Codekarten gedruckt. Ohne Karte kann niemand sortieren.'
        : printed === 1
          ? '1 Codekarte ist gedruckt.'
          : `${formatNumber(printed)} Codekarten sind gedruckt.`,
    cardsAction: 'Codekarten drucken',
    roundRuns: (number: number) =>
      `Runde ${number} läuft noch. Es kann immer nur eines offen sein: Schließen Sie zuerst die Runde.`,
    toRound: 'Zur Runde',
  },

  live: {
    heading: 'Bis jetzt sortiert',
    of: (present: number) => `von ${formatNumber(present)} Anwesenden`,
    presentUnknown: 'Anwesende noch nicht gezählt',
    running: 'Sortierung läuft',
    paused: 'Sortierung pausiert',
    counting: 'Wird gezählt',
    runningText:
      'Solange die Sortierung läuft, zeigt das Programm nur, wie viele schon da sind. Ergebnisse gibt es nach dem Schließen.',
    pausedText:
      'Gerade nimmt das Programm keine Stapel an. Was schon da ist, bleibt; die Telefone behalten, was sortiert wurde.',
    closing: 'Die Stapel werden gemischt und gezählt …',
    unfinished:
      'Alles ist gezählt, nichts ist verloren. Nur der letzte Schritt fehlt: Schließen Sie die Sortierung noch einmal.',
    openedAt: (time: string) => `geöffnet um ${time}`,
    pause: 'Pausieren',
    resume: 'Sortierung fortsetzen',
    close: 'Sortierung schließen',
    closeAgain: 'Noch einmal schließen',
    closeTitle: 'Sortierung schließen?',
    closeText: (count: number, present: number | null) =>
      present === null
        ? `${sorters(count)}. Danach kann niemand mehr etwas ändern oder nachreichen.`
        : `${formatNumber(count)} von ${formatNumber(present)} Anwesenden ${count === 1 ? 'hat' : 'haben'} sortiert. Danach kann niemand mehr etwas ändern oder nachreichen.`,
    closeBegun: 'An diesem Laptop ist ein Blatt angefangen und nicht gespeichert. Es geht verloren.',
    keepOpen: 'Offen lassen',
    ways: 'Drei Wege in diese Sortierung',
    phone: 'Telefon',
    phoneCount: (connected: number) =>
      connected === 1 ? '1 Telefon ist verbunden' : `${formatNumber(connected)} Telefone sind verbunden`,
    phoneOff: 'Das Netz für Telefone ist aus',
    phoneAction: 'Telefone verbinden',
    kiosk: 'Laptop reihum',
    kioskText: 'Eine Person nach der anderen, an diesem Gerät',
    kioskAction: 'Laptop herumreichen',
    desk: 'Eingabe an diesem Laptop',
    deskText: 'Gemeinsam sortieren oder Stapel von der Pinnwand eintippen',
    deskBegun: 'Ein Blatt ist angefangen und nicht gespeichert',
    screen: 'Am Bildschirm sortieren',
    board: 'Von der Pinnwand eintippen',
    count: (count: number) => `${formatNumber(count)} da`,
  },

  entry: {
    entered: (count: number) =>
      count === 1 ? 'Sortierung an diesem Laptop eingegeben' : 'Sortierungen an diesem Laptop eingegeben',
    saved: (number: number | null) => (number === null ? 'Blatt gespeichert' : `Blatt ${number} gespeichert`),
    corrected: (number: number | null) =>
      number === null ? 'Blatt korrigiert' : `Blatt ${number} korrigiert`,
    withdrawn: (number: number | null) =>
      number === null ? 'Blatt zurückgenommen' : `Blatt ${number} zurückgenommen`,
    list: 'Hier eingegeben',
    listNote: 'Korrigieren geht, solange das Programm offen ist und die Sortierung läuft.',
    sheet: (number: number | null) => (number === null ? 'Blatt' : `Blatt ${number}`),
    sheetLine: (pileCount: number, cardCount: number) => `${piles(pileCount)}, ${cards(cardCount)}`,
    correct: 'Korrigieren',
    withdraw: 'Zurücknehmen',
    correctOf: (sheet: string) => `${sheet} korrigieren`,
    withdrawOf: (sheet: string) => `${sheet} zurücknehmen`,
    withdrawTitle: (sheet: string) => `${sheet} zurücknehmen?`,
    withdrawText: 'Das Blatt zählt dann nicht mehr. Sie können es neu eingeben.',
    keep: 'Blatt behalten',
    code: 'Code der Karte',
    codeHint: 'Zehn Zeichen. Groß und klein, Strich und Leerzeichen sind gleich.',
    checkCode: 'Code prüfen',
    codeGood: 'Code geprüft',
    changeCode: 'Code ändern',
    codeMissing: 'Bitte geben Sie zuerst den Code der Karte ein.',
    saving: 'Wird gespeichert …',
    leave: 'Korrektur abbrechen',
    nothing: 'Noch liegt keine Karte auf einem Stapel.',
  },

  screen: {
    title: 'Am Bildschirm sortieren',
    correcting: (sheet: string) => `${sheet} korrigieren`,
    text: 'Was zusammengehört, kommt auf einen Stapel. Was zu nichts passt, bleibt liegen oder bekommt einen Stapel für sich.',
    stack: 'Noch nicht sortiert',
    stackEmpty: 'Alle Karten liegen auf Stapeln.',
    pile: (place: number) => `Stapel ${place}`,
    pileNamed: (place: number, title: string) =>
      title === '' ? `Stapel ${place}` : `Stapel ${place}, ${title}`,
    pileTitle: (place: number) => `Name von Stapel ${place}, freiwillig`,
    pileTitleEmpty: 'Name (freiwillig)',
    dissolve: 'Stapel auflösen',
    fresh: 'Neuer Stapel',
    freshText: 'Karte hierher ziehen',
    move: (title: string) => `${title} verschieben`,
    toStack: 'Zurück zu den Karten',
    toPile: (place: number, title: string) =>
      title === '' ? `Auf Stapel ${place}` : `Auf Stapel ${place}: ${title}`,
    toFresh: 'Auf einen neuen Stapel',
    moved: (card: string, pile: string) => `${quote(card)} liegt jetzt auf ${pile}.`,
    movedBack: (card: string) => `${quote(card)} liegt wieder bei den Karten.`,
    help: 'Mit Alt und den Pfeiltasten verschieben, mit 1 bis 9 auf einen Stapel legen, mit N auf einen neuen, mit 0 zurück. Enter öffnet das Menü.',
    left: (count: number) =>
      count === 0 ? 'Alle Karten sind sortiert.' : `${cards(count)} noch nicht sortiert`,
    save: 'Sortierung übernehmen',
    clear: 'Von vorn beginnen',
  },

  typed: {
    title: 'Von der Pinnwand eintippen',
    correcting: (sheet: string) => `${sheet} korrigieren`,
    lines: 'Stapel des Blattes',
    pile: (place: number) => `Stapel ${place}`,
    numbers: 'Nummern der Karten',
    numbersOf: (place: number) => `Nummern auf Stapel ${place}`,
    example: 'z. B. 3 7 12',
    pileTitle: 'Name, freiwillig',
    pileTitleOf: (place: number) => `Name von Stapel ${place}, freiwillig`,
    unknown: (texts: readonly string[]) =>
      texts.length === 1 ? `Nummer ${texts[0]} gibt es nicht` : `Nummern ${joinList(texts)} gibt es nicht`,
    twiceHere: (number: number) => `${number} steht hier zweimal`,
    twice: (number: number, pile: number) => `${number} liegt schon auf Stapel ${pile}`,
    titleOnly: 'Ein Name ohne Karten: Die Nummern fehlen.',
    left: (names: readonly string[], count: number) =>
      count === 0
        ? 'Alle Karten liegen auf Stapeln.'
        : `${count === 1 ? '1 Karte liegt' : `${formatNumber(count)} Karten liegen`} auf keinem Stapel: ${joinList(names)}${count > names.length ? ' …' : ''}.`,
    check: (lines: number) =>
      lines === 1 ? 'Bitte prüfen Sie einen Stapel.' : `Bitte prüfen Sie ${formatNumber(lines)} Stapel.`,
    none: 'Jede Zeile ist ein Stapel. Tippen Sie die Nummern der Karten, die zusammenliegen.',
    save: 'Blatt speichern',
    clear: 'Blatt leeren',
    keysHeading: 'Tasten',
    keys: [
      { keys: 'Leertaste, Komma', text: 'nächste Nummer' },
      { keys: 'Enter', text: 'nächster Stapel' },
      { keys: 'Tab', text: 'Name des Stapels' },
      { keys: 'Enter in leerer Zeile', text: 'fertig, zum Speichern' },
      { keys: 'Strg Enter', text: 'Blatt speichern' },
    ],
    numbersList: 'Nummern der Karten',
  },

  results: {
    views: 'Ansichten der Sortierung',
    view: { pairs: 'Was zusammengehört', matrix: 'Alle Paare', names: 'Namen der Stapel', alone: 'Für sich' },
    propose: 'Vorschlag mit dieser Sortierung machen',
    again: 'Weitere Sortierung',
    nobody: 'Niemand hat sortiert',
    nobodyText: 'In dieser Sortierung ist nichts angekommen. Sie können eine weitere vorbereiten.',
    closedAt: (time: string) => `geschlossen um ${time}`,
    blank: 'abgegeben ohne Stapel',
    heading: 'Wer sortiert hat',
    of: (present: number) => `von ${formatNumber(present)} Anwesenden`,
    presentUnknown: 'Anwesende nicht gezählt',
    channel: { phone: 'am Telefon', kiosk: 'reihum am Laptop', paper: 'an diesem Laptop eingegeben' },
    small: 'Bei so wenigen Sortierungen ist jede einzelne wichtig. Lesen Sie das Ergebnis als Anregung.',
    pairsHeading: 'Diese Felder lagen am häufigsten zusammen',
    pair: (together: number, of: number) =>
      `${formatNumber(together)} von ${formatNumber(of)} ${together === 1 ? 'legte' : 'legten'} beide auf einen Stapel`,
    noPairs: 'Niemand hat zwei Handlungsfelder auf einen Stapel gelegt.',
    more: (count: number) =>
      count === 1 ? 'Noch 1 Paar zeigen' : `Noch ${formatNumber(count)} Paare zeigen`,
    fewer: 'Nur die häufigsten zeigen',
    matrixCaption: (of: number) =>
      of === 1
        ? 'Wie viele (von 1 Person) beide Handlungsfelder auf einen Stapel legten'
        : `Wie viele (von ${formatNumber(of)} Personen) beide Handlungsfelder auf einen Stapel legten`,
    matrixNote:
      'Geordnet so, dass nebeneinander steht, was oft zusammenlag. Über den Spalten stehen die Nummern der Handlungsfelder.',
    topic: 'Handlungsfeld',
    same: 'dasselbe Handlungsfeld',
    namesNote:
      'Namen, die Menschen ihren Stapeln gaben. Gleiche zählen zusammen, auch wenn sie anders geschrieben sind.',
    noNames: 'Niemand hat einem Stapel einen Namen gegeben.',
    pileName: 'Name',
    pileSorters: 'Personen',
    pileTopics: 'Handlungsfelder, die meist darunter lagen',
    pileTopicsNone: 'sehr verschieden',
    aloneNote: 'So oft lag eine Karte allein auf ihrem Stapel oder blieb liegen.',
    aloneCount: 'Für sich',
    aloneNone: 'Keine Karte lag je allein.',
    aloneOf: (count: number, of: number) => `${formatNumber(count)} von ${formatNumber(of)}`,
    mostlyAlone: 'meist für sich',
  },
} as const
