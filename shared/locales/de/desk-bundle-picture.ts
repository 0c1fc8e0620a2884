import { formatNumber, joinList, quote } from '../../domain/german-format.ts'
import { countChanges, countGroups } from './bundle-words.ts'
import { capitalized } from './number-words.ts'

function groupsIn(count: number): string {
  return count === 1 ? 'einem Arbeitskreis' : `${formatNumber(count)} Arbeitskreisen`
}

/** Words of the pictures of a board: map, tree, separation, and why topics belong together. */
export const deskPicture = {
  table: 'Als Tabelle',

  separation: {
    title: (from: number, to: number) => `Trennschärfe bei ${from}\u00a0…\u00a0${to}\u00a0Arbeitskreisen`,
    explain:
      'Je höher der Balken, desto klarer trennen sich die Arbeitskreise (mittlere Silhouette, höchstens 1).',
    value: (k: number, silhouette: number) => `${k} Arbeitskreise: ${formatNumber(silhouette, 2)}`,
    chosen: 'gewählt',
    runnerUp: 'zweitbester',
    countHeading: 'Wie viele Arbeitskreise trennen sich am klarsten?',
    countCaption: 'Trennschärfe für jede Zahl von Arbeitskreisen',
    count: 'Arbeitskreise',
    figure: 'Trennschärfe',
    note: 'Hinweis',
    topicHeading: 'Wie gut passt jedes Handlungsfeld in seinen Arbeitskreis?',
    topicText:
      'Nach rechts: Das Feld steht seinem Arbeitskreis näher als jedem anderen. Um 0: Es liegt dazwischen oder allein. Nach links: Es stünde einem anderen näher. So, wie die Tafel jetzt steht.',
    topicCaption: 'Trennschärfe jedes Handlungsfelds in seinem Arbeitskreis',
    topic: 'Handlungsfeld',
    group: 'Arbeitskreis',
    mean: (value: string) => `im Mittel ${value}`,
    secondBest: 'Zweitbester',
    none: 'keiner',
    alone: 'steht für sich',
  },

  map: {
    heading: 'Karte der Handlungsfelder',
    legend: {
      sorting: 'Nah beieinander heißt: gehört für viele zusammen.',
      ratings: 'Nah beieinander heißt: wird von denselben Personen ähnlich bewertet.',
      words: 'Nah beieinander heißt: gebraucht ähnliche Wörter.',
      mixed: (sources: readonly string[]) =>
        `Nah beieinander heißt: steht sich nach ${joinList(sources)} nahe.`,
      sources: { sorting: 'Sortierung', ratings: 'Bewertung', words: 'Wörtern' },
    },
    axes: 'Oben, unten, links und rechts haben keine Bedeutung.',
    stress: {
      good: (figure: string) => `Die Karte gibt die Abstände gut wieder (Stress ${figure}).`,
      fair: (figure: string) => `Die Karte gibt die Abstände ungefähr wieder (Stress ${figure}).`,
      poor: (figure: string) =>
        `Die Karte gibt die Abstände nur grob wieder (Stress ${figure}). Im Zweifel gilt die Tafel.`,
    },
    caption: 'Handlungsfelder mit ihrem Arbeitskreis und dem Feld, das ihnen auf der Karte am nächsten liegt',
    number: 'Nr.',
    topic: 'Handlungsfeld',
    group: 'Arbeitskreis',
    nearest: 'Am nächsten',
    noGroup: 'Themenspeicher',
    parked: (count: number) =>
      count === 1
        ? 'Ein Feld im Themenspeicher ist nicht auf der Karte, wenn es nicht weiterging.'
        : 'Felder im Themenspeicher, die nicht weitergingen, sind nicht auf der Karte.',
  },

  tree: {
    heading: 'Baum der Handlungsfelder',
    legend: 'Je weiter rechts sich zwei Äste treffen, desto näher stehen sich die Felder.',
    cut: 'Schnitt durch den Baum',
    move: 'Den roten Schnitt ziehen oder mit den Pfeiltasten bewegen.',
    groups: (k: number) => capitalized(countGroups(k)),
    field: 'Zahl der Arbeitskreise',
    loose: 'lose verbunden',
    tight: 'eng verbunden',
    silhouette: (k: number, value: string) => `Trennschärfe bei ${groupsIn(k)}: ${value}`,
    proposal: (k: number, value: string) => `im Vorschlag mit ${formatNumber(k)}: ${value}`,
    isProposal: 'wie im Vorschlag',
    differs: 'Die Tafel weicht davon ab.',
    take: 'Diesen Schnitt übernehmen',
    askTitle: (k: number) => `${capitalized(countGroups(k))} vorschlagen?`,
    askText: (changes: number) =>
      `Auf der Tafel ${changes === 1 ? 'steht' : 'stehen'} ${countChanges(changes)} von Hand. Der neue Vorschlag ersetzt sie. „Rückgängig“ holt alles zurück.`,
    caption: 'Arbeitskreise bei diesem Schnitt',
    group: 'Arbeitskreis',
    topics: 'Handlungsfelder',
    notPossible: (k: number) =>
      `${capitalized(countGroups(k))} gibt es in diesem Baum nicht, weil Felder zusammengehalten oder getrennt werden.`,
  },

  why: {
    title: (letter: string, title: string) => `Warum ${letter} „${title}“?`,
    pairs: 'Die stärksten Verbindungen',
    pair: (a: string, b: string) => `${quote(a)} und ${quote(b)}`,
    similarity: (value: string) => `Nähe ${value}`,
    noPairs: 'Ein Handlungsfeld allein hat keine Verbindung zu erklären.',
    topics: 'Jedes Handlungsfeld und wo es zweitbest passen würde',
    topicsText:
      'Nähe von −1 bis 1: wie sehr das Feld im Mittel zu den anderen des Arbeitskreises gehört. Ist der zweitbeste näher, lohnt ein Gespräch.',
    topic: 'Handlungsfeld',
    own: 'Nähe hier',
    secondBest: 'Zweitbester',
    secondOwn: 'Nähe dort',
    closer: 'dort näher',
    alone: 'steht allein',
    none: 'keiner',
    separation: (value: string) => `Trennschärfe dieses Arbeitskreises: ${value} (höchstens 1).`,
  },
} as const
