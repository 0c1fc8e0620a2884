import { createCounting } from '../counting.ts'

/** Words of the participants' page. German is the measure for every other language. */
export const phone = {
  figure: createCounting('de').figure,
  pageTitle: 'Klebepunkt: Gewichtung',
  language: 'Sprache',
  practice: 'Probe – zählt nicht',
  pause: {
    title: 'Pause',
    text: 'Die Runde macht Pause. Sie können weiter ausfüllen. Gesendet wird, wenn es weitergeht.',
    foot: 'Gesendet wird, sobald es weitergeht.',
  },
  connection: {
    connecting: 'Verbindung wird aufgebaut …',
    lost: 'Keine Verbindung zum Laptop. Ihre Eingabe bleibt erhalten.',
    lostUnsent: 'Keine Verbindung – noch nicht gesendet. Ihre Eingabe bleibt erhalten.',
    forgetful:
      'Dieser Browser merkt sich nichts. Bitte lassen Sie die Seite offen, bis „Angekommen“ erscheint.',
  },
  waiting: {
    title: 'Gleich geht es los',
    text: 'Sobald die Runde beginnt, erscheint sie hier von selbst.',
    compare: 'Auf dem Beamer steht dasselbe Wort:',
    stay: 'Bitte bleiben Sie im WLAN des Raumes, auch wenn Ihr Gerät „kein Internet“ meldet.',
  },
  scale: {
    rule: (max: number) => `Bewerten Sie jedes Handlungsfeld von 1 (unwichtig) bis ${max} (sehr wichtig).`,
    least: 'unwichtig',
    most: 'sehr wichtig',
    unknown: 'weiß nicht',
    clear: 'keine Angabe',
    counter: (done: number, all: number) => `${done} von ${all} bewertet`,
  },
  dots: {
    remaining: (left: number, all: number) => `Noch ${left} von ${all} ${all === 1 ? 'Punkt' : 'Punkten'}`,
    rule: (most: number) =>
      most === 1
        ? 'Höchstens ein Punkt je Handlungsfeld.'
        : `Höchstens ${most} Punkte auf dasselbe Handlungsfeld.`,
    add: (topic: string) => `Einen Punkt auf „${topic}“ kleben`,
    take: (topic: string) => `Einen Punkt von „${topic}“ abnehmen`,
    given: (dots: number) => (dots === 1 ? '1 Punkt' : `${dots} Punkte`),
    review: 'Weiter zur Übersicht',
    reviewTitle: 'Ihre Klebepunkte',
    reviewAll: 'Alle Punkte sind vergeben.',
    reviewLeft: (left: number) =>
      left === 1 ? 'Einen Punkt haben Sie nicht vergeben.' : `${left} Punkte haben Sie nicht vergeben.`,
    back: 'Zurück',
  },
  budget: {
    rule: (points: number) =>
      points === 1
        ? 'Vergeben Sie einen Punkt an ein Handlungsfeld.'
        : `Verteilen Sie ${points} Punkte auf die Handlungsfelder.`,
    ruleAll: 'Alle Punkte müssen vergeben werden.',
    ruleSome: 'Sie müssen nicht alle Punkte vergeben.',
    remaining: (left: number, all: number) => `Noch ${left} von ${all} ${all === 1 ? 'Punkt' : 'Punkten'}`,
    over: (points: number) =>
      points === 1 ? 'Das ist 1 Punkt zu viel.' : `Das sind ${points} Punkte zu viel.`,
    spendAll: (left: number) =>
      left === 1
        ? 'Ein Punkt ist noch übrig. Bitte vergeben Sie alle Punkte.'
        : `${left} Punkte sind noch übrig. Bitte vergeben Sie alle Punkte.`,
    nothing: 'Bitte vergeben Sie mindestens einen Punkt.',
    field: (topic: string) => `Punkte für „${topic}“`,
    add: (topic: string) => `Mehr Punkte für „${topic}“`,
    take: (topic: string) => `Weniger Punkte für „${topic}“`,
    given: (points: number) => (points === 1 ? '1 Punkt' : `${points} Punkte`),
    reviewTitle: 'Ihre Punkte',
    reviewAll: 'Alle Punkte sind vergeben.',
    reviewLeft: (left: number) =>
      left === 1 ? 'Einen Punkt haben Sie nicht vergeben.' : `${left} Punkte haben Sie nicht vergeben.`,
  },
  ranking: {
    rule: (places: number) =>
      places === 1
        ? 'Wählen Sie das wichtigste Handlungsfeld.'
        : `Bringen Sie die wichtigsten ${places} Handlungsfelder in eine Reihenfolge. Platz 1 ist das wichtigste.`,
    hint: 'Tippen Sie zuerst das wichtigste an, dann das nächste.',
    chosen: 'Ihre Reihenfolge',
    all: 'Alle Handlungsfelder',
    full: 'Alle Plätze sind vergeben. Nehmen Sie eines heraus, um ein anderes zu wählen.',
    place: (place: number) => `Platz ${place}`,
    counter: (done: number, all: number) => `${done} von ${all} ${all === 1 ? 'Platz' : 'Plätzen'} vergeben`,
    up: (topic: string) => `„${topic}“ einen Platz nach oben`,
    down: (topic: string) => `„${topic}“ einen Platz nach unten`,
    remove: (topic: string) => `„${topic}“ aus der Reihenfolge nehmen`,
    moved: (topic: string, place: number) => `„${topic}“ steht auf Platz ${place}.`,
    removed: (topic: string) => `„${topic}“ hat keinen Platz mehr.`,
    nothing: 'Bitte wählen Sie mindestens ein Handlungsfeld.',
    askTitle: (open: number) => (open === 1 ? 'Ein Platz ist noch frei.' : `${open} Plätze sind noch frei.`),
    askText: 'Sie dürfen Plätze frei lassen. Was keinen Platz hat, bekommt von Ihnen keine Punkte.',
    goOn: 'Weiter auswählen',
  },
  matrix: {
    rule: (max: number) => `Bewerten Sie jedes Handlungsfeld zweimal von 1 (niedrig) bis ${max} (hoch).`,
    x: 'Relevanz',
    y: 'Machbarkeit',
    least: 'niedrig',
    most: 'hoch',
    unknown: 'weiß nicht',
    nothing: 'Bitte bewerten Sie mindestens ein Handlungsfeld nach beiden Kriterien.',
  },
  sort: {
    rule: 'Legen Sie Karten, die zusammengehören, auf einen Stapel. Wie viele Stapel es werden, entscheiden Sie.',
    ruleNames: 'Namen für die Stapel sind freiwillig.',
    hand: 'Karte in der Hand',
    position: (card: number, all: number) => `Karte ${card} von ${all}`,
    from: (pile: string) => `Liegt auf „${pile}“`,
    newPile: 'Neuer Stapel',
    takeOff: 'Herausnehmen',
    later: 'Später',
    undo: 'Letzten Schritt zurücknehmen',
    undone: 'Der letzte Schritt ist zurückgenommen.',
    piles: 'Ihre Stapel',
    pile: (pile: number) => `Stapel ${pile}`,
    cards: (cards: number) => (cards === 1 ? '1 Karte' : `${cards} Karten`),
    put: (topic: string) => `„${topic}“ hierher legen`,
    move: 'verschieben',
    name: (pile: string) => `Namen für „${pile}“ eingeben`,
    nameField: 'Name des Stapels (freiwillig)',
    lies: (topic: string, pile: string) => `„${topic}“ liegt auf „${pile}“.`,
    off: (topic: string) => `„${topic}“ liegt auf keinem Stapel mehr.`,
    taken: (topic: string) => `„${topic}“ ist aufgenommen. Wählen Sie einen Stapel.`,
    next: (topic: string) => `Nächste Karte: „${topic}“.`,
    allDone: 'Alle Karten sind sortiert',
    again: 'Möchten Sie eine Karte verschieben? Dann tippen Sie sie an.',
    counter: (done: number, all: number) => `${done} von ${all} sortiert`,
    nothing: 'Bitte legen Sie mindestens eine Karte auf einen Stapel.',
    askTitle: (open: number) =>
      open === 1
        ? 'Eine Karte haben Sie noch nicht sortiert.'
        : `${open} Karten haben Sie noch nicht sortiert.`,
    askText: 'Sie dürfen Karten liegen lassen. Sie gelten dann als Karten, die zu keiner anderen gehören.',
    goOn: 'Weiter sortieren',
  },
  group: {
    title: 'Zu welcher Gruppe gehören Sie?',
    text: 'Die Angabe ist freiwillig. Gruppen mit wenigen Personen werden nicht einzeln gezeigt.',
    none: 'keine Angabe',
  },
  card: {
    title: 'Ihre Codekarte',
    text: 'Diese Runde braucht Ihre Codekarte. Scannen Sie den QR-Code auf der Karte, oder geben Sie den Code darunter ein.',
    label: 'Code auf der Karte',
    check: 'Code prüfen',
    length: 'Ein Code hat 10 Zeichen. Bitte vergleichen Sie ihn mit Ihrer Karte.',
    unknown: 'Diesen Code gibt es nicht. Bitte vergleichen Sie ihn mit Ihrer Karte.',
    throttled:
      'Es wurden gerade zu viele falsche Codes eingegeben. Bitte warten Sie einen Moment. Ihr Code wird dann von selbst noch einmal geprüft.',
    usedTitle: 'Diese Karte hat schon gezählt',
    usedText:
      'Mit dieser Karte wurde schon auf einem anderen Weg geantwortet: am Handy, am Laptop oder auf Papier. Jede Karte zählt einmal.',
    taken: 'Ihre Codekarte ist auf diesem Gerät.',
    other: 'Andere Karte verwenden',
  },
  readAloud: {
    topic: (topic: string) => `„${topic}“ vorlesen`,
    question: 'Frage und Regeln vorlesen',
    stop: 'Vorlesen beenden',
  },
  form: {
    once: 'Jeder Browser zählt einmal.',
    send: 'Absenden',
    sendChange: 'Änderung absenden',
    changeable: 'ändern geht, bis die Runde schließt',
    nothing: 'Bitte bewerten Sie mindestens ein Handlungsfeld.',
    nothingDots: 'Bitte kleben Sie mindestens einen Punkt.',
    keepSent: 'Nicht ändern',
    askTitle: (open: number) =>
      open === 1
        ? 'Ein Handlungsfeld haben Sie noch nicht bewertet.'
        : `${open} Handlungsfelder haben Sie noch nicht bewertet.`,
    askText: 'Sie dürfen Felder auslassen. Dort zählt Ihre Stimme dann nicht mit.',
    sendAnyway: 'Trotzdem absenden',
    goOn: 'Weiter bewerten',
  },
  notice: {
    invalid:
      'Diese Eingabe passt nicht zu den Regeln der Runde und wurde nicht gezählt. Bitte prüfen Sie sie und senden Sie sie noch einmal.',
    newer:
      'Aus einem anderen Fenster dieses Geräts ist inzwischen eine andere Eingabe angekommen; sie zählt. Ihre Eingabe hier ist noch da: Mit „Änderung absenden“ ersetzt sie die andere.',
    earlierArrived: 'Ihre vorige Eingabe ist angekommen. Diese Änderung ist noch nicht gesendet.',
    newerCard:
      'Mit Ihrer Karte ist inzwischen von einem anderen Gerät oder Fenster eine andere Eingabe angekommen; sie zählt. Ihre Eingabe hier ist noch da: Mit „Änderung absenden“ ersetzt sie die andere.',
    addressChanged:
      'Die Adresse dieser Seite hat gewechselt. Haben Sie vorher schon abgesendet? Dann zählt Ihre Eingabe bereits – bitte senden Sie nicht noch einmal.',
  },
  sending: {
    title: 'Wird gesendet …',
    lateTitle: 'Noch nicht gesendet',
    lateText:
      'Ihre Eingabe ist auf diesem Gerät gespeichert und geht von selbst hinaus, sobald die Verbindung wieder da ist. Bitte lassen Sie die Seite offen.',
    refusedText:
      'Der Laptop konnte Ihre Eingabe gerade nicht speichern. Sie ist auf diesem Gerät noch da und wird von selbst wieder gesendet. Sagen Sie bitte der Moderation Bescheid.',
    change: 'Noch einmal ändern',
    pausedText:
      'Die Runde macht Pause. Ihre Eingabe ist auf diesem Gerät gespeichert und geht von selbst hinaus, sobald es weitergeht. Bitte lassen Sie die Seite offen.',
  },
  receipt: {
    title: 'Angekommen',
    safe: 'Ihre Eingabe liegt sicher auf dem Laptop.',
    changeable: 'Sie können sie noch ändern, bis die Runde schließt.',
    code: 'Ihr Beleg',
    codeText: 'Ihr Beleg. Nach dem Ende können Sie prüfen, dass Ihr Zettel mitgezählt wurde.',
    change: 'Noch einmal ändern',
    practice: 'Das ist eine Probe: Ihre Eingabe zählt nicht.',
  },
  closed: {
    title: 'Runde geschlossen',
    counted: 'Vielen Dank. Ihre Eingabe ist mitgezählt.',
    countedEarlier:
      'Ihre Eingabe ist mitgezählt. Die letzte Änderung kam erst nach dem Ende der Runde und zählt nicht.',
    countedUnsure:
      'Ihre Eingabe ist mitgezählt. Ob die letzte Änderung noch rechtzeitig ankam, lässt sich nicht mehr sagen.',
    missed: 'Ihre Eingabe kam erst nach dem Ende der Runde an und zählt leider nicht.',
    unsure:
      'Die Verbindung brach beim Senden ab. Ob Ihre Eingabe noch rechtzeitig ankam, lässt sich nicht mehr sagen.',
    none: 'Von diesem Gerät kam keine Eingabe.',
    next: 'Wenn es weitergeht, erscheint die nächste Runde hier von selbst.',
    practice: 'Die Probe ist zu Ende. Nichts davon zählt.',
    ranking: 'Reihenfolge der Handlungsfelder',
  },
  wish: {
    title: 'In welchem Arbeitskreis möchten Sie mitarbeiten?',
    rule: 'Tippen Sie zuerst Ihren ersten Wunsch an, dann den zweiten und den dritten. Noch einmal tippen nimmt einen Wunsch zurück.',
    groups: 'Arbeitskreise',
    place: (place: number) => `${place}. Wunsch`,
    chosen: (group: string, place: number) => `„${group}“ ist Ihr ${place}. Wunsch.`,
    removed: (group: string) => `„${group}“ ist kein Wunsch mehr.`,
    full: 'Alle Wünsche sind vergeben. Nehmen Sie einen zurück, um einen anderen Arbeitskreis zu wählen.',
    counter: (done: number, all: number) => `${done} von ${all} Wünschen`,
    you: 'Ihre Angaben',
    named: 'Diesmal mit Namen – anders als beim Gewichten und Sortieren.',
    name: 'Ihr Name',
    organisation: 'Organisation (freiwillig)',
    consent:
      'Ich bin einverstanden, dass mein Name, meine Organisation und meine Wünsche gespeichert und für die Arbeitskreise verwendet werden.',
    seen: 'Die Lenkungsgruppe sieht Ihre Angaben. Die Liste, wer in welchem Arbeitskreis ist, wird auf dem Beamer gezeigt und steht im Protokoll.',
    here: 'Solange die Wahl offen ist, können Sie Ihre Angaben hier ändern oder löschen.',
    later: 'Möchten Sie Ihre Angaben später ändern oder löschen? Dann sagen Sie es bitte der Moderation.',
    apart: 'Was Sie gewichtet oder sortiert haben, bleibt anonym und wird damit nicht verbunden.',
    noName: 'Bitte geben Sie Ihren Namen ein.',
    noConsent: 'Ohne Ihr Einverständnis wird nichts gespeichert. Bitte kreuzen Sie das Feld an.',
    askTitle: 'Sie haben keinen Wunsch angegeben.',
    askText: 'Dann kommen Sie in einen Arbeitskreis, in dem Platz ist.',
    goOn: 'Wünsche wählen',
    invalid:
      'Ihre Angaben wurden nicht gespeichert: Die Arbeitskreise haben sich geändert. Bitte prüfen Sie Ihre Wünsche und senden Sie noch einmal.',
    deleted: 'Ihre Angaben sind gelöscht.',
    changeable: 'ändern geht, bis die Wahl endet',
    stored: 'Ihre Angaben liegen auf dem Laptop.',
    anywhere: 'Kein Wunsch: in einen Arbeitskreis, in dem Platz ist',
    delete: 'Meine Angaben löschen',
    deleteTitle: 'Angaben löschen?',
    deleteText: 'Ihr Name und Ihre Wünsche werden dann vom Laptop gelöscht.',
    deleteYes: 'Ja, löschen',
    deleteNo: 'Nicht löschen',
    closed: 'Die Wahl ist beendet',
    late: 'Ihre letzte Eingabe kam erst nach dem Ende der Wahl an und wurde nicht gespeichert. Sagen Sie bitte der Moderation Bescheid.',
    none: 'Von diesem Gerät kamen keine Wünsche.',
    soon: 'Sobald feststeht, wer in welchem Arbeitskreis ist, erscheint Ihrer hier.',
    yours: 'Ihr Arbeitskreis',
    toRound: 'Zur letzten Runde',
    toWishes: 'Zur Wahl der Arbeitskreise',
  },
  privacy: {
    title: 'Was geschieht mit meiner Eingabe?',
    anonymous:
      'Ihre Eingaben in den Runden sind anonym. Der Laptop speichert weder Ihren Namen noch die Adresse Ihres Geräts noch eine Uhrzeit.',
    until:
      'Solange die Runde offen ist, hängt sie an einer Zufallszahl dieses Browsers, damit Sie sie ändern können. Beim Schließen wird diese Verbindung gelöscht.',
    device:
      'Diese Seite setzt keine Cookies und lädt nichts aus dem Internet; auf Ihrem Gerät bleiben nur der Entwurf bis zum Ende der Runde, der Beleg und die Sprache der Seite.',
    card: 'Bei Runden mit Codekarten bleibt der Code Ihrer Karte auf diesem Gerät, damit er auch für die nächste Runde gilt. Nach dem Schließen führt kein Weg mehr von der Karte zu Ihrer Eingabe.',
  },
} as const
