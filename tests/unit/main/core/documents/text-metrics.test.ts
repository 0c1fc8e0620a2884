import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  lineHeightPt,
  measureText,
  textHeightPt,
  wrapText,
} from '../../../../../main/core/documents/text-metrics.ts'

const FONT = { sizePt: 10, bold: false }
const text = fc.string({
  unit: fc.constantFrom('a', 'W', 'ß', 'Ö', ' ', '-', '\n', 'ж', '👍', '„'),
  maxLength: 80,
})
const bare = (value: string) => value.replace(/\s/g, '')

describe('wrapping text', () => {
  it('loses nothing but blanks', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 400 }), (value, width) => {
        expect(bare(wrapText(value, width, FONT).join(''))).toBe(bare(value))
      }),
    )
  })

  it('makes no line wider than the cell, unless a single character is', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 400 }), (value, width) => {
        for (const line of wrapText(value, width, FONT)) {
          if (Array.from(line).length > 1) expect(measureText(line, FONT)).toBeLessThanOrEqual(width)
        }
      }),
    )
  })

  it('breaks at blanks and hyphens, and inside a word only where it must', () => {
    expect(wrapText('Arbeit und Übergang', 60, FONT)).toEqual(['Arbeit', 'und', 'Übergang'])
    expect(wrapText('Zwei-Wege-Kommunikation', 110, FONT)).toEqual(['Zwei-Wege-', 'Kommunikation'])
    expect(wrapText('aaaaaaaaaa', 36, FONT).every((line) => line.length >= 4 || line.length === 2)).toBe(true)
  })

  it('keeps the line ends somebody typed', () => {
    expect(wrapText('eins\n\nzwei', 500, FONT)).toEqual(['eins', '', 'zwei'])
  })
})

describe('measuring text', () => {
  it('knows the digits of Calibri: 0.507 of the size, and 5 % reserve for printers', () => {
    expect(measureText('0000000000', { sizePt: 11, bold: false })).toBeCloseTo(
      10 * 0.507 * 11 * (96 / 72) * 1.05,
      6,
    )
  })

  it('takes bold for wider and other scripts for higher', () => {
    expect(measureText('Handlungsfeld', { sizePt: 10, bold: true })).toBeGreaterThan(
      measureText('Handlungsfeld', FONT),
    )
    expect(lineHeightPt('التعليم', 10)).toBeGreaterThan(lineHeightPt('Bildung', 10))
    expect(textHeightPt('a\nb', 100, FONT)).toBeCloseTo(2 * lineHeightPt('a', 10), 6)
  })
})
