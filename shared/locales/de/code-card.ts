/** What stands on a printed code card, beside the titles. */
export const codeCard = {
  title: 'Ihre Codekarte',
  open: 'QR-Code scannen oder im Browser öffnen:',
  enter: 'Code zum Eintippen:',
  code: 'Ihr Code:',
  secret: 'Die Karte ist geheim und gilt für alle Runden dieser Sitzung.',
  qr: 'QR-Code dieser Karte',
} as const
