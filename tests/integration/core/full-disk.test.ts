import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { CoreError } from '../../../main/core/errors.ts'
import { run } from '../../../main/core/store/rows.ts'
import type { Round } from '../../../shared/contract/weigh.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { openRound } from '../../support/workshop.ts'
import { PARTICIPANT, ballotIdOf, tokenOf } from '../../support/voting.ts'

// The disk fills up while ballots are written.
vi.mock(import('../../../main/core/store/rows.ts'), async (original) => {
  const real = await original()
  return { ...real, run: vi.fn<typeof real.run>(real.run) }
})

let test: TestCore
let round: Round
beforeEach(async () => {
  test = await startTestCore()
  ;({ round } = await openRound(test, { topicCount: 2 }))
})
afterEach(async () => {
  await test.dispose()
})

const cast = (voter: number, value = 3) =>
  test.callAs(PARTICIPANT, 'ballots.cast', {
    roundId: round.id,
    token: tokenOf(voter),
    ballotId: ballotIdOf(voter),
    seq: 1,
    answers: { [round.topics[0]!.id]: value },
  })
const outcome = (result: PromiseSettledResult<unknown>): string =>
  result.status === 'fulfilled' ? 'saved' : (result.reason as CoreError).code

it('when one of a batch does not fit on the disk, none of the batch is told that it arrived', async () => {
  const real = vi.mocked(run).getMockImplementation()!
  let inserts = 0
  vi.mocked(run).mockImplementation((db, sql, params) => {
    if (sql.startsWith('INSERT INTO urn') && ++inserts === 2) throw new CoreError('disk_full', 'Voll.')
    return real(db, sql, params)
  })
  const results = await Promise.allSettled([cast(1), cast(2), cast(3)])
  expect(results.map(outcome)).toEqual(['disk_full', 'disk_full', 'disk_full'])
  expect((await test.call('rounds.progress', { roundId: round.id })).ballots).toBe(0)
  // The phones send again by themselves.
  expect((await Promise.allSettled([cast(1), cast(2), cast(3)])).map(outcome)).toEqual([
    'saved',
    'saved',
    'saved',
  ])
  expect((await test.call('rounds.progress', { roundId: round.id })).ballots).toBe(3)
})

it('a ballot that is refused takes none of its batch with it', async () => {
  const results = await Promise.allSettled([cast(1), cast(2, 99), cast(3), cast(1, 4)])
  expect(results.map(outcome)).toEqual(['saved', 'invalid_ballot', 'saved', 'ballot_conflict'])
  expect((await test.call('rounds.progress', { roundId: round.id })).ballots).toBe(2)
})
