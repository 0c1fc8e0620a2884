import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { Project as ProjectInfo } from '../../shared/contract/projects.ts'
import type { Handlers } from './context.ts'
import type { Memory } from './remembered.ts'
import type { Project } from './store/open-project.ts'
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
      await deps.open(file)
      return opened()
    },
    'projects.close': async () => {
      await deps.close()
      deps.memory.set({ openFile: null })
      return null
    },
    'projects.current': () => current(),
    'projects.recent': () =>
      deps.memory.get().recent.map((entry) => ({ ...entry, exists: existsSync(entry.file) })),
    'projects.update': (context, patch) => {
      const { id, title } = describe(context.project)
      context.change(
        {
          label: { key: 'project.changed', name: patch.title ?? title },
          areas: ['project', 'participant', 'beamer'],
        },
        (change) => change.update('project', id, patch),
      )
      return null
    },
    'changes.state': ({ db }) => undoState(db),
    'changes.undo': (context) => {
      const label = undo(context.db, { actor: 'Moderation', role: context.role.kind, nowMs: context.nowMs })
      context.changed(...UNDO_AREAS)
      return { label }
    },
    'changes.redo': (context) => {
      const label = redo(context.db, { actor: 'Moderation', role: context.role.kind, nowMs: context.nowMs })
      context.changed(...UNDO_AREAS)
      return { label }
    },
  }
}

/** What was taken back may be anything, so everything that people change is fetched again. */
const UNDO_AREAS = [
  'project',
  'topics',
  'sessions',
  'rounds',
  'groupings',
  'measures',
  'beamer',
  'changes',
] as const

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
