import { z } from 'zod'
import { command, query } from './define.ts'
import { count, done, nothing } from './fields.ts'

/** A countdown for the room. Desk and beamer run on one computer, so its clock serves both. */
export const timerState = z.object({
  totalMs: z.number(),
  /** When it ends, or ended; null while it is stopped for a moment. */
  endsAtMs: z.number().nullable(),
  /** What is left while it is stopped for a moment. */
  leftMs: z.number().nullable(),
  /** Whether the beamer plays a chime at the end. */
  sound: z.boolean(),
})
export type TimerState = z.infer<typeof timerState>

export const timer = {
  'timer.state': query({
    about: 'The countdown desk and beamer show, or null.',
    roles: ['facilitator', 'beamer'],
    needsProject: false,
    input: nothing,
    output: timerState.nullable(),
  }),
  'timer.start': command({
    about: 'Start a countdown; one that runs is replaced.',
    roles: ['facilitator'],
    needsProject: false,
    input: z.strictObject({
      seconds: count('Zeit in Sekunden', 5, 4 * 3600),
      sound: z.boolean().default(true),
    }),
    output: done,
  }),
  'timer.pause': command({
    about: 'Stop the countdown for a moment.',
    roles: ['facilitator'],
    needsProject: false,
    input: nothing,
    output: done,
  }),
  'timer.resume': command({
    about: 'Let the countdown go on.',
    roles: ['facilitator'],
    needsProject: false,
    input: nothing,
    output: done,
  }),
  'timer.setSound': command({
    about: 'Switch the chime at the end of the countdown on or off.',
    roles: ['facilitator'],
    needsProject: false,
    input: z.strictObject({ on: z.boolean() }),
    output: done,
  }),
  'timer.clear': command({
    about: 'Take the countdown away.',
    roles: ['facilitator'],
    needsProject: false,
    input: nothing,
    output: done,
  }),
}
