/** A figure with as many decimals as it has, its unit behind it: "72,5 %". */
export function figureWithUnit(value: number, unit: string): string {
  const figure = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 4 }).format(value).replace('-', '−')
  return unit === '' ? figure : `${figure}\u00a0${unit}`
}
