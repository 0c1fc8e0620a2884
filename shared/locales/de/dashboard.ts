import { formatDate, formatNumber, formatPercent } from '../../domain/german-format.ts'
import { fundingStateWords } from './funding-state.ts'

/** Words of the dashboard, the same on the desk, on the projector and on paper. */
export const dashboardWords = {
  title: 'Wo stehen wir?',
  asOf: (date: string) => `Stand ${formatDate(date)}`,
  /** Where several phases are shown, what a measure or group is called with its own. */
  ofPhase: ({ title, phaseTitle }: { title: string; phaseTitle: string | null }) =>
    phaseTitle === null ? title : `${title} (${phaseTitle})`,
  measures: (count: number) => (count === 1 ? '1 Maßnahme' : `${formatNumber(count)} Maßnahmen`),
  /** Beside a large figure. */
  figures: {
    measures: (count: number) => (count === 1 ? 'Maßnahme' : 'Maßnahmen'),
    done: 'abgeschlossen',
    running: 'in Umsetzung',
    delayed: 'im Verzug',
    share: (count: number, of: number) => (of === 0 ? '' : formatPercent(count / of)),
  },
  /** Below a large figure: what counts as what. */
  groups: 'Arbeitskreise',
  group: 'Arbeitskreis',
  status: 'Stand der Maßnahmen',
  measuresHead: 'Maßnahmen',
  delayedHead: 'im Verzug',
  noneDelayed: 'keine',
  delayed: {
    title: 'Im Verzug',
    count: (count: number) =>
      count === 1 ? '1 Maßnahme ist im Verzug' : `${formatNumber(count)} Maßnahmen sind im Verzug`,
    none: 'Keine Maßnahme ist im Verzug.',
    measure: 'Maßnahme',
    reason: 'Warum',
    lead: 'Federführung',
    leadIs: (lead: string) => `Federführung: ${lead}`,
    more: (count: number) => (count === 1 ? 'und 1 weitere' : `und ${formatNumber(count)} weitere`),
  },
  deadlines: {
    title: 'Nächste Fristen',
    none: 'In den nächsten zwölf Monaten steht keine Frist an.',
    date: 'Datum',
    measure: 'Maßnahme',
    what: 'Was ansteht',
    kinds: { start: 'Beginn', end: 'Abschluss', target: 'Zielwert' },
  },
  indicators: {
    title: 'Indikatoren',
    none: 'Noch kein Indikator hat einen Zielwert.',
    withTarget: (count: number) =>
      count === 1 ? '1 Indikator mit Zielwert' : `${formatNumber(count)} Indikatoren mit Zielwert`,
    states: {
      reached: 'Ziel erreicht',
      onTheWay: 'auf dem Weg',
      behind: 'hinter dem Plan',
      unread: 'noch kein Messwert',
    },
  },
  costs: {
    title: 'Kosten',
    about: 'Geplante und laufende Maßnahmen, Personal eingerechnet.',
    perYear: 'pro Jahr',
    once: 'einmalig',
    euro: (value: number) => `${formatNumber(value)}\u00a0€`,
    without: (count: number) =>
      count === 1
        ? '1 Maßnahme hat noch keine Angabe.'
        : `${formatNumber(count)} Maßnahmen haben noch keine Angabe.`,
  },
  funding: {
    title: 'Finanzierung',
    states: { ...fundingStateWords, unknown: 'noch keine Angabe' },
  },
  recent: {
    title: 'Zuletzt geändert',
    none: 'Noch hat sich kein Stand geändert.',
  },
} as const
