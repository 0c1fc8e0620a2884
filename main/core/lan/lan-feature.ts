import { join } from 'node:path'
import type { Push } from '../../../shared/contract/index.ts'
import type { LanAdapter, LanState } from '../../../shared/contract/lan.ts'
import type { Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'
import { guessAdapter, listAdapters } from './adapters.ts'
import { readLanMemory, writeLanMemory } from './lan-memory.ts'
import type { LanMemory } from './lan-memory.ts'
import { startLanServer } from './lan-server.ts'
import type { LanServer } from './lan-server.ts'
import type { LanLimits } from './limits.ts'
import type { Dispatch } from './participant-socket.ts'
import { makeWord } from './word.ts'

export interface LanDeps {
  dispatch: Dispatch
  /** Folder of the built phone page. */
  phonePageDir: string
  /** Where `lan.json` lies, which brings phones back to the same address after a crash. */
  dataDir: string
  /** Told when `lan.state` would answer differently now, at most a few times a second. */
  changed(): void
  /** Told errors no phone may see. */
  reportFailure(error: unknown): void
  adapters?: () => LanAdapter[]
  limits?: Partial<LanLimits>
}

export interface Lan {
  readonly handlers: Handlers<'lan.state' | 'lan.start' | 'lan.stop'>
  /** Passes on to phones what they may know; does nothing while no page is served. */
  broadcast(push: Push): void
  /** Phones with an open connection. */
  connected(): number
  /** The words to compare; null while no page is served. */
  word(): string | null
  /** What phones open; null while no page is served. */
  url(): string | null
  /** After a crash: serves again at the old address, if the page was being served. Never throws. */
  resume(): Promise<void>
  /** At the regular end of the program. */
  stop(): Promise<void>
}

interface Running {
  server: LanServer
  adapter: LanAdapter
  word: string
  problem: string | null
}

/** Tried in this order when nobody asks for a port; easy to type, and free on most laptops. */
const USUAL_PORTS: readonly number[] = [8080, 8000, 8081, 8090, 8888]
/** A core that died may hold its port for a moment longer. */
const RESUME_TRIES = 12
const RESUME_PAUSE_MS = 250
const COUNT_EVERY_MS = 500

const ONLY_THIS_LAPTOP =
  'Kein Netz gefunden: Die Seite lässt sich nur an diesem Laptop öffnen. Verbinden Sie den Laptop mit dem WLAN des Raumes und starten Sie neu.'
const ADDRESS_CHANGED =
  'Der Laptop hat im Netz eine neue Adresse. Die Telefone müssen den QR-Code noch einmal einlesen.'

/** The phone page as a part of the core: its three commands, and what the rest of the core needs of it. */
export function createLan(deps: LanDeps): Lan {
  const memoryFile = join(deps.dataDir, 'lan.json')
  const adapters = deps.adapters ?? listAdapters
  let running: Running | null = null
  let stoppedProblem: string | null = null
  /** Starting and stopping happen one after the other. */
  let turn: Promise<unknown> = Promise.resolve()
  let countTimer: NodeJS.Timeout | null = null

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }

  const countChanged = (): void => {
    countTimer ??= setTimeout(() => {
      countTimer = null
      deps.changed()
    }, COUNT_EVERY_MS)
    countTimer.unref()
  }

  const state = (): LanState => ({
    running: running !== null,
    url: running?.server.url ?? null,
    word: running?.word ?? null,
    address: running?.adapter.address ?? null,
    port: running?.server.port ?? null,
    connected: running?.server.connected() ?? 0,
    adapters: adapters(),
    problem: running ? running.problem : stoppedProblem,
  })

  const remember = (memory: LanMemory): void => {
    try {
      writeLanMemory(memoryFile, memory)
    } catch (error) {
      // The page is served all the same; only after a crash it would have to be started by hand.
      deps.reportFailure(error)
    }
  }

  const serve = async (adapter: LanAdapter, ports: readonly number[], word: string): Promise<LanServer> => {
    let lastError: unknown
    for (const port of ports) {
      try {
        return await startLanServer({
          address: adapter.address,
          port,
          phonePageDir: deps.phonePageDir,
          word,
          dispatch: deps.dispatch,
          onCount: countChanged,
          reportFailure: deps.reportFailure,
          ...(deps.limits && { limits: deps.limits }),
        })
      } catch (error) {
        lastError = error
        if (!isTaken(error)) break
      }
    }
    throw lastError
  }

  const begin = async (
    adapter: LanAdapter,
    ports: readonly number[],
    word: string,
    problem: string | null,
  ) => {
    const server = await serve(adapter, ports, word)
    running = {
      server,
      adapter,
      word,
      problem: problem ?? (adapter.kind === 'loopback' ? ONLY_THIS_LAPTOP : null),
    }
    stoppedProblem = null
    remember({ address: adapter.address, port: server.port, word, running: true })
    deps.changed()
  }

  const end = async (): Promise<void> => {
    if (!running) return
    const { server, adapter, word } = running
    running = null
    remember({ address: adapter.address, port: server.port, word, running: false })
    await server.close()
    deps.changed()
  }

  const start = async (address: string | undefined, port: number | undefined): Promise<LanState> => {
    const adapter = chooseAdapter(adapters(), address)
    if (running) {
      const same = running.adapter.address === adapter.address || address === undefined
      if (same && (port === undefined || port === running.server.port)) return state()
      await end()
    }
    const remembered = readLanMemory(memoryFile)
    const ports = port === undefined ? [...(remembered ? [remembered.port] : []), ...USUAL_PORTS, 0] : [port]
    try {
      // After a crash people still have the old words before their eyes.
      await begin(adapter, ports, remembered?.running ? remembered.word : makeWord(), null)
    } catch (error) {
      throw startError(error, adapter, port)
    }
    return state()
  }

  const resume = async (): Promise<void> => {
    const remembered = readLanMemory(memoryFile)
    if (running || !remembered?.running) return
    const { address, port, word } = remembered
    const old = adapters().find((adapter) => adapter.address === address)
    if (!old) {
      const adapter = guessAdapter(adapters())
      if (adapter) await begin(adapter, [port, ...USUAL_PORTS, 0], word, ADDRESS_CHANGED)
      return
    }
    for (let left = RESUME_TRIES; ; left--) {
      try {
        return await begin(old, [port], word, null)
      } catch (error) {
        if (!isTaken(error) || left === 0) throw error
      }
      await new Promise((resolve) => setTimeout(resolve, RESUME_PAUSE_MS))
    }
  }

  return {
    handlers: {
      'lan.state': () => state(),
      'lan.start': (_context, input) => inTurn(() => start(input.address, input.port)),
      'lan.stop': async () => {
        await inTurn(end)
        return null
      },
    },
    broadcast: (push) => running?.server.broadcast(push),
    connected: () => running?.server.connected() ?? 0,
    word: () => running?.word ?? null,
    url: () => running?.server.url ?? null,
    async resume() {
      try {
        await inTurn(resume)
      } catch (error) {
        stoppedProblem =
          'Die Seite für die Telefone ließ sich nicht wieder starten. Bitte starten Sie sie von Hand; es ist nichts verloren.'
        deps.reportFailure(error)
        deps.changed()
      }
    },
    async stop() {
      await inTurn(end)
      if (countTimer) clearTimeout(countTimer)
    },
  }
}

function chooseAdapter(adapters: readonly LanAdapter[], address: string | undefined): LanAdapter {
  const adapter =
    address === undefined
      ? guessAdapter(adapters)
      : adapters.find((candidate) => candidate.address === address)
  if (adapter) return adapter
  throw address === undefined
    ? new CoreError(
        'no_network',
        'Der Laptop ist mit keinem Netz verbunden. Verbinden Sie ihn mit dem WLAN des Raumes.',
      )
    : new CoreError('unknown_address', `Die Adresse ${address} gibt es an diesem Laptop nicht (mehr).`)
}

/** Somebody else has the port, or the system keeps it for itself. */
function isTaken(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code
  return code === 'EADDRINUSE' || code === 'EACCES'
}

function startError(error: unknown, adapter: LanAdapter, port: number | undefined): unknown {
  if (isTaken(error)) {
    return new CoreError(
      'port_taken',
      `Der Anschluss ${port ?? ''} ist belegt. Wählen Sie einen anderen.`,
      undefined,
      {
        cause: error,
      },
    )
  }
  if ((error as NodeJS.ErrnoException | null)?.code === 'EADDRNOTAVAIL') {
    return new CoreError(
      'unknown_address',
      `Die Adresse ${adapter.address} gibt es an diesem Laptop nicht mehr.`,
    )
  }
  return error
}
