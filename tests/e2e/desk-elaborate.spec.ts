import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerSaveDialog, driveDesk } from '../support/desk-driver.ts'
import { drag, expect, test } from '../support/desk-test.ts'

/** Ausarbeiten and Protokoll in the running program: measures that save themselves, minutes as a file. */

const groupOf = (desk: Page, letter: string) =>
  desk.getByRole('region', { name: new RegExp(`^Arbeitskreis ${letter},`) })
const measuresOf = (desk: Page, letter: string) => groupOf(desk, letter).getByRole('listitem')
const codesOf = (desk: Page, letter: string) => groupOf(desk, letter).locator('.code')
const titlesOf = (desk: Page, letter: string) => groupOf(desk, letter).locator('li strong')
const measureOf = (desk: Page, title: string) => desk.locator('.measure-row .open', { hasText: title })
const toast = (desk: Page) => desk.getByRole('region', { name: 'Meldungen' })

test('a measure is typed in, and what is written about it saves itself', async ({
  app,
  desk,
  openProject,
}) => {
  await openProject('board')
  const drive = driveDesk(app, desk)
  await drive.goTo('Ausarbeiten')
  await groupOf(desk, 'B').getByLabel('Neue Maßnahme für Arbeitskreis B').fill('Nachbarschaftsfest')
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('Gemeinschaftsgarten')
  await desk.keyboard.press('Enter')
  await expect(codesOf(desk, 'B')).toHaveText(['B I', 'B II'])
  await expect(desk.getByLabel('Neue Maßnahme für Arbeitskreis B')).toBeFocused()

  const form = desk.getByRole('form', { name: 'Maßnahme B II' })
  await form.getByLabel('Beschreibung').fill('Beete im Innenhof, jede Familie eines.')
  await form.getByLabel('Federführung').fill('Grünflächenamt')
  await form.getByLabel('Stand').selectOption({ label: 'im Verzug' })
  await expect(form.getByRole('status')).toHaveText('Gespeichert')
  await expect(measuresOf(desk, 'B').last()).toContainText('Grünflächenamt')
  await expect(measuresOf(desk, 'B').last()).toContainText('im Verzug')

  // An empty title is refused in words, and what is stored stays.
  await form.getByLabel('Titel').fill('')
  await form.getByLabel('Federführung').focus()
  await expect(form.getByRole('status')).toContainText('Noch nicht gespeichert')
  await form.getByLabel('Titel').fill('Garten für alle')
  await form.getByLabel('Federführung').focus()
  await expect(form.getByRole('status')).toHaveText('Gespeichert')

  // Leaving the step at once loses nothing.
  await form.getByLabel('Beschreibung').fill('Beete im Innenhof.')
  await desk.keyboard.press('Control+6')
  await drive.goTo('Ausarbeiten')
  await measureOf(desk, 'Garten für alle').click()
  await expect(form.getByLabel('Beschreibung')).toHaveValue('Beete im Innenhof.')
  await expect(
    desk.getByRole('button', { name: /^Rückgängig: Maßnahme „Garten für alle“ geändert/ }),
  ).toBeVisible()

  // What is taken back while the form is open shows in it.
  await desk
    .getByRole('banner')
    .getByRole('button', { name: /^Rückgängig/ })
    .click()
  await expect(form.getByLabel('Beschreibung')).toHaveValue('Beete im Innenhof, jede Familie eines.')
})

test('measures are put in order by keyboard and by dragging, and their codes follow', async ({
  app,
  desk,
  openProject,
}) => {
  await openProject('measures')
  await driveDesk(app, desk).goTo('Ausarbeiten')
  const codes = ['A I', 'A II', 'A III']
  await expect(titlesOf(desk, 'A')).toHaveText(['Sprachcafé im Stadtteil', 'Lernpaten', 'Elternlotsinnen'])

  await measureOf(desk, 'Elternlotsinnen').focus()
  await desk.keyboard.press('Alt+ArrowUp')
  await expect(titlesOf(desk, 'A')).toHaveText(['Sprachcafé im Stadtteil', 'Elternlotsinnen', 'Lernpaten'])
  await expect(measureOf(desk, 'Elternlotsinnen')).toBeFocused()
  await expect(measureOf(desk, 'Elternlotsinnen')).toContainText('A II')
  await expect(codesOf(desk, 'A')).toHaveText(codes)

  const grip = measuresOf(desk, 'A').last().locator('.grip')
  await drag(desk, grip, measuresOf(desk, 'A').first(), { x: 0.1, y: 0.1 })
  await expect(titlesOf(desk, 'A')).toHaveText(['Lernpaten', 'Sprachcafé im Stadtteil', 'Elternlotsinnen'])
  await expect(codesOf(desk, 'A')).toHaveText(codes)
  await expect(measureOf(desk, 'Lernpaten')).toContainText('A I')

  await desk.getByRole('group', { name: 'Arbeitskreise' }).getByText('B', { exact: true }).click()
  await expect(groupOf(desk, 'A')).toHaveCount(0)
  await expect(codesOf(desk, 'B')).toHaveText(['B I'])
})

test('choosing a measure leads to its form and back, on a narrow window below its row', async ({
  app,
  desk,
  openProject,
}) => {
  await openProject('measures')
  await driveDesk(app, desk).goTo('Ausarbeiten')
  const form = desk.getByRole('form', { name: 'Maßnahme A II' })
  for (const size of [
    { width: 1440, height: 900 },
    { width: 1000, height: 720 },
    { width: 720, height: 450 },
  ]) {
    await desk.setViewportSize(size)
    await measureOf(desk, 'Lernpaten').focus()
    await desk.keyboard.press('Enter')
    await expect(form.getByLabel('Titel')).toBeFocused()
    await expect(form.getByLabel('Titel')).toBeInViewport()
    await desk.keyboard.press('Escape')
    await expect(form).toHaveCount(0)
    await expect(measureOf(desk, 'Lernpaten')).toBeFocused()
  }
  await desk.setViewportSize({ width: 1440, height: 900 })
})

test('a removed measure comes back in its place with its code', async ({ app, desk, openProject }) => {
  await openProject('measures')
  await driveDesk(app, desk).goTo('Ausarbeiten')
  await measureOf(desk, 'Lernpaten').focus()
  await desk.keyboard.press('Delete')
  await expect(titlesOf(desk, 'A')).toHaveText(['Sprachcafé im Stadtteil', 'Elternlotsinnen'])
  await expect(measureOf(desk, 'Elternlotsinnen')).toBeFocused()
  await expect(measureOf(desk, 'Elternlotsinnen')).toContainText('A II')
  await toast(desk).getByRole('button', { name: 'Rückgängig' }).click()
  await expect(titlesOf(desk, 'A')).toHaveText(['Sprachcafé im Stadtteil', 'Lernpaten', 'Elternlotsinnen'])

  await measureOf(desk, 'Sprachcafé').click()
  await desk.getByRole('button', { name: 'Maßnahme löschen' }).click()
  await expect(titlesOf(desk, 'A')).toHaveText(['Lernpaten', 'Elternlotsinnen'])
  await desk.keyboard.press('Control+z')
  await expect(titlesOf(desk, 'A')).toHaveText(['Sprachcafé im Stadtteil', 'Lernpaten', 'Elternlotsinnen'])
})

test('the minutes are one file, and a place that refuses it is told in words', async ({
  app,
  desk,
  folder,
  openProject,
}) => {
  await openProject('measures')
  const drive = driveDesk(app, desk)
  await drive.goTo('Protokoll')
  await expect(desk.getByRole('row').filter({ hasText: 'Maßnahmen' }).first()).toContainText('4 Maßnahmen')

  await answerSaveDialog(app, join(folder, 'weg', 'Protokoll.xlsx'))
  await desk.getByRole('button', { name: 'Protokoll als Excel speichern' }).click()
  const note = desk.getByRole('status').filter({ hasText: 'Das Protokoll ist nicht gespeichert.' })
  await expect(note).toContainText('Den Ordner gibt es nicht mehr')
  await expect(note).toContainText('In Ihrem Vorhaben ist nichts verloren.')

  // Nobody may write there, root neither.
  await answerSaveDialog(app, '/sys/Protokoll.xlsx')
  await note.getByRole('button', { name: 'Noch einmal versuchen' }).click()
  await expect(note).toContainText('In diesen Ordner darf nicht geschrieben werden.')

  mkdirSync(join(folder, 'da'))
  const file = join(folder, 'da', 'Protokoll.xlsx')
  await answerSaveDialog(app, file)
  await note.getByRole('button', { name: 'Noch einmal versuchen' }).click()
  await expect(desk.getByText(/„Protokoll\.xlsx“ ist gespeichert \(\d+ KB\)\./)).toBeVisible()
  expect(existsSync(file)).toBe(true)
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')

  // A cancelled dialog changes nothing.
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
  })
  await desk.getByRole('button', { name: 'Protokoll als Excel speichern' }).click()
  await expect(desk.getByText(/ist gespeichert/)).toBeVisible()
})
