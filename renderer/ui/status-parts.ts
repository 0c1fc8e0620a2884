import type { MeasureStatus } from '../../shared/contract/elaborate.ts'

/** What a bar of measures is made of, from done to not begun; what is not pursued any more stands together at the end. */
export const STATUS_PARTS = ['done', 'running', 'late', 'planned', 'idea', 'rest'] as const
export type StatusPart = (typeof STATUS_PARTS)[number]

/** The signs that stand before status words and counts. */
export const STATUS_SIGNS: Readonly<Record<MeasureStatus, string>> = {
  idea: '○',
  planned: '◔',
  running: '◑',
  late: '▲',
  done: '✓',
  deferred: '–',
  merged: '⇢',
  dropped: '×',
}

export const REST = ['deferred', 'merged', 'dropped'] as const satisfies readonly MeasureStatus[]

/** Counts of the parts of a bar. */
export function countParts(byStatus: Readonly<Record<MeasureStatus, number>>): Record<StatusPart, number> {
  const { done, running, late, planned, idea } = byStatus
  return { done, running, late, planned, idea, rest: REST.reduce((sum, status) => sum + byStatus[status], 0) }
}

/** What stands for a part where there are no colours. */
export const PART_SIGNS: Readonly<Record<StatusPart, string>> = {
  done: STATUS_SIGNS.done,
  running: STATUS_SIGNS.running,
  late: STATUS_SIGNS.late,
  planned: STATUS_SIGNS.planned,
  idea: STATUS_SIGNS.idea,
  rest: '×',
}
