import { describe, expect, it } from 'vitest'
import { agreementSummary } from '../../../../renderer/beamer/agreement-summary.ts'

type Word = 'high' | 'partly' | 'split' | null
const rows = (...words: Word[]) => words.map((agreementWord) => ({ agreementWord }))
const times = (count: number, word: Word): Word[] => Array.from({ length: count }, () => word)

describe('the sentence about agreement', () => {
  it('counts where the room agrees, and where it is split', () => {
    expect(agreementSummary(rows(...times(9, 'high'), ...times(6, 'partly')))).toBe(
      'Bei 9 von 15 Feldern ist sich der Raum einig',
    )
    expect(agreementSummary(rows(...times(9, 'high'), ...times(4, 'partly'), ...times(2, 'split')))).toBe(
      'Bei 9 von 15 Feldern ist sich der Raum einig, bei zwei gespalten',
    )
    expect(agreementSummary(rows('high', 'split'))).toBe(
      'Bei 1 von 2 Feldern ist sich der Raum einig, bei einem gespalten',
    )
  })

  it('speaks plainly at both ends', () => {
    expect(agreementSummary(rows(...times(4, 'high')))).toBe('Bei allen 4 Feldern ist sich der Raum einig')
    expect(agreementSummary(rows(...times(4, 'partly')))).toBe('Bei keinem Feld ist sich der Raum ganz einig')
    expect(agreementSummary(rows('split', 'partly', 'split'))).toBe(
      'Bei 2 von 3 Feldern ist der Raum gespalten',
    )
  })

  it('leaves out topics whose agreement is not known, and is silent where none is', () => {
    expect(agreementSummary(rows('high', null, 'partly'))).toBe('Bei 1 von 2 Feldern ist sich der Raum einig')
    expect(agreementSummary(rows(null, null))).toBeNull()
    expect(agreementSummary([])).toBeNull()
  })
})
