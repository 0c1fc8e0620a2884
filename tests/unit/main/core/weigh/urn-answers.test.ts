import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packAnswers, unpackAnswers } from '../../../../../main/core/weigh/urn-answers.ts'

const TOPICS = ['f', 'c', 'a', 'e', 'b']
const answer = fc.oneof(
  fc.integer({ min: 0, max: 1000 }),
  fc.constant(null),
  fc.record(
    { x: fc.integer({ min: 1, max: 10 }), y: fc.integer({ min: 1, max: 10 }) },
    { noNullPrototype: true },
  ),
)
const ballots = fc.dictionary(fc.constantFrom(...TOPICS), answer, { noNullPrototype: true })

it('gives back what was put in, "not answered" and "weiß nicht" kept apart', () => {
  fc.assert(
    fc.property(ballots, (answers) => {
      expect(unpackAnswers(packAnswers(answers, TOPICS), TOPICS)).toEqual(answers)
    }),
  )
})

it('writes equal answers in one way, whatever order they came in', () => {
  fc.assert(
    fc.property(ballots, (answers) => {
      const turned = Object.fromEntries(Object.entries(answers).reverse())
      expect(packAnswers(turned, TOPICS)).toBe(packAnswers(answers, TOPICS))
    }),
  )
})
