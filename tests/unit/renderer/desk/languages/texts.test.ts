import { describe, expect, it } from 'vitest'
import { placePasted } from '../../../../../renderer/desk/languages/paste-texts.ts'
import { takeOverTexts } from '../../../../../renderer/desk/languages/take-over-texts.ts'
import {
  byPlace,
  countLanguages,
  placeKey,
  roundFields,
  textSections,
} from '../../../../../renderer/desk/languages/text-fields.ts'
import type { Topic } from '../../../../../shared/contract/prepare.ts'
import type { TextTranslation } from '../../../../../shared/contract/texts.ts'
import { sampleRound } from '../../../../support/sample-round.ts'

const topics = [
  { id: 't1', title: 'Bildung', description: 'Schule und Kita' },
  { id: 't2', title: 'Wohnen', description: '' },
  { id: 't3', title: 'Arbeit', description: '' },
] as unknown as Topic[]
const nothing = { topics: [], round: null, sorting: null, workingGroups: [] }
const fields = textSections({ ...nothing, topics }).flatMap((section) => section.fields)
const title = (id: string) => placeKey('topic', id, 'title')

const said = (
  entity: TextTranslation['entity'],
  entityId: string,
  field: string,
  language: TextTranslation['language'],
  text: string,
): TextTranslation => ({ entity, entityId, field, language, text })

describe('what can be said in other languages', () => {
  it('everything with German words in it, and no usual name of a criterion', () => {
    const round = sampleRound({
      number: 3,
      criterion: 'Wirkung',
      settings: { method: 'matrix', max: 5, allowUnknown: true, labels: { x: 'Nutzen', y: '' } },
      groups: [{ id: 'g1', title: 'Ehrenamt' }],
    })
    const sections = textSections({
      topics,
      round,
      sorting: { id: 's1', number: 4, question: 'Was gehört zusammen?' },
      workingGroups: [{ id: 'w1', letter: 'A', title: 'Bildung und Arbeit' }],
    })
    expect(sections.map(({ heading }) => heading)).toEqual([
      'Runde 3',
      'Interessengruppen',
      'Sortierung 4',
      'Arbeitskreise',
      'Handlungsfelder',
    ])
    expect(sections.map((section) => section.fields.map(({ german }) => german))).toEqual([
      ['Wie wichtig?', 'Wirkung', 'Nutzen'],
      ['Ehrenamt'],
      ['Was gehört zusammen?'],
      ['Bildung und Arbeit'],
      ['Bildung', 'Schule und Kita', 'Wohnen', 'Arbeit'],
    ])
    expect(textSections(nothing)).toEqual([])
  })

  it('is counted by language, of these fields only', () => {
    const translations = [
      ...fields.map(({ place }) => said('topic', place.entityId, place.field, 'en', 'x')),
      said('topic', 't1', 'title', 'ar', 'تعليم'),
      said('topic', 'gone', 'title', 'ru', 'x'),
    ]
    expect(countLanguages(translations, fields)).toEqual({ complete: 1, begun: 1 })
    expect(byPlace(translations, 'ar')).toEqual(new Map([[title('t1'), 'تعليم']]))
  })
})

describe('texts pasted from a spreadsheet', () => {
  it('two columns find their fields by the German words', () => {
    const pasted = 'wohnen\tHousing\r\nUnbekannt\tUnknown\r\nBildung\t"Edu ""cation"""\r\nArbeit\t\r\n'
    expect(placePasted(pasted, fields, title('t3'))).toEqual(
      new Map([
        [title('t2'), 'Housing'],
        [title('t1'), 'Edu "cation"'],
      ]),
    )
  })

  it('one column fills the titles from where it was pasted, past the end nothing', () => {
    expect(placePasted('Housing\nWork\nToo much', fields, title('t2'))).toEqual(
      new Map([
        [title('t2'), 'Housing'],
        [title('t3'), 'Work'],
      ]),
    )
  })

  it('ordinary text stays with the field it was pasted into', () => {
    expect(placePasted('Housing', fields, title('t2'))).toBeNull()
    expect(placePasted('One line\nanother', fields, placeKey('topic', 't1', 'description'))).toBeNull()
  })
})

describe('translations a new round takes over', () => {
  const before = sampleRound({
    id: 'r1',
    number: 1,
    question: 'Wie wichtig?',
    criterion: 'Wirkung',
    groups: [{ id: 'g1', title: 'Ehrenamt' }],
  })
  const translations = [
    said('round', 'r1', 'question', 'en', 'How important?'),
    said('round', 'r1', 'criterion', 'en', 'Effect'),
    said('stakeholderGroup', 'g1', 'title', 'tr', 'Gönüllüler'),
  ]

  it('where the German words are the same', () => {
    const made = sampleRound({
      id: 'r2',
      number: 2,
      question: 'Wie wichtig?',
      criterion: 'Nutzen',
      groups: [{ id: 'g2', title: 'Ehrenamt' }],
    })
    expect(takeOverTexts(translations, [before, made], made)).toEqual([
      {
        place: { entity: 'round', field: 'question', entityId: 'r2' },
        language: 'en',
        text: 'How important?',
      },
      {
        place: { entity: 'stakeholderGroup', field: 'title', entityId: 'g2' },
        language: 'tr',
        text: 'Gönüllüler',
      },
    ])
  })

  it('from the newest round that has them, and never from itself', () => {
    const between = sampleRound({ id: 'r2', number: 2 })
    const made = sampleRound({ id: 'r3', number: 3 })
    const more = [...translations, said('round', 'r2', 'question', 'en', 'How much does it matter?')]
    expect(takeOverTexts(more, [before, between, made], made)).toMatchObject([
      { text: 'How much does it matter?' },
    ])
    expect(takeOverTexts(more, [made], made)).toEqual([])
    expect(roundFields(made).map(({ german }) => german)).toEqual(['Wie wichtig?'])
  })
})
