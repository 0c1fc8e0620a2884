import { createCounting } from '../counting.ts'
import type { phone as german } from '../de/phone.ts'
import type { Translation } from '../index.ts'

const { figure, count } = createCounting('de')

/**
 * Leichte Sprache, written as such: short main clauses, no genitive, no long compounds and therefore no
 * hyphens, figures instead of number words.
 */
export const phone: Translation<typeof german> = {
  figure,
  pageTitle: 'Klebepunkt: Ihre Meinung',
  language: 'Sprache',
  connection: {
    connecting: 'Ihr Gerät sucht den Laptop …',
    lost: 'Ihr Gerät hat keine Verbindung zum Laptop. Ihre Antworten sind noch da.',
    lostUnsent:
      'Ihr Gerät hat keine Verbindung. Ihre Antworten sind noch nicht gesendet. Aber sie sind noch da.',
    forgetful:
      'Ihr Gerät merkt sich nichts. Lassen Sie diese Seite bitte offen. Warten Sie auf das Wort „Angekommen“.',
  },
  waiting: {
    title: 'Gleich fangen wir an',
    text: 'Die Fragen kommen von selbst auf diese Seite. Sie müssen nichts tun.',
    compare: 'Diese Wörter stehen auch groß an der Wand:',
    stay: 'Bleiben Sie bitte im WLAN von diesem Raum. Vielleicht sagt Ihr Gerät: Es gibt kein Internet. Das ist in Ordnung.',
  },
  scale: {
    least: 'nicht wichtig',
    most: 'sehr wichtig',
    unknown: 'weiß ich nicht',
    clear: 'Antwort löschen',
    counter: (done, all) => `Fertig: ${done} von ${all}`,
  },
  dots: {
    remaining: (left, all) => `Punkte übrig: ${left} von ${all}`,
    rule: (most) =>
      `Geben Sie einem Thema nicht mehr als ${count(most, { one: '# Punkt', other: '# Punkte' })}.`,
    add: (topic) => `1 Punkt für „${topic}“`,
    take: (topic) => `1 Punkt weg von „${topic}“`,
    given: (dots) => count(dots, { one: '# Punkt', other: '# Punkte' }),
    review: 'Weiter und alles ansehen',
    reviewTitle: 'Ihre Punkte',
    reviewAll: 'Sie haben alle Punkte verteilt.',
    reviewLeft: (left) =>
      count(left, { one: 'Sie haben noch # Punkt übrig.', other: 'Sie haben noch # Punkte übrig.' }),
    back: 'Zurück',
  },
  form: {
    send: 'Antworten senden',
    sendChange: 'Neue Antworten senden',
    changeable: 'ändern geht bis zum Ende der Runde',
    nothing: 'Geben Sie bitte mindestens 1 Antwort.',
    nothingDots: 'Kleben Sie bitte mindestens 1 Punkt.',
    keepSent: 'Nichts ändern',
    askTitle: (open) =>
      count(open, { one: 'Bei # Thema fehlt Ihre Antwort.', other: 'Bei # Themen fehlt Ihre Antwort.' }),
    askText: 'Das ist erlaubt. Diese Themen zählen dann ohne Ihre Meinung.',
    sendAnyway: 'Trotzdem senden',
    goOn: 'Weiter antworten',
  },
  notice: {
    invalid:
      'Ihre Antworten passen nicht zu den Regeln. Sie zählen noch nicht. Prüfen Sie bitte Ihre Antworten. Senden Sie die Antworten dann noch einmal.',
    newer:
      'Auf diesem Gerät war noch ein Fenster offen. Von dort kamen andere Antworten. Die anderen Antworten zählen jetzt. Ihre Antworten hier sind noch da. Drücken Sie auf „Neue Antworten senden“. Dann zählen Ihre Antworten von hier.',
    earlierArrived: 'Ihre ersten Antworten sind angekommen. Ihre neuen Antworten sind noch nicht gesendet.',
  },
  sending: {
    title: 'Ihre Antworten werden gesendet …',
    lateTitle: 'Ihre Antworten sind noch nicht gesendet',
    lateText:
      'Ihre Antworten sind auf diesem Gerät gespeichert. Das Gerät sendet sie später von selbst. Lassen Sie diese Seite bitte offen.',
    refusedText:
      'Der Laptop konnte Ihre Antworten nicht speichern. Ihre Antworten sind noch auf diesem Gerät. Das Gerät sendet sie von selbst noch einmal. Sagen Sie bitte der Leitung Bescheid.',
    change: 'Antworten ändern',
  },
  receipt: {
    title: 'Angekommen',
    safe: 'Ihre Antworten sind sicher auf dem Laptop.',
    changeable: 'Sie können Ihre Antworten noch ändern. Das geht bis zum Ende der Runde.',
    code: 'Ihr Code',
    codeText: 'Das ist Ihr Code. Mit dem Code können Sie am Ende prüfen: Sind meine Antworten gezählt?',
    change: 'Antworten ändern',
  },
  closed: {
    title: 'Die Runde ist zu Ende',
    counted: 'Vielen Dank. Ihre Antworten zählen mit.',
    countedEarlier:
      'Ihre Antworten zählen mit. Ihre letzte Änderung kam leider zu spät. Die Änderung zählt nicht.',
    countedUnsure:
      'Ihre Antworten zählen mit. Vielleicht kam Ihre letzte Änderung zu spät. Das können wir nicht mehr prüfen.',
    missed: 'Ihre Antworten kamen leider zu spät. Darum zählen sie nicht mit.',
    unsure:
      'Beim Senden war die Verbindung weg. Vielleicht kamen Ihre Antworten zu spät. Das können wir nicht mehr prüfen.',
    none: 'Von diesem Gerät kamen keine Antworten.',
    next: 'Vielleicht gibt es noch eine Runde. Die neuen Fragen kommen dann von selbst.',
  },
  privacy: {
    title: 'Was passiert mit meinen Antworten?',
    anonymous:
      'Ihre Antworten sind anonym. Das heißt: Niemand sieht Ihren Namen. Der Laptop speichert nicht: Ihren Namen, die Adresse von Ihrem Gerät und die Uhrzeit.',
    until:
      'Ihr Gerät hat eine zufällige Nummer. Mit dieser Nummer können Sie Ihre Antworten ändern. Am Ende der Runde löscht der Laptop diese Nummer.',
    device:
      'Jeder Browser zählt 1 Mal. Ein Browser ist ein Programm für das Internet. Diese Seite lädt nichts aus dem Internet. Sie setzt keine Cookies. Ihr Gerät speichert Ihre Antworten nur bis zum Ende der Runde. Ihr Gerät merkt sich Ihren Code und Ihre Sprache.',
  },
}
