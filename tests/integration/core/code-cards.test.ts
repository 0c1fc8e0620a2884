import { randomUUID } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input, Role } from '../../../shared/contract/index.ts'
import { CHANNEL_ROLES, openRoundWithCards } from '../../support/code-cards.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { openRound } from '../../support/workshop.ts'
import { tokenOf } from '../../support/voting.ts'

let test: TestCore
beforeEach(async () => {
  test = await startTestCore()
})
afterEach(async () => {
  await test.dispose()
})

const { phone, kiosk, paper } = CHANNEL_ROLES

/** A room with cards, and a short way to vote with one. */
async function openRoom(cards = 4) {
  const room = await openRoundWithCards(test, { topicCount: 2, cards })
  const [topic] = room.topics
  const cast = (
    role: Role,
    card: string | undefined,
    value: number,
    more: Partial<Input<'ballots.cast'>> = {},
  ) =>
    test.callAs(role, 'ballots.cast', {
      roundId: room.round.id,
      token: tokenOf(Math.floor(Math.random() * 1e9)),
      ...(card !== undefined && { card }),
      ballotId: randomUUID(),
      seq: 1,
      answers: { [topic!.id]: value },
      ...more,
    })
  const state = (role: typeof phone | typeof kiosk, card?: string) =>
    test.callAs(role, 'participant.state', { token: tokenOf(1), ...(card !== undefined && { card }) })
  const distribution = async () => {
    await test.call('rounds.close', { roundId: room.round.id })
    const { ranking, ballots, channels } = await test.call('rounds.results', { roundId: room.round.id })
    const steps = ranking.find((row) => row.topicId === topic!.id)!.distribution
    return { ballots, channels, steps: steps.map((step) => step.count) }
  }
  return { ...room, cast, state, distribution }
}

describe('cards', () => {
  it('have a code people can type and a secret for the QR code, all different, and are counted', async () => {
    const { cards, sessionId } = await openRoom(200)
    for (const { code, secret } of cards) {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
      expect(secret).toMatch(/^[0-9a-f]{32}$/)
    }
    expect(new Set(cards.flatMap(({ code, secret }) => [code, secret])).size).toBe(400)
    expect(await test.call('codeCards.count', { sessionId })).toEqual({ printed: 200 })
    await test.call('codeCards.create', { sessionId, count: 3 })
    expect(await test.call('codeCards.count', { sessionId })).toEqual({ printed: 203 })
  })

  it('are needed, and only those of this session count', async () => {
    const { cast, state, round } = await openRoom()
    expect(await state(phone)).toMatchObject({ card: 'needed', ballot: null, round: { access: 'codes' } })
    await expect(cast(phone, undefined, 3)).rejects.toMatchObject({ code: 'card_needed' })
    const other = await test.call('sessions.add', { title: 'Später', date: '2026-12-01', attendance: 5 })
    const foreign = await test.call('codeCards.create', { sessionId: other.id, count: 1 })
    for (const { code, secret } of foreign.cards) {
      expect(await state(phone, secret)).toMatchObject({ card: 'unknown' })
      await expect(cast(phone, secret, 3)).rejects.toMatchObject({ code: 'card_unknown' })
      await expect(cast(phone, code, 3)).rejects.toMatchObject({ code: 'card_unknown' })
    }
    expect((await test.call('rounds.progress', { roundId: round.id })).ballots).toBe(0)
  })

  it('are one place in the urn, however the code is spelled and from whatever phone', async () => {
    const { cards, cast, state, distribution } = await openRoom()
    const { code, secret } = cards[0]!
    const { receipt } = await cast(phone, secret, 1)
    const spellings = [
      code.toLowerCase(),
      code.replace('-', ''),
      ` ${code.replace('-', ' – ')} `,
      code.replaceAll('0', 'o').replaceAll('1', 'l'),
      code.replaceAll('0', 'O').replaceAll('1', 'I'),
      secret.toUpperCase(),
    ]
    for (const [index, spelling] of spellings.entries()) {
      // Another phone with the card sees what was sent, and goes on from there.
      expect(await state(phone, spelling)).toMatchObject({
        card: 'accepted',
        ballot: { seq: index + 1, receipt },
      })
      expect(await cast(phone, spelling, 2, { seq: index + 2 })).toEqual({ receipt, seq: index + 2 })
    }
    await expect(cast(phone, code, 5, { seq: 1 })).rejects.toMatchObject({ code: 'ballot_outdated' })
    expect(await distribution()).toMatchObject({ ballots: 1, steps: [0, 1, 0, 0, 0] })
  })

  it('are not asked for where access is open', async () => {
    const { round, topics } = await openRound(test, { topicCount: 2 })
    expect(await test.callAs(phone, 'participant.state', { token: tokenOf(1), card: 'ABCDE' })).toMatchObject(
      {
        card: 'notNeeded',
      },
    )
    const ballot = { roundId: round.id, card: 'ABCDE', seq: 1, answers: { [topics[0]!.id]: 3 } }
    for (const n of [1, 2]) {
      await test.callAs(phone, 'ballots.cast', { ...ballot, token: tokenOf(n), ballotId: randomUUID() })
    }
    expect((await test.call('rounds.progress', { roundId: round.id })).ballots).toBe(2)
    expect(await test.call('codeCards.check', { roundId: round.id, card: 'ABCDE' })).toEqual({
      card: 'notNeeded',
      votedBy: null,
    })
  })
})

describe('a card that has voted', () => {
  it.each([
    ['phone', 'Telefon'],
    ['kiosk', 'Laptop'],
    ['paper', 'Papier'],
  ] as const)('by %s cannot vote by another way', async (first, word) => {
    const { cards, cast, state, round, distribution } = await openRoom()
    const { code, secret } = cards[0]!
    await cast(CHANNEL_ROLES[first], first === 'phone' ? secret : code, 4)
    for (const other of ['phone', 'kiosk', 'paper'] as const) {
      if (other === first) continue
      for (const spelling of [code, secret]) {
        const refused = await cast(CHANNEL_ROLES[other], spelling, 1, { seq: 9 }).catch((e: unknown) => e)
        expect(refused).toMatchObject({
          code: 'card_used',
          message: expect.stringContaining(word),
          details: { channel: first },
        })
      }
      if (other !== 'paper') {
        expect(await state(CHANNEL_ROLES[other], code)).toMatchObject({ card: 'usedElsewhere', ballot: null })
      }
    }
    expect(await test.call('codeCards.check', { roundId: round.id, card: code })).toEqual({
      card: 'usedElsewhere',
      votedBy: first,
    })
    expect(await distribution()).toMatchObject({
      ballots: 1,
      channels: [{ channel: first, ballots: 1 }],
      steps: [0, 0, 0, 1, 0],
    })
  })

  it('replaces its ballot at the kiosk, where nobody knows a sequence', async () => {
    const { cards, cast, state, distribution } = await openRoom()
    const { code } = cards[0]!
    const ballotId = randomUUID()
    const first = await cast(kiosk, code, 1)
    const second = await cast(kiosk, code, 5, { ballotId })
    expect(second).toEqual({ receipt: first.receipt, seq: 2 })
    // The window sends again after a crash of the core.
    expect(await cast(kiosk, code, 5, { ballotId })).toEqual(second)
    expect(await state(kiosk, code)).toMatchObject({ card: 'accepted', ballot: { ballotId, seq: 2 } })
    expect(await distribution()).toMatchObject({ ballots: 1, steps: [0, 0, 0, 0, 1] })
  })

  it('is refused as a second paper, but the paper can be corrected and taken back', async () => {
    const { cards, cast, round, distribution } = await openRoom()
    const [one, two] = cards
    const correct = (seq: number, value: number) => cast(paper, one!.code, value, { seq })
    const ballotId = randomUUID()
    await cast(paper, one!.code, 1, { ballotId })
    await cast(paper, one!.code, 1, { ballotId })
    await expect(cast(paper, one!.code, 5)).rejects.toMatchObject({
      code: 'card_used',
      message: expect.stringContaining('auf Papier'),
    })
    expect(await correct(2, 2)).toMatchObject({ seq: 2 })
    expect(await correct(3, 3)).toMatchObject({ seq: 3 })
    await expect(cast(paper, one!.code, 5)).rejects.toMatchObject({ code: 'card_used' })

    await cast(paper, two!.code, 5)
    const withdraw = (card: string) =>
      test.call('ballots.withdraw', { roundId: round.id, token: tokenOf(0), card })
    await withdraw(two!.secret)
    await expect(withdraw(two!.code)).rejects.toMatchObject({ code: 'not_found' })
    // Now the card is free again, for any way of voting.
    await cast(phone, two!.code, 4)
    await expect(withdraw(two!.code)).rejects.toMatchObject({ code: 'not_found' })
    expect(await distribution()).toMatchObject({ ballots: 2, steps: [0, 0, 1, 1, 0] })
    await expect(withdraw(one!.code)).rejects.toMatchObject({ code: 'round_closed' })
  })

  it('counts once when all its ballots come in the same moment', async () => {
    const { cards, cast, round } = await openRoom(20)
    const answers = await Promise.allSettled(
      cards.flatMap(({ code, secret }) => [
        cast(phone, secret, 1),
        cast(kiosk, code, 2),
        cast(paper, code, 3),
        cast(phone, code, 4),
      ]),
    )
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(20)
    expect((await test.call('rounds.progress', { roundId: round.id })).ballots).toBe(20)
  })
})

describe('paper in an open round', () => {
  it('is taken back by its token, and only paper is', async () => {
    const { round, topics } = await openRound(test, { topicCount: 2 })
    const cast = (role: Role, n: number) =>
      test.callAs(role, 'ballots.cast', {
        roundId: round.id,
        token: tokenOf(n),
        ballotId: randomUUID(),
        seq: 1,
        answers: { [topics[0]!.id]: 3 },
      })
    const withdraw = (n: number) => test.call('ballots.withdraw', { roundId: round.id, token: tokenOf(n) })
    await cast(paper, 1)
    await cast(phone, 2)
    await test.call('rounds.pause', { roundId: round.id })
    await withdraw(1)
    await expect(withdraw(2)).rejects.toMatchObject({ code: 'not_found' })
    expect((await test.call('rounds.progress', { roundId: round.id })).ballots).toBe(1)
    await test.call('rounds.resume', { roundId: round.id })
    expect(await cast(paper, 1)).toMatchObject({ seq: 1 })
  })
})

describe('discarding a failed print', () => {
  it('makes the cards unknown', async () => {
    const { batchId, cards, sessionId, cast } = await openRoom()
    await test.call('codeCards.discard', { batchId })
    expect(await test.call('codeCards.count', { sessionId })).toEqual({ printed: 0 })
    await expect(cast(phone, cards[0]!.secret, 3)).rejects.toMatchObject({ code: 'card_unknown' })
    await test.call('codeCards.discard', { batchId })
  })

  it('is refused once one of them has voted, also in the same moment', async () => {
    const { batchId, cards, sessionId, cast, round } = await openRoom()
    const later = await test.call('codeCards.create', { sessionId, count: 2 })
    const voting = cast(phone, cards[3]!.code, 3)
    await expect(test.call('codeCards.discard', { batchId })).rejects.toMatchObject({ code: 'card_used' })
    await voting
    await test.call('rounds.pause', { roundId: round.id })
    await expect(test.call('codeCards.discard', { batchId })).rejects.toMatchObject({ code: 'card_used' })
    await test.call('codeCards.discard', { batchId: later.batchId })
    expect(await test.call('codeCards.count', { sessionId })).toEqual({ printed: 4 })
  })
})

describe('a session with cards', () => {
  it('stays until they are discarded, also for undo', async () => {
    const { id } = await test.call('sessions.add', { title: 'Auftakt', date: '2026-11-21', attendance: 5 })
    const { batchId } = await test.call('codeCards.create', { sessionId: id, count: 2 })
    await expect(test.call('sessions.remove', { id })).rejects.toMatchObject({ code: 'session_in_use' })
    await expect(test.call('changes.undo', {})).rejects.toMatchObject({ code: 'undo_conflict' })
    await test.call('codeCards.discard', { batchId })
    await test.call('sessions.remove', { id })
    await test.call('changes.undo', {})
    await test.call('changes.undo', {})
    expect(await test.call('sessions.list', {})).toEqual([])
  })
})

describe('the stakeholder group', () => {
  it('must be one of the round', async () => {
    const { round, topics } = await openRound(test, { topicCount: 2, groups: ['Verwaltung', 'Vereine'] })
    const cast = (stakeholderGroupId: string | null) =>
      test.callAs(phone, 'ballots.cast', {
        roundId: round.id,
        token: tokenOf(1),
        ballotId: randomUUID(),
        seq: 1,
        answers: { [topics[0]!.id]: 3 },
        stakeholderGroupId,
      })
    await expect(cast(randomUUID())).rejects.toMatchObject({ code: 'invalid_ballot' })
    await cast(round.groups[1]!.id)
    const state = await test.callAs(phone, 'participant.state', { token: tokenOf(1) })
    expect(state.ballot?.stakeholderGroupId).toBe(round.groups[1]!.id)
  })
})

describe('wrong codes', () => {
  const guess = (n: number): string =>
    n
      .toString(32)
      .toUpperCase()
      .padStart(10, '0')
      .replaceAll(/[ILOU]/g, 'Z')

  it('are slowed down for the connection that types them, and for nobody else', async () => {
    const { cards, state } = await openRoom()
    const guesser: Role = { kind: 'participant' }
    const asked = async (role: Role, card: string) =>
      (await test.callAs(role, 'participant.state', { token: tokenOf(1), card })).card
    const seen = []
    for (let n = 0; n < 7; n++) seen.push(await asked(guesser, guess(n)))
    expect(seen).toEqual([...Array.from({ length: 5 }, () => 'unknown'), 'throttled', 'throttled'])
    // Even the right code waits now; the secret of a QR code, which nobody guesses, does not.
    expect(await asked(guesser, cards[0]!.code)).toBe('throttled')
    expect(await asked(guesser, cards[0]!.secret)).toBe('accepted')
    expect(await state(phone, cards[0]!.code)).toMatchObject({ card: 'accepted' })
  })

  it('are one guess however often the same one is sent, and none if it cannot be a code', async () => {
    await openRoom()
    const role: Role = { kind: 'participant' }
    const asked = async (card: string) =>
      (await test.callAs(role, 'participant.state', { token: tokenOf(1), card })).card
    for (let n = 0; n < 20; n++) {
      expect(await asked(guess(1))).toBe('unknown')
      expect(await asked('zu kurz')).toBe('unknown')
    }
  })

  it('do not slow down the facilitator, who types from paper', async () => {
    const { cast, round } = await openRoom()
    for (let n = 0; n < 20; n++) {
      await expect(cast(paper, guess(n), 3)).rejects.toMatchObject({ code: 'card_unknown' })
      expect(await test.call('codeCards.check', { roundId: round.id, card: guess(n) })).toEqual({
        card: 'unknown',
        votedBy: null,
      })
    }
  })
})

it('neither codes nor secrets are written anywhere, not even while the round is open', async () => {
  const { cards, cast, round } = await openRoom(40)
  for (const [n, { code, secret }] of cards.entries()) {
    await cast([phone, kiosk, paper][n % 3]!, n % 2 ? code : secret, 3)
  }
  const scan = (): void => {
    for (const file of filesUnder(test.dir)) {
      const bytes = readFileSync(file)
      for (const { code, secret } of cards) {
        for (const trace of [
          code,
          code.replace('-', ''),
          secret,
          Buffer.from(secret, 'hex'),
          Buffer.from(code.replace('-', ''), 'utf16le'),
        ]) {
          expect(bytes.includes(trace), `${file} holds a code or secret`).toBe(false)
        }
      }
    }
  }
  scan()
  await test.call('rounds.close', { roundId: round.id })
  scan()
  await test.call('projects.close', {})
  scan()
})

function filesUnder(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
