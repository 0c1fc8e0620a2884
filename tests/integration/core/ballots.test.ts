import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CHANNEL_ROLES, openRoundWithCards } from '../../support/code-cards.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { openRound } from '../../support/workshop.ts'

let test: TestCore
beforeEach(async () => {
  test = await startTestCore()
})
afterEach(async () => {
  await test.dispose()
})

const participant = { kind: 'participant' } as const
const token = (n: number): string => (n + 1).toString(16).padStart(32, '0')
const ballotId = (voter: number, version: number): string =>
  `00000000-0000-4000-8${voter.toString(16).padStart(3, '0')}-${version.toString(16).padStart(12, '0')}`

type Sent = { voter: number; version: number }

/** What a lossy network makes of what phones send: doubled, late and in any order; some never arrive. */
const traffic = fc
  .array(fc.record({ voter: fc.nat({ max: 7 }), version: fc.integer({ min: 1, max: 4 }) }), { maxLength: 40 })
  .chain((sent) => fc.tuple(fc.constant(sent), fc.nat({ max: Math.max(0, sent.length) })))

type Channel = keyof typeof CHANNEL_ROLES

const CARDS = 3

/** One thing that happens in a round with cards; most of them are ballots. */
const step = fc.record({
  what: fc.constantFrom('cast', 'cast', 'cast', 'cast', 'withdraw', 'pause'),
  card: fc.nat({ max: CARDS - 1 }),
  channel: fc.constantFrom<Channel>('phone', 'kiosk', 'paper'),
  bySecret: fc.boolean(),
  /** Whether the sender knows what lies there and sends a newer one: else it is as if nothing did. */
  newer: fc.boolean(),
})

/** The rule in the promise's own words: what must be refused, and why. */
function refusalOf(ballot: {
  paused: boolean
  before: { channel: Channel; seq: number } | undefined
  channel: Channel
  seq: number
}): string | null {
  const { paused, before, channel, seq } = ballot
  if (paused) return 'round_paused'
  if (!before) return null
  if (before.channel !== channel) return 'card_used'
  if (channel === 'kiosk' || seq > before.seq) return null
  return channel === 'paper' ? 'card_used' : 'ballot_outdated'
}

describe('casting', () => {
  it('counts at most one ballot per phone and every acknowledged one, whatever the network does', async () => {
    await fc.assert(
      fc.asyncProperty(traffic, async ([messages, closeAfter]) => {
        const run = await startTestCore()
        try {
          const { topics, round } = await openRound(run, { topicCount: 2 })
          const answersOf = ({ voter, version }: Sent): Record<string, number> => ({
            [topics[0]!.id]: 1 + (voter % 5),
            [topics[1]!.id]: version,
          })
          const acknowledged = new Map<number, number>()
          const pending: Promise<void>[] = []
          messages.forEach((message, index) => {
            if (index === closeAfter)
              pending.push(run.call('rounds.close', { roundId: round.id }).then(() => undefined))
            pending.push(
              run
                .callAs(participant, 'ballots.cast', {
                  roundId: round.id,
                  token: token(message.voter),
                  ballotId: ballotId(message.voter, message.version),
                  seq: message.version,
                  answers: answersOf(message),
                })
                .then(
                  ({ seq }) => {
                    acknowledged.set(message.voter, Math.max(seq, acknowledged.get(message.voter) ?? 0))
                  },
                  (error: { code: string }) => {
                    expect(['round_closed', 'ballot_outdated']).toContain(error.code)
                  },
                ),
            )
          })
          await Promise.all(pending)
          await run.call('rounds.close', { roundId: round.id })
          const results = await run.call('rounds.results', { roundId: round.id })
          expect(results.ballots).toBe(acknowledged.size)
          const versions = results.ranking.find((row) => row.topicId === topics[1]!.id)!.distribution
          const expected = [1, 2, 3, 4, 5].map(
            (v) => [...acknowledged.values()].filter((seq) => seq === v).length,
          )
          expect(versions.map((entry) => entry.count)).toEqual(expected)
          expect(await run.call('rounds.receipts', { roundId: round.id })).toHaveLength(acknowledged.size)
        } finally {
          await run.dispose()
        }
      }),
      { numRuns: 25 },
    )
  })

  it('keeps each card to one ballot over all channels, through pauses, corrections and withdrawals', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const run = await startTestCore()
        try {
          const { topics, round, cards } = await openRoundWithCards(run, { topicCount: 2, cards: CARDS })
          /** What must lie in the urn, by card. */
          const urn = new Map<number, { channel: Channel; seq: number; version: number }>()
          let paused = false
          let version = 0
          for (const { what, card, channel, bySecret, newer } of steps) {
            const spelling = bySecret ? cards[card]!.secret : cards[card]!.code
            const before = urn.get(card)
            if (what === 'pause') {
              await run.call(paused ? 'rounds.resume' : 'rounds.pause', { roundId: round.id })
              paused = !paused
            } else if (what === 'withdraw') {
              const withdrawn = run.call('ballots.withdraw', {
                roundId: round.id,
                token: token(0),
                card: spelling,
              })
              if (before?.channel === 'paper') {
                await withdrawn
                urn.delete(card)
              } else {
                await expect(withdrawn).rejects.toMatchObject({ code: 'not_found' })
              }
            } else {
              version += 1
              const seq = newer ? (before?.seq ?? 0) + 1 : 1
              const sent = run.callAs(CHANNEL_ROLES[channel], 'ballots.cast', {
                roundId: round.id,
                token: token(version),
                card: spelling,
                ballotId: ballotId(card, version),
                seq,
                answers: { [topics[0]!.id]: 1 + (card % 5), [topics[1]!.id]: 1 + (version % 5) },
              })
              const refusal = refusalOf({ paused, before, channel, seq })
              if (refusal) await expect(sent).rejects.toMatchObject({ code: refusal })
              else urn.set(card, { channel, seq: (await sent).seq, version })
              if (!refusal && before) expect(urn.get(card)!.seq).toBeGreaterThan(before.seq)
            }
          }
          await run.call('rounds.close', { roundId: round.id })
          const results = await run.call('rounds.results', { roundId: round.id })
          const last = [...urn.values()]
          expect(results.ballots).toBe(last.length)
          expect(results.channels).toEqual(
            (['phone', 'kiosk', 'paper'] as const).flatMap((channel) => {
              const ballots = last.filter((ballot) => ballot.channel === channel).length
              return ballots > 0 ? [{ channel, ballots }] : []
            }),
          )
          const counts = results.ranking.find((row) => row.topicId === topics[1]!.id)!.distribution
          expect(counts.map((entry) => entry.count)).toEqual(
            [1, 2, 3, 4, 5].map(
              (value) => last.filter((ballot) => 1 + (ballot.version % 5) === value).length,
            ),
          )
          expect(await run.call('rounds.receipts', { roundId: round.id })).toHaveLength(last.length)
        } finally {
          await run.dispose()
        }
      }),
      { numRuns: 25 },
    )
  })

  it('gives the same receipt for the same ballot, and keeps it when the ballot is changed', async () => {
    const { topics, round } = await openRound(test, { topicCount: 2 })
    const cast = (version: number, value: number) =>
      test.callAs(participant, 'ballots.cast', {
        roundId: round.id,
        token: token(1),
        ballotId: ballotId(1, version),
        seq: version,
        answers: { [topics[0]!.id]: value },
      })
    const first = await cast(1, 3)
    expect(first.receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}$/)
    expect(await cast(1, 3)).toEqual(first)
    await expect(cast(1, 4)).rejects.toMatchObject({ code: 'ballot_conflict' })
    expect(await cast(2, 4)).toEqual({ receipt: first.receipt, seq: 2 })
    await expect(cast(1, 3)).rejects.toMatchObject({
      code: 'ballot_outdated',
      details: { current: { seq: 2, answers: { [topics[0]!.id]: 4 } } },
    })
    const state = await test.callAs(participant, 'participant.state', { token: token(1) })
    expect(state.ballot).toMatchObject({ seq: 2, receipt: first.receipt })
    expect((await test.callAs(participant, 'participant.state', { token: token(2) })).ballot).toBeNull()
  })

  it.each([
    ['a value over the scale', (id: string) => ({ [id]: 6 })],
    ['a value under the scale', (id: string) => ({ [id]: 0 })],
    ['a topic that is not in the round', () => ({ '00000000-0000-4000-8000-00000000ffff': 3 })],
  ])('refuses %s and keeps the round clean', async (_what, answersFor) => {
    const { topics, round } = await openRound(test, { topicCount: 2 })
    await expect(
      test.callAs(participant, 'ballots.cast', {
        roundId: round.id,
        token: token(1),
        ballotId: ballotId(1, 1),
        seq: 1,
        answers: answersFor(topics[0]!.id),
      }),
    ).rejects.toMatchObject({ code: 'invalid_ballot' })
    expect((await test.call('rounds.progress', { roundId: round.id })).ballots).toBe(0)
  })

  it('refuses more dots than there are', async () => {
    const { topics, round } = await openRound(test, {
      topicCount: 4,
      settings: { method: 'dots', dots: 3, perTopic: 2 },
    })
    const cast = (answers: Record<string, number>) =>
      test.callAs(participant, 'ballots.cast', {
        roundId: round.id,
        token: token(1),
        ballotId: ballotId(1, 1),
        seq: 1,
        answers,
      })
    const [a, b] = topics
    await expect(cast({ [a!.id]: 2, [b!.id]: 2 })).rejects.toMatchObject({ code: 'invalid_ballot' })
    await expect(cast({ [a!.id]: 3 })).rejects.toMatchObject({ code: 'invalid_ballot' })
    await expect(cast({ [a!.id]: 2, [b!.id]: 1 })).resolves.toMatchObject({ seq: 1 })
  })

  it('tells nothing but the number of ballots while the round is open', async () => {
    const { topics, round } = await openRound(test, { topicCount: 2 })
    await test.callAs(participant, 'ballots.cast', {
      roundId: round.id,
      token: token(1),
      ballotId: ballotId(1, 1),
      seq: 1,
      answers: { [topics[0]!.id]: 5 },
    })
    await expect(test.call('rounds.results', { roundId: round.id })).rejects.toMatchObject({
      code: 'round_not_closed',
    })
    expect(await test.call('rounds.receipts', { roundId: round.id })).toEqual([])
    expect((await test.call('rounds.list', {}))[0]).toMatchObject({ state: 'open', ballots: 1 })
  })

  it('closes twice without counting twice', async () => {
    const { topics, round } = await openRound(test, { topicCount: 2 })
    await test.callAs(participant, 'ballots.cast', {
      roundId: round.id,
      token: token(1),
      ballotId: ballotId(1, 1),
      seq: 1,
      answers: { [topics[0]!.id]: 5 },
    })
    await Promise.all([
      test.call('rounds.close', { roundId: round.id }),
      test.call('rounds.close', { roundId: round.id }),
    ])
    expect((await test.call('rounds.results', { roundId: round.id })).ballots).toBe(1)
  })
})
