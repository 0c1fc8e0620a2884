import type { CellRange, CellValue, PlanCell, SheetPlan } from './sheet-plan.ts'
import { STYLE, type CellStyle } from './sheet-style.ts'
import { MAX_ROW_HEIGHT_PT, PAGE_WIDTH_PX, printScale } from './page.ts'
import { textHeightPt, wrapText, lineHeightPt } from './text-metrics.ts'

/** Inner margin of a cell: Excel keeps about 3 px on each side. */
const CELL_PADDING_PX = 7
/** One step of indentation is three blanks of the default font. */
const INDENT_PX = 11
const CELL_PADDING_PT = 5
const MIN_ROW_HEIGHT_PT = 15

/** A cell to be placed: `span` columns wide, everything but value and style optional. */
export type CellInput = {
  value: CellValue
  style: CellStyle
  span?: number
  linkTo?: string
  dot?: boolean
  /** The text as shown, where `value` is a number or date and its width matters. */
  shown?: string
}

export type FactStyles = { label: CellStyle; text: CellStyle }

const FACT_STYLES: FactStyles = { label: STYLE.label, text: STYLE.value }

/** Pixels a text may take in a cell of `widthPx`. */
export function innerWidth(widthPx: number, cellStyle: CellStyle): number {
  return widthPx - cellPaddingPx(cellStyle)
}

/** Pixels of a cell's width that its text may not use. */
export function cellPaddingPx(cellStyle: CellStyle): number {
  return CELL_PADDING_PX + cellStyle.indent * INDENT_PX
}

/** Lays cells out from top to bottom and computes the heights no spreadsheet library computes. */
export class SheetBuilder {
  readonly plan: SheetPlan

  constructor(name: string, columnWidths: number[]) {
    this.plan = {
      name,
      hidden: false,
      columnWidths,
      cells: [],
      rowHeights: [],
      merges: [],
      tables: [],
      dropDowns: [],
      signals: [],
      charts: [],
      frozenRows: 0,
      frozenColumns: 0,
      repeatedRows: null,
      repeatedColumns: null,
      pageBreaksBeforeRow: [],
      pageBreaksBeforeColumn: [],
      printPercent: printScale(PAGE_WIDTH_PX).percent,
      tabColor: null,
    }
  }

  get columnCount(): number {
    return this.plan.columnWidths.length
  }

  /** Index of the row the next call will fill. */
  get nextRow(): number {
    return this.plan.rowHeights.length
  }

  /** Height in points of the rows from `fromRow` to the end of what is there. */
  heightFrom(fromRow: number): number {
    return this.plan.rowHeights.slice(fromRow).reduce((sum, height) => sum + height, 0)
  }

  /** Width in pixels of `span` columns from `column` on. */
  widthOf(column: number, span: number): number {
    return this.plan.columnWidths.slice(column, column + span).reduce((sum, width) => sum + width, 0)
  }

  /**
   * Adds a row and returns its index. Height follows the tallest cell, at least `minHeightPt`.
   * `null` entries leave a column empty; a cell with `span` takes the place of that many columns.
   */
  row(inputs: (CellInput | null)[], minHeightPt = MIN_ROW_HEIGHT_PT): number {
    const row = this.nextRow
    const cells: PlanCell[] = []
    let height = minHeightPt
    let column = 0
    for (const input of inputs) {
      if (input === null) {
        cells[column] = null
        column += 1
        continue
      }
      const span = input.span ?? 1
      height = Math.max(height, this.neededHeight(input, column, span))
      this.place(cells, row, column, span, input)
      column += span
    }
    this.plan.cells.push(cells)
    this.plan.rowHeights.push(Math.min(MAX_ROW_HEIGHT_PT, Math.ceil(height * 4) / 4))
    return row
  }

  /** An empty row. */
  gap(heightPt: number): number {
    return this.row([], heightPt)
  }

  /**
   * Text over `span` columns, in as many rows as it takes: paragraphs become rows of their own, and one that
   * would be taller than a row can be is continued in the next.
   */
  paragraphs(text: string, cellStyle: CellStyle, span = this.columnCount): void {
    for (const chunk of this.splitText(text, this.widthOf(0, span), cellStyle)) {
      this.row([{ value: chunk, style: cellStyle, span }])
    }
  }

  /** A label in the first `labelSpan` columns and a text beside it, continued over rows where it must. */
  fact(label: string, text: string, labelSpan: number, styles: FactStyles = FACT_STYLES): void {
    const span = this.columnCount - labelSpan
    const chunks = this.splitText(text, this.widthOf(labelSpan, span), styles.text)
    chunks.forEach((chunk, index) => {
      this.row([
        { value: index === 0 ? label : null, style: styles.label, span: labelSpan },
        { value: chunk, style: styles.text, span },
      ])
    })
  }

  /** Splits at line ends into pieces that each fit into one row of the given width. */
  splitText(text: string, widthPx: number, cellStyle: CellStyle): string[] {
    const pieces: string[] = []
    const font = { sizePt: cellStyle.sizePt, bold: cellStyle.bold }
    for (const paragraph of text.split('\n')) {
      const lines = wrapText(paragraph, innerWidth(widthPx, cellStyle), font)
      const perRow = Math.max(1, Math.floor(MAX_ROW_HEIGHT_PT / lineHeightPt(paragraph, font.sizePt)) - 1)
      for (let at = 0; at < lines.length; at += perRow) {
        pieces.push(lines.length <= perRow ? paragraph : lines.slice(at, at + perRow).join(' '))
      }
    }
    return pieces
  }

  /** Height in points that a text needs in `widthPx`. */
  heightOf(text: string, widthPx: number, cellStyle: CellStyle): number {
    const font = { sizePt: cellStyle.sizePt, bold: cellStyle.bold }
    const inner = cellStyle.wrap ? innerWidth(widthPx, cellStyle) : Number.POSITIVE_INFINITY
    return textHeightPt(text, inner, font) + CELL_PADDING_PT
  }

  private neededHeight(input: CellInput, column: number, span: number): number {
    const text = input.shown ?? (typeof input.value === 'string' ? input.value : '0')
    return this.heightOf(input.dot ? `● ${text}` : text, this.widthOf(column, span), input.style)
  }

  private place(cells: PlanCell[], row: number, column: number, span: number, input: CellInput): void {
    cells[column] = {
      value: input.value,
      style: input.style,
      linkTo: input.linkTo ?? null,
      dot: input.dot ?? false,
    }
    // The covered cells of a merge carry the style too, or its borders and fill would stop half-way.
    for (let covered = column + 1; covered < column + span; covered++) {
      cells[covered] = { value: null, style: input.style, linkTo: null, dot: false }
    }
    if (span > 1) {
      const merge: CellRange = { fromRow: row, fromColumn: column, toRow: row, toColumn: column + span - 1 }
      this.plan.merges.push(merge)
    }
  }
}
