import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankingLayout } from '../../../../renderer/beamer/ranking-layout.ts'

describe('layout of the ranking', () => {
  it('keeps the demo workshop of 15 topics in one column of readable type', () => {
    expect(rankingLayout(15)).toMatchObject({ columns: 1, rowsPerColumn: 15, hidden: 0 })
    expect(rankingLayout(15).fontSize).toBeGreaterThanOrEqual(30)
  })

  it('turns to two equally long columns with the 21st row', () => {
    expect(rankingLayout(20)).toMatchObject({ columns: 1, rowsPerColumn: 20, hidden: 0 })
    expect(rankingLayout(21)).toMatchObject({ columns: 2, rowsPerColumn: 11, hidden: 0 })
  })

  it('counts what finds no place', () => {
    expect(rankingLayout(60)).toMatchObject({ columns: 2, rowsPerColumn: 20, hidden: 20 })
  })

  it('loses no row, stays within the picture and never sets type under 28 units', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (count) => {
        const layout = rankingLayout(count)
        expect(layout.columns * layout.rowsPerColumn + layout.hidden).toBeGreaterThanOrEqual(count)
        expect(layout.rowsPerColumn * layout.rowHeight).toBeLessThanOrEqual(725)
        expect(layout.fontSize).toBeGreaterThanOrEqual(28)
        expect(layout.fontSize).toBeLessThanOrEqual(layout.rowHeight)
      }),
    )
  })
})
