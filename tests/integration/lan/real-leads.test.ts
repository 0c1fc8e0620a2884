import { randomInt } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contract } from '../../../shared/contract/index.ts'
import type { OperationName } from '../../../shared/contract/index.ts'
import { SIGNED_OUT } from '../../../shared/contract/leads.ts'
import { CODE_LENGTH, CROCKFORD } from '../../../shared/domain/card-code.ts'
import { openBoard } from '../../support/people.ts'
import { newBallotId } from '../../support/simulated-phone.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { fillGroup, foreignRequests, ownRequests } from './lead-requests.ts'
import type { Filled } from './lead-requests.ts'
import { connectLead, connectPhone, connectVisitor } from './phone.ts'
import type { Phone } from './phone.ts'

let core: TestCore
let port: number
let groups: readonly string[]

beforeEach(async () => {
  core = await startTestCore()
  ;({ groups } = await openBoard(core, 2))
  port = (await core.call('lan.start', { address: '127.0.0.1', port: 0 })).port ?? 0
})
afterEach(() => core.dispose())

const codeFor = async (workingGroupId: string, name = 'Ina'): Promise<string> =>
  (await core.call('leads.create', { workingGroupId, name, validOn: null })).code

/** Everything that came to a browser, as it came. */
function record(browser: Phone): string[] {
  const frames: string[] = []
  browser.socket.on('message', (data: Buffer) => frames.push(data.toString()))
  return frames
}

const forRole = (kind: 'visitor' | 'lead'): OperationName[] =>
  (Object.keys(contract) as OperationName[]).filter((name) => contract[name].roles.includes(kind))

describe('every command there is', () => {
  it('is refused to a browser that has not signed in, and to a lead what is not for leads', async () => {
    const lead = await connectLead(port, await codeFor(groups[0]!))
    const open = { visitor: forRole('visitor'), lead: forRole('lead') }
    expect(open.visitor).toEqual(['leads.signIn'])
    let visitor = await connectVisitor(port)
    for (const [n, name] of (Object.keys(contract) as OperationName[]).entries()) {
      // So that the limit on requests does not answer in place of the role.
      if (n % 30 === 29) visitor = await connectVisitor(port)
      if (!open.visitor.includes(name))
        expect([name, (await visitor.refusal(name, {})).code]).toEqual([name, 'forbidden'])
      if (!open.lead.includes(name))
        expect([name, (await lead.refusal(name, {})).code]).toEqual([name, 'forbidden'])
    }
  })

  it('gives a lead the own group, and of another group not even that it is there', async () => {
    const [own, other] = [
      await fillGroup(core, groups[0]!, 'Apfel'),
      await fillGroup(core, groups[1]!, 'Birne'),
    ]
    const lead = await connectLead(port, await codeFor(groups[0]!))
    const frames = record(lead)
    // The moderation has tied the two groups together, in both directions.
    const tie = (id: string, to: string) =>
      core.call('parts.update', { entity: 'measure', id, edits: { dependsOnIds: { to: [to] } } })
    const second = await core.call('parts.add', {
      entity: 'measure',
      workingGroupId: groups[0]!,
      values: { title: 'Apfel Zwei' },
    })
    await tie(other.measure, own.measure)
    await tie(second.id, other.measure)
    const before = await core.call('documents.get', { workingGroupId: groups[1]! })
    const measureBefore = await core.call('measures.get', { id: other.measure })

    const foreign = foreignRequests(own, other)
    const missing = foreignRequests(own, nowhere())
    expect(new Set(foreign.map(([name]) => name))).toEqual(
      // What names no group and no part cannot name another one's.
      new Set(forRole('lead').filter((name) => !['leads.me', 'districts.list'].includes(name))),
    )
    const answers = []
    for (const [n, [name, input]] of foreign.entries()) {
      const [refusal, lost] = [await outcome(lead, name, input), await outcome(lead, name, missing[n]![1])]
      answers.push({ name, input, refusal, lost })
    }
    expect(answers).toEqual(
      answers.map((answer) => ({
        ...answer,
        refusal: { code: 'not_found', message: answer.lost?.message },
        lost: answer.refusal,
      })),
    )
    expect(await core.call('documents.get', { workingGroupId: groups[1]! })).toEqual(before)
    expect(await core.call('measures.get', { id: other.measure })).toEqual(measureBefore)

    const allowed = []
    for (const [name, input] of ownRequests(own))
      allowed.push({ name, refusal: await outcome(lead, name, input) })
    expect(allowed.filter(({ refusal }) => refusal !== null)).toEqual([])
    await outcome(lead, 'measures.get', { id: second.id })
    await outcome(lead, 'history.of', { entity: 'measure', id: second.id })
    const seen = frames.join('\n')
    expect(seen).toContain('Apfel')
    expect(seen).not.toContain('Birne')
  })
})

/** The refusal of a request; null when it was answered. */
function outcome(
  browser: Phone,
  name: string,
  input: unknown,
): Promise<{ code: string; message: string } | null> {
  return browser.refusal(name, input).catch((error: Error) => {
    if (error.message === `${name} was answered`) return null
    throw error
  })
}

function nowhere(): Filled {
  const ids = Array.from({ length: 9 }, () => newBallotId())
  const [workingGroupId, subarea, vision, goal, recommendation, measure, reading, conflict, change] = ids as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  return { workingGroupId, subarea, vision, goal, recommendation, measure, reading, conflict, change }
}

describe('a code that ends', () => {
  it('cuts its browsers off at once, and lets nobody in again', async () => {
    const made = await core.call('leads.create', { workingGroupId: groups[0]!, name: 'Ina', validOn: null })
    const [one, two] = [await connectLead(port, made.code), await connectLead(port, made.code)]
    expect((await core.call('leads.list', {}))[0]?.connected).toBe(2)
    // Not counted with the phones of the room.
    expect((await core.call('lan.state', {})).connected).toBe(0)
    const renewed = await core.call('leads.renew', { id: made.access.id, validOn: null })
    expect(await Promise.all([one.closed(), two.closed()])).toEqual([SIGNED_OUT, SIGNED_OUT])
    await expect(connectLead(port, made.code)).rejects.toThrow('wrong_code')

    for (const end of ['leads.revoke', 'leads.remove'] as const) {
      const code = end === 'leads.revoke' ? renewed.code : await codeFor(groups[0]!, 'Jo')
      const browser = await connectLead(port, code)
      const access = (await core.call('leads.list', {})).find(({ connected }) => connected === 1)
      await core.call(end, { id: access!.id })
      expect(await browser.closed()).toBe(SIGNED_OUT)
      await expect(connectLead(port, code)).rejects.toThrow(/code_revoked|wrong_code/)
      await expect
        .poll(async () => (await core.call('leads.list', {})).every((a) => a.connected === 0))
        .toBe(true)
    }
  })

  it('of a project that was closed is good again when it is open again', async () => {
    const code = await codeFor(groups[0]!)
    const browser = await connectLead(port, code)
    await core.call('projects.close', {})
    expect((await browser.refusal('leads.me', {})).code).toBe('no_project')
    await core.call('projects.create', { file: `${core.dir}/Anderes.klebepunkt`, title: 'Anderes' })
    expect((await browser.refusal('leads.me', {})).code).toBe('signed_out')
    expect(await browser.closed()).toBe(SIGNED_OUT)
    await core.call('projects.open', { file: core.projectFile })
    expect(await (await connectLead(port, code)).call('leads.me', {})).toMatchObject({ name: 'Ina' })
  })
})

it('people of one group see each other come, write and go; another group sees nothing of it', async () => {
  const [ina, jo] = [
    await connectLead(port, await codeFor(groups[0]!)),
    await connectLead(port, await codeFor(groups[0]!, 'Jo')),
  ]
  const other = await connectLead(port, await codeFor(groups[1]!, 'Kim'))
  const frames = record(other)
  // That it has come itself.
  await expect.poll(() => frames).toHaveLength(1)
  const here = (browser: Phone) => browser.call('presence.list', { workingGroupId: groups[0]! })
  await expect
    .poll(() => here(ina))
    .toMatchObject([
      { name: 'Ina', self: true },
      { name: 'Jo', self: false },
    ])
  const place = { workingGroupId: groups[0]!, entity: 'vision', id: newBallotId(), field: 'text' }
  const pushed = ina.nextPush()
  await jo.call('presence.set', { place })
  expect(await pushed).toMatchObject({ what: ['presence'] })
  expect(await here(ina)).toMatchObject([
    { name: 'Ina', place: null },
    { name: 'Jo', place },
  ])
  jo.socket.terminate()
  await expect.poll(() => here(ina)).toHaveLength(1)
  await other.call('leads.me', {})
  expect(frames).toHaveLength(2)
})

it('60 leads write while a round runs, and nothing of either is lost', async () => {
  const LEADS = 60
  const workingGroupId = groups[0]!
  const codes = await Promise.all(
    Array.from({ length: LEADS }, (_, n) => codeFor(workingGroupId, `Lead ${n}`)),
  )
  const browsers = await Promise.all(codes.map((code) => connectLead(port, code)))
  const session = await core.call('sessions.list', {})
  const topics = await core.call('topics.list', {})
  const round = await core.call('rounds.create', {
    sessionId: session[0]!.id,
    question: 'Wie wichtig ist das?',
    criterion: '',
    settings: { method: 'scale', max: 5, allowUnknown: true },
    cut: null,
    access: 'open',
    groups: [],
  })
  await core.call('rounds.open', { roundId: round.id })
  const phones = await Promise.all(Array.from({ length: 60 }, () => connectPhone(port)))

  const ids = browsers.map(() => newBallotId())
  const writing = browsers.map(async (browser, n) => {
    const id = ids[n]!
    await browser.call('parts.add', { entity: 'vision', id, workingGroupId, values: { text: '' } })
    let from = ''
    for (const to of ['Wir', `Wir sind ${n}`, `Wir sind Gruppe ${n}.`]) {
      await browser.call('parts.update', { entity: 'vision', id, edits: { text: { from, to } } })
      from = to
    }
  })
  const voting = phones.map((phone, n) =>
    phone.call('ballots.cast', {
      roundId: round.id,
      token: n.toString(16).padStart(32, '0'),
      ballotId: newBallotId(),
      seq: 1,
      answers: { [topics[0]!.id]: 3 },
    }),
  )
  await Promise.all([...writing, ...voting])
  expect((await core.call('rounds.progress', { roundId: round.id })).ballots).toBe(60)
  const { visions, conflicts } = await core.call('documents.get', { workingGroupId })
  expect(conflicts).toEqual([])
  expect(new Map(visions.map(({ id, text }) => [id, text]))).toEqual(
    new Map(ids.map((id, n) => [id, `Wir sind Gruppe ${n}.`])),
  )
})

it('guessed codes are hardly looked at, while leads get in', async () => {
  const SOCKETS = 100
  const GUESSES_EACH = 20
  const SURE_TRIES = 3
  const codes = await Promise.all(Array.from({ length: 10 }, (_, n) => codeFor(groups[0]!, `Lead ${n}`)))
  const guess = (): string => Array.from({ length: CODE_LENGTH }, () => CROCKFORD[randomInt(32)]).join('')
  const sockets = await Promise.all(Array.from({ length: SOCKETS }, () => connectVisitor(port)))
  const begunMs = performance.now()
  const found: Record<string, number> = {}
  const attack = sockets.map(async (socket) => {
    for (let n = 0; n < GUESSES_EACH; n++) {
      const { code } = await socket.refusal('leads.signIn', { code: guess() })
      found[code] = (found[code] ?? 0) + 1
    }
  })
  const honest = codes.map(async (code) => (await connectLead(port, code)).call('leads.me', {}))
  // And somebody who mistypes twice.
  const mistyping = await connectVisitor(port)
  for (let n = 0; n < 2; n++)
    expect((await mistyping.refusal('leads.signIn', { code: guess() })).code).toBe('wrong_code')
  await mistyping.call('leads.signIn', { code: codes[0] })
  expect(await Promise.all(honest)).toHaveLength(10)
  await Promise.all(attack)
  const seconds = (performance.now() - begunMs) / 1000
  expect(Object.keys(found).toSorted()).toEqual(['code_throttled', 'wrong_code'])
  expect(found['wrong_code']).toBeLessThanOrEqual(SOCKETS * (SURE_TRIES + 0.1 * seconds) + 100 + 20 * seconds)
  // It says the same of a right code once a connection has guessed too much.
  expect((await sockets[0]!.refusal('leads.signIn', { code: codes[1] })).code).toBe('code_throttled')
})
