import { describe, expect, it } from 'vitest'
import { isSorting, sortingState } from '../../../../../renderer/desk/bundle/sorting-state.ts'
import type { RoundState } from '../../../../../shared/contract/weigh.ts'

const state = (...states: RoundState[]) => sortingState(states.map((one) => ({ state: one })))

describe('where sorting stands', () => {
  it('says what is going on now before what was counted', () => {
    expect(state()).toBe('sortOptional')
    expect(state('draft')).toBe('sortDraft')
    expect(state('closed', 'draft')).toBe('sortCounted')
    expect(state('closed', 'open')).toBe('sortOpen')
    expect(state('paused', 'published')).toBe('sortPaused')
  })

  it('counts a rest as sorting', () => {
    expect(isSorting([{ state: 'paused' }])).toBe(true)
    expect(isSorting([{ state: 'closed' }])).toBe(false)
  })
})
