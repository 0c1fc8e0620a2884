import { createCounting } from '../counting.ts'

/** Words of the participants' page. German is the measure for every other language. */
export const phone = {
  figure: createCounting('de').figure,
  pageTitle: 'Klebepunkt: Gewichtung',
  language: 'Sprache',
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
  form: {
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
      'Diese Gewichtung passt nicht zu den Regeln der Runde und wurde nicht gezählt. Bitte prüfen Sie sie und senden Sie sie noch einmal.',
    newer:
      'Aus einem anderen Fenster dieses Geräts ist inzwischen eine andere Gewichtung angekommen; sie zählt. Ihre Eingabe hier ist noch da: Mit „Änderung absenden“ ersetzt sie die andere.',
    earlierArrived: 'Ihre vorige Gewichtung ist angekommen. Diese Änderung ist noch nicht gesendet.',
  },
  sending: {
    title: 'Wird gesendet …',
    lateTitle: 'Noch nicht gesendet',
    lateText:
      'Ihre Eingabe ist auf diesem Gerät gespeichert und geht von selbst hinaus, sobald die Verbindung wieder da ist. Bitte lassen Sie die Seite offen.',
    refusedText:
      'Der Laptop konnte Ihre Gewichtung gerade nicht speichern. Sie ist auf diesem Gerät noch da und wird von selbst wieder gesendet. Sagen Sie bitte der Moderation Bescheid.',
    change: 'Noch einmal ändern',
  },
  receipt: {
    title: 'Angekommen',
    safe: 'Ihre Gewichtung liegt sicher auf dem Laptop.',
    changeable: 'Sie können sie noch ändern, bis die Runde schließt.',
    code: 'Ihr Beleg',
    codeText: 'Ihr Beleg. Nach dem Ende können Sie prüfen, dass Ihr Zettel mitgezählt wurde.',
    change: 'Noch einmal ändern',
  },
  closed: {
    title: 'Runde geschlossen',
    counted: 'Vielen Dank. Ihre Gewichtung ist mitgezählt.',
    countedEarlier:
      'Ihre Gewichtung ist mitgezählt. Die letzte Änderung kam erst nach dem Ende der Runde und zählt nicht.',
    countedUnsure:
      'Ihre Gewichtung ist mitgezählt. Ob die letzte Änderung noch rechtzeitig ankam, lässt sich nicht mehr sagen.',
    missed: 'Ihre Gewichtung kam erst nach dem Ende der Runde an und zählt leider nicht.',
    unsure:
      'Die Verbindung brach beim Senden ab. Ob Ihre Gewichtung noch rechtzeitig ankam, lässt sich nicht mehr sagen.',
    none: 'Von diesem Gerät kam keine Gewichtung.',
    next: 'Wenn es weitergeht, erscheint die nächste Runde hier von selbst.',
  },
  privacy: {
    title: 'Was geschieht mit meiner Eingabe?',
    anonymous:
      'Ihre Gewichtung ist anonym. Der Laptop speichert weder Ihren Namen noch die Adresse Ihres Geräts noch eine Uhrzeit.',
    until:
      'Solange die Runde offen ist, hängt sie an einer Zufallszahl dieses Browsers, damit Sie sie ändern können. Beim Schließen wird diese Verbindung gelöscht.',
    device:
      'Jeder Browser zählt einmal. Diese Seite setzt keine Cookies und lädt nichts aus dem Internet; auf Ihrem Gerät bleiben nur der Entwurf bis zum Ende der Runde, der Beleg und die Sprache der Seite.',
  },
} as const
