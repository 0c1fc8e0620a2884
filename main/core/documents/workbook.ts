import type { MinutesModel, MinutesRound } from '../../../shared/domain/minutes-model.ts'
import { counted, germanDate } from './german-text.ts'
import { LongTexts } from './long-texts.ts'
import { sheetName } from './sheet-names.ts'
import type { SheetPlan } from './sheet-plan.ts'
import { agendaSheet } from './sheets/agenda-sheet.ts'
import { assignmentSheet } from './sheets/assignment-sheet.ts'
import { attendanceSentence, attendanceSheet } from './sheets/attendance-sheet.ts'
import { coverSheet, type ContentsEntry } from './sheets/cover-sheet.ts'
import { documentsSentence, documentsSheet } from './sheets/documents-sheet.ts'
import { groupsSheet } from './sheets/groups-sheet.ts'
import { ListSheet } from './sheets/lists-sheet.ts'
import { longTextsSheet } from './sheets/long-texts-sheet.ts'
import { measuresSheet } from './sheets/measures-sheet.ts'
import { methodologySheet } from './sheets/methodology-sheet.ts'
import { overlapsSentence, overlapsSheet } from './sheets/overlaps-sheet.ts'
import { hasPairsSheet, pairsSheet } from './sheets/pairs-sheet.ts'
import { COVER_NAME } from './sheets/sheet-head.ts'
import { sortingSheet } from './sheets/sorting-sheet.ts'
import { stakeholderSheet } from './sheets/stakeholder-sheet.ts'
import { topicsSheet } from './sheets/topics-sheet.ts'
import { emptyWeightingSheet, weightingSheet } from './sheets/weighting-sheet.ts'
import { writeWorkbook } from './workbook-adapter.ts'

/**
 * The minutes as an Excel workbook (.xlsx): cover, decisions, attendance, topics, one sheet per weighting round and
 * per sorting, working groups, Leitbilder and goals, measures, overlaps, methodology. What is empty says so in words. The same model gives the same bytes.
 */
export async function writeMinutesWorkbook(model: MinutesModel): Promise<Uint8Array> {
  const date = model.cover.date ?? model.generatedAt
  const { projectTitle, occasion, minuteTaker } = model.cover
  return writeWorkbook({
    sheets: planSheets(model),
    properties: {
      title: `Protokoll: ${projectTitle}`,
      subject: occasion ?? 'Ergebnisprotokoll',
      creator: minuteTaker ?? 'Klebepunkt',
      description: `Ergebnisprotokoll vom ${germanDate(date)}, erstellt mit Klebepunkt ${model.programVersion}`,
      keywords: 'Protokoll, Gewichtung, Arbeitskreise, Maßnahmen',
    },
    createdAt: model.generatedAt,
    footerText: `${shortened(projectTitle, 80)} · ${germanDate(date)}`,
  })
}

function planSheets(model: MinutesModel): SheetPlan[] {
  const taken = new Set<string>()
  const named = (wish: string) => sheetName(wish, taken)
  const cover = named(COVER_NAME)
  const lists = new ListSheet(named('Listen'))
  const longTextsName = named('Langtexte')
  const longTexts = new LongTexts()
  const topics = new Map(model.topics.map((topic) => [topic.number, topic]))
  const sheets: SheetPlan[] = []
  const contents: ContentsEntry[] = []
  const add = (wish: string, about: string, plan: (name: string) => SheetPlan) => {
    const name = named(wish)
    sheets.push(plan(name))
    contents.push({ sheet: name, about })
  }

  if (model.agenda.length > 0) {
    add('Tagesordnung', counted(model.agenda.length, 'Eintrag', 'Einträge'), (name) =>
      agendaSheet(name, model.agenda, longTexts),
    )
  }
  add('Anwesenheit', attendanceSentence(model.attendance), (name) =>
    attendanceSheet(name, model.attendance, longTexts),
  )
  add('Handlungsfelder', howMany(model.topics.length, 'Handlungsfeld', 'Handlungsfelder'), (name) =>
    topicsSheet(name, model.topics, longTexts),
  )
  if (model.rounds.length === 0) add('Gewichtung', 'noch nicht gewichtet', emptyWeightingSheet)
  for (const round of model.rounds) {
    const base = model.rounds.length === 1 ? 'Gewichtung' : `Gewichtung ${round.number}`
    add(base, roundSummary(round), (name) => weightingSheet(name, round, topics, longTexts))
    if (round.byStakeholderGroup.length > 0) {
      add(`${base} nach Gruppen`, 'Mittel je Interessengruppe', (name) =>
        stakeholderSheet(name, round, topics, longTexts),
      )
    }
  }
  for (const sorting of model.sortings) {
    const base = model.sortings.length === 1 ? 'Sortierung' : `Sortierung ${sorting.number}`
    add(base, counted(sorting.counts.sorters, 'Person', 'Personen'), (name) =>
      sortingSheet(name, sorting, topics, longTexts),
    )
    if (hasPairsSheet(sorting)) {
      add(`${base} Paare`, 'wie oft zwei Felder zusammenlagen', (name) => pairsSheet(name, sorting, topics))
    }
  }
  const { grouping } = model
  const groupCount = grouping?.groups.length ?? 0
  add('Arbeitskreise', howMany(groupCount, 'Arbeitskreis', 'Arbeitskreise'), (name) =>
    groupsSheet(name, grouping, topics, longTexts),
  )
  if (grouping !== null && grouping.topics.length > 0) {
    add('Zuordnung', 'mit zweitbestem Arbeitskreis', (name) =>
      assignmentSheet(name, grouping, topics, longTexts),
    )
  }
  add('Leitbilder und Ziele', documentsSentence(model.documents), (name) =>
    documentsSheet(name, model.documents, longTexts),
  )
  add('Maßnahmen', howMany(model.measures.length, 'Maßnahme', 'Maßnahmen'), (name) =>
    measuresSheet(name, model, lists, longTexts),
  )
  if (model.overlaps.length > 0) {
    add('Überschneidungen', overlapsSentence(model.overlaps), (name) => overlapsSheet(name, model, longTexts))
  }
  add('Methodik', 'wie die Zahlen entstanden sind', (name) => methodologySheet(name, model))
  if (longTexts.entries.length > 0) {
    sheets.push(longTextsSheet(longTextsName, longTexts.entries))
    contents.push({
      sheet: longTextsName,
      about: counted(longTexts.entries.length, 'Text in voller Länge', 'Texte in voller Länge'),
    })
  }
  const listsPlan = lists.toPlan()
  return [coverSheet(cover, model, contents), ...sheets, ...(listsPlan ? [listsPlan] : [])]
}

/** At most `length` characters, with an ellipsis where something is missing. */
function shortened(text: string, length: number): string {
  const characters = Array.from(text)
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`
}

function howMany(count: number, one: string, many: string): string {
  return count === 0 ? 'noch keine' : counted(count, one, many)
}

function roundSummary(round: MinutesRound): string {
  return `${round.methodName}, ${counted(round.counts.ballots, 'Stimmzettel', 'Stimmzettel')}`
}
