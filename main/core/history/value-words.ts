import { formatDate, formatNumber } from '../../../shared/domain/german-format.ts'
import { historyWords } from '../../../shared/locales/de/history.ts'
import { EUROS, FLAGS, FROM_ONE, LINKS, PLAIN_NUMBERS, referenceOf } from './log-shape.ts'
import type { Names } from './names.ts'
import type { LoggedValue, StepField } from './steps.ts'

const MOST_DECIMALS = 6

/** A stored value as people read it; null where there was nothing. */
export function inWords(
  names: Names,
  entity: string,
  { column, field }: StepField,
  value: LoggedValue,
): string | null {
  if (value === null || value === '' || value instanceof Uint8Array) return null
  if (isList(value)) {
    const target = Object.values(LINKS).find((link) => link.field === field)?.target ?? ''
    return value.length === 0 ? null : value.map((id) => names.labelOf(target, id)).join('; ')
  }
  const word = historyWords.values[entity]?.[field]?.[String(value)]
  if (word !== undefined) return word
  const reference = referenceOf(column)
  if (reference !== null) return names.labelOf(reference, String(value))
  return typeof value === 'string' ? textInWords(value) : numberInWords(column, Number(value))
}

function isList(value: LoggedValue): value is readonly string[] {
  return Array.isArray(value)
}

function textInWords(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateInWords(value) : value
}

/** What only looks like a day stays as it was written. */
function dateInWords(value: string): string {
  try {
    return formatDate(value)
  } catch {
    return value
  }
}

function numberInWords(column: string, value: number): string {
  if (FLAGS.has(column)) return value === 1 ? historyWords.yes : historyWords.no
  if (PLAIN_NUMBERS.has(column)) return String(value)
  if (FROM_ONE.has(column)) return String(value + 1)
  const decimals = String(value).split('.')[1]?.length ?? 0
  const figure = formatNumber(value, Math.min(decimals, MOST_DECIMALS))
  return EUROS.has(column) ? `${figure}\u00a0€` : figure
}
