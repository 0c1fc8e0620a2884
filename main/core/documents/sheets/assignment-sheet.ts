import type {
  MinutesGroupedTopic,
  MinutesGrouping,
  MinutesTopic,
} from '../../../../shared/domain/minutes-model.ts'
import type { LongTexts } from '../long-texts.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { COLOR, FORMAT, STYLE, groupColor, type CellStyle } from '../sheet-style.ts'
import { addTable, fittedWidths, isUsed, type TableColumn } from '../table-layout.ts'
import { addHead, freezeThrough } from './sheet-head.ts'

/** Sheet "Zuordnung": topic by topic where it was proposed, where it is, and where else it would fit. */
export function assignmentSheet(
  name: string,
  grouping: MinutesGrouping,
  topics: Map<number, MinutesTopic>,
  longTexts: LongTexts,
): SheetPlan {
  const columns = columnsOf(grouping, topics).filter(
    (column, index) => index < 5 || isUsed(column, grouping.topics),
  )
  const builder = new SheetBuilder(name, fittedWidths(columns, grouping.topics))
  addHead(builder, 'Zuordnung', 'Jedes Handlungsfeld mit Vorschlag, Stand und zweitbestem Arbeitskreis')
  const describe = (row: MinutesGroupedTopic) => `Handlungsfeld ${row.topicNumber}`
  const table = addTable(builder, 'Zuordnung', columns, grouping.topics, longTexts, describe)
  freezeThrough(builder, table.headerRow)
  builder.gap(8)
  builder.paragraphs(
    'Ähnlichkeit: mittlere Ähnlichkeit zu den anderen Feldern des Arbeitskreises, −1 bis 1. Silhouette: nahe 1 passt das Feld klar hierher, um 0 liegt es zwischen zwei Arbeitskreisen, darunter passt es besser in den zweitbesten. Siehe Blatt „Methodik“.',
    STYLE.small,
  )
  return builder.plan
}

const RIGHT = { align: 'right', format: FORMAT.figure } as const
const LETTER = { align: 'center', bold: true } as const

function columnsOf(
  grouping: MinutesGrouping,
  topics: Map<number, MinutesTopic>,
): TableColumn<MinutesGroupedTopic>[] {
  const colours = new Map(grouping.groups.map((group) => [group.letter, group.colour]))
  const coloured =
    (letterOf: (row: MinutesGroupedTopic) => string | null) =>
    (row: MinutesGroupedTopic): Partial<CellStyle> => ({
      color: groupColor(colours.get(letterOf(row) ?? '')),
    })
  const titles = (numbers: number[]) =>
    numbers.map((number) => topics.get(number)?.title ?? `Handlungsfeld ${number}`).join('\n')
  return [
    {
      header: 'Nr.',
      widthPx: 52,
      grow: 0,
      value: (row) => row.topicNumber,
      style: { align: 'right', format: FORMAT.integer },
    },
    {
      header: 'Handlungsfeld',
      widthPx: 190,
      grow: 2,
      value: (row) => topics.get(row.topicNumber)?.title ?? `Handlungsfeld ${row.topicNumber}`,
      style: { bold: true },
    },
    {
      header: 'Vorschlag',
      widthPx: 88,
      grow: 0,
      value: (row) => row.proposed ?? 'keiner',
      style: LETTER,
      cellStyle: coloured((row) => row.proposed),
    },
    {
      header: grouping.decided ? 'Beschluss' : 'Stand',
      widthPx: 96,
      grow: 0,
      value: (row) => row.decided ?? 'Speicher',
      style: LETTER,
      cellStyle: coloured((row) => row.decided),
    },
    {
      header: 'Zweitbester',
      widthPx: 92,
      grow: 0,
      value: (row) => row.secondBest,
      style: { align: 'center', color: COLOR.ink2 },
      dash: true,
    },
    {
      header: 'Ähnlich hier',
      widthPx: 74,
      grow: 0,
      value: (row) => row.ownSimilarity,
      style: RIGHT,
      dash: true,
    },
    {
      header: 'Ähnlich dort',
      widthPx: 74,
      grow: 0,
      value: (row) => row.secondSimilarity,
      style: { ...RIGHT, color: COLOR.ink2 },
      dash: true,
    },
    {
      header: 'Silhouette',
      widthPx: 96,
      grow: 0,
      value: (row) => row.silhouette,
      style: RIGHT,
      dash: true,
    },
    {
      header: 'Platz',
      widthPx: 72,
      grow: 0,
      value: (row) => row.rankLabel,
      style: { align: 'right' },
      dash: true,
    },
    { header: 'Zusammen mit', widthPx: 130, grow: 1, value: (row) => titles(row.together) },
    { header: 'Getrennt von', widthPx: 130, grow: 1, value: (row) => titles(row.apart) },
  ]
}
