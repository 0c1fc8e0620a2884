import { z } from 'zod'
import { command, query } from './define.ts'
import { done, nothing, requiredText } from './fields.ts'

const adapter = z.object({
  name: z.string(),
  address: z.string(),
  kind: z.enum(['wifi', 'cable', 'virtual', 'loopback', 'other']),
})
export type LanAdapter = z.infer<typeof adapter>

const wifi = z.strictObject({
  name: requiredText('Name des WLANs', 32),
  /** Empty for a network without one. */
  password: z.string().max(63, 'Das Kennwort ist zu lang (höchstens 63 Zeichen).'),
  hidden: z.boolean(),
})
export type Wifi = z.infer<typeof wifi>

export const lanState = z.object({
  running: z.boolean(),
  /** What phones open, e.g. http://192.168.1.20:8080/ ; null when stopped. */
  url: z.string().nullable(),
  /** Two words phones and beamer both show, so that people see they are at the right place. */
  word: z.string().nullable(),
  address: z.string().nullable(),
  port: z.number().nullable(),
  connected: z.number(),
  /** Where a second device sees that it reaches the laptop; null when stopped. */
  testUrl: z.string().nullable(),
  /** How often another device has opened that page since the start. */
  tests: z.number(),
  /** Running for a minute, and no phone has ever managed to connect: time for hints. */
  lonely: z.boolean(),
  /** The Wi-Fi of the room, for its QR code; kept on this computer. */
  wifi: wifi.nullable(),
  adapters: z.array(adapter),
  problem: z.string().nullable(),
})
export type LanState = z.infer<typeof lanState>

export const lan = {
  'lan.state': query({
    about: 'Is the phone page being served, where, and how many phones are connected.',
    roles: ['facilitator'],
    needsProject: false,
    input: nothing,
    output: lanState,
  }),
  'lan.start': command({
    about: 'Serve the phone page on one network adapter (the best guess when no address is given).',
    roles: ['facilitator'],
    needsProject: false,
    input: z.strictObject({
      address: z.string().max(64).optional(),
      port: z.int().min(0).max(65535).optional(),
    }),
    output: lanState,
  }),
  'lan.setWifi': command({
    about: 'Remember the Wi-Fi of the room on this computer, or forget it (null).',
    roles: ['facilitator'],
    needsProject: false,
    input: z.strictObject({ wifi: wifi.nullable() }),
    output: done,
  }),
  'lan.stop': command({
    about: 'Stop serving the phone page.',
    roles: ['facilitator'],
    needsProject: false,
    input: nothing,
    output: done,
  }),
}
