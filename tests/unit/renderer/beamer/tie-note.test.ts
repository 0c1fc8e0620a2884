import { describe, expect, it } from 'vitest'
import { tieNote } from '../../../../renderer/beamer/tie-note.ts'

const row = (main: number, rankLabel: string) => ({ main, rankLabel })

describe('why equal sums stand on different ranks', () => {
  it('names what decided, in the words of the method', () => {
    const rows = [row(41, '1.'), row(41, '2.'), row(30, '3.')]
    expect(tieNote('dots', rows)).toBe('Bei gleicher Summe steht vorn, wem mehr Personen Punkte gaben.')
    expect(tieNote('budget', rows)).toBe('Bei gleicher Summe steht vorn, wem mehr Personen Punkte gaben.')
    expect(tieNote('ranking', rows)).toBe('Bei gleicher Summe steht vorn, was öfter auf Platz 1 war.')
  })

  it('says nothing where ranks are shared or every sum differs', () => {
    expect(tieNote('dots', [row(41, '1.–2.'), row(41, '1.–2.'), row(30, '3.')])).toBe('')
    expect(tieNote('dots', [row(41, '1.'), row(40, '2.')])).toBe('')
    expect(tieNote('dots', [])).toBe('')
  })

  it('speaks of means only where they are truly equal', () => {
    expect(tieNote('scale', [row(3.2, '1.'), row(3.2, '2.')])).toBe(
      'Bei gleichem Mittelwert steht vorn, was anteilig öfter die höchsten zwei Stufen bekam.',
    )
    expect(tieNote('matrix', [row(3.2, '1.'), row(3.2, '2.')])).toBe(
      'Bei gleicher Mitte steht vorn, was weiter rechts liegt.',
    )
    expect(tieNote('scale', [row(51 / 16, '1.'), row(3.19, '2.')])).toBe('')
  })
})
