import type { MinutesRound, MinutesTopic } from '../../../../shared/domain/minutes-model.ts'
import { germanRank } from '../german-text.ts'
import type { LongTexts } from '../long-texts.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { COLOR, FORMAT, STYLE } from '../sheet-style.ts'
import { addTable, fittedWidths, type TableColumn } from '../table-layout.ts'
import { addHead, freezeThrough } from './sheet-head.ts'

type Row = MinutesRound['rows'][number]

/** Sheet with the means of one round by stakeholder group, in the order of the ranking. */
export function stakeholderSheet(
  name: string,
  round: MinutesRound,
  topics: Map<number, MinutesTopic>,
  longTexts: LongTexts,
): SheetPlan {
  const groups = round.byStakeholderGroup
  const columns: TableColumn<Row>[] = [
    {
      header: 'Platz',
      widthPx: 72,
      grow: 0,
      value: (row) => row.rankFrom,
      style: { align: 'right', bold: true },
      cellStyle: (row) => ({ format: row.rankFrom === row.rankTo ? '0"."' : `0".–${row.rankTo}."` }),
      shown: (row) => germanRank(row.rankFrom, row.rankTo),
    },
    {
      header: 'Handlungsfeld',
      widthPx: 180,
      grow: 1,
      value: (row) => topics.get(row.topicNumber)?.title ?? `Handlungsfeld ${row.topicNumber}`,
      style: { bold: true },
    },
    {
      header: 'Alle',
      widthPx: 72,
      grow: 0,
      value: (row) => row.figures.bothMean ?? row.figures.mean,
      style: { align: 'right', bold: true, format: FORMAT.figure },
      dash: true,
    },
    ...groups.map((group, index): TableColumn<Row> => {
      const means = new Map(group.means.map((entry) => [entry.topicNumber, entry.mean]))
      return {
        header: headerOf(group.stakeholderGroup, group.ballots, index, groups),
        widthPx: Math.min(120, Math.max(64, Math.floor(640 / groups.length))),
        grow: 0,
        value: (row) => means.get(row.topicNumber) ?? null,
        style: { align: 'right', color: COLOR.ink2, format: FORMAT.figure },
        dash: true,
      }
    }),
  ]
  const builder = new SheetBuilder(name, fittedWidths(columns, round.rows))
  addHead(
    builder,
    `Runde ${round.number} nach Interessengruppen`,
    `${round.question} · Mittelwerte; in Klammern die Zahl der Stimmzettel`,
  )
  const describe = (row: Row) => `Handlungsfeld ${row.topicNumber}`
  const table = addTable(builder, `Gruppen_${round.number}`, columns, round.rows, longTexts, describe)
  freezeThrough(builder, table.headerRow)
  builder.gap(8)
  builder.paragraphs(
    'Gezeigt werden nur Gruppen mit genügend Stimmzetteln; siehe Blatt „Methodik“.',
    STYLE.small,
  )
  return builder.plan
}

/** "Vereine (12)"; the number of the column is added where two groups share a name. */
function headerOf(name: string, ballots: number, index: number, all: { stakeholderGroup: string }[]): string {
  const same = all.filter((other) => other.stakeholderGroup.toLowerCase() === name.toLowerCase()).length > 1
  const reserved = ['platz', 'handlungsfeld', 'alle'].includes(name.toLowerCase())
  return `${name}${same || reserved ? ` ${index + 1}` : ''} (${ballots})`
}
