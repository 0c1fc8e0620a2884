import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ParticipantTopic } from '../../../../../shared/contract/ballots.ts'
import { checkSorting } from '../../../../../shared/domain/sorting.ts'
import { named, pileOf, pilesOf, placed } from '../../../../../renderer/phone/methods/sort/piles.ts'
import type { Sorting } from '../../../../../renderer/phone/methods/sort/piles.ts'

const LETTERS = ['a', 'b', 'c', 'd', 'e'] as const
const topics: ParticipantTopic[] = LETTERS.map((id, index) => ({
  id,
  number: index + 1,
  title: { text: id.toUpperCase(), language: 'de' },
  description: { text: '', language: 'de' },
}))
const NOTHING: Sorting = { draft: {}, piles: [] }

/** Puts every letter where it says, one after another. */
function sorted(...steps: readonly (readonly [topic: string, pile: number])[]): Sorting {
  return steps.reduce((sorting, [topic, pile]) => placed(sorting, topic, pile), NOTHING)
}

describe('cards on piles', () => {
  it('are put on a new pile, on one that is there, and moved', () => {
    const sorting = sorted(['a', 1], ['b', 2], ['c', 1], ['a', 2])
    expect(sorting.draft).toEqual({ a: 2, b: 2, c: 1 })
    expect(pilesOf(sorting, topics).map((pile) => pile.topics.map(({ id }) => id))).toEqual([
      ['c'],
      ['a', 'b'],
    ])
  })

  it('take their pile along when they leave it empty: those behind it move up, names and all', () => {
    const sorting = named(named(sorted(['a', 1], ['b', 2], ['c', 3]), 2, 'Mitte'), 3, 'Rest')
    expect(placed(sorting, 'b', 3)).toEqual({ draft: { a: 1, b: 2, c: 2 }, piles: ['', 'Rest'] })
    expect(placed(sorting, 'a', 0)).toEqual({ draft: { b: 1, c: 2 }, piles: ['Mitte', 'Rest'] })
  })

  it('are always a ballot the laptop takes, whatever is moved and named', () => {
    const step = fc.record({
      topic: fc.constantFrom(...LETTERS),
      pile: fc.nat(5),
      title: fc.constantFrom('', 'Alter'),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let sorting = NOTHING
        for (const { topic, pile, title } of steps) {
          const there = pilesOf(sorting, topics).length
          const target = Math.min(pile, there + 1)
          const moved = placed(sorting, topic, target)
          // Somewhere with the cards that lay there before, or nowhere.
          const mates = LETTERS.filter((id) => id !== topic && pileOf(sorting.draft, id) === target)
          if (target === 0) expect(pileOf(moved.draft, topic)).toBe(0)
          else for (const mate of mates) expect(moved.draft[mate]).toBe(moved.draft[topic])
          sorting = named(moved, 1, title)
          expect(checkSorting(LETTERS, sorting.draft, sorting.piles)).toEqual({ ok: true })
          const piles = pilesOf(sorting, topics)
          expect(piles.map(({ number }) => number)).toEqual(piles.map((_pile, index) => index + 1))
          expect(sorting.piles).toHaveLength(piles.length)
        }
      }),
    )
  })
})
