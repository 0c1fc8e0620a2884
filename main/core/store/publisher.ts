import type { PublishProblem } from './disk-problem.ts'

/** How the project's file stands against what has been entered. */
export interface PublishState {
  /** False while the newest state is only in the working copy on this computer. */
  readonly published: boolean
  /** Waiting on purpose: a secret round is open. */
  readonly held: boolean
  readonly problem: PublishProblem | null
}

/** Waiting, so that tests need not. */
export interface Timer {
  /** Milliseconds on a clock that only rises. */
  nowMs(): number
  /** Calls `action` once after `delayMs`; the result cancels it. */
  after(delayMs: number, action: () => void): () => void
}

export const systemTimer: Timer = {
  nowMs: () => performance.now(),
  after(delayMs, action) {
    const handle = setTimeout(action, delayMs)
    // Waiting for the next publish must not keep a program alive that has ended; closing publishes anyway.
    handle.unref()
    return () => clearTimeout(handle)
  },
}

/** A pause in the work this long is a good moment to publish. */
export const QUIET_MS = 2_000
/** Publishing again earlier would wear out sticks and block shares. */
export const APART_MS = 30_000
/** Even without a pause the file is never further behind than this. */
export const LATEST_MS = 60_000
/** After a problem it is tried again this often. */
export const RETRY_MS = 10_000

export interface Publisher {
  state(): PublishState
  /** Something was entered. */
  noteChange(): void
  /** Nothing is published until `release`. */
  hold(): void
  release(): void
  /** Publishes now, if there is anything to publish and it is not held. Never throws. */
  flush(): Promise<PublishState>
  /** Waits for what is under way, publishes the rest, and does nothing ever after. */
  stop(): Promise<PublishState>
}

export interface PublisherParts {
  /** Whether the file is behind already. */
  readonly dirty: boolean
  readonly timer: Timer
  /** True while ballots lie in the working copy; asked right before publishing, whatever `hold` says. */
  isSecret(): boolean
  /**
   * Writes the state of this moment or a little later: what is entered while it runs counts as new, even if it got
   * into the file. `held`: a secret round was opened before the state was taken, and nothing left this computer.
   */
  publish(): Promise<'published' | 'held'>
  problemOf(error: unknown): PublishProblem
  onState(state: PublishState): void
}

/** Decides when to publish; how is not its business. */
export function createPublisher(parts: PublisherParts): Publisher {
  const { timer } = parts
  let dirty = parts.dirty
  let held = false
  let stopped = false
  let problem: PublishProblem | null = null
  let running: Promise<void> | null = null
  let cancel: (() => void) | null = null
  let dirtySinceMs = timer.nowMs()
  let changedAtMs = timer.nowMs()
  let startedAtMs = Number.NEGATIVE_INFINITY
  let told = ''

  const waits = (): boolean => held || parts.isSecret()
  const state = (): PublishState => ({
    published: !dirty && running === null,
    held: dirty && waits(),
    problem,
  })

  function tell(): void {
    const now = JSON.stringify(state())
    if (now === told) return
    told = now
    parts.onState(state())
  }

  function schedule(): void {
    cancel?.()
    cancel = null
    if (!dirty || stopped || running || waits()) return
    const quiet = Math.min(changedAtMs + QUIET_MS, dirtySinceMs + LATEST_MS)
    const due = problem ? Math.max(quiet, startedAtMs + RETRY_MS) : Math.max(quiet, startedAtMs + APART_MS)
    cancel = timer.after(Math.max(0, due - timer.nowMs()), () => void publish())
  }

  async function attempt(): Promise<void> {
    startedAtMs = timer.nowMs()
    dirty = false
    try {
      if ((await parts.publish()) === 'held') dirty = true
      problem = null
    } catch (error) {
      dirty = true
      problem = parts.problemOf(error)
    }
  }

  async function publish(): Promise<void> {
    cancel?.()
    cancel = null
    while (running) await running
    if (!dirty || waits()) return
    running = attempt()
    await running
    running = null
    schedule()
    tell()
  }

  schedule()
  return {
    state,
    noteChange() {
      if (!dirty) dirtySinceMs = timer.nowMs()
      dirty = true
      changedAtMs = timer.nowMs()
      schedule()
      tell()
    },
    hold() {
      held = true
      schedule()
      tell()
    },
    release() {
      held = false
      schedule()
      tell()
    },
    async flush() {
      await publish()
      return state()
    },
    async stop() {
      stopped = true
      await publish()
      return state()
    },
  }
}
