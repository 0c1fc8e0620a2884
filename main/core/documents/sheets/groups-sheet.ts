import type {
  MinutesGroup,
  MinutesGrouping,
  MinutesHandChange,
  MinutesTopic,
} from '../../../../shared/domain/minutes-model.ts'
import { counted, germanDateTime } from '../german-text.ts'
import type { LongTexts } from '../long-texts.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { COLOR, STYLE, groupColor } from '../sheet-style.ts'
import { addTable, fittedWidths, isUsed, type TableColumn } from '../table-layout.ts'
import { addHead, addHeading, freezeThrough, TEXT_WIDTHS } from './sheet-head.ts'

/** Sheet "Arbeitskreise": the program's proposal and the people's decision side by side. */
export function groupsSheet(
  name: string,
  grouping: MinutesGrouping | null,
  topics: Map<number, MinutesTopic>,
  longTexts: LongTexts,
): SheetPlan {
  if (grouping === null || grouping.groups.length === 0) return emptySheet(name)
  const columns = groupColumns(grouping, topics).filter(
    (column, index) => index < 4 || isUsed(column, grouping.groups),
  )
  const builder = new SheetBuilder(name, fittedWidths(columns, grouping.groups))
  const state = grouping.decided ? 'beschlossen' : 'Vorschlag, noch nicht beschlossen'
  addHead(
    builder,
    'Arbeitskreise',
    `${counted(grouping.groups.length, 'Arbeitskreis', 'Arbeitskreise')}, ${state} · ${grouping.basis}`,
  )
  const describe = (group: MinutesGroup) => `Arbeitskreis ${group.letter}`
  const table = addTable(builder, 'Arbeitskreise', columns, grouping.groups, longTexts, describe, 30)
  freezeThrough(builder, table.headerRow)
  if (grouping.parkedTopicNumbers.length > 0) {
    addHeading(builder, 'Themenspeicher')
    builder.paragraphs(
      'Diese Handlungsfelder bleiben sichtbar, gehören aber zu keinem Arbeitskreis:',
      STYLE.body,
    )
    for (const number of grouping.parkedTopicNumbers) {
      builder.paragraphs(`• ${topicLine(number, topics)}`, STYLE.body)
    }
  }
  addHandChanges(builder, grouping.handChanges)
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

function topicLine(number: number, topics: Map<number, MinutesTopic>): string {
  const title = topics.get(number)?.title
  return title === undefined ? `Handlungsfeld ${number}` : `${number} ${title}`
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
      cellStyle: (group) => ({ fill: groupColor(group.letter) }),
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
      header: 'Gründe des Vorschlags',
      widthPx: 180,
      grow: 3,
      value: (group) => group.reasons.join('\n'),
      style: { color: COLOR.ink2 },
    },
    { header: 'Leitung', widthPx: 96, grow: 1, value: (group) => group.lead ?? 'offen' },
    { header: 'Mitglieder', widthPx: 100, grow: 1, value: (group) => group.members.join('\n') },
    { header: 'Teilbereiche', widthPx: 90, grow: 1, value: (group) => group.subareas.join('\n') },
  ]
}

function addHandChanges(builder: SheetBuilder, changes: MinutesHandChange[]): void {
  addHeading(builder, 'Änderungen von Hand')
  if (changes.length === 0) {
    builder.paragraphs('Der Vorschlag wurde nicht von Hand geändert.', STYLE.body)
    return
  }
  for (const change of changes) {
    const text = change.reason === null ? change.text : `${change.text} – Grund: ${change.reason}`
    const at = change.at === null ? '' : germanDateTime(change.at)
    builder.fact(at, text, 2, { label: { ...STYLE.cell, color: COLOR.ink2 }, text: STYLE.cell })
  }
}
