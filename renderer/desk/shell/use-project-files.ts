import { onScopeDispose, ref } from 'vue'
import type { Ref } from 'vue'
import type { Backup } from '../../../shared/contract/backups.ts'
import { CallError, useClient, useShell } from '../../client/index.ts'
import { notify } from '../../ui/index.ts'
import { useRun } from './use-run.ts'

/** Which project's copies are on the screen, and what is wrong with its file if that is why. */
interface ShownBackups {
  projectId: string
  damaged: string | null
}

export interface ProjectFiles {
  /** True while a file is being opened or made. */
  busy: Readonly<Ref<boolean>>
  /** Whether the dialog for a new project is open. */
  creating: Ref<boolean>
  /** Asks for a place and makes the file there; false when the person cancelled or it failed. */
  create: (title: string) => Promise<boolean>
  /** Asks for a file and opens it. */
  choose: () => Promise<void>
  open: (file: string) => Promise<void>
  close: () => Promise<void>
  /** The copies on the screen; null when the dialog is closed. */
  backups: Ref<ShownBackups | null>
  /** Asks for a place, brings a copy back there and opens it; false when cancelled or it failed. */
  restore: (backup: Backup, name: string) => Promise<boolean>
}

/** Making, opening and closing project files, from the start screen, the menu and by double click. */
export function useProjectFiles(): ProjectFiles {
  const shell = useShell()
  const client = useClient()
  const run = useRun()
  const busy = ref(false)
  const creating = ref(false)
  const backups = ref<ShownBackups | null>(null)

  async function whileBusy<T>(work: () => Promise<T>): Promise<T> {
    busy.value = true
    try {
      return await work()
    } finally {
      busy.value = false
    }
  }

  const open = (file: string) =>
    whileBusy(async () => {
      try {
        await client.call('projects.open', { file })
      } catch (problem) {
        if (!(problem instanceof CallError)) throw problem
        const projectId = projectWithBackups(problem.details)
        if (projectId === null) notify({ text: problem.message, kind: 'problem' })
        else backups.value = { projectId, damaged: problem.message }
      }
    })

  async function restore({ projectId, name }: Backup, fileName: string): Promise<boolean> {
    const file = await shell.chooseNewProjectFile({ defaultName: fileName })
    if (file === null || (await run('backups.restore', { projectId, name, file })) === undefined) return false
    await open(file)
    return true
  }

  async function choose(): Promise<void> {
    const file = await shell.chooseProjectToOpen()
    if (file !== null) await open(file)
  }

  async function create(title: string): Promise<boolean> {
    const file = await shell.chooseNewProjectFile({ defaultName: toFileName(title) })
    if (file === null) return false
    return whileBusy(async () => (await run('projects.create', { file, title })) !== undefined)
  }

  async function takeFileToOpen(): Promise<void> {
    const file = await shell.takeFileToOpen()
    if (file !== null) await open(file)
  }

  onScopeDispose(
    shell.onMenu((choice) => {
      if (choice === 'newProject') creating.value = true
      else void choose()
    }),
  )
  onScopeDispose(shell.onFileToOpen(() => void takeFileToOpen()))
  // A double click on a file may have started the program: then the file was there before this window.
  void takeFileToOpen()

  return {
    busy,
    creating,
    backups,
    restore,
    create,
    choose,
    open,
    close: async () => {
      await run('projects.close', {})
    },
  }
}

/** The project whose file cannot be opened, when copies of it lie on this computer. */
function projectWithBackups(details: unknown): string | null {
  if (typeof details !== 'object' || details === null) return null
  const { projectId, backups } = details as { projectId?: unknown; backups?: unknown }
  return typeof projectId === 'string' && Array.isArray(backups) && backups.length > 0 ? projectId : null
}

/** A file name that every system takes, from the title people gave. */
function toFileName(title: string): string {
  const name = title
    .replaceAll(/[/\\:*?"<>|\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
  return name || 'Vorhaben'
}
