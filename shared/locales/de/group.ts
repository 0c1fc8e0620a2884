import { formatDate, quote } from '../../domain/german-format.ts'

/** Words of the page on which the lead of a working group writes. */
export const groupPage = {
  title: (letter: string, title: string) => `Arbeitskreis ${letter}: ${title} – Klebepunkt`,
  signIn: {
    heading: 'Seite Ihres Arbeitskreises',
    text: 'Hier schreiben Sie Leitbild, Ziele und Maßnahmen Ihres Arbeitskreises. Ihren persönlichen Code haben Sie von der Moderation.',
    code: 'Persönlicher Code',
    codeHint: 'Zum Beispiel 7KQ2M-X4T9B. Groß und klein ist gleich.',
    missing: 'Bitte geben Sie Ihren Code ein.',
    button: 'Anmelden',
    kept: 'Was Sie geschrieben haben und was noch nicht gesendet ist, bleibt auf diesem Gerät und wird nach der Anmeldung gesendet.',
  },
  connecting: 'Verbindung zum Laptop der Moderation wird aufgebaut …',
  waiting: 'Auf dem Laptop der Moderation ist gerade kein Vorhaben geöffnet. Die Seite wartet darauf.',
  throttled: 'Es gab zu viele Versuche. Die Seite versucht es gleich noch einmal.',
  interrupted:
    'Die Verbindung war kurz unterbrochen. Bitte sehen Sie nach, ob Ihr letzter Schritt gespeichert ist, und wiederholen Sie ihn sonst.',
  away: {
    heading: 'Verbindung unterbrochen – Sie können weiterschreiben.',
    text: 'Alles bleibt auf diesem Gerät und wird gesendet, sobald die Verbindung wieder da ist.',
    over: 'Die Verbindung ist wieder da.',
  },
  head: {
    project: (title: string) => `Vorhaben ${quote(title)}`,
    signedInAs: (name: string) => `Angemeldet als ${name}`,
    validOn: (day: string) => `Ihr Code gilt nur heute, ${formatDate(day)}.`,
    signOut: 'Abmelden',
  },
} as const
