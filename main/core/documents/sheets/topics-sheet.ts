import type { MinutesTopic } from '../../../../shared/domain/minutes-model.ts'
import { counted } from '../german-text.ts'
import type { LongTexts } from '../long-texts.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { FORMAT, STYLE } from '../sheet-style.ts'
import { addTable, fittedWidths, isUsed, type TableColumn } from '../table-layout.ts'
import { addHead, freezeThrough } from './sheet-head.ts'

const COLUMNS: TableColumn<MinutesTopic>[] = [
  {
    header: 'Nr.',
    widthPx: 54,
    grow: 0,
    value: (topic) => topic.number,
    style: { align: 'right', format: FORMAT.integer },
  },
  { header: 'Handlungsfeld', widthPx: 220, grow: 1, value: (topic) => topic.title, style: { bold: true } },
  { header: 'Beschreibung', widthPx: 260, grow: 4, value: (topic) => topic.description },
  {
    header: 'Nennungen dahinter',
    widthPx: 180,
    grow: 3,
    value: (topic) => topic.statements.map((statement) => `• ${statement}`).join('\n'),
  },
  { header: 'Herkunft', widthPx: 120, grow: 1, value: (topic) => topic.source },
]

/** Sheet "Handlungsfelder"; columns nobody filled in are left out. */
export function topicsSheet(name: string, topics: MinutesTopic[], longTexts: LongTexts): SheetPlan {
  const columns = COLUMNS.filter((column, index) => index < 3 || isUsed(column, topics))
  const builder = new SheetBuilder(name, fittedWidths(columns, topics))
  const subline =
    topics.length === 0
      ? 'Es sind noch keine Handlungsfelder erfasst.'
      : `${counted(topics.length, 'Handlungsfeld', 'Handlungsfelder')} in der Reihenfolge ihrer Nummern`
  addHead(builder, 'Handlungsfelder', subline)
  freezeThrough(builder, 1)
  if (topics.length > 0) {
    const describe = (topic: MinutesTopic) => `Handlungsfeld ${topic.number}`
    freezeThrough(
      builder,
      addTable(builder, 'Handlungsfelder', columns, topics, longTexts, describe).headerRow,
    )
  } else {
    builder.gap(10)
    builder.paragraphs('Handlungsfelder werden im Schritt „Vorbereiten“ angelegt.', STYLE.body)
  }
  return builder.plan
}
