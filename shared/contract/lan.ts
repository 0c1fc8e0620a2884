import { z } from 'zod'
import { command, query } from './define.ts'
import { done, nothing } from './fields.ts'

const adapter = z.object({
  name: z.string(),
  address: z.string(),
  kind: z.enum(['wifi', 'cable', 'virtual', 'loopback', 'other']),
})
export type LanAdapter = z.infer<typeof adapter>

export const lanState = z.object({
  running: z.boolean(),
  /** What phones open, e.g. http://192.168.1.20:8080/ ; null when stopped. */
  url: z.string().nullable(),
  /** Two words phones and beamer both show, so that people see they are at the right place. */
  word: z.string().nullable(),
  address: z.string().nullable(),
  port: z.number().nullable(),
  connected: z.number(),
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
  'lan.stop': command({
    about: 'Stop serving the phone page.',
    roles: ['facilitator'],
    needsProject: false,
    input: nothing,
    output: done,
  }),
}
