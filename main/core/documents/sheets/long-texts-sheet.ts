import type { LongText } from '../long-texts.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { STYLE } from '../sheet-style.ts'
import { addHead, addHeading, freezeThrough, TEXT_WIDTHS } from './sheet-head.ts'

/** Sheet "Langtexte": texts that no single row could hold, in full. */
export function longTextsSheet(name: string, texts: LongText[]): SheetPlan {
  const builder = new SheetBuilder(name, TEXT_WIDTHS)
  addHead(builder, 'Langtexte', 'Texte, die für eine Tabellenzeile zu lang sind, hier vollständig')
  freezeThrough(builder, 1)
  for (const entry of texts) {
    addHeading(builder, `Nr. ${entry.number} · ${entry.where}`)
    builder.paragraphs(entry.text, STYLE.value)
  }
  return builder.plan
}
