import type {
  MinutesGroupPeople,
  MinutesGrouping,
  MinutesHandChange,
  MinutesTopic,
} from '../../../../shared/domain/minutes-model.ts'
import { counted, germanDate, germanDateTime, germanNumber, germanVote } from '../german-text.ts'
import type { SheetBuilder } from '../sheet-builder.ts'
import { COLOR, STYLE } from '../sheet-style.ts'
import { addHeading } from './sheet-head.ts'
import { topicLine } from './topic-names.ts'

/** The parts of the sheet "Arbeitskreise" below its table. */

const LABEL_COLUMNS = 2
/** A heading never stands alone at the foot of a page. */
const FEW_LINES_PT = 50
const FACT_STYLES = { label: { ...STYLE.label, sizePt: 10 }, text: STYLE.body }

function addFact(builder: SheetBuilder, label: string, text: string): void {
  builder.fact(label, text, LABEL_COLUMNS, FACT_STYLES)
}

/** The decision in its wording with its vote; says so where the groups were changed afterwards. */
export function addDecision(builder: SheetBuilder, { decision, decided }: MinutesGrouping): void {
  addHeading(builder, 'Beschluss', FEW_LINES_PT)
  if (decision === null) {
    const text = decided
      ? 'Die Arbeitskreise sind beschlossen; ein Wortlaut ist nicht festgehalten.'
      : 'Über die Arbeitskreise ist noch nicht beschlossen.'
    builder.paragraphs(text, STYLE.body)
    return
  }
  if (!decided) {
    builder.paragraphs(
      'Nach diesem Beschluss wurden die Arbeitskreise geändert; über den Stand oben ist noch nicht beschlossen.',
      { ...STYLE.body, bold: true, color: COLOR.dot },
    )
  }
  addFact(builder, 'Wortlaut', decision.wording)
  addFact(builder, 'Sitzung', `${decision.sessionTitle}, ${germanDate(decision.date)}`)
  addFact(builder, 'Abstimmung', germanVote(decision.vote))
  if (decision.minority !== null) addFact(builder, 'Abweichende Meinung', decision.minority)
}

/** Topics that went on to no group. */
export function addParkingLot(
  builder: SheetBuilder,
  { parkedTopicNumbers }: MinutesGrouping,
  topics: Map<number, MinutesTopic>,
): void {
  if (parkedTopicNumbers.length === 0) return
  addHeading(builder, 'Themenspeicher', FEW_LINES_PT)
  builder.paragraphs(
    'Diese Handlungsfelder bleiben sichtbar, gehören aber zu keinem Arbeitskreis:',
    STYLE.body,
  )
  for (const number of parkedTopicNumbers) {
    builder.paragraphs(`• ${topicLine(number, topics)}`, STYLE.body)
  }
}

/** What people changed in the proposal. */
export function addHandChanges(builder: SheetBuilder, changes: MinutesHandChange[]): void {
  addHeading(builder, 'Änderungen von Hand', FEW_LINES_PT)
  if (changes.length === 0) {
    builder.paragraphs('Der Vorschlag wurde nicht von Hand geändert.', STYLE.body)
    return
  }
  for (const change of changes) {
    const text = change.reason === null ? change.text : `${change.text} – Grund: ${change.reason}`
    if (change.at === null) builder.paragraphs(`• ${text}`, STYLE.body)
    else addFact(builder, germanDateTime(change.at), text)
  }
}

/** Who is in which group, and how far wishes were fulfilled. */
export function addMembers(builder: SheetBuilder, { groups, people }: MinutesGrouping): void {
  if (people === null) return
  const lists = groups.map(({ letter, members }) => ({
    label: `${letter} (${members.length})`,
    names: members.join(' · ') || 'noch niemand',
  }))
  const width = builder.widthOf(LABEL_COLUMNS, builder.columnCount - LABEL_COLUMNS)
  addHeading(builder, 'Mitglieder', builder.heightOf(lists[0]?.names ?? '', width, STYLE.body))
  for (const { label, names } of lists) addFact(builder, label, names)
  addFact(builder, 'Wünsche', wishSentence(people))
  if (people.unplaced > 0) {
    addFact(
      builder,
      'Ohne Arbeitskreis',
      counted(people.unplaced, 'Person ist noch nicht eingeteilt.', 'Personen sind noch nicht eingeteilt.'),
    )
  }
}

/** "31 von 38 im ersten Wunsch, 5 im zweiten, 2 in keinem; 4 ohne Wunsch." */
function wishSentence({ placed, withWishes, first, second, third, none }: MinutesGroupPeople): string {
  const open = placed - withWishes
  const without = counted(open, 'Person ohne Wunsch', 'Personen ohne Wunsch')
  if (withWishes === 0) return without
  const others = [
    [second, 'im zweiten'],
    [third, 'im dritten'],
    [none, 'in keinem ihrer Wünsche'],
  ] as const
  const parts = others.flatMap(([count, where]) => (count > 0 ? [`${germanNumber(count, 0)} ${where}`] : []))
  const fulfilled = `${germanNumber(first, 0)} von ${germanNumber(withWishes, 0)} im ersten Wunsch`
  return `${[fulfilled, ...parts].join(', ')}${open > 0 ? `; dazu ${without}` : ''}`
}

/** What the proposal was made with and how it came out. */
export function addFacts(builder: SheetBuilder, { facts }: MinutesGrouping): void {
  if (facts.length === 0) return
  addHeading(builder, 'So entstand der Vorschlag', FEW_LINES_PT)
  for (const { label, text } of facts) addFact(builder, label, text)
}
