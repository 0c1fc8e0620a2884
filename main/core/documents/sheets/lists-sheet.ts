import { SheetBuilder } from '../sheet-builder.ts'
import type { CellRange, SheetPlan } from '../sheet-plan.ts'
import { STYLE } from '../sheet-style.ts'

/**
 * The hidden sheet behind the drop-downs. A list written into the rule itself may hold neither commas nor more
 * than 255 characters; a list in cells may.
 */
export class ListSheet {
  private readonly name: string
  private readonly lists: { title: string; words: string[] }[] = []

  constructor(name: string) {
    this.name = name
  }

  /** Adds a list of at least one word and says where it stands. */
  add(title: string, words: string[]): { sheet: string; range: CellRange } {
    const column = this.lists.length
    this.lists.push({ title, words })
    return {
      sheet: this.name,
      range: { fromRow: 1, fromColumn: column, toRow: words.length, toColumn: column },
    }
  }

  /** The sheet, or `null` if no list was needed. */
  toPlan(): SheetPlan | null {
    if (this.lists.length === 0) return null
    const builder = new SheetBuilder(
      this.name,
      this.lists.map(() => 200),
    )
    builder.row(this.lists.map((list) => ({ value: list.title, style: STYLE.header })))
    const longest = Math.max(...this.lists.map((list) => list.words.length))
    for (let index = 0; index < longest; index++) {
      builder.row(
        this.lists.map((list) => {
          const word = list.words[index]
          return word === undefined ? null : { value: word, style: STYLE.body }
        }),
      )
    }
    builder.plan.hidden = true
    return builder.plan
  }
}
