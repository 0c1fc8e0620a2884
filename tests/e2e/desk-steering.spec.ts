import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { answerSaveDialog, driveDesk } from '../support/desk-driver.ts'
import { expect, runInPalette, tabTo, test } from '../support/desk-test.ts'
import { prepareElaboration } from '../support/prepared-elaboration.ts'
import { textOf } from '../support/print-test.ts'

/** What the steering group sees and decides: all groups, overlaps, other processes, codes for leads, the history. */

const toast = (desk: Page) => desk.getByRole('region', { name: 'Meldungen' })
const cardOf = (desk: Page, letter: string) =>
  desk
    .getByRole('article')
    .filter({ has: desk.getByRole('button', { name: new RegExp(`^Arbeitskreis ${letter} `) }) })
const viewOf = (desk: Page, name: string) =>
  desk
    .getByRole('navigation', { name: 'Teile von Ausarbeiten' })
    .getByRole('button', { name: new RegExp(`^${name}`) })

test('all groups stand side by side with what is empty; one opens and leads back', async ({
  app,
  desk,
  folder,
  openFile,
}) => {
  await openFile(await prepareElaboration(folder, 'Übersicht'), 'Übersicht')
  await driveDesk(app, desk).goTo('Ausarbeiten')
  await expect(desk.getByText('Fünf Arbeitskreise · 7 Maßnahmen')).toBeVisible()
  await expect(cardOf(desk, 'A')).toContainText('3 Maßnahmen ohne Finanzierung')
  await expect(cardOf(desk, 'A')).toContainText('Ayşe Yılmaz')
  await expect(cardOf(desk, 'B')).toContainText('kein Leitbild')
  await expect(cardOf(desk, 'E')).toContainText('Noch nichts geschrieben')
  for (const colorScheme of ['dark', 'light'] as const) {
    await desk.emulateMedia({ colorScheme })
    await expectAccessible(desk, `groups, ${colorScheme}`)
  }

  await desk.getByRole('button', { name: /^Arbeitskreis B / }).press('Enter')
  await expect(desk.getByRole('button', { name: 'Alle Arbeitskreise' })).toBeFocused()
  await desk.getByLabel('Neues Leitbild').first().fill('Wer hier lebt, wird verstanden.')
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('complementary')).not.toContainText('kein Leitbild')
  await expectAccessible(desk, 'one group')
  await desk.getByRole('button', { name: 'Alle Arbeitskreise' }).click()
  await expect(desk.getByRole('button', { name: /^Arbeitskreis B / })).toBeFocused()
  await expect(cardOf(desk, 'B')).not.toContainText('kein Leitbild')
})

test('districts are edited as one list, and it is one step', async ({ app, desk, folder, openFile }) => {
  await openFile(await prepareElaboration(folder, 'Stadtteile'), 'Stadtteile')
  await driveDesk(app, desk).goTo('Ausarbeiten')
  await desk.getByRole('main').getByRole('button', { name: 'Stadtteile' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Stadtteile' })
  await expect(dialog.getByLabel('Stadtteil 3')).toHaveValue('Südvorstadt')
  await dialog.getByRole('button', { name: '„Nordend“ löschen' }).click()
  await expect(dialog.getByText('„Nordend“ verschwindet auch aus den Maßnahmen.')).toBeVisible()
  await dialog.getByLabel('Weiterer Stadtteil').fill('Hafen')
  await desk.keyboard.press('Enter')
  await dialog.getByLabel('Stadtteil 1').fill('Hafen')
  await expect(dialog.getByText('„Hafen“ steht schon in der Liste.')).toBeVisible()
  await expectAccessible(desk, 'districts')
  await dialog.getByLabel('Stadtteil 1').fill('Innenstadt')
  await dialog.getByRole('button', { name: 'Stadtteile speichern' }).click()
  await expect(toast(desk).getByText('3 Stadtteile gespeichert.')).toBeVisible()
  await runInPalette(desk, 'Stadtteile bearbeiten')
  for (const [index, title] of ['Innenstadt', 'Südvorstadt', 'Hafen'].entries()) {
    await expect(dialog.getByLabel(`Stadtteil ${index + 1}`)).toHaveValue(title)
  }
  await desk.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('overlaps are explained, decided by mouse and by keys, and taken up again', async ({
  app,
  desk,
  folder,
  openFile,
}) => {
  await openFile(await prepareElaboration(folder, 'Überschneidung'), 'Überschneidung')
  await driveDesk(app, desk).goTo('Ausarbeiten')
  await viewOf(desk, 'Überschneidungen').click()
  const pairs = desk.getByRole('list', { name: 'Paare' }).getByRole('button')
  const pool = pairs.filter({ hasText: 'Dolmetscherpool' })
  await expect(pool).toContainText('Sprachmittlerpool')
  const open = await pairs.count()
  await pool.click()
  const detail = desk.getByRole('region', { name: 'A I und B I' })
  await expect(detail).toContainText('Volkshochschule')
  await expect(detail.getByRole('article')).toHaveCount(2)
  for (const colorScheme of ['dark', 'light'] as const) {
    await desk.emulateMedia({ colorScheme })
    await expectAccessible(desk, `overlaps, ${colorScheme}`)
  }
  await detail.getByLabel('Bemerkung für das Protokoll').fill('Ein Pool für die ganze Stadt.')
  await detail.getByRole('button', { name: 'In A I zusammenführen' }).click()
  await expect(toast(desk).getByText('B I ist in A I zusammengeführt.')).toBeVisible()
  await expect(pool).toHaveCount(0)

  await desk.getByRole('button', { name: 'Entschieden (1)' }).click()
  await expect(pairs).toHaveCount(1)
  await expect(desk.getByText('Zusammengeführt: A I nimmt B I auf')).toBeVisible()
  await expect(desk.getByText('Ein Pool für die ganze Stadt.')).toBeVisible()
  await expectAccessible(desk, 'overlaps, decided')

  // Taken back, both go on as before; then the keys decide otherwise.
  await desk.keyboard.press('Control+z')
  await expect(pairs).toHaveCount(0)
  await desk.getByRole('button', { name: /^Offen/ }).click()
  await expect(pairs).toHaveCount(open)
  await pool.click()
  await desk.keyboard.press('v')
  await expect(toast(desk).getByText('A I und B I sind verknüpft.')).toBeVisible()
  await expect(pool).toHaveCount(0)
  await desk.getByRole('button', { name: 'Entschieden (1)' }).click()
  await desk.getByRole('button', { name: 'Wieder öffnen' }).click()
  await desk.getByRole('button', { name: /^Offen/ }).click()
  await pool.click()
  await detail.getByRole('button', { name: 'Verknüpfen (Synergie)' }).click()
  await expect(pool).toHaveCount(0)

  // A synergy the program has not found.
  await desk.getByRole('button', { name: 'Selbst verknüpfen' }).click()
  const dialog = desk.getByRole('dialog')
  const [one, other] = [
    dialog.getByRole('group', { name: 'Der eine' }),
    dialog.getByRole('group', { name: 'Der andere' }),
  ]
  await one.getByLabel('Maßnahme oder Ziel').selectOption({ label: 'A II Lernpaten an Grundschulen' })
  await other.getByLabel('Maßnahme oder Ziel').selectOption({ label: 'B II Sprachkurse mit Kinderbetreuung' })
  await expectAccessible(desk, 'linking by hand')
  await dialog.getByRole('button', { name: 'Verknüpfen (Synergie)' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(desk.getByRole('button', { name: 'Entschieden (2)' })).toBeVisible()

  await viewOf(desk, 'Arbeitskreise').click()
  await desk.getByRole('button', { name: /^Arbeitskreis B / }).click()
  await expect(desk.getByText('Verknüpft mit A I „Sprachmittlerpool aufbauen“')).toBeVisible()
})

test('a list of another process is read in, and every entry goes somewhere or nowhere with a reason', async ({
  app,
  desk,
  folder,
  openFile,
}) => {
  await openFile(await prepareElaboration(folder, 'Verfahren'), 'Verfahren')
  await driveDesk(app, desk).goTo('Ausarbeiten')
  await viewOf(desk, 'Andere Verfahren').click()
  await expectAccessible(desk, 'no list')
  await desk.getByRole('main').getByRole('button', { name: 'Liste einlesen' }).first().click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('Name des Verfahrens').fill('Weltoffene Kommune')
  await dialog
    .getByLabel('Liste, ein Eintrag je Zeile')
    .fill('Dolmetschen in Ämtern\nWahlrecht für alle\nWelcome Center\n')
  await expectAccessible(desk, 'list, preview')
  await dialog.getByRole('button', { name: '3 Einträge einlesen' }).click()

  const row = (title: string) => desk.getByRole('row').filter({ hasText: title })
  const panel = desk.getByRole('complementary')
  await expect(desk.getByText('0 von 3 Einträgen zugeordnet')).toBeVisible()
  await row('Dolmetschen').getByRole('button').press('Enter')
  await panel.getByRole('button', { name: /Dolmetscherpool/ }).click()
  await expect(row('Dolmetschen')).toContainText('B I Dolmetscherpool')

  // The next open entry is asked about, and the keyboard stands on it.
  await expect(row('Wahlrecht').getByRole('button')).toBeFocused()
  await panel.getByRole('button', { name: 'Nirgendwohin, mit dieser Begründung' }).click()
  await expect(panel.getByText('Schreiben Sie, warum der Eintrag nirgendwohin geht.')).toBeVisible()
  await panel.getByLabel('Begründung').fill('Entscheidet der Bund, nicht die Stadt.')
  await panel.getByRole('button', { name: 'Nirgendwohin, mit dieser Begründung' }).click()
  await expect(row('Wahlrecht')).toContainText('Entscheidet der Bund')

  await tabTo(desk, panel.getByRole('button', { name: 'Neues Handlungsfeld daraus machen' }))
  await desk.keyboard.press('Enter')
  await expect(row('Welcome Center').last()).toContainText('Welcome Center')
  await expect(desk.getByText('Alle Einträge dieser Liste sind zugeordnet.')).toBeVisible()
  for (const colorScheme of ['dark', 'light'] as const) {
    await desk.emulateMedia({ colorScheme })
    await expectAccessible(desk, `other lists, ${colorScheme}`)
  }
})

test('leads get codes that are shown once, printed, renewed and ended', async ({
  app,
  desk,
  folder,
  openFile,
}) => {
  await openFile(await prepareElaboration(folder, 'Zugang'), 'Zugang')
  await driveDesk(app, desk).goTo('Ausarbeiten')
  await desk.getByRole('button', { name: 'Zugang für Leitungen' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Zugang für Leitungen' })
  await dialog.getByRole('button', { name: 'Für alle 2 benannten Leitungen' }).click()
  const code = dialog.getByLabel('Code für Ayşe Yılmaz')
  await expect(code).toHaveText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)
  const first = (await code.textContent()) ?? ''
  await expect(dialog.getByRole('row', { name: /Bernd Krüger/ })).toContainText('nicht verbunden')
  await expectAccessible(desk, 'codes')

  const file = join(folder, 'Codes.pdf')
  await answerSaveDialog(app, file)
  await dialog.getByRole('button', { name: '2 Karten als PDF' }).click()
  await expect(dialog.getByText('Codes.pdf ist gespeichert')).toBeVisible()
  expect(existsSync(file)).toBe(true)
  const printed = textOf(file)
  expect(printed).toContain(first)
  expect(printed).toContain('Ayşe Yılmaz')
  expect(printed).toContain('gilt bis zum Widerruf')

  const act = async (name: string, item: string) => {
    await dialog.getByRole('button', { name: `Mehr zum Code von ${name}` }).click()
    await desk.getByRole('menuitem', { name: item }).click()
  }
  await act('Ayşe Yılmaz', 'Neuer Code, nur heute')
  await expect(code).not.toHaveText(first)
  await expect(dialog.getByRole('row', { name: /Ayşe Yılmaz/ })).toContainText('am ')
  await act('Bernd Krüger', 'Widerrufen')
  await expect(dialog.getByRole('row', { name: /Bernd Krüger/ })).toContainText('widerrufen am')
  await act('Bernd Krüger', 'Code und Namen löschen')
  await dialog.getByRole('alertdialog').getByRole('button', { name: 'Code und Namen löschen' }).click()
  await expect(dialog.getByRole('row', { name: /Bernd Krüger/ })).toHaveCount(0)
  await desk.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('the history says who changed what, is searched, and reads on', async ({
  app,
  desk,
  folder,
  openFile,
}) => {
  await openFile(await prepareElaboration(folder, 'Verlauf'), 'Verlauf')
  await driveDesk(app, desk).goTo('Ausarbeiten')
  await runInPalette(desk, 'Verlauf: Wer hat was geändert?')
  const dialog = desk.getByRole('dialog', { name: 'Verlauf' })
  const entries = dialog.getByRole('article')
  await expect(entries.first()).toContainText('Elterncafé am Nachmittag')
  await expect(entries.first()).toContainText('Moderation')
  await expectAccessible(desk, 'history')
  await dialog.getByLabel('Im Verlauf suchen').fill('Dolmetscherpool')
  await expect(entries.first()).toContainText('Dolmetscherpool')
  await expect(dialog.getByText('Das ist alles.')).toBeVisible()
  await dialog.getByLabel('Im Verlauf suchen').fill('steht nirgends')
  await expect(dialog.getByText('Dazu steht nichts im Verlauf.')).toBeVisible()
  await dialog.getByLabel('Im Verlauf suchen').fill('')
  await dialog
    .getByLabel('Arbeitskreis')
    .selectOption({ label: 'B Sprachförderung und Gesundheit und Pflege' })
  await expect(entries.first()).toContainText('Sprachkurse mit Kinderbetreuung')
  await desk.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})
