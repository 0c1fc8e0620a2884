import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answersOf, sameAnswers } from '../../../../renderer/phone/ballot-record.ts'
import type { Answers } from '../../../../shared/contract/round.ts'
import { GROUP, PhoneStage, TOPICS } from './phone-stage.ts'
import type { Fate } from './phone-stage.ts'

const [A = '', B = '', C = ''] = TOPICS

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function connected(): Promise<PhoneStage> {
  const stage = new PhoneStage()
  await stage.connect()
  return stage
}
async function sent(answers: Answers = { [A]: 3 }): Promise<PhoneStage> {
  const stage = await connected()
  stage.rate(answers)
  await stage.submit()
  return stage
}
const stageOf = (stage: PhoneStage) => stage.session.stage.value

describe('piles of a sorting', () => {
  it('are kept, sent with their names and come back to be changed; a name alone is a change', async () => {
    const stage = await connected()
    stage.session.answerAll({ [A]: 1, [B]: 1, [C]: 2 }, [' Lernen ', ''])
    await stage.reload()
    await stage.connect()
    await stage.submit()
    expect(stage.urn).toMatchObject({ answers: { [A]: 1, [B]: 1, [C]: 2 }, piles: ['Lernen', ''] })
    stage.session.change()
    expect(stage.session.view.record?.piles).toEqual(['Lernen', ''])
    await stage.submit()
    expect(stage.casts).toHaveLength(1)
    stage.session.change()
    stage.session.answerAll({ [A]: 1, [B]: 1, [C]: 2 }, ['Lernen', 'Wohnen'])
    await stage.submit()
    expect(stage.urn?.piles).toEqual(['Lernen', 'Wohnen'])
    await stage.close()
    expect(stage.session.view.record?.outcome).toBe('counted')
    expect(stage.kept).not.toContain('Wohnen')
  })
})

describe('sending', () => {
  it('keeps the ballot before it goes out, and says "angekommen" only after the answer', async () => {
    const stage = await connected()
    stage.rate({ [A]: 3, [B]: null })
    stage.session.submit()
    expect(stageOf(stage)).toBe('sending')
    await stage.settle()
    expect(stageOf(stage)).toBe('receipt')
    expect(stage.keptAtCast[0]).toContain(stage.casts[0]?.ballotId)
    expect(stage.urn?.answers).toEqual({ [A]: 3, [B]: null })
  })

  it('sends the very same ballot again after a reload, and it counts once', async () => {
    const stage = await connected()
    stage.rate({ [A]: 3 })
    stage.fate = 'lostAfter'
    await stage.submit()
    expect(stageOf(stage)).toBe('sending')
    await stage.reload()
    await stage.connect()
    expect(stageOf(stage)).toBe('receipt')
    expect(new Set(stage.casts.map((cast) => `${cast.ballotId} ${cast.seq}`)).size).toBe(1)
  })

  it('waits without a line and sends as soon as there is one', async () => {
    const stage = await connected()
    await stage.cut()
    expect(stage.session.view.line).toBe('lost')
    stage.rate({ [A]: 3 })
    await stage.submit()
    expect(stageOf(stage)).toBe('sending')
    expect(stage.casts).toHaveLength(0)
    await stage.connect()
    expect(stageOf(stage)).toBe('receipt')
  })

  it('tries again while the laptop cannot save, and says so', async () => {
    const stage = await connected()
    stage.refusal = { code: 'internal', message: 'disk full' }
    stage.rate({ [A]: 3 })
    await stage.submit()
    expect(stageOf(stage)).toBe('sending')
    expect(stage.session.view.refused).toBe(true)
    stage.refusal = null
    await stage.settle()
    expect(stageOf(stage)).toBe('receipt')
    expect(stage.session.view.refused).toBe(false)
  })

  it('opens the form again when the laptop finds the ballot invalid', async () => {
    const stage = await connected()
    stage.refusal = { code: 'invalid_ballot', message: '' }
    stage.rate({ [A]: 3 })
    await stage.submit()
    expect(stageOf(stage)).toBe('form')
    expect(stage.session.view.notice).toBe('invalid')
    expect(stage.session.view.record?.draft).toEqual({ [A]: 3 })
    expect(stage.casts).toHaveLength(1)
  })
})

describe('changing', () => {
  it('starts from what was sent, with a higher number and a new id', async () => {
    const stage = await sent({ [A]: 3, [B]: 1 })
    stage.session.change()
    expect(stageOf(stage)).toBe('form')
    expect(stage.session.view.record?.draft).toEqual({ [A]: 3, [B]: 1 })
    stage.rate({ [A]: 5 })
    await stage.submit()
    expect(stageOf(stage)).toBe('receipt')
    expect(stage.urn?.answers).toEqual({ [A]: 5, [B]: 1 })
    const [first, second] = stage.casts
    expect(second?.seq).toBeGreaterThan(first?.seq ?? 0)
    expect(second?.ballotId).not.toBe(first?.ballotId)
  })

  it('sends nothing when nothing was changed', async () => {
    const stage = await sent()
    stage.session.change()
    await stage.submit()
    expect(stageOf(stage)).toBe('receipt')
    expect(stage.casts).toHaveLength(1)
  })

  it('can be left off, also after a reload', async () => {
    const stage = await sent()
    stage.session.change()
    stage.rate({ [A]: 5 })
    await stage.reload()
    await stage.connect()
    expect(stageOf(stage)).toBe('form')
    expect(stage.session.view.record?.draft).toEqual({ [A]: 5 })
    stage.session.keepSent()
    expect(stageOf(stage)).toBe('receipt')
    expect(stage.casts).toHaveLength(1)
  })

  it('of a ballot still on its way says when that one has arrived', async () => {
    const stage = await connected()
    await stage.cut()
    stage.rate({ [A]: 3 })
    await stage.submit()
    stage.session.change()
    await stage.connect()
    expect(stageOf(stage)).toBe('form')
    expect(stage.session.view.notice).toBe('earlierArrived')
    expect(stage.urn?.answers).toEqual({ [A]: 3 })
  })
})

describe('another window of the phone', () => {
  it('overrules nobody silently: the newer ballot counts until the person decides', async () => {
    const stage = await sent()
    stage.session.change()
    stage.rate({ [A]: 5 })
    stage.urn = { ballotId: 'other', seq: 7, receipt: 'K7M-2QX', answers: { [A]: 1 } }
    await stage.submit()
    expect(stageOf(stage)).toBe('form')
    expect(stage.session.view.notice).toBe('newer')
    expect(stage.session.view.record?.draft).toEqual({ [A]: 5 })
    expect(stage.urn?.answers).toEqual({ [A]: 1 })
    await stage.submit()
    expect(stageOf(stage)).toBe('receipt')
    expect(stage.urn).toMatchObject({ seq: 8, answers: { [A]: 5 } })
  })

  it('that sent the same is no reason to ask', async () => {
    const stage = await sent()
    stage.session.change()
    stage.rate({ [A]: 5 })
    stage.urn = { ballotId: 'other', seq: 7, receipt: 'K7M-2QX', answers: { [A]: 5 } }
    await stage.submit()
    expect(stageOf(stage)).toBe('receipt')
    expect(stage.urn?.ballotId).toBe('other')
  })
})

it('hands a ballot in again that the laptop has lost by going back to an earlier file', async () => {
  const stage = await sent()
  stage.urn = null
  await stage.push()
  expect(stageOf(stage)).toBe('receipt')
  expect(stage.urn).toMatchObject({ answers: { [A]: 3 } })
})

describe('a paused round', () => {
  it('keeps the form usable and the ballot on the phone, and sends by itself when it goes on', async () => {
    const stage = await connected()
    await stage.pause()
    stage.rate({ [A]: 3 })
    expect(stageOf(stage)).toBe('form')
    await stage.submit()
    expect(stageOf(stage)).toBe('sending')
    expect(stage.casts).toHaveLength(0)
    await stage.reload()
    await stage.connect()
    expect(stageOf(stage)).toBe('sending')
    await stage.resume()
    expect(stageOf(stage)).toBe('receipt')
    expect(stage.urn?.answers).toEqual({ [A]: 3 })
  })

  it('that the phone has not heard of is no failure', async () => {
    const stage = await connected()
    stage.rate({ [A]: 3 })
    stage.state = 'paused'
    await stage.submit()
    expect(stageOf(stage)).toBe('sending')
    expect(stage.session.view).toMatchObject({ refused: false, round: { state: 'paused' } })
    const before = stage.casts.length
    await stage.settle()
    expect(stage.casts).toHaveLength(before)
    await stage.resume()
    expect(stageOf(stage)).toBe('receipt')
  })

  it('that closes without going on leaves no doubt: nothing was sent', async () => {
    const stage = await connected()
    await stage.pause()
    stage.rate({ [A]: 3 })
    await stage.submit()
    await stage.close()
    expect(stage.session.view.record?.outcome).toBe('missed')
  })
})

describe('a stakeholder group', () => {
  it('goes out with the ballot, and another one is a change of it', async () => {
    const stage = await connected()
    stage.rate({ [A]: 3 })
    await stage.submit()
    expect(stage.casts[0]?.stakeholderGroupId).toBeNull()
    stage.session.change()
    stage.session.chooseGroup(GROUP)
    await stage.submit()
    expect(stage.casts).toHaveLength(2)
    expect(stage.urn).toMatchObject({ answers: { [A]: 3 }, stakeholderGroupId: GROUP })
    stage.session.change()
    expect(stage.session.view.record?.group).toBe(GROUP)
    await stage.submit()
    expect(stage.casts).toHaveLength(2)
    await stage.close()
    expect(stage.kept).not.toContain(GROUP)
  })
})

describe('half an answer', () => {
  it('is kept in the draft and not sent', async () => {
    const stage = await connected()
    stage.session.answer(A, { x: 3, y: 2 })
    stage.session.answer(B, { x: 4 })
    await stage.reload()
    await stage.connect()
    expect(stage.session.view.record?.draft).toEqual({ [A]: { x: 3, y: 2 }, [B]: { x: 4 } })
    await stage.submit()
    expect(stage.urn?.answers).toEqual({ [A]: { x: 3, y: 2 } })
    // Sent once more unchanged, it is the same ballot although answers of a matrix are made of parts.
    stage.session.change()
    await stage.submit()
    expect(stage.casts).toHaveLength(1)
  })
})

describe('code cards', () => {
  const ONE = '1'.repeat(32)
  const TWO = '2'.repeat(32)
  const CODE = 'K7M2Q-X9P4R'

  async function withCards(card: string | null = null): Promise<PhoneStage> {
    const stage = new PhoneStage()
    stage.cards = [ONE, TWO, CODE]
    if (card) await stage.reload(card)
    await stage.connect()
    return stage
  }

  it('are asked for; the code is kept once it is known, and serves the next round', async () => {
    const stage = await withCards()
    expect(stageOf(stage)).toBe('card')
    stage.session.useCard('WRONG-WRONG')
    await stage.settle()
    expect(stage.session.view.card).toBe('unknown')
    expect(stage.kept).not.toContain('WRONG')
    stage.session.useCard(CODE)
    await stage.settle()
    expect(stageOf(stage)).toBe('form')
    stage.rate({ [A]: 3 })
    await stage.submit()
    expect(stage.casts[0]?.card).toBe(CODE)
    await stage.close()
    stage.roundId = '00000000-0000-4000-8000-000000000002'
    stage.urns.clear()
    stage.open = true
    await stage.reload()
    await stage.connect()
    expect(stageOf(stage)).toBe('form')
  })

  it('of the address are taken at once, also before there is a round', async () => {
    const stage = await withCards(ONE)
    expect(stageOf(stage)).toBe('form')
    expect(stage.asked[0]?.card).toBe(ONE)
    await stage.reload()
    await stage.connect()
    expect(stageOf(stage)).toBe('form')
  })

  it('wait while too many codes were wrong, and are tried again by themselves', async () => {
    const stage = await withCards()
    stage.throttled = true
    stage.session.useCard(CODE)
    await stage.settle()
    expect(stage.session.view.card).toBe('throttled')
    stage.throttled = false
    await stage.settle()
    expect(stageOf(stage)).toBe('form')
  })

  it('that voted elsewhere get no form', async () => {
    const stage = await withCards()
    stage.used.add(ONE)
    stage.session.useCard(ONE)
    await stage.settle()
    expect([stageOf(stage), stage.session.view.card]).toEqual(['card', 'usedElsewhere'])
    stage.session.otherCard()
    stage.session.useCard(TWO)
    await stage.settle()
    expect(stageOf(stage)).toBe('form')
  })

  it('change: the next person starts with nothing, and both ballots count', async () => {
    const stage = await withCards(ONE)
    stage.rate({ [A]: 3 })
    await stage.submit()
    expect(stageOf(stage)).toBe('receipt')
    stage.session.otherCard()
    await stage.settle()
    expect(stageOf(stage)).toBe('card')
    expect(stage.kept).not.toContain(ONE)
    stage.session.useCard(TWO)
    await stage.settle()
    expect(stage.session.view.record).toMatchObject({ draft: {}, sent: null })
    stage.rate({ [A]: 5 })
    await stage.submit()
    expect([...stage.urns].map(([card, ballot]) => [card, ballot.answers])).toEqual([
      [ONE, { [A]: 3 }],
      [TWO, { [A]: 5 }],
    ])
    // The first card again: what it sent is there, to be changed.
    stage.session.useCard(ONE)
    await stage.settle()
    expect(stageOf(stage)).toBe('receipt')
    stage.session.change()
    expect(stage.session.view.record?.draft).toEqual({ [A]: 3 })
  })

  it('change while an answer about the one before is on its way: its ballot does not go over to the next', async () => {
    const stage = await withCards(ONE)
    stage.rate({ [A]: 3 })
    await stage.submit()
    stage.session.refresh()
    stage.session.useCard(TWO)
    await stage.settle()
    expect([...stage.urns.keys()]).toEqual([ONE])
    expect(stage.session.view.record).toMatchObject({ draft: {}, sent: null, pending: null })
  })

  it('a card scanned while a ballot is on its way waits until that has arrived with its own card', async () => {
    const stage = await withCards(ONE)
    await stage.cut()
    stage.rate({ [A]: 3 })
    await stage.submit()
    stage.session.otherCard()
    stage.session.useCard(TWO)
    await stage.reload()
    expect(stage.casts).toHaveLength(0)
    await stage.connect()
    await stage.settle()
    expect(stage.urns.get(ONE)?.answers).toEqual({ [A]: 3 })
    expect(stageOf(stage)).toBe('form')
    stage.rate({ [A]: 1 })
    await stage.submit()
    expect(stage.urns.get(TWO)?.answers).toEqual({ [A]: 1 })
  })

  it('the page opened with another card does not send with it what the one before has handed in', async () => {
    const stage = await withCards(ONE)
    stage.rate({ [A]: 3 })
    stage.fate = 'lostBefore'
    await stage.submit()
    await stage.reload(TWO)
    await stage.connect()
    await stage.settle()
    expect([...stage.urns.keys()]).toEqual([ONE])
    expect(stage.session.view.record?.draft).toEqual({})
    expect(stageOf(stage)).toBe('form')
  })

  it('refused in the middle: the input stays, for the right card', async () => {
    const stage = await withCards(ONE)
    stage.rate({ [A]: 3 })
    stage.cards = [TWO]
    await stage.submit()
    expect([stageOf(stage), stage.session.view.card]).toEqual(['card', 'unknown'])
    stage.session.useCard(TWO)
    await stage.settle()
    expect(stage.session.view.record?.draft).toEqual({ [A]: 3 })
    await stage.submit()
    expect(stage.urns.get(TWO)?.answers).toEqual({ [A]: 3 })
  })

  it('on two phones: nobody is overruled without being told', async () => {
    const stage = await withCards(ONE)
    stage.rate({ [A]: 3 })
    await stage.submit()
    stage.session.change()
    stage.rate({ [A]: 5 })
    stage.urn = { ballotId: 'other', seq: 7, receipt: 'K7M-2QX', answers: { [A]: 1 } }
    await stage.submit()
    expect([stageOf(stage), stage.session.view.notice]).toEqual(['form', 'newerCard'])
  })
})

it('asks again in another language', async () => {
  const stage = await connected()
  stage.session.speak('ar')
  await stage.settle()
  expect(stage.asked.map(({ language }) => language)).toEqual([...stage.asked.slice(1).map(() => 'de'), 'ar'])
})

it('a practice round leaves the receipt of the round before where it was', async () => {
  const stage = await sent({ [A]: 3 })
  await stage.close()
  const { roundId } = stage
  Object.assign(stage, { roundId: '00000000-0000-4000-8000-000000000002', practice: true, state: 'open' })
  stage.urns.clear()
  await stage.push()
  expect(stageOf(stage)).toBe('form')
  stage.rate({ [A]: 1 })
  await stage.submit()
  Object.assign(stage, { roundId, practice: false, state: 'closed' })
  await stage.reload()
  await stage.connect()
  expect(stage.session.view.record).toMatchObject({ outcome: 'counted', sent: { receipt: 'K7M-2QX' } })
})

describe('a closed round', () => {
  it('leaves the receipt on the phone and no answers', async () => {
    const stage = await sent({ [A]: 3, [B]: 4 })
    await stage.close()
    expect(stageOf(stage)).toBe('closed')
    expect(stage.session.view.record).toMatchObject({ outcome: 'counted', sent: { receipt: 'K7M-2QX' } })
    expect(stage.kept).not.toContain(A)
    await stage.reload()
    await stage.connect()
    expect(stage.session.view.record?.outcome).toBe('counted')
  })

  it('tells apart what was too late from what nobody can know', async () => {
    const outcomeAfter = async (before: Answers | null, fate: Fate | 'offline', closeFirst: boolean) => {
      const stage = before ? await sent(before) : await connected()
      if (before) stage.session.change()
      stage.rate({ [C]: 1 })
      if (closeFirst) stage.open = false
      if (fate === 'offline') await stage.cut()
      else stage.fate = fate
      await stage.submit()
      // The end comes before the line is back.
      stage.open = false
      await stage.connect()
      await stage.push()
      return stage.session.view.record?.outcome
    }
    expect(await outcomeAfter(null, 'arrives', false)).toBe('counted')
    expect(await outcomeAfter(null, 'arrives', true)).toBe('missed')
    expect(await outcomeAfter(null, 'offline', true)).toBe('missed')
    expect(await outcomeAfter(null, 'lostBefore', false)).toBe('unsure')
    expect(await outcomeAfter(null, 'lostAfter', false)).toBe('unsure')
    expect(await outcomeAfter({ [A]: 1 }, 'arrives', true)).toBe('countedEarlier')
    expect(await outcomeAfter({ [A]: 1 }, 'lostAfter', false)).toBe('countedUnsure')
    // The ballot before the last one may be in the urn.
    const twice = await connected()
    twice.rate({ [A]: 1 })
    twice.fate = 'lostAfter'
    await twice.submit()
    twice.session.change()
    twice.rate({ [A]: 2 })
    await twice.submit()
    twice.open = false
    await twice.connect()
    expect(twice.session.view.record?.outcome).toBe('unsure')
    const idle = await connected()
    await idle.close()
    expect(idle.session.view.record?.outcome).toBe('none')
  })
})

describe('whatever happens to line and page', () => {
  type Step =
    | { kind: 'rate'; topic: number; value: number | null }
    | { kind: 'submit' | 'change' | 'keepSent' | 'cut' | 'connect' | 'reload' }
    | { kind: 'fate'; fate: Fate }

  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({
      kind: fc.constant('rate' as const),
      topic: fc.nat(2),
      value: fc.option(fc.integer({ min: 1, max: 5 })),
    }),
    fc.record({
      kind: fc.constantFrom('submit', 'change', 'keepSent', 'cut', 'connect', 'reload'),
    }),
    fc.record({ kind: fc.constant('fate' as const), fate: fc.constantFrom<Fate>('lostBefore', 'lostAfter') }),
  )

  async function play(stage: PhoneStage, steps: readonly Step[]): Promise<Answers | null> {
    let handedIn: Answers | null = null
    for (const one of steps) {
      const { session } = stage
      const inForm = stageOf(stage) === 'form'
      if (one.kind === 'rate' && inForm) session.answer(TOPICS[one.topic] ?? '', one.value)
      if (one.kind === 'submit' && inForm && Object.keys(session.view.record?.draft ?? {}).length > 0) {
        handedIn = answersOf(session.view.record?.draft ?? {})
        await stage.submit()
      }
      if (one.kind === 'change' && !inForm) session.change()
      if (one.kind === 'keepSent' && session.view.record?.editing) session.keepSent()
      if (one.kind === 'cut') await stage.cut()
      if (one.kind === 'connect') await stage.connect()
      if (one.kind === 'reload') await stage.reload()
      if (one.kind === 'fate') stage.fate = one.fate
      // "Angekommen" is never a lie.
      if (stageOf(stage) === 'receipt') expect(stage.urn?.answers).toEqual(handedIn)
    }
    return handedIn
  }

  it('what was handed in last arrives as soon as there is a line, once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const stage = await connected()
        const handedIn = await play(stage, steps)
        stage.fate = 'arrives'
        await stage.connect()
        await stage.settle()
        if (handedIn) expect(stage.urn?.answers).toEqual(handedIn)
        else expect(stage.urn).toBeNull()
        const seqs = stage.casts.map((cast) => cast.seq)
        expect(seqs).toEqual([...seqs].sort((a, b) => a - b))
      }),
      { numRuns: 150 },
    )
  })

  it('what it says after the end is true', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const stage = await connected()
        const handedIn = await play(stage, steps)
        stage.open = false
        stage.fate = 'arrives'
        await stage.cut()
        await stage.connect()
        await stage.settle()
        const outcome = stage.session.view.record?.outcome
        const counted = stage.urn?.answers ?? null
        if (outcome === 'counted') expect(counted && sameAnswers(counted, handedIn ?? {})).toBe(true)
        if (outcome === 'none') expect([handedIn, counted]).toEqual([null, null])
        if (outcome === 'missed') expect(counted).toBeNull()
        if (outcome === 'countedEarlier') expect(counted && !sameAnswers(counted, handedIn ?? {})).toBe(true)
        if (outcome === 'countedUnsure') expect(counted).not.toBeNull()
        expect(outcome).toBeTruthy()
      }),
      { numRuns: 150 },
    )
  })
})
