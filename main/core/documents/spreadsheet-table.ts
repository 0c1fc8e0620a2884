import { read, SSF, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { TABLE_LIMITS, TableParseError, type TableSheet } from './table-file.ts'
import { readZip, writeZip, ZipError, type ZipEntry } from './zip-archive.ts'

/** Parts of a package that hold cell contents; macros, drawings, media, links and custom XML are not handed on. */
const USEFUL_PART =
  /^(\[Content_Types\]\.xml|mimetype|META-INF\/manifest\.xml|content\.xml|styles\.xml|meta\.xml|_rels\/\.rels|xl\/(_rels\/)?[^/]+\.(xml|rels)|xl\/worksheets\/[^/]+\.xml)$/i

/** Sheets of an .xlsx or .ods file. */
export function readZippedSheets(bytes: Uint8Array): TableSheet[] {
  const entries = inflate(bytes).filter((entry) => USEFUL_PART.test(entry.name))
  const isWorkbook = entries.some((entry) => /^(content\.xml|xl\/workbook[^/]*\.xml)$/i.test(entry.name))
  if (!isWorkbook) throw new TableParseError('table_unsupported')
  // Packed anew by us, so that the library meets only sizes and names that are true.
  return sheetsOf(readWorkbook(writeZip(entries, { compress: false })))
}

/** Sheets of an old .xls file (BIFF in a compound document). */
export function readBinarySheets(bytes: Uint8Array): TableSheet[] {
  if (holdsName(bytes, 'EncryptedPackage')) throw new TableParseError('table_encrypted')
  if (!holdsName(bytes, 'Workbook') && !holdsName(bytes, 'Book'))
    throw new TableParseError('table_unsupported')
  return sheetsOf(readWorkbook(bytes))
}

function inflate(bytes: Uint8Array): ZipEntry[] {
  try {
    return readZip(bytes, {
      maxEntries: TABLE_LIMITS.zipEntries,
      maxInflatedBytes: TABLE_LIMITS.inflatedBytes,
    })
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    switch (error.reason) {
      case 'damaged':
        throw new TableParseError('table_damaged')
      case 'encrypted':
        throw new TableParseError('table_encrypted')
      case 'too-many-entries':
        throw new TableParseError('table_too_many_parts')
      case 'too-large-inflated':
        throw new TableParseError('table_too_large')
    }
  }
}

/** Names of streams stand in a compound document in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
}

function readWorkbook(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      cellStyles: false,
      bookVBA: false,
      bookDeps: false,
      sheetRows: TABLE_LIMITS.rows + 1,
    })
  } catch (error) {
    const encrypted = error instanceof Error && /password|encrypt/i.test(error.message)
    throw new TableParseError(encrypted ? 'table_encrypted' : 'table_damaged')
  }
}

/** Visible sheets with content, cells as strings. */
function sheetsOf(workbook: WorkBook): TableSheet[] {
  const sheets: TableSheet[] = []
  workbook.SheetNames.forEach((name, index) => {
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    // A sheet called "__proto__" must not be looked up on the prototype.
    const sheet = Object.hasOwn(workbook.Sheets, name) ? workbook.Sheets[name] : undefined
    if (hidden || sheet === undefined) return
    const rows = rowsOf(sheet)
    if (rows.length > 0) sheets.push({ name: String(name), rows })
  })
  return sheets
}

function rowsOf(sheet: WorkSheet): string[][] {
  const data: unknown = sheet['!data']
  if (!Array.isArray(data)) return []
  const rows: string[][] = []
  data.forEach((cells: unknown, index) => {
    if (!Array.isArray(cells)) return
    const row: string[] = []
    cells.forEach((cell: CellObject | undefined, column) => {
      const text = cell === undefined ? '' : cellText(cell)
      if (text === '') return
      if (column >= TABLE_LIMITS.columns) throw new TableParseError('table_too_many_cells')
      while (row.length < column) row.push('')
      row.push(text)
    })
    if (row.length === 0) return
    if (index >= TABLE_LIMITS.rows) throw new TableParseError('table_too_many_cells')
    while (rows.length < index) rows.push([])
    rows.push(row)
  })
  return rows
}

/** A cell as somebody would type it in German: decimal comma, ISO dates, WAHR and FALSCH. */
function cellText(cell: CellObject): string {
  switch (cell.t) {
    case 's':
      return typeof cell.v === 'string' ? cell.v : ''
    case 'b':
      return cell.v === true ? 'WAHR' : 'FALSCH'
    case 'n':
      return typeof cell.v === 'number' ? numberText(cell.v, cell) : ''
    case 'd':
      return cell.v instanceof Date ? cell.v.toISOString().slice(0, 10) : ''
    case 'e':
      return cell.w ?? ''
    default:
      return ''
  }
}

function numberText(value: number, cell: CellObject): string {
  const format = typeof cell.z === 'string' ? cell.z : ''
  if (format !== '' && SSF.is_date(format)) return dateText(value)
  // Codes such as postal ones are numbers shown with leading zeros; the zeros are part of them.
  if (/^0{2,}$/.test(format)) return String(Math.round(value)).padStart(format.length, '0')
  return plainNumber(value)
}

function plainNumber(value: number): string {
  // 0.1 + 0.2 in a sheet shows 0,3; fifteen digits are what Excel itself keeps.
  return String(Number(value.toPrecision(15))).replace('.', ',')
}

/** "2026-11-21", "2026-11-21T14:30" or, for times alone, "14:30". */
function dateText(serial: number): string {
  const date: unknown = SSF.parse_date_code(serial)
  if (!isDateParts(date)) return plainNumber(serial)
  const two = (part: number) => String(part).padStart(2, '0')
  const time = `${two(date.H)}:${two(date.M)}`
  if (serial < 1) return time
  const day = `${String(date.y).padStart(4, '0')}-${two(date.m)}-${two(date.d)}`
  return date.H === 0 && date.M === 0 ? day : `${day}T${time}`
}

function isDateParts(value: unknown): value is { y: number; m: number; d: number; H: number; M: number } {
  return typeof value === 'object' && value !== null && 'y' in value && 'H' in value
}
