import type {
  MinutesModel,
  MinutesOverlap,
  MinutesOverlapItem,
} from '../../../../shared/domain/minutes-model.ts'
import { counted, germanDate, germanNumber } from '../german-text.ts'
import type { LongTexts } from '../long-texts.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { COLOR, FORMAT, groupColor } from '../sheet-style.ts'
import { addTable, fittedWidths, isUsed, type TableColumn } from '../table-layout.ts'
import { addHead, freezeThrough } from './sheet-head.ts'

/** Sheet "Überschneidungen": which measures and goals of different groups meet, why, and what was decided. */
export function overlapsSheet(name: string, model: MinutesModel, longTexts: LongTexts): SheetPlan {
  const { overlaps } = model
  const columns = allColumns(model).filter(
    (column) => column.header !== 'Bemerkung' || isUsed(column, overlaps),
  )
  const builder = new SheetBuilder(name, fittedWidths(columns, overlaps))
  addHead(builder, 'Überschneidungen', overlapsSentence(overlaps))
  const describe = ({ first, second }: MinutesOverlap) => `${first.code} und ${second.code}`
  const table = addTable(builder, 'Ueberschneidungen', columns, overlaps, longTexts, describe)
  freezeThrough(builder, table.headerRow)
  return builder.plan
}

/** "4 Paare, davon 3 entschieden". */
export function overlapsSentence(overlaps: readonly MinutesOverlap[]): string {
  const decided = overlaps.filter(({ decision }) => decision !== null).length
  const pairs = counted(overlaps.length, 'Paar', 'Paare')
  return decided === overlaps.length
    ? `${pairs}, alle entschieden`
    : `${pairs}, davon ${germanNumber(decided, 0)} entschieden`
}

function allColumns(model: MinutesModel): TableColumn<MinutesOverlap>[] {
  const colours = new Map(model.grouping?.groups.map((group) => [group.letter, group.colour]))
  const sides = (header: string, side: (overlap: MinutesOverlap) => MinutesOverlapItem) => [
    {
      header,
      widthPx: 72,
      grow: 0,
      value: (overlap: MinutesOverlap) => side(overlap).code,
      style: { bold: true },
      cellStyle: (overlap: MinutesOverlap) => ({ color: groupColor(colours.get(side(overlap).groupLetter)) }),
    },
    {
      header: `Titel zu ${header}`,
      widthPx: 150,
      grow: 2,
      value: (overlap: MinutesOverlap) => side(overlap).title,
    },
  ]
  return [
    ...sides('Eins', ({ first }) => first),
    ...sides('Zwei', ({ second }) => second),
    {
      header: 'Gründe',
      widthPx: 190,
      grow: 3,
      value: (overlap) => overlap.reasons.join('\n'),
      style: { color: COLOR.ink2 },
    },
    {
      header: 'Entscheidung',
      widthPx: 120,
      grow: 1,
      value: (overlap) => overlap.decision ?? 'noch offen',
      cellStyle: (overlap) => (overlap.decision === null ? { color: COLOR.ink2 } : { bold: true }),
    },
    {
      header: 'Am',
      widthPx: 92,
      grow: 0,
      value: (overlap) => (overlap.decidedOn === null ? null : { date: overlap.decidedOn }),
      style: { align: 'right', format: FORMAT.date },
      shown: (overlap) => germanDate(overlap.decidedOn ?? ''),
    },
    { header: 'Bemerkung', widthPx: 130, grow: 2, value: (overlap) => overlap.note },
  ]
}
