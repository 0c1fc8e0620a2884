import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DemoOutcome } from '../../scripts/demo/outcome.ts'

const script = join(import.meta.dirname, '../../scripts/demo.ts')

/**
 * Runs the demo workshop like a user, with this Node, in the built program.
 * @param options.out folder for its files
 * @returns what the demo says happened
 * @throws Error with all it printed when it ends badly
 */
export async function runDemo(options: {
  out: string
  participants: number
  seed: number
}): Promise<DemoOutcome> {
  const { out, participants, seed } = options
  const args = ['--out', out, '--participants', `${participants}`, '--seed', `${seed}`]
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  child.stdout.on('data', (data) => (printed += String(data)))
  child.stderr.on('data', (data) => (printed += String(data)))
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`The demo ended with ${code}:\n${printed}`)
  return JSON.parse(readFileSync(join(out, 'ergebnis.json'), 'utf8')) as DemoOutcome
}
