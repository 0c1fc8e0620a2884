import { expect, it, vi } from 'vitest'
import { PARTICIPANT, ballotIdOf, tokenOf } from '../../support/voting.ts'
import { startTestCore } from '../../support/test-core.ts'
import { openRound } from '../../support/workshop.ts'

const drawn = vi.hoisted(() => ['BBB-BBB', 'AAA-AAA', 'AAA-AAA'])
vi.mock('../../../main/core/weigh/receipt.ts', () => ({ makeReceipt: () => drawn.shift() ?? 'CCC-CCC' }))

it('a code that two people have drawn stands twice in the list, and sending again keeps the own one', async () => {
  const core = await startTestCore()
  try {
    const { round, topics } = await openRound(core, { topicCount: 2 })
    const cast = (voter: number) =>
      core.callAs(PARTICIPANT, 'ballots.cast', {
        roundId: round.id,
        token: tokenOf(voter),
        ballotId: ballotIdOf(voter),
        seq: 1,
        answers: { [topics[0]!.id]: 3 },
      })
    expect((await cast(0)).receipt).toBe('BBB-BBB')
    expect((await cast(1)).receipt).toBe('AAA-AAA')
    expect((await cast(2)).receipt).toBe('AAA-AAA')
    expect((await cast(0)).receipt).toBe('BBB-BBB')
    await core.call('rounds.close', { roundId: round.id })
    expect(await core.call('rounds.receipts', { roundId: round.id })).toEqual([
      'AAA-AAA',
      'AAA-AAA',
      'BBB-BBB',
    ])
    expect((await core.call('rounds.results', { roundId: round.id })).ballots).toBe(3)
  } finally {
    await core.dispose()
  }
})
