import type { Push } from '../../../shared/contract/index.ts'

/** All that is passed on; progress of a round is for the desk. */
export type Changed = Push & { event: 'changed' }

/** Several changes in a row become one push. */
const PUSH_TOGETHER_MS = 20

/** Collects what changes within a moment and hands it over in one. */
export function createPushes(send: (pushes: readonly Changed[]) => void): {
  add(push: Push): void
  stop(): void
} {
  let waiting: Changed[] = []
  let timer: NodeJS.Timeout | null = null
  return {
    add(push) {
      if (push.event !== 'changed') return
      waiting.push(push)
      timer ??= setTimeout(() => {
        timer = null
        const pushes = waiting
        waiting = []
        send(pushes)
      }, PUSH_TOGETHER_MS)
    },
    stop() {
      if (timer) clearTimeout(timer)
    },
  }
}

/** Everything somebody may know of these pushes as one; null when it is nothing. */
export function together(
  pushes: readonly Changed[],
  known: (push: Changed) => Changed | null,
): Changed | null {
  const parts = pushes.flatMap((push) => known(push) ?? [])
  const last = parts.at(-1)
  if (!last) return null
  return {
    event: 'changed',
    what: [...new Set(parts.flatMap(({ what }) => what))],
    revision: last.revision,
  }
}
