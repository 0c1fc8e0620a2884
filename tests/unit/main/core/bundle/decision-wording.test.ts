import { expect, it } from 'vitest'
import { wordDecision } from '../../../../../main/core/bundle/decision-wording.ts'
import type { DecidedBoard } from '../../../../../main/core/bundle/decision-wording.ts'
import { letterOf } from '../../../../../main/core/bundle/grouping-rows.ts'

const titled = (...titles: string[]) => titles.map((title) => ({ title }))
const groups = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    letter: letterOf(index),
    title: `K${index + 1}`,
    topics: titled(`F${index + 1}`),
  }))
const board = (changes: Partial<DecidedBoard>): DecidedBoard => ({
  groups: groups(1),
  parkingLot: [],
  tied: [],
  ties: 'in',
  runoff: null,
  ...changes,
})

it.each<[string, Partial<DecidedBoard>, string]>([
  ['one group', {}, 'Es wird ein Arbeitskreis gebildet: A „K1“ (F1).'],
  [
    'two groups, one without topics, and what is parked',
    {
      groups: [
        { letter: 'A', title: 'Ankommen', topics: titled('Sprache', 'Bildung') },
        { letter: 'B', title: 'Offen', topics: [] },
      ],
      parkingLot: titled('Sport', 'Kultur'),
    },
    'Es werden zwei Arbeitskreise gebildet: A „Ankommen“ (Sprache, Bildung), B „Offen“ (noch ohne Handlungsfeld); in den Themenspeicher kommen Sport, Kultur.',
  ],
  [
    'a tie that was decided by letting nobody in',
    { tied: titled('F2', 'F3'), ties: 'out' },
    'Es wird ein Arbeitskreis gebildet: A „K1“ (F1). An der Grenze lagen F2 und F3 gleichauf; entschieden wurde, keines davon aufzunehmen.',
  ],
  [
    'a tie that a run-off decided',
    { tied: titled('F2', 'F3'), ties: 'runoff', runoff: 4 },
    'Es wird ein Arbeitskreis gebildet: A „K1“ (F1). An der Grenze lagen F2 und F3 gleichauf; entschieden hat Stichrunde 4.',
  ],
])('words %s', (_what, changes, wording) => {
  expect(wordDecision(board(changes))).toBe(wording)
})

it('writes numbers up to twelve as words', () => {
  expect(wordDecision(board({ groups: groups(12) }))).toMatch(/^Es werden zwölf Arbeitskreise/)
  expect(wordDecision(board({ groups: groups(13) }))).toMatch(/^Es werden 13 Arbeitskreise/)
})
