import { describe, expect, it } from 'vitest'
import { linesOf, problemAt } from '../../../../../renderer/desk/elaborate/districts/district-lines.ts'

const line = (title: string) => ({ id: null, title })

describe('a pasted list of districts', () => {
  it('becomes one line each, without empty ones and without those that are there', () => {
    expect(linesOf('Altstadt\r\n\n  Nordend \naltstadt\nNORDEND', [line('Hafen')])).toEqual([
      line('Altstadt'),
      line('Nordend'),
    ])
    expect(linesOf('hafen', [line('Hafen')])).toEqual([])
  })

  it('keeps a row of a table as one name', () => {
    expect(linesOf('1\tAltstadt', [])).toEqual([line('1 Altstadt')])
  })
})

describe('a line', () => {
  const lines = [line('Altstadt'), line(' '), line('altstadt '), line('Hafen')]

  it('needs a name of its own', () => {
    expect(lines.map((_line, index) => problemAt(lines, index))).toEqual([null, 'nameless', 'double', null])
  })
})
