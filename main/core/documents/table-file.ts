/** A table file as plain text cells: what every reader of lists works on. */
export type TableFile = { sheets: TableSheet[] }

/** Rows from the first to the last with content; every cell a string, empty cells "". */
export type TableSheet = { name: string; rows: string[][] }

export type TableErrorCode =
  | 'table_too_large'
  | 'table_too_many_parts'
  | 'table_too_many_cells'
  | 'table_encrypted'
  | 'table_damaged'
  | 'table_unsupported'
  | 'table_empty'
  | 'table_too_slow'
  | 'table_too_complex'

/** What happened and what to do; that nothing is lost is part of every sentence's meaning: nothing was read. */
export const TABLE_ERRORS: Readonly<Record<TableErrorCode, string>> = {
  table_too_large:
    'Die Datei ist zu groß (höchstens 5 MB, entpackt höchstens 50 MB). Bitte speichern Sie nur das Blatt mit der Liste in einer neuen Datei.',
  table_too_many_parts:
    'Die Datei besteht aus ungewöhnlich vielen Teilen und wurde nicht geöffnet. Bitte speichern Sie die Liste in einer neuen Datei.',
  table_too_many_cells:
    'Die Tabelle hat zu viele Zeilen (höchstens 20.000) oder Spalten (höchstens 200). Bitte kürzen Sie die Liste.',
  table_encrypted:
    'Die Datei ist mit einem Kennwort geschützt. Bitte speichern Sie sie ohne Kennwort und versuchen Sie es noch einmal.',
  table_damaged:
    'Die Datei ist beschädigt und lässt sich nicht lesen. Bitte öffnen Sie sie in Excel oder LibreOffice und speichern Sie sie neu.',
  table_unsupported:
    'Diese Datei ist keine Tabelle, die das Programm lesen kann. Möglich sind Excel (.xlsx, .xls), LibreOffice (.ods) und CSV.',
  table_empty: 'In der Datei steht nichts, was übernommen werden könnte.',
  table_too_slow:
    'Das Lesen der Datei dauerte zu lange und wurde abgebrochen. Bitte speichern Sie nur das Blatt mit der Liste in einer neuen Datei.',
  table_too_complex:
    'Die Datei braucht zum Lesen zu viel Speicher. Bitte speichern Sie nur das Blatt mit der Liste in einer neuen Datei.',
}

/** Thrown while parsing; only its code crosses to the core. */
export class TableParseError extends Error {
  readonly code: TableErrorCode

  constructor(code: TableErrorCode) {
    super(code)
    this.code = code
  }
}

/** Bounds of everything read from outside (SAFETY.md section 6). */
export const TABLE_LIMITS = {
  fileBytes: 5 * 1024 * 1024,
  inflatedBytes: 50 * 1024 * 1024,
  zipEntries: 200,
  rows: 20_000,
  columns: 200,
} as const
