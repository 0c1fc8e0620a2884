import type { Spread } from './figures.ts'
import type { SizeStepName, SizeTimes } from './size-work.ts'

/** A column per size, a row per thing people wait for. */
export function sizeRows(sizes: readonly SizeTimes[]): string[][] {
  const row = (what: string, cell: (size: SizeTimes) => string): string[] => [what, ...sizes.map(cell)]
  return [
    row('', ({ groups, measures, changes }) => `${groups} / ${measures} / ${changes}`),
    row('file', ({ fileBytes }) => `${(fileBytes / 1e6).toFixed(0)} MB`),
    row('open', ({ openMs }) => ms(openMs)),
    ...Object.entries(NAMES).map(([name, words]) =>
      row(words, ({ steps }) => {
        const step = steps.find((one) => one.name === name)
        return step ? `${ms(step.first)} / ${ms(step.later)}, ${ms(step.blockedMs)}` : '–'
      }),
    ),
    row('save a field, p50/p99', ({ typing }) => pair(typing)),
    row('… while the file is written', ({ typingWhilePublished }) => pair(typingWhilePublished)),
  ]
}

const NAMES: Readonly<Record<SizeStepName, string>> = {
  search: 'all measures',
  searchText: 'measures by words',
  searchFilters: 'measures by filters',
  measure: 'one measure',
  options: 'filters to choose from',
  dashboard: 'dashboard',
  coverage: 'districts and groups',
  evaluation: 'evaluation of the phase',
  phases: 'phases',
  document: 'document of a group',
  steering: 'all groups side by side',
  historyOf: 'history of a measure',
  historyRecent: 'what happened last',
  historyText: 'what happened, by words',
  undoState: 'what undo would do',
  board: 'board of working groups',
  overlaps: 'overlaps of all measures',
}

/** Comparing every measure with every other one is no list: a worker does it, and people see that it takes a while. */
export function slowestList({ steps }: SizeTimes): number {
  return Math.max(...steps.filter(({ name }) => name !== 'overlaps').map(({ later }) => later))
}

const ms = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0))
const pair = ({ p50, p99 }: Spread): string => `${ms(p50)}/${ms(p99)}`
