import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutPeople } from '../../../../renderer/beamer/people-pages.ts'
import type { PeopleGroup } from '../../../../renderer/beamer/people-pages.ts'

const group = (letter: string, people: number, title = 'Bildung und Arbeit'): PeopleGroup => ({
  letter,
  colour: 0,
  title,
  lead: '',
  people: Array.from({ length: people }, (_, index) => `Vorname Nachname${index}`),
})

describe('names on the wall', () => {
  it('stand on one page where they can, in large type where there are few', () => {
    const few = layOutPeople(
      ['A', 'B', 'C'].map((letter) => group(letter, 6)),
      false,
    )
    expect(few.pages).toHaveLength(1)
    expect(few.type).toBe(44)
    const more = layOutPeople(
      ['A', 'B', 'C', 'D', 'E'].map((letter) => group(letter, 9)),
      false,
    )
    expect(more.pages).toHaveLength(1)
    expect(more.type).toBeLessThan(44)
  })

  it('keep groups whole where a page can hold them, rather than stand in larger type', () => {
    for (const [groups, people] of [
      [2, 14],
      [3, 20],
      [4, 16],
    ] as const) {
      const { pages } = layOutPeople(
        Array.from({ length: groups }, (_, place) => ({
          ...group('ABCD'.charAt(place), 0),
          people: Array.from({ length: people }, () => 'Chantal Schmidt-Lindemann'),
        })),
        false,
      )
      expect(pages.flat(2)).toHaveLength(groups)
    }
  })

  it('take turns where they are many, evenly filled and never too small', () => {
    const { pages, type } = layOutPeople(
      ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => group(letter, 40)),
      false,
    )
    expect(pages.length).toBeGreaterThan(1)
    expect(type).toBeGreaterThanOrEqual(28)
    const [first = [], last = []] = [pages[0], pages.at(-1)]
    expect(first.length - last.length).toBeLessThanOrEqual(pages.length)
  })

  it('show everybody exactly once, in order, whatever the groups', () => {
    const groups = fc.array(
      fc.record({
        people: fc.nat(70),
        title: fc.constantFrom('Sprache', 'Wohnraumversorgung und Nachbarschaft'),
      }),
      {
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(groups, (sizes) => {
        const all = sizes.map(({ people, title }, index) =>
          group(String.fromCharCode(65 + index), people, title),
        )
        const { pages, columns } = layOutPeople(all, true)
        const boards = pages.flat(2)
        for (const { letter, people } of all) {
          const own = boards.filter((board) => board.letter === letter)
          expect(own.flatMap((board) => board.people)).toEqual(people)
          expect(own.map(({ continued }) => continued)).toEqual(own.map((_, index) => index > 0))
        }
        expect(pages.every((page) => page.length <= columns)).toBe(true)
      }),
    )
  })

  it('breaks no word', () => {
    const { type, titleType, stacked, columns } = layOutPeople(
      ['A', 'B', 'C', 'D', 'E'].map((letter) => group(letter, 12, 'Wohnraumversorgung')),
      false,
    )
    const room = (1744 - 24 * (columns - 1)) / columns - 52
    expect('Wohnraumversorgung'.length * 0.57 * titleType).toBeLessThanOrEqual(stacked ? room : room - 82)
    expect('Nachname10'.length * 0.57 * type).toBeLessThanOrEqual(room)
  })
})
