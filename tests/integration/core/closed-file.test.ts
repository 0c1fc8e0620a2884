import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { startTestCore } from '../../support/test-core.ts'
import { openRound } from '../../support/workshop.ts'

const VOTERS = 200
/** Chance alone stays under this in all but about 2 of 100,000 runs (200 ballots, 4.2 standard errors). */
const CHANCE = 0.3

const token = (n: number): string => (0x5eed0000 + n).toString(16).padStart(32, 'abcdef01')
const ballotId = (n: number): string => `11111111-0000-4000-8000-${n.toString(16).padStart(12, '0')}`

it('the closed file and its surroundings hold no token, no ballot id of a phone, and no order of arrival', async () => {
  const test = await startTestCore()
  try {
    const { topics, round } = await openRound(test, { topicCount: 4 })
    // Every ballot is different, so that it can be found again whatever its id.
    for (let n = 0; n < VOTERS; n++) {
      await test.callAs({ kind: 'participant' }, 'ballots.cast', {
        roundId: round.id,
        token: token(n),
        ballotId: ballotId(n),
        seq: 1,
        answers: Object.fromEntries(
          topics.map((topic, place) => [topic.id, 1 + (Math.floor(n / 5 ** place) % 5)]),
        ),
      })
    }
    // Not even now: only a keyed hash of the token is written.
    const during = filesUnder(test.dir).map((file) => readFileSync(file))
    expect(during.some((bytes) => bytes.includes(ballotId(7)))).toBe(true)
    for (let n = 0; n < VOTERS; n += 7) {
      expect(during.some((bytes) => bytes.includes(token(n)))).toBe(false)
      expect(during.some((bytes) => bytes.includes(Buffer.from(token(n), 'hex')))).toBe(false)
    }
    await test.call('rounds.close', { roundId: round.id })
    const receipts = await test.call('rounds.receipts', { roundId: round.id })
    expect(receipts).toHaveLength(VOTERS)
    expect(receipts).toEqual([...receipts].sort())

    // Looked at as it lies on the disk while the program still runs: working copy, journals, backups.
    const open = filesUnder(test.dir).map((file) => [file, readFileSync(file)] as const)
    expect(open.length).toBeGreaterThan(1)
    await test.call('projects.close', {})
    const closed = filesUnder(test.dir).map((file) => [file, readFileSync(file)] as const)
    for (const [file, bytes] of [...open, ...closed]) {
      const text = bytes.toString('latin1')
      for (let n = 0; n < VOTERS; n += 7) {
        expect(text.includes(token(n)), `${file} holds a token`).toBe(false)
        expect(bytes.includes(Buffer.from(token(n), 'hex')), `${file} holds a raw token`).toBe(false)
        expect(text.includes(ballotId(n)), `${file} holds a ballot id of a phone`).toBe(false)
      }
    }
    expect(filesUnder(test.dir).filter((file) => /klebepunkt-(wal|shm)$/.test(file))).toEqual([])

    await test.call('projects.open', { file: test.projectFile })
    const order = storedOrder(test.projectFile, topics)
    expect(order).toHaveLength(VOTERS)
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: VOTERS }, (_, n) => n))
    expect(Math.abs(rankCorrelation(order))).toBeLessThan(CHANCE)
  } finally {
    await test.dispose()
  }
})

/** The voters' numbers in the order in which their ballots lie in the published file. */
function storedOrder(file: string, topics: readonly { id: string }[]): number[] {
  const db = new Database(file, { readonly: true })
  const ballots = db.prepare('SELECT id FROM ballot').all() as { id: string }[]
  const bytes = readFileSync(file)
  const at = new Map(ballots.map(({ id }) => [id, bytes.indexOf(id, 0, 'latin1')]))
  const answers = db.prepare('SELECT topic_id AS topicId, value FROM ballot_answer WHERE ballot_id = ?')
  const order = [...at]
    .sort((a, b) => a[1] - b[1])
    .map(([id]) => {
      const values = new Map(
        (answers.all(id) as { topicId: string; value: number }[]).map((row) => [row.topicId, row.value]),
      )
      return topics.reduce((sum, topic, place) => sum + ((values.get(topic.id) ?? 1) - 1) * 5 ** place, 0)
    })
  db.close()
  return order
}

/** Spearman's rho of the stored order with 0, 1, 2 … */
function rankCorrelation(order: readonly number[]): number {
  const n = order.length
  const d2 = order.reduce((sum, voter, place) => sum + (voter - place) ** 2, 0)
  return 1 - (6 * d2) / (n * (n * n - 1))
}

function filesUnder(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
