import { describe, expect, it } from 'vitest'
import { compareBoard } from '../../../../../../renderer/desk/bundle/board/comparison.ts'
import type { Board, BoardTopic } from '../../../../../../shared/contract/bundle.ts'

const topic = (title: string): BoardTopic => ({
  topicId: title,
  number: 1,
  title,
  rankLabel: '1.',
  secondBest: null,
  movedByHand: false,
  lockedWith: [],
  lockedApart: [],
})
const group = (letter: string, titles: string[]): Board['groups'][number] => ({
  id: `group ${letter}`,
  letter,
  colour: 0,
  title: `Kreis ${letter}`,
  lead: '',
  topics: titles.map(topic),
  reason: '',
})
const proposed = (workingGroupId: string | null, titles: string[]) => ({
  workingGroupId,
  topics: titles.map((title) => ({ topicId: title, title })),
})

describe('proposal beside board', () => {
  it('puts each group beside the proposal it grew from, and says where topics went and came from', () => {
    const { rows, same, all } = compareBoard({
      groups: [group('A', ['Bildung']), group('B', ['Sicherheit', 'Ehrenamt'])],
      parkingLot: [],
      proposal: [proposed('group B', ['Sicherheit']), proposed('group A', ['Bildung', 'Ehrenamt'])],
    })
    expect(rows.map((row) => row.group?.letter)).toEqual(['A', 'B'])
    expect(rows[0]?.proposed).toEqual([
      { title: 'Bildung', nowIn: null },
      { title: 'Ehrenamt', nowIn: { letter: 'B' } },
    ])
    expect(rows[1]?.now).toEqual([
      { title: 'Sicherheit', cameFrom: null },
      { title: 'Ehrenamt', cameFrom: { letter: 'A' } },
    ])
    expect([same, all]).toEqual([2, 3])
  })

  it('keeps what was proposed for a dissolved group and says of a new one that nobody proposed it', () => {
    const { rows, same, all } = compareBoard({
      groups: [group('A', ['Bildung'])],
      parkingLot: [topic('Sicherheit')],
      proposal: [proposed(null, ['Bildung', 'Sicherheit'])],
    })
    expect(rows.map((row) => [row.group?.letter ?? null, row.proposed?.map(({ nowIn }) => nowIn)])).toEqual([
      ['A', undefined],
      [null, [{ letter: 'A' }, 'parkingLot']],
    ])
    expect(rows[0]?.now[0]?.cameFrom).toBe('dissolved')
    expect([same, all]).toEqual([0, 2])
  })

  it('counts a topic brought from the parking lot as changed', () => {
    const { rows, same, all } = compareBoard({
      groups: [group('A', ['Bildung', 'Freizeit'])],
      parkingLot: [],
      proposal: [proposed('group A', ['Bildung'])],
    })
    expect(rows[0]?.now[1]).toEqual({ title: 'Freizeit', cameFrom: 'parkingLot' })
    expect([same, all]).toEqual([1, 2])
  })
})
