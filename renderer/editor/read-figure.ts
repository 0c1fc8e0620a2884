/**
 * What people type for a figure: "1.234,5", "1234,5", "−3", also "1234.5" where the dot can only be a decimal one.
 * @returns null when it is no figure
 */
export function parseGermanNumber(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00a0€%]/g, '').replace('−', '-')
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'))
  if (/^-?\d+([.,]\d+)?$/.test(plain)) return Number(plain.replace(',', '.'))
  return null
}

/** A figure with as many decimals as it has, as Germans write it; empty for none. */
export function figureText(value: number | null, grouping = true): string {
  if (value === null) return ''
  return new Intl.NumberFormat('de-DE', { maximumFractionDigits: 10, useGrouping: grouping })
    .format(value)
    .replace('-', '−')
}
