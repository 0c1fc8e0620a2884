import { formatNumber, formatPercent, quote } from '../../domain/german-format.ts'

const ballots = (count: number) => (count === 1 ? '1 Stimmzettel' : `${formatNumber(count)} Stimmzettel`)

/** Words of the step "Gewichten". */
export const deskWeigh = {
  ballots,

  state: {
    none: 'noch keine Runde',
    draft: (number: number) => `Runde ${number} vorbereitet`,
    open: (number: number, count: number) => `Runde ${number} läuft, ${formatNumber(count)} da`,
    closed: (number: number) => `Runde ${number} geschlossen`,
    closedSeveral: (rounds: number, count: number) => `${rounds} Runden, ${ballots(count)}`,
  },

  empty: {
    title: 'Was ist dem Raum am wichtigsten?',
    heading: 'Noch keine Runde',
    text: 'In einer Runde bewertet der Raum die Handlungsfelder am Telefon. Sie legen die Frage und die Methode fest.',
    create: 'Runde vorbereiten',
    fewTopics: 'Erst Handlungsfelder sammeln',
    fewTopicsText: 'Für eine Runde braucht es mindestens zwei Handlungsfelder.',
    toPrepare: 'Zu Vorbereiten',
    noSession: 'Erst eine Sitzung anlegen',
    noSessionText: 'Eine Runde gehört zu einer Sitzung. Datum, Ort und Leitung stehen später im Protokoll.',
    addSession: 'Sitzung anlegen',
  },

  rounds: 'Runden',
  round: (number: number) => `Runde ${number}`,
  stateWord: { draft: 'vorbereitet', open: 'läuft', closing: 'wird gezählt', closed: 'geschlossen' },

  method: {
    scale: 'Relevanzskala',
    dots: 'Klebepunkte',
    scaleOf: (max: number) => `Relevanzskala 1–${max}`,
    dotsOf: (dots: number) => (dots === 1 ? '1 Klebepunkt je Person' : `${dots} Klebepunkte je Person`),
    unknownAllowed: '„weiß nicht“ erlaubt',
    perTopic: (count: number) =>
      count === 1 ? 'höchstens einer je Handlungsfeld' : `höchstens ${count} je Handlungsfeld`,
    secret: 'geheim',
  },

  form: {
    newTitle: 'Runde vorbereiten',
    editTitle: 'Runde ändern',
    question: 'Frage an den Raum',
    questionDefault: 'Wie wichtig ist dieses Handlungsfeld in den nächsten fünf Jahren?',
    criterion: 'Maßstab',
    criterionHint: 'Woran sollen alle messen? Zum Beispiel: Wirkung für möglichst viele Menschen.',
    method: 'Methode',
    scaleText:
      'Jede Person bewertet jedes Handlungsfeld. Zeigt, wie wichtig etwas ist und wie einig sich der Raum ist.',
    dotsText: 'Jede Person verteilt wenige Punkte. Zwingt zur Auswahl und geht schnell.',
    max: 'Stufen',
    steps: (max: number) => `1 (unwichtig) bis ${max} (sehr wichtig)`,
    allowUnknown: '„Weiß nicht“ erlauben',
    allowUnknownHint: 'Wird gezählt, geht aber nicht in den Mittelwert ein.',
    dots: 'Punkte je Person',
    perTopic: 'Höchstens je Handlungsfeld',
    suggestion: (dots: number) => (dots === 1 ? 'Vorschlag: 1 Punkt' : `Vorschlag: ${dots} Punkte`),
    takeDots: (dots: number) => `${dots} übernehmen`,
    halfRule: (dots: number) => `Halbe-Regel: ${dots} übernehmen`,
    rules: {
      minimum: (topics: number, people: number) =>
        people === 0
          ? `Bei ${topics} Handlungsfeldern sind 3 das Mindeste. Zählen Sie die Anwesenden, dann wird es genauer.`
          : `Bei ${topics} Handlungsfeldern und ${people} Personen genügt das Mindeste: 3.`,
      pairs: (topics: number, people: number) =>
        `Bei ${topics} Handlungsfeldern und ${people} Personen braucht es so viele, damit auf jedes Paar von Feldern ein Punkt kommt.`,
      half: (topics: number) =>
        `Nie mehr als die Hälfte der ${topics} Handlungsfelder, sonst wählt niemand aus.`,
    },
    halfRuleText: 'Halbe-Regel: die Hälfte der Handlungsfelder, höchstens 10.',
    cut: 'Grenze: Die ersten … kommen weiter',
    cutNone: 'keine',
    cutHint: 'Leer lassen, wenn es keine Grenze gibt.',
    cutTooHigh: (topics: number) => `Es sind nur ${topics} Handlungsfelder.`,
    create: 'Runde vorbereiten',
    save: 'Änderungen speichern',
    runOffQuestion: (question: string) => `Stichrunde: ${question}`,
  },

  rules: {
    heading: 'Spielregeln für alle',
    note: 'So steht es auf dem Beamer und im Protokoll.',
  },

  draft: {
    open: 'Runde öffnen',
    edit: 'Ändern',
    remove: 'Runde löschen',
    more: 'Mehr zu dieser Runde',
    topicsHeading: (count: number) => `Diese ${count} Handlungsfelder stehen zur Gewichtung`,
  },

  live: {
    heading: 'Bis jetzt da',
    of: (present: number) => `von ${formatNumber(present)} Anwesenden`,
    presentUnknown: 'Anwesende noch nicht gezählt',
    running: 'Runde läuft',
    openedAt: (time: string) => `geöffnet um ${time}`,
    connected: (count: number) =>
      count === 1 ? '1 Telefon ist verbunden.' : `${formatNumber(count)} Telefone sind verbunden.`,
    secret:
      'Solange die Runde läuft, zeigt das Programm nur, wie viele schon da sind. Ergebnisse gibt es nach dem Schließen.',
    close: 'Runde schließen',
    closing: 'Die Stimmzettel werden gemischt und gezählt …',
    closeTitle: 'Runde schließen?',
    closeText: (count: number, present: number | null) =>
      present === null
        ? `${ballots(count)} sind da. Danach kann niemand mehr etwas ändern oder nachreichen.`
        : `${formatNumber(count)} von ${formatNumber(present)} Anwesenden haben abgegeben. Danach kann niemand mehr etwas ändern oder nachreichen.`,
    keepOpen: 'Offen lassen',
    join: 'So kommen die Telefone dazu',
  },

  results: {
    closedAt: (time: string) => `Geschlossen um ${time}`,
    view: 'Darstellung',
    table: 'Tabelle',
    chart: 'Diagramm',
    another: 'Weitere Runde',
    next: 'Weiter: Bündeln',
    rank: 'Rang',
    topic: 'Handlungsfeld',
    distributionScale: (max: number) => `Verteilung (1\u00a0unwichtig – ${max}\u00a0sehr\u00a0wichtig)`,
    distributionDots: 'Wer wie viele Punkte gab',
    mean: 'Mittel',
    sum: 'Punkte',
    share: 'Anteil',
    people: 'Personen',
    agreement: 'Einigkeit',
    range: 'Sicherheit',
    places: (from: number, to: number) => (from === to ? `Platz ${from}` : `Platz ${from}–${to}`),
    cutShare: (share: number) => `in ${formatPercent(share)} der Fälle über der Grenze`,
    agreementWords: { high: 'hohe Einigkeit', partly: 'teils einig', split: 'gespalten' },
    noAnswer: 'keine Bewertung',
    unknown: (count: number) => `${count} „weiß nicht“`,
    cut: (cut: number) => (cut === 1 ? 'Nur das erste kommt weiter' : `Die ersten ${cut} kommen weiter`),
    tableCaption: (number: number) => `Rangliste der Runde ${number}`,
    chartCaption: (number: number) => `Rangliste der Runde ${number} als Balken`,
    noBallots: 'Keine Stimmzettel',
    noBallotsText: 'In dieser Runde hat niemand abgegeben. Es gibt nichts auszuwerten.',

    how: 'Wie gerechnet wird',
    howUnknown: '„? 2“ neben der Verteilung heißt: zweimal „weiß nicht“.',
    howScale: 'Geordnet wird nach dem Mittelwert. „Weiß nicht“ zählt nicht mit.',
    howScaleTie:
      'Bei gleichem Mittelwert entscheidet der Anteil der beiden höchsten Stufen. Was dann noch gleich ist, teilt sich den Rang.',
    howDots: 'Geordnet wird nach der Summe der Punkte.',
    howDotsTie:
      'Bei gleicher Summe entscheidet, wie viele Personen Punkte gaben. Was dann noch gleich ist, teilt sich den Rang.',
    howAgreement:
      'Einigkeit: Maß A nach van der Eijk, von −1 bis 1. Ab 0,6 „hohe Einigkeit“, unter 0,2 „gespalten“.',
    howRange:
      'Sicherheit: Die Stimmzettel wurden 2.000-mal neu gezogen. In 90 % der Fälle lag das Feld auf diesen Plätzen.',
    howNoRange: 'Sicherheit: erst ab 10 Stimmzetteln. Mit weniger wäre sie nur geraten.',
    agreementFigure: (figure: string) => `A = ${figure}`,
  },

  side: {
    cast: 'Abgegeben',
    phones: 'Telefon',
    kiosk: 'Laptop reihum',
    paper: 'Papier',
    tieHeading: 'Gleichstand an der Grenze',
    tie: (names: string, places: string, cut: number) =>
      `${names} liegen gleichauf auf Platz ${places}. Für genau ${cut} ${cut === 1 ? 'Feld' : 'Felder'} braucht es eine Stichrunde.`,
    tieElse: 'Ohne Stichrunde kommen beim Bündeln alle Gleichplatzierten mit.',
    runOff: 'Stichrunde vorbereiten',
    receipts: 'Belege prüfen',
    receiptsTitle: 'Belege aller gezählten Stimmzettel',
    receiptsText:
      'Wer seinen Beleg hier findet, dessen Stimmzettel wurde gezählt. Sie sind nach dem Alphabet geordnet; wer wann und was abgegeben hat, bleibt geheim.',
    receiptsNone: 'In dieser Runde wurde kein Stimmzettel gezählt.',
  },

  network: {
    title: 'Netz für Telefone',
    command: 'Netz für Telefone einrichten',
    off: 'Das Netz ist aus. Schalten Sie es ein, dann zeigt das Programm den QR-Code.',
    start: 'Netz einschalten',
    stop: 'Netz ausschalten',
    starting: 'Wird eingeschaltet …',
    setUp: 'Netz einrichten',
    adapter: 'Über welches Netz erreichen die Telefone diesen Laptop?',
    kinds: {
      wifi: 'WLAN',
      cable: 'Kabel',
      virtual: 'virtuell',
      loopback: 'nur dieser Laptop',
      other: 'Netz',
    },
    noAdapters: 'Der Laptop ist mit keinem Netz verbunden. Verbinden Sie ihn mit dem WLAN des Raumes.',
    address: 'Adresse zum Eintippen',
    word: 'Zum Vergleichen',
    wordText: 'Diese Wörter stehen auf Telefon und Beamer. So sehen alle, dass sie richtig sind.',
    qr: (url: string) => `QR-Code zu ${url}`,
    connected: (count: number) => (count === 1 ? '1 Telefon verbunden' : `${count} Telefone verbunden`),
    help: 'Wenn Telefone nicht verbinden',
    helpItems: [
      'Sind Telefon und Laptop im selben WLAN? Das Telefon muss verbunden bleiben, auch wenn es „kein Internet“ meldet.',
      'Mobile Daten am Telefon ausschalten und die Adresse noch einmal öffnen.',
      'Fragt dieser Laptop nach der Firewall, dann „Zulassen“ für private Netze wählen.',
      'Gäste-WLANs trennen Geräte oft voneinander. Dann hilft ein anderes WLAN oder ein Hotspot von einem Telefon.',
    ],
  },
} as const

/** „A“, „B“ und „C“ */
export function quoteAll(names: readonly string[]): string {
  const quoted = names.map(quote)
  const last = quoted.pop()
  return quoted.length === 0 ? (last ?? '') : `${quoted.join(', ')} und ${last}`
}
