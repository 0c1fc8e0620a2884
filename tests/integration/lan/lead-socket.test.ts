import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CoreError } from '../../../main/core/errors.ts'
import { startLanServer } from '../../../main/core/lan/index.ts'
import type { LanLimits, LanServer } from '../../../main/core/lan/index.ts'
import type { Role } from '../../../shared/contract/index.ts'
import { SIGNED_OUT } from '../../../shared/contract/leads.ts'
import { makePageFolder } from './page-folder.ts'
import type { PageFolder } from './page-folder.ts'
import { connectLead, connectPhone, connectVisitor } from './phone.ts'
import { closed, silentSocket } from './raw-http.ts'

// The socket of the group page alone; what stands behind it answers as the core would.

let folder: PageFolder
let server: LanServer
let asked: { role: Role; command: string }[]
let failures: unknown[]
let counts: number[]
let arrivals: string[]

const A = { accessId: 'access a', workingGroupId: 'group a', name: 'Ina' }
const B = { accessId: 'access b', workingGroupId: 'group b', name: 'Jo' }

async function start(limits: Partial<LanLimits> = {}): Promise<void> {
  // Of this server: the one before may still be saying goodbye.
  const [heard, counted] = [arrivals, counts]
  server = await startLanServer({
    address: '127.0.0.1',
    port: 0,
    phonePageDir: folder.phonePageDir,
    groupPageDir: null,
    word: 'Roter Fuchs',
    limits,
    onCount: (connected) => counted.push(connected),
    onLead: ({ name }, state) => heard.push(`${name} ${state}`),
    onSelfTest: () => undefined,
    reportFailure: (error) => failures.push(error),
    async dispatch(role, command, input) {
      asked.push({ role, command })
      const { code } = input as { code?: string }
      if (command === 'leads.signIn' && role.kind === 'visitor' && code === 'a') return A
      if (command === 'leads.signIn' && role.kind === 'visitor' && code === 'b') return B
      if (command === 'leads.me' && role.kind === 'lead') return role
      // Longer than anybody else's request, and a rest of many times that.
      for (const untilMs = performance.now() + 400; command === 'busy' && performance.now() < untilMs;);
      if (command === 'over') throw new CoreError('signed_out', 'Ihr Zugang ist beendet.')
      throw new CoreError('forbidden', 'Das ist hier nicht erlaubt.')
    },
  })
}

beforeEach(() => {
  folder = makePageFolder()
  asked = []
  failures = []
  counts = []
  arrivals = []
})
afterEach(async () => {
  await server.close()
  folder.remove()
  if (failures.length > 0) throw new Error('Something went wrong in the core.', { cause: failures[0] })
})

describe('a browser on the group page', () => {
  it('is a visitor until its code was right, and then the lead that the code says, whatever it says itself', async () => {
    await start()
    const browser = await connectVisitor(server.port)
    const wanted = { role: { kind: 'lead', ...B }, workingGroupId: 'group b', accessId: 'access b' }
    expect((await browser.refusal('leads.me', wanted)).code).toBe('forbidden')
    expect((await browser.refusal('leads.signIn', { code: 'x', ...wanted })).code).toBe('forbidden')
    await browser.call('leads.signIn', { code: 'a', ...wanted })
    expect(await browser.call('leads.me', wanted)).toEqual({ kind: 'lead', ...A })
    // Not another one afterwards, and no phone either.
    expect((await browser.refusal('leads.signIn', { code: 'b' })).code).toBe('forbidden')
    expect(await browser.call('leads.me', {})).toEqual({ kind: 'lead', ...A })
    expect(asked.map(({ role }) => role.kind)).toEqual([
      'visitor',
      'visitor',
      'visitor',
      'lead',
      'lead',
      'lead',
    ])
    // Codes and presence are counted by the object.
    expect(new Set(asked.map(({ role }) => role)).size).toBe(2)
    expect(arrivals).toEqual(['Ina arrived'])
    expect([server.connected(), counts]).toEqual([0, []])
    browser.socket.close()
    await expect.poll(() => arrivals).toEqual(['Ina arrived', 'Ina left'])
  })

  it('is whoever the first of two codes says that are sent at once', async () => {
    await start()
    const browser = await connectVisitor(server.port)
    const both = await Promise.allSettled([
      browser.call('leads.signIn', { code: 'a' }),
      browser.call('leads.signIn', { code: 'b' }),
    ])
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(await browser.call('leads.me', {})).toMatchObject(A)
    expect(arrivals).toEqual(['Ina arrived'])
  })

  it('hears of its own group and of what all have in common, and nothing of anybody else’s', async () => {
    await start()
    const [a, b] = [await connectLead(server.port, 'a'), await connectLead(server.port, 'b')]
    const visitor = await connectVisitor(server.port)
    const phone = await connectPhone(server.port)
    const pushed = [a.nextPush(), b.nextPush()]
    server.broadcast({ event: 'roundProgress', roundId: 'r', ballots: 3, connected: 1 })
    server.broadcast({ event: 'changed', what: ['rounds', 'leads', 'people', 'lan'], revision: 1 })
    server.broadcast({ event: 'changed', what: ['documents', 'changes'], revision: 2, groups: ['group b'] })
    server.broadcast({ event: 'changed', what: ['presence', 'leads'], revision: 3, groups: ['group a'] })
    server.broadcast({ event: 'changed', what: ['topics', 'steering'], revision: 4 })
    expect(await Promise.all(pushed)).toEqual([
      { event: 'changed', what: ['presence', 'steering'], revision: 4 },
      { event: 'changed', what: ['documents', 'changes', 'steering'], revision: 4 },
    ])
    await expect(visitor.call('leads.me', {})).rejects.toThrow('forbidden')
    await expect(phone.call('leads.me', {})).rejects.toThrow('forbidden')
    expect([a, b, visitor, phone].map(({ pushes }) => pushes.length)).toEqual([1, 1, 0, 0])
  })

  it('is signed out by its access ending, with all browsers of that code and no other', async () => {
    await start()
    const [one, two] = [await connectLead(server.port, 'a'), await connectLead(server.port, 'a')]
    const other = await connectLead(server.port, 'b')
    server.signOut('access a')
    expect(await Promise.all([one.closed(), two.closed()])).toEqual([SIGNED_OUT, SIGNED_OUT])
    expect(await other.call('leads.me', {})).toMatchObject(B)
    // And when the core finds so at a request, after it has said why.
    expect((await other.refusal('over', {})).code).toBe('signed_out')
    expect(await other.closed()).toBe(SIGNED_OUT)
    await expect.poll(() => arrivals.filter((word) => word.endsWith('left')).length).toBe(3)
  })

  it('whoever keeps the core busy is heard later, and not at all when it has left with only questions open', async () => {
    await start()
    const [a, b] = [await connectLead(server.port, 'a'), await connectLead(server.port, 'b')]
    const heard = (): string[] =>
      asked.flatMap(({ command }) => (/^(parts|busy|history|leads.me)/.test(command) ? [command] : []))
    const open = ['busy', 'history.of', 'parts.update'].map((command) => a.refusal(command, {}))
    await open[0]
    // In the rest that follows, somebody else is served.
    await b.call('leads.me', {})
    expect(heard()).toEqual(['busy', 'leads.me'])
    a.socket.close()
    await Promise.allSettled(open)
    await expect.poll(heard).toEqual(['busy', 'leads.me', 'parts.update'])
  })
})

describe('limits', () => {
  const sized = (bytes: number): string =>
    JSON.stringify({ id: 7, command: 'leads.me', input: { text: 'x'.repeat(bytes) } })

  it('are a phone’s before signing in, and leave room for long texts afterwards', async () => {
    await start()
    for (const bytes of [17_000, 200_000, 300_000]) {
      const visitor = await connectVisitor(server.port)
      visitor.socket.send(sized(bytes))
      expect([1006, 1009]).toContain(await visitor.closed())
    }
    expect(asked).toEqual([])
    const lead = await connectLead(server.port, 'a')
    expect(await lead.call('leads.me', { text: 'x'.repeat(200_000) })).toMatchObject(A)
    lead.socket.send(sized(300_000))
    expect(await lead.closed()).toBe(1009)
  })

  it('let a lead bring in at once what was typed while there was no connection', async () => {
    await start()
    const lead = await connectLead(server.port, 'a')
    for (let n = 0; n < 150; n++) expect(await lead.call('leads.me', { n })).toMatchObject(A)
    const guessing = await connectVisitor(server.port)
    for (let n = 0; n < 41; n++) {
      guessing.socket.send(JSON.stringify({ id: n, command: 'leads.signIn', input: { code: 'x' } }))
    }
    expect(await guessing.closed()).toBe(1008)
  })

  it('drop browsers that never sign in, and give their places to those who take part', async () => {
    await start({ signInMs: 150, sweepEveryMs: 30 })
    const lead = await connectLead(server.port, 'a')
    const [mute, guessing] = [await connectVisitor(server.port), await connectVisitor(server.port)]
    await guessing.refusal('leads.signIn', { code: 'x' })
    expect(await Promise.all([mute.closed(), guessing.closed()])).toEqual([1006, 1006])
    expect(await lead.call('leads.me', {})).toMatchObject(A)
    await server.close()

    await start({ maxConnections: 3 })
    const [signedIn, phone] = [await connectLead(server.port, 'a'), await connectPhone(server.port)]
    const visitor = await connectVisitor(server.port)
    const newcomer = await silentSocket(server.port)
    expect(await visitor.closed()).toBe(1006)
    expect(await signedIn.call('leads.me', {})).toMatchObject(A)
    expect((await phone.refusal('leads.me', {})).code).toBe('forbidden')
    newcomer.destroy()
    await closed(newcomer)
  })

  it('frames made at random leave the process alive, and leads connected', async () => {
    await start()
    const lead = await connectLead(server.port, 'a')
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('visitor', 'a'),
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.json(),
          fc.string({ unit: 'binary' }),
          fc.jsonValue().map((input) => JSON.stringify({ id: 1, command: 'leads.signIn', input })),
        ),
        fc.boolean(),
        async (who, frame, binary) => {
          const guest =
            who === 'visitor' ? await connectVisitor(server.port) : await connectLead(server.port, who)
          guest.socket.send(frame, { binary })
          guest.socket.close()
          await guest.closed()
        },
      ),
      { numRuns: 30 },
    )
    expect(await lead.call('leads.me', {})).toMatchObject(A)
  })
})
