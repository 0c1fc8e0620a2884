import type { MinutesSorting, MinutesTopic } from '../../../../shared/domain/minutes-model.ts'
import { counted, germanTime } from '../german-text.ts'
import type { LongTexts } from '../long-texts.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { FORMAT, STYLE } from '../sheet-style.ts'
import { addTable, type TableColumn } from '../table-layout.ts'
import { addHead, addHeading, freezeThrough } from './sheet-head.ts'
import { topicLine } from './topic-names.ts'

/** All tables of the sheet stand in the same columns. */
const WIDTHS = [340, 400, 122, 96]

/** Pairs told in the list, a page of them; the others stand in the matrix. */
const PAIRS_SHOWN = 15

/** What must stand below a heading on its page: the head of a table with two rows, or all facts. */
const TABLE_PT = 90
const FACTS_PT = 110

type Pair = MinutesSorting['pairs'][number]
type PileName = MinutesSorting['pileNames'][number]
type Alone = MinutesSorting['alone'][number]

/** Sheet of one sorting: what lay together most often, how piles were called, what lay alone, how it was held. */
export function sortingSheet(
  name: string,
  sorting: MinutesSorting,
  topics: Map<number, MinutesTopic>,
  longTexts: LongTexts,
): SheetPlan {
  const builder = new SheetBuilder(name, WIDTHS)
  addHead(builder, sorting.question, subline(sorting))
  freezeThrough(builder, 1)
  if (sorting.counts.sorters > 0) {
    addPairs(builder, sorting, topics, longTexts)
    addPileNames(builder, sorting, topics, longTexts)
    addAlone(builder, sorting, topics, longTexts)
  }
  addRules(builder, sorting)
  return builder.plan
}

function subline({ number, counts, closedAt, topicNumbers }: MinutesSorting): string {
  const people = counted(counts.sorters, 'Person', 'Personen')
  const closed = closedAt === null ? null : germanTime(closedAt)
  return [
    `Sortierung ${number}`,
    counted(topicNumbers.length, 'Handlungsfeld', 'Handlungsfelder'),
    counts.present === null ? people : `${people} von ${counts.present} Anwesenden`,
    ...(closed === null ? [] : [`geschlossen um ${closed}`]),
  ].join(' · ')
}

function addRules(builder: SheetBuilder, sorting: MinutesSorting): void {
  const { counts } = sorting
  addHeading(builder, 'So wurde sortiert', FACTS_PT)
  const label = { ...STYLE.label, sizePt: 10 }
  const fact = (name: string, text: string) =>
    builder.row([
      { value: name, style: label },
      { value: text, style: STYLE.body, span: WIDTHS.length - 1 },
    ])
  const cards = counts.cardsHandedOut === null ? 'keine Codekarten' : `Codekarten ${counts.cardsHandedOut}`
  const present = counts.present === null ? 'nicht erfasst' : String(counts.present)
  fact('Beteiligung', `Anwesende ${present} · ${cards} · Sortierungen ${counts.sorters}`)
  if (counts.channels.length > 0) {
    fact('Abgabe', counts.channels.map((channel) => `${channel.name} ${channel.sorters}`).join(' · '))
  }
  const [opened, closed] = [sorting.openedAt, sorting.closedAt].map((at) =>
    at === null ? null : germanTime(at),
  )
  if (opened && closed) fact('Zeit', `eröffnet ${opened} · geschlossen ${closed}`)
  fact('Regelkarte', sorting.ruleCard.join(' · '))
  for (const remark of sorting.remarks) fact('Hinweis', remark)
}

function addPairs(
  builder: SheetBuilder,
  { number, pairs, counts: { sorters } }: MinutesSorting,
  topics: Map<number, MinutesTopic>,
  longTexts: LongTexts,
): void {
  addHeading(builder, 'Was am häufigsten zusammenlag')
  const [first] = pairs
  if (!first) {
    builder.paragraphs('Keine zwei Handlungsfelder lagen auf einem Stapel.', STYLE.body)
    return
  }
  // Equal ones are told together, or not at all.
  const least = pairs[PAIRS_SHOWN]?.together ?? 0
  const told = pairs.length > PAIRS_SHOWN ? pairs.filter((pair) => pair.together > least) : pairs
  const shown = told.length > 0 ? told : pairs.slice(0, PAIRS_SHOWN)
  const columns: TableColumn<Pair>[] = [
    column('Handlungsfeld', (pair) => topicLine(pair.a, topics), { bold: true }),
    column('lag zusammen mit', (pair) => topicLine(pair.b, topics), { bold: true }),
    ...shareColumns<Pair>((pair) => pair.together, sorters),
  ]
  const describe = (pair: Pair) => `Paar ${pair.a} und ${pair.b}`
  addTable(builder, `Paare_${number}`, columns, shown, longTexts, describe)
  if (shown.length < pairs.length) {
    builder.paragraphs(
      `Gezeigt sind ${shown.length} von ${counted(pairs.length, 'Paar', 'Paaren')}, die mindestens einmal zusammenlagen.`,
      STYLE.small,
    )
  }
}

function addPileNames(
  builder: SheetBuilder,
  { number, pileNames, counts: { sorters } }: MinutesSorting,
  topics: Map<number, MinutesTopic>,
  longTexts: LongTexts,
): void {
  if (pileNames.length === 0) return
  addHeading(builder, 'Wie Stapel genannt wurden', TABLE_PT)
  const columns: TableColumn<PileName>[] = [
    column('Name', (pile) => pile.name, { bold: true }),
    column('Handlungsfelder in mindestens der Hälfte dieser Stapel', (pile) =>
      pile.topicNumbers.map((topic) => topicLine(topic, topics)).join('\n'),
    ),
    ...shareColumns<PileName>((pile) => pile.sorters, sorters),
  ]
  addTable(builder, `Stapel_${number}`, columns, pileNames, longTexts, (pile) => `Stapel ${pile.name}`)
}

function addAlone(
  builder: SheetBuilder,
  { number, alone, pairs, counts: { sorters } }: MinutesSorting,
  topics: Map<number, MinutesTopic>,
  longTexts: LongTexts,
): void {
  const mostly = alone.filter((one) => one.sorters * 2 >= sorters)
  addHeading(builder, 'Was meist allein lag', TABLE_PT)
  if (mostly.length === 0) {
    builder.paragraphs('Kein Handlungsfeld lag bei der Hälfte der Personen oder mehr allein.', STYLE.body)
    return
  }
  const columns: TableColumn<Alone>[] = [
    column('Handlungsfeld', (one) => topicLine(one.topicNumber, topics), { bold: true }),
    {
      ...column<Alone>('sonst am ehesten zusammen mit', (one) => neighbourOf(one.topicNumber, pairs, topics)),
      dash: true,
    },
    ...shareColumns<Alone>((one) => one.sorters, sorters),
  ]
  addTable(
    builder,
    `Allein_${number}`,
    columns,
    mostly,
    longTexts,
    (one) => `Handlungsfeld ${one.topicNumber}`,
  )
}

/** The topic it lay with most often, with how many people; null where it lay with none. */
function neighbourOf(
  number: number,
  pairs: MinutesSorting['pairs'],
  topics: Map<number, MinutesTopic>,
): string | null {
  const pair = pairs.find(({ a, b }) => a === number || b === number)
  return pair ? `${topicLine(pair.a === number ? pair.b : pair.a, topics)} (${pair.together})` : null
}

/** "19 von 22" and the share. */
function shareColumns<Row>(countOf: (row: Row) => number, base: number): TableColumn<Row>[] {
  return [
    column('Personen', (row) => `${countOf(row)} von ${base}`, { align: 'right' }),
    column('Anteil', (row) => countOf(row) / base, { align: 'right', format: FORMAT.percentOfShare }),
  ]
}

/** A column whose width the sheet has settled. */
function column<Row>(
  header: string,
  value: TableColumn<Row>['value'],
  style: NonNullable<TableColumn<Row>['style']> = {},
): TableColumn<Row> {
  return { header, widthPx: 0, grow: 0, value, style }
}
