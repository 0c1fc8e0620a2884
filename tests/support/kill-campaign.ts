import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCoreProcess } from './core-process.ts'
import { connectPhone, newBallotId } from './simulated-phone.ts'
import { openRound } from './workshop.ts'

export interface KillOutcome {
  /** Highest acknowledged version per voter, of those who got any acknowledgement. */
  readonly acknowledged: ReadonlyMap<number, number>
  readonly kills: number
  readonly counted: number
  /** How many of each version (1…5) were counted. */
  readonly versions: readonly number[]
}

/**
 * Lets `voters` phones send and change their ballots over real sockets while the core is killed again and
 * again without warning, then counts. Each phone sends five versions of its ballot.
 */
export async function killWhileVoting(voters: number, kills: number): Promise<KillOutcome> {
  const dir = mkdtempSync(join(tmpdir(), 'klebepunkt-kill-'))
  const file = join(dir, 'Probe.klebepunkt')
  const start = () => startCoreProcess(file, join(dir, 'data'))
  let core = start()
  try {
    const { topics, round } = await openRound(core, { topicCount: 2 })
    const { url, port } = await core.call('lan.start', { address: '127.0.0.1', port: 0 })
    if (url === null || port === null) throw new Error('no address')
    const acknowledged = new Map<number, number>()
    let acknowledgements = 0
    let resolveNext: (() => void) | null = null
    const phones = await Promise.all(Array.from({ length: voters }, () => connectPhone(url)))
    const voting = phones.map(async (phone, voter) => {
      for (let version = 1; version <= 5; version++) {
        const { seq } = await phone.castUntilAcknowledged({
          roundId: round.id,
          ballotId: newBallotId(),
          seq: version,
          answers: { [topics[0]!.id]: 1 + (voter % 5), [topics[1]!.id]: version },
        })
        acknowledged.set(voter, seq)
        acknowledgements++
        resolveNext?.()
      }
    })
    const total = voters * 5
    for (let kill = 1; kill <= kills; kill++) {
      // Killed in the middle of traffic: after a share of all acknowledgements, while others are under way.
      const at = Math.floor((total * kill) / (kills + 1))
      while (acknowledgements < at) await new Promise<void>((resolve) => (resolveNext = resolve))
      await core.kill()
      core = start()
      await core.call('lan.start', { address: '127.0.0.1', port })
    }
    await Promise.all(voting)
    for (const phone of phones) phone.close()
    await core.call('rounds.close', { roundId: round.id })
    const results = await core.call('rounds.results', { roundId: round.id })
    return {
      acknowledged,
      kills,
      counted: results.ballots,
      versions: results.ranking.find((row) => row.topicId === topics[1]!.id)!.distribution,
    }
  } finally {
    await core.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}
