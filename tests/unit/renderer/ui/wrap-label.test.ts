import { describe, expect, it } from 'vitest'
import { wrapLabel } from '../../../../renderer/ui/wrap-label.ts'

describe('labels of a chart', () => {
  it('break between words and keep every word', () => {
    expect(wrapLabel('3. Partizipation und Beteiligung in Gremien', 22, 3)).toEqual([
      '3. Partizipation und',
      'Beteiligung in Gremien',
    ])
  })

  it('give a long word a line of its own', () => {
    expect(wrapLabel('Die Antidiskriminierungsarbeit', 12, 3)).toEqual(['Die', 'Antidiskriminierungsarbeit'])
  })

  it('end with an ellipsis where there is no room for the rest', () => {
    expect(wrapLabel('eins zwei drei vier', 5, 2)).toEqual(['eins', 'zwei …'])
  })
})
