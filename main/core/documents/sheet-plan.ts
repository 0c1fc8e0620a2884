import type { CellStyle } from './sheet-style.ts'

/**
 * What a sheet will hold, independent of the library that writes it. Rows and columns count from 0.
 * Only workbook-adapter.ts turns a plan into a file.
 */
export type SheetPlan = {
  name: string
  hidden: boolean
  /** Pixels at 96 dpi. */
  columnWidths: number[]
  /** By row, then by column. */
  cells: PlanCell[][]
  /** Points, by row. */
  rowHeights: number[]
  merges: CellRange[]
  tables: TablePlan[]
  dropDowns: DropDownPlan[]
  signals: SignalPlan[]
  charts: ChartPlan[]
  /** Rows that stay in sight while scrolling. */
  frozenRows: number
  /** Columns that stay in sight while scrolling. */
  frozenColumns: number
  /** First and last row printed at the head of every page; `null` for sheets nobody prints. */
  repeatedRows: [number, number] | null
  repeatedColumns: [number, number] | null
  /** Row or column before which a new page begins. */
  pageBreaksBeforeRow: number[]
  pageBreaksBeforeColumn: number[]
  /** Size in print where pages are broken by hand; sheets without such breaks are fitted to the page width. */
  printPercent: number
  tabColor: string | null
}

export type CellRange = { fromRow: number; fromColumn: number; toRow: number; toColumn: number }

export type PlanCell = {
  value: CellValue
  style: CellStyle
  /** Sheet to jump to. */
  linkTo: string | null
  /** Leading red dot, the one ornament. */
  dot: boolean
} | null

/** `date` is an ISO date; everything else is written as it is, text always as text. */
export type CellValue = string | number | { date: string } | null

export type TablePlan = { name: string; range: CellRange; headers: string[] }

/** A drop-down over `range` fed from a cell range elsewhere; other entries are refused if `strict`. */
export type DropDownPlan = {
  range: CellRange
  source: { sheet: string; range: CellRange }
  strict: boolean
  hint: string
}

/** Colours cells of `range` whose text equals `word`. */
export type SignalPlan = { range: CellRange; word: string; color: string; fill: string }

export type ChartPlan = {
  title: string
  altText: string
  from: { row: number; column: number }
  to: { row: number; column: number }
  categories: CellRange
  series: { name: string; values: CellRange; color: string; labelColor: string }[]
  stacking: 'none' | 'percent'
  /** Colour of single bars where it differs from that of the series. */
  pointColors: { index: number; color: string }[]
  valueAxis: { title: string; min: number | null; max: number | null; step: number | null; format: string }
  labelFormat: string
  legend: boolean
}

/** "A" for 0, "AA" for 26. */
export function columnLetter(column: number): string {
  let letters = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters
  }
  return letters
}

/** "B4" for row 3, column 1. */
export function cellName(row: number, column: number): string {
  return `${columnLetter(column)}${row + 1}`
}

/** "A1:C9". */
export function rangeName(range: CellRange): string {
  return `${cellName(range.fromRow, range.fromColumn)}:${cellName(range.toRow, range.toColumn)}`
}

/** "'Gewichtung 1'!$A$1:$C$9", quoted as Excel wants it. */
export function absoluteRange(sheet: string, range: CellRange): string {
  const corner = (row: number, column: number) => `$${columnLetter(column)}$${row + 1}`
  const from = corner(range.fromRow, range.fromColumn)
  return `${quotedSheet(sheet)}!${from}:${corner(range.toRow, range.toColumn)}`
}

/** Sheet name in single quotes, quotes inside doubled. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`
}
