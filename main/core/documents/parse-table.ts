import { decodeText, parseCsv } from './csv-table.ts'
import { readBinarySheets, readZippedSheets } from './spreadsheet-table.ts'
import { TABLE_LIMITS, TableParseError, type TableFile, type TableSheet } from './table-file.ts'

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const COMPOUND_DOCUMENT = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const PDF = [0x25, 0x50, 0x44, 0x46]

/**
 * Reads a table file. The first bytes decide what it is, never its name. Runs in the worker of read-table.ts,
 * because what comes from outside may be built to harm.
 * @throws TableParseError
 */
export function parseTable(bytes: Uint8Array, fileName: string): TableFile {
  if (bytes.byteLength > TABLE_LIMITS.fileBytes) throw new TableParseError('table_too_large')
  const sheets = sheetsIn(bytes, fileName)
    .map((sheet) => ({ name: sheet.name, rows: trimmed(sheet.rows) }))
    .filter((sheet) => sheet.rows.length > 0)
  if (sheets.length === 0) throw new TableParseError('table_empty')
  return { sheets }
}

function sheetsIn(bytes: Uint8Array, fileName: string): TableSheet[] {
  if (startsWith(bytes, ZIP)) return readZippedSheets(bytes)
  if (startsWith(bytes, COMPOUND_DOCUMENT)) return readBinarySheets(bytes)
  if (startsWith(bytes, PDF) || !looksLikeText(bytes)) throw new TableParseError('table_unsupported')
  const text = decodeText(bytes)
  // Web pages and XML called .xls; as CSV they would come out as rubbish.
  if (/^\s*</.test(text)) throw new TableParseError('table_unsupported')
  return [{ name: fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, ''), rows: parseCsv(text) }]
}

function startsWith(bytes: Uint8Array, magic: number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

/** Text has no NUL, unless it is UTF-16 and says so. */
function looksLikeText(bytes: Uint8Array): boolean {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return utf16 || !bytes.subarray(0, 65_536).includes(0)
}

/** Drops empty cells at the end of rows and empty rows at the end of the table. */
function trimmed(rows: string[][]): string[][] {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell.trim() !== '') + 1))
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1)
}
