import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Project as ProjectInfo } from '../../shared/contract/projects.ts'
import { refuseStrandedParts } from './bundle/index.ts'
import type { Handlers } from './context.ts'
import { refuseStrandedPeople } from './people/index.ts'
import type { Memory } from './remembered.ts'
import type { Project } from './store/open-project.ts'
import { canonicalPath } from './store/receive.ts'
import { get } from './store/rows.ts'
import { redo, undo, undoState } from './store/undo.ts'

type Names =
  | 'projects.create'
  | 'projects.open'
  | 'projects.close'
  | 'projects.current'
  | 'projects.recent'
  | 'projects.update'
  | 'changes.state'
  | 'changes.undo'
  | 'changes.redo'

/** The open project is held by the core; this feature only asks for it to be changed. */
export interface ProjectsDeps {
  memory: Memory
  find(): Project | null
  create(file: string, title: string): Promise<void>
  open(file: string): Promise<void>
  close(): Promise<void>
}

const RECENT_MAX = 12

export function createProjectHandlers(deps: ProjectsDeps): Handlers<Names> {
  function current(): ProjectInfo | null {
    const project = deps.find()
    return project && describe(project)
  }

  /** The list of recent projects calls it what it is called now. */
  function rememberTitle(): void {
    const info = current()
    if (!info) return
    const recent = deps.memory
      .get()
      .recent.map((entry) => (entry.file === info.file ? { ...entry, title: info.title } : entry))
    deps.memory.set({ recent })
  }

  function opened(): ProjectInfo {
    const info = current()
    if (!info) throw new Error('the project was opened and is not there')
    const { recent } = deps.memory.get()
    const others = recent.filter((entry) => entry.file !== info.file)
    deps.memory.set({
      openFile: info.file,
      recent: [{ file: info.file, title: info.title, openedAtMs: Date.now() }, ...others].slice(
        0,
        RECENT_MAX,
      ),
      beamer: { kind: 'welcome' },
    })
    return info
  }

  return {
    'projects.create': async (_context, { file, title }) => {
      await deps.create(file, title)
      return opened()
    },
    'projects.open': async (_context, { file }) => {
      const already = current()
      if (already?.file === canonicalPath(file)) return already
      await deps.open(file)
      return opened()
    },
    'projects.close': async () => {
      await deps.close()
      deps.memory.set({ openFile: null })
      return null
    },
    'projects.current': () => current(),
    // Not synchronously: a share that is gone makes the system wait, and ballots must not wait with it.
    'projects.recent': () =>
      Promise.all(
        deps.memory.get().recent.map(async (entry) => ({ ...entry, exists: await isThere(entry.file) })),
      ),
    'projects.update': (context, patch) => {
      const { id, title } = describe(context.project)
      context.change(
        {
          label: { key: 'project.changed', name: patch.title ?? title },
          areas: ['project', 'participant', 'beamer'],
        },
        (change) => change.update('project', id, patch),
      )
      rememberTitle()
      return null
    },
    'changes.state': ({ db }) => undoState(db),
    'changes.undo': (context) => {
      const label = undo(context.db, { actor: 'Moderation', role: context.role.kind, nowMs: context.nowMs })
      rememberTitle()
      context.changed(...PROJECT_AREAS)
      return { label }
    },
    'changes.redo': (context) => {
      const meta = { actor: 'Moderation', role: context.role.kind, nowMs: context.nowMs }
      const label = redo(context.db, meta, () => {
        refuseStrandedPeople(context.db)
        refuseStrandedParts(context.db)
      })
      rememberTitle()
      context.changed(...PROJECT_AREAS)
      return { label }
    },
  }
}

/** Everything that lies in a project: fetched again when another one is opened, and after undo, which may be anything. */
export const PROJECT_AREAS = [
  'project',
  'topics',
  'sessions',
  'rounds',
  'sortings',
  'participant',
  'groupings',
  'documents',
  'presence',
  'leads',
  'steering',
  'beamer',
  'texts',
  'practice',
  'people',
  'changes',
] as const

async function isThere(file: string): Promise<boolean> {
  try {
    await access(file)
    return true
  } catch {
    return false
  }
}

function describe(project: Project): ProjectInfo {
  const row = get<{ id: string; title: string; place: string }>(
    project.db,
    'SELECT id, title, place FROM project',
  )
  const { published, problem } = project.publishState()
  return {
    ...row,
    title: row.title || basename(project.file),
    file: project.file,
    published,
    publishProblem: problem?.message ?? null,
    notice: project.notice,
  }
}
