import { expect, it } from 'vitest'
import { voteWhileHalfOpen } from '../../support/half-open-campaign.ts'

// The full size is in `npm run test:campaign`.
it('takes everybody’s ballot in time while somebody holds hundreds of connections half open', async () => {
  const { waitsMs, ballots } = await voteWhileHalfOpen(400, 100)
  expect(ballots).toBe(100)
  expect(waitsMs[94]).toBeLessThan(1000)
})
