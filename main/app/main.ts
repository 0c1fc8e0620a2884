import { app, dialog } from 'electron'
import { join } from 'node:path'
import { startCoreHost } from './core-host.ts'
import { keepDataOnThisComputer } from './data-folder.ts'
import { createDialogs } from './dialogs.ts'
import { watchFilesToOpen } from './files-to-open.ts'
import { givePort, startIpc, tellDesk } from './ipc.ts'
import { setMenu } from './menu.ts'
import { createKeepAwake, watchSleep } from './power.ts'
import { createPrinter } from './printer.ts'
import { createQuitQuestion } from './quit-question.ts'
import { refuseFileScheme, registerAppScheme, serveApp } from './protocol.ts'
import { forbidNetworkOfChromium, lockDown } from './security.ts'
import { createWindows } from './windows.ts'

// The order of start. Nothing here decides anything about workshops.

const built = join(import.meta.dirname, '..')

keepDataOnThisComputer()
registerAppScheme()
forbidNetworkOfChromium()
// Dates and the words of Chromium itself are German, whatever the system speaks.
app.commandLine.appendSwitch('lang', 'de')

const filesToOpen = watchFilesToOpen(() => {
  const desk = windows.desk()
  if (desk) tellDesk(desk.webContents, 'fileToOpen', null)
})
const preload = (name: string): string => join(built, 'preload', `${name}.cjs`)
const windows = createWindows({
  preloads: { desk: preload('desk'), beamer: preload('port-only'), kiosk: preload('port-only') },
  mayCloseDesk: () => quitQuestion.mayQuit(),
  onDeskClosed: () => app.quit(),
  onBeamerChanged: (state) => {
    const desk = windows.desk()
    if (desk) tellDesk(desk.webContents, 'beamer', state)
  },
})

const quitQuestion = createQuitQuestion(
  () => windows.desk(),
  () => app.quit(),
)

// One program per person and computer: a second start shows the first, with the file it was given.
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, commandLine, folder) => {
    // The laptop is in somebody else's hands.
    if (windows.isKioskOn()) return
    windows.showDesk()
    filesToOpen.offerFrom(commandLine, folder)
  })
  // Not awaited: Electron becomes ready only after this module has ended.
  void app.whenReady().then(start)
} else {
  app.quit()
}

function start(): void {
  lockDown()
  serveApp(join(built, 'renderer'))
  refuseFileScheme()

  const keepAwake = createKeepAwake()
  const core = startCoreHost({
    coreFile: join(built, 'main', 'core.js'),
    init: {
      dataDir: join(app.getPath('userData'), 'core'),
      phonePageDir: join(built, 'renderer', 'phone'),
      groupPageDir: join(built, 'renderer', 'group'),
      version: app.getVersion(),
    },
    onKeepAwake: (on) => {
      keepAwake(on)
      quitQuestion.setRoundOpen(on)
    },
    onKiosk: (on) => windows.setKiosk(on),
    onRestarted: () => {
      for (const { contents, kind } of windows.all()) givePort(contents, core.connect(kind))
    },
    onGivenUp: () => {
      quitQuestion.setRoundOpen(false)
      windows.setKiosk(false)
      dialog.showErrorBox(
        'Klebepunkt muss beendet werden',
        'Der Kern des Programms ist mehrmals hintereinander abgestürzt. Was als gespeichert gemeldet wurde, ist in der Datei. Starten Sie das Programm bitte neu.',
      )
      app.quit()
    },
  })
  watchSleep((message) => core.tell(message))

  const dialogs = createDialogs(() => windows.desk())
  const printer = createPrinter(preload('print'))
  startIpc({
    findKind: (contents) => (printer.isPrintPage(contents) ? 'print' : windows.findKind(contents)),
    printer,
    onConnect: (contents, kind) => givePort(contents, core.connect(kind)),
    answers: {
      chooseProjectToOpen: () => dialogs.chooseProjectToOpen(),
      chooseNewProjectFile: ({ defaultName }) => dialogs.chooseNewProjectFile(defaultName),
      chooseExportFile: ({ defaultName, kind }) => dialogs.chooseExportFile(defaultName, kind),
      chooseListToImport: () => dialogs.chooseListToImport(),
      takeFileToOpen: () => filesToOpen.take(),
      showInFolder: ({ file }) => dialogs.showInFolder(file),
      openBeamer: () => windows.openBeamer(),
      closeBeamer: () => windows.closeBeamer(),
      beamerState: () => windows.beamerState(),
      printPdf: ({ file, document }) => {
        if (!dialogs.isChosen(file)) throw new Error('No dialog of this run named this file.')
        return printer.print(file, document)
      },
      cancelPrint: () => printer.cancel(),
    },
  })
  setMenu({
    choose: (choice) => {
      const desk = windows.desk()
      if (desk) tellDesk(desk.webContents, 'menu', choice)
    },
    openBeamer: () => windows.openBeamer(),
    closeBeamer: () => windows.closeBeamer(),
  })

  filesToOpen.offerFrom(process.argv, process.cwd())
  windows.openDesk()
  letCoreFinishBeforeQuit(() => core.stop())
}

/** The core publishes the project before the program ends. */
function letCoreFinishBeforeQuit(stop: () => Promise<void>): void {
  let finished = false
  app.on('before-quit', (event) => {
    if (finished) return
    event.preventDefault()
    if (windows.isKioskOn() || !quitQuestion.mayQuit()) return
    void stop().finally(() => {
      finished = true
      app.quit()
    })
  })
}
