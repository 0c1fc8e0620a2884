import { createRateLimit } from '../rate-limit.ts'
import type { RateLimit } from '../rate-limit.ts'
import type { LanLimits } from './limits.ts'

/** One address and what it takes from the server. Nothing of it outlives its connections for more than seconds. */
export interface Device {
  connections: number
  /** Connections and requests it may still make. */
  readonly asks: RateLimit
}

export interface Devices {
  of(address: string | undefined): Device
  /** Forgets those that are gone and have rested. */
  sweep(nowMs: number): void
}

/**
 * Keeps one device from taking all places and all time of the server. Wrong codes are not counted here: a room may
 * share one address.
 */
export function createDevices(limits: Readonly<LanLimits>, nowMs: () => number): Devices {
  const devices = new Map<string, Device>()
  return {
    of(address = '') {
      const known = devices.get(address)
      if (known) return known
      const asks = createRateLimit(limits.addressPerSecond, limits.addressBurst, nowMs())
      const device: Device = { connections: 0, asks }
      devices.set(address, device)
      return device
    },
    sweep(now) {
      for (const [address, { connections, asks }] of devices) {
        if (connections === 0 && asks.has(now, limits.addressBurst)) devices.delete(address)
      }
    },
  }
}
