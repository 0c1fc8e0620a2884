import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, parseCsv } from '../../../../../main/core/documents/csv-table.ts'

const bytes = (...values: number[]) => new Uint8Array(values)

describe('decoding', () => {
  it('knows UTF-8 with and without mark, UTF-16 and windows-1252', () => {
    const german = 'Maßnahme;Größe €'
    const utf8 = new TextEncoder().encode(german)
    expect(decodeText(utf8)).toBe(german)
    expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]))).toBe(german)
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(german, 'utf16le')])
    expect(decodeText(utf16)).toBe(german)
    expect(decodeText(bytes(0x4d, 0x61, 0xdf, 0x6e, 0x20, 0x80, 0x20, 0x84, 0x93))).toBe('Maßn € „“')
  })
})

describe('CSV', () => {
  it('finds semicolon, comma and tab by themselves', () => {
    expect(parseCsv('Nr;Titel\n1;Bildung, Arbeit\n2;Wohnen, Leben')).toEqual([
      ['Nr', 'Titel'],
      ['1', 'Bildung, Arbeit'],
      ['2', 'Wohnen, Leben'],
    ])
    expect(parseCsv('Nr,Titel\r\n1,Bildung\r\n')).toEqual([
      ['Nr', 'Titel'],
      ['1', 'Bildung'],
    ])
    expect(parseCsv('Nr\tTitel\n1\tBildung; Arbeit')).toEqual([
      ['Nr', 'Titel'],
      ['1', 'Bildung; Arbeit'],
    ])
  })

  it('keeps a list of one column whole, and obeys Excel’s sep line', () => {
    expect(parseCsv('Bildung\nArbeit und Übergang, in Arbeit\nWohnen')).toEqual([
      ['Bildung'],
      ['Arbeit und Übergang, in Arbeit'],
      ['Wohnen'],
    ])
    expect(parseCsv('sep=|\n1|Bildung;Arbeit')).toEqual([['1', 'Bildung;Arbeit']])
  })

  it('gives back every table that was written by the rules', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ü', ';', ',', '"', '\n', ' '), maxLength: 8 })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const quoted = rows
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(';'))
          .join('\r\n')
        expect(parseCsv(`sep=;\n${quoted}`)).toEqual(rows)
      }),
    )
  })

  it('refuses tables beyond the limits', () => {
    expect(() => parseCsv('x\n'.repeat(20_001))).toThrow('table_too_many_cells')
    expect(() => parseCsv(';'.repeat(200))).toThrow('table_too_many_cells')
    expect(parseCsv('x\n'.repeat(20_000))).toHaveLength(20_000)
  })
})
