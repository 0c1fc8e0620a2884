import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** What a part can be asked, by name. Arguments and answers travel by structured clone. */
type Methods<T> = { [K in keyof T]: (...args: never[]) => unknown }

/** A piece of the measurement in a process of its own, so that pieces do not share an event loop. */
export interface Part<T extends Methods<T>> {
  call<K extends keyof T & string>(name: K, ...args: Parameters<T[K]>): Promise<Awaited<ReturnType<T[K]>>>
  /** What the part tells without being asked. */
  onNote(listener: (note: unknown) => void): void
  /** Ends it at once; what it had on the disk is thrown away anyway. */
  kill(): Promise<void>
}

interface Question {
  id: number
  name: string
  args: unknown[]
}

type FromPart = { id: number; result: unknown } | { id: number; failure: string } | { note: unknown }

const ENTRY = join(import.meta.dirname, '../../scripts/bench.ts')

/** @param name one of the parts that scripts/bench.ts knows */
export function startPart<T extends Methods<T>>(name: string): Part<T> {
  const child = fork(ENTRY, ['--part', name], { serialization: 'advanced', execArgv: [] })
  const exited = once(child, 'exit')
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  const listeners: ((note: unknown) => void)[] = []
  let nextId = 0
  child.on('message', (message: FromPart) => {
    if ('note' in message) {
      for (const listener of listeners) listener(message.note)
      return
    }
    const entry = waiting.get(message.id)
    waiting.delete(message.id)
    if ('failure' in message) entry?.reject(new Error(`${name}: ${message.failure}`))
    else entry?.resolve(message.result)
  })
  void exited.then(() => {
    for (const { reject } of waiting.values()) reject(new Error(`the process of "${name}" has ended`))
  })
  return {
    call(method, ...args) {
      const id = ++nextId
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject })
        child.send({ id, name: method, args } satisfies Question)
      })
    },
    onNote: (listener) => listeners.push(listener),
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}

/** The other side: answers until the parent is gone. */
export function servePart<T extends Methods<T>>(methods: T): void {
  process.on('message', ({ id, name, args }: Question) => {
    void answer(methods[name as keyof T] as unknown as (...args: unknown[]) => unknown, args).then(
      (outcome) => process.send?.({ id, ...outcome }),
    )
  })
  process.on('disconnect', () => process.exit())
}

export function note(what: unknown): void {
  process.send?.({ note: what })
}

async function answer(
  method: (...args: unknown[]) => unknown,
  args: unknown[],
): Promise<{ result: unknown } | { failure: string }> {
  try {
    return { result: await method(...args) }
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
