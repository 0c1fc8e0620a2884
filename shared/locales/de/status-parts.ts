import { formatNumber } from '../../domain/german-format.ts'

const names = {
  done: 'abgeschlossen',
  running: 'in Umsetzung',
  late: 'Verzug gemeldet',
  planned: 'geplant',
  idea: 'Idee',
  rest: 'nicht weiterverfolgt',
} as const

/** Words of the parts of a bar of measures; the last holds all that is not pursued any more. */
export const statusPartWords = {
  names,
  counted: (part: keyof typeof names, count: number) => `${names[part]}: ${formatNumber(count)}`,
  none: 'noch keine Maßnahmen',
} as const
