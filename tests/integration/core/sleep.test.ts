import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { sleepWhileVoting } from '../../support/sleep-campaign.ts'

// A nap; the long sleep is in `npm run test:campaign`.
it('a laptop that sleeps in the middle of the vote loses nobody and says nothing untrue', async () => {
  const { acknowledgedAsleep, ballots, steps } = await sleepWhileVoting(30, () => setImmediate())
  expect(acknowledgedAsleep).toBe(0)
  expect(ballots).toBe(30)
  expect(steps).toEqual([0, 0, 0, 0, 30])
})
