import { formatNumber } from '../../domain/german-format.ts'

const reasons: Readonly<Record<string, string>> = {
  published: 'Stand der Datei',
  'round-open': 'vor dem Öffnen einer Runde',
  'round-closed': 'nach dem Schließen einer Runde',
  import: 'vor dem Einlesen einer Liste',
  merge: 'vor dem Zusammenführen',
  migration: 'vor der Umstellung auf eine neue Programmversion',
  'set-aside': 'Stand von diesem Rechner, als die Datei anderswo geändert war',
  'changed-elsewhere': 'Stand, den jemand anders hinterlassen hatte',
  unpublished: 'Stand von diesem Rechner, als die Datei fehlte',
}

/** Words of the dialog with the copies on this computer. */
export const deskBackups = {
  menu: 'Sicherungen …',
  title: 'Sicherungen auf diesem Rechner',
  text: 'Das Programm sichert von selbst. Eine Sicherung wird als neue Datei zurückgeholt; Ihr jetziger Stand bleibt, wie er ist.',
  damagedTitle: 'Die Datei lässt sich nicht öffnen',
  damagedText:
    'Von diesem Vorhaben liegen Sicherungen auf diesem Rechner. Holen Sie die neueste als neue Datei zurück.',
  none: 'Noch keine Sicherung. Die erste entsteht von selbst, sobald sich etwas geändert hat.',
  caption: 'Sicherungen, neueste zuerst',
  when: 'Wann',
  why: 'Anlass',
  size: 'Größe',
  kilobytes: (bytes: number) => `${formatNumber(Math.max(1, Math.round(bytes / 1024)))} KB`,
  reason: (reason: string) => reasons[reason] ?? 'Sicherung',
  restore: 'Zurückholen',
  restoreOf: (when: string) => `Sicherung von ${when} zurückholen`,
  fileName: (day: string) => `Sicherung vom ${day}`,
} as const
