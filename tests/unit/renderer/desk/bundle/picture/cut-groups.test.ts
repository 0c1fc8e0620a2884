import { describe, expect, it } from 'vitest'
import { nameCut } from '../../../../../../renderer/desk/bundle/picture/cut-groups.ts'

const group = (letter: string, colour: number) => ({
  id: letter,
  letter,
  colour,
  title: '',
  silhouette: null,
  pairs: [],
})
const topic = (topicId: string, workingGroupId: string | null) => ({
  topicId,
  number: 1,
  title: topicId,
  workingGroupId,
  own: null,
  secondBest: null,
  silhouette: null,
})
const board = {
  groups: [group('A', 4), group('B', 1)],
  topics: [topic('a', 'A'), topic('b', 'A'), topic('c', 'A'), topic('d', 'B'), topic('e', null)],
}
const named = (cut: string[][]) => nameCut(cut, board).map(({ letter, colour }) => `${letter}${colour}`)

describe('letters and colours of a cut', () => {
  it('are those of the board where the groups are the same', () => {
    expect(named([['d'], ['a', 'b', 'c']])).toEqual(['B1', 'A4'])
  })

  it('stay with the larger part when a group falls apart; the other part gets the next free letter', () => {
    expect(named([['a'], ['b', 'c'], ['d', 'e']])).toEqual(['C2', 'A4', 'B1'])
  })

  it('are taken by one group only', () => {
    expect(named([['a', 'b', 'c', 'd', 'e']])).toEqual(['A4'])
    expect(new Set(named([['a'], ['b'], ['c'], ['d'], ['e']])).size).toBe(5)
  })
})
