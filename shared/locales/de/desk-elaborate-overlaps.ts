import { formatDate, formatNumber } from '../../domain/german-format.ts'

/** The core lists no more of those it finds: then there may be weaker ones. */
const MOST_LISTED = 500

/** Words for overlaps and synergies between working groups. */
export const deskOverlaps = {
  title: 'Wo überschneiden sich Arbeitskreise?',
  subtitle: (compared: number, found: number) =>
    `${formatNumber(compared)} Maßnahmen und Ziele verglichen · ${
      found === 0
        ? 'keine Überschneidung gefunden'
        : found === 1
          ? '1 mögliche Überschneidung'
          : found >= MOST_LISTED
            ? `die ${formatNumber(found)} stärksten möglichen Überschneidungen`
            : `${formatNumber(found)} mögliche Überschneidungen`
    }`,
  comparing: 'Maßnahmen und Ziele werden verglichen …',
  failed: 'Der Vergleich ist nicht gelungen. Es ist nichts verloren.',
  again: 'Noch einmal vergleichen',
  none: {
    title: 'Keine Überschneidung gefunden',
    text: 'Verglichen werden Maßnahmen und Ziele verschiedener Arbeitskreise: Worte, Federführung, Partner, Zielgruppe und Stadtteil. Sobald mehr geschrieben ist, sehen Sie hier wieder nach.',
    go: 'Zu den Arbeitskreisen',
  },
  allDecided: {
    title: 'Alles entschieden',
    text: 'Zu jeder gefundenen Überschneidung steht eine Entscheidung. Sie steht bei den Maßnahmen und im Protokoll.',
  },
  filter: {
    label: 'Welche Paare',
    open: (count: number) => `Offen (${formatNumber(count)})`,
    decided: (count: number) => `Entschieden (${formatNumber(count)})`,
  },
  list: 'Paare',
  help: 'Die Pfeiltasten gehen durch die Paare. 1 und 2 führen zusammen, V verknüpft, K heißt kein Bezug.',
  keysNote: 'Pfeiltasten: nächstes Paar · 1 / 2: zusammenführen · V: verknüpfen · K: kein Bezug',
  more: (count: number) => `Weitere ${formatNumber(count)} zeigen`,
  pair: (first: string, second: string) => `${first} und ${second}`,
  strength: (score: number | null) =>
    score === null
      ? 'von Hand verbunden'
      : score >= 0.66
        ? 'sehr ähnlich'
        : score >= 0.4
          ? 'ähnlich'
          : 'etwas ähnlich',
  why: 'Warum das Programm fragt',
  byHand: 'Die Lenkungsgruppe hat dieses Paar selbst verbunden.',
  kind: { measure: 'Maßnahme', goal: 'Ziel' },
  lead: 'Federführung',
  noLead: 'noch offen',
  noDescription: 'Keine Beschreibung.',
  open: (code: string) => `${code} im Arbeitskreis öffnen`,
  note: 'Bemerkung für das Protokoll',
  merge: (kept: string) => `In ${kept} zusammenführen`,
  mergeText: (kept: string, other: string) => `${kept} geht weiter, ${other} endet als „zusammengeführt“.`,
  link: 'Verknüpfen (Synergie)',
  linkText: 'Beide bleiben und zeigen aufeinander.',
  noRelation: 'Kein Bezug',
  noRelationText: 'Das Paar wird nicht wieder vorgelegt.',
  decided: {
    merge: (kept: string, other: string) => `Zusammengeführt: ${kept} nimmt ${other} auf`,
    link: 'Verknüpft als Synergie',
    none: 'Kein Bezug',
    on: (date: string) => `entschieden am ${formatDate(date)}`,
  },
  short: { merge: 'zusammengeführt', link: 'verknüpft', none: 'kein Bezug' },
  reopen: 'Wieder öffnen',
  unmerge: 'Entscheidung aufheben',
  linkByHand: 'Selbst verknüpfen',
  byHandDialog: {
    title: 'Zwei Einträge verknüpfen',
    text: 'Sehen Sie eine Synergie, die das Programm nicht findet? Beide bleiben und zeigen aufeinander.',
    first: 'Der eine',
    second: 'Der andere',
    group: 'Arbeitskreis',
    item: 'Maßnahme oder Ziel',
    pick: 'Bitte wählen',
    none: 'Hier gibt es noch nichts.',
    done: 'Beide sind verknüpft.',
  },
  said: {
    merge: (kept: string, other: string) => `${other} ist in ${kept} zusammengeführt.`,
    link: (first: string, second: string) => `${first} und ${second} sind verknüpft.`,
    none: (first: string, second: string) => `${first} und ${second}: kein Bezug.`,
    unmerged: (other: string) =>
      `Die Entscheidung ist aufgehoben. ${other} bleibt „zusammengeführt“, bis Sie den Stand ändern.`,
    reopened: (first: string, second: string) => `${first} und ${second} sind wieder offen.`,
  },
} as const
