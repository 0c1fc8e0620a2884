import { shallowRef } from 'vue'
import type { ShallowRef } from 'vue'
import type { Input, OperationName, Output } from '../../shared/contract/index.ts'
import type { Area, Push } from '../../shared/contract/messages.ts'
import { CallError } from './client.ts'
import type { Client } from './client.ts'

/** One cached answer; every screen that asks the same shares it. */
export interface QueryEntry<N extends OperationName> {
  readonly data: ShallowRef<Output<N> | undefined>
  readonly error: ShallowRef<CallError | undefined>
  refresh(): Promise<void>
}

/** What pushes may say of single working groups only. */
const OF_GROUPS: ReadonlySet<Area> = new Set(['documents', 'presence'])

interface Entry<N extends OperationName> extends QueryEntry<N> {
  areas: ReadonlySet<Area>
  /** The working group it is about, if it is about one. */
  workingGroupId: string | null
  users: number
}

/**
 * Caches of what the core answered, never a second truth: a push names areas, and every entry in use that
 * looks at them asks again. Each entry asks one question at a time, and once more when a push came in
 * between, so an older answer can never replace a newer one. Entries nobody uses are forgotten.
 */
export class QueryCache {
  readonly #client: Client
  readonly #entries = new Map<string, Entry<OperationName>>()

  constructor(client: Client) {
    this.#client = client
    client.onPush((push) => this.#onPush(push))
    // Pushes may have been missed while the line was down.
    client.onState((state) => {
      if (state === 'connected') for (const entry of this.#entries.values()) void entry.refresh()
    })
  }

  /** Takes part in an entry until `release`. Starts fetching when it is new. */
  use<N extends OperationName>(
    name: N,
    input: Input<N>,
    areas: readonly Area[],
  ): { entry: QueryEntry<N>; release: () => void } {
    const key = `${name} ${JSON.stringify(input)}`
    let entry = this.#entries.get(key) as Entry<N> | undefined
    if (!entry) {
      entry = this.#make(name, input, areas)
      this.#entries.set(key, entry as unknown as Entry<OperationName>)
      void entry.refresh()
    }
    const used = entry
    used.users++
    let released = false
    return {
      entry: used,
      release: () => {
        if (released) return
        released = true
        used.users--
        if (used.users === 0) this.#entries.delete(key)
      },
    }
  }

  #make<N extends OperationName>(name: N, input: Input<N>, areas: readonly Area[]): Entry<N> {
    const data = shallowRef<Output<N>>()
    const error = shallowRef<CallError>()
    let running: Promise<void> | null = null
    let again = false

    const fetchOnce = async (): Promise<void> => {
      try {
        data.value = await this.#client.call(name, input)
        error.value = undefined
      } catch (problem) {
        error.value = toCallError(problem)
      }
    }

    const run = async (): Promise<void> => {
      do {
        again = false
        await fetchOnce()
      } while (again)
      running = null
    }

    const entry: Entry<N> = {
      data,
      error,
      areas: new Set(areas),
      workingGroupId: groupOf(input),
      users: 0,
      refresh(): Promise<void> {
        // What is under way may have been asked before the change: ask once more after it.
        if (running) again = true
        else running = run()
        return running
      },
    }
    return entry
  }

  #onPush(push: Push): void {
    if (push.event !== 'changed') return
    for (const entry of this.#entries.values()) {
      // What sixty other groups are writing is no reason to ask again about this one.
      const foreign =
        push.groups !== undefined &&
        entry.workingGroupId !== null &&
        !push.groups.includes(entry.workingGroupId)
      const concerns = (area: Area) => entry.areas.has(area) && !(foreign && OF_GROUPS.has(area))
      if (push.what.some(concerns)) void entry.refresh()
    }
  }
}

function groupOf(input: object): string | null {
  const { workingGroupId } = input as { workingGroupId?: unknown }
  return typeof workingGroupId === 'string' ? workingGroupId : null
}

function toCallError(problem: unknown): CallError {
  if (problem instanceof CallError) return problem
  return new CallError({
    code: 'unexpected',
    message: problem instanceof Error ? problem.message : String(problem),
  })
}
