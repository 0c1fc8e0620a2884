import { existsSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { answerSaveDialog, driveDesk } from '../support/desk-driver.ts'
import { answerOpenDialog, expect, runInPalette, test as base } from '../support/desk-test.ts'
import { prepareDraftRound } from '../support/draft-round.ts'
import type { DraftRoundFile, DraftRoundOptions } from '../support/draft-round.ts'
import { kioskOf, leaveKiosk } from '../support/kiosk-test.ts'
import { pagesOf, textOf } from '../support/print-test.ts'

/** The ways into a round as the facilitator has them: paper, wall, cards to print, the laptop, the network. */

const SCALE: DraftRoundOptions = { settings: { method: 'scale', max: 5, allowUnknown: true } }
const DOTS: DraftRoundOptions = { settings: { method: 'dots', dots: 5, perTopic: 2 } }
const FIFTEEN = '543215432154321'

let projects = 0

const test = base.extend<{ openRound: (options: DraftRoundOptions) => Promise<DraftRoundFile> }>({
  openRound: async ({ app, desk, folder }, use) => {
    await use(async (options) => {
      const made = await openDraft(app, desk, folder, options)
      await driveDesk(app, desk).openRound()
      return made
    })
  },
})

async function openDraft(
  app: ElectronApplication,
  desk: Page,
  folder: string,
  options: DraftRoundOptions,
): Promise<DraftRoundFile> {
  const title = `Wege ${++projects}`
  const made = await prepareDraftRound(folder, title, options)
  await answerOpenDialog(app, made.file)
  const start = desk.getByRole('button', { name: 'Vorhaben öffnen', exact: true })
  const search = desk.getByRole('button', { name: 'Suchen und ausführen' })
  await start.or(search).first().waitFor()
  if (await start.isVisible()) await start.click()
  else await runInPalette(desk, 'Vorhaben öffnen')
  await expect(desk).toHaveTitle(`${title} – Klebepunkt`)
  await driveDesk(app, desk).goTo('Gewichten')
  return made
}

async function openPaper(desk: Page): Promise<void> {
  await desk.getByRole('main').getByRole('button', { name: 'Papierzettel eingeben' }).click()
  // Keys count once the dialog has them.
  await expect(desk.getByRole('dialog', { name: 'Papierzettel eingeben' }).locator(':focus')).toBeVisible()
}

const row = (desk: Page, way: string) => desk.getByRole('listitem').filter({ hasText: way })

test.afterEach(async ({ desk }) => {
  await desk.emulateMedia({ colorScheme: 'light' })
  // The program goes on to the next test: nothing may lie over its screen.
  const dialogs = desk.getByRole('dialog')
  for (let left = await dialogs.count(); left > 0; left--) {
    await desk.keyboard.press('Escape')
    await expect(dialogs).toHaveCount(left - 1)
  }
})

test('a ballot of 15 topics takes 16 keys, by keyboard alone', async ({ desk, openRound }) => {
  await openRound(SCALE)
  await openPaper(desk)
  const dialog = desk.getByRole('dialog')
  for (const ballot of [1, 2]) {
    // Somebody who types without haste presses six keys a second: less than three seconds for a ballot.
    expect(FIFTEEN).toHaveLength(15)
    await desk.keyboard.type(FIFTEEN)
    await desk.keyboard.press('Enter')
    await expect(dialog.getByText(`Zettel ${ballot} gespeichert`)).toBeVisible()
  }
  await desk.keyboard.press('Escape')
  await expect(row(desk, 'Stimmzettel austeilen')).toContainText('2 Zettel')
})

test('typed in one go, without waiting for the program, every ballot arrives whole', async ({
  app,
  desk,
  openRound,
}) => {
  await openRound(SCALE)
  await openPaper(desk)
  await desk.keyboard.type(`${FIFTEEN}\n`.repeat(8))
  await expect(desk.getByText('Zettel 8 gespeichert')).toBeVisible()
  await desk.keyboard.press('Escape')
  await driveDesk(app, desk).closeRound()
  await expect(desk.getByText('8 Stimmzettel').first()).toBeVisible()
  // All eight say the same: five topics each with the same mean.
  await expect(desk.getByRole('row').filter({ hasText: 'Bildung' }).first()).toContainText('5,00')
})

test('the last ballot is corrected and taken back; a begun one waits meanwhile', async ({
  desk,
  openRound,
}) => {
  await openRound(SCALE)
  await openPaper(desk)
  const dialog = desk.getByRole('dialog')
  await desk.keyboard.type(`${FIFTEEN}\n`)
  await expect(dialog.getByText('Zettel 1 gespeichert')).toBeVisible()
  await desk.keyboard.type('22')
  await dialog.getByRole('button', { name: 'Letzten Zettel korrigieren' }).click()
  await expect(desk.getByRole('dialog', { name: 'Zettel 1 korrigieren' })).toBeVisible()
  await expect(desk.getByLabel('1 Bildung', { exact: true })).toHaveValue('5')
  await desk.keyboard.type('1')
  await dialog.getByRole('button', { name: 'Zettel speichern' }).click()
  await expect(dialog.getByText('Zettel 1 korrigiert')).toBeVisible()
  await expect(desk.getByLabel('2 Arbeit und Übergang in Arbeit', { exact: true })).toHaveValue('2')

  await dialog.getByRole('button', { name: 'Letzten Zettel zurücknehmen' }).click()
  await desk.getByRole('button', { name: 'Zurücknehmen', exact: true }).click()
  await expect(dialog.getByText('Zettel zurückgenommen')).toBeVisible()
  await desk.keyboard.press('Escape')
  await expect(row(desk, 'Ein Zettel ist angefangen und nicht gespeichert')).toContainText('0 Zettel')
  // What was begun is still there, and the round says so.
  await openPaper(desk)
  await expect(desk.getByLabel('1 Bildung', { exact: true })).toHaveValue('2')
})

test('the mouse alone: circles, − and +, the button', async ({ desk, openRound }) => {
  await openRound({ settings: { method: 'budget', points: 3, spendAll: true } })
  await openPaper(desk)
  const dialog = desk.getByRole('dialog')
  const more = dialog.getByRole('button', { name: '1 Bildung: mehr' })
  await more.click()
  await more.click()
  await dialog.getByRole('button', { name: 'Zettel speichern' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Erst 2 von 3 Punkte')
  await dialog.getByRole('button', { name: '5 Begegnung: mehr' }).click()
  await dialog.getByRole('button', { name: 'Zettel speichern' }).click()
  await expect(dialog.getByText('Zettel 1 gespeichert')).toBeVisible()
})

test('rounds with codes: the code first, a wrong or used one in words', async ({ desk, openRound }) => {
  const { codes } = await openRound({ ...SCALE, access: 'codes', groups: ['Verwaltung', 'Vereine'] })
  await openPaper(desk)
  const dialog = desk.getByRole('dialog')
  await expect(dialog.getByLabel('Code auf dem Zettel')).toBeFocused()
  await expectAccessible(desk, 'paper, code')
  await desk.keyboard.type('AAAAA-AAAAA\n')
  await expect(dialog.getByRole('alert')).toContainText('Diesen Code gibt es nicht')
  await expectAccessible(desk, 'paper, wrong code')
  await dialog.getByLabel('Code auf dem Zettel').fill('')
  // Small letters, without the dash, and straight on: the check must not swallow a key.
  const code = (codes[0] ?? '').toLowerCase().replace('-', '')
  await desk.keyboard.type(`${code}\nb${FIFTEEN}\n`)
  await expect(dialog.getByText('Zettel 1 gespeichert')).toBeVisible()
  await expect(dialog.getByLabel('Code auf dem Zettel')).toBeFocused()
  await desk.keyboard.type(`${codes[0]}\n`)
  await expect(dialog.getByRole('alert')).toContainText('schon als Papierzettel eingegeben')
})

test('second entry: what differs is settled before anything is saved', async ({ desk, openRound }) => {
  await openRound(SCALE)
  await openPaper(desk)
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('Zweite Eingabe zur Kontrolle').check()
  await dialog.getByLabel('1 Bildung', { exact: true }).focus()
  await desk.keyboard.type(`${FIFTEEN}\n`)
  await expect(desk.getByRole('dialog', { name: 'Derselbe Zettel noch einmal' })).toBeVisible()
  await desk.keyboard.type(`w${FIFTEEN.slice(1, 14)}5\n`)
  await expect(dialog.getByRole('heading', { name: /^2 Abweichungen/ })).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.emulateMedia({ colorScheme })
    await expectAccessible(desk, `paper, settling, ${colorScheme}`)
  }
  await desk.emulateMedia({ colorScheme: 'light' })
  await desk.keyboard.type('1')
  await dialog.getByRole('button', { name: 'Zettel speichern' }).click()
  await expect(dialog.getByRole('alert')).toContainText('erst jede Abweichung')
  await desk.keyboard.type('2\n')
  await expect(dialog.getByText('Zettel 1 gespeichert')).toBeVisible()
})

test('killed in the middle of a ballot, the core takes it exactly once', async ({
  app,
  desk,
  openRound,
  shared,
}) => {
  await openRound(SCALE)
  await openPaper(desk)
  await desk.keyboard.type(`${FIFTEEN}\n`)
  await expect(desk.getByText('Zettel 1 gespeichert')).toBeVisible()
  await desk.keyboard.type(FIFTEEN)
  process.kill(await shared.program.corePid(), 'SIGKILL')
  // The next ballot is typed while the core is away: its keys wait.
  await desk.keyboard.type(`\n${FIFTEEN}\n`)
  await expect(desk.getByText('Zettel 3 gespeichert')).toBeVisible()
  await desk.keyboard.press('Escape')
  await expect(row(desk, 'Stimmzettel austeilen')).toContainText('3 Zettel')
  await driveDesk(app, desk).closeRound()
  await expect(desk.getByText('3 Stimmzettel').first()).toBeVisible()
  shared.program.errors.length = 0
})

test('open round and paper with two criteria as axe sees them, in light and dark', async ({
  desk,
  openRound,
}) => {
  await openRound({
    settings: { method: 'matrix', max: 5, allowUnknown: true, labels: { x: '', y: '' } },
  })
  await expectAccessible(desk, 'open round with its ways')
  await openPaper(desk)
  await desk.keyboard.type('5437w2')
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.emulateMedia({ colorScheme })
    await expectAccessible(desk, `paper, matrix, ${colorScheme}`)
  }
})

test('sticky dots: totals with a check, shown in the round; not where totals say nothing', async ({
  app,
  desk,
  folder,
  openRound,
}) => {
  await openRound(DOTS)
  await desk.getByRole('button', { name: 'Punkte eintragen' }).click()
  const dialog = desk.getByRole('dialog')
  await expect(dialog.getByLabel('Bildung, Punkte')).toBeFocused()
  await desk.keyboard.type('12\n7\n')
  await dialog.getByLabel('Personen, die geklebt haben').fill('3')
  await expect(dialog.getByText('Zusammen 19 Punkte')).toBeVisible()
  await dialog.getByRole('button', { name: 'Summen übernehmen' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await expectAccessible(desk, 'sticky, refused')
  await dialog.getByLabel('Personen, die geklebt haben').fill('9')
  await dialog.getByRole('button', { name: 'Summen übernehmen' }).click()
  await expect(dialog).toBeHidden()
  await expect(row(desk, 'Klebepunkte an der Wand')).toContainText('19 Punkte')
  await expect(row(desk, 'Klebepunkte an der Wand')).toContainText('von 9 Personen')

  await driveDesk(app, desk).closeRound()
  await openDraft(app, desk, folder, { settings: { method: 'ranking', k: 5 } })
  await driveDesk(app, desk).openRound()
  await expect(row(desk, 'Klebepunkte an der Wand')).toContainText('Bei der Rangfolge nicht möglich')
  await expect(desk.getByRole('button', { name: 'Punkte eintragen' })).toHaveCount(0)
})

test('code cards: printed once, forgotten when the PDF could not be written', async ({
  app,
  desk,
  folder,
  openRound,
}) => {
  await openRound(SCALE)
  await runInPalette(desk, 'Codekarten drucken')
  const dialog = desk.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: 'Wie viele Karten?' })).toHaveValue('29')
  await expect(dialog.getByText('26 Anwesende und zehn Prozent mehr')).toBeVisible()
  await expect(dialog.getByText(/^Runde 1 hat offenen Zugang/)).toBeVisible()
  await expectAccessible(desk, 'code cards')
  await dialog.getByRole('textbox', { name: 'Wie viele Karten?' }).fill('9')
  await desk.keyboard.press('Tab')
  await answerSaveDialog(app, join(folder, 'weg', 'Karten.pdf'))
  await dialog.getByRole('button', { name: 'PDF speichern' }).click()
  await expect(dialog.getByText('Das PDF wurde nicht gespeichert.')).toBeVisible()
  await expect(dialog.getByText('noch keine Karten gedruckt')).toBeVisible()

  const file = join(folder, 'Karten.pdf')
  await answerSaveDialog(app, file)
  await dialog.getByRole('button', { name: 'PDF speichern' }).click()
  await expect(dialog.getByText('Karten.pdf ist gespeichert.')).toBeVisible()
  await expect(dialog.getByText('Bisher gedruckt: 9 Karten.')).toBeVisible()
  // Saving again would make new codes: the button says so.
  await expect(dialog.getByRole('button', { name: 'Weitere Karten als PDF speichern' })).toBeVisible()
  await expectAccessible(desk, 'code cards, saved')
  expect(pagesOf(file)).toBe(2)
  expect(textOf(file).match(/[0-9A-Z]{5}-[0-9A-Z]{5}/g)).toHaveLength(9)
})

test('paper ballots: the PDF of the round, before it opens and while it runs', async ({
  app,
  desk,
  folder,
}) => {
  await openDraft(app, desk, folder, SCALE)
  await desk.getByRole('button', { name: 'Mehr zu dieser Runde' }).click()
  await desk.getByRole('menuitem', { name: 'Stimmzettel drucken' }).click()
  await expect(desk.getByRole('dialog').getByLabel('Runde', { exact: true })).toContainText('Runde 1')
  await desk.keyboard.press('Escape')
  await driveDesk(app, desk).openRound()
  await row(desk, 'Stimmzettel austeilen').getByRole('button', { name: 'Drucken' }).click()
  await desk.getByRole('menuitem', { name: 'Stimmzettel drucken' }).click()
  const dialog = desk.getByRole('dialog')
  await expectAccessible(desk, 'paper ballots')
  const file = join(folder, 'Stimmzettel.pdf')
  await answerSaveDialog(app, file)
  await dialog.getByRole('button', { name: 'PDF speichern' }).click()
  await expect(dialog.getByText('Stimmzettel.pdf ist gespeichert.')).toBeVisible()
  expect(existsSync(file)).toBe(true)
  expect(textOf(file)).toContain('Partizipation und Beteiligung')
})

test('the laptop handed round: why not without a round, a PIN typed twice, then the kiosk', async ({
  app,
  desk,
  folder,
}) => {
  await openDraft(app, desk, folder, SCALE)
  await runInPalette(desk, 'Laptop herumreichen')
  const dialog = desk.getByRole('dialog')
  await expect(dialog).toContainText('Runde 1 ist vorbereitet, aber noch nicht geöffnet')
  await expectAccessible(desk, 'kiosk, not now')
  await dialog.getByRole('button', { name: 'Zur Runde' }).click()
  await driveDesk(app, desk).openRound()
  await desk.getByRole('button', { name: 'Laptop herumreichen' }).click()
  const start = dialog.getByRole('button', { name: 'Laptop herumreichen' })
  await dialog.getByLabel('PIN, 4 bis 8 Ziffern').fill('12')
  await start.click()
  await expect(dialog).toContainText('Die PIN muss aus 4 bis 8 Ziffern bestehen.')
  await dialog.getByLabel('PIN, 4 bis 8 Ziffern').fill('2468')
  await dialog.getByLabel('PIN noch einmal').fill('2467')
  await start.click()
  await expect(dialog).toContainText('Die beiden Eingaben sind verschieden.')
  await expectAccessible(desk, 'kiosk, PINs differ')
  await dialog.getByLabel('PIN noch einmal').fill('2468')
  await start.click()
  await leaveKiosk(app, await kioskOf(app), '2468')
  await expect(dialog).toBeHidden()
})

test('network: a second device is seen, the Wi-Fi stays on this computer, other ways are one click away', async ({
  app,
  desk,
  openProject,
}) => {
  await openProject('draft')
  await driveDesk(app, desk).goTo('Gewichten')
  await desk
    .getByRole('main')
    .or(desk.getByRole('complementary'))
    .getByRole('button', { name: 'Netz einrichten' })
    .first()
    .click()
  const dialog = desk.getByRole('dialog', { name: 'Netz für Telefone' })
  await dialog.getByRole('radio', { name: '127.0.0.1' }).check()
  await dialog.getByRole('button', { name: 'Netz einschalten' }).click()
  const url = (await dialog.getByText(/^http:\/\//).textContent()) ?? ''
  await expect(dialog.getByText('Noch kein Gerät hat die Probeseite geöffnet.')).toBeVisible()
  await openFromElsewhere(new URL('test', url.trim()))
  await expect(dialog.getByText('Ein Gerät hat diesen Laptop erreicht.')).toBeVisible()

  await dialog.getByRole('button', { name: 'WLAN eintragen' }).click()
  await dialog.getByRole('button', { name: 'WLAN merken' }).click()
  await expect(dialog.getByText('Name des WLANs fehlt.')).toBeVisible()
  await expectAccessible(desk, 'network, Wi-Fi form with a problem')
  await dialog.getByLabel('Name des WLANs').fill('Stadtmission Gast')
  await dialog.getByLabel('Kennwort', { exact: true }).fill('Geheim;123')
  await expect(dialog.getByLabel('Kennwort', { exact: true })).toHaveAttribute('type', 'password')
  await dialog.getByLabel('Kennwort anzeigen').check()
  await expect(dialog.getByLabel('Kennwort', { exact: true })).toHaveAttribute('type', 'text')
  await dialog.getByRole('button', { name: 'WLAN merken' }).click()
  await expect(dialog.getByRole('img', { name: 'QR-Code für das WLAN Stadtmission Gast' })).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.emulateMedia({ colorScheme })
    await expectAccessible(desk, `network, on, ${colorScheme}`)
  }
  await desk.emulateMedia({ colorScheme: 'light' })
  await dialog.getByText('macOS', { exact: true }).click()
  await expect(dialog.getByText(/Auch der Zugriff auf das lokale Netzwerk/)).toBeVisible()
  await dialog.getByRole('button', { name: 'WLAN vergessen' }).click()
  await expect(dialog.getByRole('button', { name: 'WLAN eintragen' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Laptop herumreichen' }).click()
  await expect(desk.getByRole('dialog', { name: 'Laptop herumreichen' })).toBeVisible()
  await desk.keyboard.press('Escape')
})

/** Fetches a page as another device would: from an address that is none of this computer's adapters. */
function openFromElsewhere(url: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { localAddress: '127.0.0.9' }, (response) => {
      response.resume()
      response.once('end', () => resolve())
    }).once('error', reject)
  })
}
