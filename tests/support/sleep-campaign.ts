import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCoreProcess } from './core-process.ts'
import { openRoundWithCards } from './code-cards.ts'
import { connectPhone, newBallotId } from './simulated-phone.ts'
import type { SimulatedPhone } from './simulated-phone.ts'

export interface SleepOutcome {
  /** "angekommen" any phone was told while the laptop slept. */
  readonly acknowledgedAsleep: number
  /** How long after waking up the last phone was told, in ms. */
  readonly allToldMs: number
  readonly ballots: number
  /** How often each step 1…5 was given, of the one topic everybody rates: 1 before the sleep, 5 after it. */
  readonly steps: readonly number[]
}

/**
 * Puts the core to sleep while everybody changes their ballot: every third phone loses its connection meanwhile and
 * comes back, the others wait for an answer. Then wakes it up, lets everybody finish, closes and counts.
 *
 * @param asleep ends when the laptop shall wake up
 */
export async function sleepWhileVoting(voters: number, asleep: () => Promise<void>): Promise<SleepOutcome> {
  const dir = mkdtempSync(join(tmpdir(), 'klebepunkt-sleep-'))
  const core = startCoreProcess(join(dir, 'Probe.klebepunkt'), join(dir, 'data'))
  let phones: SimulatedPhone[] = []
  try {
    const { topics, round, cards } = await openRoundWithCards(core, { topicCount: 2, cards: voters })
    const { url } = await core.call('lan.start', { address: '127.0.0.1', port: 0 })
    phones = await Promise.all(cards.map(() => connectPhone(url ?? '')))
    const castAll = (seq: number, value: number): Promise<void>[] =>
      phones.map(async (phone, n) => {
        await phone.castUntilAcknowledged({
          roundId: round.id,
          card: cards[n]!.secret,
          ballotId: newBallotId(),
          seq,
          answers: { [topics[0]!.id]: value },
        })
        told += 1
      })
    let told = 0
    await Promise.all(castAll(1, 1))
    told = 0
    await core.sleep()
    const changing = castAll(2, 5)
    for (const [n, phone] of phones.entries()) if (n % 3 === 0) phone.drop()
    await asleep()
    const acknowledgedAsleep = told
    core.wakeUp()
    const wokenMs = performance.now()
    await Promise.all(changing)
    const allToldMs = performance.now() - wokenMs
    await core.call('rounds.close', { roundId: round.id })
    const { ballots, ranking } = await core.call('rounds.results', { roundId: round.id })
    const rated = ranking.find((row) => row.topicId === topics[0]!.id)
    return {
      acknowledgedAsleep,
      allToldMs,
      ballots,
      steps: rated?.distribution.map((step) => step.count) ?? [],
    }
  } finally {
    for (const phone of phones) phone.close()
    await core.kill()
    rmSync(dir, { recursive: true, force: true })
  }
}
