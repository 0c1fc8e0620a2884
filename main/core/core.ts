import { hostname, userInfo } from 'node:os'
import type { Area, OperationName, Push, Role } from '../../shared/contract/index.ts'
import { createBeamer } from './beamer/index.ts'
import { bundleHandlers } from './bundle/index.ts'
import type { Context, Handlers } from './context.ts'
import { createDoor, noProject } from './dispatch.ts'
import { measureHandlers } from './elaborate/index.ts'
import { createLan } from './lan/index.ts'
import { createMinutesHandlers } from './minutes/index.ts'
import { prepareHandlers } from './prepare/index.ts'
import { createProjectHandlers } from './projects.ts'
import { openMemory } from './remembered.ts'
import { withChange } from './store/change-log.ts'
import { createProject, openProject } from './store/open-project.ts'
import type { Project } from './store/open-project.ts'
import { createWeigh, findOpenRound, finishClosing } from './weigh/index.ts'

export interface CoreOptions {
  /** Working copies, backups and what the program remembers on this computer. */
  dataDir: string
  /** The built phone page. */
  phonePageDir: string
  version: string
}

/** The program without windows: everything any client can do, behind one door. */
export interface Core {
  /** @throws CoreError with words for people */
  dispatch(role: Role, name: string, input: unknown): Promise<unknown>
  onPush(listener: (push: Push) => void): () => void
  /** Whether phones may be sending ballots now. */
  isRoundOpen(): boolean
  /** Opens again what was open before a crash: project and phone page. */
  resume(): Promise<void>
  /** Publishes and closes everything. */
  stop(): Promise<void>
}

export function createCore({ dataDir, phonePageDir, version }: CoreOptions): Core {
  const memory = openMemory(dataDir)
  const listeners = new Set<(push: Push) => void>()
  let project: Project | null = null
  let revision = 0

  const emit = (push: Push): void => {
    for (const listener of listeners) listener(push)
    lan.broadcast(push)
  }
  const changed = (...areas: Area[]): void => emit({ event: 'changed', what: areas, revision: ++revision })
  const findDb = () => project?.db ?? null

  const contextFor = (role: Role): Context => ({
    role,
    nowMs: Date.now(),
    get project() {
      if (!project) throw noProject()
      return project
    },
    get db() {
      return this.project.db
    },
    change({ label, areas, undoable = true }, work) {
      const meta = { actor: 'Moderation', role: role.kind, label, undoable, nowMs: this.nowMs }
      const result = withChange(this.db, meta, work)
      this.project.noteChange()
      changed(...areas, 'changes')
      return result
    },
    changed,
    emit,
  })

  const lan = createLan({
    dataDir,
    phonePageDir,
    dispatch: (role, name, input) => door.dispatch(role, name, input),
    changed: () => changed('lan', 'beamer'),
    reportFailure,
  })
  const weigh = createWeigh({
    emit,
    findDb,
    connected: () => lan.connected(),
    word: () => lan.word() ?? '',
  })

  async function close(): Promise<void> {
    weigh.stop()
    const closing = project
    project = null
    if (!closing) return
    await closing.close()
    changed(...EVERYTHING)
  }

  async function take(load: () => Promise<Project>): Promise<void> {
    await close()
    project = await load()
    project.onPublishState(() => changed('project'))
    const context = contextFor({ kind: 'facilitator' })
    finishClosing(context)
    if (findOpenRound(project.db)) project.hold()
    changed(...EVERYTHING)
  }

  const place = { dataDir, user: userInfo().username, host: hostname() }
  const handlers: Handlers<OperationName> = {
    ...createProjectHandlers({
      memory,
      find: () => project,
      create: (file, title) => take(() => createProject(file, { ...place, title, nowMs: Date.now() })),
      open: (file) => take(() => openProject(file, { ...place, nowMs: Date.now() })),
      close,
    }),
    ...prepareHandlers,
    ...weigh.handlers,
    ...bundleHandlers,
    ...measureHandlers,
    ...createMinutesHandlers({ version }),
    ...createBeamer({
      findDb,
      lan,
      wanted: { get: () => memory.get().beamer, set: (beamer) => memory.set({ beamer }) },
    }),
    ...lan.handlers,
  }
  const door = createDoor(handlers, contextFor, () => project !== null)

  return {
    dispatch: (role, name, input) => door.dispatch(role, name, input),
    onPush(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    isRoundOpen: () => project !== null && findOpenRound(project.db) !== null,
    async resume() {
      const { openFile, beamer } = memory.get()
      if (openFile !== null) {
        await door.dispatch({ kind: 'facilitator' }, 'projects.open', { file: openFile })
        memory.set({ beamer })
      }
      await lan.resume()
    },
    async stop() {
      await lan.stop()
      await close()
    },
  }
}

/** Errors that are bugs, not answers: for the log of the process. */
function reportFailure(error: unknown): void {
  console.error(error)
}

const EVERYTHING: readonly Area[] = [
  'project',
  'topics',
  'sessions',
  'rounds',
  'participant',
  'groupings',
  'measures',
  'beamer',
  'changes',
]
