import { describe, expect, it } from 'vitest'
import { agreementLine } from '../../../../renderer/beamer/agreement-line.ts'

const row = (title: string, agreementWord: 'high' | 'partly' | 'split' | null) => ({ title, agreementWord })

describe('the line about agreement', () => {
  it('names both ends, in the order of the ranking, and leaves out the middle', () => {
    const line = agreementLine(
      [
        row('Bildung', 'high'),
        row('Begegnung', 'partly'),
        row('Sicherheit', 'split'),
        row('Ehrenamt', 'high'),
      ],
      76,
    )
    expect(line).toEqual([
      { word: 'Hohe Einigkeit', names: 'Bildung und Ehrenamt' },
      { word: 'gespalten', names: 'Sicherheit' },
    ])
  })

  it('begins with a capital letter when there is only disagreement', () => {
    expect(agreementLine([row('Sicherheit', 'split')], 76)).toEqual([
      { word: 'Gespalten', names: 'Sicherheit' },
    ])
  })

  it('counts the names that would not fit on one line', () => {
    const rows = Array.from({ length: 15 }, (_, i) => row(`Handlungsfeld Nummer ${i + 1}`, 'high'))
    const namesIn = (room: number) => agreementLine(rows, room)[0]?.names
    expect(namesIn(76)).toBe(
      'Handlungsfeld Nummer 1, Handlungsfeld Nummer 2, Handlungsfeld Nummer 3 und zwölf weiteren',
    )
    expect(namesIn(1)).toBe('Handlungsfeld Nummer 1 und 14 weiteren')
    expect(namesIn(0)).toBe('15 Handlungsfeldern')
  })

  it('says nothing where agreement is not known', () => {
    expect(agreementLine([row('Bildung', null)], 76)).toEqual([])
  })
})
