import { describe, expect, it } from 'vitest'
import { readVote } from '../../../../../../renderer/desk/bundle/board/vote-fields.ts'

describe('the vote of a decision', () => {
  it('is null where nobody voted, whatever stands in the hidden fields', () => {
    expect(readVote({ voted: 'no', yes: 3, no: null, abstained: null })).toEqual({ vote: null })
  })

  it('counts a typed zero as a zero, an empty field as missing', () => {
    expect(readVote({ voted: 'yes', yes: 14, no: 0, abstained: 2 })).toEqual({
      vote: { yes: 14, no: 0, abstained: 2 },
    })
    expect(readVote({ voted: 'yes', yes: 14, no: null, abstained: 2 })).toEqual({ problem: 'missing' })
  })

  it('is not a vote when nobody took part', () => {
    expect(readVote({ voted: 'yes', yes: 0, no: 0, abstained: 0 })).toEqual({ problem: 'nobody' })
  })
})
