import { expect, it } from 'vitest'
import { killWhileVoting } from '../../support/kill-campaign.ts'

// A small slice; the long loop is `npm run test:campaign`.
it.each(['open', 'codes'] as const)(
  'loses no acknowledged ballot when the core is killed in the middle of the vote (access: %s)',
  { timeout: 60_000 },
  async (access) => {
    const { acknowledged, counted } = await killWhileVoting(40, 3, access)
    expect(acknowledged.size).toBe(access === 'open' ? 40 : 60)
    expect([...counted].sort()).toEqual(
      [...acknowledged].map(([voter, version]) => [voter, [version]]).sort(),
    )
  },
)
