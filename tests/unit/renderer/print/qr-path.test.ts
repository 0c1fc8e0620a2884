import { describe, expect, it } from 'vitest'
import { cardBox, cardCorners } from '../../../../renderer/print/card-grid.ts'
import { qrPath } from '../../../../renderer/print/qr-path.ts'

describe('drawing of a card', () => {
  it('draws a finder pattern as whole rows', () => {
    const { side, path } = qrPath('http://192.168.1.20:8080/#k=00112233445566778899aabbccddeeff')
    expect(side).toBeGreaterThan(20)
    expect(path.startsWith('M0 0h7v1h-7z')).toBe(true)
  })

  it('gives neighbours one corner, and marks nothing where no card is', () => {
    expect(cardCorners(1)).toHaveLength(4)
    expect(cardCorners(2)).toHaveLength(6)
    expect(cardCorners(8)).toHaveLength(15)
    const last = cardBox(7)
    expect(last.left + last.width).toBeLessThanOrEqual(205)
    expect(last.top + last.height).toBeLessThanOrEqual(292)
  })
})
