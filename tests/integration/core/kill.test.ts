import { expect, it } from 'vitest'
import { killWhileVoting } from '../../support/kill-campaign.ts'

// A small slice; the long loop is `npm run test:campaign`.
it(
  'loses no acknowledged ballot when the core is killed in the middle of the vote',
  { timeout: 60_000 },
  async () => {
    const { acknowledged, counted } = await killWhileVoting(40, 3)
    expect(acknowledged.size).toBe(40)
    expect([...counted].sort()).toEqual(
      [...acknowledged].map(([voter, version]) => [voter, [version]]).sort(),
    )
  },
)
