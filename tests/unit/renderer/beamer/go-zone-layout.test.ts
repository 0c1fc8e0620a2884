import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goZoneLayout } from '../../../../renderer/beamer/go-zone-layout.ts'

describe('layout of the picture of two criteria', () => {
  it('lists twelve titles of two lines on one page', () => {
    expect(goZoneLayout(12, 90)).toMatchObject({ lines: 2, pages: 1, rowsPerPage: 12, fontSize: 28 })
  })

  it('sets few titles larger, in one line or two', () => {
    expect(goZoneLayout(5, 90)).toMatchObject({ lines: 2, fontSize: 34 })
    expect(goZoneLayout(5, 20)).toMatchObject({ lines: 1, fontSize: 36, figures: true })
  })

  it('loses no row, keeps within the height and never sets type under 28 units', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 200 }), (count, longest) => {
        const { pages, rowsPerPage, rowHeight, fontSize, lines } = goZoneLayout(count, longest)
        expect(pages * rowsPerPage).toBeGreaterThanOrEqual(count)
        expect(rowsPerPage * rowHeight).toBeLessThanOrEqual(744.001)
        expect(fontSize).toBeGreaterThanOrEqual(28)
        expect(lines * fontSize * 1.06).toBeLessThanOrEqual(rowHeight)
      }),
    )
  })
})
