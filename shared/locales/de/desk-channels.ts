import { formatNumber, joinList, quote } from '../../domain/german-format.ts'

const ballots = (count: number) => (count === 1 ? '1 Zettel' : `${formatNumber(count)} Zettel`)
const points = (count: number) => (count === 1 ? '1 Punkt' : `${formatNumber(count)} Punkte`)

/** Words of the four ways into a round: phone, laptop handed round, paper, dots on the wall. */
export const deskChannels = {
  panel: {
    heading: 'Vier Wege in diese Runde',
    phone: 'Telefon',
    phoneCount: (connected: number) =>
      connected === 1 ? '1 Telefon ist verbunden' : `${formatNumber(connected)} Telefone sind verbunden`,
    phoneOff: 'Das Netz für Telefone ist aus',
    phoneAction: 'Telefone verbinden',
    kiosk: 'Laptop reihum',
    kioskText: 'Eine Person nach der anderen, an diesem Gerät',
    kioskAction: 'Laptop herumreichen',
    paper: 'Papier',
    paperText: 'Stimmzettel austeilen und eintippen',
    paperBegun: 'Ein Zettel ist angefangen und nicht gespeichert',
    paperAction: 'Papierzettel eingeben',
    sticky: 'Klebepunkte an der Wand',
    stickyNone: 'Summen je Handlungsfeld eintragen',
    stickyPeople: (people: number | null) =>
      people === null
        ? 'Eingetragen, Personen nicht gezählt'
        : people === 1
          ? 'Eingetragen, von 1 Person'
          : `Eingetragen, von ${formatNumber(people)} Personen`,
    stickyPractice: 'In der Probe nicht dabei',
    stickyAction: 'Punkte eintragen',
    stickyChange: 'Punkte ändern',
    stickyNot: (method: string) => `Bei ${method} nicht möglich: Summen sagen nicht, wer was wählte`,
    ranking: 'der Rangfolge',
    matrix: 'zwei Kriterien',
    count: ballots,
    points,
    print: 'Drucken',
    printSheets: 'Stimmzettel drucken',
    printCards: 'Codekarten drucken',
  },

  commands: {
    paper: 'Papierzettel eingeben',
    kiosk: 'Laptop herumreichen',
    sticky: 'Klebepunkte der Wand eintragen',
    cards: 'Codekarten drucken',
    sheets: 'Stimmzettel drucken',
  },

  paper: {
    title: 'Papierzettel eingeben',
    correcting: (number: number | null) =>
      number === null ? 'Letzten Zettel korrigieren' : `Zettel ${number} korrigieren`,
    second: 'Derselbe Zettel noch einmal, zur Kontrolle',
    table: 'Stimmzettel',
    group: 'Interessengruppe',
    topic: 'Handlungsfeld',
    answer: 'Bewertung',
    entry: 'Eingabe',
    save: 'Zettel speichern',
    saving: 'Wird gespeichert …',
    compare: 'Weiter: zur Kontrolle noch einmal',
    clear: 'Zettel leeren',
    leave: 'Korrektur abbrechen',
    codeTitle: 'Zuerst der Code',
    code: 'Code auf dem Zettel',
    codeHint: 'Zehn Zeichen. Groß und klein, Strich und Leerzeichen sind gleich.',
    codeGood: 'Code geprüft',
    checkCode: 'Code prüfen',
    changeCode: 'Code ändern',
    twice: 'Zweite Eingabe zur Kontrolle',
    twiceHint: 'Jeder Zettel wird zweimal getippt und verglichen.',
    noAnswer: 'keine Angabe',
    unknown: 'weiß nicht',
    unknownShort: '?',
    less: 'weniger',
    more: 'mehr',
    place: (place: number) => `Platz ${place}`,
    points,
    pair: (x: string, xStep: string, y: string, yStep: string) => `${x} ${xStep}, ${y} ${yStep}`,

    left: (left: number, of: number) =>
      left >= 0
        ? `Noch ${formatNumber(left)} von ${of === 1 ? '1 Punkt' : `${formatNumber(of)} Punkten`}`
        : `${points(-left)} zu viel (erlaubt sind ${formatNumber(of)})`,
    settled: (done: number, of: number) => `${done} von ${of} entschieden`,
    answered: (done: number, of: number) => `${done} von ${of} ausgefüllt`,

    typed: 'Papierzettel eingegeben',
    saved: (number: number | null) =>
      number === null ? 'Zettel gespeichert' : `Zettel ${number} gespeichert`,
    corrected: (number: number | null) =>
      number === null ? 'Zettel korrigiert' : `Zettel ${number} korrigiert`,
    withdrawn: 'Zettel zurückgenommen',
    receipt: (code: string) => `Beleg ${code}`,
    correct: 'Letzten Zettel korrigieren',
    withdraw: 'Letzten Zettel zurücknehmen',
    withdrawTitle: (number: number | null) =>
      number === null ? 'Zettel zurücknehmen?' : `Zettel ${number} zurücknehmen?`,
    withdrawText:
      'Der Zettel zählt dann nicht mehr. Legen Sie das Papier beiseite, oder geben Sie es neu ein.',
    keep: 'Zettel behalten',
    confirmWithdraw: 'Zurücknehmen',

    rows: (titles: readonly string[]) =>
      `Bitte prüfen: ${joinList(titles.slice(0, 3).map(quote))}${titles.length > 3 ? ` und ${titles.length - 3} weitere` : ''}.`,
    range: (max: number) => `nur 1 bis ${max}`,
    unknownNotAllowed: '„weiß nicht“ gibt es hier nicht',
    half: 'zweite Ziffer fehlt',
    noGroup: 'diesen Buchstaben gibt es nicht',
    surplus:
      'Eine Ziffer mehr als Handlungsfelder: Ist eine Zeile verrutscht? Rücktaste nimmt die letzte Ziffer zurück.',
    sumOver: (sum: number, limit: number) =>
      `${points(sum)} vergeben, erlaubt sind ${formatNumber(limit)}. Der Zettel ist so nicht gültig.`,
    sumUnder: (sum: number, limit: number) =>
      `Erst ${formatNumber(sum)} von ${points(limit)} vergeben. In dieser Runde müssen es alle sein.`,
    placeTwice: (place: number) => `Platz ${place} steht zweimal auf dem Zettel.`,
    placeMissing: (place: number) => `Platz ${place} fehlt.`,
    unsettled: 'Bitte entscheiden Sie erst jede Abweichung.',
    noCode: 'Bitte tippen Sie den Code vom Zettel ab.',
    codeUnknown: 'Diesen Code gibt es nicht. Bitte noch einmal vom Zettel abtippen.',
    codeThrottled: 'Zu viele falsche Codes. Bitte warten Sie einen Moment.',
    codeUsed: {
      phone: 'Mit diesem Code wurde schon am Telefon abgestimmt. Der Zettel zählt nicht noch einmal.',
      kiosk: 'Mit diesem Code wurde schon am Laptop abgestimmt. Der Zettel zählt nicht noch einmal.',
      paper: 'Dieser Code ist schon als Papierzettel eingegeben.',
    },
    codeUsedElsewhere: 'Dieser Code ist schon verbraucht. Der Zettel zählt nicht noch einmal.',

    settleTitle: (count: number) =>
      count === 1
        ? 'Eine Abweichung: Was steht auf dem Zettel?'
        : `${count} Abweichungen: Was steht auf dem Zettel?`,
    settleText: 'Taste 1 nimmt die erste Eingabe, Taste 2 die zweite.',
    first: 'Erste Eingabe',
    secondEntry: 'Zweite Eingabe',

    keysHeading: 'Tasten',
    keys: {
      scale: (max: number) => (max === 10 ? '1 … 9, 0 für 10' : `1 … ${max}`),
      scaleText: 'Stufe, weiter',
      unknown: (max: number) => (max === 10 ? 'w' : '0 oder w'),
      unknownText: 'weiß nicht',
      dots: 'Ziffer',
      dotsText: 'Punkte, weiter',
      number: 'Zahl, Enter',
      numberText: 'Punkte, weiter',
      place: 'Ziffer',
      placeText: 'Platz, weiter',
      placeNumber: 'Zahl, Enter',
      pair: 'zwei Ziffern',
      pairText: (x: string, y: string) => `erst ${x}, dann ${y}`,
      group: 'A, B, C …',
      groupText: 'Interessengruppe',
      skip: 'Enter',
      skipText: 'ohne Angabe weiter',
      clear: 'Leertaste',
      clearText: 'leeren, weiter',
      back: 'Rücktaste, ↑',
      backText: 'zurück',
      save: 'Enter am Ende',
      saveText: 'Zettel speichern',
    },
  },

  sticky: {
    title: 'Klebepunkte an der Wand',
    text: 'Zählen Sie die Punkte auf dem Plakat und tragen Sie die Summen ein.',
    hint: 'Das sind Summen, keine Stimmzettel: Sie zählen in Rangfolge und Mittel mit, bleiben aber außen vor, wo einzelne Zettel nötig sind – bei Einigkeit und Sicherheit.',
    people: 'Personen, die geklebt haben',
    peopleHint: 'Wenn gezählt. Damit prüft das Programm, ob die Summen möglich sind.',
    topic: 'Handlungsfeld',
    points: 'Punkte',
    step: (step: number) => `Stufe ${step}`,
    stepOf: (title: string, step: number) => `${title}, Stufe ${step}`,
    pointsOf: (title: string) => `${title}, Punkte`,
    sum: 'Summe',
    total: (count: number) => `Zusammen ${points(count)}`,
    notNumber: (titles: readonly string[]) =>
      `Nur ganze Zahlen bis 100.000, bitte prüfen: ${joinList(titles.slice(0, 3).map(quote))}${titles.length > 3 ? ` und ${titles.length - 3} weitere` : ''}.`,
    wrongPeople: 'Die Zahl der Personen muss eine ganze Zahl sein.',
    save: 'Summen übernehmen',
    remove: 'Summen entfernen',
  },

  kiosk: {
    title: 'Laptop herumreichen',
    text: 'Der Bildschirm zeigt dann nur noch, was auch die Telefone fragen.',
    steps: [
      'Eine Person nach der anderen gibt an diesem Laptop ihren Zettel ab.',
      'Danach ist alles weg: Die nächste Person sieht nichts von der davor.',
      'Zurück auf diesen Bildschirm führt nur die PIN.',
    ],
    pin: 'PIN, 4 bis 8 Ziffern',
    again: 'PIN noch einmal',
    show: 'PIN anzeigen',
    digits: 'Die PIN muss aus 4 bis 8 Ziffern bestehen.',
    differ: 'Die beiden Eingaben sind verschieden.',
    forgotten:
      'PIN vergessen? Dann hilft nur, das Programm neu zu starten. Kein abgegebener Zettel geht dabei verloren.',
    start: 'Laptop herumreichen',
    notNow: 'Jetzt geht es nicht',
    noRound:
      'Es läuft weder eine Runde noch die Wahl der Arbeitskreise. Öffnen Sie zuerst eine von beiden, dann können Sie den Laptop herumreichen.',
    draft: (number: number) =>
      `Runde ${number} ist vorbereitet, aber noch nicht geöffnet. Öffnen Sie sie, dann können Sie den Laptop herumreichen.`,
    draftSorting:
      'Die Sortierung ist vorbereitet, aber noch nicht geöffnet. Öffnen Sie sie, dann können Sie den Laptop herumreichen.',
    paused:
      'Die Runde macht gerade Pause. Der Laptop zeigt das an und nimmt Zettel an, sobald sie weitergeht.',
    toRound: 'Zur Runde',
  },

  cards: {
    title: 'Codekarten drucken',
    text: 'Eine Karte je Person. Wer einen Code hat, gibt genau einen Zettel ab: am Telefon, am Laptop oder auf Papier.',
    /** Number 0 is the practice round. */
    unneeded: (number: number) =>
      `${number > 0 ? `Runde ${number}` : 'Die Proberunde'} hat offenen Zugang: Dafür braucht es keine Codekarten.`,
    noSession: 'Codekarten gehören zu einer Sitzung. Legen Sie zuerst eine Sitzung an.',
    count: 'Wie viele Karten?',
    suggestion: (people: number, count: number) =>
      `Vorschlag: ${formatNumber(people)} Anwesende und zehn Prozent mehr, also ${formatNumber(count)}.`,
    noSuggestion: 'Zählen Sie die Anwesenden unten in der Leiste, dann steht hier ein Vorschlag.',
    printed: (count: number) =>
      count === 1 ? 'Bisher gedruckt: 1 Karte.' : `Bisher gedruckt: ${formatNumber(count)} Karten.`,
    printedNone: 'Für diese Sitzung sind noch keine Karten gedruckt.',
    pages: (count: number) =>
      count === 1 ? 'Das ist 1 Seite A4.' : `Das sind ${formatNumber(count)} Seiten A4.`,
    once: 'Codes lassen sich nicht noch einmal drucken: Das Programm merkt sich nur ihren verschlüsselten Abdruck, nicht die Codes. Bewahren Sie die Datei deshalb auf, bis alle Karten verteilt sind, und löschen Sie sie danach.',
    qr: (address: string) =>
      `Mit QR-Code: Er öffnet ${address} und trägt den Code gleich ein. Ändert sich die Adresse, gilt weiter der Code zum Eintippen.`,
    noQr: 'Ohne QR-Code, nur mit Code zum Eintippen: Der QR-Code enthält die Adresse der Telefonseite, und das Netz ist aus.',
    startLan: 'Netz einschalten',
    starting: 'Wird eingeschaltet …',
    fileName: (session: string) => `Codekarten ${session}`,
    print: 'PDF speichern',
    printMore: 'Weitere Karten als PDF speichern',
  },

  sheets: {
    title: 'Stimmzettel drucken',
    text: 'Das PDF ist ein Stimmzettel: Drucken Sie ihn so oft, wie Sie Zettel brauchen. Danach tippen Sie die Zettel ein.',
    none: 'Dafür braucht es eine vorbereitete Runde. Nach dem Zählen wird kein Stimmzettel mehr gebraucht.',
    round: 'Runde',
    roundName: (number: number, question: string) => `Runde ${number}: ${question}`,
    practice: 'Probe',
    language: 'Zweite Sprache neben Deutsch',
    onlyGerman: 'nur Deutsch',
    translated: (done: number, of: number) =>
      done === of ? 'alles übersetzt' : `${formatNumber(done)} von ${formatNumber(of)} Texten übersetzt`,
    untranslated: 'Was nicht übersetzt ist, steht nur auf Deutsch da.',
    fileName: (round: string, language: string | null) =>
      language === null ? `Stimmzettel ${round}` : `Stimmzettel ${round} Deutsch ${language}`,
    noLanguages:
      'Übersetzungen geben Sie unter „Texte in anderen Sprachen“ ein, dann stehen sie hier zur Wahl.',
    print: 'PDF speichern',
  },

  printing: {
    working: 'Das PDF wird geschrieben …',
    cancel: 'Abbrechen',
    saved: (file: string) => `${file} ist gespeichert.`,
    savedNote: 'Drucken Sie die Datei ohne Skalierung, in Originalgröße.',
    failed: 'Das PDF wurde nicht gespeichert.',
    show: 'Im Ordner zeigen',
    notShown: 'Der Ordner lässt sich nicht öffnen.',
  },
} as const
