import type { LanAdapter } from '../../../shared/contract/lan.ts'
import { findRefuge } from './adapters.ts'
import type { LanServer } from './lan-server.ts'

/** The phone page while it is served. */
export interface ServedPage {
  server: LanServer
  adapter: LanAdapter
  readonly word: string
  problem: string | null
  /** Where the page was wanted, while it had to move away from there. */
  home: LanAdapter | null
  /** The address is gone, and there is none to move to. */
  away: boolean
  readonly startedMs: number
  /** Whether any phone has ever connected, and whether at this address. */
  heard: boolean
  heardHere: boolean
  lonely: boolean
  /** How often another device has opened the test page. */
  tests: number
}

/** How long nobody has to connect before hints are due. */
const LONELY_AFTER_MS = 60_000

export function newPage(
  server: LanServer,
  adapter: LanAdapter,
  word: string,
  problem: string | null,
  startedMs: number,
): ServedPage {
  return {
    server,
    adapter,
    word,
    problem,
    home: null,
    away: false,
    startedMs,
    heard: false,
    heardHere: false,
    lonely: false,
    tests: 0,
  }
}

/**
 * Where the page has to be served, given the adapters there are now: stay where it is, move (also to the same
 * address, to listen anew), or wait for a network.
 */
export function whereTo(page: ServedPage, adapters: readonly LanAdapter[]): LanAdapter | 'stay' | 'wait' {
  const isHere = (wanted: LanAdapter): boolean => adapters.some(({ address }) => address === wanted.address)
  if (!isHere(page.adapter)) return findRefuge(adapters) ?? 'wait'
  // Sockets do not survive on every system that their address was gone.
  if (page.away) return page.adapter
  // Nobody has followed to the other address, so phones are better served where they expect the page.
  if (page.home && !page.heardHere && isHere(page.home)) return page.home
  return 'stay'
}

/** Whether hints are due now that were not before. */
export function becomesLonely({ heard, lonely, startedMs }: ServedPage, nowMs: number): boolean {
  return !heard && !lonely && nowMs - startedMs >= LONELY_AFTER_MS
}
