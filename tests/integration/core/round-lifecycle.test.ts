import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCore } from '../../../main/core/core.ts'
import type { Output, Push } from '../../../shared/contract/index.ts'
import { startCoreProcess } from '../../support/core-process.ts'
import { PHONE_PAGE_DIR, startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { PARTICIPANT, ballotIdOf, castOne, tokenOf, vote } from '../../support/voting.ts'
import { draftRound, openRound } from '../../support/workshop.ts'

let test: TestCore
beforeEach(async () => {
  test = await startTestCore()
})
afterEach(async () => {
  await test.dispose()
})

const phone = (n: number) => test.callAs(PARTICIPANT, 'participant.state', { token: tokenOf(n) })
const stateOf = async (roundId: string) =>
  (await test.call('rounds.list', {})).find((round) => round.id === roundId)?.state

function areasOf(work: () => Promise<unknown>): Promise<string[]> {
  const heard = new Set<string>()
  const stop = test.core.onPush((push: Push) => {
    if (push.event === 'changed') for (const area of push.what) heard.add(area)
  })
  return work().then(
    () => {
      stop()
      return [...heard].sort()
    },
    (error: unknown) => {
      stop()
      throw error
    },
  )
}

describe('a pause', () => {
  it('keeps what arrived, takes nothing, and goes on', async () => {
    const { round } = await openRound(test, { topicCount: 2 })
    await vote(test, round, [[5, 4]])
    expect(await areasOf(() => test.call('rounds.pause', { roundId: round.id }))).toEqual([
      'beamer',
      'changes',
      'participant',
      'rounds',
    ])
    await expect(castOne(test, round.id, 1, { answers: {} })).rejects.toMatchObject({
      code: 'round_paused',
      message: expect.stringMatching(/^Die Runde macht (gerade )?Pause/),
    })
    // Whoever has sent sees it, and that nothing more is taken just now.
    expect(await phone(0)).toMatchObject({ round: { state: 'paused' }, ballot: { seq: 1 } })
    expect(test.core.isRoundOpen()).toBe(true)
    expect(await test.call('rounds.resume', { roundId: round.id })).toMatchObject({
      state: 'open',
      ballots: 1,
      openedAtMs: round.openedAtMs,
    })
    await castOne(test, round.id, 1, { answers: {} })
    expect(await test.call('rounds.close', { roundId: round.id })).toMatchObject({ ballots: 2 })
  })

  it('is no different when it is asked for twice', async () => {
    const { round } = await openRound(test, { topicCount: 2 })
    const resumed = await test.call('rounds.resume', { roundId: round.id })
    expect(resumed.state).toBe('open')
    const paused = await test.call('rounds.pause', { roundId: round.id })
    expect(await test.call('rounds.pause', { roundId: round.id })).toEqual(paused)
  })

  it('a ballot that came before the pause counts, also when both are on their way together', async () => {
    const { round } = await openRound(test, { topicCount: 2 })
    const before = castOne(test, round.id, 0, { answers: {} })
    const pausing = test.call('rounds.pause', { roundId: round.id })
    await expect(before).resolves.toMatchObject({ seq: 1 })
    expect(await pausing).toMatchObject({ state: 'paused', ballots: 1 })
  })

  it('can end with the closing', async () => {
    const { round } = await openRound(test, { topicCount: 2 })
    await vote(test, round, [[5, 4]])
    await test.call('rounds.pause', { roundId: round.id })
    expect(await test.call('rounds.close', { roundId: round.id })).toMatchObject({
      state: 'closed',
      ballots: 1,
    })
    expect((await test.call('rounds.results', { roundId: round.id })).ballots).toBe(1)
  })

  it('outlives a restart, with nothing of it in the published file', async () => {
    const { round } = await openRound(test, { topicCount: 2 })
    await vote(test, round, [[5, 4]])
    await test.call('rounds.pause', { roundId: round.id })
    await test.core.stop()
    const again = createCore({ dataDir: `${test.dir}/data`, phonePageDir: PHONE_PAGE_DIR, version: '0' })
    try {
      const facilitator = { kind: 'facilitator' } as const
      const state = (await again.dispatch(facilitator, 'projects.open', {
        file: test.projectFile,
      })) as Output<'projects.open'>
      expect(state.title).toBe('Probe')
      expect(again.isRoundOpen()).toBe(true)
      // Ids of ballots lie open in the urn; none may have left this computer.
      expect(readFileSync(test.projectFile).includes(ballotIdOf(0))).toBe(false)
      await again.dispatch(facilitator, 'rounds.resume', { roundId: round.id })
      expect(await again.dispatch(facilitator, 'rounds.close', { roundId: round.id })).toMatchObject({
        ballots: 1,
        state: 'closed',
      })
    } finally {
      await again.stop()
    }
  })

  it('outlives a core that is killed, and its ballots stay on this computer', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'klebepunkt-pause-'))
    const file = join(dir, 'Probe.klebepunkt')
    const begin = () => startCoreProcess(file, join(dir, 'data'))
    let core = begin()
    try {
      const { round } = await openRound(core, { topicCount: 2 })
      const answers = { [round.topics[0]!.id]: 5 }
      const cast = (ballotId: string, n: number) =>
        core.call('ballots.cast', { roundId: round.id, token: tokenOf(n), ballotId, seq: 1, answers })
      await cast(ballotIdOf(0), 0)
      await core.call('rounds.pause', { roundId: round.id })
      await core.kill()
      core = begin()
      expect(await core.call('rounds.list', {})).toMatchObject([{ state: 'paused', ballots: 1 }])
      await expect(cast(ballotIdOf(1), 1)).rejects.toThrow('round_paused')
      expect((await core.call('projects.current', {}))!.published).toBe(false)
      expect(readFileSync(file).includes(ballotIdOf(0))).toBe(false)
      await core.call('rounds.resume', { roundId: round.id })
      await cast(ballotIdOf(1), 1)
      expect(await core.call('rounds.close', { roundId: round.id })).toMatchObject({ ballots: 2 })
    } finally {
      await core.kill()
      rmSync(dir, { recursive: true, force: true })
    }
  })

  it('keeps other rounds from opening', async () => {
    const { round, sessionId } = await openRound(test, { topicCount: 2 })
    await test.call('rounds.pause', { roundId: round.id })
    const { question, criterion, settings, cut } = round
    const other = await test.call('rounds.create', { sessionId, question, criterion, settings, cut })
    await expect(test.call('rounds.open', { roundId: other.id })).rejects.toMatchObject({
      code: 'round_open',
    })
  })
})

describe('publishing', () => {
  it('lets phones see the order, and only then', async () => {
    const { round, topics } = await openRound(test, { topicCount: 2 })
    await vote(
      test,
      round,
      [1, 2, 3, 1, 2].map((low) => [low, 5]),
    )
    await test.call('rounds.close', { roundId: round.id })
    expect((await phone(0)).round).toMatchObject({ state: 'closed', ranking: null })
    expect(await areasOf(() => test.call('rounds.publish', { roundId: round.id }))).toEqual([
      'beamer',
      'changes',
      'participant',
      'rounds',
    ])
    expect((await phone(0)).round).toMatchObject({
      state: 'closed',
      ranking: [
        { topicId: topics[1]!.id, rankLabel: '1.' },
        { topicId: topics[0]!.id, rankLabel: '2.' },
      ],
    })
    const published = (await test.call('rounds.list', {}))[0]!
    expect(published).toMatchObject({ state: 'published', ballots: 5 })
    expect(published.publishedAtMs).toBeGreaterThanOrEqual(published.closedAtMs!)
    expect(await test.call('rounds.publish', { roundId: round.id })).toEqual(published)
    expect(await test.call('rounds.close', { roundId: round.id })).toEqual(published)
    expect(await test.call('rounds.results', { roundId: round.id })).toMatchObject({
      ballots: 5,
      round: published,
    })
    expect(await test.call('rounds.receipts', { roundId: round.id })).toHaveLength(5)
  })

  it('of four ballots, which would tell what single people gave, is refused; of none it is not', async () => {
    const { round } = await openRound(test, { topicCount: 2 })
    await vote(test, round, [
      [1, 5],
      [2, 5],
      [3, 5],
      [4, 5],
    ])
    await test.call('rounds.close', { roundId: round.id })
    await expect(test.call('rounds.publish', { roundId: round.id })).rejects.toMatchObject({
      code: 'too_few_ballots',
      message: expect.stringContaining('weniger als 5 Stimmzettel'),
    })
    expect((await phone(0)).round).toMatchObject({ state: 'closed', ranking: null })
    const { sessionId, question, criterion, settings, cut } = round
    const next = await test.call('rounds.create', { sessionId, question, criterion, settings, cut })
    await test.call('rounds.open', { roundId: next.id })
    await test.call('rounds.close', { roundId: next.id })
    expect(await test.call('rounds.publish', { roundId: next.id })).toMatchObject({ state: 'published' })
  })
})

describe('steps in the wrong order', () => {
  const steps = ['rounds.pause', 'rounds.resume', 'rounds.close', 'rounds.publish'] as const

  it('a draft only opens', async () => {
    const { round } = await draftRound(test, { topicCount: 2 })
    const answers = await Promise.allSettled(steps.map((name) => test.call(name, { roundId: round.id })))
    expect(answers.map((answer) => answer.status === 'rejected' && answer.reason.code)).toEqual([
      'round_not_open',
      'round_not_open',
      'round_not_open',
      'round_not_closed',
    ])
    expect(await stateOf(round.id)).toBe('draft')
  })

  it.each(['open', 'paused'] as const)('what is %s is not published', async (state) => {
    const { round } = await openRound(test, { topicCount: 2 })
    if (state === 'paused') await test.call('rounds.pause', { roundId: round.id })
    await expect(test.call('rounds.publish', { roundId: round.id })).rejects.toMatchObject({
      code: 'round_not_closed',
      message: 'Runde 1 ist noch nicht geschlossen. Solange zählt nur, wie viele schon da sind.',
    })
    expect(await stateOf(round.id)).toBe(state)
  })

  it.each(['closed', 'published'] as const)('what is %s takes no more ballots', async (state) => {
    const { round } = await openRound(test, { topicCount: 2 })
    await test.call('rounds.close', { roundId: round.id })
    if (state === 'published') await test.call('rounds.publish', { roundId: round.id })
    for (const name of ['rounds.pause', 'rounds.resume'] as const) {
      await expect(test.call(name, { roundId: round.id })).rejects.toMatchObject({
        code: 'round_closed',
        message: 'Runde 1 ist schon geschlossen.',
      })
    }
    await expect(test.call('rounds.open', { roundId: round.id })).rejects.toMatchObject({
      code: 'round_fixed',
    })
    await expect(castOne(test, round.id, 0, { answers: {} })).rejects.toMatchObject({ code: 'round_closed' })
    expect(await stateOf(round.id)).toBe(state)
  })

  it('no step is taken back; undo ends at it', async () => {
    const { round } = await openRound(test, { topicCount: 2 })
    for (const name of steps) {
      await test.call(name, { roundId: round.id })
      expect((await test.call('changes.state', {})).undo).toBeNull()
      await expect(test.call('changes.undo', {})).rejects.toMatchObject({ code: 'nothing_to_undo' })
    }
    expect(await stateOf(round.id)).toBe('published')
  })
})

describe('cards handed out', () => {
  it('are noted at any time, undoable, and change nothing else', async () => {
    const { round } = await openRound(test, { topicCount: 2 })
    await vote(
      test,
      round,
      Array.from({ length: 5 }, () => [1, 2]),
    )
    await test.call('rounds.setHandedOut', { roundId: round.id, handedOut: 48 })
    expect(await test.call('rounds.list', {})).toMatchObject([{ handedOut: 48, state: 'open', ballots: 5 }])
    await test.call('changes.undo', {})
    expect(await test.call('rounds.list', {})).toMatchObject([{ handedOut: null, state: 'open', ballots: 5 }])
    await test.call('rounds.close', { roundId: round.id })
    await test.call('rounds.publish', { roundId: round.id })
    await test.call('rounds.setHandedOut', { roundId: round.id, handedOut: 47 })
    expect((await test.call('rounds.results', { roundId: round.id })).round).toMatchObject({
      handedOut: 47,
      state: 'published',
    })
    await test.call('rounds.setHandedOut', { roundId: round.id, handedOut: null })
    expect(await test.call('rounds.list', {})).toMatchObject([{ handedOut: null }])
  })
})

it('progress tells how ballots came in', async () => {
  const { round } = await openRound(test, { topicCount: 2 })
  await castOne(test, round.id, 0, { answers: {} })
  await castOne(test, round.id, 1, { answers: {} })
  await castOne(test, round.id, 2, { answers: {}, role: { kind: 'facilitator' } })
  await castOne(test, round.id, 3, { answers: {}, role: { kind: 'kiosk' } })
  const progress = {
    roundId: round.id,
    ballots: 4,
    channels: [
      { channel: 'phone', ballots: 2 },
      { channel: 'paper', ballots: 1 },
      { channel: 'kiosk', ballots: 1 },
    ],
    present: 50,
    connected: 0,
  }
  expect(await test.call('rounds.progress', { roundId: round.id })).toEqual(progress)
  await test.call('rounds.close', { roundId: round.id })
  expect(await test.call('rounds.progress', { roundId: round.id })).toEqual(progress)
})
