import { createHmac } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import type { Role } from '../../../shared/contract/index.ts'
import { openSorting } from '../../support/sorting.ts'
import { startTestCore } from '../../support/test-core.ts'
import { openRound } from '../../support/workshop.ts'

const VOTERS = 200
const ROLES: Role[] = [{ kind: 'participant' }, { kind: 'kiosk' }, { kind: 'facilitator' }]
/** Chance alone stays under this in all but about 2 of 100,000 runs (200 ballots, 4.2 standard errors). */
const CHANCE = 0.3

const token = (n: number): string => (0x5eed0000 + n).toString(16).padStart(32, 'abcdef01')
const titleOf = (n: number): string => `Stapel ${String(n).padStart(3, '0')} von jemand`
const ballotId = (n: number): string => `11111111-0000-4000-8000-${n.toString(16).padStart(12, '0')}`

it.each([
  ['round', 'open'],
  ['round', 'codes'],
  ['sorting', 'open'],
  ['sorting', 'codes'],
] as const)(
  'the closed file and its surroundings hold no trace of who voted or when (%s, access: %s)',
  async (kind, access) => {
    const test = await startTestCore()
    try {
      const { topics, round, sessionId } =
        kind === 'sorting'
          ? await openSorting(test, { topicCount: 5, access }).then(({ sorting, ...rest }) => ({
              ...rest,
              round: sorting,
            }))
          : await openRound(test, { topicCount: 4, access })
      const { cards } = await test.call('codeCards.create', { sessionId, count: VOTERS })
      const receiptOf: string[] = []
      // Every ballot is different, so that it can be found again whatever its id.
      for (const [n, card] of cards.entries()) {
        const cast = (seq: number) =>
          test.callAs(ROLES[n % ROLES.length]!, 'ballots.cast', {
            roundId: round.id,
            token: token(n),
            ...(access === 'codes' && { card: n % 2 ? card.code : card.secret }),
            ballotId: ballotId(n + seq * VOTERS),
            seq,
            answers: Object.fromEntries(
              topics.map((topic, place) => [topic.id, 1 + (Math.floor(n / 5 ** place) % 5)]),
            ),
            // Closing numbers the piles anew, so a sorting is found again by the name of a pile.
            ...(kind === 'sorting' && { piles: [...Array<string>(n % 5).fill(''), titleOf(n)] }),
          })
        const { receipt } = await cast(1)
        receiptOf.push(receipt)
        if (n % 10 === 0) await cast(2)
      }
      /** What could lead back to the n-th voter. */
      const traces = (n: number): (string | Buffer)[] => [
        token(n),
        Buffer.from(token(n), 'hex'),
        cards[n]!.code,
        cards[n]!.code.replace('-', ''),
        cards[n]!.secret,
        Buffer.from(cards[n]!.secret, 'hex'),
      ]
      // Not even now: only keyed hashes are written.
      const during = filesUnder(test.dir).map((file) => readFileSync(file))
      expect(during.some((bytes) => bytes.includes(ballotId(7 + VOTERS)))).toBe(true)
      for (let n = 0; n < VOTERS; n += 7) {
        for (const trace of traces(n)) expect(during.some((bytes) => bytes.includes(trace))).toBe(false)
      }
      const keys = readKeys(test.dir)
      expect(keys.voters).toHaveLength(VOTERS)
      if (kind === 'sorting') await test.call('sortings.close', { sortingId: round.id })
      else await test.call('rounds.close', { roundId: round.id })
      const receipts = await test.call('rounds.receipts', { roundId: round.id })
      expect(receipts).toEqual(receiptOf.toSorted())

      // Looked at as it lies on the disk while the program still runs: working copy, journals, backups.
      const open = filesUnder(test.dir).map((file) => [file, readFileSync(file)] as const)
      expect(open.length).toBeGreaterThan(1)
      await test.call('projects.close', {})
      const closed = filesUnder(test.dir).map((file) => [file, readFileSync(file)] as const)
      for (const [file, bytes] of [...open, ...closed]) {
        for (let n = 0; n < VOTERS; n += 7) {
          for (const trace of [...traces(n), ballotId(n + VOTERS), ballotId(n + 2 * VOTERS)]) {
            expect(bytes.includes(trace), `${file} holds a trace of voter ${n}`).toBe(false)
          }
        }
        expect(bytes.includes(keys.round), `${file} holds the round's key`).toBe(false)
        // Only while it is open: with the key of the cards, this would lead from a card to its ballot's place.
        for (const voter of keys.voters) {
          expect(bytes.includes(voter), `${file} holds a place in the urn`).toBe(false)
        }
      }
      expect(filesUnder(test.dir).filter((file) => /klebepunkt-(wal|shm)$/.test(file))).toEqual([])

      await test.call('projects.open', { file: test.projectFile })
      const order = storedOrder(test.projectFile, kind === 'sorting' ? null : topics)
      expect(order).toHaveLength(VOTERS)
      expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: VOTERS }, (_, n) => n))
      expect(Math.abs(rankCorrelation(order))).toBeLessThan(CHANCE)
      if (kind === 'sorting') {
        // Nor do the names of the piles lie in the order in which they came.
        const bytes = readFileSync(test.projectFile)
        const byTitle = order.toSorted((a, b) => bytes.indexOf(titleOf(a)) - bytes.indexOf(titleOf(b)))
        expect(bytes.includes(titleOf(0))).toBe(true)
        expect(Math.abs(rankCorrelation(byTitle))).toBeLessThan(CHANCE)
      }
      // Receipts lie in an order that leads neither to the time nor to the ballots.
      const file = readFileSync(test.projectFile)
      const byReceipt = receiptOf
        .map((receipt, n) => ({ n, at: file.indexOf(receipt, 0, 'latin1') }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ n }) => n)
      expect(Math.abs(rankCorrelation(byReceipt))).toBeLessThan(CHANCE)
      const placeOf = new Map(order.map((voter, place) => [voter, place]))
      expect(Math.abs(rankCorrelation(byReceipt.map((n) => placeOf.get(n)!)))).toBeLessThan(CHANCE)
      // And hashes of cards in one that does not lead to the order in which they were printed.
      const byHash = cardOrder(test.projectFile, cards)
      expect(Math.abs(rankCorrelation(byHash))).toBeLessThan(CHANCE)
    } finally {
      await test.dispose()
    }
  },
)

/** The round's key and the places in its urn, as they lie in the working copy of an open round. */
function readKeys(dir: string): { round: Buffer; voters: Buffer[] } {
  for (const file of filesUnder(join(dir, 'data'))) {
    if (!file.endsWith('.klebepunkt')) continue
    const db = new Database(file, { readonly: true })
    const round = db.prepare('SELECT key FROM round_secret').pluck().get() as Buffer | undefined
    const voters = db.prepare('SELECT voter FROM urn').pluck().all() as Buffer[]
    db.close()
    if (round) return { round, voters }
  }
  throw new Error('no open round')
}

/** The cards' numbers, as they were printed, in the order in which their hashes lie in the file. */
function cardOrder(file: string, cards: readonly { code: string }[]): number[] {
  const db = new Database(file, { readonly: true })
  const key = db.prepare('SELECT key FROM card_key').pluck().get() as Buffer
  db.close()
  const bytes = readFileSync(file)
  return cards
    .map(({ code }, n) => {
      const hash = createHmac('sha256', key)
        .update(`code:${code.replace('-', '')}`)
        .digest()
      return { n, at: bytes.indexOf(hash) }
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ n, at }) => {
      expect(at).toBeGreaterThan(0)
      return n
    })
}

/**
 * The voters' numbers in the order in which their ballots lie in the published file.
 * @param topics whose answers tell the number; null for a sorting, where the name of a pile does
 */
function storedOrder(file: string, topics: readonly { id: string }[] | null): number[] {
  const db = new Database(file, { readonly: true })
  const ballots = db.prepare('SELECT id FROM ballot').all() as { id: string }[]
  const bytes = readFileSync(file)
  const at = new Map(ballots.map(({ id }) => [id, bytes.indexOf(id, 0, 'latin1')]))
  const answers = db.prepare('SELECT topic_id AS topicId, value FROM ballot_answer WHERE ballot_id = ?')
  const titles = db.prepare('SELECT title FROM ballot_pile WHERE ballot_id = ?').pluck()
  const order = [...at]
    .sort((a, b) => a[1] - b[1])
    .map(([id]) => {
      if (!topics) return Number(/\d+/.exec(titles.get(id) as string)?.[0])
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
