import { formatDate, formatNumber, quote } from '../../domain/german-format.ts'

const ballots = (count: number) => (count === 1 ? '1 Stimmzettel' : `${formatNumber(count)} Stimmzettel`)

/** Words of the step "Gewichten". */
export const deskWeigh = {
  ballots,

  state: {
    none: 'noch keine Runde',
    draft: (number: number) => `Runde ${number} vorbereitet`,
    open: (number: number, count: number) => `Runde ${number} läuft, ${formatNumber(count)} da`,
    paused: (number: number, count: number) => `Runde ${number} pausiert, ${formatNumber(count)} da`,
    closing: (number: number) => `Runde ${number} wird gezählt`,
    published: (number: number) => `Runde ${number} veröffentlicht`,
    practice: 'Probe läuft',
    closed: (number: number) => `Runde ${number} geschlossen`,
    closedSeveral: (rounds: number, count: number) => `${rounds} Runden, ${ballots(count)}`,
  },

  empty: {
    title: 'Was ist dem Raum am wichtigsten?',
    heading: 'Noch keine Runde',
    text: 'In einer Runde gewichtet der Raum die Handlungsfelder: am Telefon, reihum am Laptop oder auf Papier. Sie legen die Frage und die Methode fest.',
    create: 'Runde vorbereiten',
    practice: 'Erst proben',
    fewTopics: 'Erst Handlungsfelder sammeln',
    fewTopicsText: 'Für eine Runde braucht es mindestens zwei Handlungsfelder.',
    toPrepare: 'Zum Vorbereiten',
    noSession: 'Erst eine Sitzung anlegen',
    noSessionText: 'Eine Runde gehört zu einer Sitzung. Datum, Ort und Leitung stehen später im Protokoll.',
    addSession: 'Sitzung anlegen',
  },

  rounds: 'Runden',
  roundWord: 'Runde',
  round: (number: number) => `Runde ${number}`,
  ofSession: ({ title, date }: { title: string; date: string }) =>
    `aus ${quote(title)} vom ${formatDate(date)}`,
  follows: {
    second: (number: number) => `zweite Runde nach Runde ${number}`,
    runoff: (number: number) => `Stichrunde zu Runde ${number}`,
  },
  stateWord: {
    draft: 'vorbereitet',
    open: 'läuft',
    paused: 'pausiert',
    closing: 'wird gezählt',
    closed: 'geschlossen',
    published: 'veröffentlicht',
  },

  method: {
    scale: 'Relevanzskala',
    dots: 'Klebepunkte',
    budget: 'Punkte verteilen',
    ranking: 'Rangfolge',
    matrix: 'Zwei Kriterien',
    scaleOf: (max: number) => `Relevanzskala 1–${max}`,
    dotsOf: (dots: number) => (dots === 1 ? '1 Klebepunkt je Person' : `${dots} Klebepunkte je Person`),
    budgetOf: (points: number) => `${points === 1 ? '1 Punkt' : `${formatNumber(points)} Punkte`} je Person`,
    rankingOf: (k: number) => (k === 1 ? 'nur der erste Platz' : `Rangfolge der besten ${k}`),
    matrixOf: (x: string, y: string, max: number) => `${x} und ${y} 1–${max}`,
    unknownAllowed: '„weiß nicht“ erlaubt',
    spendAll: 'alle zu vergeben',
    perTopic: (count: number) =>
      count === 1 ? 'höchstens einer je Handlungsfeld' : `höchstens ${count} je Handlungsfeld`,
    codes: 'mit Codekarten',
    secret: 'geheim',
  },

  form: {
    newTitle: 'Runde vorbereiten',
    secondTitle: 'Zweite Runde vorbereiten',
    runoffTitle: 'Stichrunde vorbereiten',
    editTitle: (number: number) => `Runde ${number} ändern`,
    secondText:
      'Dieselben Handlungsfelder noch einmal, nach der Aussprache. Bleiben Frage und Methode gleich, zeigt der Vergleich, was sich bewegt hat.',
    runoffText: (topics: number, cut: number) =>
      `Nur die ${topics} gleichauf liegenden Handlungsfelder. ${cut === 1 ? 'Eines davon kommt' : `${cut} davon kommen`} noch weiter.`,
    question: 'Frage an den Raum',
    questionDefault: 'Wie wichtig ist dieses Handlungsfeld in den nächsten fünf Jahren?',
    criterion: 'Maßstab',
    criterionHint: 'Woran sollen alle messen? Zum Beispiel: Wirkung für möglichst viele Menschen.',
    method: 'Methode',
    use: {
      scale: 'Jede Person bewertet jedes Feld. Gut, um zu sehen, wie einig sich der Raum ist.',
      dots: 'Jede Person klebt wenige Punkte. Gut, wenn es schnell gehen und ausgewählt werden soll.',
      budget: 'Jede Person teilt einen Vorrat auf. Gut, wenn zählt, um wie viel etwas wichtiger ist.',
      ranking: 'Jede Person ordnet ihre wichtigsten Felder. Gut, wenn eine klare Reihenfolge nötig ist.',
      matrix: 'Jede Person bewertet jedes Feld zweimal. Gut, um Wichtiges von Machbarem zu trennen.',
    },
    max: 'Stufen',
    steps: (max: number) => `1 (unwichtig) bis ${max} (sehr wichtig)`,
    plainSteps: (max: number) => `1 bis ${max}`,
    allowUnknown: '„Weiß nicht“ erlauben',
    allowUnknownHint: 'Wird gezählt, geht aber nicht in den Mittelwert ein.',
    dots: 'Punkte je Person',
    perTopic: 'Höchstens je Handlungsfeld',
    perTopicHint: '1 heißt: nicht häufen.',
    perTopicTooHigh: (dots: number) => `Höchstens ${dots}: mehr Punkte hat niemand.`,
    points: 'Punkte je Person',
    spend: 'Wie viele davon?',
    spendAll: 'Alle müssen vergeben werden',
    spendUpTo: 'Es dürfen Punkte übrig bleiben',
    k: 'Plätze',
    kHint: (k: number) => (k === 1 ? 'Platz 1 bringt 1 Punkt.' : `Platz 1 bringt ${k} Punkte, der letzte 1.`),
    axisX: 'Erstes Kriterium',
    axisY: 'Zweites Kriterium',
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
    tooManyFor: (topics: number) => `Es sind nur ${topics} Handlungsfelder.`,
    topics: 'Handlungsfelder',
    topicsAll: (all: number) => `alle ${all}`,
    topicsChosen: (chosen: number, all: number) => `${chosen} von ${all}`,
    topicsPickAll: 'Alle auswählen',
    topicsPickNone: 'Nichts auswählen',
    topicsPickNew: (count: number) =>
      count === 1 ? 'Nur das noch nie gewichtete' : `Nur die ${count} noch nie gewichteten`,
    tooFewTopics: 'Bitte mindestens zwei Handlungsfelder auswählen.',
    more: 'Weitere Einstellungen',
    access: 'Wer darf einen Zettel abgeben?',
    accessOpen: 'Offen',
    accessOpenText:
      'Ein Zettel je Gerät. Geht sofort, verhindert aber nicht, dass jemand mit zwei Geräten zweimal abstimmt.',
    accessCodes: 'Codekarten',
    accessCodesText:
      'Eine gedruckte Karte je Person, für Telefon, Laptop und Papier. Jede Karte zählt einmal; sie sagt nicht, wem sie gehört.',
    accessIs: { open: 'offener Zugang', codes: 'Codekarten' },
    groups: 'Interessengruppen',
    groupsHint: (fewest: number) =>
      `Wer abstimmt, kann eine davon angeben. Gezeigt wird eine Gruppe erst ab ${fewest} Stimmzetteln, damit niemand zu erkennen ist.`,
    groupsTakenOver: (number: number) => `Übernommen aus Runde ${number}.`,
    group: (place: number) => `Interessengruppe ${place}`,
    groupExample: 'z. B. Ehrenamt',
    groupsKeys: 'Eingabetaste: nächste Gruppe. Alt und Pfeil: verschieben.',
    addGroup: 'Gruppe hinzufügen',
    removeGroup: (name: string) => `${name === '' ? 'Leere Zeile' : quote(name)} entfernen`,
    groupTwice: 'Diese Gruppe gibt es schon.',
    groupsAre: (count: number) =>
      count === 0
        ? 'keine Interessengruppen'
        : count === 1
          ? '1 Interessengruppe'
          : `${count} Interessengruppen`,
    rulesWait: 'Die Spielregeln erscheinen, sobald alle Zahlen stehen.',
    create: 'Runde vorbereiten',
    save: 'Änderungen speichern',
    runoffQuestion: (question: string) => `Stichrunde: ${question}`,
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
    practice: 'Probe',
    sortingRuns: (number: number) =>
      `Sortierung ${number} läuft noch. Es kann immer nur eines offen sein: Schließen Sie zuerst die Sortierung.`,
    topicsHeading: (count: number) => `Diese ${count} Handlungsfelder stehen zur Gewichtung`,
  },

  ready: {
    heading: 'Vor dem Öffnen',
    yes: 'erledigt',
    no: 'noch offen',
    phones: 'Das Netz für Telefone ist an.',
    phonesOff: 'Das Netz für Telefone ist aus.',
    phonesAction: 'Zum Netz',
    present: (count: number) =>
      count === 1 ? '1 Person ist da.' : `${formatNumber(count)} Personen sind da.`,
    presentUnknown: 'Die Anwesenden sind noch nicht gezählt.',
    presentAction: 'Anwesende eintragen',
    presentChange: 'Zahl ändern',
    cards: (count: number) =>
      count === 1 ? '1 Codekarte ist gedruckt.' : `${formatNumber(count)} Codekarten sind gedruckt.`,
    cardsFew: (count: number, present: number) =>
      `Nur ${formatNumber(count)} Codekarten für ${formatNumber(present)} Anwesende.`,
    cardsNone: 'Noch keine Codekarten gedruckt. Ohne Karte kann niemand abstimmen.',
    cardsAction: 'Codekarten drucken',
    texts: (languages: number) =>
      languages === 1
        ? 'In einer weiteren Sprache vollständig.'
        : `In ${languages} weiteren Sprachen vollständig.`,
    textsSome: 'Übersetzungen sind angefangen. Was fehlt, steht am Telefon auf Deutsch.',
    textsNone: 'Die Texte gibt es nur auf Deutsch.',
    textsAction: 'Texte in anderen Sprachen',
  },

  live: {
    heading: 'Bis jetzt da',
    of: (present: number) => `von ${formatNumber(present)} Anwesenden`,
    presentUnknown: 'Anwesende noch nicht gezählt',
    running: 'Runde läuft',
    paused: 'Runde pausiert',
    counting: 'Wird gezählt',
    openedAt: (time: string) => `geöffnet um ${time}`,
    connected: (count: number) =>
      count === 1 ? '1 Telefon ist verbunden.' : `${formatNumber(count)} Telefone sind verbunden.`,
    secret:
      'Solange die Runde läuft, zeigt das Programm nur, wie viele schon da sind. Ergebnisse gibt es nach dem Schließen.',
    pausedText:
      'Gerade nimmt das Programm keine Stimmzettel an. Was schon da ist, bleibt; die Telefone behalten, was getippt wurde.',
    closing: 'Die Stimmzettel werden gemischt und gezählt …',
    unfinished:
      'Alle Stimmzettel sind gezählt, keiner ist verloren. Nur der letzte Schritt fehlt: Schließen Sie die Runde noch einmal.',
    pause: 'Pausieren',
    resume: 'Runde fortsetzen',
    close: 'Runde schließen',
    closeAgain: 'Noch einmal schließen',
    closeTitle: 'Runde schließen?',
    closeText: (count: number, present: number | null) =>
      present === null
        ? `${ballots(count)} ${count === 1 ? 'ist' : 'sind'} da. Danach kann niemand mehr etwas ändern oder nachreichen.`
        : `${formatNumber(count)} von ${formatNumber(present)} Anwesenden ${count === 1 ? 'hat' : 'haben'} abgegeben. Danach kann niemand mehr etwas ändern oder nachreichen.`,
    keepOpen: 'Offen lassen',
    join: 'So kommen die Telefone dazu',
    counts: 'Zum Abgleich',
    present: 'Anwesende',
    handedOut: 'Ausgegebene Karten',
    handedOutOpen: 'Ausgegebene Zettel',
    ballots: 'Stimmzettel da',
    notCounted: 'nicht gezählt',
    notCountedShort: '–',
  },

  practice: {
    start: 'Probe beginnen',
    startTitle: 'Probe',
    startText:
      'Alle probieren die Methode an harmlosen Beispielen aus. Es bleibt nichts davon, weder in der Datei noch im Protokoll.',
    method: 'Welche Methode proben?',
    title: (question: string) => `Probe: ${question}`,
    subtitle: 'Es bleibt nichts davon.',
    running: 'Probe läuft – es bleibt nichts davon',
    counted: 'Probe ausgezählt',
    count: 'Auszählen',
    end: 'Probe beenden',
    result: 'So sähe ein Ergebnis aus',
    caption: 'Rangliste der Probe',
    rank: 'Rang',
    topic: 'Beispiel',
    figure: { scale: 'Mittel', dots: 'Punkte', budget: 'Punkte', ranking: 'Punkte', matrix: 'Mittel' },
    nobody: 'In der Probe hat niemand abgegeben.',
  },

  commands: { pause: 'Runde pausieren', resume: 'Runde weiterlaufen lassen' },
  second: 'Zweite Runde nach der Aussprache',
} as const
