import { formatDate, formatNumber } from '../../domain/german-format.ts'
import { dashboardWords } from './dashboard.ts'

const count = (value: number, one: string, many: string) =>
  value === 1 ? `1 ${one}` : `${formatNumber(value)} ${many}`

/** Words of the districts, the evaluation of a phase and the weights over several workshops. */
export const deskTrackPhases = {
  districts: {
    title: 'Wo in der Stadt geschieht was?',
    complete: 'In jedem Stadtteil gibt es mindestens eine Maßnahme.',
    gaps: (names: string, more: number) =>
      `Noch ohne eigene Maßnahme: ${names}${more > 0 ? ` und ${formatNumber(more)} weitere` : ''}.`,
    caption: 'Maßnahmen nach Stadtteil und Arbeitskreis',
    district: 'Stadtteil',
    city: 'Ganze Stadt',
    group: (letter: string, title: string) => `Arbeitskreis ${letter}, ${title}`,
    sum: 'Summe',
    cell: (district: string, letter: string, measures: number) =>
      `${district}, Arbeitskreis ${letter}: ${measures === 0 ? 'keine Maßnahme' : dashboardWords.measures(measures)}`,
    none: 'keine',
    help: 'Pfeiltasten wechseln das Feld, Enter zeigt die Maßnahmen.',
    emptyHeading: 'Es sind noch keine Stadtteile angelegt',
    emptyText:
      'Legen Sie Stadtteile unter „Ausarbeiten“ an und ordnen Sie ihnen Maßnahmen zu. Dann sehen Sie hier, wo noch nichts geschieht.',
    go: 'Zum Ausarbeiten',
  },

  evaluation: {
    title: 'Was ist aus den Maßnahmen geworden?',
    subtitle: (title: string, measures: number) => `${title} · ${dashboardWords.measures(measures)}`,
    decided: (session: string, date: string) => `Beschlossen am ${formatDate(date)} in „${session}“`,
    undecided: (session: string) => `Arbeitskreise aus „${session}“, noch nicht beschlossen`,
    ended: (date: string) => `beendet am ${formatDate(date)}`,
    running: 'läuft noch',
    outcomes: {
      done: 'umgesetzt',
      partly: 'teilweise umgesetzt',
      open: 'offen',
      givenUp: 'verworfen',
      merged: 'zusammengeführt',
    },
    columns: { code: 'Nr.', measure: 'Maßnahme', outcome: 'Ergebnis', indicator: 'Indikator' },
    caption: (letter: string) => `Maßnahmen von Arbeitskreis ${letter}`,
    show: 'Maßnahmen zeigen',
    hide: 'Maßnahmen ausblenden',
    noMeasures: 'Dieser Arbeitskreis hat keine Maßnahmen.',
    noResult: 'Noch kein Ergebnis beschrieben.',
    of: (target: string) => `Ziel ${target}`,
    unread: 'nicht gemessen',
    reached: 'erreicht',
    missed: 'nicht erreicht',
    /** While the phase runs, what is not done is not yet done. */
    notYet: 'noch nicht erreicht',
    underWay: 'in Umsetzung',
    done: (part: number, of: number) => `${formatNumber(part)} von ${formatNumber(of)} umgesetzt`,
    end: {
      button: 'Phase beenden',
      title: 'Phase beenden',
      text: 'Arbeitskreise und Maßnahmen bleiben mit ihren Nummern erhalten. Danach können Sie in derselben Datei neue Arbeitskreise bilden.',
      date: 'Letzter Tag der Phase',
      confirm: 'Phase beenden',
      ended: (title: string) => `${title} ist beendet.`,
    },
    reopen: 'Ende zurücknehmen',
    reopened: 'Die Phase läuft wieder.',
    carry: {
      button: 'Nächsten Workshop vorbereiten',
      title: 'Nächsten Workshop vorbereiten',
      text: 'Es entsteht eine neue Sitzung. Was Sie hier auswählen, wird als Handlungsfeld vorgeschlagen und nennt, woher es kommt.',
      session: 'Name der Sitzung',
      sessionSuggestion: (year: string) => `Workshop ${year}`,
      date: 'Datum',
      measures: 'Was wird wieder aufgenommen?',
      all: 'Alles Offene auswählen',
      none: 'Nichts auswählen',
      tooMany: 'Höchstens 1.000 Maßnahmen auf einmal. Bitte wählen Sie weniger aus.',
      noneOpen: 'Alles ist abgeschlossen. Es wird nur die Sitzung angelegt.',
      chosen: (value: number) =>
        value === 0
          ? 'Nur Sitzung anlegen'
          : `Sitzung mit ${count(value, 'Handlungsfeld', 'Handlungsfeldern')} anlegen`,
      done: (value: number) =>
        value === 0
          ? 'Die Sitzung ist angelegt.'
          : `Die Sitzung ist angelegt, ${count(value, 'Handlungsfeld ist', 'Handlungsfelder sind')} vorgeschlagen.`,
    },
  },

  series: {
    title: 'Was ist wichtiger geworden?',
    subtitle: (rounds: number, topics: number) =>
      `${count(rounds, 'Runde', 'Runden')} mit derselben Frageweise · ${count(topics, 'Handlungsfeld', 'Handlungsfelder')}`,
    choose: 'Art der Gewichtung',
    option: (method: string, criterion: string) => (criterion === '' ? method : `${method}: ${criterion}`),
    mean: 'Mittelwert',
    meanOf: (highest: number) => `Mittelwert, höchstens ${formatNumber(highest)}`,
    share: 'Anteil an allen Punkten in Prozent',
    caption: 'Gewichte derselben Handlungsfelder',
    topic: 'Handlungsfeld',
    roundAt: (date: string, number: number) => `${formatDate(date)}, Runde ${number}`,
    ballots: (ballots: number) => count(ballots, 'Stimmzettel', 'Stimmzettel'),
    change: 'Veränderung',
    rank: (label: string) => `Platz ${label}`,
    highlightHint:
      'Angekreuzte Handlungsfelder stehen im Bild in Farbe, bis zu acht. Alle anderen stehen dahinter.',
    tooSmall: 'Runden mit sehr wenigen Stimmzetteln zeigen keine Zahlen, damit niemand erkannt wird.',
    methods: {
      scale: 'Relevanzskala',
      dots: 'Klebepunkte',
      budget: 'Punkte verteilen',
      ranking: 'Rangfolge',
      matrix: 'Zwei Kriterien',
    },
    missing: 'war nicht dabei',
    emptyHeading: 'Dazu braucht es mindestens eine ausgezählte Runde',
    emptyText:
      'Gewichten Sie dieselben Handlungsfelder in einem späteren Workshop noch einmal auf dieselbe Weise. Dann sehen Sie hier, was wichtiger geworden ist.',
    one: 'Bisher gibt es davon eine Runde. Mit der nächsten werden daraus Linien.',
    go: 'Zum Gewichten',
  },
} as const
