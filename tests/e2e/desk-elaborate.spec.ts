import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerSaveDialog, driveDesk } from '../support/desk-driver.ts'
import { drag, expect, test } from '../support/desk-test.ts'

/** Ausarbeiten and Protokoll in the running program: documents that save themselves, minutes as a file. */

const listOf = (desk: Page, letter: string) =>
  desk.getByRole('list', { name: `Maßnahmen von Arbeitskreis ${letter}` })
const codesOf = (desk: Page, letter: string) => listOf(desk, letter).locator('.code')
const titlesOf = (desk: Page, letter: string) => listOf(desk, letter).locator('li strong')
const measureOf = (desk: Page, title: string) => desk.locator('.measure-row .open', { hasText: title })
const toast = (desk: Page) => desk.getByRole('region', { name: 'Meldungen' })
const undo = (desk: Page) => desk.getByRole('banner').getByRole('button', { name: /^Rückgängig/ })

/** From the groups side by side to the measures of one of them. */
async function goToMeasures(desk: Page, letter: string): Promise<void> {
  await desk.getByRole('button', { name: new RegExp(`^Arbeitskreis ${letter} `) }).click()
  await desk.getByRole('tab', { name: /^Maßnahmen/ }).click()
}

test('a measure is typed in, and its sheet saves itself', async ({ app, desk, openProject }) => {
  await openProject('board')
  const drive = driveDesk(app, desk)
  await drive.goTo('Ausarbeiten')
  await goToMeasures(desk, 'B')
  await desk.getByLabel('Neue Maßnahme').fill('Nachbarschaftsfest')
  await desk.keyboard.press('Enter')
  await expect(desk.getByLabel('Neue Maßnahme')).toHaveValue('')
  await expect(desk.getByLabel('Neue Maßnahme')).toBeFocused()
  await desk.keyboard.type('Gemeinschaftsgarten')
  await desk.keyboard.press('Enter')
  await expect(codesOf(desk, 'B')).toHaveText(['B I', 'B II'])
  await expect(desk.getByLabel('Neue Maßnahme')).toBeFocused()

  await measureOf(desk, 'Gemeinschaftsgarten').press('Enter')
  const sheet = desk.getByRole('article', { name: 'Maßnahmenblatt B II' })
  const field = (name: string) => sheet.getByLabel(name, { exact: true })
  await field('Beschreibung').fill('Beete im Innenhof, jede Familie eines.')
  await field('Federführung').fill('Grünflächenamt')
  await expect(undo(desk)).toContainText('Maßnahme „Gemeinschaftsgarten“ geändert')
  await sheet.getByRole('button', { name: 'Stand ändern' }).click()
  await sheet.getByLabel('Neuer Stand').selectOption({ label: 'im Verzug' })
  await sheet.getByRole('button', { name: 'Stand festhalten' }).click()
  await expect(sheet.getByRole('list', { name: 'Bisheriger Verlauf' }).getByRole('listitem')).toHaveCount(2)

  // An empty title is refused in words, and what is stored stays.
  await field('Titel').fill('')
  await field('Federführung').focus()
  await expect(desk.getByText('1 Eingabe nicht gespeichert')).toBeVisible()
  await field('Titel').fill('Garten für alle')
  await field('Federführung').focus()
  await expect(desk.getByText('Alles gespeichert')).toBeVisible()

  // Leaving the step at once loses nothing.
  await field('Beschreibung').fill('Beete im Innenhof.')
  await desk.keyboard.press('Control+6')
  await desk.keyboard.press('Control+4')
  await goToMeasuresAgain(desk)
  await expect(field('Beschreibung')).toHaveValue('Beete im Innenhof.')
  await expect(desk.getByText('Alles gespeichert')).toBeVisible()

  // What is taken back while the sheet is open shows in it.
  await undo(desk).click()
  await expect(field('Beschreibung')).toHaveValue('Beete im Innenhof, jede Familie eines.')
  await desk.getByRole('button', { name: 'Alle Maßnahmen' }).click()
  await expect(measureOf(desk, 'Garten für alle')).toContainText('Grünflächenamt')
  await expect(measureOf(desk, 'Garten für alle')).toContainText('im Verzug')
})

/** The group is still open, with the sheet somebody was in. */
async function goToMeasuresAgain(desk: Page): Promise<void> {
  await expect(desk.getByRole('article', { name: /^Maßnahmenblatt/ })).toBeVisible()
}

test('measures are put in order by keyboard and by dragging; a removed one comes back with its code', async ({
  app,
  desk,
  openProject,
}) => {
  await openProject('measures')
  await driveDesk(app, desk).goTo('Ausarbeiten')
  await goToMeasures(desk, 'A')
  const codes = ['A I', 'A II', 'A III']
  const [cafe, mentors, pilots] = ['Sprachcafé im Stadtteil', 'Lernpaten', 'Elternlotsinnen'] as const
  await expect(titlesOf(desk, 'A')).toHaveText([cafe, mentors, pilots])

  await measureOf(desk, pilots).focus()
  await desk.keyboard.press('Alt+ArrowUp')
  await expect(titlesOf(desk, 'A')).toHaveText([cafe, pilots, mentors])
  await expect(measureOf(desk, pilots)).toBeFocused()
  await expect(measureOf(desk, pilots)).toContainText('A II')
  await expect(codesOf(desk, 'A')).toHaveText(codes)

  const rows = listOf(desk, 'A').getByRole('listitem')
  await drag(desk, rows.last().locator('.grip'), rows.first(), { x: 0.1, y: 0.1 })
  await expect(titlesOf(desk, 'A')).toHaveText([mentors, cafe, pilots])
  await expect(codesOf(desk, 'A')).toHaveText(codes)
  await expect(measureOf(desk, mentors)).toContainText('A I')

  await measureOf(desk, cafe).focus()
  await desk.keyboard.press('Delete')
  await expect(titlesOf(desk, 'A')).toHaveText([mentors, pilots])
  await toast(desk).getByRole('button', { name: 'Rückgängig' }).click()
  await expect(titlesOf(desk, 'A')).toHaveText([mentors, cafe, pilots])
  await expect(measureOf(desk, cafe)).toContainText('A II')

  // To another group, and back.
  await desk.getByRole('button', { name: 'Mehr zu A II', exact: true }).click()
  await desk.getByRole('menuitem', { name: 'In anderen Arbeitskreis …' }).click()
  await expect(desk.getByRole('dialog').getByLabel('Arbeitskreis')).toBeFocused()
  await desk.getByRole('dialog').getByRole('button', { name: 'Verschieben' }).click()
  await expect(toast(desk)).toContainText(`„${cafe}“ gehört jetzt zu Arbeitskreis B.`)
  await expect(titlesOf(desk, 'A')).toHaveText([mentors, pilots])
  await undo(desk).click()
  await expect(titlesOf(desk, 'A')).toHaveText([mentors, cafe, pilots])
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
