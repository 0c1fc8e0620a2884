import { describe, expect, it } from 'vitest'
import { CallError } from '../../../../../../renderer/client/client.ts'
import { createFakeClient } from '../../../../../../renderer/client/fake.ts'
import { createPaperEntry } from '../../../../../../renderer/desk/weigh/channels/paper/paper-entry.ts'
import type { PaperEntry } from '../../../../../../renderer/desk/weigh/channels/paper/paper-entry.ts'
import type { Input, Output } from '../../../../../../shared/contract/index.ts'
import type { Round } from '../../../../../../shared/contract/weigh.ts'

type Ballot = Input<'ballots.cast'>

const ROUND: Round = {
  id: '00000000-0000-4000-8000-000000000001',
  sessionId: '00000000-0000-4000-8000-000000000002',
  number: 1,
  question: 'Wie wichtig?',
  criterion: '',
  settings: { method: 'scale', max: 5, allowUnknown: true },
  cut: null,
  access: 'open',
  groups: [],
  follows: null,
  handedOut: null,
  state: 'open',
  topics: ['a', 'b', 'c'].map((id, index) => ({ id, number: index + 1, title: id, description: '' })),
  ballots: 0,
  openedAtMs: 1,
  closedAtMs: null,
  publishedAtMs: null,
}

/** The core as far as paper is concerned: keeps ballots by voter, as the urn does. */
function pretendCore() {
  const urn = new Map<string, Ballot>()
  const fake = createFakeClient({
    'ballots.cast': (ballot) => {
      urn.set(ballot.card ?? ballot.token, ballot)
      return { receipt: 'K7M2', seq: ballot.seq }
    },
    'ballots.withdraw': ({ token, card }) => {
      urn.delete(card ?? token)
      return null
    },
    'rounds.progress': ({ roundId }): Output<'rounds.progress'> => ({
      roundId,
      ballots: urn.size,
      channels: [{ channel: 'paper', ballots: urn.size }],
      present: null,
      connected: 0,
    }),
    'codeCards.check': ({ card }) => ({
      card: card.startsWith('X') ? 'unknown' : urn.has(card) ? 'usedElsewhere' : 'accepted',
      votedBy: urn.has(card) ? 'paper' : null,
    }),
  })
  const cast = () =>
    fake.calls.flatMap(({ name, input }) => (name === 'ballots.cast' ? [input as Ballot] : []))
  return { fake, urn, cast }
}

function type(entry: PaperEntry, keys: string): void {
  for (const key of keys) entry.press(key === '↵' ? 'Enter' : key)
}

/** Lets everything the pretended core answers arrive. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('typing in one ballot after the other', () => {
  it('saves each under a voter of its own, counts it, and is ready for the next', async () => {
    const core = pretendCore()
    const entry = createPaperEntry(ROUND, core.fake)
    type(entry, '543↵')
    await settled()
    expect(entry.last.value).toMatchObject({ number: 1, receipt: 'K7M2' })
    expect(entry.news.value).toBe('saved')
    type(entry, '1w↵')
    expect(entry.news.value).toBeNull()
    type(entry, '↵')
    await settled()
    expect(core.cast().map(({ answers }) => answers)).toEqual([
      { a: 5, b: 4, c: 3 },
      { a: 1, b: null },
    ])
    expect(new Set(core.cast().map(({ token }) => token)).size).toBe(2)
    expect(entry.last.value?.number).toBe(2)
  })

  it('keys pressed while the ballot is on its way belong to the next one', async () => {
    const core = pretendCore()
    const entry = createPaperEntry(ROUND, core.fake)
    type(entry, '543↵12')
    expect(entry.busy.value).toBe('saving')
    await settled()
    expect(entry.work.value.sheet.texts).toEqual(['1', '2', ''])
  })

  it('does not save what breaks the rules, and goes to the row that is wrong', async () => {
    const core = pretendCore()
    const entry = createPaperEntry(ROUND, core.fake)
    type(entry, '597↵')
    await settled()
    expect(core.cast()).toEqual([])
    expect(entry.trouble.value).toMatchObject({ kind: 'sheet', problem: { kind: 'rows', rows: [1, 2] } })
    expect(entry.work.value.sheet.at).toBe(1)
    type(entry, '23↵')
    await settled()
    expect(core.cast().map(({ answers }) => answers)).toEqual([{ a: 5, b: 2, c: 3 }])
  })
})

describe('exactly once', () => {
  it('cut off by a restart of the core, the same ballot goes out again under the same ids', async () => {
    const core = pretendCore()
    const answer = (ballot: Ballot) => {
      core.urn.set(ballot.token, ballot)
      return { receipt: 'K7M2', seq: ballot.seq }
    }
    let deaths = 2
    core.fake.answer('ballots.cast', (ballot) => {
      const done = answer(ballot)
      if (deaths-- > 0) throw new CallError({ code: 'core_restarted', message: 'Neu gestartet.' })
      return done
    })
    const entry = createPaperEntry(ROUND, core.fake)
    type(entry, '543↵')
    await settled()
    const [first, ...again] = core.cast()
    expect(again).toEqual([first, first])
    expect(core.urn.size).toBe(1)
    expect(entry.news.value).toBe('saved')
  })

  it('a refused ballot stays under the keys; unchanged it keeps its id, changed it is a newer one', async () => {
    const core = pretendCore()
    core.fake.answer('ballots.cast', () => {
      throw new CallError({ code: 'disk_full', message: 'Der Datenträger ist voll.' })
    })
    const entry = createPaperEntry(ROUND, core.fake)
    type(entry, '543↵999')
    await settled()
    expect(entry.trouble.value).toEqual({ kind: 'refused', message: 'Der Datenträger ist voll.' })
    expect(entry.work.value.sheet.texts).toEqual(['5', '4', '3'])
    type(entry, '↵')
    await settled()
    entry.choose(0, '1')
    await entry.save()
    const [one, two, three] = core.cast()
    expect(two).toEqual(one)
    expect(three).toMatchObject({ token: one?.token, seq: 2, answers: { a: 1 } })
    expect(three?.ballotId).not.toBe(one?.ballotId)
  })
})

describe('the last ballot', () => {
  it('is corrected under the same voter with a higher number, and the ballot begun before comes back', async () => {
    const core = pretendCore()
    const entry = createPaperEntry(ROUND, core.fake)
    type(entry, '543↵')
    await settled()
    type(entry, '2')
    entry.correctLast()
    expect(entry.work.value.sheet.texts).toEqual(['5', '4', '3'])
    type(entry, '1↵↵↵')
    await settled()
    const [first, second] = core.cast()
    expect(second).toMatchObject({ token: first?.token, seq: 2, answers: { a: 1, b: 4, c: 3 } })
    expect(core.urn.size).toBe(1)
    expect(entry.news.value).toBe('corrected')
    expect(entry.last.value?.number).toBe(1)
    expect(entry.work.value.sheet.texts).toEqual(['2', '', ''])
  })

  it('a correction can be left without changing anything', async () => {
    const core = pretendCore()
    const entry = createPaperEntry(ROUND, core.fake)
    type(entry, '543↵')
    await settled()
    entry.correctLast()
    type(entry, '1')
    entry.drop()
    expect(entry.work.value.corrects).toBeNull()
    expect(core.cast()).toHaveLength(1)
  })

  it('is taken back', async () => {
    const core = pretendCore()
    const entry = createPaperEntry(ROUND, core.fake)
    type(entry, '543↵')
    await settled()
    await entry.withdrawLast()
    expect(core.urn.size).toBe(0)
    expect([entry.last.value, entry.news.value]).toEqual([null, 'withdrawn'])
  })
})

describe('rounds with codes', () => {
  const coded: Round = { ...ROUND, access: 'codes' }

  it('ask for the code first, and nothing goes on with a wrong one', async () => {
    const core = pretendCore()
    const entry = createPaperEntry(coded, core.fake)
    expect(entry.work.value.stage).toBe('code')
    type(entry, '↵')
    await settled()
    expect(entry.trouble.value).toEqual({ kind: 'noCode' })
    type(entry, 'X1↵54')
    await settled()
    expect(entry.trouble.value).toEqual({ kind: 'card', check: { card: 'unknown', votedBy: null } })
    expect([entry.work.value.stage, entry.work.value.sheet.texts]).toEqual(['code', ['', '', '']])
  })

  it('send the code along, keep typing through the check, and take a card once', async () => {
    const core = pretendCore()
    const entry = createPaperEntry(coded, core.fake)
    type(entry, 'K7↵543↵')
    await settled()
    expect(core.cast()).toMatchObject([{ card: 'K7', answers: { a: 5, b: 4, c: 3 } }])
    expect(entry.work.value).toMatchObject({ stage: 'code', code: '' })
    type(entry, 'K7↵')
    await settled()
    expect(entry.trouble.value).toMatchObject({ kind: 'card', check: { votedBy: 'paper' } })
  })

  it('correct and take back with the card', async () => {
    const core = pretendCore()
    const entry = createPaperEntry(coded, core.fake)
    type(entry, 'K7↵543↵')
    await settled()
    entry.correctLast()
    expect(entry.work.value.stage).toBe('sheet')
    type(entry, '1↵↵↵')
    await settled()
    expect(core.cast()[1]).toMatchObject({ card: 'K7', seq: 2 })
    await entry.withdrawLast()
    expect(core.urn.size).toBe(0)
  })
})

describe('second entry for control', () => {
  it('saves where both say the same', async () => {
    const core = pretendCore()
    const entry = createPaperEntry(ROUND, core.fake)
    entry.twice.value = true
    type(entry, '543↵')
    expect(entry.work.value.stage).toBe('second')
    expect(core.cast()).toEqual([])
    type(entry, '543↵')
    await settled()
    expect(core.cast()).toHaveLength(1)
    expect(entry.work.value.stage).toBe('sheet')
  })

  it('does not save before every difference is settled', async () => {
    const core = pretendCore()
    const entry = createPaperEntry(ROUND, core.fake)
    entry.twice.value = true
    type(entry, '543↵513↵')
    expect(entry.work.value).toMatchObject({ stage: 'settle', settling: { rows: [1] } })
    await entry.save()
    expect(entry.trouble.value).toEqual({ kind: 'unsettled' })
    expect(core.cast()).toEqual([])
    type(entry, '2↵')
    await settled()
    expect(core.cast()).toMatchObject([{ answers: { a: 5, b: 1, c: 3 } }])
  })

  it('what both entries lead to together must keep the rules too', async () => {
    const core = pretendCore()
    const entry = createPaperEntry(
      { ...ROUND, settings: { method: 'dots', dots: 3, perTopic: 3 } },
      core.fake,
    )
    entry.twice.value = true
    type(entry, '300↵030↵')
    type(entry, '12↵')
    await settled()
    expect(core.cast()).toEqual([])
    expect(entry.trouble.value).toMatchObject({ kind: 'sheet', problem: { kind: 'sumOver', sum: 6 } })
    entry.choose(0, '')
    await entry.save()
    expect(core.cast()).toMatchObject([{ answers: { b: 3 } }])
  })
})
