import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { answerSaveDialog, driveDesk } from '../support/desk-driver.ts'
import { expect, runInPalette, tabTo, test } from '../support/desk-test.ts'
import { launchProgram } from '../support/electron.ts'

/** The desk as a whole in the running program: projects, shortcuts, command search, the way without a mouse. */

test('projects are files of their own, come back from the recent list, and a new start keeps everything', async ({
  folder,
}) => {
  const dataDir = join(folder, 'program')
  const first = join(folder, 'Erstes.klebepunkt')
  const second = join(folder, 'Zweites.klebepunkt')
  const errors: string[] = []

  const before = await launchProgram({ dataDir })
  try {
    const { app, desk } = before
    const drive = driveDesk(app, desk)
    await expect(desk.getByText('Hier stehen Ihre Vorhaben')).toBeVisible()
    await drive.createProject('Erstes Vorhaben', first)
    await drive.importTopics(['Bildung', 'Wohnen'])

    await answerSaveDialog(app, second)
    await runInPalette(desk, 'Neues Vorhaben')
    const dialog = desk.getByRole('dialog', { name: 'Neues Vorhaben' })
    await dialog.getByLabel('Name des Vorhabens').fill('Zweites Vorhaben')
    await dialog.getByRole('button', { name: 'Weiter: Speicherort wählen' }).click()
    await expect(desk).toHaveTitle('Zweites Vorhaben – Klebepunkt')
    await expect(desk.getByRole('navigation', { name: 'Schritte' })).toContainText(
      'noch keine Handlungsfelder',
    )

    await desk.getByRole('button', { name: 'Vorhaben: Zweites Vorhaben' }).click()
    await desk.getByRole('menuitem', { name: 'Vorhaben schließen' }).click()
    const recent = desk.getByRole('listitem')
    await expect(recent).toHaveCount(2)
    await expect(recent.first()).toContainText('Zweites Vorhaben')
    await recent.last().getByRole('button').click()
    await expect(desk).toHaveTitle('Erstes Vorhaben – Klebepunkt')
    await expect(desk.locator('.topic-row')).toHaveCount(2)
    // Typed and not confirmed by anything: it is saved by itself, and the program may be closed at once.
    await desk.getByLabel('Neues Handlungsfeld', { exact: true }).fill('Begegnung')
    await desk.keyboard.press('Enter')
    await expect(desk.locator('.topic-row')).toHaveCount(3)
    await driveDesk(app, desk).goTo('Gewichten')
    errors.push(...before.errors)
  } finally {
    await before.close()
  }
  expect(existsSync(first)).toBe(true)

  const after = await launchProgram({ dataDir })
  try {
    const { desk } = after
    const recent = desk.getByRole('listitem')
    await expect(recent.first()).toContainText('Erstes Vorhaben')
    await recent.first().getByRole('button').click()
    await expect(desk.locator('.topic-row strong')).toHaveText(['Bildung', 'Wohnen', 'Begegnung'])

    // A file that was moved meanwhile is told in words, and its backups are at hand.
    renameSync(second, join(folder, 'Woanders.klebepunkt'))
    await runInPalette(desk, 'Vorhaben schließen')
    await expect(recent.last()).toContainText('Datei nicht gefunden')
    await recent.last().getByRole('button').click()
    await expect(desk.getByRole('dialog')).toContainText('wurde nicht gefunden')
    await expect(desk.getByRole('button', { name: /zurückholen$/ }).first()).toBeVisible()
    await desk.keyboard.press('Escape')
    errors.push(...after.errors)
  } finally {
    await after.close()
  }
  expect(errors).toEqual([])
})

test('Strg 1 to 6 go to the steps, and Strg K finds and does everything', async ({ desk, openProject }) => {
  await openProject('measures')
  const current = desk.getByRole('navigation', { name: 'Schritte' }).locator('[aria-current="step"]')
  const steps = [
    ['2', 'Gewichten'],
    ['3', 'Bündeln'],
    ['4', 'Ausarbeiten'],
    ['5', 'Nachhalten'],
    ['6', 'Protokoll'],
    ['1', 'Vorbereiten'],
  ] as const
  for (const [key, name] of steps) {
    await desk.keyboard.press(`Control+${key}`)
    await expect(current).toContainText(name)
    await expect(desk.getByRole('heading', { level: 1 })).toBeVisible()
  }
  // A number that no step has does nothing.
  await desk.keyboard.press('Control+7')
  await expect(current).toContainText('Vorbereiten')

  await desk.keyboard.press('Control+k')
  const palette = desk.getByRole('dialog', { name: 'Suchen und ausführen' })
  const options = palette.getByRole('option')
  await expect(palette.getByRole('textbox')).toBeFocused()
  await desk.keyboard.type('proto')
  await expect(options).toHaveCount(1)
  await desk.keyboard.press('Enter')
  await expect(current).toContainText('Protokoll')

  await desk.keyboard.press('Control+k')
  await expect(palette.getByRole('textbox')).toBeFocused()
  await desk.keyboard.type('gibt es nicht')
  await expect(palette.getByText('Dazu ist nichts da.')).toBeVisible()
  await desk.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)

  // From anywhere: the dialog of another step.
  await runInPalette(desk, 'Netz für Telefone einrichten')
  await expect(desk.getByRole('dialog', { name: 'Netz für Telefone' })).toBeVisible()
  await desk.keyboard.press('Escape')
  await expect(desk.getByRole('dialog')).toHaveCount(0)
})

test('a facilitator gets from nothing to an open round without a mouse', async ({
  app,
  desk,
  folder,
  openProject,
}) => {
  await openProject('empty')
  await runInPalette(desk, 'Vorhaben schließen')
  await answerSaveDialog(app, join(folder, 'Ohne Maus.klebepunkt'))
  const { keyboard } = desk

  await tabTo(desk, desk.getByRole('button', { name: 'Neues Vorhaben' }))
  await keyboard.press('Enter')
  await tabTo(desk, desk.getByLabel('Name des Vorhabens'))
  await keyboard.type('Ohne Maus')
  await keyboard.press('Enter')
  await expect(desk).toHaveTitle('Ohne Maus – Klebepunkt')

  await expect(desk.getByLabel('Neues Handlungsfeld', { exact: true })).toBeFocused()
  for (const title of ['Bildung', 'Wohnen', 'Begegnung']) {
    await keyboard.type(title)
    await keyboard.press('Enter')
    await expect(desk.locator('.topic-row strong').last()).toHaveText(title)
  }
  await tabTo(desk, desk.locator('.topic-row .title', { hasText: 'Begegnung' }))
  await keyboard.press('Alt+ArrowUp')
  await expect(desk.locator('.topic-row strong')).toHaveText(['Bildung', 'Begegnung', 'Wohnen'])

  await runInPalette(desk, 'Sitzung anlegen')
  const session = desk.getByRole('dialog', { name: 'Sitzung anlegen' })
  await tabTo(desk, session.getByLabel('Name der Sitzung'))
  await keyboard.type('Auftakt')
  await tabTo(desk, session.getByLabel('Anwesende', { exact: true }))
  await keyboard.type('12')
  await keyboard.press('Enter')
  await expect(session).toHaveCount(0)
  await expect(desk.getByRole('button', { name: '12 anwesend' })).toBeVisible()

  await keyboard.press('Control+2')
  await tabTo(desk, desk.getByRole('main').getByRole('button', { name: 'Runde vorbereiten' }))
  await keyboard.press('Enter')
  const round = desk.getByRole('dialog', { name: 'Runde vorbereiten' })
  await tabTo(desk, round.getByLabel('Maßstab', { exact: true }))
  await keyboard.type('Wirkung für viele')
  await tabTo(desk, round.getByRole('radio', { name: /^Relevanzskala/ }))
  await keyboard.press('ArrowDown')
  await expect(round.getByRole('radio', { name: /^Klebepunkte/ })).toBeChecked()
  await tabTo(desk, round.getByRole('button', { name: 'Runde vorbereiten' }))
  await keyboard.press('Enter')
  await expect(round).toHaveCount(0)

  await runInPalette(desk, 'Netz für Telefone einrichten')
  const network = desk.getByRole('dialog', { name: 'Netz für Telefone' })
  await tabTo(desk, network.getByRole('button', { name: 'Netz einschalten' }))
  await keyboard.press('Enter')
  await expect(network.getByText(/^http:\/\//)).toBeVisible()
  await keyboard.press('Escape')

  await tabTo(desk, desk.getByRole('button', { name: 'Runde öffnen' }))
  await keyboard.press('Enter')
  await expect(desk.getByRole('button', { name: 'Runde schließen' })).toBeVisible()
  await expect(desk.getByRole('navigation', { name: 'Schritte' })).toContainText('Runde 1 läuft, 0 da')

  await tabTo(desk, desk.getByRole('button', { name: /^Auf dem Beamer/ }))
  await keyboard.press('Enter')
  await desk.getByRole('menuitem', { name: 'Runde' }).waitFor()
  await keyboard.type('Runde')
  await keyboard.press('Enter')
  await expect(desk.getByRole('button', { name: 'Auf dem Beamer: Beamer: Runde' })).toBeVisible()
})
