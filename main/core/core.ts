import { hostname, userInfo } from 'node:os'
import type { Area, OperationName, Push, Role } from '../../shared/contract/index.ts'
import { actorOf } from './actor.ts'
import { createBackupHandlers } from './backups.ts'
import { createBeamer } from './beamer/index.ts'
import { bundleHandlers } from './bundle/index.ts'
import type { Context, Handlers } from './context.ts'
import { CoreError } from './errors.ts'
import { createDoor, noProject } from './dispatch.ts'
import { elaborateHandlers } from './elaborate/index.ts'
import { historyHandlers } from './history/index.ts'
import { createLan } from './lan/index.ts'
import { createLeads } from './leads/index.ts'
import { createMinutesHandlers } from './minutes/index.ts'
import { createParticipantWishes, peopleHandlers } from './people/index.ts'
import { prepareHandlers } from './prepare/index.ts'
import { createProjectHandlers, PROJECT_AREAS } from './projects.ts'
import { openMemory } from './remembered.ts'
import { createSteering } from './steering/index.ts'
import { withChange } from './store/change-log.ts'
import { createProject, openProject } from './store/open-project.ts'
import type { Project } from './store/open-project.ts'
import { createTimer } from './timer/index.ts'
import { textHandlers } from './texts/index.ts'
import { trackHandlers } from './track/index.ts'
import { createKiosk, createWeigh, findOpenRound, finishClosing } from './weigh/index.ts'

export interface CoreOptions {
  /** Working copies, backups and what the program remembers on this computer. */
  dataDir: string
  /** The built phone page. */
  phonePageDir: string
  /** The built page for leads of working groups; left out: there is none. */
  groupPageDir?: string
  version: string
}

/** The program without windows: everything any client can do, behind one door. */
export interface Core {
  /** @throws CoreError with words for people */
  dispatch(role: Role, name: string, input: unknown): Promise<unknown>
  onPush(listener: (push: Push) => void): () => void
  /** A connection is gone: nobody is to be seen on it any more. `role` is the object it asked with. */
  left(role: Role): void
  /** Whether phones may be sending ballots now. */
  isRoundOpen(): boolean
  /** Whether the laptop is handed round: then the shell shows the kiosk and nothing else. */
  isKiosk(): boolean
  /** The computer has slept: looks at once whether the network is still the same. */
  wakeUp(): Promise<void>
  /** Opens again what was open before a crash: project and phone page. */
  resume(): Promise<void>
  /** Publishes and closes everything. */
  stop(): Promise<void>
}

export function createCore({ dataDir, phonePageDir, groupPageDir = '', version }: CoreOptions): Core {
  const memory = openMemory(dataDir, reportFailure)
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
    change({ label, areas, undoable = true, groups }, work) {
      const meta = { actor: actorOf(role), role: role.kind, label, undoable, nowMs: this.nowMs }
      let result
      try {
        result = withChange(this.db, meta, work)
      } catch (error) {
        throw isConstraint(error) ? notPossible(error) : error
      }
      emit({
        event: 'changed',
        what: [...areas, 'changes'],
        revision: ++revision,
        ...(groups && { groups }),
      })
      return result
    },
    changed,
    emit,
  })

  const lan = createLan({
    dataDir,
    phonePageDir,
    groupPageDir,
    onLead: (role, state) => leading[state](role),
    dispatch: (role, name, input) => door.dispatch(role, name, input),
    changed: () => changed('lan', 'beamer'),
    reportFailure,
  })
  const weigh = createWeigh({
    emit,
    findDb,
    connected: () => lan.connected(),
    word: () => lan.word() ?? '',
    addressLeftAtMs: () => lan.addressLeftAtMs(),
    revision: () => revision,
    wishes: createParticipantWishes({ findDb, revision: () => revision }),
  })
  const leading = createLeads({
    tell: (areas, groups) => emit({ event: 'changed', what: areas, revision: ++revision, groups }),
    signOut: (accessId) => lan.signOut(accessId),
    nowMs: () => performance.now(),
  })
  const kiosk = createKiosk(memory, () => performance.now())

  async function close(): Promise<void> {
    weigh.stop()
    const closing = project
    project = null
    if (!closing) return
    await closing.close()
    changed(...PROJECT_AREAS)
  }

  const open = (file: string): Promise<Project> => openProject(file, { ...place, nowMs: Date.now() })

  async function take(load: () => Promise<Project>): Promise<void> {
    const before = project?.file
    // Closed first: it may be the same project, on a stick that has another letter now.
    await close()
    try {
      use(await load())
    } catch (error) {
      // A file that cannot be opened must not take away the one people were working on.
      if (before !== undefined) await open(before).then(use, reportFailure)
      throw error
    }
  }

  function use(opened: Project): void {
    project = opened
    opened.onPublishState(() => changed('project'))
    try {
      finishClosing(contextFor({ kind: 'facilitator' }))
    } catch (error) {
      // The project is usable all the same: the round stays `closing`, and closing it again carries on.
      reportFailure(error)
    }
    if (findOpenRound(opened.db)) opened.hold()
    changed(...PROJECT_AREAS)
  }

  const place = { dataDir, user: userName(), host: hostname() }
  const handlers: Handlers<OperationName> = {
    ...createProjectHandlers({
      memory,
      find: () => project,
      create: (file, title) => take(() => createProject(file, { ...place, title, nowMs: Date.now() })),
      open: (file) => take(() => open(file)),
      close,
    }),
    ...createBackupHandlers(dataDir),
    ...prepareHandlers,
    ...textHandlers,
    ...weigh.handlers,
    ...kiosk.handlers,
    ...bundleHandlers,
    ...peopleHandlers,
    ...elaborateHandlers,
    ...leading.handlers,
    ...createSteering({ presence: leading.handlers['presence.list'] }),
    ...trackHandlers,
    ...historyHandlers,
    ...createMinutesHandlers({ version }),
    ...createBeamer({
      findDb,
      lan,
      weigh: weigh.handlers,
      wanted: { get: () => memory.get().beamer, set: (beamer) => memory.set({ beamer }) },
    }),
    ...createTimer({ kept: { get: () => memory.get().timer, set: (timer) => memory.set({ timer }) } }),
    ...lan.handlers,
  }
  const check = ({ role, nowMs }: Context): void => {
    if (role.kind === 'lead' && project) leading.refuseSignedOut(project.db, role, nowMs)
  }
  const door = createDoor(handlers, contextFor, () => project !== null, check)

  return {
    dispatch: (role, name, input) => door.dispatch(role, name, input),
    onPush(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    left: (role) => leading.left(role),
    isRoundOpen: () => project !== null && findOpenRound(project.db) !== null,
    isKiosk: () => kiosk.isActive(),
    wakeUp: () => lan.look(),
    async resume() {
      const { openFile, beamer } = memory.get()
      try {
        if (openFile !== null) {
          await door.dispatch({ kind: 'facilitator' }, 'projects.open', { file: openFile })
          memory.set({ beamer })
        }
      } finally {
        await lan.resume()
      }
    },
    async stop() {
      await lan.stop()
      await door.inTurn(close)
      // Only what a crash left open is opened by itself the next time.
      memory.set({ openFile: null, kiosk: null })
    },
  }
}

/** Some system accounts have no name; the lock beside the project can do without. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

function isConstraint(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')
}

/** The tables refused what no rule had refused before: words for people, and a line in the log for us. */
function notPossible(cause: unknown): CoreError {
  reportFailure(cause)
  return new CoreError(
    'not_possible',
    'Das passt nicht zu dem, was schon gespeichert ist. Es wurde nichts geändert.',
    undefined,
    { cause },
  )
}

/** Errors that are bugs, not answers: for the log of the process. */
function reportFailure(error: unknown): void {
  console.error(error)
}
