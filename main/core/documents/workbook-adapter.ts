import { writeXlsx } from 'hucre/xlsx'
import type {
  Cell,
  CellStyle as HucreStyle,
  ConditionalRule,
  DataValidation,
  SheetChart,
  WriteSheet,
} from 'hucre/xlsx'
import { mendWorkbook } from './mend-workbook.ts'
import { MARGIN } from './page.ts'
import {
  absoluteRange,
  cellName,
  columnLetter,
  quotedSheet,
  rangeName,
  type ChartPlan,
  type PlanCell,
  type SheetPlan,
} from './sheet-plan.ts'
import { COLOR, FONT_NAME, type BorderLine, type CellStyle } from './sheet-style.ts'

/**
 * The one file that knows the workbook library (hucre). Everything the library gets wrong or leaves to its
 * caller is put right here: quoted sheet names in print titles, `_x0041_` look-alikes, texts that look like
 * Excel errors, characters XML cannot hold, the clock in the document properties.
 */

export type WorkbookPlan = {
  sheets: SheetPlan[]
  properties: { title: string; subject: string; creator: string; description: string; keywords: string }
  /** Wall clock, written as if it were UTC: the file says what the clock on the wall said. */
  createdAt: string
  /** Left side of every page's footer. */
  footerText: string
}

/** The workbook as an .xlsx file. The same plan gives the same bytes. */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  const created = wallClock(plan.createdAt)
  const texts = plan.properties
  const bytes = await writeXlsx({
    sheets: plan.sheets.map((sheet) => toHucreSheet(sheet, plan.footerText)),
    properties: {
      title: cleanText(texts.title),
      subject: cleanText(texts.subject),
      creator: cleanText(texts.creator),
      lastModifiedBy: cleanText(texts.creator),
      description: cleanText(texts.description),
      keywords: cleanText(texts.keywords),
      created,
      modified: created,
    },
    namedRanges: plan.sheets.flatMap(printTitles),
    activeSheet: 0,
  })
  return mendWorkbook(bytes)
}

function wallClock(iso: string): Date {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(iso)
  const [year = 2000, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (match ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0))
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second))
}

/** hucre writes print titles with an unquoted sheet name, which Excel refuses; so they are defined here. */
function printTitles(sheet: SheetPlan): { name: string; range: string; scope: string }[] {
  const parts: string[] = []
  const name = quotedSheet(sheet.name)
  if (sheet.repeatedColumns) {
    const [from, to] = sheet.repeatedColumns
    parts.push(`${name}!$${columnLetter(from)}:$${columnLetter(to)}`)
  }
  if (sheet.repeatedRows) {
    const [from, to] = sheet.repeatedRows
    parts.push(`${name}!$${from + 1}:$${to + 1}`)
  }
  return parts.length === 0 ? [] : [{ name: '_xlnm.Print_Titles', range: parts.join(','), scope: sheet.name }]
}

function toHucreSheet(sheet: SheetPlan, footerText: string): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  sheet.cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell) cells.set(`${r},${c}`, toHucreCell(cell))
    }),
  )
  const hasBreaks = sheet.pageBreaksBeforeRow.length + sheet.pageBreaksBeforeColumn.length > 0
  return {
    name: sheet.name,
    rows: sheet.cells.map(() => []),
    cells,
    hidden: sheet.hidden,
    // Excel counts widths in digits of the default font, 7 px each in Calibri 11.
    columns: sheet.columnWidths.map((px) => ({ width: Math.floor((px / 7) * 256) / 256 })),
    rowDefs: new Map(sheet.rowHeights.map((height, row) => [row, { height }])),
    merges: sheet.merges.map((range) => ({
      startRow: range.fromRow,
      startCol: range.fromColumn,
      endRow: range.toRow,
      endCol: range.toColumn,
    })),
    tables: sheet.tables.map((table) => ({
      name: table.name,
      range: rangeName(table.range),
      columns: table.headers.map((name) => ({ name: cleanText(name) })),
      style: 'TableStyleLight1',
      showRowStripes: false,
    })),
    dataValidations: sheet.dropDowns.map((dropDown): DataValidation => ({
      type: 'list',
      range: rangeName(dropDown.range),
      formula1: absoluteRange(dropDown.source.sheet, dropDown.source.range),
      allowBlank: true,
      showInputMessage: false,
      showErrorMessage: dropDown.strict,
      errorStyle: 'stop',
      errorTitle: 'Bitte aus der Liste wählen',
      errorMessage: dropDown.hint,
    })),
    conditionalRules: sheet.signals.map((signal, index): ConditionalRule => {
      const first = cellName(signal.range.fromRow, signal.range.fromColumn)
      return {
        type: 'expression',
        priority: index + 1,
        range: rangeName(signal.range),
        formula: `${first}="${signal.word.replaceAll('"', '""')}"`,
        style: {
          font: { bold: true, color: { rgb: signal.color } },
          // A differential fill takes its colour from bgColor; LibreOffice reads fgColor.
          fill: {
            type: 'pattern',
            pattern: 'solid',
            fgColor: { rgb: signal.fill },
            bgColor: { rgb: signal.fill },
          },
        },
      }
    }),
    ...(sheet.frozenRows > 0 && {
      freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns },
    }),
    charts: sheet.charts.map((chart) => toHucreChart(chart, sheet.name)),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      // Excel ignores manual page breaks when it fits to the page, so a sheet has either the one or the other.
      ...(hasBreaks ? { scale: sheet.printPercent } : { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
      margins: { ...MARGIN, header: 0.3 },
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: footer(footerText) },
    rowBreaks: sheet.pageBreaksBeforeRow.map((row) => row - 1),
    colBreaks: sheet.pageBreaksBeforeColumn.map((column) => column - 1),
    view: {
      showGridLines: false,
      zoomScale: 100,
      ...(sheet.tabColor !== null && { tabColor: { rgb: sheet.tabColor } }),
    },
  }
}

/** Footer codes begin with &; Excel drops a footer of more than 255 characters, codes included. */
function footer(text: string): string {
  const shown = cleanText(text).replaceAll('\n', ' ').replaceAll('&', '&&')
  const font = `&"${FONT_NAME},Regular"&8&K${COLOR.ink2}`
  return `&L${font} ${shown}&R${font} Seite &P von &N`
}

const EXCEL_ERROR = /^#[A-Z/0!?_]+$/

function toHucreCell(cell: NonNullable<PlanCell>): Partial<Cell> {
  const { value, linkTo } = cell
  const result: Partial<Cell> = { style: toHucreStyle(cell.style) }
  if (typeof value === 'string') {
    const text = escapeLookAlikes(cleanText(value))
    result.value = text
    if (cell.dot) {
      const font = { name: FONT_NAME, size: cell.style.sizePt, bold: cell.style.bold }
      result.richText = [
        { text: '● ', font: { ...font, color: { rgb: COLOR.dot } } },
        { text, font: { ...font, color: { rgb: cell.style.color } } },
      ]
    } else if (EXCEL_ERROR.test(text)) {
      // hucre would write "#REF!" as an error value; as rich text it stays the text somebody typed.
      result.richText = [{ text }]
    }
  } else if (value !== null && typeof value === 'object') {
    result.value = wallClock(value.date)
  } else {
    result.value = value
  }
  if (linkTo !== null) {
    result.hyperlink = {
      target: '',
      location: `${quotedSheet(linkTo)}!A1`,
      tooltip: `Zum Blatt „${linkTo}“`,
    }
  }
  return result
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Drops what XML 1.0 cannot hold and line ends Excel shows as boxes. */
function cleanText(text: string): string {
  return text
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}

/** In a workbook "_x0041_" means "A"; the underscore of such a text is written as its own escape. */
function escapeLookAlikes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

function toHucreStyle(cellStyle: CellStyle): HucreStyle {
  const side = (line: BorderLine) => ({ style: line.style, color: { rgb: line.color } })
  return {
    font: {
      name: FONT_NAME,
      size: cellStyle.sizePt,
      bold: cellStyle.bold,
      italic: cellStyle.italic,
      underline: cellStyle.underline,
      color: { rgb: cellStyle.color },
    },
    ...(cellStyle.fill !== null && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: cellStyle.fill } },
    }),
    border: {
      ...(cellStyle.top && { top: side(cellStyle.top) }),
      ...(cellStyle.bottom && { bottom: side(cellStyle.bottom) }),
    },
    alignment: {
      horizontal: cellStyle.align,
      vertical: cellStyle.valign,
      wrapText: cellStyle.wrap,
      ...(cellStyle.indent > 0 && cellStyle.align !== 'center' && { indent: cellStyle.indent }),
    },
    ...(cellStyle.format !== null && { numFmt: cellStyle.format }),
  }
}

function toHucreChart(chart: ChartPlan, sheet: string): SheetChart {
  const axisText = { labelFontSize: 9, labelColor: COLOR.ink, labelFontFamily: FONT_NAME }
  const { min, max, step } = chart.valueAxis
  return {
    type: 'bar',
    barGrouping: chart.stacking === 'percent' ? 'percentStacked' : 'clustered',
    ...(chart.stacking === 'percent' && { overlap: 100 }),
    gapWidth: 45,
    title: cleanText(chart.title),
    titleFontSize: 12,
    titleBold: true,
    titleColor: COLOR.ink,
    titleFontFamily: FONT_NAME,
    altText: cleanText(chart.altText),
    lang: 'de-DE',
    roundedCorners: false,
    chartSpaceBorderColor: COLOR.white,
    chartSpaceFillColor: COLOR.white,
    legend: chart.legend ? 'bottom' : false,
    ...(chart.legend && { legendFontSize: 9, legendFontColor: COLOR.ink, legendFontFamily: FONT_NAME }),
    anchor: {
      from: { row: chart.from.row, col: chart.from.column },
      to: { row: chart.to.row, col: chart.to.column },
    },
    series: chart.series.map((series) => ({
      name: series.name,
      values: absoluteRange(sheet, series.values),
      categories: absoluteRange(sheet, chart.categories),
      color: series.color,
      invertIfNegative: false,
      dataPoints: chart.pointColors.map((point) => ({ idx: point.index, fillColor: point.color })),
      dataLabels: {
        showValue: true,
        position: chart.stacking === 'percent' ? 'ctr' : 'outEnd',
        numberFormat: { formatCode: chart.labelFormat, sourceLinked: false },
        fontSize: 9,
        fontColor: series.labelColor,
        fontFamily: FONT_NAME,
      },
    })),
    axes: {
      // Bar charts count from below; reversed, the first bar is the first row of the table.
      x: { reverse: true, majorTickMark: 'none', minorTickMark: 'none', ...axisText },
      y: {
        title: cleanText(chart.valueAxis.title),
        axisTitleFontSize: 9,
        axisTitleBold: false,
        axisTitleColor: COLOR.ink2,
        axisTitleFontFamily: FONT_NAME,
        gridlines: { major: true },
        numberFormat: { formatCode: chart.valueAxis.format, sourceLinked: false },
        scale: {
          ...(min !== null && { min }),
          ...(max !== null && { max }),
          ...(step !== null && { majorUnit: step }),
        },
        // With the categories reversed the scale would jump to the top.
        crosses: 'max',
        majorTickMark: 'none',
        minorTickMark: 'none',
        ...axisText,
      },
    },
  }
}
