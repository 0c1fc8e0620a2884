import type { Push, Role } from '../../shared/contract/index.ts'
import type { CoreToShell, ShellToCore } from '../../shared/contract/shell.ts'
import { answer } from './answer.ts'
import { createCore } from './core.ts'
import type { Core } from './core.ts'

// Entry of the core in its own process. It knows the shell only by messages: Electron's parentPort is a
// MessagePort like any other, so nothing of Electron is imported here.

interface Port {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown; ports: Port[] }) => void): void
  on(event: 'close', listener: () => void): void
  start(): void
}

const shell = (process as unknown as { parentPort: Port }).parentPort
let ready: Promise<Core> | null = null

// Electron 37 and later end the process on a rejection nobody handles, older ones only warn. Ending is right: the
// shell starts the core again and nothing acknowledged is lost, while a half-broken core could lose something.
process.on('unhandledRejection', (reason) => {
  throw reason
})

shell.on('message', ({ data, ports }) => {
  void handle(data as ShellToCore, ports[0])
})

async function handle(message: ShellToCore, port: Port | undefined): Promise<void> {
  if (message.type === 'init') {
    ready = start(message)
    return
  }
  const core = await ready
  if (core && message.type === 'connect' && port) serve(core, message.role, port)
  if (message.type === 'resume') await core?.wakeUp()
  if (message.type === 'stop') {
    await core?.stop()
    tellShell({ type: 'stopped' })
  }
}

async function start(options: ShellToCore & { type: 'init' }): Promise<Core> {
  const core = createCore(options)
  core.onPush((push) => tellWhatChanged(core, push))
  // After a crash while the laptop was handed round: nobody may get at the desk meanwhile.
  if (core.isKiosk()) tellShell({ type: 'kiosk', on: true })
  // A project that cannot be opened again must not keep the program from starting; the desk then shows its
  // start screen, where opening it tells what is wrong.
  await core.resume().catch(reportBug)
  return core
}

function serve(core: Core, role: Role, port: Port): void {
  const stopPushes = core.onPush((push) => port.postMessage(push))
  port.on('message', ({ data }) => {
    void answer(core.dispatch, role, data, reportBug).then((response) => port.postMessage(response))
  })
  port.on('close', () => {
    stopPushes()
    core.left(role)
  })
  port.start()
}

function tellWhatChanged(core: Core, push: Push): void {
  if (push.event !== 'changed') return
  // A laptop that falls asleep in the middle of a round would send everybody's phone away.
  if (push.what.includes('rounds')) tellShell({ type: 'keepAwake', on: core.isRoundOpen() })
  if (push.what.includes('kiosk')) tellShell({ type: 'kiosk', on: core.isKiosk() })
}

function tellShell(message: CoreToShell): void {
  shell.postMessage(message)
}

function reportBug(error: unknown): void {
  console.error(error)
}
