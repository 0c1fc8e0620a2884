import { formatNumber } from '../../domain/german-format.ts'
import { AGREEMENT_WORDS } from './derivation.ts'
import type { CountDifference } from '../../domain/reconciliation.ts'

const ballots = (count: number) => (count === 1 ? '1 Stimmzettel' : `${formatNumber(count)} Stimmzettel`)
const slips = (count: number) => (count === 1 ? '1 Zettel' : `${formatNumber(count)} Zettel`)

const DIFFERENCES: Record<CountDifference['kind'], (by: number) => string> = {
  moreThanPresent: (by) => `${slips(by)} mehr als Anwesende – bitte prüfen.`,
  fewerThanPresent: (by) =>
    by === 1 ? '1 Person hat nicht mitgemacht.' : `${formatNumber(by)} Anwesende haben nicht mitgemacht.`,
  moreThanHandedOut: (by) => `${slips(by)} mehr als ausgegebene Karten – bitte prüfen.`,
  fewerThanHandedOut: (by) =>
    by === 1
      ? '1 ausgegebene Karte wurde nicht benutzt.'
      : `${formatNumber(by)} ausgegebene Karten wurden nicht benutzt.`,
  moreThanPrinted: (by) => `${slips(by)} mehr als gedruckte Karten – bitte prüfen.`,
  handedOutMoreThanPrinted: (by) =>
    `${by === 1 ? '1 Karte' : `${formatNumber(by)} Karten`} mehr ausgegeben als gedruckt – bitte prüfen.`,
}

/** Words of the results of a round on the desk. */
export const deskResults = {
  closedAt: (time: string) => `Geschlossen um ${time}`,
  publishedAt: (time: string) => `Veröffentlicht um ${time}`,
  notPublished: 'Noch nicht veröffentlicht',
  publish: 'Ergebnis veröffentlichen',
  published: 'Das Ergebnis ist veröffentlicht. Telefone und Beamer dürfen es jetzt zeigen.',
  show: 'Am Beamer zeigen',
  next: 'Weiter: Bündeln',
  noBallots: 'Keine Stimmzettel',
  noBallotsText: 'In dieser Runde hat niemand abgegeben. Es gibt nichts auszuwerten.',

  views: 'Ansichten',
  view: {
    ranking: 'Rangfolge',
    chart: 'Diagramm',
    distribution: 'Verteilung',
    groups: 'Gruppen',
    compare: 'Vergleich',
    origin: 'Herkunft',
  },
  hint: 'Jede Zahl lässt sich anklicken und zeigt ihren Rechenweg. In der Tabelle bewegen die Pfeiltasten.',
  howTo: ', Rechenweg',

  rank: 'Rang',
  number: 'Nr.',
  topic: 'Handlungsfeld',
  mean: 'Mittel',
  median: 'Median',
  topTwo: (max: number) => `Stufe ${max - 1}–${max}`,
  sum: 'Punkte',
  borda: 'Rangpunkte',
  firstPlaces: 'Erste Plätze',
  share: 'Anteil',
  people: 'Personen',
  agreement: 'Einigkeit',
  consensus: 'Konsens',
  range: 'Sicherheit',
  middle: 'Mitte',
  quadrant: 'Lage',
  perPerson: 'Mittel je Person',
  distribution: 'Verteilung',
  ends: (max: number) => `1\u00a0unwichtig – ${max}\u00a0sehr\u00a0wichtig`,
  distributionDots: 'Personen je Punktzahl',
  distributionBudget: (max: number) => `Jede Person ein Punkt, von 0 bis ${formatNumber(max)}`,
  distributionRanking: 'Nennungen je Platz',
  distributionAxis: (axis: string, max: number) => `${axis} (1–${max})`,
  onStep: 'Bewertungen je Stufe',
  unknown: 'weiß nicht',
  unknownCount: (count: number) => `${count} „weiß nicht“`,
  unanswered: 'keine Angabe',
  nothing: 'nichts gegeben',
  notRanked: 'nicht genannt',
  agreementWords: AGREEMENT_WORDS,
  noAnswer: 'keine Angabe',
  cut: (cut: number) => (cut === 1 ? 'Nur das erste kommt weiter' : `Die ersten ${cut} kommen weiter`),
  tableCaption: (number: number) => `Rangfolge der Runde ${number}`,
  chartCaption: (number: number) => `Rangfolge der Runde ${number} als Balken`,
  distributionCaption: (number: number) => `Verteilung der Antworten in Runde ${number}`,
  matrixCaption: (x: string, y: string) => `${x} und ${y} der Handlungsfelder`,
  goZone: 'beides hoch',
  onlyHigh: (axis: string) => `nur ${axis} hoch`,
  bothLow: 'beides niedrig',

  kendall: (w: string, count: number) =>
    `Kendalls W = ${w} über ${count === 1 ? '1 vollständige Rangfolge' : `${formatNumber(count)} vollständige Rangfolgen`}`,
  kendallUndefined: 'Kendalls W: nicht definiert, niemand hat alle Handlungsfelder geordnet.',
  bordaRule: (k: number) =>
    k === 1
      ? 'Rangpunkte: 1 Punkt für den ersten Platz.'
      : `Rangpunkte: ${formatNumber(k)} für den ersten Platz, dann einer weniger, 1 für den ${formatNumber(k)}. Platz. Wer ein Feld nicht nennt, gibt ihm 0.`,

  few: {
    warning: (count: number) =>
      count === 1
        ? 'Nur 1 Stimmzettel: Das Ergebnis ist die Meinung einer einzigen Person.'
        : `Nur ${formatNumber(count)} Stimmzettel: Aus Zahlen und Verteilungen ließen sich einzelne Meinungen erkennen.`,
    text: (fewest: number) =>
      `Die Runde war geheim. Deshalb zeigt das Programm erst ab ${fewest} Stimmzetteln mehr als die Reihenfolge, und dieses Ergebnis geht nicht an Beamer und Telefone.`,
    noRange: (count: number, needed: number) =>
      `Bei ${ballots(count)} hinge die Sicherheit des Ranges an einzelnen Meinungen. Sie erscheint ab ${needed} Stimmzetteln.`,
  },

  derivation: {
    title: (figure: string, topic: string) => `${figure}: ${topic}`,
    result: 'Ergebnis',
    rule: 'So wird gerechnet',
    numbers: 'Mit den Zahlen dieses Feldes',
    roundNumbers: 'Mit den Zahlen dieser Runde',
    bothNumbers: 'Mit den Plätzen beider Runden',
    leftOut: 'Nicht enthalten',
    source: 'Quelle',
    doi: (doi: string) => `DOI ${doi}`,
  },

  groups: {
    caption: 'Mittelwerte nach Interessengruppen',
    fewest: (fewest: number) =>
      `Eine Gruppe erscheint ab ${fewest} Stimmzetteln, damit niemand zu erkennen ist. Unterschiede zwischen kleinen Gruppen können Zufall sein.`,
    all: 'Alle',
    none: 'ohne Angabe',
    tooFew: (fewest: number) => `zu wenige Zettel (weniger als ${fewest})`,
    covered: () => 'ausgeblendet, damit sich eine kleinere Gruppe nicht errechnen lässt',
    shape: 'Zählweise',
    means: 'Gruppen nebeneinander',
    balanced: 'Jede Gruppe zählt gleich',
    balancedText: (groups: number, count: number, fewest: number) =>
      `Zweite Sicht: ${formatNumber(groups)} Gruppen zählen gleich viel, ob groß oder klein. Grundlage sind ${ballots(count)}; Gruppen mit weniger als ${fewest} Stimmzetteln und wer keine Gruppe angab, fehlen hier. Es gilt die Rangfolge der Runde.`,
    balancedNeedsTwo: (fewest: number) =>
      `Dafür braucht es mindestens zwei Gruppen, die gezeigt werden: mit ${fewest} Stimmzetteln oder mehr.`,
    balancedCaption: 'Rangfolge, wenn jede Gruppe gleich zählt, neben der Rangfolge der Runde',
    plainRank: 'Rang der Runde',
    balancedRank: 'Jede Gruppe gleich',
    balancedMean: 'Mittel der Gruppen',
  },

  compare: {
    other: 'Vergleich mit',
    heading: { second: 'Zweite Runde nach der Aussprache', runoff: 'Stichrunde' },
    caption: (first: number, second: number) => `Runde ${first} und Runde ${second} im Vergleich`,
    round: (number: number) => `Runde ${number}`,
    ballots,
    change: 'Veränderung',
    onlyFirst: (number: number) => `nur in Runde ${number}`,
    onlySecond: (number: number) => `nur in Runde ${number}`,
    note: 'Verglichen werden Plätze. Haben andere Personen mitgemacht oder galt eine andere Methode, sagt eine Veränderung wenig.',
  },

  cast: {
    heading: 'Abgegeben',
    of: (present: number) => `von ${formatNumber(present)} Anwesenden`,
    presentUnknown: 'Anwesende noch nicht gezählt',
    channel: { phone: 'Telefon', kiosk: 'Laptop reihum', paper: 'Papier' },
    wall: 'Klebepunkte an der Wand',
    wallRatings: 'Bewertungen an der Wand',
  },

  origin: {
    counts: 'Zahlen im Abgleich',
    present: 'Anwesende',
    presentUnknown: 'nicht gezählt',
    cardsPrinted: 'Codekarten gedruckt',
    handedOut: 'Karten ausgegeben',
    handedOutHint: 'Von Hand gezählt. Leer lassen, wenn nicht gezählt wurde.',
    ballots: 'Stimmzettel gezählt',
    channel: { phone: 'davon am Telefon', kiosk: 'davon am Laptop reihum', paper: 'davon auf Papier' },
    blank: 'davon leer',
    blankText: 'Leere Stimmzettel sind gezählt, sagen aber zu keinem Handlungsfeld etwas.',
    stickyPeople: 'Personen an der Klebewand',
    stickyPoints: 'Klebepunkte an der Wand',
    stickyRatings: 'Bewertungen an der Wand',
    stickyText:
      'Klebepunkte sind Summen, keine Stimmzettel. Sie stecken in Summen und Mittelwerten, aber nicht in Einigkeit, Sicherheit des Ranges, Gruppen und Vorschlägen zum Bündeln.',
    differences: 'Was auffällt',
    fits: 'Die Zahlen passen zusammen.',
    nothingToCompare: 'Es gibt nichts abzugleichen: Anwesende und Karten wurden nicht gezählt.',
    difference: ({ kind, by }: CountDifference) => DIFFERENCES[kind](by),
    receipts: 'Belege',
    receiptsText:
      'Wer seinen Beleg in der Liste findet, dessen Stimmzettel wurde gezählt. Die Liste sagt nicht, wer wann und was abgegeben hat.',
    showReceipts: 'Belege prüfen',
    printReceipts: 'Als PDF sichern',
    receiptsFile: (project: string, round: number) => `Belege Runde ${round} ${project}`,
    receiptsNone: 'In dieser Runde wurde kein Stimmzettel gezählt.',
    receiptsTitle: 'Belege aller gezählten Stimmzettel',
    receiptsSorted: 'Nach dem Alphabet geordnet; wer wann und was abgegeben hat, bleibt geheim.',
  },

  more: {
    heading: 'Noch eine Runde',
    text: 'Nach der Aussprache dieselbe Frage noch einmal stellen: Danach zeigt der Vergleich, welche Handlungsfelder sich bewegt haben.',
    prepare: 'Zweite Runde vorbereiten',
    another: 'Weitere Runde',
  },

  tie: {
    heading: 'Gleichstand an der Grenze',
    text: (names: string, rank: string, cut: number) =>
      `${names} liegen gleichauf auf Rang ${rank} Für genau ${cut} ${cut === 1 ? 'Feld' : 'Felder'} braucht es eine Stichrunde oder einen Beschluss.`,
    more: (count: number) => `und ${formatNumber(count)} weitere`,
    runOff: 'Stichrunde vorbereiten',
    decision:
      'Oder der Raum beschließt: Notieren Sie den Beschluss dann selbst. Ohne Entscheidung kommen beim Bündeln alle Gleichplatzierten mit.',
  },
} as const
