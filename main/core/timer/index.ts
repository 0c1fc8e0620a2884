import type { TimerState } from '../../../shared/contract/timer.ts'
import { leftAt, phaseAt } from '../../../shared/domain/countdown.ts'
import type { Context, Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'

export interface TimerDeps {
  /** Remembered over a restart of the core: the room's time goes on whatever happens to the program. */
  kept: { get(): TimerState | null; set(timer: TimerState | null): void }
}

type Names = 'timer.state' | 'timer.start' | 'timer.pause' | 'timer.resume' | 'timer.setSound' | 'timer.clear'

/** The countdown of the room. Nothing ticks in the core: desk and beamer count for themselves from `endsAtMs`. */
export function createTimer({ kept }: TimerDeps): Handlers<Names> {
  const find = (nowMs: number): TimerState | null => {
    const timer = kept.get()
    return timer && phaseAt(timer, nowMs) !== 'past' ? timer : null
  }
  const keep = (context: Context, timer: TimerState | null): null => {
    kept.set(timer)
    context.changed('timer')
    return null
  }
  const change = (context: Context, next: (timer: TimerState) => TimerState): null => {
    const timer = find(context.nowMs)
    if (!timer) throw new CoreError('no_timer', 'Es läuft gerade keine Zeit.')
    return keep(context, next(timer))
  }

  return {
    'timer.state': ({ nowMs }) => find(nowMs),

    'timer.start': (context, { seconds, sound }) => {
      const totalMs = seconds * 1000
      return keep(context, { totalMs, endsAtMs: context.nowMs + totalMs, leftMs: null, sound })
    },

    'timer.pause': (context) =>
      change(context, (timer) => {
        const leftMs = leftAt(timer, context.nowMs)
        // Nothing is left to be stopped once it is over.
        return timer.endsAtMs === null || leftMs === 0 ? timer : { ...timer, endsAtMs: null, leftMs }
      }),

    'timer.resume': (context) =>
      change(context, (timer) =>
        timer.leftMs === null ? timer : { ...timer, endsAtMs: context.nowMs + timer.leftMs, leftMs: null },
      ),

    'timer.setSound': (context, { on }) => change(context, (timer) => ({ ...timer, sound: on })),

    'timer.clear': (context) => keep(context, null),
  }
}
