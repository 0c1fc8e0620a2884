import type { Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { Memory } from '../remembered.ts'
import { hashPin, isPin } from './kiosk-pin.ts'

/** Wrong PINs in a row before the next one has to wait … */
const FREE_TRIES = 5
/** … this long, and twice as long after each further one. */
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 300_000

export interface Kiosk {
  readonly handlers: Handlers<'kiosk.state' | 'kiosk.start' | 'kiosk.leave'>
  /** Whether the laptop is handed round. */
  isActive(): boolean
}

/**
 * The laptop handed round. That it is, and the hash of its PIN, lie in the memory of this computer: a core that
 * crashes must not open the desk to whoever sits there. A program started anew by hand forgets it, so that a
 * forgotten PIN locks nobody out for good.
 *
 * @param nowMs milliseconds of a clock that only rises
 */
export function createKiosk(memory: Memory, nowMs: () => number): Kiosk {
  let wrong = 0
  let waitUntilMs = -Infinity
  const { kiosk: before } = memory.get()
  if (before && before.programPid !== process.ppid) memory.set({ kiosk: null })

  const refuseHaste = (): void => {
    const waitMs = waitUntilMs - nowMs()
    if (waitMs <= 0) return
    const seconds = Math.ceil(waitMs / 1000)
    throw new CoreError(
      'pin_locked',
      `Die PIN war zu oft falsch. Bitte in ${seconds} Sekunden noch einmal versuchen.`,
      { waitMs: Math.ceil(waitMs) },
    )
  }

  const wrongPin = (): CoreError => {
    wrong += 1
    const left = FREE_TRIES - wrong
    if (left <= 0) {
      waitUntilMs = nowMs() + Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** -left)
    }
    return new CoreError('wrong_pin', `Das war nicht die richtige PIN.${triesLeft(left)}`, {
      triesLeft: Math.max(0, left),
    })
  }

  return {
    isActive: () => memory.get().kiosk !== null,
    handlers: {
      'kiosk.state': () => ({ active: memory.get().kiosk !== null }),

      'kiosk.start': async ({ changed }, { pin }) => {
        if (memory.get().kiosk) {
          throw new CoreError('kiosk_active', 'Der Laptop wird schon herumgegeben.')
        }
        memory.set({ kiosk: { ...(await hashPin(pin)), programPid: process.ppid } })
        wrong = 0
        waitUntilMs = -Infinity
        changed('kiosk')
        return null
      },

      'kiosk.leave': async ({ changed }, { pin }) => {
        const { kiosk } = memory.get()
        if (!kiosk) return null
        refuseHaste()
        if (!(await isPin(pin, kiosk))) throw wrongPin()
        memory.set({ kiosk: null })
        changed('kiosk')
        return null
      },
    },
  }
}

function triesLeft(left: number): string {
  if (left <= 0) return ' Bitte jetzt einen Moment warten.'
  return left === 1 ? ' Noch ein Versuch.' : ` Noch ${left} Versuche.`
}
