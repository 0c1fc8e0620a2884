import { expect, it } from 'vitest'
import { killWhileVoting } from '../support/kill-campaign.ts'

const PHONES = 200
const PAPERS = 20
const KILLS = 50

it.each(['open', 'codes'] as const)(
  `loses no acknowledged ballot of ${PHONES} phones in ${KILLS} crashes of the core (access: %s)`,
  { timeout: 6 * 60_000 },
  async (access) => {
    const startedMs = performance.now()
    const { kills, acknowledgements, acknowledged, counted } = await killWhileVoting(PHONES, KILLS, access)
    const lost = [...acknowledged].filter(([voter, version]) => !counted.get(voter)?.includes(version))
    const twice = [...counted].filter(([, versions]) => versions.length > 1)
    process.stdout.write(
      `${kills} crashes, ${PHONES} phones, access ${access}, ${acknowledgements} acknowledgements, ${counted.size} ballots counted, ` +
        `${lost.length} lost, ${twice.length} counted twice, ${Math.round((performance.now() - startedMs) / 1000)} s\n`,
    )
    const voters = access === 'open' ? PHONES : PHONES + PAPERS
    expect(acknowledged.size).toBe(voters)
    expect(lost).toEqual([])
    expect(twice).toEqual([])
    expect([...counted.keys()].toSorted((a, b) => a - b)).toEqual(Array.from({ length: voters }, (_, n) => n))
  },
)
