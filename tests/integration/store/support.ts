import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import { isCoreError } from '../../../main/core/errors.ts'
import type { CoreError } from '../../../main/core/errors.ts'
import { withChange } from '../../../main/core/store/change-log.ts'
import { closeConnection, driver } from '../../../main/core/store/connection.ts'
import type { ReadDb, WriteDb } from '../../../main/core/store/connection.ts'
import { createProject, openProject } from '../../../main/core/store/open-project.ts'
import type { OpenOptions, Project } from '../../../main/core/store/open-project.ts'
import type { Timer } from '../../../main/core/store/publisher.ts'
import { all } from '../../../main/core/store/rows.ts'

export const NOW_MS = Date.UTC(2026, 10, 21, 9, 30)

/** Publishing happens only when a test says so. */
const never: Timer = { nowMs: () => 0, after: () => () => undefined }

/** A computer with its own data directory and a folder for projects, as if it were a stick or a share. */
export interface Bench {
  readonly stick: string
  readonly file: string
  readonly dataDir: string
  options(changed?: Partial<OpenOptions>): OpenOptions
  create(title?: string): Promise<Project>
  open(changed?: Partial<OpenOptions>): Promise<Project>
}

export function bench(): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'klebepunkt-store-'))
  const stick = join(folder, 'stick')
  const dataDir = join(folder, 'data')
  const file = join(stick, 'Musterstadt 2026.klebepunkt')
  const opened: Project[] = []
  onTestFinished(async () => {
    for (const project of opened) await project.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const options = (changed: Partial<OpenOptions> = {}): OpenOptions => ({
    dataDir,
    user: 'yilmaz',
    host: 'RATHAUS-12',
    nowMs: NOW_MS,
    timer: never,
    ...changed,
  })
  const keep = async (project: Promise<Project>): Promise<Project> => {
    opened.push(await project)
    return project
  }
  return {
    stick,
    file,
    dataDir,
    options,
    create: (title = 'Musterstadt') => keep(createProject(file, { ...options(), title })),
    open: (changed) => keep(openProject(file, options(changed))),
  }
}

/** As after `kill -9`: the connection is gone, lock and working copy stay, nothing is published any more. */
export function crash(project: Project): void {
  closeConnection(project.db)
}

let made = 0
export function addTopic(db: WriteDb, title: string): void {
  const label = { key: 'topic.added', name: title }
  withChange(
    db,
    { actor: 'Moderation', role: 'facilitator', label, undoable: true, nowMs: NOW_MS },
    (change) => change.insert('topic', { id: `topic-${++made}`, position: 'a0', title }),
  )
}

export function titles(db: ReadDb): string[] {
  return all<{ title: string }>(db, 'SELECT title FROM topic ORDER BY rowid').map((row) => row.title)
}

/** What lies in the project's folder, hidden files included. */
export function listing(folder: string): string[] {
  return readdirSync(folder).sort()
}

/** An open round with one ballot in the urn. */
export function openSecretRound(db: WriteDb, receipt: string): void {
  driver(db).exec(`
    INSERT INTO session (id, title, date) VALUES ('s', 'Auftakt', '2026-11-21');
    INSERT INTO round (id, session_id, number, question, method, max_value, state)
      VALUES ('r', 's', 1, 'Was zuerst?', 'scale', 5, 'open');
    INSERT INTO round_secret (round_id, key) VALUES ('r', zeroblob(32));`)
  driver(db)
    .prepare(
      `INSERT INTO urn (round_id, voter, ballot_id, seq, channel, receipt, answers)
       VALUES ('r', randomblob(32), 'b', 1, 'phone', ?, '[]')`,
    )
    .run(receipt)
}

export function emptyUrn(db: WriteDb): void {
  driver(db).exec(`DELETE FROM urn; DELETE FROM round_secret; UPDATE round SET state = 'closed'`)
}

/** The error of a promise that must fail with one of ours. */
export async function failure(promise: Promise<unknown>): Promise<CoreError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!isCoreError(error))
    throw new Error(`expected an error with words, got ${String(error)}`, { cause: error })
  return error
}

const CHILD = join(import.meta.dirname, '../../fixtures/store-child.ts')

/** Another process with the same project; see the fixture for what it can do. */
export function startChild(job: string, ...args: string[]): Child {
  return follow(spawn(process.execPath, [CHILD, job, ...args], { stdio: ['pipe', 'pipe', 'inherit'] }))
}

/** The same through a shell command that ends in `exec "$0" "$@"`. */
export function startChildIn(shell: string, job: string, ...args: string[]): Child {
  return follow(
    spawn('sh', ['-c', shell, process.execPath, CHILD, job, ...args], { stdio: ['pipe', 'pipe', 'inherit'] }),
  )
}

export interface Child {
  readonly pid: number
  /** Everything it has printed so far. */
  readonly lines: readonly string[]
  /** Resolves as soon as `condition` holds for its lines, or it has ended. */
  until(condition: (lines: readonly string[]) => boolean): Promise<readonly string[]>
  /** Lets it end by itself. */
  end(): Promise<void>
  kill(): Promise<void>
}

function follow(child: ChildProcess): Child {
  const lines: string[] = []
  const watchers = new Set<() => void>()
  const { stdin, stdout } = child
  if (!stdin || !stdout) throw new Error('the child has no pipes')
  stdin.on('error', () => undefined)
  const closed = once(child, 'close')
  let ended = false
  void closed.then(() => {
    ended = true
    for (const watch of watchers) watch()
  })
  createInterface({ input: stdout }).on('line', (line) => {
    lines.push(line)
    for (const watch of watchers) watch()
  })
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await closed
  }
  onTestFinished(kill)
  return {
    pid: child.pid ?? 0,
    lines,
    until: (condition) =>
      new Promise((resolve) => {
        const watch = (): void => {
          if (!ended && !condition(lines)) return
          watchers.delete(watch)
          resolve(lines)
        }
        watchers.add(watch)
        watch()
      }),
    async end() {
      stdin.end()
      await closed
    },
    kill,
  }
}
