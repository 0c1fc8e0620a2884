import { join } from 'node:path'
import { answerSaveDialog, driveDesk } from '../support/desk-driver.ts'
import { expectAccessible } from '../support/axe.ts'
import { expect, runInPalette, test } from '../support/desk-test.ts'

/** Every screen and dialog of the desk as axe sees it, in light and – where colours speak – in dark. */

test.afterEach(async ({ desk }) => {
  await desk.emulateMedia({ colorScheme: 'light' })
})

test('start screen and the dialog for a new project', async ({ desk, openProject }) => {
  await openProject('empty')
  await runInPalette(desk, 'Vorhaben schließen')
  await desk.getByRole('button', { name: 'Neues Vorhaben' }).waitFor()
  await expectAccessible(desk, 'start')
  await desk.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(desk, 'start, dark')
  await desk.getByRole('button', { name: 'Neues Vorhaben' }).click()
  await desk.getByRole('dialog').waitFor()
  await expectAccessible(desk, 'new project')
  await desk.keyboard.press('Escape')
})

test('Vorbereiten: empty, full, being edited, and its dialogs', async ({ desk, openProject }) => {
  await openProject('empty')
  await expectAccessible(desk, 'prepare, empty')
  await openProject('topics')
  await desk.locator('.topic-row').last().waitFor()
  await expectAccessible(desk, 'prepare, full')
  await desk.locator('.topic-row .title').first().click()
  await desk.getByRole('form').waitFor()
  await expectAccessible(desk, 'prepare, editing')
  await desk.keyboard.press('Escape')
  await desk.getByRole('button', { name: 'Mehr zu Bildung' }).click()
  await desk.getByRole('menu').waitFor()
  await expectAccessible(desk, 'prepare, menu')
  await desk.keyboard.press('Escape')
  await desk.locator('.topic-row .title').last().press('Delete')
  await desk.getByRole('button', { name: 'Rückgängig', exact: true }).waitFor()
  await desk.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(desk, 'prepare, message, dark')
  await desk.emulateMedia({ colorScheme: 'light' })

  await desk.getByRole('button', { name: 'Liste einlesen' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('Liste, ein Handlungsfeld je Zeile').fill('Bildung\nGanz neu\tmit Beschreibung')
  await dialog.getByRole('table').waitFor()
  await expectAccessible(desk, 'import, pasted')
  await dialog.getByRole('tab', { name: 'Datei wählen' }).click()
  await dialog.getByRole('button', { name: 'Datei wählen …' }).waitFor()
  await expectAccessible(desk, 'import, file')
  await desk.keyboard.press('Escape')
  await desk.getByRole('button', { name: /bearbeiten$/ }).click()
  await dialog.waitFor()
  await dialog.getByLabel('Datum').fill('31.2.2026')
  await dialog.getByRole('button', { name: 'Speichern' }).click()
  await expectAccessible(desk, 'session, with a problem')
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('Control+k')
  await dialog.waitFor()
  await expectAccessible(desk, 'command search')
  await desk.keyboard.press('Escape')
})

test('Gewichten: a round being set up, in all methods', async ({ app, desk, openProject }) => {
  const drive = driveDesk(app, desk)
  const dialog = desk.getByRole('dialog')
  await openProject('topics')
  await drive.goTo('Gewichten')
  await desk.getByRole('main').getByRole('button', { name: 'Runde vorbereiten' }).click()
  await dialog.waitFor()
  await expectAccessible(desk, 'round, scale')
  await dialog.getByRole('radio', { name: /^Klebepunkte/ }).check()
  await expectAccessible(desk, 'round, dots')
  for (const method of ['Punkte verteilen', 'Rangfolge', 'Zwei Kriterien']) {
    await dialog.getByRole('radio', { name: new RegExp(`^${method}`) }).check()
    await expectAccessible(desk, `round, ${method}`)
  }
  await dialog.getByText('Weitere Einstellungen').click()
  for (const place of [1, 2]) {
    await dialog.getByRole('button', { name: 'Gruppe hinzufügen' }).click()
    await dialog.getByLabel(`Interessengruppe ${place}`).fill('Ehrenamt')
  }
  await dialog.getByLabel('Frage an den Raum').fill('')
  await dialog.getByRole('button', { name: 'Runde vorbereiten' }).click()
  await dialog.getByText('Diese Gruppe gibt es schon.').waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.emulateMedia({ colorScheme })
    await expectAccessible(desk, `round, all settings with problems, ${colorScheme}`)
  }
  await desk.emulateMedia({ colorScheme: 'light' })
  await desk.keyboard.press('Escape')
  await expectAccessible(desk, 'weigh, no round')
})

test('Gewichten: prepared, with its texts in other languages and the practice round', async ({
  app,
  desk,
  openProject,
}) => {
  const drive = driveDesk(app, desk)
  const dialog = desk.getByRole('dialog')
  await openProject('draft')
  await drive.goTo('Gewichten')
  await desk.getByRole('button', { name: 'Runde öffnen' }).waitFor()
  await expectAccessible(desk, 'weigh, draft')
  await desk.getByRole('button', { name: 'Texte in anderen Sprachen' }).click()
  await dialog.getByRole('button', { name: /العربية/ }).click()
  await dialog.getByRole('textbox').first().fill('سؤال')
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.emulateMedia({ colorScheme })
    await expectAccessible(desk, `texts in other languages, ${colorScheme}`)
  }
  await desk.emulateMedia({ colorScheme: 'light' })
  await desk.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await desk.getByRole('button', { name: 'Probe', exact: true }).click()
  await dialog.waitFor()
  await expectAccessible(desk, 'practice, choosing')
  await dialog.getByRole('button', { name: 'Probe beginnen' }).click()
  await desk.getByText('Probe läuft – es bleibt nichts davon').waitFor()
  await expectAccessible(desk, 'practice, running')
  await desk.getByRole('button', { name: 'Auszählen' }).click()
  await desk.getByText('So sähe ein Ergebnis aus').waitFor()
  await expectAccessible(desk, 'practice, counted')
})

test('Gewichten: the network, and a round open and paused', async ({ app, desk, openProject }) => {
  const drive = driveDesk(app, desk)
  const dialog = desk.getByRole('dialog')
  await openProject('draft')
  await drive.goTo('Gewichten')
  await desk.getByRole('button', { name: 'Netz einrichten' }).click()
  await dialog.waitFor()
  await expectAccessible(desk, 'network, off')
  await dialog.getByRole('radio', { name: '127.0.0.1' }).check()
  await dialog.getByRole('button', { name: 'Netz einschalten' }).click()
  await dialog.getByText(/^http:\/\//).waitFor()
  await expectAccessible(desk, 'network, on')
  await desk.keyboard.press('Escape')
  await drive.openRound()
  await expectAccessible(desk, 'weigh, open')
  await desk.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(desk, 'weigh, open, dark')
  await desk.getByRole('button', { name: 'Pausieren' }).click()
  await desk.getByText('Runde pausiert', { exact: true }).waitFor()
  await expectAccessible(desk, 'weigh, paused, dark')
  await desk.emulateMedia({ colorScheme: 'light' })
  await expectAccessible(desk, 'weigh, paused')
  await desk.getByRole('button', { name: 'Runde schließen' }).click()
  await dialog.waitFor()
  await expectAccessible(desk, 'closing')
  await desk.keyboard.press('Escape')
})

test('Gewichten: results and receipts', async ({ app, desk, openProject }) => {
  const drive = driveDesk(app, desk)
  const dialog = desk.getByRole('dialog')
  await openProject('closed')
  await drive.goTo('Gewichten')
  await desk.getByRole('table').first().waitFor()
  await expectAccessible(desk, 'weigh, closed, dots')
  await desk.getByRole('group', { name: 'Runden' }).getByText('Runde 1').click()
  await desk.getByRole('heading', { name: /^Wie wichtig/ }).waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.emulateMedia({ colorScheme })
    await desk.getByRole('tab', { name: 'Rangfolge' }).click()
    await expectAccessible(desk, `weigh, closed, table, ${colorScheme}`)
    await desk.getByRole('tab', { name: 'Diagramm' }).click()
    await expectAccessible(desk, `weigh, closed, chart, ${colorScheme}`)
  }
  await desk.emulateMedia({ colorScheme: 'light' })
  await desk.getByRole('tab', { name: 'Herkunft' }).click()
  await desk.getByRole('button', { name: 'Belege prüfen' }).click()
  await dialog.waitFor()
  await expectAccessible(desk, 'receipts')
  await desk.keyboard.press('Escape')
})

test('Bündeln: before, proposal, board and comparison', async ({ app, desk, openProject }) => {
  const drive = driveDesk(app, desk)
  await openProject('topics')
  await drive.goTo('Bündeln')
  await desk.getByRole('button', { name: 'Zum Gewichten' }).waitFor()
  await expectAccessible(desk, 'bundle, waiting')
  await openProject('closed')
  await drive.goTo('Bündeln')
  await desk.getByRole('button', { name: 'Vorschlag machen' }).waitFor()
  await expectAccessible(desk, 'bundle, first proposal')

  await openProject('measures')
  await drive.goTo('Bündeln')
  const card = desk.locator('.topic-card').first()
  await card.waitFor()
  await card.locator('[data-reorder-focus]').focus()
  await desk.keyboard.press('Alt+ArrowRight')
  await desk.getByText('von Hand').first().waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.emulateMedia({ colorScheme })
    await expectAccessible(desk, `bundle, board, ${colorScheme}`)
  }
  await desk.emulateMedia({ colorScheme: 'light' })
  await desk.locator('.topic-card [data-reorder-focus]').first().press('Enter')
  await desk.getByRole('menu').waitFor()
  await expectAccessible(desk, 'bundle, menu of a card')
  await desk.keyboard.press('Escape')
  await desk
    .getByRole('button', { name: /Umbenennen$/ })
    .first()
    .click()
  await expectAccessible(desk, 'bundle, renaming')
  await desk.keyboard.press('Escape')
  await desk.getByRole('tab', { name: 'Vorschlag und Beschluss' }).click()
  await desk.getByRole('table').waitFor()
  await expectAccessible(desk, 'bundle, comparison')
})

test('Ausarbeiten and Protokoll: empty, full and after saving', async ({
  app,
  desk,
  folder,
  openProject,
}) => {
  const drive = driveDesk(app, desk)
  await openProject('topics')
  await drive.goTo('Ausarbeiten')
  await desk.getByRole('button', { name: 'Zum Bündeln' }).waitFor()
  await expectAccessible(desk, 'elaborate, no groups')
  await drive.goTo('Nachhalten')
  await desk.getByRole('button', { name: 'Zum Ausarbeiten' }).waitFor()
  await expectAccessible(desk, 'track, no measures')

  await openProject('measures')
  await drive.goTo('Ausarbeiten')
  await desk.getByRole('button', { name: /^Arbeitskreis A / }).click()
  await desk.getByRole('tab', { name: /^Maßnahmen/ }).click()
  await desk.locator('.measure-row .open').first().click()
  const sheet = desk.getByRole('article', { name: /^Maßnahmenblatt/ })
  await sheet.waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.emulateMedia({ colorScheme })
    await expectAccessible(desk, `elaborate, ${colorScheme}`)
  }
  await sheet.getByLabel('Titel', { exact: true }).fill('')
  await desk.keyboard.press('Tab')
  await desk.getByText('1 Eingabe nicht gespeichert').waitFor()
  await expectAccessible(desk, 'elaborate, problem, dark')
  await desk.emulateMedia({ colorScheme: 'light' })

  await drive.goTo('Protokoll')
  await desk.getByRole('table').waitFor()
  await answerSaveDialog(app, join(folder, 'weg', 'Protokoll.xlsx'))
  await desk.getByRole('button', { name: 'Protokoll als Excel speichern' }).click()
  await desk.getByRole('button', { name: 'Noch einmal versuchen' }).waitFor()
  await expectAccessible(desk, 'minutes, not saved')
  await answerSaveDialog(app, join(folder, 'Protokoll.xlsx'))
  await drive.saveMinutes()
  await expectAccessible(desk, 'minutes, saved')
  expect(await desk.getByRole('table').count()).toBe(1)
})
