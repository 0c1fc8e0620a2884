import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { driveDesk } from '../support/desk-driver.ts'
import { drag, expect, runInPalette, tabTo, test } from '../support/desk-test.ts'
import { prepareBundling, prepareCodedSorting } from '../support/prepared-bundling.ts'

/** Sorting on the desk: prepared, opened, sorted on the screen, typed in from a pin board, counted and read. */

const dialogOf = (desk: Page) => desk.getByRole('dialog')
const pileOf = (desk: Page, place: number) =>
  desk.getByRole('region', { name: new RegExp(`^Stapel ${place}\\b`) })
const stackOf = (desk: Page) => desk.getByRole('region', { name: 'Noch nicht sortiert' })
const cardOf = (within: Page | Locator, title: string) => within.locator('.sort-card', { hasText: title })
const handleOf = (desk: Page, title: string) => desk.getByRole('button', { name: `${title} verschieben` })

async function goToSorting(desk: Page): Promise<void> {
  await desk.getByRole('navigation', { name: 'Schritte' }).getByRole('button', { name: 'Bündeln' }).click()
  await desk
    .getByRole('navigation', { name: 'Teile von Bündeln' })
    .getByRole('button', { name: /^Sortieren/ })
    .click()
}

async function openSorting(desk: Page): Promise<void> {
  await goToSorting(desk)
  await desk.getByRole('button', { name: 'Sortierung vorbereiten' }).click()
  await dialogOf(desk).getByRole('button', { name: 'Sortierung vorbereiten' }).click()
  await desk.getByRole('button', { name: 'Sortierung öffnen' }).click()
  await expect(desk.getByRole('button', { name: 'Sortierung schließen' })).toBeVisible()
}

test('a sorting is prepared with a good question, changed, and says what it waits for', async ({
  desk,
  openProject,
}) => {
  await openProject('empty')
  await goToSorting(desk)
  await expect(desk.getByText('Zum Sortieren braucht es mindestens zwei Handlungsfelder.')).toBeVisible()
  await openProject('board')
  await goToSorting(desk)
  await desk.getByRole('button', { name: 'Sortierung vorbereiten' }).click()
  const dialog = dialogOf(desk)
  await expect(dialog.getByLabel('Frage an den Raum')).toHaveValue(
    'Welche Handlungsfelder gehören für Sie zusammen?',
  )
  await dialog.getByLabel('Frage an den Raum').fill('')
  await dialog.getByRole('button', { name: 'Sortierung vorbereiten' }).click()
  await expect(dialog.getByText('Frage fehlt.')).toBeVisible()
  await dialog.getByLabel('Frage an den Raum').fill('Was gehört zusammen?')
  await dialog.getByRole('radio', { name: /^Nur die 12, die weitergehen/ }).check()
  await dialog.getByRole('button', { name: 'Sortierung vorbereiten' }).click()
  await expect(desk.getByRole('heading', { name: 'Diese 12 Karten werden sortiert' })).toBeVisible()
  await desk.getByRole('button', { name: 'Ändern', exact: true }).click()
  await dialog.getByRole('radio', { name: /^Alle 15/ }).check()
  await dialog.getByRole('button', { name: 'Änderungen speichern' }).click()
  await expect(desk.getByRole('heading', { name: 'Diese 15 Karten werden sortiert' })).toBeVisible()
  await desk.getByRole('button', { name: 'Mehr zu dieser Sortierung' }).click()
  await desk.getByRole('menuitem', { name: 'Sortierung löschen' }).click()
  await expect(desk.getByText('Noch keine Sortierung')).toBeVisible()
})

test('cards are sorted on the screen by dragging, by keys and by menu; the sheet is saved, corrected and taken back', async ({
  desk,
  openProject,
}) => {
  await openProject('topics')
  await openSorting(desk)
  await desk.getByRole('button', { name: 'Am Bildschirm sortieren' }).click()
  const dialog = dialogOf(desk)
  await expect(cardOf(stackOf(desk), 'Bildung')).toBeVisible()

  await drag(desk, cardOf(desk, 'Bildung'), dialog.getByRole('region', { name: 'Neuer Stapel' }))
  await expect(cardOf(pileOf(desk, 1), 'Bildung')).toBeVisible()
  await drag(desk, cardOf(desk, 'Sprachförderung'), cardOf(pileOf(desk, 1), 'Bildung'), { x: 0.5, y: 0.9 })
  await expect(pileOf(desk, 1).locator('.sort-card strong')).toHaveText(['Bildung', 'Sprachförderung'])
  // A figure puts it on that pile, N on a new one, Alt + arrow on the next list.
  await handleOf(desk, 'Begegnung').press('1')
  await expect(pileOf(desk, 1).locator('.sort-card')).toHaveCount(3)
  await expect(handleOf(desk, 'Begegnung')).toBeFocused()
  await handleOf(desk, 'Begegnung').press('n')
  await expect(cardOf(pileOf(desk, 2), 'Begegnung')).toBeVisible()
  await handleOf(desk, 'Begegnung').press('Alt+ArrowLeft')
  await expect(pileOf(desk, 1).locator('.sort-card strong')).toHaveText([
    'Bildung',
    'Sprachförderung',
    'Begegnung',
  ])
  await expect(pileOf(desk, 2)).toHaveCount(0)
  await handleOf(desk, 'Begegnung').press('Enter')
  await desk.getByRole('menuitem', { name: 'Auf einen neuen Stapel' }).click()
  await expect(cardOf(pileOf(desk, 2), 'Begegnung')).toBeVisible()
  await desk.getByLabel('Name von Stapel 1, freiwillig').fill('Lernen')
  await expect(dialog.getByText('12 Karten noch nicht sortiert')).toBeVisible()

  // Closing loses nothing.
  await desk.keyboard.press('Escape')
  await expect(desk.getByText('Ein Blatt ist angefangen und nicht gespeichert')).toBeVisible()
  await desk.getByRole('button', { name: 'Am Bildschirm sortieren' }).click()
  await dialog.getByRole('button', { name: 'Sortierung übernehmen' }).click()
  await expect(dialog.getByText('Blatt 1 gespeichert')).toBeVisible()
  await expect(stackOf(desk).locator('.sort-card')).toHaveCount(15)
  await expect(desk.locator('.session-bar')).toContainText('Sortierung 1 läuft, 1 da')

  await dialog.getByRole('button', { name: 'Blatt 1 korrigieren' }).click()
  await expect(pileOf(desk, 1).locator('.sort-card')).toHaveCount(2)
  await dialog.getByRole('button', { name: /^Stapel auflösen: Stapel 2/ }).click()
  await dialog.getByRole('button', { name: 'Sortierung übernehmen' }).click()
  await expect(dialog.getByText('Blatt 1 korrigiert')).toBeVisible()
  await expect(dialog.getByText('1 Stapel, 2 Karten')).toBeVisible()
  await dialog.getByRole('button', { name: 'Blatt 1 zurücknehmen' }).click()
  await dialogOf(desk).last().getByRole('button', { name: 'Zurücknehmen', exact: true }).click()
  await expect(desk.locator('.session-bar')).toContainText('Sortierung 1 läuft, 0 da')
  await dialog.getByRole('button', { name: 'Sortierung übernehmen' }).click()
  await expect(dialog.getByText('Noch liegt keine Karte auf einem Stapel.')).toBeVisible()
  await desk.keyboard.press('Escape')
})

test('piles of a pin board are typed in by keyboard alone, checked while they are typed, and counted', async ({
  desk,
  openProject,
}) => {
  await openProject('board')
  await openSorting(desk)
  await tabTo(desk, desk.getByRole('button', { name: 'Von der Pinnwand eintippen' }))
  await desk.keyboard.press('Enter')
  const dialog = dialogOf(desk)
  await expect(dialog.getByLabel('Nummern auf Stapel 1')).toBeFocused()
  await desk.keyboard.type('1 4 2')
  await expect(dialog.getByText('Bildung · Sprachförderung · Arbeit und Übergang in Arbeit')).toBeVisible()
  await desk.keyboard.press('Tab')
  await desk.keyboard.type('Lernen')
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('5, 8, 4, 77')
  await desk.keyboard.press('Enter')
  await expect(dialog.getByText('Nummer 77 gibt es nicht. 4 liegt schon auf Stapel 1.')).toBeVisible()
  await desk.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Bitte prüfen Sie einen Stapel.')).toBeVisible()
  await expect(dialog.getByLabel('Nummern auf Stapel 2')).toBeFocused()
  await desk.keyboard.press('Control+a')
  await desk.keyboard.type('5 8')
  await expect(dialog.getByText(/^10 Karten liegen auf keinem Stapel: 3 Selbständigkeit, /)).toBeVisible()
  await desk.keyboard.press('Enter')
  await desk.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: 'Blatt speichern' })).toBeFocused()
  await desk.keyboard.press('Enter')
  await expect(dialog.getByText('Blatt 1 gespeichert')).toBeVisible()
  await expect(dialog.getByLabel('Nummern auf Stapel 1')).toBeFocused()
  for (const keys of ['1 4', '1 4 5']) {
    await desk.keyboard.type(keys)
    await desk.keyboard.press('Control+Enter')
    await expect(dialog.getByLabel('Nummern auf Stapel 1')).toHaveValue('')
  }
  await expect(dialog.getByText('Blatt 3 gespeichert')).toBeVisible()

  // A sheet that is begun waits while another one is corrected.
  await desk.keyboard.type('9 10')
  await dialog.getByRole('button', { name: 'Blatt 3 korrigieren' }).click()
  await expect(dialog.getByLabel('Nummern auf Stapel 1')).toHaveValue('1 4 5')
  await desk.keyboard.press('Control+a')
  await desk.keyboard.type('1 2')
  await desk.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Blatt 3 korrigiert')).toBeVisible()
  await expect(dialog.getByLabel('Nummern auf Stapel 1')).toHaveValue('9 10')
  await dialog.getByRole('button', { name: 'Blatt leeren' }).click()
  await desk.keyboard.press('Escape')

  await desk.getByRole('button', { name: 'Sortierung schließen' }).click()
  await expect(dialog.getByText(/^3 von 26 Anwesenden haben sortiert/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Sortierung schließen' }).click()
  await expect(desk.getByText('2 von 3 legten beide auf einen Stapel').first()).toBeVisible()
  await expect(desk.getByRole('complementary')).toContainText('an diesem Laptop eingegeben')
  await desk.getByRole('tab', { name: 'Alle Paare' }).click()
  await expect(
    desk.getByRole('row', { name: /Sprachförderung/ }).getByRole('cell', { name: '2', exact: true }),
  ).toHaveCount(1)
  await desk.getByRole('tab', { name: 'Namen der Stapel' }).click()
  // One person's name for one person's pile: what lay in it is not told.
  const named = desk.getByRole('row', { name: /Lernen/ })
  await expect(named.getByRole('cell')).toHaveText(['1', '–'])
  await desk.getByRole('tab', { name: 'Für sich' }).click()
  await expect(desk.getByRole('row', { name: /Sicherheit/ })).toContainText('3 von 3')
  await desk.getByRole('button', { name: 'Vorschlag mit dieser Sortierung machen' }).click()
  await expect(desk.getByText(/Sortierung 3/).first()).toBeVisible()
  await desk.keyboard.press('Escape')
})

test('with code cards a sheet needs its code, and each code counts once', async ({
  desk,
  folder,
  openFile,
}) => {
  const { file, codes } = await prepareCodedSorting(folder, 'Karten')
  await openFile(file, 'Karten')
  await goToSorting(desk)
  await expect(desk.getByText('5 Codekarten sind gedruckt.')).toBeVisible()
  await desk.getByRole('button', { name: 'Sortierung öffnen' }).click()
  await desk.getByRole('button', { name: 'Von der Pinnwand eintippen' }).click()
  const dialog = dialogOf(desk)
  await expect(dialog.getByLabel('Code der Karte')).toBeFocused()
  await desk.keyboard.type('AAAAA-AAAAA')
  await desk.keyboard.press('Enter')
  await expect(dialog.getByText(/^Diesen Code gibt es nicht/)).toBeVisible()
  await dialog.getByLabel('Code der Karte').fill(codes[0] ?? '')
  await desk.keyboard.press('Enter')
  await expect(dialog.getByLabel('Nummern auf Stapel 1')).toBeFocused()
  await desk.keyboard.type('1 2')
  await desk.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Blatt 1 gespeichert')).toBeVisible()
  await expect(dialog.getByLabel('Code der Karte')).toBeFocused()
  await desk.keyboard.type(codes[0] ?? '')
  await desk.keyboard.press('Enter')
  await expect(dialog.getByText('Dieser Code ist schon als Papierzettel eingegeben.')).toBeVisible()
  await desk.keyboard.press('Escape')
})

test('while cards are sorted, everything else says so', async ({ app, desk, openProject }) => {
  await openProject('draft')
  const drive = driveDesk(app, desk)
  await openSorting(desk)
  await expect(desk.getByRole('navigation', { name: 'Schritte' })).toContainText('Karten werden sortiert')
  await drive.goTo('Gewichten')
  await expect(desk.getByText(/^Sortierung 2 läuft noch/)).toBeVisible()
  await expect(desk.getByRole('button', { name: 'Runde öffnen' })).toBeDisabled()
  await drive.showOnBeamer('Sortierung')
  await runInPalette(desk, 'Laptop herumreichen')
  await expect(dialogOf(desk).getByLabel('PIN, 4 bis 8 Ziffern')).toBeVisible()
  await desk.keyboard.press('Escape')
  await desk.getByRole('button', { name: 'Zur Sortierung' }).first().click()
  await drive.goTo('Vorbereiten')
  await runInPalette(desk, 'Stapel von der Pinnwand eintippen')
  await expect(dialogOf(desk).getByLabel('Nummern auf Stapel 1')).toBeFocused()
  await desk.keyboard.press('Escape')
  await desk.getByRole('button', { name: 'Pausieren' }).click()
  await expect(desk.getByRole('contentinfo')).toContainText('Sortierung 2 pausiert, 0 da')
  await desk.getByRole('button', { name: 'Sortierung fortsetzen' }).click()
  await desk.getByRole('button', { name: 'Sortierung schließen' }).click()
  await dialogOf(desk).getByRole('button', { name: 'Sortierung schließen' }).click()
  await expect(desk.getByText('Niemand hat sortiert')).toBeVisible()
  await drive.goTo('Gewichten')
  await expect(desk.getByRole('button', { name: 'Runde öffnen' })).toBeEnabled()
  await drive.openRound()
  await goToSorting(desk)
  await desk.getByRole('button', { name: 'Weitere Sortierung' }).click()
  await dialogOf(desk).getByRole('button', { name: 'Sortierung vorbereiten' }).click()
  await expect(desk.getByText(/^Runde 1 läuft noch/)).toBeVisible()
  await expect(desk.getByRole('button', { name: 'Sortierung öffnen' })).toBeDisabled()
})

test('a counted sorting of 22 is read in four ways', async ({ desk, folder, openFile }) => {
  await openFile(
    await prepareBundling(folder, 'Gezählt', 'topics', { sorters: 22, people: 0, allocated: false }),
    'Gezählt',
  )
  await goToSorting(desk)
  await expect(desk.getByText('15 von 22 legten beide auf einen Stapel')).toBeVisible()
  const pairs = desk.getByRole('main').getByRole('listitem')
  await expect(pairs).toHaveCount(12)
  await desk.getByRole('button', { name: /^Noch \d+ Paare zeigen$/ }).click()
  expect(await pairs.count()).toBeGreaterThan(12)
  await desk.getByRole('tab', { name: 'Namen der Stapel' }).click()
  // Equal names count together whatever their spelling.
  await expect(desk.getByRole('row', { name: /Lernen/i })).toHaveCount(1)
})

test('axe finds nothing on any state, light and dark', async ({ desk, folder, openFile, openProject }) => {
  const schemes = async (where: string) => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await desk.emulateMedia({ colorScheme })
      // Only the colours differ in the dark; what contrast asks for is among these rules.
      await expectAccessible(
        desk,
        `${where}, ${colorScheme}`,
        colorScheme === 'dark' ? ['wcag2aa'] : undefined,
      )
    }
  }
  await openProject('topics')
  await goToSorting(desk)
  await expectAccessible(desk, 'sorting, none')
  await desk.getByRole('button', { name: 'Sortierung vorbereiten' }).click()
  await dialogOf(desk).waitFor()
  await expectAccessible(desk, 'sorting, form')
  await dialogOf(desk).getByRole('button', { name: 'Sortierung vorbereiten' }).click()
  await desk.getByRole('button', { name: 'Sortierung öffnen' }).waitFor()
  await schemes('sorting, prepared')
  await desk.getByRole('button', { name: 'Sortierung öffnen' }).click()
  await desk.getByRole('button', { name: 'Am Bildschirm sortieren' }).waitFor()
  await schemes('sorting, open')
  await desk.getByRole('button', { name: 'Am Bildschirm sortieren' }).click()
  for (const title of ['Bildung', 'Begegnung']) await handleOf(desk, title).press('n')
  await schemes('sorting, on the screen')
  await handleOf(desk, 'Bildung').press('Enter')
  await desk.getByRole('menu').waitFor()
  await expectAccessible(desk, 'sorting, menu of a card')
  await desk.keyboard.press('Escape')
  await dialogOf(desk).getByRole('button', { name: 'Sortierung übernehmen' }).click()
  await dialogOf(desk).getByText('Blatt 1 gespeichert').waitFor()
  await expectAccessible(desk, 'sorting, saved')
  await desk.keyboard.press('Escape')
  await desk.getByRole('button', { name: 'Von der Pinnwand eintippen' }).click()
  await expect(dialogOf(desk).getByLabel('Nummern auf Stapel 1')).toBeFocused()
  await desk.keyboard.type('1 2 99')
  await desk.keyboard.press('Enter')
  await schemes('sorting, typed')
  await desk.keyboard.press('Escape')
  await desk.getByRole('button', { name: 'Sortierung schließen' }).click()
  await dialogOf(desk).waitFor()
  await expectAccessible(desk, 'sorting, closing')
  await desk.keyboard.press('Escape')

  const file = await prepareBundling(folder, 'Zugang', 'topics', { sorters: 12, people: 0, allocated: false })
  await openFile(file, 'Zugang')
  await goToSorting(desk)
  for (const view of ['Was zusammengehört', 'Alle Paare', 'Namen der Stapel', 'Für sich']) {
    await desk.getByRole('tab', { name: view }).click()
    if (view === 'Alle Paare') await schemes(`sorting, counted, ${view}`)
    else await expectAccessible(desk, `sorting, counted, ${view}`)
  }
})
