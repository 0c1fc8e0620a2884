import { describe, expect, it } from 'vitest'
import { rankedTopics } from '../../../../../../renderer/desk/bundle/proposal/ranked-topics.ts'

const topic = (number: number) => ({ id: `topic ${number}`, number, title: `Feld ${number}` })
const named = (number: number, rankLabel: string | null) => ({
  topicId: `topic ${number}`,
  title: `Feld ${number}`,
  rankLabel,
})

describe('topics to tick', () => {
  it('stand in the order of their ranks, equal ones and those without a rank by number', () => {
    const rows = rankedTopics([topic(1), topic(2), topic(3), topic(4), topic(5)], {
      chosen: [named(5, '1.'), named(4, '2.–3.')],
      left: [named(2, '2.–3.'), named(3, null), named(1, '10.')],
    })
    expect(rows.map((row) => row.topicId)).toEqual(['topic 5', 'topic 2', 'topic 4', 'topic 1', 'topic 3'])
  })

  it('keep their order whatever is ticked', () => {
    const topics = [topic(1), topic(2), topic(3)]
    const all = [named(3, '1.'), named(1, '2.'), named(2, '3.')]
    const order = (ticked: number) =>
      rankedTopics(topics, { chosen: all.slice(0, ticked), left: all.slice(ticked) })
    expect(order(0)).toEqual(order(3))
    expect(order(1)).toEqual(order(2))
  })

  it('are there before the first preview', () => {
    expect(rankedTopics([topic(2), topic(1)], null).map((row) => row.rankLabel)).toEqual([null, null])
  })
})
