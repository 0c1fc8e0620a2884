import { formatNumber, quote } from '../../domain/german-format.ts'

/** What one row of a sheet is: singular and plural, by the sheet's name. */
const ROWS: Readonly<Record<string, readonly [string, string]>> = {
  Tagesordnung: ['Eintrag', 'Einträge'],
  Anwesenheit: ['Person', 'Personen'],
  Handlungsfelder: ['Handlungsfeld', 'Handlungsfelder'],
  Gewichtung: ['Runde', 'Runden'],
  Sortierung: ['Sortierung', 'Sortierungen'],
  Zuordnung: ['Handlungsfeld', 'Handlungsfelder'],
  Arbeitskreise: ['Arbeitskreis', 'Arbeitskreise'],
  Maßnahmen: ['Maßnahme', 'Maßnahmen'],
  Methodik: ['Abschnitt', 'Abschnitte'],
}

/** Words of the step "Protokoll". */
export const deskMinutes = {
  state: {
    noSession: 'noch keine Sitzung',
    ready: 'bereit zum Speichern',
  },
  title: 'Was steht im Protokoll?',
  noSession: {
    heading: 'Noch keine Sitzung',
    text: 'Ein Protokoll gehört zu einer Sitzung. Legen Sie sie beim Vorbereiten an.',
    go: 'Zum Vorbereiten',
  },
  session: 'Sitzung',
  save: 'Protokoll als Excel speichern',
  saving: 'Das Protokoll wird geschrieben …',
  saved: (fileName: string, bytes: number) =>
    `${quote(fileName)} ist gespeichert (${formatNumber(Math.max(1, Math.round(bytes / 1024)))} KB).`,
  savedNote: 'Ändert sich danach noch etwas, speichern Sie das Protokoll einfach noch einmal.',
  showInFolder: 'Im Ordner zeigen',
  notShown: 'Die Datei liegt nicht mehr dort. Wurde sie verschoben?',
  failed: 'Das Protokoll ist nicht gespeichert.',
  failedNote: 'In Ihrem Vorhaben ist nichts verloren.',
  retry: 'Noch einmal versuchen',
  table: {
    caption: 'Blätter der Excel-Datei',
    sheet: 'Blatt',
    content: 'Inhalt',
    note: 'Hinweis',
    complete: 'ist dabei',
    rows(sheet: string, rows: number): string {
      const [one, many] = ROWS[sheet] ?? ['Zeile', 'Zeilen']
      return `${formatNumber(rows)} ${rows === 1 ? one : many}`
    },
  },
  file: (fileName: string) => `Die Datei heißt ${quote(fileName)}. Sie lässt sich ohne Nacharbeit drucken.`,
} as const
