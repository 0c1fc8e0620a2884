import type { MinutesModel } from '../../../../shared/domain/minutes-model.ts'
import { germanDateTime, germanLongDate, germanTimeSpan } from '../german-text.ts'
import { PAGE_HEIGHT_PT } from '../page.ts'
import { SheetBuilder, type CellInput } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { COLOR, STYLE, style } from '../sheet-style.ts'
import { attendanceSentence } from './attendance-sheet.ts'

/** One line of the contents: the sheet and what it holds. */
export type ContentsEntry = { sheet: string; about: string }

const WIDTHS = [134, 346, 38, 190, 250]
const SIGNATURE_HEIGHT_PT = 92
/** Above the signatures. */
const LEAST_GAP_PT = 4
/** Rows of the contents; closer where there are many, so that the signatures stay on the first page. */
const USUAL_ROW_PT = 21
const LEAST_ROW_PT = 18

/** Sheet "Deckblatt": what, when, where, who; contents with links; room for two signatures. */
export function coverSheet(name: string, model: MinutesModel, contents: ContentsEntry[]): SheetPlan {
  const builder = new SheetBuilder(name, WIDTHS)
  const { cover } = model
  const all = builder.columnCount
  builder.row([{ value: 'Ergebnisprotokoll', style: STYLE.eyebrow, span: all, dot: true }], 30)
  for (const line of builder.splitText(cover.projectTitle, builder.widthOf(0, all), STYLE.coverTitle)) {
    builder.row([{ value: line, style: STYLE.coverTitle, span: all }], 40)
  }
  if (cover.occasion !== null) {
    for (const line of builder.splitText(cover.occasion, builder.widthOf(0, all), STYLE.coverOccasion)) {
      builder.row([{ value: line, style: STYLE.coverOccasion, span: all }], 24)
    }
  }
  builder.row(
    [{ value: null, style: style({ bottom: { style: 'medium', color: COLOR.ink } }), span: all }],
    10,
  )
  builder.gap(12)
  builder.row(
    [
      { value: 'Sitzung', style: STYLE.heading, span: 2 },
      null,
      { value: 'Inhalt', style: STYLE.heading, span: 2 },
    ],
    28,
  )
  addFactsBesideContents(builder, facts(model), contents)
  addSignatures(builder, model)
  builder.plan.repeatedRows = [0, 0]
  builder.plan.tabColor = COLOR.dot
  return builder.plan
}

type Fact = { label: string; text: string }

function facts(model: MinutesModel): Fact[] {
  const { cover, attendance } = model
  const entry = (label: string, text: string | null): Fact => ({ label, text: text ?? 'nicht angegeben' })
  const groups = attendance.byStakeholderGroup
  return [
    entry('Datum', cover.date === null ? null : germanLongDate(cover.date)),
    entry('Zeit', germanTimeSpan(cover.startsAt, cover.endsAt)),
    entry('Ort', cover.place),
    entry('Leitung', cover.chair),
    entry('Protokollführung', cover.minuteTaker),
    entry('Anwesenheit', attendanceSentence(attendance)),
    ...groups.map((group, index) => entry(index === 0 ? 'davon' : '', `${group.count} ${group.name}`)),
  ]
}

/** Facts on the left, contents on the right, row by row; the longer side goes on alone. */
function addFactsBesideContents(builder: SheetBuilder, factList: Fact[], contents: ContentsEntry[]): void {
  const left = factList.flatMap((fact): Fact[] =>
    builder
      .splitText(fact.text, builder.widthOf(1, 1), STYLE.value)
      .map((text, index) => ({ label: index === 0 ? fact.label : '', text })),
  )
  const rows = Math.max(left.length, contents.length)
  const room = PAGE_HEIGHT_PT - builder.heightFrom(0) - SIGNATURE_HEIGHT_PT - LEAST_GAP_PT
  const rowPt = Math.max(LEAST_ROW_PT, Math.min(USUAL_ROW_PT, room / Math.max(1, rows)))
  for (let index = 0; index < rows; index++) {
    const fact = left[index]
    const entry = contents[index]
    const cells: (CellInput | null)[] = fact
      ? [
          { value: fact.label, style: STYLE.label },
          { value: fact.text, style: STYLE.value },
        ]
      : [null, null]
    cells.push(null)
    if (entry) {
      cells.push(
        { value: entry.sheet, style: { ...STYLE.link, sizePt: 11, valign: 'top' }, linkTo: entry.sheet },
        { value: entry.about, style: { ...STYLE.label, sizePt: 10 } },
      )
    }
    builder.row(cells, rowPt)
  }
}

/** Two lines to sign on at the foot of the page, and when the minutes were made. */
function addSignatures(builder: SheetBuilder, model: MinutesModel): void {
  const left = PAGE_HEIGHT_PT - builder.heightFrom(0) - SIGNATURE_HEIGHT_PT
  // A row cannot be taller than about 400 pt; on a nearly empty page the signatures just stand higher.
  builder.gap(Math.min(380, Math.max(LEAST_GAP_PT, left)))
  builder.gap(34)
  const line = {
    ...STYLE.label,
    sizePt: 10,
    valign: 'center',
    top: { style: 'thin', color: COLOR.ink },
  } as const
  const signed = (role: string, name: string | null) =>
    `Ort, Datum, Unterschrift ${role}${name === null ? '' : `: ${name}`}`
  builder.row(
    [
      { value: signed('Leitung', model.cover.chair), style: line, span: 2 },
      null,
      { value: signed('Protokollführung', model.cover.minuteTaker), style: line, span: 2 },
    ],
    22,
  )
  const made = `Erstellt am ${germanDateTime(model.generatedAt)} mit Klebepunkt ${model.programVersion}`
  builder.row([{ value: made, style: STYLE.small, span: builder.columnCount }], 22)
}
