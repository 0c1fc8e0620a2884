import { onScopeDispose, ref } from 'vue'
import type { Ref } from 'vue'
import { useShell } from '../../client/index.ts'
import { useRun } from './use-run.ts'

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
}

/** Making, opening and closing project files, from the start screen, the menu and by double click. */
export function useProjectFiles(): ProjectFiles {
  const shell = useShell()
  const run = useRun()
  const busy = ref(false)
  const creating = ref(false)

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
      await run('projects.open', { file })
    })

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
    create,
    choose,
    open,
    close: async () => {
      await run('projects.close', {})
    },
  }
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
