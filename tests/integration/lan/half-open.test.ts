import { expect, it } from 'vitest'
import { voteWhileHalfOpen } from '../../support/half-open-campaign.ts'

// The full size, and how long everybody waits, is in `npm run test:campaign`.
it('takes everybody’s ballot while somebody holds hundreds of connections half open', async () => {
  const { waitsMs, ballots } = await voteWhileHalfOpen(400, 100)
  expect(waitsMs).toHaveLength(100)
  expect(ballots).toBe(100)
})
