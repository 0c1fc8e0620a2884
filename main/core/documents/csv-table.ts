import { TABLE_LIMITS, TableParseError } from './table-file.ts'

const DELIMITERS = [';', ',', '\t'] as const

/**
 * Text of a CSV file: by its byte order mark, else as UTF-8 if it is valid UTF-8, else as windows-1252, which is
 * what German Excel writes under "CSV (Trennzeichen-getrennt)".
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder('utf-8').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Rows of a CSV text; delimiter `;`, `,` or tab, found by itself; quotes doubled inside quotes. */
export function parseCsv(text: string): string[][] {
  const declared = /^sep=(.)\r?\n/i.exec(text)
  const body = declared ? text.slice(declared[0].length) : text
  return splitCsv(body, declared?.[1] ?? findDelimiter(body))
}

/**
 * The delimiter that divides the first lines into the most columns of equal number. German lists are full of
 * commas inside texts, so the semicolon wins a tie.
 */
function findDelimiter(text: string): string {
  const sample = text.slice(0, 20_000)
  let best: string = DELIMITERS[0]
  let bestScore = 0
  for (const delimiter of DELIMITERS) {
    const rows = splitCsv(sample, delimiter)
      .slice(0, 30)
      .filter((row) => row.some((cell) => cell.trim() !== ''))
    const counts = new Map<number, number>()
    for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
    const steadiest = Math.max(0, ...counts.values())
    // A comma here and there in a list of one column is a comma, not a column.
    if (steadiest > bestScore && steadiest * 2 > rows.length) {
      best = delimiter
      bestScore = steadiest
    }
  }
  return best
}

function splitCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endCell = () => {
    if (row.length >= TABLE_LIMITS.columns) throw new TableParseError('table_too_many_cells')
    row.push(cell)
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (rows.length >= TABLE_LIMITS.rows) throw new TableParseError('table_too_many_cells')
    rows.push(row)
    row = []
  }
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (quoted) {
      if (char !== '"') cell += char
      else if (text.charAt(at + 1) === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (char === '"' && cell === '') quoted = true
    else if (char === delimiter) endCell()
    else if (char === '\n' || char === '\r') {
      if (char === '\r' && text.charAt(at + 1) === '\n') at += 1
      endRow()
    } else cell += char
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows
}
