import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Push } from '../../../shared/contract/index.ts'
import { CHANNEL_ROLES } from '../../support/code-cards.ts'
import { draftSorting, openSorting, pileAnswers, sortOne } from '../../support/sorting.ts'
import type { OneSorting } from '../../support/sorting.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { PARTICIPANT, ballotIdOf, castOne, tokenOf } from '../../support/voting.ts'
import { draftRound, openRound } from '../../support/workshop.ts'

let test: TestCore
beforeEach(async () => {
  test = await startTestCore()
})
afterEach(async () => {
  await test.dispose()
})

const phone = (n: number) => test.callAs(PARTICIPANT, 'participant.state', { token: tokenOf(n) })
const question = 'Was gehört zusammen?'

/** Opens a sorting of the topics there are, counts it, and puts their numbers in place of their ids. */
async function countSorting(sessionId: string, sorters: readonly OneSorting[]) {
  const { id } = await test.call('sortings.create', { sessionId, question })
  const sorting = await test.call('sortings.open', { sortingId: id })
  await Promise.all(sorters.map((one, n) => sortOne(test, sorting, n, one)))
  await test.call('sortings.close', { sortingId: id })
  const results = await test.call('sortings.results', { sortingId: id })
  const numberOf = (topicId: string) => sorting.topics.find((topic) => topic.id === topicId)!.number
  return {
    sorters: results.sorters,
    blank: results.blank,
    pairs: results.pairs.map(({ a, b, together }) => [numberOf(a), numberOf(b), together]),
    alone: results.alone.map(({ sorters: count }) => count),
    pileTitles: results.pileTitles.map(({ title, sorters: count, topicIds }) => [
      title,
      count,
      topicIds.map(numberOf),
    ]),
  }
}

describe('preparing a sorting', () => {
  it('takes all topics or the named ones, counts with the rounds, and can be changed, removed and taken back', async () => {
    const { round, sessionId, topics } = await draftRound(test, { topicCount: 3 })
    const sorting = await test.call('sortings.create', { sessionId, question })
    expect(sorting).toMatchObject({
      sessionId,
      number: 2,
      question,
      access: 'open',
      state: 'draft',
      topics: topics.map(({ id, number, title }) => ({ id, number, title })),
      ballots: 0,
      openedAtMs: null,
      closedAtMs: null,
    })
    const named = topics.slice(1).map((topic) => topic.id)
    const other = await test.call('sortings.create', {
      sessionId,
      question,
      topicIds: named,
      access: 'codes',
    })
    expect(other).toMatchObject({ number: 3, access: 'codes' })
    expect(other.topics.map((topic) => topic.id)).toEqual(named)
    expect(await test.call('sortings.list', {})).toEqual([sorting, other])
    expect(await test.call('rounds.list', {})).toEqual([round])

    await test.call('sortings.update', {
      sortingId: other.id,
      question: 'Und so?',
      topicIds: [topics[0]!.id, topics[2]!.id],
    })
    const [, changed] = await test.call('sortings.list', {})
    expect(changed).toMatchObject({ question: 'Und so?', access: 'codes' })
    expect(changed!.topics.map((topic) => topic.number)).toEqual([1, 3])
    await test.call('changes.undo', {})
    expect(await test.call('sortings.list', {})).toEqual([sorting, other])

    await test.call('sortings.remove', { sortingId: sorting.id })
    expect(await test.call('sortings.list', {})).toEqual([other])
    await test.call('changes.undo', {})
    expect(await test.call('sortings.list', {})).toEqual([sorting, other])
  })

  it('follows the list of topics until it opens, and is fixed from then on', async () => {
    const { sorting, topics } = await draftSorting(test, { topicCount: 3 })
    const late = await test.call('topics.add', { title: 'Nachzügler' })
    await test.call('topics.update', { id: topics[0]!.id, title: 'Umbenannt' })
    const opened = await test.call('sortings.open', { sortingId: sorting.id })
    expect(opened.topics.map(({ title }) => title)).toEqual(['Umbenannt', 'Feld 2', 'Feld 3', 'Nachzügler'])
    // Four topics can lie in four piles now.
    await sortOne(test, opened, 0, { piles: [1, 2, 3, 4] })
    await test.call('topics.update', { id: topics[1]!.id, title: 'Zu spät' })
    expect((await phone(0)).round?.topics[1]?.title.text).toBe('Feld 2')
    for (const name of ['sortings.update', 'sortings.remove'] as const) {
      await expect(test.call(name, { sortingId: sorting.id })).rejects.toMatchObject({
        code: 'round_fixed',
        message: 'Sortierung 1 wurde schon geöffnet und lässt sich nicht mehr ändern.',
      })
    }
    await expect(test.call('topics.remove', { id: late.id })).rejects.toMatchObject({
      code: 'topic_in_round',
      message: '„Nachzügler“ gehört zu Sortierung 1 und bleibt deshalb im Vorhaben.',
    })
    expect(await test.call('sortings.close', { sortingId: sorting.id })).toMatchObject({ ballots: 1 })
  })

  it('needs two topics that are there, at most 150, and keeps its session in the project', async () => {
    const { sessionId, topics } = await draftSorting(test, { topicCount: 2 })
    const create = (topicIds: string[]) => test.call('sortings.create', { sessionId, question, topicIds })
    await expect(create([topics[0]!.id])).rejects.toMatchObject({
      code: 'invalid_input',
      message: 'Zum Sortieren braucht es mindestens zwei Handlungsfelder.',
    })
    await expect(create([topics[0]!.id, topics[0]!.id])).rejects.toMatchObject({
      code: 'too_few_topics',
      message: 'Für eine Sortierung braucht es mindestens zwei Handlungsfelder.',
    })
    await expect(create([topics[0]!.id, ballotIdOf(1)])).rejects.toMatchObject({ code: 'not_found' })
    await expect(test.call('sessions.remove', { id: sessionId })).rejects.toMatchObject({
      code: 'session_in_use',
    })
    await test.call('topics.import', {
      topics: Array.from({ length: 149 }, (_, n) => ({ title: `Mehr ${n}`, description: '' })),
    })
    await expect(test.call('sortings.create', { sessionId, question })).rejects.toMatchObject({
      code: 'too_many_topics',
      message: 'Eine Sortierung fasst höchstens 150 Handlungsfelder; es sind 151.',
    })
  })
})

describe('from opening to closing', () => {
  it('pauses, goes on and closes like a round, and everybody hears each step', async () => {
    const { sorting } = await draftSorting(test, { topicCount: 2 })
    const input = { sortingId: sorting.id }
    const heard = new Set<string>()
    test.core.onPush((push: Push) => {
      // That the file has been written is told whenever it has.
      if (push.event === 'changed')
        push.what.filter((area) => area !== 'project').forEach((area) => heard.add(area))
    })
    for (const [name, state, inUrn] of [
      ['sortings.open', 'open', 0],
      ['sortings.pause', 'paused', 1],
      ['sortings.resume', 'open', 1],
      ['sortings.close', 'closed', 2],
    ] as const) {
      heard.clear()
      const done = await test.call(name, input)
      expect(done).toMatchObject({ state, ballots: inUrn })
      expect(heard).toEqual(new Set(['sortings', 'participant', 'beamer', 'changes']))
      // Asked for twice, it is no different, and nobody hears of it.
      heard.clear()
      expect(await test.call(name, input)).toEqual(done)
      expect(heard).toEqual(new Set())
      expect((await test.call('changes.state', {})).undo).toBeNull()
      expect(test.core.isRoundOpen()).toBe(state !== 'closed')
      if (state === 'open') await sortOne(test, sorting, inUrn, { piles: [1, 1] })
      else
        await expect(sortOne(test, sorting, 9, { piles: [1, 1] })).rejects.toMatchObject({
          code: state === 'paused' ? 'round_paused' : 'round_closed',
        })
    }
    for (const [name, code] of [
      ['sortings.open', 'round_fixed'],
      ['sortings.pause', 'round_closed'],
      ['sortings.resume', 'round_closed'],
    ] as const) {
      await expect(test.call(name, input)).rejects.toMatchObject({
        code,
        message: expect.stringContaining('Sortierung 1'),
      })
    }
  })

  it('a draft only opens, and shows no results', async () => {
    const { sorting } = await draftSorting(test, { topicCount: 2 })
    for (const [name, code] of [
      ['sortings.pause', 'round_not_open'],
      ['sortings.resume', 'round_not_open'],
      ['sortings.close', 'round_not_open'],
      ['sortings.results', 'round_not_closed'],
    ] as const) {
      await expect(test.call(name, { sortingId: sorting.id })).rejects.toMatchObject({
        code,
        message: expect.stringContaining('Sortierung 1 ist noch nicht'),
      })
    }
    expect((await phone(0)).round).toBeNull()
    expect(await test.call('sortings.list', {})).toEqual([sorting])
  })

  it('keeps rounds, other sortings and the practice round from opening, as they keep it', async () => {
    const { round, sessionId } = await openRound(test, { topicCount: 2 })
    const [one, two] = [
      await test.call('sortings.create', { sessionId, question }),
      await test.call('sortings.create', { sessionId, question }),
    ]
    await expect(test.call('sortings.open', { sortingId: one.id })).rejects.toMatchObject({
      code: 'round_open',
      message: 'Runde 1 läuft noch. Bitte zuerst diese Runde schließen.',
    })
    await test.call('rounds.close', { roundId: round.id })
    await test.call('practice.start', { settings: round.settings })
    await test.call('sortings.open', { sortingId: one.id })
    expect(await test.call('practice.state', {})).toBeNull()
    const message = 'Sortierung 2 läuft noch. Bitte zuerst diese Sortierung schließen.'
    await expect(test.call('sortings.open', { sortingId: two.id })).rejects.toMatchObject({ message })
    const { criterion, settings, cut } = round
    const next = await test.call('rounds.create', { sessionId, question, criterion, settings, cut })
    expect(next.number).toBe(4)
    await expect(test.call('rounds.open', { roundId: next.id })).rejects.toMatchObject({ message })
    await expect(test.call('practice.start', { settings })).rejects.toMatchObject({ code: 'round_open' })
  })

  it('what was sorted stays on this computer until it is counted', async () => {
    const { sorting } = await openSorting(test, { topicCount: 2 })
    await sortOne(test, sorting, 0, { piles: [1, 1], titles: ['Unverwechselbar'] })
    await test.call('projects.close', {})
    expect(readFileSync(test.projectFile).includes('Unverwechselbar')).toBe(false)
    await test.call('projects.open', { file: test.projectFile })
    expect(test.core.isRoundOpen()).toBe(true)
    await test.call('sortings.close', { sortingId: sorting.id })
    await test.call('projects.close', {})
    expect(readFileSync(test.projectFile).includes('Unverwechselbar')).toBe(true)
    expect(readFileSync(test.projectFile).includes(ballotIdOf(0))).toBe(false)
  })

  it('what came before the closing counts, also when both are on their way together', async () => {
    const { sorting } = await openSorting(test, { topicCount: 2 })
    const before = sortOne(test, sorting, 0, { piles: [1, 1] })
    const closing = test.call('sortings.close', { sortingId: sorting.id })
    await expect(before).resolves.toMatchObject({ seq: 1 })
    expect(await closing).toMatchObject({ state: 'closed', ballots: 1 })
  })

  it('counts everything that was acknowledged, once, when sending and closing race', async () => {
    const traffic = fc
      .array(fc.record({ sorter: fc.nat({ max: 5 }), version: fc.integer({ min: 1, max: 3 }) }), {
        maxLength: 24,
      })
      .chain((sent) => fc.tuple(fc.constant(sent), fc.nat({ max: sent.length })))
    await fc.assert(
      fc.asyncProperty(traffic, async ([messages, closeAfter]) => {
        const run = await startTestCore()
        try {
          const { sorting } = await openSorting(run, { topicCount: 4 })
          const close = () => run.call('sortings.close', { sortingId: sorting.id })
          const acknowledged = new Map<number, number>()
          const pending: Promise<unknown>[] = []
          messages.forEach(({ sorter, version }, index) => {
            if (index === closeAfter) pending.push(close())
            // The first topic lies with the second, third or fourth: the version can be read from the pair.
            const piles = [1, 2, 2, 2].map((pile, place) => (place === version ? 1 : pile))
            pending.push(
              sortOne(run, sorting, sorter, { piles, titles: [`Fassung ${version}`], seq: version }).then(
                ({ seq }) => acknowledged.set(sorter, Math.max(seq, acknowledged.get(sorter) ?? 0)),
                (error: { code: string }) =>
                  expect(['round_closed', 'ballot_outdated']).toContain(error.code),
              ),
            )
          })
          await Promise.all(pending)
          await close()
          const results = await run.call('sortings.results', { sortingId: sorting.id })
          const versions = [...acknowledged.values()]
          const countOf = (version: number) => versions.filter((seq) => seq === version).length
          expect(results.sorters).toBe(versions.length)
          expect(await run.call('rounds.receipts', { roundId: sorting.id })).toHaveLength(versions.length)
          for (const version of [1, 2, 3]) {
            const b = sorting.topics[version]!.id
            const pair = results.pairs.find((one) => one.a === sorting.topics[0]!.id && one.b === b)
            expect(pair?.together ?? 0).toBe(countOf(version))
            const named = results.pileTitles.find(({ title }) => title === `Fassung ${version}`)
            expect(named?.sorters ?? 0).toBe(countOf(version))
          }
        } finally {
          await run.dispose()
        }
      }),
      { numRuns: 12 },
    )
  })
})

describe('what one person sorts', () => {
  it('keeps its receipt when it is repeated or changed; other content under its name and older ones are refused', async () => {
    const { sorting } = await openSorting(test, { topicCount: 3 })
    const one = { piles: [1, 2, 1], titles: ['Wohnen', ''] }
    const first = await sortOne(test, sorting, 0, one)
    expect(await sortOne(test, sorting, 0, one)).toEqual(first)
    // Blanks around a title and empty titles at the end are no other content.
    expect(await sortOne(test, sorting, 0, { piles: [1, 2, 1], titles: [' Wohnen '] })).toEqual(first)
    for (const other of [
      { piles: [1, 2, 2], titles: ['Wohnen'] },
      { piles: [1, 2, 1], titles: ['Bauen'] },
      { piles: [1, 2, 1], titles: [] },
    ]) {
      await expect(sortOne(test, sorting, 0, other)).rejects.toMatchObject({
        code: 'ballot_conflict',
        details: { current: { piles: ['Wohnen'] } },
      })
    }
    const changed = { piles: [2, undefined, 2], titles: ['', 'Stadt  und\nLand'], seq: 2 }
    expect(await sortOne(test, sorting, 0, changed)).toEqual({ receipt: first.receipt, seq: 2 })
    const ballot = {
      seq: 2,
      receipt: first.receipt,
      answers: pileAnswers(sorting, [2, undefined, 2]),
      piles: ['', 'Stadt und Land'],
      stakeholderGroupId: null,
    }
    await expect(sortOne(test, sorting, 0, one)).rejects.toMatchObject({
      code: 'ballot_outdated',
      details: { current: ballot },
    })
    expect((await phone(0)).ballot).toMatchObject(ballot)
    expect((await phone(1)).ballot).toBeNull()
    expect(await test.call('sortings.list', {})).toMatchObject([{ ballots: 1 }])
  })

  it.each<
    [what: string, answers: (ids: string[]) => Record<string, unknown>, titles: string[], message: string]
  >([
    [
      'a topic of another sorting',
      () => ({ [ballotIdOf(1)]: 1 }),
      [],
      'Eines der Handlungsfelder gehört nicht zu dieser Sortierung.',
    ],
    ['a pile 0', ([a]) => ({ [a!]: 0 }), [], 'Die Stapel werden von 1 bis 2 nummeriert.'],
    ['more piles than topics', ([a]) => ({ [a!]: 3 }), [], 'Die Stapel werden von 1 bis 2 nummeriert.'],
    ['half a pile', ([a]) => ({ [a!]: 1.5 }), [], 'Die Stapel werden von 1 bis 2 nummeriert.'],
    ['no pile', ([a]) => ({ [a!]: null }), [], 'Die Stapel werden von 1 bis 2 nummeriert.'],
    ['two criteria', ([a]) => ({ [a!]: { x: 1, y: 1 } }), [], 'Die Stapel werden von 1 bis 2 nummeriert.'],
    [
      'a property of every object',
      () => ({ toString: 1 }),
      [],
      'Eines der Handlungsfelder gehört nicht zu dieser Sortierung.',
    ],
    [
      'the name of an empty pile',
      ([a]) => ({ [a!]: 1 }),
      ['Eins', 'Zwei'],
      'Stapel 2 hat einen Namen, aber keine Karte.',
    ],
  ])(
    'refuses %s in words, from everybody, and keeps the urn clean',
    async (_what, answers, titles, message) => {
      const { sorting } = await openSorting(test, { topicCount: 2 })
      for (const role of Object.values(CHANNEL_ROLES)) {
        const cast = test.callAs(role, 'ballots.cast', {
          roundId: sorting.id,
          token: tokenOf(1),
          ballotId: ballotIdOf(1),
          seq: 1,
          answers: answers(sorting.topics.map((topic) => topic.id)) as Record<string, number>,
          piles: titles,
        })
        await expect(cast).rejects.toMatchObject({ code: 'invalid_ballot', message })
      }
      expect(await test.call('sortings.list', {})).toMatchObject([{ ballots: 0 }])
    },
  )

  it('a weighting takes no piles, and a title is at most 80 letters long', async () => {
    const { round, topics, sessionId } = await openRound(test, { topicCount: 2 })
    const ballot = { roundId: round.id, token: tokenOf(1), ballotId: ballotIdOf(1), seq: 1 }
    const answers = { [topics[0]!.id]: 1 }
    await expect(
      test.callAs(PARTICIPANT, 'ballots.cast', { ...ballot, answers, piles: ['Eins'] }),
    ).rejects.toMatchObject({ code: 'invalid_ballot', message: 'In einer Gewichtung gibt es keine Stapel.' })
    await castOne(test, round.id, 1, { answers })
    expect((await phone(1)).ballot).toMatchObject({ answers, piles: [] })
    await test.call('rounds.close', { roundId: round.id })
    const sorting = await test.call('sortings.create', { sessionId, question })
    await test.call('sortings.open', { sortingId: sorting.id })
    await expect(sortOne(test, sorting, 1, { piles: [1], titles: ['x'.repeat(81)] })).rejects.toMatchObject({
      code: 'invalid_input',
      message: 'Name des Stapels ist zu lang (höchstens 80 Zeichen).',
    })
    await sortOne(test, sorting, 1, { piles: [1], titles: ['x'.repeat(80)] })
  })

  it('comes from phone, kiosk and paper; paper can be taken back', async () => {
    const { sorting } = await openSorting(test, { topicCount: 2 })
    for (const [n, role] of Object.values(CHANNEL_ROLES).entries()) {
      await sortOne(test, sorting, n, { piles: [1, 1], role })
    }
    await sortOne(test, sorting, 3, { piles: [1, 2], role: CHANNEL_ROLES.paper })
    const channels = ['phone', 'paper', 'kiosk']
    expect(await test.call('rounds.progress', { roundId: sorting.id })).toMatchObject({
      ballots: 4,
      channels: channels.map((channel) => ({ channel, ballots: channel === 'paper' ? 2 : 1 })),
      present: 50,
    })
    const withdraw = (n: number) => test.call('ballots.withdraw', { roundId: sorting.id, token: tokenOf(n) })
    await expect(withdraw(0)).rejects.toMatchObject({ code: 'not_found' })
    await withdraw(3)
    await expect(withdraw(3)).rejects.toMatchObject({ code: 'not_found' })
    await test.call('rounds.setHandedOut', { roundId: sorting.id, handedOut: 12 })
    await test.call('sortings.close', { sortingId: sorting.id })
    expect(await test.call('sortings.results', { sortingId: sorting.id })).toMatchObject({
      sorters: 3,
      present: 50,
      channels: channels.map((channel) => ({ channel, ballots: 1 })),
      pairs: [{ together: 3 }],
    })
  })

  it('with code cards is one per card, over all channels', async () => {
    const { sorting, sessionId } = await openSorting(test, { topicCount: 2, access: 'codes' })
    const { cards, batchId } = await test.call('codeCards.create', { sessionId, count: 3 })
    const [one, two] = cards
    const check = (card: string) => test.call('codeCards.check', { roundId: sorting.id, card })
    await expect(sortOne(test, sorting, 0, { piles: [1, 1] })).rejects.toMatchObject({ code: 'card_needed' })
    await sortOne(test, sorting, 0, { piles: [1, 1], card: one!.secret })
    await expect(
      sortOne(test, sorting, 1, { piles: [1, 2], card: one!.code, role: CHANNEL_ROLES.paper }),
    ).rejects.toMatchObject({ code: 'card_used', details: { channel: 'phone' } })
    expect(await check(one!.code)).toEqual({ card: 'usedElsewhere', votedBy: 'phone' })
    expect(await check(two!.code)).toEqual({ card: 'accepted', votedBy: null })
    await sortOne(test, sorting, 2, { piles: [1, 2], card: two!.code, role: CHANNEL_ROLES.kiosk })
    await sortOne(test, sorting, 3, { piles: [1, 1], card: two!.code, role: CHANNEL_ROLES.kiosk })
    await expect(test.call('codeCards.discard', { batchId })).rejects.toMatchObject({ code: 'card_used' })
    await test.call('sortings.close', { sortingId: sorting.id })
    expect(await test.call('sortings.results', { sortingId: sorting.id })).toMatchObject({
      sorters: 2,
      pairs: [{ together: 2 }],
    })
    expect(await test.call('rounds.receipts', { roundId: sorting.id })).toHaveLength(2)
  })
})

describe('what people see', () => {
  it('on phone and kiosk is the sorting, in their language, and that it is over', async () => {
    const { sorting } = await openSorting(test, { topicCount: 2 })
    const place = { entity: 'round', field: 'question', entityId: sorting.id } as const
    await test.call('texts.save', { texts: [{ place, language: 'en', text: 'What belongs together?' }] })
    const shown = {
      id: sorting.id,
      number: 1,
      practice: false,
      criterion: { text: '', language: 'de' },
      settings: { method: 'sort' },
      axes: null,
      access: 'open',
      groups: [],
      ranking: null,
    }
    const kiosk = () =>
      test.callAs({ kind: 'kiosk' }, 'participant.state', { token: tokenOf(1), language: 'en' })
    expect((await phone(0)).round).toMatchObject({
      ...shown,
      question: { text: question, language: 'de' },
      state: 'open',
      topics: sorting.topics.map(({ id, number, title }) => ({ id, number, title: { text: title } })),
    })
    expect(await kiosk()).toMatchObject({
      round: { ...shown, question: { text: 'What belongs together?', language: 'en' } },
      ballot: null,
      card: 'notNeeded',
      wishes: null,
    })
    await sortOne(test, sorting, 0, { piles: [1, 1] })
    await test.call('sortings.pause', { sortingId: sorting.id })
    expect(await phone(0)).toMatchObject({ round: { state: 'paused' }, ballot: { seq: 1 } })
    await test.call('sortings.close', { sortingId: sorting.id })
    expect(await phone(0)).toMatchObject({ round: { ...shown, state: 'closed' }, ballot: null })
  })

  it('on the beamer is the question with its rules, and how many have sorted', async () => {
    const { sorting } = await openSorting(test, { topicCount: 2, access: 'codes' })
    await test.call('beamer.show', { show: { kind: 'round', roundId: sorting.id } })
    expect(await test.callAs({ kind: 'beamer' }, 'beamer.scene', {})).toMatchObject({
      kind: 'round',
      roundId: sorting.id,
      number: 1,
      practice: false,
      sorting: true,
      question,
      criterion: '',
      rules: [
        'Legen Sie zusammen, was für Sie zusammengehört.',
        'So viele Stapel, wie Sie brauchen; Stapel dürfen einen Namen bekommen.',
        'Was zu nichts passt, bleibt einfach liegen.',
        'Eine Codekarte je Person; jeder Code zählt einmal.',
        'Es ist geheim. Ändern geht, bis die Sortierung schließt.',
      ],
      state: 'open',
      ballots: 0,
      present: 50,
    })
    await test.call('sortings.close', { sortingId: sorting.id })
    expect(await test.callAs({ kind: 'beamer' }, 'beamer.scene', {})).toMatchObject({ state: 'closed' })
  })
})

it('whatever weights refuses a sorting in words, and the other way round', async () => {
  const { sorting, sessionId } = await openSorting(test, { topicCount: 2 })
  const roundId = sorting.id
  const message =
    'Sortierung 1 ist keine Gewichtung: Sie ordnet Karten zu Stapeln und bringt nichts in eine Reihenfolge.'
  const refused = (asked: Promise<unknown>) =>
    expect(asked).rejects.toMatchObject({ code: 'not_a_weighting', message })
  const steps = ['open', 'pause', 'resume', 'close', 'publish', 'remove', 'results', 'compare'] as const
  for (const step of steps) await refused(test.call(`rounds.${step}`, { roundId }))
  await test.call('sortings.close', { sortingId: roundId })
  for (const step of steps) await refused(test.call(`rounds.${step}`, { roundId }))
  await refused(test.call('rounds.update', { roundId, question: 'Neu' }))
  await refused(test.call('sticky.get', { roundId }))
  await refused(test.call('sticky.record', { roundId, totals: null }))
  await refused(test.call('beamer.show', { show: { kind: 'ranking', roundId } }))
  await refused(test.call('beamer.show', { show: { kind: 'compare', roundId } }))
  const plan = {
    sessionId,
    question,
    criterion: '',
    settings: { method: 'ranking', k: 1 },
    cut: null,
  } as const
  await refused(test.call('rounds.create', { ...plan, follows: { roundId, as: 'second' } }))
  expect(await test.call('rounds.list', {})).toEqual([])

  const round = await test.call('rounds.create', plan)
  for (const step of ['open', 'pause', 'resume', 'close', 'remove', 'results', 'update'] as const) {
    await expect(test.call(`sortings.${step}`, { sortingId: round.id })).rejects.toMatchObject({
      code: 'not_a_sorting',
      message: 'Runde 2 ist eine Gewichtung, keine Sortierung.',
    })
    await expect(test.call(`sortings.${step}`, { sortingId: ballotIdOf(1) })).rejects.toMatchObject({
      code: 'not_found',
    })
  }
})

describe('the results', () => {
  it('tell who lay together, who lay alone, and how piles were called', async () => {
    const { sessionId } = await draftSorting(test, { topicCount: 4 })
    expect(
      await countSorting(sessionId, [
        { piles: [1, 1, 2, 2], titles: ['Wohnen', 'Kinder'] },
        { piles: [2, 2, undefined, 3], titles: ['', 'wohnen', 'Arbeit'] },
        { piles: [1, 1, 1, undefined], titles: ['WOHNEN'] },
        { piles: [1, 2, 3, 3], titles: ['Allein', 'Kinder', 'Schule & Kinder'] },
        { piles: [] },
        { piles: [1, undefined, undefined, 1], titles: ['Wohnen'] },
      ]),
    ).toEqual({
      // Who handed in no pile has not sorted.
      sorters: 5,
      blank: 1,
      // Equals in the order of the topics.
      pairs: [
        [1, 2, 3],
        [3, 4, 2],
        [1, 3, 1],
        [1, 4, 1],
        [2, 3, 1],
      ],
      alone: [1, 2, 2, 2],
      pileTitles: [
        // As most wrote it; topics that lay in at least half of these piles.
        ['Wohnen', 4, [1, 2]],
        ['Kinder', 2, [2, 3, 4]],
        // What one person alone called so is not told.
        ['Allein', 1, []],
        ['Arbeit', 1, []],
        ['Schule & Kinder', 1, []],
      ],
    })
  })

  it('of nobody are empty', async () => {
    const { sessionId } = await draftSorting(test, { topicCount: 2 })
    expect(await countSorting(sessionId, [])).toEqual({
      sorters: 0,
      blank: 0,
      pairs: [],
      alone: [0, 0],
      pileTitles: [],
    })
  })

  it('are the same in whatever order people came, and however they numbered their piles', async () => {
    const { sessionId } = await draftSorting(test, { topicCount: 4 })
    const sorted = fc.record({
      piles: fc.array(fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }), {
        minLength: 4,
        maxLength: 4,
      }),
      titles: fc.array(fc.constantFrom('', 'Wohnen', 'wohnen', 'WOHNEN', 'Kinder', 'kin-der', '…'), {
        minLength: 4,
        maxLength: 4,
      }),
    })
    const rooms = fc
      .array(sorted, { maxLength: 6 })
      .chain((people) =>
        fc.tuple(
          fc.constant(people),
          fc.shuffledSubarray(people, { minLength: people.length }),
          fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 }),
        ),
      )
    await fc.assert(
      fc.asyncProperty(rooms, async ([people, shuffled, names]) => {
        const whole = people.map(withoutEmpty)
        const renamed = shuffled.map(withoutEmpty).map(({ piles, titles }) => ({
          piles: piles.map((pile) => (pile === undefined ? undefined : names[pile - 1])),
          titles: names.map((_, place) => titles[names.indexOf(place + 1)] ?? ''),
        }))
        expect(await countSorting(sessionId, renamed)).toEqual(await countSorting(sessionId, whole))
      }),
      { numRuns: 15 },
    )
  })

  it('keep nothing of how people numbered their piles: equal ones lie equally in the file', async () => {
    const { sorting } = await openSorting(test, { topicCount: 4 })
    await sortOne(test, sorting, 0, { piles: [1, 2, 1, 3], titles: ['Eins', '', 'Drei'] })
    await sortOne(test, sorting, 1, { piles: [4, 1, 4, 2], titles: ['', 'Drei', '', 'Eins'] })
    await test.call('sortings.close', { sortingId: sorting.id })
    await test.call('projects.close', {})
    const db = new Database(test.projectFile, { readonly: true })
    const rows = db
      .prepare(
        `SELECT (SELECT group_concat(value, ' ' ORDER BY number) FROM ballot_answer
                   JOIN round_topic USING (round_id, topic_id) WHERE ballot_id = ballot.id) AS piles,
           (SELECT group_concat(pile || title, ' ') FROM ballot_pile WHERE ballot_id = ballot.id) AS titles
         FROM ballot`,
      )
      .all()
    db.close()
    const row = { piles: '1 2 1 3', titles: '1Eins 3Drei' }
    expect(rows).toEqual([row, row])
  })
})

/** Titles only for piles that have cards: anything else is refused. */
function withoutEmpty({ piles, titles }: { piles: (number | undefined)[]; titles: string[] }) {
  return { piles, titles: titles.map((title, index) => (piles.includes(index + 1) ? title : '')) }
}
