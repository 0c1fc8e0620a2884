import { formatDate, formatNumber, quote } from '../../domain/german-format.ts'
import { dashboardWords } from './dashboard.ts'

const { measures } = dashboardWords

/** Words of the step "Nachhalten": its state, its views, and the list of measures. */
export const deskTrack = {
  state: {
    nothing: 'noch keine Maßnahmen',
    some: measures,
    ended: (title: string) => `${title} beendet`,
  },

  views: {
    label: 'Teile von Nachhalten',
    overview: 'Überblick',
    measures: 'Maßnahmen',
    districts: 'Stadtteile',
    evaluation: 'Auswertung',
    series: 'Gewichte im Verlauf',
    phase: 'Phase',
    running: (title: string) => `${title} (läuft)`,
    allPhases: 'Alle Phasen',
  },

  commands: {
    overview: 'Überblick über die Maßnahmen zeigen',
    measures: 'Maßnahmen suchen und filtern',
    delayed: 'Maßnahmen im Verzug zeigen',
    districts: 'Stadtteile und Arbeitskreise vergleichen',
    evaluation: 'Phase auswerten',
    series: 'Gewichte im Verlauf zeigen',
    beamer: 'Stand der Maßnahmen auf den Beamer',
  },

  empty: {
    title: 'Was ist aus den Maßnahmen geworden?',
    heading: 'Hier verfolgen Sie später die Maßnahmen',
    text: 'Sobald Arbeitskreise Maßnahmen haben, sehen Sie hier ihren Stand, ihre Fristen und ihre Indikatoren.',
    go: 'Zum Ausarbeiten',
  },

  overview: {
    print: 'Als PDF drucken',
    printing: 'PDF wird geschrieben …',
    printed: (fileName: string) => `${quote(fileName)} ist gespeichert.`,
    fileName: (project: string, date: string) => `Stand der Maßnahmen ${date} – ${project}`,
    toBeamer: 'Auf den Beamer',
    showFile: 'Im Ordner zeigen',
    showAll: (count: number) => `Alle ${formatNumber(count)} zeigen`,
    /** Behind the name of a working group, for those who cannot see that it is a button. */
    showGroup: 'Maßnahmen zeigen',
  },

  list: {
    title: 'Welche Maßnahme ist wie weit?',
    found: (count: number) => (count === 0 ? 'Keine Maßnahme passt dazu.' : measures(count)),
    /** Rows shown of how many. */
    shown: (from: number, to: number, of: number) =>
      `${formatNumber(from)}–${formatNumber(to)} von ${formatNumber(of)}`,
    caption: 'Maßnahmen',
    help: 'Pfeiltasten wechseln die Zeile, Enter öffnet die Maßnahme, Bild auf und Bild ab blättern.',
    columns: {
      code: 'Nr.',
      title: 'Maßnahme',
      lead: 'Federführung',
      status: 'Stand',
      endsOn: 'Ende',
      delay: 'Verzug',
    },
    before: 'Vorige Seite',
    after: 'Nächste Seite',
    pages: 'Seiten',
    delayDays: (days: number) =>
      days === 0 ? 'gemeldet' : days === 1 ? '1 Tag' : `${formatNumber(days)} Tage`,
    noLead: 'offen',
    none: 'Keine Maßnahme passt zu dieser Auswahl.',
    reset: 'Auswahl aufheben',
  },

  filter: {
    label: 'Auswahl',
    text: 'Suchen',
    textPlaceholder: 'Titel, Nummer, Amt …',
    group: 'Arbeitskreis',
    anyGroup: 'Alle',
    groupOption: (letter: string, title: string, phase: string | null) =>
      phase === null ? `${letter} ${title}` : `${letter} ${title} (${phase})`,
    lead: 'Federführung',
    anyLead: 'Alle',
    district: 'Stadtteil',
    anyDistrict: 'Alle',
    city: 'Ganze Stadt',
    year: 'Jahr',
    anyYear: 'Alle',
    delayed: 'Nur im Verzug',
    statuses: 'Stand',
  },

  panel: {
    title: 'Maßnahme',
    choose: 'Wählen Sie eine Maßnahme. Dann sehen Sie hier, was aus ihr geworden ist, und tragen es ein.',
    close: 'Schließen',
    measure: (code: string) => `Maßnahme ${code}`,
    lead: 'Federführung',
    span: 'Zeitraum',
    from: (date: string) => `ab ${formatDate(date)}`,
    until: (date: string) => `bis ${formatDate(date)}`,
    both: (from: string, to: string) => `${formatDate(from)} bis ${formatDate(to)}`,
    districts: 'Stadtteile',
    goals: 'Ziele',
    dependsOn: 'Braucht vorher',
    neededBy: 'Wird gebraucht von',
    sheet: 'Ganzes Maßnahmenblatt',
    delayed: 'Im Verzug:',
    lastChange: (when: string, who: string) => `Zuletzt geändert am ${when}: ${who}`,
  },

  status: {
    heading: 'Stand',
    since: (date: string) => `seit ${formatDate(date)}`,
    change: 'Neuen Stand eintragen',
    history: 'Verlauf des Stands',
    undated: 'ohne Datum',
    remove: (date: string) => `Eintrag vom ${date} löschen`,
    removed: 'Der Eintrag ist gelöscht.',
  },

  readings: {
    heading: 'Indikator',
    none: 'Für diese Maßnahme ist noch kein Indikator beschrieben.',
    unread: 'Noch kein Messwert.',
    target: (value: string, year: number | null) =>
      year === null ? `Ziel ${value}` : `Ziel ${value} bis ${year}`,
    baseline: (value: string) => `Ausgangswert ${value}`,
    chart: (indicator: string) => `Messwerte: ${indicator}`,
    date: 'Datum',
    value: 'Wert',
    add: 'Messwert eintragen',
    edit: (date: string) => `Messwert vom ${date} ändern`,
    remove: (date: string) => `Messwert vom ${date} löschen`,
    removed: 'Der Messwert ist gelöscht.',
  },
} as const
