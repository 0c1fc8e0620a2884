import { describe, expect, it } from 'vitest'
import { historyDays } from '../../../../../renderer/desk/history/history-days.ts'
import type { HistoryEntry } from '../../../../../shared/contract/history.ts'

const at = (text: string) => new Date(text).getTime()
const NOW = at('2026-11-21T12:00:00')

function entry(changeId: string, when: string, more: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    changeId,
    changeIds: [changeId],
    atMs: at(when),
    who: 'Moderation',
    label: { key: 'measure.changed' },
    kind: 'do',
    takenBack: false,
    op: 'update',
    entity: 'measure',
    entityId: 'm',
    title: 'A I Lernpaten',
    fields: [],
    ...more,
  }
}

describe('the history', () => {
  it('stands under its days, today and yesterday by name', () => {
    const days = historyDays(
      [
        entry('4', '2026-11-21T11:00:00'),
        entry('3', '2026-11-21T00:00:00'),
        entry('2', '2026-11-20T23:59:59'),
        entry('1', '2026-11-14T09:00:00'),
      ],
      NOW,
    )
    expect(days.map(({ title, lines }) => [title, lines.length])).toEqual([
      ['Heute', 2],
      ['Gestern', 1],
      ['Samstag, 14.11.2026', 1],
    ])
  })

  it('tells a new measure and its first status as one line', () => {
    const days = historyDays(
      [
        entry('2', '2026-11-21T11:00:00', { op: 'insert' }),
        entry('2', '2026-11-21T11:00:00', { op: 'insert', entity: 'measure_status', entityId: 's' }),
        entry('2', '2026-11-21T11:00:00', { title: 'A II Sprachcafé', entityId: 'n' }),
        entry('1', '2026-11-21T10:00:00'),
      ],
      NOW,
    )
    expect(days[0]?.lines.map(({ parts }) => parts.map(({ entity }) => entity))).toEqual([
      ['measure', 'measure_status'],
      ['measure'],
      ['measure'],
    ])
  })
})
