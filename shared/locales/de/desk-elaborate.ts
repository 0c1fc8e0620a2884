import type { Gap } from '../../contract/steering.ts'
import { formatNumber, formatPercent, joinList, quote } from '../../domain/german-format.ts'
import { capitalized, inWords } from './number-words.ts'

function measures(count: number): string {
  return count === 1 ? '1 Maßnahme' : `${formatNumber(count)} Maßnahmen`
}

const several = (one: string, many: string) => (count: number) =>
  count === 1 ? one : `${formatNumber(count)} ${many}`

/** Words of the step "Ausarbeiten": its parts, all groups side by side, one group. */
export const deskElaborate = {
  state: {
    noGroups: 'noch keine Arbeitskreise',
    none: 'noch keine Maßnahmen',
    some: measures,
  },
  views: {
    label: 'Teile von Ausarbeiten',
    groups: 'Arbeitskreise',
    overlaps: 'Überschneidungen',
    general: 'Allgemeine Empfehlungen',
    other: 'Andere Verfahren',
    undecided: (count: number) => `${formatNumber(count)} offen`,
  },
  commands: {
    groups: 'Arbeitskreise nebeneinander zeigen',
    overlaps: 'Überschneidungen entscheiden',
    general: 'Allgemeine Empfehlungen schreiben',
    other: 'Liste eines anderen Verfahrens zuordnen',
    leads: 'Zugang für Leitungen',
    districts: 'Stadtteile bearbeiten',
    group: (letter: string, title: string) => `Arbeitskreis ${letter} öffnen: ${title}`,
  },
  title: 'Was soll in den Arbeitskreisen geschehen?',
  subtitle: (groupCount: number, measureCount: number) =>
    `${groupCount === 1 ? 'Ein Arbeitskreis' : `${capitalized(inWords(groupCount))} Arbeitskreise`} · ${
      measureCount === 0 ? 'noch keine Maßnahmen' : measures(measureCount)
    }`,
  noGroups: {
    heading: 'Zuerst werden Arbeitskreise gebildet',
    text: 'Leitbild, Ziele und Maßnahmen gehören zu einem Arbeitskreis. Sobald die Tafel steht, schreiben Sie sie hier.',
    go: 'Zum Bündeln',
    afterPhase: {
      heading: 'Die letzte Phase ist beendet',
      text: 'Neue Arbeitskreise bilden Sie beim Bündeln; dann schreiben Sie hier weiter. Was bisher geschrieben wurde, ist noch da: die Maßnahmen unter Nachhalten, Leitbilder und Ziele im Protokoll der Sitzung.',
      look: 'Zum Nachhalten',
    },
  },
  next: 'Weiter: Nachhalten',
  leads: 'Zugang für Leitungen',
  districts: 'Stadtteile',
  history: 'Verlauf',
  groups: 'Arbeitskreise',
  group: (letter: string, title: string) => `Arbeitskreis ${letter}, ${title}`,

  card: {
    group: 'Arbeitskreis',
    lead: 'Leitung',
    noLead: 'offen',
    filled: (share: number) => `zu ${formatPercent(share)} ausgefüllt`,
    notBegun: 'Noch nichts geschrieben',
    names: {
      visions: 'Leitbilder',
      goals: 'Ziele',
      recommendations: 'Empfehlungen',
      measures: 'Maßnahmen',
    },
    gaps: 'Noch leer',
    noGaps: 'Nichts mehr leer',
    moreGaps: (count: number) =>
      `und ${count === 1 ? 'eine weitere Lücke' : `${inWords(count)} weitere Lücken`}`,
    conflicts: (count: number) =>
      count === 1 ? '1 Feld mit zwei Fassungen' : `${formatNumber(count)} Felder mit zwei Fassungen`,
    present: (names: readonly string[]) =>
      `${joinList(names)} ${names.length === 1 ? 'schreibt' : 'schreiben'} gerade`,
    lastChange: (when: string, who: string) => `Zuletzt ${when}, ${who}`,
  },
  gaps: {
    noVision: () => 'kein Leitbild',
    noGoal: () => 'kein Ziel',
    noMeasure: () => 'keine Maßnahme',
    goalWithoutMeasure: several('1 Ziel ohne Maßnahme', 'Ziele ohne Maßnahme'),
    goalWithoutYear: several('1 Ziel ohne Zieljahr', 'Ziele ohne Zieljahr'),
    measureWithoutGoal: several('1 Maßnahme ohne Ziel', 'Maßnahmen ohne Ziel'),
    measureWithoutLead: several('1 Maßnahme ohne Federführung', 'Maßnahmen ohne Federführung'),
    measureWithoutPeriod: several('1 Maßnahme ohne Zeitraum', 'Maßnahmen ohne Zeitraum'),
    measureWithoutIndicator: several('1 Maßnahme ohne Indikator', 'Maßnahmen ohne Indikator'),
    measureWithoutFunding: several('1 Maßnahme ohne Finanzierung', 'Maßnahmen ohne Finanzierung'),
    subareaEmpty: several('1 Teilbereich ohne Inhalt', 'Teilbereiche ohne Inhalt'),
  } satisfies Record<Gap, (count: number) => string>,

  one: {
    back: 'Alle Arbeitskreise',
    jump: 'Arbeitskreis wechseln',
    title: (letter: string, title: string) => `${letter} · ${title}`,
    topics: (titles: readonly string[]) => `Handlungsfelder: ${titles.join(' · ')}`,
    history: 'Verlauf des Arbeitskreises',
    side: 'Wo der Arbeitskreis steht',
    present: 'Gerade dabei',
    nobody: 'Sonst hat niemand diesen Arbeitskreis offen.',
    links: 'Mit anderen Arbeitskreisen',
    linked: (code: string, title: string) => `Verknüpft mit ${code} ${quote(title)}`,
    mergedHere: (code: string, title: string) => `Nimmt ${code} ${quote(title)} auf`,
    mergedAway: (code: string, title: string) => `Geht auf in ${code} ${quote(title)}`,
  },

  general: {
    title: 'Was gilt für alle Arbeitskreise?',
    subtitle:
      'Empfehlungen der Lenkungsgruppe, die zu keinem einzelnen Arbeitskreis gehören. Sie stehen im Konzept vor den Arbeitskreisen.',
  },

  districtList: {
    title: 'Stadtteile',
    text: 'Aus dieser Liste wählen Arbeitskreise, wo eine Maßnahme gilt. Ohne Stadtteil gilt sie für die ganze Stadt.',
    list: 'Stadtteile in ihrer Reihenfolge',
    name: (number: number) => `Stadtteil ${number}`,
    add: 'Weiterer Stadtteil',
    addPlaceholder: 'Name eintippen, dann Eingabetaste',
    addHint: 'Eine ganze Liste können Sie auf einmal einfügen.',
    addButton: 'Hinzufügen',
    remove: (title: string) => `${quote(title)} löschen`,
    up: (title: string) => `${quote(title)} nach oben`,
    empty: 'Noch kein Stadtteil.',
    double: (title: string) => `${quote(title)} steht schon in der Liste.`,
    nameless: 'Jeder Stadtteil braucht einen Namen.',
    removing: (titles: readonly string[]) =>
      `${joinList(titles.map(quote))} ${titles.length === 1 ? 'verschwindet' : 'verschwinden'} auch aus den Maßnahmen.`,
    save: 'Stadtteile speichern',
    saved: (count: number) =>
      count === 1 ? '1 Stadtteil gespeichert.' : `${formatNumber(count)} Stadtteile gespeichert.`,
  },
} as const
