import { describe, expect, it } from 'vitest'
import { ballotSheetOf } from '../../../../shared/contract/ballot-sheet.ts'
import { printDocument } from '../../../../shared/contract/print.ts'
import type { Round } from '../../../../shared/contract/round.ts'

const id = (end: string) => `00000000-0000-4000-8000-00000000000${end}`
const round: Round = {
  id: id('1'),
  sessionId: id('2'),
  number: 3,
  question: 'Was zuerst?',
  criterion: '',
  settings: { method: 'matrix', max: 5, allowUnknown: true, labels: { x: 'Wirkung', y: '' } },
  cut: 2,
  access: 'codes',
  groups: [{ id: id('3'), title: 'Verein' }],
  follows: null,
  handedOut: null,
  state: 'open',
  topics: [{ id: id('a'), number: 1, title: 'Bildung', description: 'Kita und Schule' }],
  ballots: 0,
  openedAtMs: null,
  closedAtMs: null,
  publishedAtMs: null,
}
const text = (
  entity: 'topic' | 'round' | 'stakeholderGroup',
  entityId: string,
  field: string,
  said: string,
) => ({
  entity,
  entityId,
  field,
  language: 'uk' as const,
  text: said,
})

describe('the paper ballot of a round as a document', () => {
  const texts = [
    text('topic', id('a'), 'title', 'Освіта'),
    text('round', id('1'), 'question', 'Що насамперед?'),
    text('round', id('1'), 'axisX', 'Вплив'),
    text('stakeholderGroup', id('3'), 'title', 'Громада'),
    { ...text('topic', id('a'), 'description', 'Okul'), language: 'tr' as const },
  ]

  it('puts the translation beside the German, and nothing where nobody has entered one', () => {
    const sheet = ballotSheetOf({ projectTitle: 'Weltoffen', round, texts, language: 'uk' })
    expect(printDocument.parse(sheet)).toEqual(sheet)
    expect(sheet).toMatchObject({
      roundNumber: 3,
      codes: true,
      question: { german: 'Was zuerst?', other: 'Що насамперед?' },
      axes: { x: { german: 'Wirkung', other: 'Вплив' }, y: { german: '', other: null } },
      groups: [{ german: 'Verein', other: 'Громада' }],
      topics: [
        {
          number: 1,
          title: { german: 'Bildung', other: 'Освіта' },
          description: { german: 'Kita und Schule', other: null },
        },
      ],
    })
  })

  it('has German alone when no other language is wanted, and no axes without a matrix', () => {
    const scale: Round = { ...round, settings: { method: 'scale', max: 5, allowUnknown: false } }
    const sheet = ballotSheetOf({ projectTitle: 'Weltoffen', round: scale, texts, language: 'de' })
    expect(sheet.axes).toBeNull()
    expect(JSON.stringify(sheet)).not.toContain('Освіта')
  })
})
