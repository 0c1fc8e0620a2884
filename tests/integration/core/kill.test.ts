import { expect, it } from 'vitest'
import { killWhileVoting } from '../../support/kill-campaign.ts'

// A small slice; the long loop is `npm run test:campaign`.
it('loses no acknowledged ballot when the core is killed in the middle of the vote', async () => {
  const { acknowledged, counted, versions } = await killWhileVoting(40, 2)
  expect(acknowledged.size).toBe(40)
  expect(counted).toBe(40)
  expect(versions).toEqual([0, 0, 0, 0, 40])
})
