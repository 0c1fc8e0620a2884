import { describe, expect, it } from 'vitest'
import {
  languageName,
  listSheetLanguages,
} from '../../../../../../renderer/desk/weigh/channels/print/sheet-languages.ts'
import {
  countCardPages,
  suggestCards,
} from '../../../../../../renderer/desk/weigh/channels/print/suggest-cards.ts'
import { pdfName } from '../../../../../../renderer/desk/weigh/channels/print/use-print-pdf.ts'
import { systemOf } from '../../../../../../renderer/desk/weigh/channels/network/system-of.ts'
import type { TextTranslation } from '../../../../../../shared/contract/texts.ts'
import type { Round } from '../../../../../../shared/contract/weigh.ts'

const ROUND: Round = {
  id: 'r',
  sessionId: 's',
  number: 1,
  question: 'Wie wichtig?',
  criterion: '',
  settings: { method: 'scale', max: 5, allowUnknown: true },
  cut: null,
  access: 'codes',
  groups: [{ id: 'g', title: 'Vereine' }],
  follows: null,
  handedOut: null,
  state: 'draft',
  topics: [
    { id: 'a', number: 1, title: 'Bildung', description: 'Schule' },
    { id: 'b', number: 2, title: 'Wohnen', description: '' },
  ],
  ballots: 0,
  openedAtMs: null,
  closedAtMs: null,
  publishedAtMs: null,
}

const text = (
  entity: TextTranslation['entity'],
  entityId: string,
  field: string,
  language: TextTranslation['language'],
): TextTranslation => ({ entity, entityId, field, language, text: 'x' })

describe('how many code cards', () => {
  it('everybody present and ten in a hundred more, without those printed already', () => {
    expect([26, 50, 1].map((people) => suggestCards(people, 0))).toEqual([29, 55, 2])
    expect(suggestCards(50, 40)).toBe(15)
    expect(suggestCards(50, 60)).toBeNull()
    expect([suggestCards(null, 0), suggestCards(0, 0)]).toEqual([null, null])
    expect(suggestCards(5000, 0)).toBe(1000)
  })

  it('eight on a page', () => {
    expect([1, 8, 9, 55].map(countCardPages)).toEqual([1, 1, 2, 7])
  })
})

describe('languages of a paper ballot', () => {
  it('those in which something of this ballot is translated, with how much of it', () => {
    const texts = [
      text('round', 'r', 'question', 'ar'),
      text('topic', 'a', 'title', 'ar'),
      text('topic', 'a', 'title', 'pl'),
      text('stakeholderGroup', 'g', 'title', 'pl'),
      // Another round's question, and a description that this ballot does not have.
      text('round', 'other', 'question', 'ru'),
      text('topic', 'b', 'description', 'ru'),
    ]
    expect(listSheetLanguages(ROUND, texts)).toEqual([
      { language: 'pl', done: 2, of: 5 },
      { language: 'ar', done: 2, of: 5 },
    ])
  })

  it('are called by their German names', () => {
    expect([languageName('pl'), languageName('fa'), languageName('de-simple')]).toEqual([
      'Polnisch',
      'Persisch',
      'Leichte Sprache',
    ])
  })
})

describe('names and systems', () => {
  it('a file name every system takes', () => {
    expect(pdfName('Codekarten Workshop 1/2: "Start"')).toBe('Codekarten Workshop 1 2 Start.pdf')
    expect(pdfName('x'.repeat(300))).toHaveLength(124)
  })

  it('the firewall hint begins with the own system', () => {
    expect(systemOf('Mozilla/5.0 (Windows NT 10.0; Win64; x64)')).toBe('windows')
    expect(systemOf('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)')).toBe('mac')
    expect(systemOf('Mozilla/5.0 (X11; Linux x86_64)')).toBe('linux')
  })
})
