import { describe, expect, it } from 'vitest'
import { compareBoard } from '../../../../../renderer/desk/bundle/comparison.ts'
import type { Board, BoardTopic } from '../../../../../shared/contract/bundle.ts'

const topic = (title: string, movedByHand = false): BoardTopic => ({
  topicId: title,
  number: 1,
  title,
  rankLabel: '1.',
  secondBest: null,
  movedByHand,
})
const group = (letter: string, topics: BoardTopic[]): Board['groups'][number] => ({
  id: `group ${letter}`,
  letter,
  title: `Kreis ${letter}`,
  lead: '',
  topics,
  reason: '',
})
const proposed = (workingGroupId: string | null, titles: string[]) => ({
  workingGroupId,
  topics: titles.map((title) => ({ topicId: title, title })),
})

describe('proposal beside board', () => {
  it('puts each group beside the proposal it grew from, whatever the order of the proposals', () => {
    const rows = compareBoard({
      groups: [group('A', [topic('Bildung')]), group('B', [topic('Sicherheit'), topic('Ehrenamt', true)])],
      proposal: [proposed('group B', ['Sicherheit']), proposed('group A', ['Bildung', 'Ehrenamt'])],
    })
    expect(rows.map((row) => [row.group?.letter, row.proposed])).toEqual([
      ['A', ['Bildung', 'Ehrenamt']],
      ['B', ['Sicherheit']],
    ])
    expect(rows[1]?.now.map((now) => now.movedByHand)).toEqual([false, true])
  })

  it('keeps what was proposed for a dissolved group and says of a new one that nobody proposed it', () => {
    const rows = compareBoard({
      groups: [group('A', [topic('Bildung', true)])],
      proposal: [proposed(null, ['Bildung'])],
    })
    expect(rows.map((row) => [row.group?.letter ?? null, row.proposed])).toEqual([
      ['A', null],
      [null, ['Bildung']],
    ])
  })
})
