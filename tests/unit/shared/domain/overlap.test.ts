import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OVERLAP_SETTINGS, explain, findOverlaps, prepareItems } from '../../../../shared/domain/overlap.ts'
import type { OverlapItem } from '../../../../shared/domain/overlap.ts'
import { longestCommonPart } from '../../../../shared/domain/word-parts.ts'

function item(id: string, workingGroupId: string, fields: Partial<OverlapItem>): OverlapItem {
  return {
    id,
    workingGroupId,
    title: '',
    description: '',
    lead: '',
    partners: [],
    targetGroups: [],
    districts: [],
    ...fields,
  }
}

const pool = item('m1', 'A', {
  title: 'Sprachmittlerpool aufbauen',
  description: 'Ehrenamtliche begleiten Familien beim Arzt und im Amt und übersetzen dort das Gespräch.',
  partners: ['Volkshochschule', 'Caritasverband'],
})
const interpreters = item('m2', 'B', {
  title: 'Dolmetscherpool',
  description:
    'Für Gespräche beim Arzt, in der Klinik und im Amt werden Ehrenamtliche geschult, die übersetzen.',
  partners: [' caritasverband '],
})
const market = item('m3', 'C', {
  title: 'Fest der Begegnung',
  description: 'Ein Markt mit Musik und Speisen im Stadtteil, einmal im Jahr.',
  lead: 'Stadtteilbüro',
  partners: ['Sportverein'],
})
const homes = item('m4', 'D', {
  title: 'Wohnungslotsen',
  description: 'Hilfe bei der Suche nach einer Wohnung und beim ersten Mietvertrag.',
  lead: 'stadtteilbüro',
})

const text = fc
  .array(fc.constantFrom('Kurs', 'Kurse', 'Pool', 'Beratung', 'Amt', 'Sprachkurs', '', '…'), {
    maxLength: 5,
  })
  .map((words) => words.join(' '))
const anyItem = fc.record({
  workingGroupId: fc.constantFrom('A', 'B', 'C'),
  title: text,
  description: text,
  lead: text,
  partners: fc.array(text, { maxLength: 2 }),
  targetGroups: fc.array(text, { maxLength: 2 }),
  districts: fc.array(text, { maxLength: 2 }),
})

describe('findOverlaps', () => {
  it('lets "Sprachmittlerpool" meet "Dolmetscherpool" through descriptions and partners, and says why', () => {
    const [first, ...others] = findOverlaps([pool, interpreters, market, homes], OVERLAP_SETTINGS).overlaps
    expect(first).toMatchObject({ a: 'm1', b: 'm2', partners: ['Caritasverband'], sameLead: false })
    expect(first?.sharedWords).toContain('arzt')
    expect(first?.relatedWords).toContainEqual(['sprachmittlerpool', 'dolmetscherpool'])
    expect(others).toEqual([])
  })

  it('never compares measures of one group', () => {
    const same = [pool, { ...interpreters, workingGroupId: 'A' }]
    expect(findOverlaps(same, OVERLAP_SETTINGS)).toEqual({ overlaps: [], found: 0 })
  })

  it('counts the same lead, target group and district, in whatever case they are written', () => {
    const settings = { ...OVERLAP_SETTINGS, threshold: 0 }
    const [only] = findOverlaps(
      [
        item('x', 'A', {
          title: 'Radweg',
          lead: 'Jugendamt',
          targetGroups: ['Kinder'],
          districts: ['Ost  Nord'],
        }),
        item('y', 'B', {
          title: 'Chor',
          lead: 'JUGENDAMT',
          targetGroups: ['kinder', ''],
          districts: ['ost nord', ''],
        }),
      ],
      settings,
    ).overlaps
    expect(only).toMatchObject({ sameLead: true, targetGroups: ['Kinder'], districts: ['Ost  Nord'] })
    expect(only?.score).toBeCloseTo((only?.words ?? 0) + 0.1 + 0.04 + 0.04, 12)
  })

  it('is not enough to share who and where', () => {
    const facts = { lead: 'X1', partners: ['Y2'], targetGroups: ['Alle'], districts: ['Mitte'] }
    const both = [item('x', 'A', { ...facts, title: 'Radweg' }), item('y', 'B', { ...facts, title: 'Chor' })]
    expect(findOverlaps(both, OVERLAP_SETTINGS).overlaps).toEqual([])
  })

  it('is total, within 0…1, sorted, and scores the same whichever comes first', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 6 }), (list) => {
        const items = list.map((one, index) => ({ ...one, id: `m${index}` }))
        const settings = { ...OVERLAP_SETTINGS, threshold: 0 }
        const { overlaps } = findOverlaps(items, settings)
        const turned = findOverlaps([...items].reverse(), settings).overlaps
        const scores = new Map(turned.map((one) => [`${one.b} ${one.a}`, one.score]))
        expect(turned).toHaveLength(overlaps.length)
        overlaps.forEach((one, index) => {
          expect(one.score).toBeGreaterThanOrEqual(0)
          expect(one.score).toBeLessThanOrEqual(1)
          expect(one.score).toBeLessThanOrEqual(overlaps[index - 1]?.score ?? 1)
          expect(scores.get(`${one.a} ${one.b}`)).toBe(one.score)
        })
      }),
    )
  })

  it('finds exactly what comparing every pair finds, whatever the threshold', () => {
    fc.assert(
      fc.property(
        fc.array(anyItem, { maxLength: 14 }),
        fc.constantFrom(0, 0.05, 0.1, 0.3, 0.5, 0.9, 1),
        fc.integer({ min: 0, max: 5 }),
        (list, threshold, most) => {
          const items = list.map((one, index) => ({ ...one, id: `m${index}` }))
          const settings = { ...OVERLAP_SETTINGS, threshold }
          const prepared = prepareItems(items)
          const plain = prepared
            .flatMap((first, index) =>
              prepared
                .slice(index + 1)
                .filter((second) => second.item.workingGroupId !== first.item.workingGroupId)
                .map((second) => explain(first, second, settings.weights)),
            )
            .filter(({ score }) => score >= threshold)
            .sort((a, b) => b.score - a.score)
          expect(findOverlaps(items, settings)).toEqual({ overlaps: plain, found: plain.length })
          expect(findOverlaps(items, settings, most)).toEqual({
            overlaps: plain.slice(0, most),
            found: plain.length,
          })
        },
      ),
    )
  })
})

describe('longestCommonPart', () => {
  it('matches the slow way', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        let longest = 0
        for (let from = 0; from < a.length; from++)
          for (let to = from + 1; to <= a.length; to++)
            if (b.includes(a.slice(from, to))) longest = Math.max(longest, to - from)
        expect(longestCommonPart(a, b)).toBe(longest)
      }),
    )
  })
})
