import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { answerSaveDialog } from '../support/desk-driver.ts'
import { expect, tabTo, test } from '../support/desk-test.ts'
import { TRACKED_DISTRICTS, dayFromNow, prepareTracking } from '../support/prepared-tracking.ts'
import { pagesOf, paperOf, textOf } from '../support/print-test.ts'

/** Nachhalten in the running program: what the steering group opens its meeting with, and where it enters what became of it. */

const views = (desk: Page) => desk.getByRole('navigation', { name: 'Teile von Nachhalten' })
const show = (desk: Page, view: string) =>
  views(desk).getByRole('button', { name: view, exact: true }).click()
const main = (desk: Page) => desk.getByRole('main')
const panel = (desk: Page, code: string) =>
  desk.getByRole('region', { name: `Maßnahme ${code}`, exact: true })
const rows = (desk: Page) =>
  main(desk)
    .getByRole('table')
    .getByRole('row')
    .filter({ has: desk.locator('td') })
const german = (isoDate: string) => isoDate.split('-').toReversed().join('.')

test('the overview leads from each figure to its measures, goes to the beamer and on paper', async ({
  app,
  desk,
  beamer,
  folder,
  openFile,
}) => {
  await openFile(await prepareTracking(folder, 'Stand'), 'Stand')
  await desk.keyboard.press('Control+5')
  await expect(desk.getByRole('heading', { name: 'Wo stehen wir?' })).toBeVisible()
  const status = main(desk).getByRole('region', { name: 'Stand der Maßnahmen' })
  await expect(status.getByRole('listitem').filter({ hasText: 'Maßnahmen' })).toHaveText(/9\s*Maßnahmen/)
  await expect(status.getByRole('listitem').filter({ hasText: 'im Verzug' })).toHaveText(
    /3\s*▲ im Verzug · 33/,
  )
  await expect(main(desk)).toContainText(`Sollte am ${german(dayFromNow(-40))} fertig sein, vor 40 Tagen.`)
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.emulateMedia({ colorScheme })
    await expectAccessible(desk, `Überblick, ${colorScheme}`)
  }
  await desk.emulateMedia({ colorScheme: 'light' })

  await answerSaveDialog(app, join(folder, 'Stand.pdf'))
  await desk.getByRole('button', { name: 'Als PDF drucken' }).click()
  await expect(desk.getByText('„Stand.pdf“ ist gespeichert.')).toBeVisible()
  expect(existsSync(join(folder, 'Stand.pdf'))).toBe(true)
  expect(pagesOf(join(folder, 'Stand.pdf'))).toBeLessThanOrEqual(2)
  expect(paperOf(join(folder, 'Stand.pdf'))).toContain('(A4)')
  const text = textOf(join(folder, 'Stand.pdf')).replaceAll(/\s+/g, ' ')
  for (const words of ['Wo stehen wir?', 'Lernpaten für Schulkinder', 'Nächste Fristen', 'Wohnraumbörse'])
    expect(text).toContain(words)

  const room = await beamer()
  await desk.getByRole('button', { name: 'Auf den Beamer' }).click()
  await expect(room.getByRole('heading', { name: 'Wo stehen wir?' })).toBeVisible()
  await expect(room.getByRole('list', { name: 'Arbeitskreise' }).getByRole('listitem')).toHaveCount(5)
  await expect(room.getByText('▲ im Verzug').first()).toBeVisible()
  await expectAccessible(room, 'Beamer')

  // From the bar of a working group to its measures, from a delay to the one that is behind.
  await main(desk)
    .getByRole('button', { name: /Sprachförderung.*Maßnahmen zeigen/ })
    .click()
  await expect(rows(desk)).toHaveCount(3)
  await expect(desk.getByLabel('Arbeitskreis', { exact: true })).not.toHaveValue('')
  await show(desk, 'Überblick')
  await main(desk).getByRole('button', { name: 'A II Lernpaten für Schulkinder' }).click()
  await expect(desk.getByRole('checkbox', { name: 'Nur im Verzug' })).toBeChecked()
  await expect(rows(desk)).toHaveCount(3)
  await panel(desk, 'A II').getByRole('button', { name: 'Neuen Stand eintragen' }).click()
  await expect(desk.getByLabel('Neuer Stand')).toBeFocused()
  await desk.getByLabel('Neuer Stand').selectOption({ label: 'abgeschlossen' })
  await desk.getByLabel('Bemerkung').fill('Alle Klassen haben Paten.')
  await desk.getByRole('button', { name: 'Stand festhalten' }).click()

  // What is done is behind no more, here and in the room.
  await expect(rows(desk)).toHaveCount(2)
  await expect(panel(desk, 'A II')).toContainText('Alle Klassen haben Paten.')
  await expect(room.locator('.figures .delayed')).toHaveText(/^2/)
  await desk.evaluate(() => window.shell?.closeBeamer())
})

test('measures are found, opened by keyboard, and their status and readings are entered', async ({
  desk,
  folder,
  openFile,
}) => {
  await openFile(await prepareTracking(folder, 'Liste'), 'Liste')
  await desk.keyboard.press('Control+5')
  await show(desk, 'Maßnahmen')
  await expect(rows(desk)).toHaveCount(9)

  // Each filter by itself, then the whole list again.
  const only = async (titles: readonly string[]) => {
    await expect(rows(desk)).toHaveCount(titles.length)
    for (const title of titles) await expect(rows(desk).filter({ hasText: title })).toHaveCount(1)
    await desk.getByRole('button', { name: 'Auswahl aufheben' }).click()
    await expect(rows(desk)).toHaveCount(9)
  }
  await desk.getByLabel('Suchen').fill('volkshoch sprach')
  await only(['Sprachcafé'])
  await desk.getByLabel('Federführung').selectOption('Volkshochschule')
  await only(['Sprachcafé', 'Mietführerschein'])
  await desk.getByLabel('Stadtteil').selectOption({ label: 'Hafen' })
  await only(['Offene Höfe', 'Wohnraumbörse'])
  await desk.getByRole('button', { name: 'verworfen 1' }).click()
  await only(['Mietführerschein'])
  await desk.getByLabel('Suchen').fill('gibt es nicht')
  await expect(desk.getByRole('heading', { name: 'Keine Maßnahme passt zu dieser Auswahl.' })).toBeVisible()
  await main(desk).getByRole('button', { name: 'Auswahl aufheben' }).last().click()
  await expect(rows(desk)).toHaveCount(9)

  await desk.getByRole('button', { name: 'Verzug', exact: true }).click()
  await expect(rows(desk).first()).toContainText('Lernpaten')
  await expect(desk.getByRole('columnheader', { name: 'Verzug' })).toHaveAttribute('aria-sort', 'descending')
  await desk.getByRole('button', { name: 'Nr.', exact: true }).click()
  await expect(rows(desk).first()).toContainText('Sprachcafé')

  // One stop of the Tab key for the whole list; Enter opens, and closing leads back.
  const first = rows(desk).first().getByRole('button')
  await tabTo(desk, first)
  await desk.keyboard.press('ArrowDown')
  await desk.keyboard.press('ArrowUp')
  await expect(first).toBeFocused()
  await desk.keyboard.press('Enter')
  const sheet = panel(desk, 'A I')
  await expect(sheet).toContainText('Ziel 80 Personen')
  await expect(
    sheet.getByRole('table', { name: 'Messwerte: Teilnehmende je Woche' }).getByRole('row'),
  ).toHaveCount(4)

  await sheet.getByRole('button', { name: 'Messwert eintragen' }).click()
  await expect(sheet.getByRole('textbox', { name: 'Wert' })).toBeFocused()
  await sheet.getByRole('textbox', { name: 'Wert' }).fill('viele')
  await desk.keyboard.press('Enter')
  await expect(sheet.getByText('Das ist keine Zahl')).toBeVisible()
  await sheet.getByRole('textbox', { name: 'Wert' }).fill('81,5')
  await desk.keyboard.press('Enter')
  const readings = sheet.getByRole('table', { name: /^Messwerte/ })
  await expect(readings).toContainText('81,5 Personen')
  await readings.getByRole('button', { name: `Messwert vom ${german(dayFromNow(0))} löschen` }).click()
  await expect(readings).not.toContainText('81,5')
  await desk.getByRole('button', { name: 'Rückgängig' }).last().click()
  await expect(readings).toContainText('81,5 Personen')
  await expectAccessible(desk, 'Maßnahmen')

  // The whole sheet opens over the list.
  await sheet.getByRole('button', { name: 'Ganzes Maßnahmenblatt' }).click()
  const whole = desk.getByRole('dialog', { name: 'Maßnahme A I' })
  await expect(whole.getByRole('textbox', { name: 'Federführung' })).toHaveValue('Volkshochschule')
  await expectAccessible(desk, 'Maßnahmenblatt')
  await desk.keyboard.press('Escape')
  await expect(whole).toHaveCount(0)
  await sheet.getByRole('button', { name: 'Schließen' }).click()
  await expect(first).toBeFocused()

  // On a narrow window it opens over the list.
  await desk.setViewportSize({ width: 960, height: 640 })
  await desk.keyboard.press('Enter')
  const dialog = desk.getByRole('dialog', { name: 'Maßnahme A I' })
  await expect(dialog).toContainText('in Umsetzung')
  await desk.keyboard.press('Escape')
  await expect(first).toBeFocused()
  await desk.setViewportSize({ width: 1440, height: 900 })
})

test('districts without a measure are seen; a phase is looked back on, ended, and goes into the next workshop', async ({
  desk,
  folder,
  openFile,
}) => {
  await openFile(await prepareTracking(folder, 'Rückblick'), 'Rückblick')
  await desk.keyboard.press('Control+5')
  await show(desk, 'Stadtteile')
  await expect(main(desk)).toContainText('Noch ohne eigene Maßnahme: Am Wald und Neuland.')
  await expect(desk.getByRole('rowheader')).toHaveText(['Ganze Stadt', ...TRACKED_DISTRICTS])
  await expectAccessible(desk, 'Stadtteile')
  await tabTo(desk, desk.getByRole('button', { name: /^Ganze Stadt, Arbeitskreis A/ }))
  await desk.keyboard.press('ArrowDown')
  await expect(desk.getByRole('button', { name: 'Altstadt, Arbeitskreis A: 2 Maßnahmen' })).toBeFocused()
  await desk.keyboard.press('Enter')
  await expect(rows(desk)).toHaveCount(2)

  await show(desk, 'Auswertung')
  const done = main(desk).getByRole('row').filter({ hasText: 'Elternlotsinnen' })
  await expect(done).toContainText('umgesetzt')
  await expect(done).toContainText('Vierzehn Frauen haben die Ausbildung abgeschlossen')
  await expect(done).toContainText('0 → 14, Ziel 12')
  await expectAccessible(desk, 'Auswertung')
  await desk.getByRole('button', { name: 'Phase beenden' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Phase beenden' }).click()
  await expect(main(desk)).toContainText(`beendet am ${german(dayFromNow(0))}`)
  await desk.keyboard.press('Control+4')
  await expect(desk.getByRole('heading', { name: 'Die letzte Phase ist beendet' })).toBeVisible()
  await desk.getByRole('button', { name: 'Zum Nachhalten' }).click()
  await desk.getByRole('button', { name: 'Ende zurücknehmen' }).click()
  await expect(main(desk)).toContainText('läuft noch')

  await desk.getByRole('button', { name: 'Nächsten Workshop vorbereiten' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Nächsten Workshop vorbereiten' })
  await expect(dialog.getByRole('checkbox')).toHaveCount(7)
  await dialog.getByRole('checkbox', { name: /Sprachcafé/ }).uncheck()
  await dialog.getByLabel('Name der Sitzung').fill('Neuauflage')
  await dialog.getByRole('button', { name: 'Sitzung mit 6 Handlungsfeldern anlegen' }).click()
  await expect(
    desk.getByText('Die Sitzung ist angelegt, 6 Handlungsfelder sind vorgeschlagen.'),
  ).toBeVisible()
  await expect(desk.getByRole('heading', { name: 'Welche Handlungsfelder gewichten wir?' })).toBeVisible()
  await expect(main(desk)).toContainText('Lernpaten für Schulkinder')
  // The last round was another workshop's.
  await desk.keyboard.press('Control+2')
  await expect(main(desk)).toContainText('aus „Zwischenbilanz“ vom')
})

test('weights of the same topics stand beside each other over two workshops', async ({
  desk,
  folder,
  openFile,
}) => {
  await openFile(await prepareTracking(folder, 'Verlauf'), 'Verlauf')
  await desk.keyboard.press('Control+5')
  await show(desk, 'Gewichte im Verlauf')
  const table = desk.getByRole('table', { name: 'Gewichte derselben Handlungsfelder' })
  await expect(table.getByRole('columnheader')).toHaveCount(4)
  await expect(table.getByRole('columnheader', { name: /^Zwischenbilanz/ })).toContainText('12 Stimmzettel')
  await expect(table.getByRole('row').filter({ hasText: 'Sprachförderung' })).toContainText(/[↑↓=] /)
  await expect(table.getByRole('checkbox', { checked: true })).toHaveCount(5)
  await table.getByRole('checkbox', { checked: false }).first().check()
  await expect(table.getByRole('checkbox', { checked: true })).toHaveCount(6)
  await expectAccessible(desk, 'Gewichte im Verlauf')
  // Dots were stuck in one workshop alone: figures, no lines.
  await desk.getByRole('group', { name: 'Art der Gewichtung' }).getByText('Klebepunkte').click()
  await expect(main(desk)).toContainText('Bisher gibt es davon eine Runde.')
  await expect(table.getByRole('columnheader')).toHaveCount(2)
})
