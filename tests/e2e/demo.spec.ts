import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { runDemo } from '../support/demo-run.ts'
import { expect, temporaryFolder, test } from '../support/electron.ts'

const PARTICIPANTS = 12
const SEED = 7

/** All rows of a sheet as texts. */
function rowsOf(
  workbook: ReturnType<typeof read>,
  sheet: string,
  as: 'stored' | 'shown' = 'stored',
): string[][] {
  const found = workbook.Sheets[sheet]
  if (!found) throw new Error(`There is no sheet ${sheet}, only ${workbook.SheetNames.join(', ')}`)
  return utils
    .sheet_to_json<unknown[]>(found, { header: 1, raw: as === 'stored', defval: '' })
    .map((row) => row.map(String))
}

test.describe('the demo workshop', () => {
  test.setTimeout(240_000)

  test('ends with minutes that say what happened', async () => {
    const folder = temporaryFolder('demo')
    try {
      const outcome = await runDemo({ out: folder.path, participants: PARTICIPANTS, seed: SEED })
      expect(outcome.rounds.map((round) => round.ballots)).toEqual([
        PARTICIPANTS + 3,
        PARTICIPANTS + 1,
        PARTICIPANTS + 1,
      ])
      expect(outcome.rounds[0]?.channels).toEqual([
        { channel: 'phone', ballots: PARTICIPANTS + 1 },
        { channel: 'kiosk', ballots: 1 },
        { channel: 'paper', ballots: 1 },
      ])
      expect(outcome.rounds.map((round) => round.ranking.length)).toEqual([15, 15, 15])
      expect(outcome.groups.length).toBeGreaterThanOrEqual(2)
      const [sorting] = outcome.sortings
      // Everybody on a phone, one at the desk, one from a pin board.
      expect(sorting?.channels).toEqual([
        { channel: 'phone', ballots: PARTICIPANTS + 1 },
        { channel: 'paper', ballots: 2 },
      ])
      expect(outcome.basis).toBe(
        `Sortierung (${PARTICIPANTS + 3} Personen) und Gewichtung (${PARTICIPANTS + 1} Stimmzettel)`,
      )
      expect(outcome.handChanges).toEqual([expect.stringContaining('aus dem Themenspeicher')])
      expect(outcome.decision?.vote).toEqual({ yes: PARTICIPANTS, no: 2, abstained: 3 })
      const { people } = outcome
      expect(people?.names).toHaveLength(PARTICIPANTS + 2)
      expect(people?.unplaced).toBe(0)
      // Somebody went from the first to the second wish by hand.
      expect(people?.dissatisfaction).toBe((people?.optimum ?? Number.NaN) + 1)

      const workbook = read(readFileSync(join(folder.path, 'Protokoll.xlsx')))
      for (const round of outcome.rounds) {
        const rows = rowsOf(workbook, `Gewichtung ${round.number}`)
        const shown = rowsOf(workbook, `Gewichtung ${round.number}`, 'shown')
        const headingAt = rows.findIndex((row) => row[0] === 'Platz')
        const heading = rows[headingAt] ?? []
        round.ranking.forEach((expected, index) => {
          const row = rows[headingAt + 1 + index] ?? []
          const cell = (name: string): string => row[heading.indexOf(name)] ?? ''
          // Places are numbers Excel can sort by; what people see is the shared place.
          expect(Number(cell('Platz'))).toBe(expected.rankFrom)
          expect(shown[headingAt + 1 + index]?.[heading.indexOf('Platz')]).toBe(expected.rankLabel)
          expect(cell('Handlungsfeld')).toBe(expected.title)
          if (round.settings.method === 'scale') {
            expect(Number(cell('Mittel'))).toBeCloseTo(expected.mean ?? Number.NaN, 12)
            expect(Number(cell('Median'))).toBe(expected.median)
            expect(
              expected.distribution.map(({ step }) => ({ step, count: Number(cell(`${step}`)) })),
            ).toEqual(expected.distribution)
            expect(Number(cell('weiß nicht'))).toBe(expected.unknown)
            expect(Number(cell('Einigkeit'))).toBeCloseTo(expected.agreement ?? Number.NaN, 12)
          } else {
            expect(Number(cell('Punkte'))).toBe(expected.sum)
            expect(Number(cell('Anteil'))).toBeCloseTo(expected.share ?? Number.NaN, 12)
            expect(Number(cell('Personen'))).toBe(expected.people)
          }
        })
      }
      const groups = rowsOf(workbook, 'Arbeitskreise').flat().join('\n')
      for (const text of [outcome.decision?.wording, outcome.decision?.minority, ...outcome.handChanges]) {
        expect(groups).toContain(text)
      }
      for (const name of people?.names ?? []) expect(groups).toContain(name)
      const sorted = rowsOf(workbook, 'Sortierung').flat().join('\n')
      for (const { title, sorters } of sorting?.pileTitles ?? []) {
        // A name that only one person gave stays on the desk.
        if (sorters > 1) expect(sorted).toContain(title)
      }
      const measures = rowsOf(workbook, 'Maßnahmen').flat()
      for (const group of outcome.groups) {
        expect(groups).toContain(group.title)
        for (const topic of group.topics) expect(groups).toContain(topic)
        for (const measure of group.measures)
          expect(measures).toEqual(expect.arrayContaining([measure.code, measure.title]))
      }
      for (const picture of [
        'desk-results',
        'desk-compare',
        'desk-map',
        'desk-people',
        'beamer-ranking',
        'beamer-people',
        'phone-rating',
        'phone-sorting',
        'desk-steering',
        'group-page',
        'desk-track',
        'beamer-track',
      ]) {
        expect(statSync(join(folder.path, `${picture}.png`)).size).toBeGreaterThan(10_000)
      }
    } finally {
      folder.remove()
    }
  })
})
