import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createCore } from '../../../main/core/core.ts'
import type { Response } from '../../../shared/contract/index.ts'
import type { CoreToShell, ShellToCore } from '../../../shared/contract/shell.ts'
import { PHONE_PAGE_DIR } from '../../support/test-core.ts'

/** One end of a port, as Electron hands it to the core. */
class FakePort extends EventEmitter {
  readonly sent: unknown[] = []
  start(): void {}
  postMessage(message: unknown): void {
    this.sent.push(message)
    this.emit('sent')
  }
  receive(data: unknown, ports: FakePort[] = []): void {
    this.emit('message', { data, ports })
  }
}

let dir: string
let shell: FakePort
const others = process.listeners('unhandledRejection')
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'klebepunkt-process-'))
  shell = new FakePort()
  Reflect.set(process, 'parentPort', shell)
})
afterEach(() => {
  Reflect.deleteProperty(process, 'parentPort')
  // The process's own, which would end the test runner.
  for (const listener of process.listeners('unhandledRejection')) {
    if (!others.includes(listener)) process.off('unhandledRejection', listener)
  }
  rmSync(dir, { recursive: true, force: true })
})

/** Waits for a state, however much else the machine has to do. */
const until = <T>(state: () => T) => vi.waitUntil(state, { timeout: 60_000 })

const told = (): CoreToShell[] => shell.sent as CoreToShell[]

/** Starts the core's process over what lies in `dir`, and asks it as a window of that role. */
async function startProcess() {
  vi.resetModules()
  await import('../../../main/core/process.ts')
  const say = (message: ShellToCore, ports: FakePort[] = []) => shell.receive(message, ports)
  say({ type: 'init', dataDir: dir, phonePageDir: PHONE_PAGE_DIR, version: '0' })
  const ask = async (kind: 'facilitator' | 'kiosk', command: string, input: object): Promise<Response> => {
    const port = new FakePort()
    say({ type: 'connect', role: { kind } }, [port])
    await until(() => port.listenerCount('message') > 0)
    port.receive({ id: 1, command, input })
    return until(() => port.sent.find((sent): sent is Response => 'id' in (sent as object)))
  }
  const stop = async () => {
    say({ type: 'stop' })
    await until(() => told().some(({ type }) => type === 'stopped'))
  }
  return { say, ask, stop }
}

it('tells the shell when the laptop is handed round, and when no longer', async () => {
  const { say, ask, stop } = await startProcess()
  await ask('facilitator', 'projects.create', { file: join(dir, 'Probe.klebepunkt'), title: 'Probe' })
  await ask('facilitator', 'kiosk.start', { pin: '2580' })
  expect(told().at(-1)).toEqual({ type: 'kiosk', on: true })
  expect(await ask('kiosk', 'kiosk.leave', { pin: '1111' })).toMatchObject({ error: { code: 'wrong_pin' } })
  expect(told().filter(({ type }) => type === 'kiosk')).toHaveLength(1)
  say({ type: 'suspend' })
  say({ type: 'resume' })
  await ask('kiosk', 'kiosk.leave', { pin: '2580' })
  expect(told().at(-1)).toEqual({ type: 'kiosk', on: false })
  await stop()
})

it('after a crash tells so before anything else', async () => {
  const crashed = createCore({ dataDir: dir, phonePageDir: PHONE_PAGE_DIR, version: '0' })
  const facilitator = { kind: 'facilitator' } as const
  await crashed.dispatch(facilitator, 'projects.create', { file: join(dir, 'A.klebepunkt'), title: 'A' })
  await crashed.dispatch(facilitator, 'projects.close', {})
  await crashed.dispatch(facilitator, 'projects.create', { file: join(dir, 'B.klebepunkt'), title: 'B' })
  await crashed.dispatch(facilitator, 'kiosk.start', { pin: '2580' })
  const { stop } = await startProcess()
  expect(told()[0]).toEqual({ type: 'kiosk', on: true })
  await stop()
})

it('shows nobody any more whose window is gone', async () => {
  const { say, ask, stop } = await startProcess()
  const window = new FakePort()
  say({ type: 'connect', role: { kind: 'facilitator' } }, [window])
  await until(() => window.listenerCount('message') > 0)
  const id = '01930000-0000-7000-8000-000000000001'
  const place = { workingGroupId: id, entity: 'goal', id, field: 'title' }
  window.receive({ id: 1, command: 'presence.set', input: { place } })
  await until(() => window.sent.some((sent) => 'id' in (sent as object)))
  expect(await ask('facilitator', 'presence.list', { workingGroupId: id })).toMatchObject({
    result: [{ name: 'Moderation', self: false, place }],
  })
  window.emit('close')
  expect(await ask('facilitator', 'presence.list', { workingGroupId: id })).toMatchObject({ result: [] })
  await stop()
})
