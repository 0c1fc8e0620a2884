import { BOLD_WIDTHS, FIRST_CODE_POINT, REGULAR_WIDTHS } from './carlito-widths.ts'

/** A font as far as its measure is concerned: Calibri/Carlito of `sizePt` points. */
export type TextFont = { sizePt: number; bold: boolean }

/** Widths of frequent characters beyond U+017F, in thousandths of the font size. */
const PUNCTUATION: Readonly<Record<number, number>> = {
  0x2010: 306,
  0x2011: 306,
  0x2013: 498,
  0x2014: 905,
  0x2018: 260,
  0x2019: 260,
  0x201a: 260,
  0x201c: 435,
  0x201d: 435,
  0x201e: 435,
  0x2022: 498,
  0x2026: 711,
  0x202f: 226,
  0x20ac: 507,
}

/** Excel's screen and print grid: 96 pixels to 72 points. */
const PX_PER_PT = 96 / 72

/** Printer metrics differ from screen metrics by a few percent; wrapping must not be too optimistic. */
const WIDTH_SAFETY = 1.05

function charWidth(codePoint: number, bold: boolean): number {
  const known = (bold ? BOLD_WIDTHS : REGULAR_WIDTHS)[codePoint - FIRST_CODE_POINT]
  if (known !== undefined) return known
  const punctuation = PUNCTUATION[codePoint]
  if (punctuation !== undefined) return punctuation
  if (codePoint >= 0x300 && codePoint <= 0x36f) return 0
  // Greek, Cyrillic and Arabic come close to Latin; what lies beyond (Han, emoji) is about square.
  return codePoint < 0x1100 ? 640 : 1250
}

/** Width of one line of text in pixels at 96 dpi. */
export function measureText(text: string, font: TextFont): number {
  let units = 0
  for (const char of text) units += charWidth(char.codePointAt(0) ?? 0, font.bold)
  return (units / 1000) * font.sizePt * PX_PER_PT * WIDTH_SAFETY
}

/**
 * The lines a text takes in a cell of `widthPx` pixels, breaking after spaces and hyphens, and inside a word
 * only where a word alone is wider than the cell. An empty text has one empty line.
 */
export function wrapText(text: string, widthPx: number, font: TextFont): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph.match(/[^\s-]*(?:-+|\s+|$)/gu) ?? []) {
      if (word === '') continue
      if (line !== '' && measureText((line + word).trimEnd(), font) > widthPx) {
        lines.push(line.trimEnd())
        line = ''
      }
      line += word
      while (measureText(line.trimEnd(), font) > widthPx) {
        const head = fittingHead(line, widthPx, font)
        if (head.length >= line.trimEnd().length) break
        lines.push(head)
        line = line.slice(head.length)
      }
    }
    lines.push(line.trimEnd())
  }
  return lines
}

/** The longest start of `text` that fits, at least one character. */
function fittingHead(text: string, widthPx: number, font: TextFont): string {
  let head = ''
  for (const char of text) {
    if (head !== '' && measureText(head + char, font) > widthPx) return head
    head += char
  }
  return head
}

/** Height of one line in points. Scripts that fall back to another font need more air. */
export function lineHeightPt(text: string, sizePt: number): number {
  return sizePt * (/[^\u0000-\u04ff\u2000-\u22ff]/u.test(text) ? 1.62 : 1.27)
}

/** Height in points of a wrapped text in a cell of `widthPx`, without padding. */
export function textHeightPt(text: string, widthPx: number, font: TextFont): number {
  return wrapText(text, widthPx, font).length * lineHeightPt(text, font.sizePt)
}
