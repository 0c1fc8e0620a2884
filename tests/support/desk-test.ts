import { test as base, expect } from '@playwright/test'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { launchProgram, temporaryFolder } from './electron.ts'
import type { Program } from './electron.ts'
import { prepareProject } from './prepared-project.ts'
import type { Stage } from './prepared-project.ts'

/** One program for many tests: started once a worker, a project of its own for every test. */
interface SharedProgram {
  program: Program
  /** Where the tests put their files. */
  folder: string
}

interface DeskFixtures {
  app: ElectronApplication
  desk: Page
  beamer: () => Promise<Page>
  /** A new folder for this test. */
  folder: string
  /** Makes a project of this stage outside the program and opens it on the desk. */
  openProject: (stage: Stage, title?: string) => Promise<void>
  /** Opens a file made before, whose project has this title, on the desk. */
  openFile: (file: string, title: string) => Promise<void>
}

/** Answers the next dialogs for opening a file, as if a person had chosen it. */
export async function answerOpenDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, file)
}

let folders = 0
let projects = 0

/** A test on the desk of the running program; fails on any error in any window. */
export const test = base.extend<DeskFixtures, { shared: SharedProgram }>({
  shared: [
    async ({}, use) => {
      const data = temporaryFolder('desk')
      const program = await launchProgram({ dataDir: join(data.path, 'program') })
      // What moves ends at once: a step takes no longer than it must.
      await program.desk.emulateMedia({ reducedMotion: 'reduce' })
      await program.desk.setViewportSize({ width: 1440, height: 900 })
      await use({ program, folder: data.path })
      await program.close()
      data.remove()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  app: async ({ shared }, use) => use(shared.program.app),
  beamer: async ({ shared }, use) => use(() => shared.program.beamer()),
  folder: async ({ shared }, use) => {
    const folder = join(shared.folder, `test ${++folders}`)
    mkdirSync(folder)
    await use(folder)
  },
  desk: async ({ shared }, use) => {
    const { desk, errors } = shared.program
    errors.length = 0
    await use(desk)
    expect(errors).toEqual([])
  },
  openProject: async ({ folder, openFile }, use) => {
    await use(async (stage, title) => {
      const name = title ?? `Probe ${++projects}`
      await openFile(await prepareProject(folder, name, stage), name)
    })
  },
  openFile: async ({ app, desk }, use) => {
    await use(async (file, title) => {
      await answerOpenDialog(app, file)
      const start = desk.getByRole('button', { name: 'Vorhaben öffnen', exact: true })
      const search = desk.getByRole('button', { name: 'Suchen und ausführen' })
      await start.or(search).first().waitFor()
      if (await start.isVisible()) await start.click()
      else await runInPalette(desk, 'Vorhaben öffnen')
      // The title of the window follows the project that is open.
      await expect(desk).toHaveTitle(`${title} – Klebepunkt`)
      await switchNetworkOff(desk)
    })
  },
})

/** The network belongs to the program, not to the project: a test before may have switched it on. */
async function switchNetworkOff(desk: Page): Promise<void> {
  const bar = desk.getByRole('contentinfo')
  const off = bar.getByText('Telefone: Netz ist aus')
  await expect(bar.getByText(/Telefone?\b/).first()).toBeVisible()
  if (await off.isVisible()) return
  await bar.getByTitle('Netz für Telefone').click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Netz ausschalten' }).click()
  await desk.keyboard.press('Escape')
  await off.waitFor()
}

/** Opens the command search, types a command and runs it. */
export async function runInPalette(desk: Page, command: string): Promise<void> {
  // A pointer resting on the list would take the highlight along when the list gets shorter.
  await desk.mouse.move(0, 0)
  await desk.keyboard.press('Control+k')
  const palette = desk.getByRole('dialog', { name: 'Suchen und ausführen' })
  await expect(palette.getByRole('textbox')).toBeFocused()
  await desk.keyboard.type(command)
  await expect(palette.locator('[role=option][data-highlighted]')).toContainText(command)
  await desk.keyboard.press('Enter')
  await expect(palette).toHaveCount(0)
}

/** Presses Tab until the focus is there, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  await target.waitFor()
  const isThere = () => target.evaluate((element) => element === document.activeElement)
  for (let step = 0; step < most; step++) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Not reached with ${most} times Tab: ${target}`)
}

/** Drags with the mouse in small steps from the middle of one thing to a place in another one (0…1 of its size). */
export async function drag(
  page: Page,
  from: Locator,
  to: Locator,
  place: { x: number; y: number } = { x: 0.5, y: 0.5 },
): Promise<void> {
  await from.scrollIntoViewIfNeeded()
  const start = await from.boundingBox()
  const end = await to.boundingBox()
  if (!start || !end) throw new Error('There is nothing to drag, or nowhere to drop it.')
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2)
  await page.mouse.down()
  await page.mouse.move(end.x + end.width * place.x, end.y + end.height * place.y, { steps: 8 })
  await page.mouse.up()
}

export { expect }
