import type { Push } from '../../shared/contract/index.ts'
import { createRandom } from '../../shared/domain/random.ts'
import type { CrowdMethods } from './crowd.ts'
import { spreadOf } from './figures.ts'
import type { Spread } from './figures.ts'
import { withFolder } from './folder.ts'
import { startPart } from './part.ts'
import type { ServerMethods } from './server-methods.ts'

const BALLOTS = 25
const MOST_PAUSE_MS = 300

/**
 * Time from the moment a phone has its answer to the moment a window in another process hears a progress that
 * counts this ballot, in ms. One ballot at a time, at moments that have nothing to do with the core's timer.
 */
export async function measureProgress(): Promise<Spread> {
  const crowd = startPart<CrowdMethods>('crowd')
  const core = startPart<ServerMethods>('core')
  let counted = 0
  let heard: (() => void) | null = null
  let heardAtNs = 0n
  core.onNote((push) => {
    const { event, ...rest } = push as Push
    if (event !== 'roundProgress' || !('ballots' in rest)) return
    counted = rest.ballots
    heardAtNs = process.hrtime.bigint()
    heard?.()
  })
  try {
    return await withFolder(async (folder) => {
      await crowd.call('join', await core.call('open', folder), 1)
      const random = createRandom(2)
      const delaysMs: number[] = []
      for (let ballot = 1; ballot <= BALLOTS; ballot++) {
        const { answeredAtNs } = await crowd.call('vote', 1, 0)
        while (counted < ballot) await new Promise<void>((resolve) => (heard = resolve))
        delaysMs.push(Number(heardAtNs - answeredAtNs) / 1e6)
        await new Promise((resolve) => setTimeout(resolve, random.nextUint32() % MOST_PAUSE_MS))
      }
      return spreadOf(delaysMs)
    })
  } finally {
    await Promise.all([crowd.kill(), core.kill()])
  }
}
