/** Words of the base components. */
export const ui = {
  close: 'Schließen',
  cancel: 'Abbrechen',
  less: (label: string) => `${label}: eins weniger`,
  more: (label: string) => `${label}: eins mehr`,
  numberBetween: (min: number, max: number) =>
    `Bitte eine ganze Zahl von ${min.toLocaleString('de-DE')} bis ${max.toLocaleString('de-DE')}.`,
  datePlaceholder: 'TT.MM.JJJJ',
  timePlaceholder: 'HH:MM',
  nothingFound: 'Dazu ist nichts da.',
  notices: 'Meldungen',
  dismiss: 'Meldung schließen',
  undo: 'Rückgängig',
  moved: (name: string, place: number, of: number) => `${name} steht jetzt auf Platz ${place} von ${of}.`,
  step: (step: number, count: number) => `Stufe ${step}: ${count}`,
  dots: (dots: number, count: number) => `${dots} ${dots === 1 ? 'Punkt' : 'Punkte'}: ${count}`,
  place: (place: number, count: number) => `Platz ${place}: ${count}`,
  gaveNothing: (count: number) => (count === 1 ? '1 Person gab nichts' : `${count} Personen gaben nichts`),
  progressOf: (value: number, of: number) => `${value} von ${of}`,
  qr: 'QR-Code',
  /** At the end of the line that leads to a target value. */
  target: 'Ziel',
} as const
