import { formatDate } from '../../domain/german-format.ts'

/** What stands on the printed card of a working-group lead. */
export const leadCard = {
  open: 'QR-Code scannen oder im Browser öffnen:',
  enter: 'Code zum Eintippen:',
  code: 'Ihr Code:',
  qr: (name: string) => `QR-Code von ${name}`,
  today: (date: string) => `Persönlicher Code, gilt nur am ${formatDate(date)}. Bitte nicht weitergeben.`,
  lasting: 'Persönlicher Code, gilt bis zum Widerruf. Bitte nicht weitergeben.',
} as const
