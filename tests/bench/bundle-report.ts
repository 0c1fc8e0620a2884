import type { BundleFigures, BundleTimes } from './bundle-work.ts'
import type { DoorTimes, StepName } from './door-work.ts'

/**
 * The way to working groups as rows of a table: what grows with topics and ballots, then the rest.
 * @param yardstickMs a fixed piece of work on the same machine
 */
export function bundleRows(
  { sizes, sorting, allocation, doors }: BundleFigures,
  yardstickMs: number,
): string[][] {
  const [first] = sizes
  const yardsticks = (value: number): string => `${(value / yardstickMs).toFixed(2)} yardsticks`
  return [
    ['topics × ballots', ...PARTS.map(([title]) => title), 'sorting', 'pairs × ballots', 'all, to the first'],
    ...sizes.map((size) => [
      `${size.topics} × ${size.ballots}`,
      ...PARTS.map(([, part]) => ms(size[part])),
      ms(sorting.find(({ topics }) => topics === size.topics)?.ms ?? Number.NaN),
      times(first ? work(size) / work(first) : Number.NaN),
      times(first ? size.all / first.all : Number.NaN),
    ]),
    [
      `people into groups, ${allocation.people} × ${allocation.groups}`,
      ms(allocation.ms),
      yardsticks(allocation.ms),
    ],
    ...doors.flatMap(({ topics, ballots, steps }) => [
      [`core, ${topics} × ${ballots}`],
      ...steps.map((step) => [
        `  ${STEPS[step.name]}`,
        ms(step.ms),
        yardsticks(step.ms),
        `stood still ≤ ${ms(step.blockedMs)}`,
      ]),
    ]),
  ]
}

const STEPS: Readonly<Record<StepName, string>> = {
  nothing: 'nothing at all',
  close: 'close the round',
  save: 'write the file to its place, open it again',
  results: 'results with rank ranges',
  propose: 'propose',
  proposeAgain: 'propose again',
  picture: 'map and tree',
  closeSorting: 'close a sorting',
  sortingResults: 'results of the sorting',
  proposeFromBoth: 'propose from both',
  phoneAfterOpening: 'a phone asks after a restart',
  minutesAfterOpening: 'minutes after a restart',
}

const PARTS = [
  ['results', 'results'],
  ['similarity', 'similarity'],
  ['groups', 'groups'],
  ['map', 'map'],
  ['rank ranges', 'bootstrap'],
  ['all', 'all'],
  ['Ward', 'ward'],
] as const satisfies readonly (readonly [string, keyof BundleTimes])[]

/** What people wait for after closing until groups and their picture are there, in ms. */
export function waitForGroups({ steps }: DoorTimes): number {
  const waited: readonly StepName[] = ['results', 'propose', 'picture']
  return steps.filter(({ name }) => waited.includes(name)).reduce((sum, step) => sum + step.ms, 0)
}

/** The longest time the core answered nobody while it closed and wrote its file, or while it did anything else, in ms. */
export function longestStandstill({ steps }: DoorTimes, during: 'writing' | 'anythingElse'): number {
  const writing: readonly StepName[] = ['close', 'closeSorting', 'save']
  const meant = steps.filter(({ name }) => writing.includes(name) === (during === 'writing'))
  return Math.max(...meant.map(({ blockedMs }) => blockedMs))
}

/** Pairs of topics times ballots: what the correlations have to go through. */
function work({ topics, ballots }: BundleTimes): number {
  return ((topics * (topics - 1)) / 2) * ballots
}

const ms = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0))
const times = (value: number): string => `× ${value.toFixed(0)}`
