import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCoreProcess } from './core-process.ts'
import { connectPhone, newBallotId } from './simulated-phone.ts'
import { openRound } from './workshop.ts'

export interface HalfOpenOutcome {
  /** From connecting to "angekommen", sorted, in ms. */
  readonly waitsMs: readonly number[]
  readonly ballots: number
  /** Half-open connections the server has ended before the last ballot arrived. */
  readonly ended: number
}

const TOPICS = 15

/**
 * Opens connections that say nothing, or stop in the middle of a request, and lets everybody connect and vote at the
 * same moment meanwhile.
 */
export async function voteWhileHalfOpen(halfOpen: number, voters: number): Promise<HalfOpenOutcome> {
  const dir = mkdtempSync(join(tmpdir(), 'klebepunkt-half-open-'))
  const core = startCoreProcess(join(dir, 'Probe.klebepunkt'), join(dir, 'data'))
  let silent: Socket[] = []
  try {
    const { round, topics } = await openRound(core, { topicCount: TOPICS })
    const { url, port } = await core.call('lan.start', { address: '127.0.0.1', port: 0 })
    let ended = 0
    silent = await Promise.all(
      Array.from({ length: halfOpen }, async (_, n) => {
        const socket = await silentSocket(port ?? 0)
        socket.on('close', () => ended++)
        if (n % 2 === 1) socket.write('GET /ws HTTP/1.1\r\nHost: ')
        return socket
      }),
    )
    const waitsMs = await Promise.all(
      Array.from({ length: voters }, async (_, voter) => {
        const begunMs = performance.now()
        const phone = await connectPhone(url ?? '')
        await phone.castUntilAcknowledged({
          roundId: round.id,
          ballotId: newBallotId(),
          seq: 1,
          answers: Object.fromEntries(topics.map((topic, place) => [topic.id, ((voter + place) % 5) + 1])),
        })
        const waitMs = performance.now() - begunMs
        phone.close()
        return waitMs
      }),
    )
    const { ballots } = await core.call('rounds.progress', { roundId: round.id })
    return { waitsMs: waitsMs.sort((a, b) => a - b), ballots, ended }
  } finally {
    for (const socket of silent) socket.destroy()
    await core.kill()
    rmSync(dir, { recursive: true, force: true })
  }
}

function silentSocket(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port }, () => resolve(socket))
    socket.once('error', reject)
    socket.on('error', () => socket.destroy())
    socket.resume()
  })
}
