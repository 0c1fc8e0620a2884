import { printScale } from '../page.ts'
import type { SheetBuilder } from '../sheet-builder.ts'
import { STYLE } from '../sheet-style.ts'

/** Name of the first sheet, which all others link back to. */
export const COVER_NAME = 'Deckblatt'

/** Columns of a sheet of running text: labels, and the text beside them. */
export const TEXT_WIDTHS = [188, 770]

const BACK_LINK_PX = 96

/**
 * The two rows every sheet begins with: headline with the red dot and the way back to the cover, then one
 * line that says what the sheet holds.
 * @param span columns of the first page, where a sheet is several pages wide
 */
export function addHead(
  builder: SheetBuilder,
  title: string,
  subline: string,
  span = builder.columnCount,
): void {
  let linkSpan = 1
  while (linkSpan < span - 1 && builder.widthOf(span - linkSpan, linkSpan) < BACK_LINK_PX) linkSpan += 1
  builder.row(
    [
      { value: title, style: STYLE.title, span: span - linkSpan, dot: true },
      { value: '← Deckblatt', style: STYLE.backLink, span: linkSpan, linkTo: COVER_NAME },
    ],
    32,
  )
  builder.row([{ value: subline, style: STYLE.subline, span }], 24)
}

/** Keeps the rows up to and including `row` in sight and repeats them on every printed page. */
export function freezeThrough(builder: SheetBuilder, row: number): void {
  builder.plan.frozenRows = row + 1
  builder.plan.repeatedRows = [0, row]
}

/**
 * A heading inside a sheet, with air above. Begins a new page where what follows would not stand below it.
 * @param followingPt height of what must stand on the same page; left out: any heading may stand anywhere
 */
export function addHeading(builder: SheetBuilder, text: string, followingPt?: number): void {
  if (followingPt !== undefined) beginPageUnless(builder, GAP_PT + HEADING_PT + followingPt)
  builder.gap(GAP_PT)
  builder.row([{ value: text, style: STYLE.heading, span: builder.columnCount }], HEADING_PT)
}

const GAP_PT = 14
const HEADING_PT = 25

/** Begins a new page unless `neededPt` is left on this one. */
function beginPageUnless(builder: SheetBuilder, neededPt: number): void {
  const { plan } = builder
  const { percent, pageHeightPt } = printScale(builder.widthOf(0, builder.columnCount))
  const lastRepeated = plan.repeatedRows?.[1] ?? -1
  const headPt = plan.rowHeights.slice(0, lastRepeated + 1).reduce((sum, height) => sum + height, 0)
  let used = 0
  for (const [row, height] of plan.rowHeights.entries()) {
    if (plan.pageBreaksBeforeRow.includes(row) || used + height > pageHeightPt) used = headPt
    used += height
  }
  if (used + neededPt <= pageHeightPt) return
  plan.pageBreaksBeforeRow.push(builder.nextRow)
  plan.printPercent = percent
}
