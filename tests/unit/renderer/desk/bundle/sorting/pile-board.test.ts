import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  FRESH,
  STACK,
  boardOf,
  dissolvePile,
  freshBoard,
  moveCard,
  namePile,
} from '../../../../../../renderer/desk/bundle/sorting/entry/pile-board.ts'
import type { PileBoard } from '../../../../../../renderer/desk/bundle/sorting/entry/pile-board.ts'
import { toAnswers } from '../../../../../../renderer/desk/bundle/sorting/entry/piles.ts'

const CARDS = ['a', 'b', 'c', 'd', 'e']
const pileOf = (board: PileBoard, index: number) => board.piles[index]?.id ?? ''
const cardsOf = (board: PileBoard) => [...board.stack, ...board.piles.flatMap(({ topicIds }) => topicIds)]

describe('cards sorted on the screen', () => {
  it('goes onto a new pile, between others, and back to the stack', () => {
    let board = moveCard(freshBoard(CARDS), 'b', FRESH)
    board = moveCard(board, 'd', pileOf(board, 0))
    board = moveCard(board, 'a', pileOf(board, 0), 'd')
    expect(board.piles.map(({ topicIds }) => topicIds)).toEqual([['b', 'a', 'd']])
    expect(board.stack).toEqual(['c', 'e'])
    board = moveCard(board, 'a', STACK, 'c')
    expect(board.stack).toEqual(['a', 'c', 'e'])
  })

  it('drops a pile left empty unless people gave it a name', () => {
    const one = moveCard(freshBoard(CARDS), 'b', FRESH)
    expect(moveCard(one, 'b', STACK).piles).toEqual([])
    const named = namePile(one, pileOf(one, 0), 'Wohnen')
    expect(moveCard(named, 'b', STACK).piles).toHaveLength(1)
    expect(dissolvePile(named, pileOf(named, 0))).toEqual({ stack: ['a', 'c', 'd', 'e', 'b'], piles: [] })
  })

  it('never loses or doubles a card', () => {
    const step = fc.record({
      card: fc.constantFrom(...CARDS),
      target: fc.nat(6),
      before: fc.option(fc.constantFrom(...CARDS)),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let board = freshBoard(CARDS)
        for (const { card, target, before } of steps) {
          const to = target === 0 ? STACK : target === 1 ? FRESH : (board.piles[target - 2]?.id ?? FRESH)
          board = moveCard(board, card, to, before === card ? null : before)
        }
        expect(cardsOf(board).toSorted()).toEqual(CARDS)
      }),
    )
  })

  it('says piles as a ballot does, and lays a saved one out again', () => {
    let board = moveCard(moveCard(freshBoard(CARDS), 'b', FRESH), 'e', FRESH)
    board = namePile(board, pileOf(board, 1), ' Wohnen ')
    const said = toAnswers(board.piles)
    expect(said).toEqual({ answers: { b: 1, e: 2 }, piles: ['', 'Wohnen'] })
    const again = boardOf(board.piles, CARDS)
    expect(toAnswers(again.piles)).toEqual(said)
    expect(again.stack).toEqual(['a', 'c', 'd'])
  })

  it('passes over piles without cards', () => {
    expect(
      toAnswers([
        { title: 'leer', topicIds: [] },
        { title: '', topicIds: ['a'] },
      ]),
    ).toEqual({
      answers: { a: 1 },
      piles: [''],
    })
  })
})
