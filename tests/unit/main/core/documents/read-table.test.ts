import { utils, write, type WorkBook } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { parseTable } from '../../../../../main/core/documents/parse-table.ts'
import { readTable, readTableWithin } from '../../../../../main/core/documents/read-table.ts'
import { writeMinutesWorkbook } from '../../../../../main/core/documents/workbook.ts'
import { readZip, writeZip } from '../../../../../main/core/documents/zip-archive.ts'
import { workshopMinutes } from '../../../../fixtures/minutes-workshop.ts'

const LIMITS = { maxEntries: 500, maxInflatedBytes: 100_000_000 }

function workbook(rows: unknown[][], name = 'Themen'): WorkBook {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name)
  return book
}

function file(book: WorkBook, bookType: 'xlsx' | 'xls' | 'ods' | 'biff8' | 'xlsb'): Uint8Array {
  return new Uint8Array(write(book, { type: 'buffer', bookType, compression: true }))
}

/** The same file with one of its parts rewritten. */
function edited(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = readZip(bytes, LIMITS).map((part) => {
    if (part.name !== name) return part
    const xml = new TextDecoder().decode(part.data)
    expect(change(xml)).not.toBe(xml)
    return { name, data: new TextEncoder().encode(change(xml)) }
  })
  return writeZip(parts, { compress: true })
}

const ROWS = [
  ['Nr.', 'Handlungsfeld', 'Beschreibung'],
  [1, 'Bildung', 'Kita – Schule „Übergang“'],
  [2, 'Arbeit', ''],
  [3.5, '=1+1', 'التعليم 👍'],
]

const READ = [
  ['Nr.', 'Handlungsfeld', 'Beschreibung'],
  ['1', 'Bildung', 'Kita – Schule „Übergang“'],
  ['2', 'Arbeit'],
  ['3,5', '=1+1', 'التعليم 👍'],
]

const codeOf = async (bytes: Uint8Array, name = 'a.xlsx') =>
  readTable(bytes, name).then(
    () => 'read',
    (error: { code: string }) => error.code,
  )

describe('reading tables', () => {
  it.each(['xlsx', 'xls', 'ods'] as const)('gives the cells of an %s file as strings', async (type) => {
    const table = await readTable(file(workbook(ROWS), type), `Liste.${type}`)
    expect(table.sheets).toEqual([{ name: 'Themen', rows: READ }])
  })

  it('reads CSV in windows-1252 under the name of the file', async () => {
    const bytes = new Uint8Array(Buffer.from('Nr;Ma\u00dfnahme\r\n1;Gr\u00f6\u00dfe\r\n', 'latin1'))
    expect(await readTable(bytes, '/home/jemand/Maßnahmen 2026.csv')).toEqual({
      sheets: [
        {
          name: 'Maßnahmen 2026',
          rows: [
            ['Nr', 'Maßnahme'],
            ['1', 'Größe'],
          ],
        },
      ],
    })
  })

  it('goes by the first bytes, not by the name', async () => {
    const table = await readTable(file(workbook(ROWS), 'xlsx'), 'umbenannt.csv')
    expect(table.sheets[0]?.rows).toEqual(READ)
  })

  it('writes dates, times, codes, decimals and truth values as text', () => {
    const sheet = utils.aoa_to_sheet([[46347, 0.5, 1067, 1234.5, 0.1 + 0.2, true, 46347.75]])
    const formats = ['dd.mm.yyyy', 'hh:mm', '00000', 'General', 'General', undefined, 'dd.mm.yyyy hh:mm']
    formats.forEach((format, column) => {
      const cell = sheet[utils.encode_cell({ r: 0, c: column })]
      if (format !== undefined) cell.z = format
    })
    const book = utils.book_new()
    utils.book_append_sheet(book, sheet, 'A')
    expect(parseTable(file(book, 'xlsx'), 'a.xlsx').sheets[0]?.rows).toEqual([
      ['2026-11-21', '12:00', '01067', '1234,5', '0,3', 'WAHR', '2026-11-21T18:00'],
    ])
  })

  it('shows the last value of a formula, never the formula, and leaves hidden sheets out', () => {
    const book = workbook([['a']])
    const calculated = utils.aoa_to_sheet([['x']])
    calculated.A1 = { t: 'n', v: 7, f: 'HYPERLINK("http://example.org")' }
    utils.book_append_sheet(book, calculated, 'Formel')
    utils.book_append_sheet(book, utils.aoa_to_sheet([['geheim']]), 'Listen')
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 0 }, { Hidden: 1 }] }
    expect(parseTable(file(book, 'xlsx'), 'a.xlsx').sheets).toEqual([
      { name: 'Themen', rows: [['a']] },
      { name: 'Formel', rows: [['7']] },
    ])
  })

  it('keeps empty rows between, drops those behind', () => {
    const rows = parseTable(file(workbook([['a'], [], ['', 'b', ''], ['', ' ']]), 'xlsx'), 'a.xlsx')
    expect(rows.sheets[0]?.rows).toEqual([['a'], [], ['', 'b']])
  })

  it('reads our own minutes back', async () => {
    const table = await readTable(await writeMinutesWorkbook(workshopMinutes()), 'Protokoll.xlsx')
    const names = table.sheets.map((sheet) => sheet.name)
    expect(names).toContain('Maßnahmen')
    expect(names).not.toContain('Listen')
  })
})

describe('files built to harm', () => {
  it('are refused by their size before anything is read', async () => {
    expect(await codeOf(new Uint8Array(5 * 1024 * 1024 + 1))).toBe('table_too_large')
    expect(await codeOf(new Uint8Array())).toBe('table_empty')
  })

  it('cannot inflate beyond 50 MB, whatever their headers say', async () => {
    const parts = readZip(file(workbook(ROWS), 'xlsx'), LIMITS)
    const bomb = { name: 'xl/worksheets/sheet2.xml', data: new Uint8Array(51 * 1024 * 1024) }
    expect(await codeOf(writeZip([...parts, bomb], { compress: true }))).toBe('table_too_large')
    const many = Array.from({ length: 200 }, (_, index) => ({ name: `x${index}`, data: new Uint8Array(1) }))
    expect(await codeOf(writeZip([...parts, ...many], { compress: true }))).toBe('table_too_many_parts')
  })

  it('are ended when they take too long or too much memory', async () => {
    const bytes = file(
      workbook(Array.from({ length: 15_000 }, (_, row) => [row, `Zeile ${row}`, 'x', 'y'])),
      'xlsx',
    )
    await expect(readTableWithin(bytes, 'a.xlsx', { timeMs: 1, heapMb: 512 })).rejects.toMatchObject({
      code: 'table_too_slow',
    })
    await expect(readTableWithin(bytes, 'a.xlsx', { timeMs: 10_000, heapMb: 10 })).rejects.toMatchObject({
      code: 'table_too_complex',
    })
  })

  it('with too many rows are refused, also where only the range claims them', async () => {
    const claim = (xml: string) => xml.replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>')
    expect(await codeOf(edited(file(workbook(ROWS), 'xlsx'), 'xl/worksheets/sheet1.xml', claim))).toBe('read')
    const farAway = (xml: string) => xml.replace('r="C3"', 'r="XFD3"').replace('r="B4"', 'r="XFD4"')
    expect(await codeOf(edited(file(workbook(ROWS), 'xlsx'), 'xl/worksheets/sheet1.xml', farAway))).toBe(
      'table_too_many_cells',
    )
    const long = 'x\n'.repeat(20_001)
    expect(await codeOf(new TextEncoder().encode(long), 'a.csv')).toBe('table_too_many_cells')
    expect(await codeOf(file(workbook(Array.from({ length: 20_001 }, () => ['x'])), 'xlsx'))).toBe(
      'table_too_many_cells',
    )
  })

  it('cannot reach the prototype through names of sheets or cells', () => {
    const bytes = file(
      workbook([
        ['__proto__', 'constructor'],
        ['toString', 'x'],
      ]),
      'xlsx',
    )
    const renamed = edited(bytes, 'xl/workbook.xml', (xml) => xml.replace('"Themen"', '"__proto__"'))
    const before = Object.keys(Object.prototype)
    expect(() => parseTable(renamed, 'a.xlsx')).toThrow('table_empty')
    expect(parseTable(bytes, 'a.xlsx').sheets[0]?.rows[0]).toEqual(['__proto__', 'constructor'])
    expect(Object.keys(Object.prototype)).toEqual(before)
  })

  it.each([
    ['a PDF', new TextEncoder().encode('%PDF-1.7 …'), 'table_unsupported'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'table_unsupported'],
    ['a web page called .xls', new TextEncoder().encode('<html><table>'), 'table_unsupported'],
    [
      'a zip of something else',
      writeZip([{ name: 'word/document.xml', data: new Uint8Array(3) }], { compress: false }),
      'table_unsupported',
    ],
    ['a binary workbook', file(workbook(ROWS), 'xlsb'), 'table_unsupported'],
    ['half a workbook', file(workbook(ROWS), 'xlsx').slice(0, 900), 'table_damaged'],
    ['an empty list', new TextEncoder().encode('\n;;\n'), 'table_empty'],
    [
      'an encrypted workbook',
      new Uint8Array([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        ...Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'table_encrypted',
    ],
  ])('%s is named for what it is', async (_what, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code)
  })

  it('whatever is flipped in them give an answer in words', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const whole = { xlsx: file(workbook(ROWS), 'xlsx'), xls: file(workbook(ROWS), 'biff8') }
    fc.assert(
      fc.property(
        fc.constantFrom('xlsx' as const, 'xls' as const),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        (type, flips) => {
          const broken = whole[type].slice()
          for (const [at, value] of flips) broken[at % broken.length] = value
          try {
            for (const sheet of parseTable(broken, `a.${type}`).sheets) {
              for (const row of sheet.rows) for (const cell of row) expect(typeof cell).toBe('string')
            }
          } catch (error) {
            expect(error).toHaveProperty('code', expect.stringMatching(/^table_/))
          }
        },
      ),
      // In this process nothing ends a library that loops, so the same files every time.
      { numRuns: 150, seed: 2026 },
    )
  })
})
