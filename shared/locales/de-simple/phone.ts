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
  practice: 'Das ist nur zum Üben. Es zählt nicht.',
  pause: {
    title: 'Pause',
    text: 'Die Runde macht eine Pause. Sie können weiter antworten. Ihr Gerät sendet nach der Pause.',
    foot: 'Ihr Gerät sendet nach der Pause.',
  },
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
    rule: (max) =>
      `Geben Sie jedem Thema 1 bis ${figure(max)}. 1 heißt: nicht wichtig. ${figure(max)} heißt: sehr wichtig.`,
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
  budget: {
    rule: (points) =>
      count(points, {
        one: 'Sie haben # Punkt. Geben Sie den Punkt einem Thema.',
        other: 'Sie haben # Punkte. Verteilen Sie die Punkte auf die Themen.',
      }),
    ruleAll: 'Sie müssen alle Punkte verteilen.',
    ruleSome: 'Sie dürfen Punkte übrig lassen.',
    remaining: (left, all) => `Punkte übrig: ${left} von ${all}`,
    over: (points) => count(points, { one: 'Das ist # Punkt zu viel.', other: 'Das sind # Punkte zu viel.' }),
    spendAll: (left) =>
      count(left, {
        one: 'Sie haben noch # Punkt übrig. Verteilen Sie bitte alle Punkte.',
        other: 'Sie haben noch # Punkte übrig. Verteilen Sie bitte alle Punkte.',
      }),
    nothing: 'Verteilen Sie bitte mindestens 1 Punkt.',
    field: (topic) => `Punkte für „${topic}“`,
    add: (topic) => `Mehr Punkte für „${topic}“`,
    take: (topic) => `Weniger Punkte für „${topic}“`,
    given: (points) => count(points, { one: '# Punkt', other: '# Punkte' }),
    reviewTitle: 'Ihre Punkte',
    reviewAll: 'Sie haben alle Punkte verteilt.',
    reviewLeft: (left) =>
      count(left, { one: 'Sie haben noch # Punkt übrig.', other: 'Sie haben noch # Punkte übrig.' }),
  },
  ranking: {
    rule: (places) =>
      places === 1
        ? 'Welches Thema ist am wichtigsten? Wählen Sie 1 Thema.'
        : `Was ist am wichtigsten? Wählen Sie ${figure(places)} Themen. Das wichtigste Thema kommt auf Platz 1.`,
    hint: 'Tippen Sie zuerst auf das wichtigste Thema. Tippen Sie dann auf das nächste Thema.',
    chosen: 'Ihre Reihenfolge',
    all: 'Alle Themen',
    full: 'Alle Plätze sind voll. Nehmen Sie erst ein Thema weg. Dann können Sie ein anderes Thema wählen.',
    place: (place) => `Platz ${figure(place)}`,
    counter: (done, all) => `Volle Plätze: ${figure(done)} von ${figure(all)}`,
    up: (topic) => `„${topic}“ 1 Platz nach oben`,
    down: (topic) => `„${topic}“ 1 Platz nach unten`,
    remove: (topic) => `„${topic}“ wegnehmen`,
    moved: (topic, place) => `„${topic}“ ist auf Platz ${figure(place)}.`,
    removed: (topic) => `„${topic}“ hat keinen Platz mehr.`,
    nothing: 'Wählen Sie bitte mindestens 1 Thema.',
    askTitle: (open) => count(open, { one: '# Platz ist noch leer.', other: '# Plätze sind noch leer.' }),
    askText: 'Das ist erlaubt. Themen ohne Platz bekommen von Ihnen keine Punkte.',
    goOn: 'Weiter wählen',
  },
  matrix: {
    rule: (max) =>
      `Geben Sie jedem Thema 2 Antworten von 1 bis ${figure(max)}. 1 heißt: wenig. ${figure(max)} heißt: viel.`,
    x: 'So wichtig ist es',
    y: 'So gut geht es',
    least: 'wenig',
    most: 'viel',
    unknown: 'weiß ich nicht',
    nothing: 'Geben Sie bitte für mindestens 1 Thema beide Antworten.',
  },
  sort: {
    rule: 'Manche Karten passen zusammen. Legen Sie diese Karten auf einen Stapel. Sie dürfen viele Stapel machen.',
    ruleNames: 'Sie dürfen jedem Stapel einen Namen geben. Sie müssen aber nicht.',
    hand: 'Ihre Karte',
    position: (card, all) => `Karte ${figure(card)} von ${figure(all)}`,
    from: (pile) => `Die Karte ist auf „${pile}“`,
    newPile: 'Neuer Stapel',
    takeOff: 'Vom Stapel nehmen',
    later: 'Später',
    undo: 'Einen Schritt zurück',
    undone: 'Sie sind einen Schritt zurückgegangen.',
    piles: 'Ihre Stapel',
    pile: (pile) => `Stapel ${figure(pile)}`,
    cards: (cards) => count(cards, { one: '# Karte', other: '# Karten' }),
    put: (topic) => `„${topic}“ hierher legen`,
    move: 'auf einen anderen Stapel legen',
    name: (pile) => `Name für „${pile}“`,
    nameField: 'Name vom Stapel',
    lies: (topic, pile) => `„${topic}“ ist auf „${pile}“.`,
    off: (topic) => `„${topic}“ ist auf keinem Stapel mehr.`,
    taken: (topic) => `Sie haben „${topic}“ in der Hand. Wählen Sie einen Stapel.`,
    next: (topic) => `Die nächste Karte ist „${topic}“.`,
    allDone: 'Alle Karten sind fertig',
    again: 'Eine Karte soll auf einen anderen Stapel? Tippen Sie auf die Karte.',
    counter: (done, all) => `Fertig: ${figure(done)} von ${figure(all)}`,
    nothing: 'Legen Sie bitte mindestens 1 Karte auf einen Stapel.',
    askTitle: (open) =>
      count(open, {
        one: '# Karte ist noch auf keinem Stapel.',
        other: '# Karten sind noch auf keinem Stapel.',
      }),
    askText: 'Das ist erlaubt. Das heißt dann: Diese Karten passen zu keiner anderen Karte.',
    goOn: 'Weitermachen',
  },
  group: {
    title: 'Zu welcher Gruppe gehören Sie?',
    text: 'Sie müssen das nicht sagen. Kleine Gruppen zeigen wir nicht einzeln.',
    none: 'Das sage ich nicht',
  },
  card: {
    title: 'Ihre Karte',
    text: 'Für diese Runde brauchen Sie Ihre Karte. Auf der Karte steht ein Code. Geben Sie den Code hier ein.',
    label: 'Code auf der Karte',
    check: 'Code prüfen',
    length: 'Der Code hat 10 Zeichen. Bitte sehen Sie noch einmal auf Ihre Karte.',
    unknown: 'Diesen Code gibt es nicht. Bitte sehen Sie noch einmal auf Ihre Karte.',
    throttled:
      'Es gab zu viele falsche Codes. Warten Sie bitte kurz. Ihr Gerät prüft den Code dann noch einmal.',
    usedTitle: 'Diese Karte hat schon gezählt',
    usedText:
      'Mit dieser Karte hat schon jemand geantwortet. Das war an einem anderen Ort: am Handy, am Laptop oder auf Papier. Jede Karte zählt 1 Mal.',
    taken: 'Ihre Karte ist auf diesem Gerät.',
    other: 'Eine andere Karte nehmen',
  },
  readAloud: {
    topic: (topic) => `„${topic}“ vorlesen`,
    question: 'Frage und Regeln vorlesen',
    stop: 'Nicht mehr vorlesen',
  },
  form: {
    once: 'Jeder Browser zählt 1 Mal. Ein Browser ist ein Programm für das Internet.',
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
    newerCard:
      'Mit Ihrer Karte kamen andere Antworten von einem anderen Gerät. Die anderen Antworten zählen jetzt. Ihre Antworten hier sind noch da. Drücken Sie auf „Neue Antworten senden“. Dann zählen Ihre Antworten von hier.',
    addressChanged:
      'Diese Seite hat jetzt eine andere Adresse. Haben Sie schon gesendet? Dann zählen Ihre Antworten schon. Senden Sie dann bitte nicht noch einmal.',
  },
  sending: {
    title: 'Ihre Antworten werden gesendet …',
    lateTitle: 'Ihre Antworten sind noch nicht gesendet',
    lateText:
      'Ihre Antworten sind auf diesem Gerät gespeichert. Das Gerät sendet sie später von selbst. Lassen Sie diese Seite bitte offen.',
    refusedText:
      'Der Laptop konnte Ihre Antworten nicht speichern. Ihre Antworten sind noch auf diesem Gerät. Das Gerät sendet sie von selbst noch einmal. Sagen Sie bitte der Leitung Bescheid.',
    change: 'Antworten ändern',
    pausedText:
      'Die Runde macht eine Pause. Ihre Antworten sind auf diesem Gerät gespeichert. Ihr Gerät sendet sie nach der Pause. Lassen Sie diese Seite bitte offen.',
  },
  receipt: {
    title: 'Angekommen',
    safe: 'Ihre Antworten sind sicher auf dem Laptop.',
    changeable: 'Sie können Ihre Antworten noch ändern. Das geht bis zum Ende der Runde.',
    code: 'Ihr Code',
    codeText: 'Das ist Ihr Code. Mit dem Code können Sie am Ende prüfen: Sind meine Antworten gezählt?',
    change: 'Antworten ändern',
    practice: 'Das war nur zum Üben. Ihre Antworten zählen nicht.',
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
    practice: 'Das Üben ist zu Ende. Nichts davon zählt.',
    ranking: 'So wichtig sind die Themen',
  },
  wish: {
    title: 'In welchem Arbeitskreis wollen Sie mitmachen?',
    rule: 'Tippen Sie auf Ihren liebsten Arbeitskreis. Dann können Sie noch 2 Arbeitskreise antippen. Tippen Sie noch einmal darauf: Dann ist der Wunsch wieder weg.',
    groups: 'Arbeitskreise',
    place: (place) => `Wunsch ${figure(place)}`,
    chosen: (group, place) => `„${group}“ ist Ihr Wunsch ${figure(place)}.`,
    removed: (group) => `„${group}“ ist kein Wunsch mehr.`,
    full: 'Mehr Wünsche gehen nicht. Nehmen Sie erst einen Wunsch weg.',
    counter: (done, all) => `Wünsche: ${figure(done)} von ${figure(all)}`,
    you: 'Wer sind Sie?',
    named: 'Hier brauchen wir Ihren Namen. Bei den Runden war das anders.',
    name: 'Ihr Name',
    organisation: 'Ihr Verein oder Ihre Firma. Das müssen Sie nicht sagen.',
    consent:
      'Ich bin einverstanden. Der Laptop darf speichern: meinen Namen, meinen Verein und meine Wünsche. Die Leitung macht daraus die Arbeitskreise.',
    seen: 'Die Lenkungsgruppe sieht Ihren Namen und Ihre Wünsche. Eine Liste zeigt: Wer ist in welchem Arbeitskreis? Alle im Raum sehen die Liste. Die Liste steht auch im Protokoll.',
    here: 'Noch ist die Wahl offen. So lange können Sie hier alles ändern oder löschen.',
    later: 'Wollen Sie später etwas ändern oder löschen? Sagen Sie es bitte der Leitung.',
    apart: 'Ihre Antworten aus den Runden bleiben anonym. Niemand verbindet sie mit Ihrem Namen.',
    noName: 'Schreiben Sie bitte Ihren Namen.',
    noConsent: 'Sind Sie einverstanden? Dann tippen Sie auf das Kästchen. Sonst speichern wir nichts.',
    askTitle: 'Sie haben keinen Wunsch.',
    askText: 'Dann kommen Sie in einen Arbeitskreis mit freien Plätzen.',
    goOn: 'Wünsche wählen',
    invalid:
      'Ihre Wünsche sind noch nicht gespeichert. Es gibt jetzt andere Arbeitskreise. Prüfen Sie bitte Ihre Wünsche. Senden Sie die Wünsche dann noch einmal.',
    deleted: 'Ihr Name und Ihre Wünsche sind gelöscht.',
    changeable: 'ändern geht bis zum Ende der Wahl',
    stored: 'Ihr Name und Ihre Wünsche sind auf dem Laptop.',
    anywhere: 'Kein Wunsch: Sie kommen in einen Arbeitskreis mit freien Plätzen',
    delete: 'Meinen Namen und meine Wünsche löschen',
    deleteTitle: 'Wollen Sie alles löschen?',
    deleteText: 'Dann löscht der Laptop Ihren Namen und Ihre Wünsche.',
    deleteYes: 'Ja, löschen',
    deleteNo: 'Nicht löschen',
    closed: 'Die Wahl ist zu Ende',
    late: 'Ihre letzte Eingabe kam leider zu spät. Sie ist nicht gespeichert. Sagen Sie bitte der Leitung Bescheid.',
    none: 'Von diesem Gerät kamen keine Wünsche.',
    soon: 'Bald sehen Sie hier Ihren Arbeitskreis. Sie müssen nichts tun.',
    yours: 'Ihr Arbeitskreis',
    toRound: 'Zur letzten Runde',
    toWishes: 'Zu den Arbeitskreisen',
  },
  privacy: {
    title: 'Was passiert mit meinen Antworten?',
    anonymous:
      'Ihre Antworten sind anonym. Das heißt: Niemand sieht Ihren Namen. Der Laptop speichert nicht: Ihren Namen, die Adresse von Ihrem Gerät und die Uhrzeit.',
    until:
      'Ihr Gerät hat eine zufällige Nummer. Mit dieser Nummer können Sie Ihre Antworten ändern. Am Ende der Runde löscht der Laptop diese Nummer.',
    device:
      'Diese Seite lädt nichts aus dem Internet. Sie setzt keine Cookies. Ihr Gerät speichert Ihre Antworten nur bis zum Ende der Runde. Ihr Gerät merkt sich Ihren Code und Ihre Sprache.',
    card: 'Manche Runden haben Karten mit einem Code. Ihr Gerät merkt sich den Code. Am Ende der Runde weiß niemand mehr: Welche Antworten gehören zu welcher Karte?',
  },
}
