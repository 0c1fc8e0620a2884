import type { MinutesRound, MinutesTopic } from '../../../../shared/domain/minutes-model.ts'
import { counted, germanTime, joinWords } from '../german-text.ts'
import type { LongTexts } from '../long-texts.ts'
import { printScale } from '../page.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { COLOR, STYLE, style } from '../sheet-style.ts'
import { addTable, fittedWidths, type PlacedTable } from '../table-layout.ts'
import { addHead, freezeThrough, TEXT_WIDTHS } from './sheet-head.ts'
import { rankingColumns } from './weighting-columns.ts'
import { addRankingChart } from './weighting-chart.ts'
import { addRules } from './weighting-rules.ts'

/** A chart that ends exactly where the page's columns end makes LibreOffice print another, empty page. */
const CHART_MARGIN_PX = 8

/** Sheet "Gewichtung" while no round was held. */
export function emptyWeightingSheet(name: string): SheetPlan {
  const builder = new SheetBuilder(name, TEXT_WIDTHS)
  addHead(builder, 'Gewichtung', 'Es wurde noch nicht gewichtet.')
  freezeThrough(builder, 1)
  builder.gap(10)
  builder.paragraphs('Runden werden im Schritt „Gewichten“ eröffnet.', STYLE.body)
  return builder.plan
}

/**
 * Sheet of one round: the question as headline, the ranking as a table, and on the next page the rules and
 * counts with the chart, whose bars stand in the order of the table.
 */
export function weightingSheet(
  name: string,
  round: MinutesRound,
  topics: Map<number, MinutesTopic>,
  longTexts: LongTexts,
): SheetPlan {
  const columns = rankingColumns(round, topics)
  const builder = new SheetBuilder(name, [...fittedWidths(columns, round.rows), CHART_MARGIN_PX])
  const { percent, pageHeightPt } = printScale(builder.widthOf(0, builder.columnCount))
  builder.plan.printPercent = percent
  addHead(builder, round.question, subline(round))
  if (round.rows.length === 0) {
    freezeThrough(builder, 1)
    builder.gap(10)
    builder.paragraphs('In dieser Runde wurde nichts gewichtet.', STYLE.body)
  } else {
    const table = addRanking(builder, round, columns, longTexts)
    const longerThanPage = builder.heightFrom(0) > pageHeightPt
    builder.plan.frozenRows = table.headerRow + 1
    // A ranking of one page needs no second header; the chart's page then begins with the question alone.
    builder.plan.repeatedRows = [0, longerThanPage ? table.headerRow : 1]
    const notesTop = builder.nextRow
    addCutNotes(builder, round, topics)
    // Notes that miss the first page go to the second together with the rules, not to a page of their own.
    const notesFit = longerThanPage || builder.heightFrom(0) <= pageHeightPt
    const pageTop = notesFit ? builder.nextRow : notesTop
    builder.plan.pageBreaksBeforeRow.push(pageTop)
    if (!notesFit) builder.gap(10)
    addRules(builder, round)
    addRankingChart(builder, round, columns, table, { pageTop, pageHeightPt })
    return builder.plan
  }
  addRules(builder, round)
  return builder.plan
}

function subline(round: MinutesRound): string {
  const { counts } = round
  const ballots = counted(counts.ballots, 'Stimmzettel', 'Stimmzettel')
  const closed = round.closedAt === null ? null : germanTime(round.closedAt)
  return [
    `Runde ${round.number}`,
    round.methodName,
    ...(round.criterion === '' ? [] : [`Kriterium: ${round.criterion}`]),
    counts.present === null ? ballots : `${ballots} von ${counts.present} Anwesenden`,
    ...(closed === null ? [] : [`geschlossen um ${closed}`]),
  ].join(' · ')
}

function addRanking(
  builder: SheetBuilder,
  round: MinutesRound,
  columns: ReturnType<typeof rankingColumns>,
  longTexts: LongTexts,
): PlacedTable {
  const steps = columns.filter((column) => column.step !== undefined)
  const firstStep = columns.findIndex((column) => column.step !== undefined)
  if (steps.length > 0) {
    const before = Array.from({ length: firstStep }, () => null)
    builder.row([...before, { value: 'Stimmen je Stufe', style: STYLE.spanHeader, span: steps.length }], 15)
  }
  const cutAfter = round.rows.findLastIndex((row) => row.aboveCut === true)
  const cutRow = cutAfter === round.rows.length - 1 ? undefined : round.rows[cutAfter]
  const withCut = columns.map((column) => ({
    ...column,
    cellStyle: (row: MinutesRound['rows'][number]) => ({
      ...column.cellStyle?.(row),
      ...(row === cutRow && { bottom: { style: 'mediumDashed' as const, color: COLOR.dot } }),
    }),
  }))
  const tableName = `Rangfolge_${round.number}`
  return addTable(
    builder,
    tableName,
    withCut,
    round.rows,
    longTexts,
    (row) => `Handlungsfeld ${row.topicNumber}`,
  )
}

/** What the dashed line means, the tie across it, and the remarks that belong beside the figures. */
function addCutNotes(builder: SheetBuilder, round: MinutesRound, topics: Map<number, MinutesTopic>): void {
  const notes: string[] = []
  if (round.cut) {
    notes.push(`– – –  ${round.cut.text}`)
    if (round.cut.tie) {
      const names = round.cut.tie.topicNumbers.map((number) => `„${topics.get(number)?.title ?? number}“`)
      const resolution = round.cut.tie.resolution ?? 'Darüber ist noch zu entscheiden.'
      notes.push(`Gleichstand an der Grenze: ${joinWords(names)}. ${resolution}`)
    }
  }
  notes.push(...round.remarks)
  if (notes.length > 0) builder.gap(8)
  notes.forEach((note, index) =>
    builder.paragraphs(
      note,
      round.cut && index < (round.cut.tie ? 2 : 1) ? style({ color: COLOR.ink }) : STYLE.small,
    ),
  )
}
