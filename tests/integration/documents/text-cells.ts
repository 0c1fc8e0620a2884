import { read, utils, type CellObject } from '@e965/xlsx'
import { readZip } from '../../../main/core/documents/zip-archive.ts'

/** A text in a visible sheet, with what decides whether its row can show it. */
export type TextCell = { sheet: string; cell: string; text: string; sizePt: number; rowHeightPt: number }

/** All texts of the visible sheets of a workbook, with font size and row height as they stand in the file. */
export function visibleTextCells(bytes: Uint8Array): TextCell[] {
  const decoder = new TextDecoder()
  const parts = new Map(
    readZip(bytes, { maxEntries: 500, maxInflatedBytes: 100_000_000 }).map(({ name, data }) => [
      name,
      decoder.decode(data),
    ]),
  )
  const sizes = fontSizes(parts.get('xl/styles.xml') ?? '')
  const book = read(bytes, { type: 'array' })
  return book.SheetNames.flatMap((sheet, index) => {
    if (book.Workbook?.Sheets?.[index]?.Hidden) return []
    const xml = parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? ''
    const heights = new Map(
      [...xml.matchAll(/<row r="(\d+)" ht="([\d.]+)"/g)].map((row) => [Number(row[1]), Number(row[2])]),
    )
    const styles = new Map(
      [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]* s="(\d+)"/g)].map((cell) => [cell[1], Number(cell[2])]),
    )
    const cells = Object.entries(book.Sheets[sheet] ?? {}) as [string, CellObject][]
    return cells
      .filter(([key, cell]) => /^[A-Z]+\d+$/.test(key) && cell.t === 's')
      .map(([key, cell]) => ({
        sheet,
        cell: key,
        text: String(cell.v),
        sizePt: sizes[styles.get(key) ?? 0] ?? 11,
        rowHeightPt: heights.get(utils.decode_cell(key).r + 1) ?? 0,
      }))
  })
}

/** Font size by cell style. */
function fontSizes(styles: string): number[] {
  const fonts = [...styles.matchAll(/<font>.*?<sz val="([\d.]+)"\/>.*?<\/font>/g)].map((font) =>
    Number(font[1]),
  )
  const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? ''
  return [...formats.matchAll(/<xf [^>]*fontId="(\d+)"/g)].map((format) => fonts[Number(format[1])] ?? 11)
}
