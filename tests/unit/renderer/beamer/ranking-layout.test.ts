import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankingLayout } from '../../../../renderer/beamer/ranking-layout.ts'
import type { RankingShape } from '../../../../renderer/beamer/ranking-layout.ts'

const shape = (count: number, longest = 20, more: Partial<RankingShape> = {}): RankingShape => ({
  count,
  longest,
  agreement: true,
  points: false,
  ...more,
})
const INNER = 1744

describe('layout of the ranking', () => {
  it('keeps the demo workshop of 15 topics in one column of readable type', () => {
    expect(rankingLayout(shape(15))).toMatchObject({ columns: 1, rowsPerColumn: 15, pages: 1 })
    expect(rankingLayout(shape(15)).fontSize).toBeGreaterThanOrEqual(30)
  })

  it('grows with the room: three topics are set larger than fifteen', () => {
    expect(rankingLayout(shape(3)).fontSize).toBeGreaterThan(rankingLayout(shape(15)).fontSize)
  })

  it('turns to two equally long columns with the 21st row, if the titles are short', () => {
    expect(rankingLayout(shape(20))).toMatchObject({ columns: 1, rowsPerColumn: 20, pages: 1 })
    expect(rankingLayout(shape(21))).toMatchObject({ columns: 2, rowsPerColumn: 11, pages: 1 })
    expect(rankingLayout(shape(40))).toMatchObject({ columns: 2, rowsPerColumn: 20, pages: 1 })
  })

  it('turns pages where titles are long or rows too many', () => {
    expect(rankingLayout(shape(40, 60))).toMatchObject({ columns: 1, rowsPerColumn: 14, pages: 3 })
    expect(rankingLayout(shape(60))).toMatchObject({ columns: 1, rowsPerColumn: 15, pages: 4 })
  })

  it('gives up the words about agreement before it cuts a title', () => {
    expect(rankingLayout(shape(15, 60)).word).toBeGreaterThan(0)
    expect(rankingLayout(shape(15, 82)).word).toBe(0)
  })

  it('names the unit of points, not of means', () => {
    expect(rankingLayout(shape(5, 20, { points: true, agreement: false }))).toMatchObject({
      unit: true,
      word: 0,
    })
    expect(rankingLayout(shape(5)).unit).toBe(false)
  })

  it('loses no row, stays within the picture and never sets type under 28 units', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 0, max: 200 }),
        fc.boolean(),
        fc.boolean(),
        (count, longest, agreement, points) => {
          const layout = rankingLayout({ count, longest, agreement, points })
          expect(layout.columns * layout.rowsPerColumn * layout.pages).toBeGreaterThanOrEqual(count)
          expect(layout.rowsPerColumn * layout.rowHeight).toBeLessThanOrEqual(709)
          expect(layout.fontSize).toBeGreaterThanOrEqual(28)
          expect(layout.fontSize).toBeLessThanOrEqual(layout.rowHeight)
          const { rank, title, word, figure } = layout
          const width = layout.columns === 2 ? (INNER - 80) / 2 : INNER
          // Something is left for the bar.
          expect(rank + title + word + figure + 3 * 24).toBeLessThanOrEqual(width - 90)
        },
      ),
    )
  })
})
