/** Shown where there is no figure. */
export const NO_FIGURE = '–'

/** Between number and unit: they must not be torn apart at the end of a line. */
const NO_BREAK = '\u00a0'

/**
 * A number as Germans write it: 1.234,5, minus sign "−". Rounds half away from zero, only for display.
 * @param decimals how many decimals are always shown, 0…20
 * @returns "–" for null and for what is no finite number
 */
export function formatNumber(value: number | null, decimals = 0): string {
  if (value === null || !Number.isFinite(value)) return NO_FIGURE
  const format = new Intl.NumberFormat('de-DE', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'negative',
  })
  return format.format(value).replace('-', '−')
}

/**
 * A share as a percentage, without its base: "62 %".
 * @param share 0…1
 */
export function formatPercent(share: number | null, decimals = 0): string {
  return share === null || !Number.isFinite(share)
    ? NO_FIGURE
    : `${formatNumber(share * 100, decimals)}${NO_BREAK}%`
}

/** A percentage with its base, "62 % von 48"; "– von 0" where there is no base. */
export function formatPercentOf(count: number, base: number): string {
  return `${formatPercent(base === 0 ? null : count / base)} von ${formatNumber(base)}`
}

/**
 * A calendar day as 21.11.2026.
 * @param isoDate `2026-11-21`, or a longer ISO time of which only the day counts
 * @throws RangeError if there is no such day
 */
export function formatDate(isoDate: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/.exec(isoDate)
  const [, year = '', month = '', day = ''] = parts ?? []
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  if (!parts || Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day)) {
    throw new RangeError(`No such day: ${isoDate}`)
  }
  return `${day}.${month}.${year}`
}

/** Text in German quotation marks „…“; quotation marks within become single ones ‚…‘. */
export function quote(text: string): string {
  const inner = text
    .replaceAll('„', '‚')
    .replaceAll('“', '‘')
    .replaceAll('”', '‘')
    .replaceAll(/"([^"]*)"/g, '‚$1‘')
  return `„${inner}“`
}

/** "A", "A und B", "A, B und C"; empty for an empty list. */
export function joinList(items: readonly string[], word = 'und'): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  const rest = items.slice(0, -1)
  return rest.length === 0 ? last : `${rest.join(', ')} ${word} ${last}`
}
