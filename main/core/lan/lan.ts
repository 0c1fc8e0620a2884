import type { LeadRole, Push } from '../../../shared/contract/index.ts'
import type { LanAdapter, Wifi } from '../../../shared/contract/lan.ts'
import type { Handlers } from '../context.ts'
import type { Dispatch } from './guest-socket.ts'
import type { LanLimits } from './limits.ts'

// What the pages for phones and leads need of the rest of the core, and what it gets from them.

export interface LanDeps {
  dispatch: Dispatch
  /** Folder of the built phone page. */
  phonePageDir: string
  /** Folder of the built page for leads; where there is none, phones have theirs all the same. */
  groupPageDir: string
  /** Where `lan.json` lies, which brings phones back to the same address after a crash. */
  dataDir: string
  /** Told when `lan.state` would answer differently now, at most a few times a second. */
  changed(): void
  /** Told when a lead's browser has signed in, and when it is gone. */
  onLead(role: LeadRole, state: 'arrived' | 'left'): void
  /** Told errors no phone may see. */
  reportFailure(error: unknown): void
  adapters?: () => LanAdapter[]
  limits?: Partial<LanLimits>
  /** Milliseconds of a clock that only rises. */
  nowMs?: () => number
}

export interface Lan {
  readonly handlers: Handlers<'lan.state' | 'lan.start' | 'lan.setWifi' | 'lan.stop'>
  /** Passes on to phones and leads what they may know; does nothing while no page is served. */
  broadcast(push: Push): void
  /** Ends every browser that is signed in with this access. */
  signOut(accessId: string): void
  /** Phones with an open connection. */
  connected(): number
  /** The words to compare; null while no page is served. */
  word(): string | null
  /** What phones open; null while no page is served. */
  url(): string | null
  /** The Wi-Fi of the room, if it was noted. */
  wifi(): Wifi | null
  /** When the address phones had used until then was last served (ms since 1970); null if it never changed. */
  addressLeftAtMs(): number | null
  /**
   * Looks whether the page's address is still the laptop's, and moves the page if not. Happens by itself every few
   * seconds; never throws.
   */
  look(): Promise<void>
  /** After a crash: serves again at the old address, if the page was being served. Never throws. */
  resume(): Promise<void>
  /** At the regular end of the program. */
  stop(): Promise<void>
}
