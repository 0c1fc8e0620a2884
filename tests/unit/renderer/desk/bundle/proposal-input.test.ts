import { describe, expect, it } from 'vitest'
import { proposalInput, startingTopN } from '../../../../../renderer/desk/bundle/proposal-input.ts'
import { contract } from '../../../../../shared/contract/index.ts'

const topics = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: String(n), number: n, title: '', description: '' }))
const roundId = '01a200f2-b11b-7287-a2b2-8745a9f2fb3b'

describe('what the proposal form asks for', () => {
  it('starts with the cut of the round, never with more topics than there are', () => {
    expect(startingTopN({ cut: 12, topics: topics(15) })).toBe(12)
    expect(startingTopN({ cut: null, topics: topics(15) })).toBe(10)
    expect(startingTopN({ cut: 12, topics: topics(6) })).toBe(6)
  })

  it('leaves empty limits to the contract', () => {
    const input = proposalInput({ roundId, topN: 10, groups: null, minSize: 1, maxSize: null })
    expect(input).toEqual({ roundId, topN: 10, minSize: 1 })
    expect(contract['groupings.propose'].input.parse(input)).toMatchObject({ minSize: 1, maxSize: 100 })
  })

  it('lets the contract refuse a missing number of topics in words', () => {
    const input = proposalInput({ roundId, topN: null, groups: 5, minSize: null, maxSize: null })
    const problem = contract['groupings.propose'].input.safeParse(input).error?.issues[0]
    expect(problem?.path).toEqual(['topN'])
    expect(problem?.message).toContain('Zahl der Handlungsfelder')
  })
})
