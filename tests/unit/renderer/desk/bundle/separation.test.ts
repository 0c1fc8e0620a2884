import { describe, expect, it } from 'vitest'
import { isClearer, isFlat } from '../../../../../renderer/desk/bundle/separation.ts'

const runnerUp = { k: 4, silhouette: 0.6, state: 'runnerUp' } as const
const chosen = (silhouette: number) => ({ k: 5, silhouette, state: 'chosen' }) as const

describe('what the separation of the numbers of groups says', () => {
  it('the runner-up is clearer only where people fixed a number that separates less', () => {
    expect(isClearer([runnerUp, chosen(0.5)], runnerUp)).toBe(true)
    expect(isClearer([runnerUp, chosen(0.6)], runnerUp)).toBe(false)
    expect(isClearer([runnerUp, chosen(0.7)], runnerUp)).toBe(false)
  })

  it('is flat where no number separates anything, not where there was only one number to take', () => {
    const nothing = { ...runnerUp, silhouette: 0 }
    expect(isFlat([nothing, chosen(0)])).toBe(true)
    expect(isFlat([nothing, chosen(0.1)])).toBe(false)
    expect(isFlat([chosen(0)])).toBe(false)
    expect(isFlat([])).toBe(false)
  })
})
