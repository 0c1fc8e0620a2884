import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { answerSaveDialog, driveDesk } from '../support/desk-driver.ts'
import { expect, test } from '../support/electron.ts'

/** Overwrites the middle of a file, as a bad stick does. */
function damage(file: string): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(8192, 0x5a), 0, 8192, Math.floor(statSync(file).size / 2))
  closeSync(handle)
}

test('a damaged file is told in words, and its last backup is one click away', async ({
  program,
  dataDir,
}) => {
  const { app, desk } = program
  const drive = driveDesk(app, desk)
  const file = join(dataDir, 'Konzept.klebepunkt')
  await drive.createProject('Konzept', file)
  await drive.importTopics(['Bildung', 'Wohnen'])
  await desk.getByRole('button', { name: /^Vorhaben: Konzept/ }).click()
  await desk.getByRole('menuitem', { name: 'Vorhaben schließen' }).click()
  await desk.getByRole('heading', { name: 'Was ist uns am wichtigsten?' }).waitFor()

  damage(file)
  await desk.getByRole('button', { name: /^Konzept/ }).click()
  const dialog = desk.getByRole('dialog', { name: 'Die Datei lässt sich nicht öffnen' })
  await expect(dialog).toContainText('bleibt, wie sie ist')
  await answerSaveDialog(app, join(dataDir, 'Konzept gerettet.klebepunkt'))
  await dialog
    .getByRole('button', { name: /zurückholen$/ })
    .first()
    .click()
  await expect(desk.getByText('Wohnen', { exact: true }).first()).toBeVisible()
})

test('backups of the open project can be looked at and brought back beside it', async ({
  program,
  dataDir,
}) => {
  const { app, desk } = program
  const drive = driveDesk(app, desk)
  await drive.createProject('Konzept', join(dataDir, 'Konzept.klebepunkt'))
  await drive.importTopics(['Bildung', 'Wohnen'])
  await desk.getByRole('button', { name: /^Vorhaben: Konzept/ }).click()
  await desk.getByRole('menuitem', { name: 'Sicherungen …' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Sicherungen auf diesem Rechner' })
  const restore = dialog.getByRole('button', { name: /zurückholen$/ })
  await restore.first().waitFor()
  await answerSaveDialog(app, join(dataDir, 'Stand von vorhin.klebepunkt'))
  await restore.first().click()
  await dialog.waitFor({ state: 'hidden' })
  await desk.getByRole('button', { name: /^Vorhaben: Konzept/ }).click()
  await desk.getByRole('menuitem', { name: 'Vorhaben schließen' }).click()
  await expect(desk.getByRole('button', { name: /Stand von vorhin|Konzept/ })).toHaveCount(2)
})
