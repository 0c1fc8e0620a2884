import { setTimeout as after } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { sleepWhileVoting } from '../support/sleep-campaign.ts'

const PHONES = 200
const ASLEEP_MS = 60_000

it(
  `a laptop that sleeps for ${ASLEEP_MS / 1000} s under ${PHONES} voters loses nobody`,
  { timeout: 4 * 60_000 },
  async () => {
    const { acknowledgedAsleep, allToldMs, ballots, steps } = await sleepWhileVoting(PHONES, () =>
      after(ASLEEP_MS),
    )
    process.stdout.write(
      `${ASLEEP_MS / 1000} s asleep under ${PHONES} phones; everybody told ${Math.round(allToldMs)} ms after waking up\n`,
    )
    expect(acknowledgedAsleep).toBe(0)
    expect(ballots).toBe(PHONES)
    expect(steps).toEqual([0, 0, 0, 0, PHONES])
  },
)
