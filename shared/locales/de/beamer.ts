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

function placesWord(places: number): string {
  return places === 1 ? '1 Platz' : `${formatNumber(places)} Plätze`
}

/** Everything the beamer says by itself; questions, rules and titles come from the project. */
export const beamer = {
  windowTitle: 'Klebepunkt – Beamer',
  reconnecting: 'Verbindung wird wiederhergestellt …',
  starting: 'Einen Moment, bitte …',
  practice: 'Probe – zählt nicht',
  /** Which part of a long list is on the wall. */
  page: (page: number, pages: number) => `Seite ${page} von ${pages}`,
  timer: {
    label: 'Zeit',
    over: 'Die Zeit ist um',
    paused: 'angehalten',
  },
  welcome: {
    greeting: 'Herzlich willkommen',
  },
  join: {
    title: 'Machen Sie mit dem Telefon mit',
    wifi: 'WLAN',
    wifiHint: 'Kamera auf den Code richten und verbinden',
    open: 'Seite öffnen',
    openHint: 'Diesen Code scannen oder die Adresse eintippen',
    wifiLabel: (name: string) => `QR-Code für das WLAN ${name}`,
    stepOpen: 'Richten Sie die Kamera auf den Code oder tippen Sie diese Adresse ein:',
    stepCompare: 'Oben auf der Seite muss stehen:',
    stepSend: 'Gewichten Sie die Handlungsfelder und senden Sie ab.',
    offline: 'Das Telefon muss im WLAN dieses Raums sein. Internet braucht es nicht.',
    withoutInternet: 'Internet braucht es nicht.',
    withoutPhone: 'Wer kein Telefon hat, meldet sich bitte bei der Leitung.',
    notYetTitle: 'Gleich geht es los',
    notYet: 'Hier erscheint der Code zum Mitmachen.',
    qrLabel: (url: string) => `QR-Code für ${url}`,
    phones,
  },
  round: {
    number: (number: number) => `Runde ${number}`,
    practice: 'Proberunde',
    rules: 'So geht es',
    join: 'Noch nicht dabei?',
    of: (present: number) => `von ${formatNumber(present)}`,
    ballots: 'Stimmzettel',
    ringLabel: (ballots: number, present: number | null) =>
      present === null ? `${ballots} Stimmzettel angekommen` : `${ballots} von ${present} angekommen`,
    arrived: 'angekommen',
    draft: 'Gleich geht es los.',
    paused: 'Die Runde ist angehalten. Was angekommen ist, bleibt gespeichert.',
    closing: 'Die Stimmzettel werden ausgezählt.',
    closed: (ballots: number) =>
      ballots === 1
        ? 'Die Runde ist geschlossen. Danke für 1 Stimmzettel.'
        : `Die Runde ist geschlossen. Danke für ${formatNumber(ballots)} Stimmzettel.`,
    sorting: {
      number: (number: number) => `Sortierung ${number}`,
      ballots: 'Sortierungen',
      ringLabel: (sorters: number, present: number | null) =>
        present === null ? `${sorters} haben sortiert` : `${sorters} von ${present} haben sortiert`,
      arrived: 'angekommen',
      draft: 'Gleich geht es los.',
      paused: 'Die Sortierung ist angehalten. Was angekommen ist, bleibt gespeichert.',
      closing: 'Die Stapel werden ausgezählt.',
      closed: (sorters: number) =>
        sorters === 1
          ? 'Die Sortierung ist geschlossen. Eine Person hat sortiert.'
          : `Die Sortierung ist geschlossen. ${formatNumber(sorters)} Personen haben sortiert.`,
    },
  },
  ranking: {
    titles: {
      scale: 'Das ist uns am wichtigsten',
      dots: 'Hier kleben die meisten Punkte',
      budget: 'Hierhin gehen die meisten Punkte',
      ranking: 'Unsere gemeinsame Rangfolge',
      matrix: 'Das ist uns am wichtigsten',
    },
    titlePractice: 'So sieht ein Ergebnis aus',
    subtitle: (question: string, ballots: number, present: number | null, wall: boolean) => {
      if (wall && ballots === 0) return `${question} · Klebepunkte an der Wand`
      return `${question} · ${ballotsOf(ballots, present)}${wall ? ' und Klebepunkte an der Wand' : ''}`
    },
    /** `within` rows stand above the line although `cut` were wanted. */
    cut: (cut: number, within: number) => {
      if (within > cut) return `${inWords(within)} kommen weiter: Gleichstand an der Grenze`
      if (within < cut) return 'Gleichstand an der Grenze: hier wird noch entschieden'
      return cut === 1 ? 'das erste kommt weiter' : `die ersten ${inWords(cut)} kommen weiter`
    },
    /** Beside the figure of a row. */
    points: (points: number) => (points === 1 ? 'Punkt' : 'Punkte'),
    agreement: { high: 'einig', partly: 'teils einig', split: 'gespalten' },
    /** "Bei 9 von 15 Feldern ist sich der Raum einig, bei zwei gespalten." */
    summary: (high: number, split: number, of: number) => {
      const fields = of === 1 ? 'Feld' : 'Feldern'
      const rest = split === 0 ? '' : `, bei ${split === 1 ? 'einem' : inWords(split)} gespalten`
      if (high === 0 && split > 0)
        return `Bei ${formatNumber(split)} von ${formatNumber(of)} ${fields} ist der Raum gespalten`
      if (high === 0) return 'Bei keinem Feld ist sich der Raum ganz einig'
      if (high === of && of > 1) return `Bei allen ${formatNumber(of)} Feldern ist sich der Raum einig`
      return `Bei ${formatNumber(high)} von ${formatNumber(of)} ${fields} ist sich der Raum einig${rest}`
    },
    /** What the figures are, beside the number of the round. */
    measure: {
      scale: (max: number) => `Mittelwert 1–${max}`,
      dots: () => 'Summe der Klebepunkte',
      budget: () => 'Summe der Punkte',
      ranking: () => 'Summe der Punkte je Platz',
      matrix: (max: number) => `Mitte beider Mittelwerte 1–${max}`,
    },
    /** What put one of two equal figures before the other. */
    settled: {
      scale: 'Bei gleichem Mittelwert steht vorn, was anteilig öfter die höchsten zwei Stufen bekam.',
      dots: 'Bei gleicher Summe steht vorn, wem mehr Personen Punkte gaben.',
      budget: 'Bei gleicher Summe steht vorn, wem mehr Personen Punkte gaben.',
      ranking: 'Bei gleicher Summe steht vorn, was öfter auf Platz 1 war.',
      matrix: 'Bei gleicher Mitte steht vorn, was weiter rechts liegt.',
    },
    empty: 'In dieser Runde ist kein Stimmzettel angekommen.',
    tooFew: 'Zu wenige Zettel, um ein Ergebnis zu zeigen.',
    tooFewWhy: (needed: number) =>
      `Gezeigt wird erst ab ${inWords(needed)} Stimmzetteln, damit niemand erkannt wird.`,
    plotLabel: (x: string, y: string) => `Diagramm: nach rechts „${x}“, nach oben „${y}“`,
    bothHigh: 'zuerst angehen',
    /** Below the points of two criteria. */
    numberIsRank: 'Nummer = Rang',
    /** Below points named "3a" and "3b". */
    tied: 'a, b: gleichauf',
  },
  compare: {
    title: 'Was hat sich bewegt?',
    round: (number: number, ballots: number) =>
      `Runde ${number} · ${ballots === 1 ? '1 Stimmzettel' : `${formatNumber(ballots)} Stimmzettel`}`,
    up: (places: number) => `${placesWord(places)} nach oben`,
    down: (places: number) => `${placesWord(places)} nach unten`,
    same: 'unverändert',
    fresh: 'neu dabei',
    gone: 'nicht mehr dabei',
    summary: (moved: number, of: number) => {
      if (moved === 0) return 'Die Reihenfolge ist gleich geblieben.'
      return `${formatNumber(moved)} von ${formatNumber(of)} Feldern haben den Platz gewechselt.`
    },
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
  wishes: {
    title: 'In welchem Arbeitskreis möchten Sie mitarbeiten?',
    how: 'Bis zu drei Wünsche, mit Ihrem Namen. Wer kein Telefon hat, meldet sich bitte bei der Leitung.',
    closed: 'Die Wahl ist gerade nicht geöffnet.',
    people: (count: number) => (count === 1 ? 'Person hat gewählt' : 'Personen haben gewählt'),
  },
  people: {
    title: 'Wer wo mitarbeitet',
    lead: (name: string) => `Leitung: ${name}`,
    nobody: 'noch niemand',
    continued: 'Fortsetzung',
    unplaced: (count: number) =>
      count === 1
        ? '1 Person ist noch nicht zugeteilt.'
        : `${formatNumber(count)} Personen sind noch nicht zugeteilt.`,
  },
}
