import { afterEach, describe, expect, it } from 'vitest'
import { createMessagePortClient } from '../../../../renderer/client/message-port.ts'
import type { Client } from '../../../../renderer/client/client.ts'
import { contract } from '../../../../shared/contract/index.ts'
import type { Push, Request, Response } from '../../../../shared/contract/index.ts'
import { PORT_MESSAGE } from '../../../../shared/contract/shell.ts'

/** The core's end of a port: collects requests, answers when the test says so. */
class CoreEnd {
  readonly requests: Request[] = []
  readonly port: MessagePort
  readonly given: MessagePort
  #arrived: (() => void) | undefined

  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port = port1
    this.given = port2
    port1.onmessage = (event: MessageEvent<Request>) => {
      this.requests.push(event.data)
      this.#arrived?.()
    }
  }
  async waitFor(count: number): Promise<void> {
    while (this.requests.length < count) await new Promise<void>((arrived) => (this.#arrived = arrived))
  }
  send(message: Response | Push): void {
    this.port.postMessage(message)
  }
}

function handOver(
  page: EventTarget,
  core: CoreEnd,
  data: unknown = { type: PORT_MESSAGE },
  source?: unknown,
): void {
  const event = new MessageEvent('message', { data, ports: [core.given] })
  if (source !== undefined) Object.defineProperty(event, 'source', { value: source })
  page.dispatchEvent(event)
}

const opened: { client: Client; ends: CoreEnd[] }[] = []
afterEach(() => {
  for (const { client, ends } of opened.splice(0)) {
    client.close()
    for (const end of ends) end.port.close()
  }
})

function start(): { page: EventTarget; client: Client; core: CoreEnd; next: CoreEnd } {
  const page = new EventTarget()
  const client = createMessagePortClient(page as unknown as Window, (name) => contract[name].kind === 'query')
  const core = new CoreEnd()
  const next = new CoreEnd()
  opened.push({ client, ends: [core, next] })
  return { page, client, core, next }
}

describe('a window and the core', () => {
  it('keeps calls until the port is there, then matches answers to calls', async () => {
    const { page, client, core } = start()
    expect(client.state).toBe('reconnecting')
    const topics = client.call('topics.list', {})
    const recent = client.call('projects.recent', {})
    handOver(page, core)
    expect(client.state).toBe('connected')
    await core.waitFor(2)
    const [first, second] = core.requests
    core.send({ id: second?.id ?? 0, result: ['recent'] })
    core.send({ id: first?.id ?? 0, result: ['topics'] })
    expect(await recent).toEqual(['recent'])
    expect(await topics).toEqual(['topics'])
  })

  it('rejects with the words of the core', async () => {
    const { page, client, core } = start()
    handOver(page, core)
    const removed = client.call('topics.remove', { id: 'x' })
    await core.waitFor(1)
    core.send({ id: core.requests[0]?.id ?? 0, error: { code: 'in_use', message: 'Schon gewichtet.' } })
    await expect(removed).rejects.toMatchObject({ code: 'in_use', message: 'Schon gewichtet.' })
  })

  it('asks queries again after a restart, and says honestly that a command may be lost', async () => {
    const { page, client, core, next } = start()
    handOver(page, core)
    const query = client.call('topics.list', {})
    const command = client.call('topics.add', { title: 'Bildung' })
    await core.waitFor(2)
    handOver(page, next)
    await expect(command).rejects.toMatchObject({ code: 'core_restarted' })
    await next.waitFor(1)
    expect(next.requests.map((request) => request.command)).toEqual(['topics.list'])
    next.send({ id: next.requests[0]?.id ?? 0, result: [] })
    expect(await query).toEqual([])
  })

  it('notices that the core is gone, and holds commands that were never sent', async () => {
    const { page, client, core, next } = start()
    handOver(page, core)
    const gone = new Promise((resolve) => client.onState(resolve))
    core.port.close()
    expect(await gone).toBe('reconnecting')
    const command = client.call('topics.add', { title: 'Bildung' })
    handOver(page, next)
    await next.waitFor(1)
    next.send({ id: next.requests[0]?.id ?? 0, result: { id: '1' } })
    expect(await command).toEqual({ id: '1' })
  })

  it('passes pushes on until the listener leaves', async () => {
    const { page, client, core } = start()
    handOver(page, core)
    const pushes: Push[] = []
    const leave = client.onPush((push) => pushes.push(push))
    core.send({ event: 'changed', what: ['topics'], revision: 1 })
    const answered = client.call('topics.list', {})
    await core.waitFor(1)
    core.send({ id: core.requests[0]?.id ?? 0, result: [] })
    await answered
    leave()
    expect(pushes).toEqual([{ event: 'changed', what: ['topics'], revision: 1 }])
  })

  it('takes no port from a frame, and none without our name on it', () => {
    const { page, client, core } = start()
    handOver(page, core, { type: PORT_MESSAGE }, {})
    handOver(page, core, { type: 'something else' })
    handOver(page, core, 'klebepunkt-port')
    expect(client.state).toBe('reconnecting')
  })

  it('sends what Vue made reactive as plain data', async () => {
    const { page, client, core } = start()
    handOver(page, core)
    const input = new Proxy({ title: 'Bildung', description: undefined }, {})
    void client.call('topics.add', input as never).catch(() => undefined)
    await core.waitFor(1)
    expect(core.requests[0]?.input).toEqual({ title: 'Bildung' })
  })
})
