import { describe, expect, it } from 'vitest'
import {
  isAvailable,
  mixesQuestions,
  settingsOf,
  shareOf,
  startingFields,
  startingTopN,
  weightsOf,
} from '../../../../../../renderer/desk/bundle/proposal/proposal-settings.ts'
import type { ProposalGround } from '../../../../../../renderer/desk/bundle/proposal/proposal-settings.ts'
import type { ProposalSettings } from '../../../../../../shared/contract/bundle.ts'
import { contract } from '../../../../../../shared/contract/index.ts'

const topics = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: String(n), number: n, title: '', description: '' }))
const roundId = '01a200f2-b11b-7287-a2b2-8745a9f2fb3b'
const sortingId = '01a200f2-b11b-7287-a2b2-8745a9f2fb3c'
const topicIds = ['01a200f2-b11b-7287-a2b2-8745a9f2fb01', '01a200f2-b11b-7287-a2b2-8745a9f2fb02']
const round = { id: roundId, cut: 12, topics: topics(15), follows: null }
const ground = (parts: Partial<ProposalGround> = {}): ProposalGround => ({
  rounds: [round],
  sortings: [{ id: sortingId }],
  topicIds,
  ...parts,
})
const parse = (input: unknown) => contract['groupings.propose'].input.safeParse(input)

describe('what the proposal form starts with', () => {
  it('starts with the cut of the round, never with more topics than there are', () => {
    expect(startingTopN({ cut: 12, topics: topics(15) })).toBe(12)
    expect(startingTopN({ cut: null, topics: topics(15) })).toBe(10)
    expect(startingTopN({ cut: 12, topics: topics(6) })).toBe(6)
  })

  it('asks one source only: sorting if one is counted, else the ratings, else words', () => {
    const weights = (parts: Partial<ProposalGround>) =>
      weightsOf(startingFields(ground(parts), null, null), ground(parts))
    expect(weights({})).toEqual({ ratings: 0, sorting: 100, words: 0 })
    expect(weights({ sortings: [] })).toEqual({ ratings: 100, sorting: 0, words: 0 })
    expect(weights({ sortings: [], rounds: [] })).toEqual({ ratings: 0, sorting: 0, words: 100 })
  })

  it('works before any round is counted: topics are then chosen by hand, all of them at first', () => {
    const bare = ground({ rounds: [], sortings: [] })
    const settings = settingsOf(startingFields(bare, null, null), bare)
    expect(settings).toMatchObject({ roundId: null, sortingId: null, choice: { by: 'hand', topicIds } })
    expect(parse(settings).success).toBe(true)
  })

  it('gives back the settings a board was made with', () => {
    const before: ProposalSettings = {
      roundId,
      sortingId,
      choice: { by: 'best', n: 7, ties: 'out' },
      weights: { ratings: 40, sorting: 60, words: 0 },
      linkage: 'ward',
      groups: 4,
      minSize: 2,
      maxSize: 5,
    }
    expect(settingsOf(startingFields(ground(), before, null), ground())).toEqual(before)
    const { groups, ...suggested } = { ...before, maxSize: 100 }
    expect(groups).toBe(4)
    const again = settingsOf(startingFields(ground(), suggested, null), ground())
    expect(again).not.toHaveProperty('groups')
    expect(parse(again).data).toEqual(suggested)
  })
})

describe('what the proposal form is opened for', () => {
  it('takes the sorting it is wanted from, and nothing else', () => {
    const wanted = '01a200f2-b11b-7287-a2b2-8745a9f2fb3d'
    const before: ProposalSettings = {
      roundId,
      sortingId: null,
      choice: { by: 'aboveMean' },
      weights: { ratings: 100, sorting: 0, words: 20 },
      linkage: 'average',
      minSize: 1,
      maxSize: 100,
    }
    expect(settingsOf(startingFields(ground(), before, wanted), ground())).toMatchObject({
      sortingId: wanted,
      choice: { by: 'aboveMean' },
      weights: { ratings: 0, sorting: 100, words: 0 },
    })
  })

  it('never rests on a run-off while there is a round over all topics', () => {
    const runoff = { ...round, id: sortingId, follows: { roundId, as: 'runoff' as const } }
    expect(startingFields(ground({ rounds: [round, runoff] }), null, null).roundId).toBe(roundId)
    expect(startingFields(ground({ rounds: [runoff] }), null, null).roundId).toBe(sortingId)
  })
})

describe('what the proposal form asks for', () => {
  const fields = () => startingFields(ground(), null, null)

  it('leaves empty limits to the contract', () => {
    const input = settingsOf({ ...fields(), minSize: null, maxSize: null }, ground())
    expect(input).not.toHaveProperty('minSize')
    expect(parse(input).data).toMatchObject({ minSize: 1, maxSize: 100 })
  })

  it('lets the contract refuse a missing number of topics in words', () => {
    const problem = parse(settingsOf({ ...fields(), n: null }, ground())).error?.issues[0]
    expect(problem?.path).toEqual(['choice', 'n'])
    expect(problem?.message).toContain('Zahl der Handlungsfelder')
  })

  it('names no sorting that does not count', () => {
    const { sources } = fields()
    const settings = settingsOf(
      {
        ...fields(),
        sources: { ...sources, sorting: { on: false, weight: 100 }, words: { on: true, weight: 30 } },
      },
      ground(),
    )
    expect(settings).toMatchObject({ sortingId: null, weights: { ratings: 0, sorting: 0, words: 30 } })
  })

  it('counts a source only with something behind it', () => {
    const bare = ground({ sortings: [] })
    expect(isAvailable('sorting', bare)).toBe(false)
    expect(isAvailable('words', bare)).toBe(true)
    expect(weightsOf(fields(), bare).sorting).toBe(0)
  })

  it('tells what each source counts in the whole, and when two questions are mixed', () => {
    const weights = { ratings: 50, sorting: 100, words: 0 }
    expect(shareOf('sorting', weights)).toBeCloseTo(2 / 3, 12)
    expect(shareOf('words', weights)).toBeNull()
    expect(mixesQuestions(weights)).toBe(true)
    expect(mixesQuestions({ ratings: 0, sorting: 50, words: 50 })).toBe(false)
    expect(mixesQuestions({ ratings: 50, sorting: 0, words: 0 })).toBe(false)
  })
})
