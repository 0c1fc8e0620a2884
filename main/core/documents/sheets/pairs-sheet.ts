import type { MinutesSorting, MinutesTopic } from '../../../../shared/domain/minutes-model.ts'
import { counted } from '../german-text.ts'
import { PAGE_WIDTH_PX } from '../page.ts'
import { SheetBuilder, type CellInput } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { COLOR, FORMAT, SCALE_COLORS, STYLE, style } from '../sheet-style.ts'
import { addHead, freezeThrough } from './sheet-head.ts'
import { topicLine } from './topic-names.ts'

/** A matrix of more topics is too wide to be read on paper. */
const MOST_TOPICS = 30

const TITLE_PX = 230
const NARROWEST_PX = 34
const WIDEST_PX = 56

/** Whether a sorting's pairs can be told in full. */
export function hasPairsSheet({ topicNumbers, pairs }: MinutesSorting): boolean {
  return topicNumbers.length <= MOST_TOPICS && pairs.length > 0
}

/** Sheet with every pair of a sorting: how many people put both on one pile, the more the darker. */
export function pairsSheet(
  name: string,
  sorting: MinutesSorting,
  topics: Map<number, MinutesTopic>,
): SheetPlan {
  const { topicNumbers: numbers, counts, number } = sorting
  const room = Math.floor((PAGE_WIDTH_PX - TITLE_PX) / numbers.length)
  const width = Math.max(NARROWEST_PX, Math.min(WIDEST_PX, room))
  const rest = PAGE_WIDTH_PX - TITLE_PX - width * numbers.length
  const builder = new SheetBuilder(name, [
    TITLE_PX,
    ...numbers.map(() => width),
    ...(rest >= WIDEST_PX ? [rest] : []),
  ])
  addHead(
    builder,
    `Sortierung ${number}: alle Paare`,
    `Wie viele von ${counted(counts.sorters, 'Person', 'Personen')} beide Handlungsfelder auf einen Stapel gelegt haben; Spalten nach Nummern`,
  )
  const head = { ...STYLE.header, align: 'center', indent: 0 } as const
  const headerRow = builder.row(
    [
      { value: 'Handlungsfeld', style: STYLE.header },
      ...numbers.map((topic): CellInput => ({ value: topic, style: { ...head, format: FORMAT.integer } })),
    ],
    24,
  )
  freezeThrough(builder, headerRow)
  builder.plan.frozenColumns = 1
  const together = new Map(sorting.pairs.map((pair) => [keyOf(pair.a, pair.b), pair.together]))
  for (const row of numbers) {
    builder.row(
      [
        { value: topicLine(row, topics), style: { ...STYLE.cell, bold: true } },
        ...numbers.map((column): CellInput => {
          if (row === column) return { value: null, style: { ...CELL, fill: COLOR.kraft } }
          const count = together.get(keyOf(row, column)) ?? 0
          return { value: count, style: { ...CELL, ...shade(count / counts.sorters) } }
        }),
      ],
      20,
    )
  }
  return builder.plan
}

const CELL = style({
  align: 'center',
  valign: 'center',
  wrap: false,
  format: FORMAT.integer,
  bottom: { style: 'thin', color: COLOR.line },
})

function keyOf(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** Five steps of the scale's blue; white on the two darkest. @param share 0…1 */
function shade(share: number): { fill: string | null; color: string } {
  if (share === 0) return { fill: null, color: COLOR.ink2 }
  const step = Math.min(SCALE_COLORS.length - 1, Math.floor(share * SCALE_COLORS.length))
  return { fill: SCALE_COLORS[step] ?? null, color: step >= 3 ? COLOR.white : COLOR.ink }
}
