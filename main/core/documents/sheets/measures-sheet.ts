import type {
  MinutesMeasure,
  MinutesModel,
  MinutesStatusOption,
} from '../../../../shared/domain/minutes-model.ts'
import { counted } from '../german-text.ts'
import type { LongTexts } from '../long-texts.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { CellRange, SheetPlan } from '../sheet-plan.ts'
import { COLOR, STYLE } from '../sheet-style.ts'
import { addTable } from '../table-layout.ts'
import { groupLabel, measureColumns, pagedWidths, type MeasureColumnId } from './measure-columns.ts'
import { addHead, freezeThrough } from './sheet-head.ts'
import type { ListSheet } from './lists-sheet.ts'

const SIGNAL: Record<MinutesStatusOption['signal'], { color: string; fill: string } | null> = {
  none: null,
  going: { color: COLOR.ok, fill: COLOR.okSoft },
  attention: { color: COLOR.warn, fill: COLOR.warnSoft },
  late: { color: COLOR.dot, fill: COLOR.dotSoft },
}

/** Sheet "Maßnahmen": one row per measure, drop-downs fed from `lists`, the status as a traffic light. */
export function measuresSheet(
  name: string,
  model: MinutesModel,
  lists: ListSheet,
  longTexts: LongTexts,
): SheetPlan {
  const { measures } = model
  const columns = measureColumns(model)
  const { widths, pageBreaks } = pagedWidths(columns)
  const builder = new SheetBuilder(name, widths)
  if (measures.length === 0) {
    addHead(builder, 'Maßnahmen', 'Es sind noch keine Maßnahmen erfasst.')
    freezeThrough(builder, 1)
    builder.gap(10)
    builder.paragraphs('Maßnahmen entstehen im Schritt „Ausarbeiten“.', STYLE.body)
    return builder.plan
  }
  const groups = new Set(measures.map((measure) => measure.groupLetter)).size
  const from = counted(groups, 'Arbeitskreis', 'Arbeitskreisen')
  addHead(
    builder,
    'Maßnahmen',
    `${counted(measures.length, 'Maßnahme', 'Maßnahmen')} aus ${from}`,
    pageBreaks[0],
  )
  const describe = (measure: MinutesMeasure) => `Maßnahme ${measure.code}`
  const table = addTable(builder, 'Massnahmen', columns, measures, longTexts, describe)
  freezeThrough(builder, table.headerRow)
  builder.plan.frozenColumns = 2
  builder.plan.repeatedColumns = pageBreaks.length > 0 ? [0, 1] : null
  builder.plan.pageBreaksBeforeColumn = pageBreaks

  const cellsOf = (id: MeasureColumnId): CellRange | null => {
    const column = columns.findIndex((candidate) => candidate.id === id)
    if (column < 0) return null
    return { fromRow: table.firstRow, fromColumn: column, toRow: table.lastRow, toColumn: column }
  }
  const dropDown = (id: MeasureColumnId, title: string, words: string[], strict: boolean, hint: string) => {
    const range = cellsOf(id)
    if (range && words.length > 0) {
      builder.plan.dropDowns.push({ range, source: lists.add(title, words), strict, hint })
    }
  }
  const statuses = model.statusOptions.map((option) => option.word)
  dropDown('status', 'Status', statuses, true, `Möglich sind: ${statuses.join(', ')}.`)
  const priorities = model.priorityOptions
  dropDown('priority', 'Priorität', priorities, true, `Möglich sind: ${priorities.join(', ')}.`)
  const groupWords = (model.grouping?.groups ?? []).map((group) => groupLabel(group.letter, model))
  dropDown('group', 'Arbeitskreis', groupWords, true, 'Bitte einen der Arbeitskreise wählen.')
  dropDown('lead', 'Federführung', leads(model), false, '')

  const statusCells = cellsOf('status')
  for (const option of model.statusOptions) {
    const signal = SIGNAL[option.signal]
    if (signal && statusCells) {
      builder.plan.signals.push({ range: statusCells, word: option.word, ...signal })
    }
  }
  return builder.plan
}

/** Everybody who leads a measure or a group, once, in alphabetical order. */
function leads(model: MinutesModel): string[] {
  const names = [
    ...model.measures.map((measure) => measure.lead),
    ...(model.grouping?.groups ?? []).map((group) => group.lead),
  ]
  const known = names.filter((name): name is string => name !== null && name !== '')
  return [...new Set(known)].sort((a, b) => a.localeCompare(b, 'de'))
}
