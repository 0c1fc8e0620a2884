import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CoreError } from '../../../main/core/errors.ts'
import type { Round } from '../../../shared/contract/weigh.ts'
import { bootstrapRanks } from '../../../shared/domain/bootstrap.ts'
import { computeResults } from '../../../shared/domain/results.ts'
import type { ResultBallot } from '../../../shared/domain/weighting.ts'
import { openSorting } from '../../support/sorting.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { PARTICIPANT, castOne, tokenOf } from '../../support/voting.ts'
import { openRound } from '../../support/workshop.ts'

// More answers than are computed at once in the core itself: these go to a worker.
const TOPICS = 16
const BALLOTS = 620
/** Reading takes three turns of the event loop; somebody who got in more often was answered while others computed. */
const OFTEN = 12

let test: TestCore

beforeEach(async () => {
  test = await startTestCore()
})
afterEach(() => test.dispose())

const rows = Array.from({ length: BALLOTS }, (_, n) =>
  Array.from({ length: TOPICS }, (__, place) => 1 + ((n * (place + 3) + Math.floor(n / 7)) % 5)),
)

/** A closed round of everybody in `rows`. */
async function largeRound(): Promise<Round> {
  const { round } = await openRound(test, { topicCount: TOPICS, cut: 5, groups: ['Schule', 'Vereine'] })
  await Promise.all(
    rows.map((row, n) =>
      castOne(test, round.id, n, {
        answers: Object.fromEntries(round.topics.map(({ id }, place) => [id, row[place] ?? 1])),
        stakeholderGroupId: round.groups[n % 3]?.id ?? null,
      }),
    ),
  )
  return test.call('rounds.close', { roundId: round.id })
}

/** How often another window is answered until the work is done. */
async function answeredDuring(work: Promise<unknown>): Promise<number> {
  let done = false
  const end = work.finally(() => (done = true))
  let times = 0
  while (!done) {
    await test.call('timer.state', {})
    await setImmediate()
    times++
  }
  await end
  return times
}

it('other windows are answered while the results of a large round are computed', async () => {
  const { id: roundId } = await largeRound()
  // Desk, beamer and a second look, all at once, as after every closing.
  const all = Promise.all([
    test.call('rounds.results', { roundId }),
    test.call('rounds.results', { roundId }),
    test.call('beamer.scene', {}),
  ])
  expect(await answeredDuring(all)).toBeGreaterThan(OFTEN)
  const [first, second] = await all
  expect(second).toEqual(first)
  expect(await test.call('rounds.results', { roundId })).toEqual(first)
})

it('what a worker has computed is what the ballots say', async () => {
  const { id: roundId, settings, topics, groups } = await largeRound()
  const ballots = rows.map((row, n): ResultBallot => ({
    answers: Object.fromEntries(topics.map(({ id }, place) => [id, row[place] ?? 1])),
    channel: 'phone',
    stakeholderGroup: groups[n % 3]?.id ?? null,
  }))
  const plain = computeResults(settings, topics, ballots)
  const ranges = bootstrapRanks({ settings, topics, ballots, cut: 5, seed: 1 })
  const results = await test.call('rounds.results', { roundId })
  expect(results.ballots).toBe(BALLOTS)
  expect(results.channels).toEqual([{ channel: 'phone', ballots: BALLOTS }])
  expect(
    results.ranking.map(({ topicId, main, median, rankFrom }) => ({ topicId, main, median, rankFrom })),
  ).toEqual(plain.topics.map(({ topicId, main, median, rankFrom }) => ({ topicId, main, median, rankFrom })))
  const shown = ranges.shown ? ranges.topics : []
  expect(new Map(results.ranking.map(({ topicId, rankRange }) => [topicId, rankRange]))).toEqual(
    new Map(
      shown.map(({ topicId, rankFrom, rankTo, cutShare }) => [
        topicId,
        { from: rankFrom, to: rankTo, cutShare },
      ]),
    ),
  )
  expect(results.byGroup?.groups.map((group) => group.ballots)).toEqual([207, 207, 206])
})

it('after a restart phones get the published order, and others are answered meanwhile', async () => {
  const { id: roundId } = await largeRound()
  const { ranking } = await test.call('rounds.results', { roundId })
  await test.call('rounds.publish', { roundId })
  await test.call('projects.close', {})
  await test.call('projects.open', { file: test.projectFile })
  const phones = Promise.all(
    [0, 1, 2].map((n) =>
      test.callAs(PARTICIPANT, 'participant.state', { token: tokenOf(n), language: 'de' }),
    ),
  )
  expect(await answeredDuring(phones)).toBeGreaterThan(OFTEN)
  for (const { round } of await phones) {
    expect(round?.ranking).toEqual(ranking.map(({ topicId, rankLabel }) => ({ topicId, rankLabel })))
  }
})

it('a project that is closed while its results are computed harms nobody', async () => {
  const { id: roundId } = await largeRound()
  const asked = test.call('rounds.results', { roundId }).catch((error: CoreError) => error)
  const phone = test.callAs(PARTICIPANT, 'participant.state', { token: tokenOf(0), language: 'de' })
  await test.call('projects.close', {})
  // Which of the two is done first is open.
  expect([{ ballots: BALLOTS }, { code: 'no_project' }]).toContainEqual(
    await asked.then((one) => ('ballots' in one ? { ballots: one.ballots } : { code: one.code })),
  )
  expect(await phone).toMatchObject({ projectTitle: 'Probe' })
  await test.call('projects.open', { file: test.projectFile })
  expect((await test.call('rounds.results', { roundId })).ballots).toBe(BALLOTS)
})

it('a large sorting is counted in pieces, every sorter once', async () => {
  const { sorting, topics } = await openSorting(test, { topicCount: 6 })
  await Promise.all(
    rows.map((row, n) =>
      castOne(test, sorting.id, n, {
        // Every tenth hands in no pile.
        answers: n % 10 === 0 ? {} : Object.fromEntries(topics.map(({ id }, place) => [id, row[place] ?? 1])),
      }),
    ),
  )
  await test.call('sortings.close', { sortingId: sorting.id })
  const results = await test.call('sortings.results', { sortingId: sorting.id })
  const sorters = rows.filter((_, n) => n % 10 !== 0)
  expect([results.sorters, results.blank]).toEqual([sorters.length, BALLOTS - sorters.length])
  const together = (a: number, b: number) => sorters.filter((row) => row[a] === row[b]).length
  const expected = topics.flatMap((a, i) =>
    topics.slice(i + 1).map((b, j) => ({ a: a.id, b: b.id, together: together(i, i + 1 + j) })),
  )
  expect(new Set(results.pairs.map((pair) => JSON.stringify(pair)))).toEqual(
    new Set(expected.filter((pair) => pair.together > 0).map((pair) => JSON.stringify(pair))),
  )
})
