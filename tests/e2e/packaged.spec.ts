import { execFile, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import type { ElectronApplication } from '@playwright/test'
import { openPhoneBrowser } from '../../scripts/demo/phone-browser.ts'
import { driveDesk } from '../support/desk-driver.ts'
import { expect, temporaryFolder, test } from '../support/electron.ts'
import { isRoot } from '../support/ordinary-user.ts'
import { launchPackaged, packagedBinary, packagedFolder, packProgram } from '../support/packaged.ts'

// The packaged program, as people get it. Packing is made for Linux here; the other systems use the same settings.

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  test.setTimeout(180_000)
  await packProgram()
})

test('the fuses are set', async () => {
  const wire = await getCurrentFuseWire(packagedBinary)
  const isOn = (fuse: FuseV1Options): boolean => wire[fuse] === '1'.charCodeAt(0)
  expect({
    runAsNode: isOn(FuseV1Options.RunAsNode),
    nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
    fileProtocol: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
    onlyAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
    asarIntegrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    cookies: isOn(FuseV1Options.EnableCookieEncryption),
  }).toEqual({
    runAsNode: false,
    nodeOptions: false,
    inspect: false,
    fileProtocol: false,
    onlyAsar: true,
    asarIntegrity: true,
    cookies: true,
  })
})

test('nobody turns it into a plain Node or attaches a debugger', async () => {
  const folder = temporaryFolder('fuses')
  const asNode = spawnSync(packagedBinary, ['-e', 'process.stdout.write("ran as node")'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', DISPLAY: '' },
    encoding: 'utf8',
    timeout: 20_000,
  })
  expect(asNode.stdout).not.toContain('ran as node')
  const inspected = spawnSync(
    packagedBinary,
    ['--inspect=0', `--user-data-dir=${folder.path}`, ...(isRoot ? ['--no-sandbox'] : [])],
    { env: { ...process.env, NODE_OPTIONS: '--inspect=0' }, encoding: 'utf8', timeout: 3_000 },
  )
  expect(inspected.stderr).not.toContain('Debugger listening')
  folder.remove()
})

test('the package holds the program, its licences and nothing else', async () => {
  expect(existsSync(join(packagedFolder, 'resources', 'app.asar'))).toBe(true)
  expect(existsSync(join(packagedFolder, 'resources', 'app'))).toBe(false)
  expect(readFileSync(join(packagedFolder, 'LIZENZ.txt'), 'utf8')).toContain(
    'EUROPEAN UNION PUBLIC LICENCE v. 1.2',
  )
  const licences = readFileSync(join(packagedFolder, 'LIZENZEN-DRITTER.txt'), 'utf8')
  for (const name of [
    'vue 3',
    'reka-ui',
    'better-sqlite3',
    'hucre',
    'SIL OPEN FONT LICENSE',
    'Apache License',
  ]) {
    expect(licences).toContain(name)
  }
  const { stdout } = await promisify(execFile)('npx', [
    'asar',
    'list',
    join(packagedFolder, 'resources', 'app.asar'),
  ])
  const files = stdout.split('\n')
  expect(files.filter((file) => /\.(ts|vue|map)$/.test(file))).toEqual([])
  expect(files).toContain('/out/renderer/phone/index.html')
})

test('create, weigh from a phone, export', async () => {
  test.setTimeout(120_000)
  const folder = temporaryFolder('packaged')
  const program = await launchPackaged(join(folder.path, 'data'))
  const projectFile = join(folder.path, 'Probe.klebepunkt')
  const minutesFile = join(folder.path, 'Protokoll.xlsx')
  let answered = Promise.resolve()
  // The driver has its save dialogs answered before it opens them; here the system's dialog is waited for.
  const byKeyboard = {
    evaluate: (_replace: unknown, file: string) => {
      answered = program.answerDialog('Neues Vorhaben anlegen', file)
      return Promise.resolve()
    },
  }
  const drive = driveDesk(byKeyboard as unknown as ElectronApplication, program.desk)
  const topics = ['Bildung', 'Begegnung', 'Ehrenamt']

  await drive.createProject('Probe', projectFile)
  await answered
  await drive.importTopics(topics)
  await drive.addSession({
    title: 'Auftakt',
    occasion: 'Auftakt',
    date: '2026-11-21',
    startsAt: '10:00',
    endsAt: '12:00',
    place: 'Rathaus',
    chair: 'A. Leitung',
    minuteTaker: 'B. Protokoll',
    attendance: 3,
  })
  await drive.goTo('Gewichten')
  await drive.prepareRound({
    method: 'scale',
    question: 'Wie wichtig ist dieses Feld?',
    criterion: '',
    cut: 2,
  })
  const url = await drive.startNetwork('127.0.0.1')
  await drive.openRound()
  const phone = await openPhoneBrowser(url)
  const receipt = await phone.rate({ ratings: [5, 3, 1], dots: [] }, topics)
  expect(receipt).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/)
  await phone.close()
  await drive.closeRound()
  await drive.goTo('Protokoll')
  answered = program.answerDialog('Speichern unter', minutesFile)
  await drive.saveMinutes()
  await answered
  await expect.poll(() => existsSync(minutesFile)).toBe(true)
  expect(readFileSync(minutesFile).subarray(0, 2).toString('latin1')).toBe('PK')

  await program.close()
  expect(program.errors).toEqual([])
  folder.remove()
})
