import type { CellValue } from './sheet-plan.ts'
import { STYLE, type CellStyle } from './sheet-style.ts'
import { MAX_ROW_HEIGHT_PT, PAGE_WIDTH_PX } from './page.ts'
import { cellPaddingPx, innerWidth, type CellInput, type SheetBuilder } from './sheet-builder.ts'
import type { LongTexts } from './long-texts.ts'
import { measureText, wrapText } from './text-metrics.ts'

/** Above this height cells are aligned to the top. */
const TALL_ROW_PT = 150

/** One column of a table of `Row`s. */
export type TableColumn<Row> = {
  header: string
  /** Pixels; the least a growing column gets. */
  widthPx: number
  /** Share of the room left over on the page; 0 keeps the width. */
  grow: number
  value: (row: Row) => CellValue
  style?: Partial<CellStyle>
  /** Style of single cells, laid over `style`. */
  cellStyle?: (row: Row) => Partial<CellStyle>
  /** Show "–" where there is no value, so that nobody takes a gap for a slip. */
  dash?: boolean
  /** The value as shown where a number format decides, so that its width can be measured. */
  shown?: (row: Row) => string
}

/** Where a table came to lie. */
export type PlacedTable = { headerRow: number; firstRow: number; lastRow: number }

/** A word longer than this may be broken; giving it more room would starve the other columns. */
const LONGEST_WORD_PX = 190

/** The width a column needs so that no ordinary word of its texts is broken in two. */
export function wordWidth<Row>(column: TableColumn<Row>, rows: Row[]): number {
  const cellStyle = { ...STYLE.cell, ...column.style }
  const rim = cellPaddingPx(cellStyle)
  let widest = column.widthPx
  for (const row of rows) {
    const value = column.value(row)
    if (typeof value !== 'string') continue
    for (const word of value.split(/\s+|(?<=-)/)) {
      const width = Math.ceil(measureText(word, cellStyle) + rim)
      if (width > widest && width <= LONGEST_WORD_PX) widest = width
    }
  }
  return widest
}

/** Widths that fill the page: what is left over goes to the growing columns by their share. */
export function fittedWidths<Row>(
  columns: TableColumn<Row>[],
  rows: Row[],
  pageWidthPx = PAGE_WIDTH_PX,
): number[] {
  const least = columns.map((column) => wordWidth(column, rows))
  const shares = columns.reduce((sum, column) => sum + column.grow, 0)
  const rest = Math.max(0, pageWidthPx - least.reduce((sum, width) => sum + width, 0))
  return columns.map((column, index) =>
    Math.floor((least[index] ?? column.widthPx) + (shares === 0 ? 0 : (rest * column.grow) / shares)),
  )
}

/** Whether any row says something in this column. */
export function isUsed<Row>(column: TableColumn<Row>, rows: Row[]): boolean {
  return rows.some((row) => {
    const value = column.value(row)
    return value !== null && value !== ''
  })
}

/**
 * Adds header and rows as a real Excel table with filter.
 * @param name unique in the workbook; letters, digits and underscores
 * @param rows at least one, because Excel knows no table without rows
 * @param describe names a row where one of its texts has to move to the sheet of long texts
 */
export function addTable<Row>(
  builder: SheetBuilder,
  name: string,
  columns: TableColumn<Row>[],
  rows: Row[],
  longTexts: LongTexts,
  describe: (row: Row) => string,
  rowHeightPt = 20,
): PlacedTable {
  const headerRow = builder.row(
    columns.map((column, index) => ({
      value: column.header,
      style: headerStyle(column.style?.align ?? 'left', builder.widthOf(index, 1)),
    })),
    26,
  )
  for (const row of rows) {
    const cells = columns.map((column, index): CellInput => {
      const cellStyle = { ...STYLE.cell, ...column.style, ...column.cellStyle?.(row) }
      const value = column.value(row) ?? (column.dash ? '–' : null)
      const shown = column.shown?.(row)
      const where = () => `${describe(row)} – ${column.header}`
      return {
        value: typeof value === 'string' ? fitted(builder, value, index, cellStyle, longTexts, where) : value,
        // A number never wraps, and LibreOffice drops the indent of one that might.
        style: typeof value === 'string' ? cellStyle : { ...cellStyle, wrap: false },
        ...(shown !== undefined && { shown }),
      }
    })
    const heights = cells.map((cell, index) =>
      typeof cell.value === 'string'
        ? builder.heightOf(cell.value, builder.widthOf(index, 1), cell.style)
        : 0,
    )
    // Short texts stand in the middle of their row, but not half a page below the line they begin at.
    const tall = Math.max(...heights) > TALL_ROW_PT
    builder.row(
      tall ? cells.map((cell) => ({ ...cell, style: { ...cell.style, valign: 'top' } })) : cells,
      rowHeightPt,
    )
  }
  const placed = { headerRow, firstRow: headerRow + 1, lastRow: headerRow + rows.length }
  builder.plan.tables.push({
    name,
    headers: columns.map((column) => column.header),
    range: {
      fromRow: headerRow,
      fromColumn: 0,
      toRow: placed.lastRow,
      toColumn: columns.length - 1,
    },
  })
  return placed
}

/** Excel draws its filter button over the right end of a header; the text keeps clear of it. */
function headerStyle(align: CellStyle['align'], widthPx: number): CellStyle {
  if (align === 'right') return { ...STYLE.header, align, indent: 2 }
  return { ...STYLE.header, align: align === 'center' && widthPx < 60 ? 'left' : align }
}

/** The text itself, or its beginning with a pointer to the full text if no row could hold it. */
function fitted(
  builder: SheetBuilder,
  text: string,
  column: number,
  cellStyle: CellStyle,
  longTexts: LongTexts,
  where: () => string,
): string {
  const width = builder.widthOf(column, 1)
  if (builder.heightOf(text, width, cellStyle) <= MAX_ROW_HEIGHT_PT) return text
  const note = longTexts.keep(where(), text)
  const font = { sizePt: cellStyle.sizePt, bold: cellStyle.bold }
  const lines = wrapText(text, innerWidth(width, cellStyle), font)
  let kept = lines.length
  let shortened = note
  do {
    kept = Math.floor(kept * 0.9)
    shortened = lines.slice(0, kept).join(' ') + note
  } while (kept > 0 && builder.heightOf(shortened, width, cellStyle) > MAX_ROW_HEIGHT_PT)
  return shortened
}
