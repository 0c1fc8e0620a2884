/** A text too tall for any row of a spreadsheet, printed in full at the end of the workbook. */
export type LongText = { number: number; where: string; text: string }

/** Collects such texts while the sheets are laid out, and numbers them. */
export class LongTexts {
  readonly entries: LongText[] = []

  /** Keeps the text and returns the note that stands in its place. */
  keep(where: string, text: string): string {
    const number = this.entries.length + 1
    this.entries.push({ number, where, text })
    return ` … (vollständig im Blatt „Langtexte“, Nr. ${number})`
  }
}
