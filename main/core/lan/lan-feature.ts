import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { LanAdapter, LanState } from '../../../shared/contract/lan.ts'
import { guessAdapter, listAdapters } from './adapters.ts'
import { urlOf } from './host-check.ts'
import type { Lan, LanDeps } from './lan.ts'
import { chooseAdapter, startError } from './lan-errors.ts'
import { ADDRESS_CHANGED, NO_NETWORK, NOT_RESUMED, ONLY_THIS_LAPTOP } from './lan-words.ts'
import { readLanMemory, writeLanMemory } from './lan-memory.ts'
import { startLanServer } from './lan-server.ts'
import type { LanServer } from './lan-server.ts'
import { isTaken, onFirstFree, USUAL_PORTS } from './ports.ts'
import { readRoomWifi, writeRoomWifi } from './room-wifi.ts'
import { becomesLonely, newPage, whereTo } from './served-page.ts'
import type { ServedPage } from './served-page.ts'
import { makeWord } from './word.ts'

/** A core that died may hold its port for a moment longer. */
const RESUME_TRIES = 12
const RESUME_PAUSE_MS = 250
const COUNT_EVERY_MS = 500
const LOOK_EVERY_MS = 3000

/** The phone page as a part of the core: its commands, and what the rest of the core needs of it. */
export function createLan(deps: LanDeps): Lan {
  const memoryFile = join(deps.dataDir, 'lan.json')
  const wifiFile = join(deps.dataDir, 'room-wifi.json')
  const adapters = deps.adapters ?? listAdapters
  const nowMs = deps.nowMs ?? (() => performance.now())
  let running: ServedPage | null = null
  let stoppedProblem: string | null = null
  let wifi = readRoomWifi(wifiFile)
  let leftAtMs: number | null = null
  /** Starting, stopping and moving happen one after the other. */
  let turn: Promise<unknown> = Promise.resolve()
  let countTimer: NodeJS.Timeout | null = null

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }

  const changedSoon = (): void => {
    countTimer ??= setTimeout(() => {
      countTimer = null
      tell()
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
    testUrl: running?.server.testUrl ?? null,
    tests: running?.tests ?? 0,
    lonely: running?.lonely ?? false,
    wifi,
    adapters: adapters(),
    problem: running ? running.problem : stoppedProblem,
  })

  const tell = (): void => {
    told = JSON.stringify(state())
    deps.changed()
  }
  /** What was told last, so that a look tells only what is new. */
  let told = JSON.stringify(state())
  const lookTimer = setInterval(() => void look(), LOOK_EVERY_MS)
  lookTimer.unref()

  const remember = ({ adapter, server, word }: ServedPage, isRunning: boolean): void => {
    const { address } = adapter
    try {
      writeLanMemory(memoryFile, {
        address,
        port: server.port,
        word,
        running: isRunning,
        atMs: Date.now(),
        leftAtMs,
      })
    } catch (error) {
      // The page is served all the same; only after a crash it would have to be started by hand.
      deps.reportFailure(error)
    }
  }

  const counted = (connected: number): void => {
    if (connected > 0) heard()
    changedSoon()
  }

  const heard = (): void => {
    if (!running) return
    running.heard = true
    running.heardHere = true
    if (!running.lonely) return
    running.lonely = false
    changedSoon()
  }

  const tested = (remoteAddress: string): void => {
    if (!running || adapters().some(({ address }) => address === remoteAddress)) return
    running.tests += 1
    changedSoon()
  }

  const serve = (adapter: LanAdapter, ports: readonly number[], word: string): Promise<LanServer> =>
    onFirstFree(ports, (port) =>
      startLanServer({
        address: adapter.address,
        port,
        phonePageDir: deps.phonePageDir,
        groupPageDir: existsSync(join(deps.groupPageDir, 'index.html')) ? deps.groupPageDir : null,
        word,
        dispatch: deps.dispatch,
        onCount: counted,
        onLead: (role, state) => {
          if (state === 'arrived') heard()
          deps.onLead(role, state)
        },
        onSelfTest: tested,
        reportFailure: deps.reportFailure,
        ...(deps.limits && { limits: deps.limits }),
      }),
    )

  const begin = async (
    adapter: LanAdapter,
    ports: readonly number[],
    word: string,
    problem: string | null,
  ): Promise<ServedPage> => {
    const before = readLanMemory(memoryFile)
    const server = await serve(adapter, ports, word)
    if (before) {
      leftAtMs = before.leftAtMs
      if (urlOf(before.address, before.port) !== server.url) {
        leftAtMs = before.running ? Date.now() : before.atMs
      }
    }
    const warning = problem ?? (adapter.kind === 'loopback' ? ONLY_THIS_LAPTOP : null)
    const page = newPage(server, adapter, word, warning, nowMs())
    running = page
    stoppedProblem = null
    remember(page, true)
    tell()
    return page
  }

  const end = async (): Promise<void> => {
    if (!running) return
    const ended = running
    running = null
    remember(ended, false)
    await ended.server.close()
    tell()
  }

  const start = async (address: string | undefined, port: number | undefined): Promise<LanState> => {
    const adapter = chooseAdapter(adapters(), address)
    if (running) {
      const same = running.adapter.address === adapter.address || address === undefined
      if (same && !running.away && (port === undefined || port === running.server.port)) return state()
      await end()
    }
    const remembered = readLanMemory(memoryFile)
    const ports = port === undefined ? [...(remembered ? [remembered.port] : []), ...USUAL_PORTS] : [port]
    try {
      // After a crash people still have the old words before their eyes.
      await begin(adapter, ports, remembered?.running ? remembered.word : makeWord(), null)
    } catch (error) {
      throw startError(error, adapter, port)
    }
    return state()
  }

  /** Serves the same page at another address, or at the same one again after it was gone. */
  const move = async (page: ServedPage, adapter: LanAdapter): Promise<void> => {
    const home = page.home ?? page.adapter
    const isHome = home.address === adapter.address
    const oldUrl = page.server.url
    // At the same address the old server must go before the new one can take its place.
    if (page.adapter.address === adapter.address) await page.server.close()
    const server = await serve(adapter, [page.server.port, ...USUAL_PORTS], page.word)
    await page.server.close()
    page.server = server
    page.adapter = adapter
    page.home = isHome ? null : home
    page.away = false
    page.heardHere = false
    page.problem = isHome ? null : ADDRESS_CHANGED
    if (server.url !== oldUrl) leftAtMs = Date.now()
    remember(page, true)
  }

  const lookOnce = async (page: ServedPage): Promise<void> => {
    const target = whereTo(page, adapters())
    if (target === 'wait') sayAway(page)
    else if (target !== 'stay') await move(page, target)
    if (becomesLonely(page, nowMs())) page.lonely = true
  }

  const sayAway = (page: ServedPage): void => {
    page.away = true
    page.problem = NO_NETWORK
  }

  const look = (): Promise<void> =>
    inTurn(async () => {
      try {
        if (running) await lookOnce(running)
      } catch (error) {
        // Tried again at the next look.
        if (running) sayAway(running)
        deps.reportFailure(error)
      }
      // Adapters come and go without the page, too: the desk lists them.
      if (JSON.stringify(state()) !== told) tell()
    })

  const resume = async (): Promise<void> => {
    const remembered = readLanMemory(memoryFile)
    if (running || !remembered?.running) return
    const { address, port, word } = remembered
    const old = adapters().find((adapter) => adapter.address === address)
    if (!old) {
      const adapter = guessAdapter(adapters())
      if (!adapter) return
      const page = await begin(adapter, [port, ...USUAL_PORTS], word, ADDRESS_CHANGED)
      page.home = { name: '', address, kind: 'other' }
      return
    }
    for (let left = RESUME_TRIES; ; left--) {
      try {
        await begin(old, [port], word, null)
        return
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
      'lan.setWifi': (_context, input) => {
        wifi = input.wifi
        try {
          writeRoomWifi(wifiFile, wifi)
        } catch (error) {
          // It is known until the program ends; on the next day it has to be typed in again.
          deps.reportFailure(error)
        }
        tell()
        return null
      },
      'lan.stop': async () => {
        await inTurn(end)
        return null
      },
    },
    broadcast: (push) => running?.server.broadcast(push),
    signOut: (accessId) => running?.server.signOut(accessId),
    connected: () => running?.server.connected() ?? 0,
    word: () => running?.word ?? null,
    url: () => running?.server.url ?? null,
    wifi: () => wifi,
    addressLeftAtMs: () => leftAtMs,
    look,
    async resume() {
      try {
        await inTurn(resume)
      } catch (error) {
        stoppedProblem = NOT_RESUMED
        deps.reportFailure(error)
        tell()
      }
    },
    async stop() {
      clearInterval(lookTimer)
      await inTurn(end)
      if (countTimer) clearTimeout(countTimer)
    },
  }
}
