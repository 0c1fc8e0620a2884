import { MessageChannelMain, utilityProcess } from 'electron'
import type { MessagePortMain, UtilityProcess } from 'electron'
import { coreToShell } from '../../shared/contract/shell.ts'
import type { RoleKind } from '../../shared/contract/define.ts'
import type { ShellToCore } from '../../shared/contract/shell.ts'
import type { ClientKind } from './origin.ts'

/** Name of the core's process in the system's and in Electron's process lists. */
export const CORE_SERVICE_NAME = 'Klebepunkt-Kern'

/** How long the core may take to publish and close, in ms. */
const STOP_LIMIT_MS = 5_000
/** A core that dies more often than this within the time is not started again. */
const DEATH_LIMIT = 5
const DEATH_WINDOW_MS = 60_000

/** The role follows from the window; a page cannot say who it is. */
const ROLES = { desk: 'facilitator', beamer: 'beamer', kiosk: 'kiosk' } as const satisfies Record<
  ClientKind,
  RoleKind
>

export interface CoreHostOptions {
  /** Built entry of the core process. */
  coreFile: string
  init: Omit<Extract<ShellToCore, { type: 'init' }>, 'type'>
  /** A new core runs after the old one died; every window needs a new port. */
  onRestarted: () => void
  /** The core died too often; the program cannot go on. */
  onGivenUp: () => void
  onKeepAwake: (on: boolean) => void
  /** The laptop is handed round, or no longer. */
  onKiosk: (on: boolean) => void
}

export interface CoreHost {
  /** A new port for a window; its role follows from the kind of window, never from what a page says. */
  connect(kind: ClientKind): MessagePortMain
  tell(message: Extract<ShellToCore, { type: 'suspend' | 'resume' }>): void
  /** Lets the core publish and close; resolves when it has, or after 5 s. */
  stop(): Promise<void>
}

/** Starts the core in a process of its own and starts it again when it dies. */
export function startCoreHost(options: CoreHostOptions): CoreHost {
  const deathsMs: number[] = []
  let stopping = false
  let whenStopped: (() => void) | null = null
  let core = fork()

  function fork(): UtilityProcess {
    const child = utilityProcess.fork(options.coreFile, [], {
      serviceName: CORE_SERVICE_NAME,
      stdio: 'inherit',
      env: environment(),
    })
    child.on('message', (message: unknown) => receive(message))
    child.once('exit', () => {
      options.onKeepAwake(false)
      if (stopping) whenStopped?.()
      else restart()
    })
    const init: ShellToCore = { type: 'init', ...options.init }
    child.postMessage(init)
    return child
  }

  function receive(message: unknown): void {
    const parsed = coreToShell.safeParse(message)
    if (!parsed.success) return
    if (parsed.data.type === 'stopped') whenStopped?.()
    else if (parsed.data.type === 'kiosk') options.onKiosk(parsed.data.on)
    else options.onKeepAwake(parsed.data.on)
  }

  function restart(): void {
    const nowMs = Date.now()
    deathsMs.push(nowMs)
    while (deathsMs[0] !== undefined && deathsMs[0] < nowMs - DEATH_WINDOW_MS) deathsMs.shift()
    if (deathsMs.length > DEATH_LIMIT) {
      stopping = true
      options.onGivenUp()
      return
    }
    core = fork()
    options.onRestarted()
  }

  return {
    connect(kind) {
      const { port1, port2 } = new MessageChannelMain()
      const message: ShellToCore = { type: 'connect', role: { kind: ROLES[kind] } }
      core.postMessage(message, [port1])
      return port2
    },
    tell(message) {
      core.postMessage(message)
    },
    async stop() {
      if (stopping) return
      stopping = true
      await new Promise<void>((resolve) => {
        const limit = setTimeout(resolve, STOP_LIMIT_MS)
        whenStopped = () => {
          clearTimeout(limit)
          resolve()
        }
        const message: ShellToCore = { type: 'stop' }
        core.postMessage(message)
      })
      core.kill()
    },
  }
}

/** Nothing from outside may change how Node runs in the core. */
function environment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, NODE_PATH: _path, ...rest } = process.env
  return rest
}
