import type { ChartLine } from './chart-line.ts'

/** What an indicator is meant to become. */
export interface ReadingsPlan {
  readonly baseline: number | null
  readonly target: number | null
  readonly targetYear: number | null
  readonly startsOn: string | null
}

type Mark = { readonly at: number; readonly label: string }

/** Days since 1970. */
export function dayOf(isoDate: string): number {
  return Date.parse(`${isoDate}T00:00:00Z`) / 86_400_000
}

/**
 * Readings as a line, and beside it the straight way from the baseline to the target: from the start of the measure
 * (or the first reading) to the end of the target's year. Without a year the target is a level line.
 *
 * @param readings in order of their dates
 */
export function readingLines(
  readings: readonly { readonly date: string; readonly value: number }[],
  plan: ReadingsPlan,
  names: { readonly target: string },
): { lines: ChartLine[]; marks: Mark[] } {
  const measured = readings.map(({ date, value }) => ({ x: dayOf(date), y: value }))
  const way = wayOf(measured, plan)
  const lines: ChartLine[] = [
    { key: 'measured', label: '', points: measured, tone: '--scale-4', look: 'line' },
    ...(way.length > 0
      ? [{ key: 'plan', label: names.target, points: way, tone: '--ink-2', look: 'dashed' } as const]
      : []),
  ]
  const days = [...measured, ...way].map(({ x }) => x)
  return { lines, marks: days.length === 0 ? [] : marksBetween(Math.min(...days), Math.max(...days)) }
}

/** Room the chart leaves below the lowest point, as a share of all of them. */
export const CHART_GRACE = 0.08

/**
 * Where the vertical axis begins: at 0 where the room below the lowest point would reach under it, because an
 * indicator that never fell below 0 has nothing to show there. Null: as the chart finds it.
 */
export function axisMin(lines: readonly ChartLine[]): number | null {
  const values = lines.flatMap(({ points }) => points.flatMap(({ y }) => y ?? []))
  if (values.length === 0) return null
  const least = Math.min(...values)
  const room = (Math.max(...values) - least) * CHART_GRACE
  return least >= 0 && least <= room ? 0 : null
}

function wayOf(
  measured: readonly { x: number; y: number }[],
  { baseline, target, targetYear, startsOn }: ReadingsPlan,
): { x: number; y: number }[] {
  const first = measured[0]
  const last = measured.at(-1)
  if (target === null || !first || !last) return []
  const end = targetYear === null ? last.x : dayOf(`${targetYear}-12-31`)
  if (targetYear === null) {
    return [
      { x: first.x, y: target },
      { x: Math.max(end, first.x + 1), y: target },
    ]
  }
  const begin = baseline === null || startsOn === null ? first.x : Math.min(first.x, dayOf(startsOn))
  const from = { x: begin, y: baseline ?? first.y }
  const goal = { x: Math.max(end, begin + 1), y: target }
  // Measured on after the target's year: the target stays.
  return last.x > goal.x ? [from, goal, { x: last.x, y: target }] : [from, goal]
}

/** Years where there are some, else the two ends; the ends are marked too, so that no point lies beyond. */
function marksBetween(from: number, to: number): Mark[] {
  const yearOf = (day: number) => new Date(day * 86_400_000).getUTCFullYear()
  const years: Mark[] = []
  for (let year = yearOf(from) + 1; year <= yearOf(to); year++) {
    years.push({ at: dayOf(`${year}-01-01`), label: String(year) })
  }
  if (years.length >= 2) return years
  return [from, to]
    .filter((day, index, ends) => ends.indexOf(day) === index)
    .map((day) => ({ at: day, label: monthOf(day) }))
}

function monthOf(day: number): string {
  const date = new Date(day * 86_400_000)
  return `${String(date.getUTCMonth() + 1).padStart(2, '0')}/${date.getUTCFullYear()}`
}
