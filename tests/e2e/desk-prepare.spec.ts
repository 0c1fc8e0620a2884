import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import XLSX from '@e965/xlsx'
import type { Locator, Page } from '@playwright/test'
import { driveDesk } from '../support/desk-driver.ts'
import { drag, expect, test } from '../support/desk-test.ts'

/** Vorbereiten in the running program: topics by hand and from lists, sessions and the people in the room. */

const listOf = (desk: Page) => desk.getByRole('list', { name: 'Handlungsfelder' })
const titlesOf = (desk: Page) => listOf(desk).locator('strong')
const rowOf = (desk: Page, title: string) => listOf(desk).getByRole('listitem').filter({ hasText: title })
const topicOf = (desk: Page, title: string) => rowOf(desk, title).locator('[data-reorder-focus]')
const toast = (desk: Page) => desk.getByRole('region', { name: 'Meldungen' })

/** Types them in one after another; the field has the focus as soon as the project is open, and keeps it. */
async function typeTopics(desk: Page, titles: readonly string[]): Promise<void> {
  await expect(desk.getByLabel('Neues Handlungsfeld', { exact: true })).toBeFocused()
  for (const title of titles) {
    await desk.keyboard.type(title)
    await desk.keyboard.press('Enter')
    await expect(titlesOf(desk).last()).toHaveText(title)
  }
}

test('topics are typed in one after another, edited in place, and Escape keeps the old words', async ({
  desk,
  openProject,
}) => {
  await openProject('empty')
  await typeTopics(desk, ['Bildung', 'Wohnen', 'Begegnung'])

  await topicOf(desk, 'Wohnen').click()
  const editor = desk.getByRole('form', { name: 'Wohnen bearbeiten' })
  await expect(editor.getByLabel('Titel')).toBeFocused()
  await editor.getByLabel('Titel').fill('Wohnen und Nachbarschaft')
  await editor.getByLabel('Beschreibung').fill('Mieten, Belegung, Hausgemeinschaft')
  await editor.getByRole('button', { name: 'Fertig' }).click()
  await expect(titlesOf(desk)).toHaveText(['Bildung', 'Wohnen und Nachbarschaft', 'Begegnung'])
  await expect(rowOf(desk, 'Nachbarschaft')).toContainText('Mieten, Belegung, Hausgemeinschaft')
  await expect(topicOf(desk, 'Wohnen und Nachbarschaft')).toBeFocused()

  await desk.keyboard.press('Enter')
  await expect(
    desk.getByRole('form', { name: 'Wohnen und Nachbarschaft bearbeiten' }).getByLabel('Titel'),
  ).toBeFocused()
  await desk.keyboard.type('Irrtum')
  await desk.keyboard.press('Escape')
  await expect(titlesOf(desk)).toHaveText(['Bildung', 'Wohnen und Nachbarschaft', 'Begegnung'])
  await expect(desk.getByRole('navigation', { name: 'Schritte' })).toContainText('3 Handlungsfelder')
})

test('topics are put in order by dragging and with Alt and the arrow keys', async ({ desk, openProject }) => {
  await openProject('empty')
  await typeTopics(desk, ['Bildung', 'Wohnen', 'Begegnung', 'Ehrenamt'])

  await drag(desk, rowOf(desk, 'Ehrenamt').locator('.grip'), rowOf(desk, 'Bildung'), { x: 0.1, y: 0.1 })
  await expect(titlesOf(desk)).toHaveText(['Ehrenamt', 'Bildung', 'Wohnen', 'Begegnung'])
  await expect(desk.getByRole('button', { name: 'Rückgängig: „Ehrenamt“ verschoben' })).toBeVisible()

  await topicOf(desk, 'Bildung').focus()
  await desk.keyboard.press('Alt+ArrowDown')
  await desk.keyboard.press('Alt+ArrowDown')
  await expect(titlesOf(desk)).toHaveText(['Ehrenamt', 'Wohnen', 'Begegnung', 'Bildung'])
  await expect(topicOf(desk, 'Bildung')).toBeFocused()
  await expect(toast(desk).getByText('Bildung steht jetzt auf Platz 4 von 4.')).toBeAttached()

  await rowOf(desk, 'Begegnung').getByRole('button', { name: 'Mehr zu Begegnung' }).click()
  await desk.getByRole('menuitem', { name: 'Nach oben' }).click()
  await expect(titlesOf(desk)).toHaveText(['Ehrenamt', 'Begegnung', 'Wohnen', 'Bildung'])

  // Dropped where it was: nothing has happened, and nothing is to be taken back.
  await drag(desk, rowOf(desk, 'Wohnen').locator('.grip'), rowOf(desk, 'Wohnen'), { x: 0.3, y: 0.4 })
  await expect(desk.getByRole('button', { name: 'Rückgängig: „Begegnung“ verschoben' })).toBeVisible()
})

test('a removed topic comes back by the message, by Strg Z, and goes again by Strg Umschalt Z', async ({
  desk,
  openProject,
}) => {
  await openProject('empty')
  await typeTopics(desk, ['Bildung', 'Wohnen', 'Begegnung'])

  await topicOf(desk, 'Wohnen').focus()
  await desk.keyboard.press('Delete')
  await expect(titlesOf(desk)).toHaveText(['Bildung', 'Begegnung'])
  await expect(topicOf(desk, 'Begegnung')).toBeFocused()
  await toast(desk).getByRole('button', { name: 'Rückgängig' }).click()
  await expect(titlesOf(desk)).toHaveText(['Bildung', 'Wohnen', 'Begegnung'])

  await rowOf(desk, 'Bildung').getByRole('button', { name: 'Mehr zu Bildung' }).click()
  await desk.getByRole('menuitem', { name: 'Löschen' }).click()
  await expect(titlesOf(desk)).toHaveText(['Wohnen', 'Begegnung'])
  await desk.keyboard.press('Control+z')
  await expect(titlesOf(desk)).toHaveText(['Bildung', 'Wohnen', 'Begegnung'])
  await desk.keyboard.press('Control+Shift+z')
  await expect(titlesOf(desk)).toHaveText(['Wohnen', 'Begegnung'])
  await desk.keyboard.press('Control+z')
  await expect(titlesOf(desk)).toHaveText(['Bildung', 'Wohnen', 'Begegnung'])
  await desk.keyboard.press('Control+y')
  await expect(titlesOf(desk)).toHaveText(['Wohnen', 'Begegnung'])

  // While somebody writes, Strg Z belongs to the text.
  const field = desk.getByLabel('Neues Handlungsfeld', { exact: true })
  await field.pressSequentially('Halb getippt')
  await desk.keyboard.press('Control+z')
  await expect(field).not.toHaveValue('Halb getippt')
  await expect(titlesOf(desk)).toHaveText(['Wohnen', 'Begegnung'])
})

test('a pasted list is judged row by row before anything is written', async ({ app, desk, openProject }) => {
  await openProject('empty')
  await typeTopics(desk, ['Bildung'])
  const list = [
    '1. Wohnen',
    '2. bildung',
    '',
    '3. Ehrenamt\tVereine und Freiwillige',
    'wohnen',
    'x'.repeat(201),
  ]
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), list.join('\r\n'))
  await desk.keyboard.press('Control+v')

  const dialog = desk.getByRole('dialog', { name: 'Handlungsfelder einlesen' })
  const row = (number: number) =>
    dialog.getByRole('row').filter({ has: desk.getByRole('cell', { name: String(number), exact: true }) })
  await expect(row(1)).toContainText('wird übernommen')
  await expect(row(2)).toContainText('nicht übernommen: gibt es schon')
  await expect(row(4)).toContainText('Vereine und Freiwillige')
  await expect(row(5)).toContainText('nicht übernommen: steht doppelt in der Liste')
  await expect(row(6)).toContainText('nicht übernommen: Titel ist länger als 200 Zeichen')
  await expect(dialog.getByText('2 werden übernommen, 3 nicht.')).toBeVisible()
  await expect(desk.locator('.topic-row')).toHaveCount(1)

  await dialog.getByRole('button', { name: '2 Handlungsfelder übernehmen' }).click()
  await expect(titlesOf(desk)).toHaveText(['Bildung', 'Wohnen', 'Ehrenamt'])
  // One step, taken back at once.
  await desk.keyboard.press('Control+z')
  await expect(titlesOf(desk)).toHaveText(['Bildung'])
})

test('lists come from an Excel file and from a German CSV file', async ({ desk, folder, openProject }) => {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(
    book,
    XLSX.utils.aoa_to_sheet([
      ['Sammlung des Beirats', '', ''],
      ['Herkunft', 'Handlungsfeld', 'Beschreibung'],
      ['Beirat', 'Sprachförderung', 'Kurse und Cafés'],
      ['', '', 'ohne Titel'],
      ['Umfrage', 'Wohnen', ''],
    ]),
    'Liste',
  )
  const workbook = join(folder, 'Felder.xlsx')
  writeFileSync(workbook, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
  // As Excel in Germany writes it: windows-1252, semicolons, quotes.
  const csv = join(folder, 'Felder.csv')
  writeFileSync(
    csv,
    Buffer.from('Titel;Beschreibung\r\n"Öffnung; Verwaltung";Ämter für alle\r\nWohnen;doppelt\r\n', 'latin1'),
  )
  await openProject('empty')
  const dialog = desk.getByRole('dialog', { name: 'Handlungsfelder einlesen' })

  await desk.getByRole('button', { name: 'Liste einlesen' }).click()
  await pickFile(desk, dialog, workbook)
  await expect(dialog.getByRole('row').filter({ hasText: 'Sprachförderung' })).toContainText(
    'wird übernommen',
  )
  await expect(dialog.getByRole('row').filter({ hasText: 'ohne Titel' }).last()).toContainText('Titel fehlt')
  await dialog.getByRole('button', { name: '2 Handlungsfelder übernehmen' }).click()
  await expect(titlesOf(desk)).toHaveText(['Sprachförderung', 'Wohnen'])
  await expect(rowOf(desk, 'Sprachförderung')).toContainText('aus: Beirat')

  await desk.getByRole('button', { name: 'Liste einlesen' }).click()
  await pickFile(desk, dialog, csv)
  await expect(dialog.getByRole('row').filter({ hasText: 'Wohnen' })).toContainText('gibt es schon')
  await dialog.getByRole('button', { name: '1 Handlungsfeld übernehmen' }).click()
  await expect(titlesOf(desk)).toHaveText(['Sprachförderung', 'Wohnen', 'Öffnung; Verwaltung'])

  await desk.getByRole('button', { name: 'Liste einlesen' }).click()
  const damaged = join(folder, 'Bild.xlsx')
  writeFileSync(damaged, Buffer.from('PK\u0003\u0004 und sonst nichts'))
  await pickFile(desk, dialog, damaged)
  await expect(dialog.getByRole('alert')).toBeVisible()
  await desk.keyboard.press('Escape')
  await expect(titlesOf(desk)).toHaveCount(3)
})

test('a session gives the workshop date, place and people, and another one can be chosen', async ({
  app,
  desk,
  openProject,
}) => {
  await openProject('empty')
  await driveDesk(app, desk).addSession({
    title: 'Auftakt',
    occasion: 'Prioritäten',
    date: '21.11.2026',
    startsAt: '9:30',
    endsAt: '12.30',
    place: 'Stadtmission',
    chair: 'A. Yilmaz',
    minuteTaker: 'B. Weber',
    attendance: 43,
  })
  const side = desk.getByRole('complementary')
  await expect(side).toContainText('Samstag, 21.11.2026, 09:30–12:30 Uhr')
  await expect(side).toContainText('Leitung: A. Yilmaz')
  await expect(desk.getByRole('banner')).toContainText('Auftakt · Samstag, 21.11.2026 · Stadtmission')

  await desk.getByRole('button', { name: '43 anwesend' }).click()
  const counting = desk.getByRole('dialog', { name: 'Wie viele Personen sind im Raum?' })
  await counting.getByLabel('Anwesende', { exact: true }).fill('51')
  await counting.getByRole('button', { name: 'Zahl übernehmen' }).click()
  await expect(desk.getByRole('button', { name: '51 anwesend' })).toBeVisible()

  await side.getByRole('button', { name: 'Auftakt bearbeiten' }).click()
  const editing = desk.getByRole('dialog', { name: 'Sitzung bearbeiten' })
  await editing.getByLabel('Datum').fill('31.2.2026')
  await editing.getByRole('button', { name: 'Speichern' }).click()
  await expect(editing.getByLabel('Datum')).toHaveAttribute('aria-invalid', 'true')
  await editing.getByLabel('Datum').fill('20.11.2026')
  await editing.getByRole('button', { name: 'Speichern' }).click()
  await expect(side).toContainText('Freitag, 20.11.2026')

  await side.getByRole('button', { name: 'Sitzung anlegen' }).click()
  const adding = desk.getByRole('dialog', { name: 'Sitzung anlegen' })
  await adding.getByLabel('Name der Sitzung').fill('Zweite Runde')
  await adding.getByRole('button', { name: 'Sitzung anlegen' }).click()
  await expect(desk.getByRole('banner')).toContainText('Zweite Runde')
  await side.getByRole('button', { name: /^Hier arbeiten\s*: Auftakt$/ }).click()
  await expect(desk.getByRole('banner')).toContainText('Auftakt · Freitag, 20.11.2026')
})

async function pickFile(desk: Page, dialog: Locator, file: string): Promise<void> {
  await dialog.getByRole('tab', { name: 'Datei wählen' }).click()
  const [chooser] = await Promise.all([
    desk.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: 'Datei wählen …' }).click(),
  ])
  await chooser.setFiles(file)
}
