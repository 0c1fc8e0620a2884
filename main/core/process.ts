import type { Role } from '../../shared/contract/index.ts'
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

type FromShell =
  | { type: 'init'; dataDir: string; phonePageDir: string; version: string }
  | { type: 'connect'; role: Extract<Role, { kind: 'facilitator' | 'beamer' }> }
  | { type: 'stop' }

const shell = (process as unknown as { parentPort: Port }).parentPort
let ready: Promise<Core> | null = null

shell.on('message', ({ data, ports }) => {
  void handle(data as FromShell, ports[0])
})

async function handle(message: FromShell, port: Port | undefined): Promise<void> {
  if (message.type === 'init') {
    ready = start(message)
    return
  }
  const core = await ready
  if (!core) return
  if (message.type === 'connect' && port) serve(core, message.role, port)
  if (message.type === 'stop') {
    await core.stop()
    shell.postMessage({ type: 'stopped' })
  }
}

async function start({
  dataDir,
  phonePageDir,
  version,
}: Extract<FromShell, { type: 'init' }>): Promise<Core> {
  const core = createCore({ dataDir, phonePageDir, version })
  // A project that cannot be opened again must not keep the program from starting; the desk then shows its
  // start screen, where opening it tells what is wrong.
  await core.resume().catch((error: unknown) => console.error(error))
  return core
}

function serve(core: Core, role: Role, port: Port): void {
  const stopPushes = core.onPush((push) => port.postMessage(push))
  port.on('message', ({ data }) => {
    void answer(core.dispatch, role, data, (bug) => console.error(bug)).then((response) =>
      port.postMessage(response),
    )
  })
  port.on('close', stopPushes)
  port.start()
}
