import type { MinutesModel } from '../../../../shared/domain/minutes-model.ts'
import { germanDateTime } from '../german-text.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { STYLE } from '../sheet-style.ts'
import { addHead, addHeading, freezeThrough, TEXT_WIDTHS } from './sheet-head.ts'

/** A heading never stands alone at the foot of a page. */
const FEW_LINES_PT = 55

/** Sheet "Methodik": how every figure came about, so that a reader could compute it again. */
export function methodologySheet(name: string, model: MinutesModel): SheetPlan {
  const builder = new SheetBuilder(name, TEXT_WIDTHS)
  addHead(builder, 'Methodik', 'Wie die Zahlen in diesem Protokoll entstanden sind')
  freezeThrough(builder, 1)
  for (const section of model.methodology) {
    addHeading(builder, section.heading, FEW_LINES_PT)
    for (const paragraph of section.paragraphs) builder.paragraphs(paragraph, STYLE.value)
  }
  addHeading(builder, 'Herstellung', FEW_LINES_PT)
  builder.fact('Programm', `Klebepunkt ${model.programVersion}`, 1)
  builder.fact('Protokoll erstellt', germanDateTime(model.generatedAt), 1)
  return builder.plan
}
