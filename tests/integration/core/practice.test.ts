import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCore } from '../../../main/core/core.ts'
import type { Input, Push } from '../../../shared/contract/index.ts'
import type { Answers } from '../../../shared/contract/round.ts'
import type { Round } from '../../../shared/contract/weigh.ts'
import { LANGUAGE_CODES } from '../../../shared/domain/language.ts'
import { PRACTICE_TEXTS } from '../../../shared/locales/practice.ts'
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

const SCALE = { method: 'scale', max: 5, allowUnknown: true } as const
const FACILITATOR = { kind: 'facilitator' } as const
const phone = (n = 0, language: NonNullable<Input<'participant.state'>['language']> = 'de') =>
  test.callAs(PARTICIPANT, 'participant.state', { token: tokenOf(n), language })

async function start(settings: Round['settings'] = SCALE): Promise<Round> {
  await test.call('practice.start', { settings })
  return (await test.call('practice.state', {}))!.round
}

describe('a practice round', () => {
  it('is voted in like any other, from every channel, and counted', async () => {
    const round = await start()
    expect(round).toMatchObject({ number: 0, state: 'open', ballots: 0, question: 'Welches Obst mögen Sie?' })
    expect((await phone()).round).toMatchObject({ id: round.id, number: 0, practice: true, state: 'open' })
    const [apple, pear] = round.topics.map((topic) => topic.id)
    await castOne(test, round.id, 0, { answers: { [apple!]: 5, [pear!]: 2 } })
    await castOne(test, round.id, 1, { answers: { [apple!]: 4 }, role: { kind: 'kiosk' } })
    await castOne(test, round.id, 2, { answers: { [apple!]: 3, [pear!]: null }, role: FACILITATOR })
    expect((await phone()).ballot).toMatchObject({ seq: 1, answers: { [apple!]: 5 } })
    expect(await test.call('rounds.progress', { roundId: round.id })).toMatchObject({
      ballots: 3,
      channels: [{ channel: 'phone' }, { channel: 'paper' }, { channel: 'kiosk' }],
    })
    expect((await test.call('practice.state', {}))!.results).toBeNull()

    await test.call('practice.close', {})
    const { round: counted, results } = (await test.call('practice.state', {}))!
    expect(counted).toMatchObject({ ballots: 3, number: 0 })
    expect(results).toMatchObject({
      ballots: 3,
      ranking: [{ title: 'Apfel', main: 4, rankLabel: '1.' }, {}, {}, {}, {}, {}],
    })
    // Phones practise looking at the order as well.
    expect((await phone()).round).toMatchObject({
      state: 'closed',
      practice: true,
      ranking: expect.any(Array),
    })
    await expect(castOne(test, round.id, 3, { answers: {} })).rejects.toMatchObject({ code: 'round_closed' })

    await test.call('practice.end', {})
    expect(await test.call('practice.state', {})).toBeNull()
    expect((await phone()).round).toBeNull()
    await expect(castOne(test, round.id, 3, { answers: {} })).rejects.toMatchObject({ code: 'round_closed' })
  })

  it.each<[Round['settings'], (ids: string[]) => Answers]>([
    [{ method: 'dots', dots: 2, perTopic: 1 }, ([a, b]) => ({ [a!]: 1, [b!]: 1 })],
    [{ method: 'budget', points: 100, spendAll: true }, ([a, b]) => ({ [a!]: 60, [b!]: 40 })],
    [{ method: 'ranking', k: 10 }, ([a, b]) => ({ [a!]: 1, [b!]: 2 })],
    [
      { method: 'matrix', max: 5, allowUnknown: true, labels: { x: '', y: '' } },
      ([a, b]) => ({ [a!]: { x: 5, y: 4 }, [b!]: null }),
    ],
  ])('works with every method: $method', async (settings, answers) => {
    const round = await start(settings)
    expect(round.settings).toEqual(settings)
    await castOne(test, round.id, 0, { answers: answers(round.topics.map((topic) => topic.id)) })
    await test.call('practice.close', {})
    expect((await test.call('practice.state', {}))!.results!.ranking[0]).toMatchObject({
      title: 'Apfel',
      rankFrom: 1,
    })
  })

  it('speaks every language of the phones', async () => {
    await start()
    for (const language of LANGUAGE_CODES) {
      const { round } = await phone(0, language)
      expect(round!.question).toEqual({ text: PRACTICE_TEXTS[language].question, language })
      expect(round!.topics.map((topic) => topic.title)).toEqual(
        PRACTICE_TEXTS[language].topics.map((text) => ({ text, language })),
      )
    }
  })

  it('tells everybody who shows it', async () => {
    const heard: Push[] = []
    test.core.onPush((push) => heard.push(push))
    await start()
    await test.call('practice.close', {})
    await test.call('practice.close', {})
    await test.call('practice.end', {})
    await test.call('practice.end', {})
    const push = { event: 'changed', what: ['practice', 'participant', 'beamer'] }
    expect(heard).toMatchObject([push, push, push])
  })

  it('starting again begins anew', async () => {
    const first = await start()
    await castOne(test, first.id, 0, { answers: {} })
    const second = await start({ method: 'dots', dots: 3, perTopic: 1 })
    expect(second).toMatchObject({ ballots: 0, settings: { method: 'dots' } })
    expect(second.id).not.toBe(first.id)
    await expect(castOne(test, first.id, 0, { answers: {} })).rejects.toMatchObject({ code: 'round_closed' })
  })

  it('refuses settings nobody could vote with, and closing what is not there', async () => {
    await expect(
      test.call('practice.start', { settings: { method: 'dots', dots: 2, perTopic: 3 } }),
    ).rejects.toMatchObject({ code: 'invalid_input' })
    expect(await test.call('practice.state', {})).toBeNull()
    await expect(test.call('practice.close', {})).rejects.toMatchObject({ code: 'no_practice' })
  })
})

describe('practice and earnest', () => {
  it.each(['open', 'paused'] as const)('does not begin while a round is %s', async (state) => {
    const { round } = await openRound(test, { topicCount: 2 })
    if (state === 'paused') await test.call('rounds.pause', { roundId: round.id })
    await expect(test.call('practice.start', { settings: SCALE })).rejects.toMatchObject({
      code: 'round_open',
      message: 'Runde 1 läuft noch. Eine Probe geht nur vorher oder nachher.',
    })
    expect((await phone()).round).toMatchObject({ id: round.id })
  })

  it('opening a round ends the practice', async () => {
    const { round } = await draftRound(test, { topicCount: 2 })
    const practice = await start()
    await castOne(test, practice.id, 0, { answers: {} })
    await test.call('rounds.open', { roundId: round.id })
    expect(await test.call('practice.state', {})).toBeNull()
    expect(await phone()).toMatchObject({ round: { id: round.id, practice: false }, ballot: null })
    await expect(castOne(test, practice.id, 0, { answers: {} })).rejects.toMatchObject({
      code: 'round_closed',
    })
  })

  it('a round that could not open leaves the practice alone', async () => {
    const { round, topics } = await draftRound(test, { topicCount: 2 })
    await test.call('topics.remove', { id: topics[0]!.id })
    const practice = await start()
    await expect(test.call('rounds.open', { roundId: round.id })).rejects.toMatchObject({
      code: 'too_few_topics',
    })
    expect((await phone()).round).toMatchObject({ id: practice.id })
  })

  it('ends with the project, and with the process', async () => {
    await start()
    await test.call('projects.close', {})
    expect((await phone()).round).toBeNull()
    await test.call('projects.open', { file: test.projectFile })
    expect(await test.call('practice.state', {})).toBeNull()

    // A core that dies says goodbye to nobody; the next one reads the same folders.
    await start()
    const next = createCore({ dataDir: join(test.dir, 'data'), phonePageDir: PHONE_PAGE_DIR, version: '0' })
    try {
      await next.dispatch(FACILITATOR, 'projects.create', {
        file: join(test.dir, 'Zwei.klebepunkt'),
        title: 'Zwei',
      })
      expect(await next.dispatch(FACILITATOR, 'practice.state', {})).toBeNull()
    } finally {
      await next.stop()
    }
  })

  it('shows the last round again once it is over', async () => {
    const { round } = await openRound(test, { topicCount: 2 })
    await vote(test, round, [[1, 2]])
    await test.call('rounds.close', { roundId: round.id })
    await start()
    expect((await phone()).round).toMatchObject({ practice: true, state: 'open' })
    await test.call('practice.end', {})
    expect((await phone()).round).toMatchObject({ id: round.id, state: 'closed' })
  })
})

describe('no trace', () => {
  /** Every file the program keeps anywhere, with what is in it. */
  function filesUnder(folder: string): Map<string, Buffer> {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
    return new Map(files.map((path) => [path, readFileSync(path)]))
  }
  const hashes = (files: Map<string, Buffer>) =>
    [...files].map(([path, bytes]) => `${path} ${createHash('sha256').update(bytes).digest('hex')}`).sort()

  it('is left in any file, byte for byte: project, working copy, journal, backups, memory of the computer', async () => {
    const { round: draft } = await draftRound(test, { topicCount: 3 })
    // Everything is published before, so that nothing but the practice could change a file now.
    await test.call('projects.close', {})
    await test.call('projects.open', { file: test.projectFile })
    const before = { hashes: hashes(filesUnder(test.dir)), changes: await test.call('changes.state', {}) }

    const practice = await start()
    const [apple] = practice.topics
    const answers = { [apple!.id]: 5 }
    const { receipt } = await castOne(test, practice.id, 0, { answers })
    await castOne(test, practice.id, 1, { answers, role: FACILITATOR })
    const words = [
      'Apfel',
      'Erdbeere',
      'Клубника',
      practice.id,
      apple!.id,
      receipt,
      ballotIdOf(0),
      tokenOf(0),
    ]
    const found = () =>
      [...filesUnder(test.dir)].flatMap(([path, bytes]) =>
        words.filter((word) => bytes.includes(word)).map((word) => `${word} in ${path}`),
      )
    expect(found()).toEqual([])
    await test.call('practice.close', {})
    expect(found()).toEqual([])
    expect(hashes(filesUnder(test.dir))).toEqual(before.hashes)
    expect(await test.call('rounds.list', {})).toEqual([draft])
    expect((await test.call('topics.list', {})).map((topic) => topic.title)).toEqual([
      'Feld 1',
      'Feld 2',
      'Feld 3',
    ])
    expect(await test.call('texts.list', {})).toEqual([])
    expect(await test.call('changes.state', {})).toEqual(before.changes)
    await test.call('practice.end', {})
    expect(hashes(filesUnder(test.dir))).toEqual(before.hashes)
    expect(found()).toEqual([])
  })

  it('the next real round has the number it would have had anyway', async () => {
    const { round } = await draftRound(test, { topicCount: 2 })
    await start()
    await test.call('practice.close', {})
    expect(await test.call('rounds.open', { roundId: round.id })).toMatchObject({ number: 1 })
  })
})
