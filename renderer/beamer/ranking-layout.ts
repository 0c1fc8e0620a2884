/** How a ranking is laid out; lengths in beamer units (1/1080 of the height of a 16:9 picture). */
export interface RankingLayout {
  columns: 1 | 2
  rowsPerColumn: number
  /** Rows that found no place and are only counted. */
  hidden: number
  rowHeight: number
  fontSize: number
}

/** Height the rows may share, the cut line taken off. */
const AVAILABLE = 724
const MOST_ROWS = 20
const TALLEST_ROW = 74
const SMALLEST_TYPE = 28
const LARGEST_TYPE = 38

/**
 * Places `count` rows so that no type is smaller than 28 units: one column up to 20 rows, two equally long
 * ones up to 40; what lies beyond is hidden and counted.
 */
export function rankingLayout(count: number): RankingLayout {
  const shown = Math.min(count, 2 * MOST_ROWS)
  const columns = shown > MOST_ROWS ? 2 : 1
  const rowsPerColumn = Math.ceil(shown / columns)
  const rowHeight = Math.min(TALLEST_ROW, AVAILABLE / Math.max(1, rowsPerColumn))
  const widest = columns === 2 ? SMALLEST_TYPE : LARGEST_TYPE
  const fontSize = Math.max(SMALLEST_TYPE, Math.min(widest, rowHeight * 0.64))
  return { columns, rowsPerColumn, hidden: count - shown, rowHeight, fontSize }
}
