import type { MinutesRankedRow, MinutesRound } from '../../../../shared/domain/minutes-model.ts'
import type { SheetBuilder } from '../sheet-builder.ts'
import type { CellRange, ChartPlan } from '../sheet-plan.ts'
import { COLOR, SCALE_COLORS } from '../sheet-style.ts'
import type { PlacedTable, TableColumn } from '../table-layout.ts'

type Column = TableColumn<MinutesRankedRow> & { main?: boolean; step?: number }

const ROW_PT = 15
const GAP_PT = 10
const BAR_ABOVE_CUT = '1B4F91'
const BAR_BELOW_CUT = 'AECBEE'

/**
 * Native bar charts over the ranking table: the main figure, and beside it the distribution where ballots
 * were given in steps. They fill what is left of the page that
 * began at row `pageTop`, or a page of their own.
 */
export function addRankingChart(
  builder: SheetBuilder,
  round: MinutesRound,
  columns: Column[],
  table: PlacedTable,
  page: { pageTop: number; pageHeightPt: number },
): void {
  const wanted = round.rows.length * 19 + 90
  const least = round.rows.length * 11 + 80
  const repeated = builder.plan.rowHeights.slice(0, (builder.plan.repeatedRows?.[1] ?? -1) + 1)
  const free = page.pageHeightPt - repeated.reduce((sum, height) => sum + height, 0) - GAP_PT
  let room = free - builder.heightFrom(page.pageTop)
  if (room < least) {
    builder.plan.pageBreaksBeforeRow.push(builder.nextRow)
    room = free
  }
  builder.gap(GAP_PT)
  const from = builder.nextRow
  const rows = Math.max(9, Math.floor(Math.min(wanted, room) / ROW_PT))
  for (let row = 0; row < rows; row++) builder.gap(ROW_PT)
  const to = builder.nextRow - 1
  // The last column is a margin, so that the chart ends inside the page.
  const right = builder.columnCount - 1

  const over = (column: number): CellRange => ({
    fromRow: table.firstRow,
    fromColumn: column,
    toRow: table.lastRow,
    toColumn: column,
  })
  const categories = over(columns.findIndex((column) => column.header === 'Handlungsfeld'))
  const steps = columns.flatMap((column, index) =>
    column.step === undefined ? [] : [{ step: column.step, index }],
  )
  const split = steps.length > 0 ? splitColumn(builder) : right
  const mainColumn = columns.findIndex((column) => column.main)
  const mainName = columns[mainColumn]?.header ?? ''
  builder.plan.charts.push({
    ...mainAxis(round, mainName),
    from: { row: from, column: 0 },
    to: { row: to, column: split },
    categories,
    series: [{ name: mainName, values: over(mainColumn), color: BAR_ABOVE_CUT, labelColor: COLOR.ink }],
    stacking: 'none',
    pointColors: round.rows.flatMap((row, index) =>
      row.aboveCut === false ? [{ index, color: BAR_BELOW_CUT }] : [],
    ),
    legend: false,
  })
  if (steps.length === 0) return
  builder.plan.charts.push({
    title: 'Verteilung der Bewertungen',
    altText:
      'Gestapelte Balken: Anteil der Stimmzettel je Stufe und Handlungsfeld, in der Reihenfolge der Tabelle.',
    from: { row: from, column: split },
    to: { row: to, column: right },
    categories,
    series: steps.map(({ step, index }) => ({
      name: String(step + 1),
      values: over(index),
      color: stepColor(step, steps.length),
      labelColor: step / Math.max(1, steps.length - 1) > 0.6 ? COLOR.white : COLOR.ink,
    })),
    stacking: 'percent',
    pointColors: [],
    valueAxis: { title: stepsInWords(round), min: 0, max: 1, step: 0.25, format: '0%' },
    // A single ballot has no room for its figure; the table has it.
    labelFormat: '[>=2]0;""',
    legend: true,
  })
}

/** "1 = unwichtig … 5 = sehr wichtig". */
function stepsInWords(round: MinutesRound): string {
  const last = round.scaleLabels.length
  return `1 = ${round.scaleLabels[0] ?? ''} … ${last} = ${round.scaleLabels[last - 1] ?? ''}`
}

/** Column at which the page is about half full. */
function splitColumn(builder: SheetBuilder): number {
  const half = builder.widthOf(0, builder.columnCount) * 0.52
  let column = 1
  while (column < builder.columnCount - 1 && builder.widthOf(0, column) < half) column += 1
  return column
}

/** The five steps of the design, spread over as many as the scale has. */
function stepColor(step: number, steps: number): string {
  const last = SCALE_COLORS.length - 1
  const place = steps <= 1 ? last : Math.round((step / (steps - 1)) * last)
  return SCALE_COLORS[place] ?? BAR_ABOVE_CUT
}

function mainAxis(
  round: MinutesRound,
  figureName: string,
): Pick<ChartPlan, 'title' | 'altText' | 'valueAxis' | 'labelFormat'> {
  const steps = round.scaleLabels.length
  const highest = round.axes?.max ?? steps
  const scaled = highest > 1
  const unit = round.axes
    ? `Mitte beider Kriterien (1 bis ${highest})`
    : scaled
      ? `Mittel (${stepsInWords(round)})`
      : figureName
  return {
    title: scaled ? 'Mittel je Handlungsfeld' : `${figureName} je Handlungsfeld`,
    altText: `Balkendiagramm: ${unit} je Handlungsfeld, in der Reihenfolge der Tabelle.`,
    valueAxis: {
      title: unit,
      min: scaled ? 1 : 0,
      max: scaled ? highest : null,
      step: scaled ? 1 : null,
      format: '0',
    },
    labelFormat: scaled ? '[$-407]0.00' : '[$-407]#,##0',
  }
}
