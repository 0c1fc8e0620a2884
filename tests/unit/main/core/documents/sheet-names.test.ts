import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sheetName } from '../../../../../main/core/documents/sheet-names.ts'

describe('sheet names', () => {
  it('are valid in Excel and differ whatever is wished for', () => {
    const wish = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 50 }),
      fc.constantFrom('History', "''", 'Gewichtung: Runde 1/2', 'gewichtung', 'Gewichtung', '👍'.repeat(20)),
    )
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
        const taken = new Set<string>()
        const names = wishes.map((one) => sheetName(one, taken))
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0)
          expect(name.length).toBeLessThanOrEqual(31)
          expect(name).not.toMatch(/[\\/?*[\]:]|^'|'$/)
          expect(name.toLowerCase()).not.toBe('history')
        }
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
      }),
    )
  })

  it('keep a good wish as it is', () => {
    expect(sheetName('Maßnahmen', new Set())).toBe('Maßnahmen')
    expect(sheetName('Maßnahmen', new Set(['maßnahmen']))).toBe('Maßnahmen (2)')
  })
})
