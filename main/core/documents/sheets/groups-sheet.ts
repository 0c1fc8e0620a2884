import type { MinutesGroup, MinutesGrouping, MinutesTopic } from '../../../../shared/domain/minutes-model.ts'
import { counted } from '../german-text.ts'
import type { LongTexts } from '../long-texts.ts'
import { PAGE_HEIGHT_PT } from '../page.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { COLOR, STYLE, groupColor } from '../sheet-style.ts'
import { addTable, fittedWidths, isUsed, type TableColumn } from '../table-layout.ts'
import { addDecision, addFacts, addHandChanges, addMembers, addParkingLot } from './groups-sections.ts'
import { addHead, freezeThrough, TEXT_WIDTHS } from './sheet-head.ts'
import { topicLine } from './topic-names.ts'

/**
 * Sheet "Arbeitskreise": the program's proposal and the people's decision side by side, then the decision in its
 * wording, what was changed by hand, how the proposal came about, the Themenspeicher, and who takes part.
 */
export function groupsSheet(
  name: string,
  grouping: MinutesGrouping | null,
  topics: Map<number, MinutesTopic>,
  longTexts: LongTexts,
): SheetPlan {
  if (grouping === null || grouping.groups.length === 0) return emptySheet(name)
  const columns = groupColumns(grouping, topics).filter(
    (column, index) => index < 5 || isUsed(column, grouping.groups),
  )
  const builder = new SheetBuilder(name, fittedWidths(columns, grouping.groups))
  const groups = counted(grouping.groups.length, 'Arbeitskreis', 'Arbeitskreise')
  addHead(builder, 'Arbeitskreise', `${groups}, ${stateOf(grouping)} · ${grouping.basis}`)
  const describe = (group: MinutesGroup) => `Arbeitskreis ${group.letter}`
  const table = addTable(builder, 'Arbeitskreise', columns, grouping.groups, longTexts, describe, 30)
  freezeThrough(builder, table.headerRow)
  // What follows is no table: its pages need the heads of the columns only if the table itself goes on there.
  if (builder.heightFrom(0) <= PAGE_HEIGHT_PT) builder.plan.repeatedRows = [0, 1]
  addDecision(builder, grouping)
  addHandChanges(builder, grouping.handChanges)
  addFacts(builder, grouping)
  addParkingLot(builder, grouping, topics)
  addMembers(builder, grouping)
  return builder.plan
}

function emptySheet(name: string): SheetPlan {
  const builder = new SheetBuilder(name, TEXT_WIDTHS)
  addHead(builder, 'Arbeitskreise', 'Es sind noch keine Arbeitskreise gebildet.')
  freezeThrough(builder, 1)
  builder.gap(10)
  builder.paragraphs('Arbeitskreise entstehen im Schritt „Bündeln“.', STYLE.body)
  return builder.plan
}

function stateOf({ decided, decision }: MinutesGrouping): string {
  if (decided) return 'beschlossen'
  return decision === null ? 'Vorschlag, noch nicht beschlossen' : 'nach dem Beschluss geändert'
}

function groupColumns(
  grouping: MinutesGrouping,
  topics: Map<number, MinutesTopic>,
): TableColumn<MinutesGroup>[] {
  const list = (numbers: number[]) => numbers.map((number) => topicLine(number, topics)).join('\n')
  const decided = (group: MinutesGroup) => {
    const proposed = new Set(group.proposedTopicNumbers)
    return group.decidedTopicNumbers
      .map((number) => `${topicLine(number, topics)}${proposed.has(number) ? '' : ' (von Hand)'}`)
      .join('\n')
  }
  return [
    {
      header: 'AK',
      widthPx: 48,
      grow: 0,
      value: (group) => group.letter,
      style: { align: 'center', bold: true, sizePt: 12, color: COLOR.white },
      cellStyle: (group) => ({ fill: groupColor(group.colour) }),
    },
    {
      header: 'Arbeitskreis',
      widthPx: 140,
      grow: 1,
      value: (group) => group.name,
      style: { bold: true, sizePt: 11 },
    },
    {
      header: 'Vorschlag des Programms',
      widthPx: 170,
      grow: 2,
      value: (group) => list(group.proposedTopicNumbers) || 'kein Vorschlag',
      style: { color: COLOR.ink2 },
    },
    {
      header: grouping.decided ? 'Beschluss' : 'Stand (nicht beschlossen)',
      widthPx: 170,
      grow: 2,
      value: (group) => decided(group) || 'keine Handlungsfelder',
    },
    {
      header: 'Gründe',
      widthPx: 180,
      grow: 3,
      value: (group) => group.reasons.join('\n'),
      style: { color: COLOR.ink2 },
    },
    { header: 'Leitung', widthPx: 96, grow: 1, value: (group) => group.lead ?? 'offen' },
    {
      header: 'Mitglieder',
      widthPx: 84,
      grow: 0,
      value: (group) => (grouping.people === null ? null : group.members.length),
      style: { align: 'right' },
    },
    { header: 'Teilbereiche', widthPx: 90, grow: 1, value: (group) => group.subareas.join('\n') },
  ]
}
