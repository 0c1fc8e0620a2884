import type { MinutesRound } from '../../../../shared/domain/minutes-model.ts'
import { germanNumber, germanTime } from '../german-text.ts'
import type { CellInput, SheetBuilder } from '../sheet-builder.ts'
import { STYLE } from '../sheet-style.ts'

type Fact = { label: string; text: string; long: boolean }

const LABEL = { ...STYLE.label, sizePt: 10 }
const TEXT = STYLE.body
const LABEL_PX = 110

/**
 * How the round was held: method, rule card, the three counts side by side, channels, times. Short facts stand
 * in pairs where the columns of the ranking allow it, so that the chart fits on the same page.
 */
export function addRules(builder: SheetBuilder, round: MinutesRound): void {
  builder.row([{ value: 'So wurde gewichtet', style: STYLE.heading, span: builder.columnCount }], 24)
  const all = facts(round)
  const short = all.filter((fact) => !fact.long)
  const split = pairColumn(builder)
  if (split === null) short.forEach((fact) => addFact(builder, fact))
  else {
    for (let index = 0; index < short.length; index += 2)
      addPair(builder, split, short[index], short[index + 1])
  }
  all.filter((fact) => fact.long).forEach((fact) => addFact(builder, fact))
}

function facts(round: MinutesRound): Fact[] {
  const { counts } = round
  const number = (value: number | null) => (value === null ? 'nicht erfasst' : String(value))
  const list: Fact[] = []
  const add = (label: string, text: string | null, long = false) => {
    if (text !== null && text !== '') list.push({ label, text, long })
  }
  add('Verfahren', round.methodName)
  const cards = counts.cardsHandedOut === null ? 'keine Codekarten' : `Codekarten ${counts.cardsHandedOut}`
  add('Beteiligung', `Anwesende ${number(counts.present)} · ${cards} · Stimmzettel ${counts.ballots}`)
  add('Kriterium', round.criterion)
  add('Abgabe', counts.channels.map((channel) => `${channel.name} ${channel.ballots}`).join(' · '))
  add('Zeit', times(round))
  add('Einigkeit', agreement(round))
  const steps = round.scaleLabels.flatMap((label, step) => (label === '' ? [] : [`${step + 1} = ${label}`]))
  add('Stufen', steps.join(' · '), true)
  add('Regelkarte', round.ruleCard.join(' · '), true)
  return list
}

function times(round: MinutesRound): string | null {
  const opened = round.openedAt === null ? null : germanTime(round.openedAt)
  const closed = round.closedAt === null ? null : germanTime(round.closedAt)
  if (opened === null) return closed === null ? null : `geschlossen ${closed}`
  return `eröffnet ${opened} · ${closed === null ? 'noch nicht geschlossen' : `geschlossen ${closed}`}`
}

function agreement(round: MinutesRound): string | null {
  if (round.agreement === null) return null
  const { measure, value, word } = round.agreement
  const figure = value === null ? 'nicht definiert' : germanNumber(value, 2)
  return `${measure}: ${figure}${word === null ? '' : ` (${word})`}`
}

function addFact(builder: SheetBuilder, fact: Fact): void {
  builder.fact(fact.label, fact.text, labelSpan(builder, 0), { label: LABEL, text: TEXT })
}

function addPair(
  builder: SheetBuilder,
  split: number,
  left: Fact | undefined,
  right: Fact | undefined,
): void {
  const cells: CellInput[] = []
  const side = (fact: Fact | undefined, from: number, to: number) => {
    const labels = labelSpan(builder, from)
    cells.push(
      { value: fact?.label ?? null, style: LABEL, span: labels },
      { value: fact?.text ?? null, style: TEXT, span: to - from - labels },
    )
  }
  side(left, 0, split)
  side(right, split, builder.columnCount)
  builder.row(cells, 17)
}

/** Columns from `from` on that together hold a label. */
function labelSpan(builder: SheetBuilder, from: number): number {
  let span = 1
  while (builder.widthOf(from, span) < LABEL_PX && from + span < builder.columnCount - 1) span += 1
  return span
}

/** Column where the right half begins, or `null` if a wide column lies across the middle. */
function pairColumn(builder: SheetBuilder): number | null {
  const width = builder.widthOf(0, builder.columnCount)
  for (let column = 1; column < builder.columnCount - 2; column++) {
    const share = builder.widthOf(0, column) / width
    if (share >= 0.4 && share <= 0.6) return column
  }
  return null
}
