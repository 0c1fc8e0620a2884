import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setImmediate } from 'node:timers/promises'
import type { Input, OperationName, Output, Response } from '../../shared/contract/index.ts'

/** What calls are told when the process dies before it has answered. */
export const CORE_ENDED = 'the core process has ended'

/** The core as a process of its own, driven by JSON lines – so that it can be killed. */
export interface CoreProcess {
  call<N extends OperationName>(command: N, input: Input<N>): Promise<Output<N>>
  /** SIGSTOP and SIGCONT: the laptop sleeps, and wakes up. Resolves when it has stopped. */
  sleep(): Promise<void>
  wakeUp(): void
  /** kill −9, without a chance to tidy up. Resolves when the process is gone. */
  kill(): Promise<void>
  /** End of input: the core publishes and stops by itself. Resolves with the exit code. */
  stop(): Promise<number | null>
}

const CLI = join(import.meta.dirname, '../../main/core/cli.ts')
/** Dozens of cores start during the tests; what Node has compiled once it need not compile again. */
const NODE_COMPILE_CACHE = join(import.meta.dirname, '../../out/compile-cache')

export function startCoreProcess(projectFile: string, dataDir: string): CoreProcess {
  const child = spawn(process.execPath, [CLI, '--project', projectFile, '--data', dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE },
  })
  const exited = once(child, 'exit') as Promise<[number | null]>
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let nextId = 0
  child.stdin.on('error', () => undefined)
  createInterface({ input: child.stdout }).on('line', (line) => {
    const message = JSON.parse(line) as Response
    const entry = waiting.get(message.id)
    waiting.delete(message.id)
    if ('result' in message) entry?.resolve(message.result)
    else entry?.reject(new Error(`${message.error.code}: ${message.error.message}`))
  })
  void exited.then(() => {
    for (const { reject } of waiting.values()) reject(new Error(CORE_ENDED))
  })
  return {
    call(command, input) {
      const id = ++nextId
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject })
        child.stdin.write(`${JSON.stringify({ id, command, input })}\n`)
      })
    },
    async sleep() {
      child.kill('SIGSTOP')
      // The state after the name, which may hold anything: T is stopped.
      while (!/\) T /.test(readFileSync(`/proc/${child.pid}/stat`, 'utf8'))) await setImmediate()
    },
    wakeUp() {
      child.kill('SIGCONT')
    },
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
    async stop() {
      child.stdin.end()
      const [code] = await exited
      return code
    },
  }
}
