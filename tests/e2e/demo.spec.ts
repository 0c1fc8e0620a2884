import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import type { DemoOutcome } from '../../scripts/demo/outcome.ts'
import { expect, projectFolder, temporaryFolder, test } from '../support/electron.ts'

const PARTICIPANTS = 12
const SEED = 7

/** Runs the demo like a user, with this Node, into its own folder. */
async function runDemo(out: string): Promise<{ code: number; printed: string }> {
  const child = spawn(
    process.execPath,
    [
      join(projectFolder, 'scripts/demo.ts'),
      '--out',
      out,
      '--participants',
      `${PARTICIPANTS}`,
      '--seed',
      `${SEED}`,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let printed = ''
  child.stdout.on('data', (data) => (printed += String(data)))
  child.stderr.on('data', (data) => (printed += String(data)))
  const [code] = (await once(child, 'exit')) as [number]
  return { code, printed }
}

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

const outcomeIn = (out: string): DemoOutcome =>
  JSON.parse(readFileSync(join(out, 'ergebnis.json'), 'utf8')) as DemoOutcome

test.describe('the demo workshop', () => {
  test.setTimeout(180_000)

  test('ends with minutes that say what happened, and the same seed gives the same result', async () => {
    const first = temporaryFolder('demo-1')
    const second = temporaryFolder('demo-2')
    try {
      const run = await runDemo(first.path)
      expect(run.code, run.printed).toBe(0)
      const outcome = outcomeIn(first.path)
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

      const workbook = read(readFileSync(join(first.path, 'Protokoll.xlsx')))
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
      const measures = rowsOf(workbook, 'Maßnahmen').flat()
      for (const group of outcome.groups) {
        expect(groups).toContain(group.title)
        for (const topic of group.topics) expect(groups).toContain(topic)
        for (const measure of group.measures)
          expect(measures).toEqual(expect.arrayContaining([measure.code, measure.title]))
      }
      for (const picture of ['desk-results', 'desk-compare', 'beamer-ranking', 'phone-rating']) {
        expect(statSync(join(first.path, `${picture}.png`)).size).toBeGreaterThan(10_000)
      }

      const again = await runDemo(second.path)
      expect(again.code, again.printed).toBe(0)
      expect(outcomeIn(second.path)).toEqual(outcome)
    } finally {
      first.remove()
      second.remove()
    }
  })
})
