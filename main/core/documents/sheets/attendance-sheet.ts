import type { MinutesAttendance, MinutesPerson } from '../../../../shared/domain/minutes-model.ts'
import { counted, joinWords } from '../german-text.ts'
import type { LongTexts } from '../long-texts.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { COLOR, FORMAT, STYLE } from '../sheet-style.ts'
import { addTable, fittedWidths, isUsed, type TableColumn } from '../table-layout.ts'
import { addHead, addHeading, freezeThrough } from './sheet-head.ts'

const PRESENCE: Record<MinutesPerson['presence'], string> = {
  present: 'anwesend',
  excused: 'entschuldigt',
  absent: 'abwesend',
}

const PERSON_COLUMNS: TableColumn<MinutesPerson>[] = [
  { header: 'Name', widthPx: 180, grow: 1, value: (person) => person.name, style: { bold: true } },
  { header: 'Organisation', widthPx: 180, grow: 2, value: (person) => person.organisation },
  { header: 'Funktion', widthPx: 140, grow: 1, value: (person) => person.role },
  { header: 'Interessengruppe', widthPx: 130, grow: 1, value: (person) => person.stakeholderGroup },
  {
    header: 'Anwesenheit',
    widthPx: 110,
    grow: 0,
    value: (person) => PRESENCE[person.presence],
    cellStyle: (person) => (person.presence === 'present' ? {} : { color: COLOR.ink2, italic: true }),
  },
  { header: 'von', widthPx: 62, grow: 0, value: (person) => person.from, style: { align: 'right' } },
  { header: 'bis', widthPx: 62, grow: 0, value: (person) => person.to, style: { align: 'right' } },
]

/** Sentence that sums up who was there; also used on the cover. */
export function attendanceSentence(attendance: MinutesAttendance): string {
  const parts: string[] = []
  if (attendance.present !== null) {
    parts.push(counted(attendance.present, 'Person anwesend', 'Personen anwesend'))
  }
  if (attendance.excused !== null && attendance.excused > 0) {
    parts.push(`${attendance.excused} entschuldigt`)
  }
  return parts.length === 0 ? 'nicht erfasst' : joinWords(parts)
}

/** Sheet "Anwesenheit": named rows where they were taken, and the count by stakeholder group. */
export function attendanceSheet(
  name: string,
  attendance: MinutesAttendance,
  longTexts: LongTexts,
): SheetPlan {
  const { people, byStakeholderGroup } = attendance
  const optional = new Set(['Organisation', 'Funktion', 'Interessengruppe', 'von', 'bis'])
  const columns = PERSON_COLUMNS.filter((column) => !optional.has(column.header) || isUsed(column, people))
  const builder = new SheetBuilder(name, people.length > 0 ? fittedWidths(columns, people) : [320, 130, 508])
  const taken =
    people.length > 0
      ? 'namentlich erfasst'
      : attendance.present === null
        ? 'Für diese Sitzung liegt keine Zählung vor.'
        : 'nach Zahl erfasst, nicht namentlich'
  const sentence = attendanceSentence(attendance)
  addHead(
    builder,
    'Anwesenheit',
    people.length > 0 || attendance.present !== null ? `${sentence} · ${taken}` : taken,
  )
  if (people.length > 0) {
    const table = addTable(builder, 'Anwesenheit', columns, people, longTexts, (person) => person.name)
    freezeThrough(builder, table.headerRow)
  } else {
    freezeThrough(builder, 1)
  }
  if (byStakeholderGroup.length > 0) addStakeholderGroups(builder, attendance, longTexts)
  else if (people.length === 0 && attendance.present !== null) {
    builder.gap(10)
    builder.fact('Anwesende', String(attendance.present), 1)
  }
  return builder.plan
}

function addStakeholderGroups(
  builder: SheetBuilder,
  attendance: MinutesAttendance,
  longTexts: LongTexts,
): void {
  type Row = MinutesAttendance['byStakeholderGroup'][number]
  const columns: TableColumn<Row>[] = [
    { header: 'Interessengruppe', widthPx: 0, grow: 0, value: (row) => row.name },
    {
      header: 'Anwesende',
      widthPx: 0,
      grow: 0,
      value: (row) => row.count,
      style: { align: 'right', format: FORMAT.integer },
    },
  ]
  addHeading(builder, 'Anwesende nach Interessengruppen')
  addTable(builder, 'Interessengruppen', columns, attendance.byStakeholderGroup, longTexts, (row) => row.name)
  const counted = attendance.byStakeholderGroup.reduce((sum, row) => sum + row.count, 0)
  if (attendance.present !== null && counted < attendance.present) {
    builder.gap(4)
    builder.paragraphs(
      `Bei ${attendance.present - counted} Anwesenden ist keine Interessengruppe angegeben.`,
      STYLE.small,
    )
  }
}
