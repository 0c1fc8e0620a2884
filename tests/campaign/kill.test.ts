import { expect, it } from 'vitest'
import { killWhileVoting } from '../support/kill-campaign.ts'

const PHONES = 200
const KILLS = 50

it(
  `loses no acknowledged ballot of ${PHONES} phones in ${KILLS} crashes of the core`,
  { timeout: 6 * 60_000 },
  async () => {
    const startedMs = performance.now()
    const { kills, acknowledgements, acknowledged, counted } = await killWhileVoting(PHONES, KILLS)
    const lost = [...acknowledged].filter(([voter, version]) => !counted.get(voter)?.includes(version))
    const twice = [...counted].filter(([, versions]) => versions.length > 1)
    process.stdout.write(
      `${kills} crashes, ${PHONES} phones, ${acknowledgements} acknowledgements, ${counted.size} ballots counted, ` +
        `${lost.length} lost, ${twice.length} counted twice, ${Math.round((performance.now() - startedMs) / 1000)} s\n`,
    )
    expect(acknowledged.size).toBe(PHONES)
    expect(lost).toEqual([])
    expect(twice).toEqual([])
    expect([...counted.keys()].toSorted((a, b) => a - b)).toEqual(Array.from({ length: PHONES }, (_, n) => n))
  },
)
