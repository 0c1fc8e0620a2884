import { formatNumber } from '../../domain/german-format.ts'
import { capitalized, inWords } from './number-words.ts'

function phones(count: number): string {
  return count === 1 ? '1 Telefon verbunden' : `${formatNumber(count)} Telefone verbunden`
}

function ballotsOf(ballots: number, present: number | null): string {
  const counted = formatNumber(ballots)
  if (present === null || present < ballots) return ballots === 1 ? '1 Stimmzettel' : `${counted} Stimmzettel`
  return `${counted} von ${formatNumber(present)} haben abgestimmt`
}

/** Everything the beamer says by itself; questions, rules and titles come from the project. */
export const beamer = {
  windowTitle: 'Klebepunkt – Beamer',
  reconnecting: 'Verbindung wird wiederhergestellt …',
  starting: 'Einen Moment, bitte …',
  welcome: {
    greeting: 'Herzlich willkommen',
  },
  join: {
    title: 'Machen Sie mit dem Telefon mit',
    stepOpen: 'Richten Sie die Kamera auf den Code oder tippen Sie diese Adresse ein:',
    stepCompare: 'Oben auf der Seite muss stehen:',
    stepSend: 'Gewichten Sie die Handlungsfelder und senden Sie ab.',
    offline: 'Das Telefon muss im WLAN dieses Raums sein. Internet braucht es nicht.',
    withoutPhone: 'Wer kein Telefon hat, meldet sich bitte bei der Leitung.',
    notYetTitle: 'Gleich geht es los',
    notYet: 'Hier erscheint der Code zum Mitmachen.',
    qrLabel: (url: string) => `QR-Code für ${url}`,
    phones,
  },
  round: {
    number: (number: number) => `Runde ${number}`,
    rules: 'So geht es',
    join: 'Noch nicht dabei?',
    of: (present: number) => `von ${formatNumber(present)}`,
    ballots: 'Stimmzettel',
    ringLabel: (ballots: number, present: number | null) =>
      present === null ? `${ballots} Stimmzettel angekommen` : `${ballots} von ${present} angekommen`,
    arrived: 'angekommen',
    change: 'Ändern geht, bis die Runde schließt.',
    draft: 'Gleich geht es los.',
    closing: 'Die Stimmzettel werden ausgezählt.',
    closed: (ballots: number) =>
      ballots === 1
        ? 'Die Runde ist geschlossen. Danke für 1 Stimmzettel.'
        : `Die Runde ist geschlossen. Danke für ${formatNumber(ballots)} Stimmzettel.`,
  },
  ranking: {
    titleScale: 'Das ist uns am wichtigsten',
    titleDots: 'Hier kleben die meisten Punkte',
    subtitle: (question: string, ballots: number, present: number | null) =>
      `${question} · ${ballotsOf(ballots, present)}`,
    /** `within` rows stand above the line although `cut` were wanted. */
    cut: (cut: number, within: number) => {
      if (within > cut) return `${inWords(within)} kommen weiter: Gleichstand an der Grenze`
      if (within < cut) return 'Gleichstand an der Grenze: hier wird noch entschieden'
      return cut === 1 ? 'das erste kommt weiter' : `die ${inWords(cut)} ersten kommen weiter`
    },
    more: (count: number) => (count === 1 ? 'und ein weiteres' : `und ${inWords(count)} weitere`),
    high: 'Hohe Einigkeit',
    highLater: 'hohe Einigkeit',
    split: 'Gespalten',
    splitLater: 'gespalten',
    at: 'bei',
    and: 'und',
    others: (count: number) => (count === 1 ? 'einem weiteren' : `${inWords(count)} weiteren`),
    topics: (count: number) => (count === 1 ? 'einem Handlungsfeld' : `${inWords(count)} Handlungsfeldern`),
    measureScale: (number: number, max: number) => `Runde ${number} · Mittelwert 1–${max}`,
    measureDots: (number: number) => `Runde ${number} · Summe der Klebepunkte`,
    empty: 'In dieser Runde ist kein Stimmzettel angekommen.',
  },
  groups: {
    title: (count: number) =>
      count === 1 ? 'Ein Arbeitskreis' : `${capitalized(inWords(count))} Arbeitskreise`,
    titleNone: 'Noch keine Arbeitskreise',
    decided: 'So haben wir es beschlossen',
    proposed: 'Vorschlag – noch nicht beschlossen',
    parkingLot: 'Themenspeicher',
    noTopics: 'noch ohne Handlungsfeld',
    more: (count: number) => (count === 1 ? 'und ein weiteres' : `und ${inWords(count)} weitere`),
    topics: (count: number) => `${inWords(count)} Handlungsfelder`,
  },
}
