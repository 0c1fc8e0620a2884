import { expect, test } from 'vitest'
import { axisMin, dayOf, readingLines } from '../../../../renderer/ui/readings-lines.ts'

const PLAN = { baseline: 40, target: 80, targetYear: 2030, startsOn: '2027-01-01' }
const NAMES = { target: 'Ziel' }
const READINGS = [
  { date: '2027-06-30', value: 45 },
  { date: '2028-06-30', value: 52 },
]

test('the way leads from the baseline at the start to the target at the end of its year', () => {
  const { lines, marks } = readingLines(READINGS, PLAN, NAMES)
  expect(lines.map(({ key }) => key)).toEqual(['measured', 'plan'])
  expect(lines[1]?.points).toEqual([
    { x: dayOf('2027-01-01'), y: 40 },
    { x: dayOf('2030-12-31'), y: 80 },
  ])
  expect(marks.map(({ label }) => label)).toEqual(['2028', '2029', '2030'])
})

test('without a baseline it begins with the first reading, without a year it is a level line', () => {
  const first = readingLines(READINGS, { ...PLAN, baseline: null }, NAMES).lines[1]?.points[0]
  expect(first).toEqual({ x: dayOf('2027-06-30'), y: 45 })
  const level = readingLines(READINGS, { ...PLAN, targetYear: null }, NAMES).lines[1]?.points
  expect(level?.map(({ y }) => y)).toEqual([80, 80])
})

test('measured on after the year of the target, the target stays', () => {
  const late = [...READINGS, { date: '2032-06-30', value: 79 }]
  expect(readingLines(late, PLAN, NAMES).lines[1]?.points.map(({ y }) => y)).toEqual([40, 80, 80])
})

test('one reading and no target is one point with its month below it', () => {
  const plan = { baseline: null, target: null, targetYear: null, startsOn: null }
  const { lines, marks } = readingLines(READINGS.slice(0, 1), plan, NAMES)
  expect(lines).toHaveLength(1)
  expect(marks).toEqual([{ at: dayOf('2027-06-30'), label: '06/2027' }])
  expect(readingLines([], PLAN, NAMES).marks).toEqual([])
})

test('the axis does not reach below 0 for an indicator that never did', () => {
  const least = (values: readonly number[], plan = { ...PLAN, target: null }) =>
    axisMin(
      readingLines(
        values.map((value, index) => ({ date: `202${index}-06-30`, value })),
        plan,
        NAMES,
      ).lines,
    )
  expect(least([0, 400])).toBe(0)
  expect(least([20, 400])).toBe(0)
  expect(least([0, 0])).toBe(0)
  // Far from 0 the chart shows the values, not the way to them; below it there is something to see.
  expect(least([45, 52])).toBeNull()
  expect(least([-3, 400])).toBeNull()
  expect(least([])).toBeNull()
})
