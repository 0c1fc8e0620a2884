import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { startCoreProcess } from '../support/core-process.ts'
import { connectPhone, newBallotId } from '../support/simulated-phone.ts'
import { draftRound } from '../support/workshop.ts'

const PHONES = 100
const TOPICS = 30
const CRASHES = 40
/** How much later than the one before each crash comes, in ms: together they sweep over the whole closing. */
const STEP_MS = 3

it(
  'a closing that crashes at any point leaves the round open or closed, with every ballot once',
  { timeout: 6 * 60_000 },
  async () => {
    const dir = mkdtempSync(join(tmpdir(), 'klebepunkt-closing-'))
    const start = () => startCoreProcess(join(dir, 'Probe.klebepunkt'), join(dir, 'data'))
    let core = start()
    const found: Record<string, number> = {}
    try {
      const { round: first, topics } = await draftRound(core, { topicCount: TOPICS })
      const { id: _id, number: _number, state: _state, topics: _topics, ...draft } = first
      for (let crash = 0; crash < CRASHES; crash++) {
        const { sessionId, question, criterion, settings, cut } = draft
        const { id: roundId } = await core.call('rounds.create', {
          sessionId,
          question,
          criterion,
          settings,
          cut,
        })
        await core.call('rounds.open', { roundId })
        const { url } = await core.call('lan.start', { address: '127.0.0.1' })
        const phones = await Promise.all(Array.from({ length: PHONES }, () => connectPhone(url!)))
        await Promise.all(
          phones.map((phone, voter) =>
            phone.castUntilAcknowledged({
              roundId,
              ballotId: newBallotId(),
              seq: 1,
              answers: Object.fromEntries(
                topics.map((topic, place) => [topic.id, 1 + ((voter + place) % 5)]),
              ),
            }),
          ),
        )
        for (const phone of phones) phone.close()
        const closing = core.call('rounds.close', { roundId }).catch(() => null)
        await after(crash * STEP_MS)
        await core.kill()
        const answered = (await closing) !== null
        core = start()
        const seen = (await core.call('rounds.list', {})).find((round) => round.id === roundId)!
        found[seen.state] = (found[seen.state] ?? 0) + 1
        expect(answered ? ['closed'] : ['open', 'closed']).toContain(seen.state)
        expect(seen.ballots).toBe(PHONES)
        await core.call('rounds.close', { roundId })
        const results = await core.call('rounds.results', { roundId })
        expect(results.ballots).toBe(PHONES)
        expect(results.ranking.map((row) => row.distribution.map(({ count }) => count))).toEqual(
          Array.from({ length: TOPICS }, () => Array.from({ length: 5 }, () => PHONES / 5)),
        )
        expect(await core.call('rounds.receipts', { roundId })).toHaveLength(PHONES)
      }
      process.stdout.write(`${CRASHES} crashes while closing; found afterwards: ${JSON.stringify(found)}\n`)
      // The crashes really came before and after the moment of counting.
      expect(Object.keys(found).sort()).toEqual(['closed', 'open'])
    } finally {
      await core.kill()
      rmSync(dir, { recursive: true, force: true })
    }
  },
)
