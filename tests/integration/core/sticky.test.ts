import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input, Push } from '../../../shared/contract/index.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { draftRound, openRound } from '../../support/workshop.ts'

let test: TestCore
beforeEach(async () => {
  test = await startTestCore()
})
afterEach(async () => {
  await test.dispose()
})

type Totals = NonNullable<Input<'sticky.record'>['totals']>

const DOTS = { method: 'dots', dots: 3, perTopic: 2 } as const
const get = (roundId: string) => test.call('sticky.get', { roundId })
const record = (roundId: string, totals: Totals | null) => test.call('sticky.record', { roundId, totals })

describe('sticky dots', () => {
  it('are kept as they were counted, corrected, and taken back', async () => {
    const { round, topics } = await openRound(test, { topicCount: 3, settings: DOTS })
    const [a, b, c] = topics.map((topic) => topic.id) as [string, string, string]
    expect(await get(round.id)).toBeNull()
    const pushes: Push[] = []
    const stop = test.core.onPush((push) => pushes.push(push))
    await record(round.id, { people: null, topics: { [a]: 4, [b]: 0 } })
    stop()
    expect(pushes).toContainEqual(
      expect.objectContaining({ event: 'changed', what: expect.arrayContaining(['rounds', 'changes']) }),
    )
    expect(await get(round.id)).toEqual({ people: null, topics: { [a]: 4, [b]: 0 } })
    await test.call('rounds.pause', { roundId: round.id })
    await record(round.id, { people: 5, topics: { [a]: 4, [c]: 7 } })
    expect(await get(round.id)).toEqual({ people: 5, topics: { [a]: 4, [c]: 7 } })
    await test.call('changes.undo', {})
    expect(await get(round.id)).toEqual({ people: null, topics: { [a]: 4, [b]: 0 } })
    await test.call('changes.redo', {})
    await record(round.id, null)
    expect(await get(round.id)).toBeNull()
    expect(await test.call('changes.undo', {})).toMatchObject({ label: { key: 'sticky.removed' } })
    expect(await get(round.id)).toEqual({ people: 5, topics: { [a]: 4, [c]: 7 } })
    await test.call('rounds.close', { roundId: round.id })
    const results = await test.call('rounds.results', { roundId: round.id })
    expect(results.sticky).toEqual({ points: 11, people: 5 })
    expect(results.ranking[0]).toMatchObject({ topicId: c, sum: 7 })
  })

  it('of a scale have one count per step', async () => {
    const { round, topics } = await openRound(test, { topicCount: 2 })
    const id = topics[0]!.id
    await record(round.id, { people: 4, topics: { [id]: [0, 1, 0, 2, 1] } })
    expect(await get(round.id)).toEqual({ people: 4, topics: { [id]: [0, 1, 0, 2, 1] } })
    await record(round.id, { people: 4, topics: { [id]: [0, 0, 0, 0, 0] } })
    expect(await get(round.id)).toEqual({ people: 4, topics: { [id]: [0, 0, 0, 0, 0] } })
  })

  it('come back as they were sent, whatever is recorded after whatever', async () => {
    const { round, topics } = await openRound(test, { topicCount: 3, settings: DOTS })
    const totals = fc.record({
      people: fc.constant(null),
      topics: fc
        .array(fc.option(fc.nat({ max: 50 })), { minLength: 3, maxLength: 3 })
        .map((counts): Record<string, number> =>
          Object.fromEntries(
            counts.flatMap((count, place) => (count === null ? [] : [[topics[place]!.id, count]])),
          ),
        ),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(totals), { minLength: 1, maxLength: 5 }), async (sequence) => {
        for (const next of sequence) {
          await record(round.id, next)
          expect(await get(round.id)).toEqual(next)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('are refused with words that say what is wrong', async () => {
    const { round, topics } = await openRound(test, { topicCount: 2, settings: DOTS })
    const [a, b] = topics.map((topic) => topic.id) as [string, string]
    const words = (totals: Totals) => record(round.id, totals).then(String, (e: Error) => e.message)
    expect(await words({ people: 2, topics: { [a]: 4, [b]: 3 } })).toBe(
      '7 Punkte sind mehr, als die gezählten Personen vergeben durften (6).',
    )
    expect(await words({ people: 2, topics: { [a]: [1, 2] } })).toBe('„Feld 1“: bitte eine ganze Zahl ab 0.')
    expect(await words({ people: 2, topics: { '00000000-0000-4000-8000-00000000ffff': 1 } })).toContain(
      'gehört nicht zu dieser Runde',
    )
    expect(await get(round.id)).toBeNull()
  })

  it('are for methods people can stick on a wall', async () => {
    const { round, topics } = await openRound(test, {
      topicCount: 3,
      settings: { method: 'ranking', k: 2 },
    })
    await expect(record(round.id, { people: null, topics: { [topics[0]!.id]: 1 } })).rejects.toMatchObject({
      code: 'invalid_sticky',
    })
  })

  it('are recorded only while the round takes ballots', async () => {
    const { round, topics } = await draftRound(test, { topicCount: 2, settings: DOTS })
    const totals = { people: null, topics: { [topics[0]!.id]: 1 } }
    await expect(record(round.id, totals)).rejects.toMatchObject({ code: 'round_not_open' })
    await test.call('rounds.open', { roundId: round.id })
    await record(round.id, totals)
    await test.call('rounds.close', { roundId: round.id })
    await expect(record(round.id, null)).rejects.toMatchObject({ code: 'round_not_open' })
    expect(await get(round.id)).toEqual(totals)
  })
})
