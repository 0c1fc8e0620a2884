import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { id as contractId } from '../../../../shared/contract/fields.ts'
import {
  readPastedList,
  replaceOnEnter,
  replaceSecondMark,
  toggleList,
} from '../../../../renderer/editor/list-typing.ts'
import type { Replacement } from '../../../../renderer/editor/list-typing.ts'
import { newPartId } from '../../../../renderer/editor/part-id.ts'
import { figureText, parseGermanNumber } from '../../../../renderer/editor/read-figure.ts'
import { textBlocks } from '../../../../renderer/editor/text-blocks.ts'
import { markWords } from '../../../../renderer/editor/word-marks.ts'

const apply = (text: string, { from, to, text: put }: Replacement) =>
  text.slice(0, from) + put + text.slice(to)

describe('lists while writing', () => {
  test('Enter in an item makes the next item', () => {
    expect(apply('- Eins', replaceOnEnter('- Eins', 6) as Replacement)).toBe('- Eins\n- ')
    expect(apply('- Eins zwei', replaceOnEnter('- Eins zwei', 7) as Replacement)).toBe('- Eins \n- zwei')
  })
  test('Enter on an empty item ends the list', () => {
    expect(apply('- Eins\n- ', replaceOnEnter('- Eins\n- ', 9) as Replacement)).toBe('- Eins\n')
  })
  test('a mark typed after the one that Enter made is one mark', () => {
    expect(apply('- Eins\n- - ', replaceSecondMark('- Eins\n- - ', 11) as Replacement)).toBe('- Eins\n- ')
    expect(apply('- - Zwei', replaceSecondMark('- - Zwei', 4) as Replacement)).toBe('- Zwei')
    expect(replaceSecondMark('- ', 2)).toBeNull()
    expect(replaceSecondMark('- Eins - ', 9)).toBeNull()
  })
  test('elsewhere Enter does what it always does', () => {
    expect(replaceOnEnter('Ein Satz', 4)).toBeNull()
    expect(replaceOnEnter('- Eins', 0)).toBeNull()
  })
  test('lines become items and lines again', () => {
    const list = apply('Eins\nZwei', toggleList('Eins\nZwei', 0, 9))
    expect(list).toBe('- Eins\n- Zwei')
    expect(apply(list, toggleList(list, 0, list.length))).toBe('Eins\nZwei')
    expect(apply('Eins\nZwei', toggleList('Eins\nZwei', 6, 6))).toBe('Eins\n- Zwei')
  })
  test('lists of other programs are read', () => {
    expect(readPastedList('•\tEins\n· Zwei\n– Drei\nVier – fünf')).toBe('- Eins\n- Zwei\n- Drei\nVier – fünf')
  })
})

test('a text is paragraphs and lists, and none of its words is lost', () => {
  expect(textBlocks('Ein Satz.\nNoch einer.\n\n- eins\n- zwei\nDanach.\n\n\n')).toEqual([
    { kind: 'paragraph', lines: ['Ein Satz.', 'Noch einer.'] },
    { kind: 'list', items: ['eins', 'zwei'] },
    { kind: 'paragraph', lines: ['Danach.'] },
  ])
  const line = fc.oneof(fc.constant(''), fc.constant('- '), fc.stringMatching(/^(- )?[a-zäöü ]{0,12}$/))
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const words = (text: string) =>
        text
          .replaceAll(/^\s*- /gm, '')
          .split(/\s+/)
          .filter(Boolean)
      const shown = textBlocks(lines.join('\n')).flatMap((block) =>
        block.kind === 'list' ? block.items : block.lines,
      )
      expect(shown.flatMap((text) => text.split(/\s+/).filter(Boolean))).toEqual(words(lines.join('\n')))
    }),
  )
})

describe('marks of two versions', () => {
  test('words that differ are marked', () => {
    const { before, after } = markWords('Bis 2030 zwei Kitas', 'Bis 2032 zwei neue Kitas')
    expect(before.filter(({ own }) => own).map(({ text }) => text.trim())).toEqual(['2030'])
    expect(after.filter(({ own }) => own).map(({ text }) => text.trim())).toEqual(['2032', 'neue'])
  })
  test('each version can be read whole, and what is unmarked is the same on both sides', () => {
    const text = fc
      .array(fc.constantFrom('eins', 'zwei', 'drei', ' ', '\n', 'ä.'))
      .map((words) => words.join(''))
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { before, after } = markWords(a, b)
        const all = (pieces: typeof before) => pieces.map((piece) => piece.text).join('')
        expect(all(before)).toBe(a)
        expect(all(after)).toBe(b)
        expect(all(before.filter(({ own }) => !own))).toBe(all(after.filter(({ own }) => !own)))
      }),
    )
  })
  test('very long texts are compared in a moment', () => {
    const long = Array.from({ length: 5000 }, (_, index) => `wort${index}`)
    const { after } = markWords(long.join(' '), [...long].reverse().join(' '))
    expect(after.map(({ text }) => text).join('')).toHaveLength(long.join(' ').length)
  })
})

describe('figures', () => {
  test.each([
    ['1.234,5', 1234.5],
    ['1234,5', 1234.5],
    ['12.500 €', 12500],
    ['−3', -3],
    ['58.5', 58.5],
    ['1.250', 1250],
    ['', null],
    ['viele', null],
    ['1,2,3', null],
    ['1.23.4', null],
  ])('%s is read as %s', (text, value) => {
    expect(parseGermanNumber(text)).toBe(value)
  })
  test('what is shown is read back as the same', () => {
    const value = fc.integer({ min: -1e9, max: 1e9 }).map((whole) => whole / 100)
    fc.assert(
      fc.property(value, fc.boolean(), (figure, grouping) => {
        expect(parseGermanNumber(figureText(figure, grouping))).toBe(figure + 0)
      }),
    )
  })
})

test('ids of parts fit the contract, differ, and follow time', () => {
  const ids = [1, 2, 1_700_000_000_000].map((ms) => newPartId(ms))
  for (const made of ids) expect(contractId.safeParse(made).success).toBe(true)
  expect([...ids].sort()).toEqual(ids)
  expect(newPartId(5)).not.toBe(newPartId(5))
})
