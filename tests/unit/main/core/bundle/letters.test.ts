import { expect, it } from 'vitest'
import { letterOf } from '../../../../../main/core/bundle/grouping-rows.ts'

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('the group at place %i is called %s', (index, letter) => {
  expect(letterOf(index)).toBe(letter)
})

it('no two groups are called the same', () => {
  const letters = Array.from({ length: 2000 }, (_, index) => letterOf(index))
  expect(new Set(letters).size).toBe(2000)
})
