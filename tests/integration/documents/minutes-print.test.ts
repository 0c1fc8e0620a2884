import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeMinutesWorkbook } from '../../../main/core/documents/workbook.ts'
import { stressMinutes } from '../../fixtures/minutes-stress.ts'
import { visibleTextCells, type TextCell } from './text-cells.ts'

/** LibreOffice and poppler are no part of the set-up; where they are missing, nothing can be printed. */
const canPrint = ['soffice', 'pdftotext'].every((tool) => spawnSync(tool, ['--version']).error === undefined)

/** What a page may show differently: blanks, line ends, direction marks, emoji (which are drawn as pictures). */
const UNPRINTED =
  /[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufe0f]|\p{Extended_Pictographic}|\p{Emoji_Modifier}/u

/** Carlito's own line, ascent to descent, in multiples of its size. */
const LINE = 1.2207

/** The text of the PDF without blanks, and for every character of it the line it stands on. */
type Printed = { text: string; lineOf: number[] }

function withoutBlanks(raw: string): Printed {
  const lineOf: number[] = []
  let text = ''
  let line = 0
  for (const char of raw) {
    if (char === '\n') line += 1
    if (UNPRINTED.test(char)) continue
    text += char
    for (let unit = 0; unit < char.length; unit++) lineOf.push(line)
  }
  return { text, lineOf }
}

let folder = ''
let printed: Printed = { text: '', lineOf: [] }
let cells: TextCell[] = []

function print(bytes: Uint8Array): string {
  const file = join(folder, 'minutes.xlsx')
  writeFileSync(file, bytes)
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, file], {
    stdio: 'ignore',
  })
  return execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', join(folder, 'minutes.pdf'), '-'], {
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  })
}

/** A right-to-left line comes out of a PDF with its words in drawing order, so it is looked up word by word. */
function isPrinted(text: string): boolean {
  const parts = /\p{Script=Arabic}/u.test(text) ? text.split(/\s+/) : [text]
  return parts.every((part) => printed.text.includes(withoutBlanks(part).text))
}

/** On how many lines a text was printed; where it stands more than once, the fewest. */
function linesOf(text: string): number {
  const wanted = withoutBlanks(text).text
  if (wanted === '') return 1
  let fewest = Number.POSITIVE_INFINITY
  for (let at = printed.text.indexOf(wanted); at >= 0; at = printed.text.indexOf(wanted, at + 1)) {
    const lines = (printed.lineOf[at + wanted.length - 1] ?? 0) - (printed.lineOf[at] ?? 0) + 1
    fewest = Math.min(fewest, lines)
  }
  return fewest
}

describe.runIf(canPrint)('the minutes on paper', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'klebepunkt-print-'))
    const bytes = await writeMinutesWorkbook(stressMinutes())
    cells = visibleTextCells(bytes)
    printed = withoutBlanks(print(bytes))
  }, 120_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('show the text of every cell', () => {
    expect(cells.length).toBeGreaterThan(1500)
    expect(cells.filter((cell) => !isPrinted(cell.text))).toEqual([])
  })

  it('cut no text off: every row is as high as the lines LibreOffice made of it', () => {
    const latin = cells.filter((cell) => !/\p{Script=Arabic}|\p{Extended_Pictographic}/u.test(cell.text))
    const tooLow = latin
      .map((cell) => ({ ...cell, neededPt: linesOf(cell.text) * cell.sizePt * LINE }))
      .filter((cell) => cell.neededPt > cell.rowHeightPt)
    expect(latin.some((cell) => linesOf(cell.text) > 10)).toBe(true)
    expect(tooLow).toEqual([])
  })

  it('write numbers, shares, shared places and dates the German way', () => {
    for (const text of ['4,47', '3.–4.', '10.–11.', '89%', '21,6%', '01.03.2027', '125.050€']) {
      expect(printed.text).toContain(text)
    }
  })
})
