import { expect, it } from 'vitest'
import { voteWhileHalfOpen } from '../support/half-open-campaign.ts'

const HALF_OPEN = 2000
const VOTERS = 300

it(
  `${HALF_OPEN} half-open connections do not keep ${VOTERS} people from voting within a second`,
  { timeout: 2 * 60_000 },
  async () => {
    const { waitsMs, ballots, ended } = await voteWhileHalfOpen(HALF_OPEN, VOTERS)
    const [p50, p95] = [0.5, 0.95].map((part) => waitsMs[Math.ceil(part * VOTERS) - 1] ?? Infinity)
    process.stdout.write(
      `${HALF_OPEN} half-open connections (${ended} of them ended), ${VOTERS} voters at once: ` +
        `p50 ${Math.round(p50 ?? 0)} ms, p95 ${Math.round(p95 ?? 0)} ms from connecting to "angekommen"\n`,
    )
    expect(ballots).toBe(VOTERS)
    expect(p95).toBeLessThan(1000)
  },
)
