import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { driveDesk } from '../support/desk-driver.ts'
import { drag, expect, test } from '../support/desk-test.ts'
import { prepareBundling } from '../support/prepared-bundling.ts'

/** People into working groups on the desk: wishes by keyboard, sizes, the best distribution, changes by hand. */

const summaryOf = (desk: Page) => desk.getByRole('region', { name: 'Ergebnis der Verteilung' })
const groupOf = (desk: Page, letter: string) =>
  desk.getByRole('region', { name: new RegExp(`^Arbeitskreis ${letter},`) })
const namesIn = (group: Locator) => group.locator('.person-card strong')
const toast = (desk: Page) => desk.getByRole('region', { name: 'Meldungen' })

async function goToPeople(desk: Page): Promise<void> {
  await desk.getByRole('navigation', { name: 'Schritte' }).getByRole('button', { name: 'Bündeln' }).click()
  await desk
    .getByRole('navigation', { name: 'Teile von Bündeln' })
    .getByRole('button', { name: /^Personen/ })
    .click()
}

test('people are entered by keyboard alone, ordered, changed and deleted', async ({ desk, openProject }) => {
  await openProject('topics')
  await goToPeople(desk)
  await expect(desk.getByText('Zuerst braucht es Arbeitskreise')).toBeVisible()
  await openProject('board')
  await goToPeople(desk)
  await desk.getByLabel('Name', { exact: true }).focus()
  await expect(desk.getByLabel('Name', { exact: true })).toBeFocused()
  for (const [name, organisation, wishes] of [
    ['Özlem Kaya', 'Volkshochschule', 'A C B'],
    ['Bernd Krüger', '', 'ba'],
    ['Anna Wiśniewska', 'Caritas', ''],
  ] as const) {
    await desk.keyboard.type(name)
    await desk.keyboard.press('Tab')
    await desk.keyboard.type(organisation)
    await desk.keyboard.press('Tab')
    await desk.keyboard.type(wishes)
    await desk.keyboard.press('Enter')
    await expect(desk.getByRole('row', { name: new RegExp(name) })).toBeVisible()
    await expect(desk.getByLabel('Name', { exact: true })).toBeFocused()
  }
  await desk.keyboard.type('Jonas')
  await desk.keyboard.press('Tab')
  await desk.keyboard.press('Tab')
  await desk.keyboard.type('A X A')
  await expect(desk.getByText('X gibt es nicht')).toBeVisible()
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('row', { name: /Jonas/ })).toHaveCount(0)
  await desk.getByLabel('Wünsche', { exact: true }).fill('')
  await desk.getByLabel('Name', { exact: true }).fill('')

  const names = desk.getByRole('rowheader').filter({ hasText: /Kaya|Krüger|Wiś/ })
  await expect(names).toHaveText([/^Anna/, /^Bernd/, /^Özlem/])
  await desk.getByRole('button', { name: 'Wünsche', exact: true }).click()
  await expect(names).toHaveText([/^Özlem/, /^Bernd/, /^Anna/])
  await desk.getByRole('button', { name: 'Wünsche', exact: true }).click()
  await expect(names).toHaveText([/^Bernd/, /^Özlem/, /^Anna/])

  await desk.getByRole('button', { name: 'Bernd Krüger ändern' }).press('Enter')
  await expect(desk.getByLabel('Name', { exact: true }).last()).toBeFocused()
  await desk.keyboard.type('Bernd Krüger-Haddad')
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('button', { name: 'Bernd Krüger-Haddad ändern' })).toBeFocused()
  await desk.getByRole('button', { name: 'Özlem Kaya löschen' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Person löschen' }).click()
  await expect(desk.getByRole('row', { name: /Özlem/ })).toHaveCount(0)
  await expect(desk.getByRole('heading', { name: '2 Personen' })).toBeVisible()
})

test('sizes that cannot be kept are told with what to do; then everybody is distributed', async ({
  desk,
  folder,
  openFile,
}) => {
  await openFile(
    await prepareBundling(folder, 'Größen', 'board', { sorters: null, people: 12, allocated: false }),
    'Größen',
  )
  await goToPeople(desk)
  await expect(desk.getByText(/^\d+ erste, \d+ zweite, \d+ dritte Wünsche$/).first()).toBeAttached()
  await desk.getByRole('textbox', { name: 'Mindestzahl für A' }).fill('30')
  await desk.getByRole('textbox', { name: 'Mindestzahl für A' }).press('Tab')
  await expect(toast(desk).getByText(/Mindestzahl \(30\) ist größer/)).toBeVisible()
  for (const letter of ['A', 'B', 'C', 'D', 'E']) {
    await desk.getByRole('textbox', { name: `Höchstzahl für ${letter}` }).fill('2')
    await desk.getByRole('textbox', { name: `Höchstzahl für ${letter}` }).press('Tab')
  }
  await expect(desk.getByText(/^Die Höchstzahlen ergeben zusammen 10 Plätze/)).toBeVisible()
  await expect(desk.getByRole('button', { name: 'Verteilen', exact: true })).toBeDisabled()
  await desk.getByRole('textbox', { name: 'Höchstzahl für E' }).fill('6')
  await desk.getByRole('textbox', { name: 'Höchstzahl für E' }).press('Tab')
  await desk.getByRole('button', { name: 'Verteilen', exact: true }).click()
  await expect(summaryOf(desk)).toContainText('Besser geht es bei diesen Größen nicht.')
  await expect(desk.getByText('12 Personen, alle verteilt')).toBeVisible()
})

test('people are moved by menu, keys and mouse; what it costs stands before and after, and it is taken back', async ({
  desk,
  folder,
  openFile,
}) => {
  await openFile(
    await prepareBundling(folder, 'Umzug', 'board', { sorters: null, people: 20, allocated: true }),
    'Umzug',
  )
  await goToPeople(desk)
  const best = summaryOf(desk).getByText('Besser geht es bei diesen Größen nicht.')
  await expect(best).toBeVisible()
  const [name = ''] = await namesIn(groupOf(desk, 'A')).allTextContents()
  const handle = desk.getByRole('button', { name: `${name} verschieben` }).first()

  await handle.press('Enter')
  const none = desk.getByRole('menuitem', { name: /kein Wunsch erfüllt, \+8/ }).first()
  const letter = (await none.textContent())?.trim().charAt(5) ?? ''
  await none.click()
  await expect(toast(desk).getByText(`+8 Unzufriedenheit: ${name} kommt nach ${letter}`)).toBeVisible()
  await expect(summaryOf(desk)).toContainText('8 Punkte über dem Bestmöglichen.')
  await expect(summaryOf(desk)).toContainText(`Keinen ihrer Wünsche bekommt: ${name}.`)
  await expect(namesIn(groupOf(desk, letter)).filter({ hasText: name })).toHaveCount(1)
  await toast(desk).getByRole('button', { name: 'Rückgängig' }).click()
  await expect(best).toBeVisible()

  await handle.focus()
  await desk.keyboard.press('Alt+ArrowRight')
  await expect(namesIn(groupOf(desk, 'B')).filter({ hasText: name })).toHaveCount(1)
  await expect(handle).toBeFocused()
  // The card is shown at its new place before the core has answered; only then there is something to take back.
  await expect(desk.getByRole('banner').getByRole('button', { name: /^Rückgängig/ })).toContainText(
    'Person in',
  )
  await desk.keyboard.press('Control+z')
  await expect(namesIn(groupOf(desk, 'A')).first()).toHaveText(name)
  await expect(best).toBeVisible()

  const card = groupOf(desk, 'A').locator('.person-card').first()
  const box = await card.boundingBox()
  const target = await groupOf(desk, 'C').boundingBox()
  if (!box || !target) throw new Error('There is nothing to drag.')
  await desk.mouse.move(box.x + 30, box.y + 12)
  await desk.mouse.down()
  await desk.mouse.move(target.x + 60, target.y + 120, { steps: 6 })
  await expect(summaryOf(desk).getByText(/^Loslassen: /)).toBeVisible()
  await desk.mouse.up()
  await expect(namesIn(groupOf(desk, 'C')).filter({ hasText: name })).toHaveCount(1)

  await drag(
    desk,
    groupOf(desk, 'C').locator('.person-card').first(),
    desk.getByRole('region', { name: 'Noch in keinem Arbeitskreis' }),
  )
  await expect(summaryOf(desk)).toContainText('1 Person ist noch in keinem Arbeitskreis.')
  await desk.getByRole('button', { name: 'Neu verteilen' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Neu verteilen' }).click()
  await expect(best).toBeVisible()
})

test('the choice opens and closes, names reach the room only after a question, and all of them can be forgotten', async ({
  app,
  desk,
  folder,
  openFile,
}) => {
  await openFile(
    await prepareBundling(folder, 'Wahl', 'board', { sorters: null, people: 6, allocated: true }),
    'Wahl',
  )
  const drive = driveDesk(app, desk)
  await goToPeople(desk)
  await desk.getByRole('button', { name: 'Wahl öffnen' }).click()
  await expect(desk.getByText('Die Wahl ist offen', { exact: true })).toBeVisible()
  await desk.getByRole('button', { name: 'Wahl schließen' }).click()
  await expect(desk.getByText('Die Wahl ist geschlossen', { exact: true })).toBeVisible()

  await desk.getByRole('button', { name: 'Namen im Raum zeigen' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Noch nicht zeigen' }).click()
  await expect(desk.getByText('Der Raum hat die Namen gesehen.')).toHaveCount(0)
  await desk.getByRole('button', { name: 'Namen im Raum zeigen' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Namen zeigen' }).click()
  await expect(toast(desk).getByText(/^Der Raum sieht jetzt die Namen/)).toBeVisible()
  await expect(desk.getByText('Der Raum hat die Namen gesehen.')).toBeVisible()
  await drive.showOnBeamer('Begrüßung')

  await desk.getByRole('button', { name: 'Mehr zu den Personen' }).click()
  await desk.getByRole('menuitem', { name: 'Alle Namen löschen' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Behalten' }).click()
  await expect(desk.getByText('6 Personen, alle verteilt')).toBeVisible()
  await desk.getByRole('button', { name: 'Mehr zu den Personen' }).click()
  await desk.getByRole('menuitem', { name: 'Alle Namen löschen' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Alle Namen löschen' }).click()
  await expect(desk.getByText('Noch niemand eingetragen.')).toBeVisible()
})

test('axe finds nothing on any state, light and dark', async ({ desk, folder, openFile, openProject }) => {
  await openProject('topics')
  await goToPeople(desk)
  await expectAccessible(desk, 'people, no groups')
  await openFile(
    await prepareBundling(folder, 'Zugang', 'board', { sorters: null, people: 24, allocated: false }),
    'Zugang',
  )
  await goToPeople(desk)
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.emulateMedia({ colorScheme })
    await expectAccessible(desk, `people, wishes, ${colorScheme}`)
  }
  await desk.getByLabel('Wünsche', { exact: true }).fill('X')
  await desk
    .getByRole('button', { name: / ändern$/ })
    .first()
    .click()
  await expectAccessible(desk, 'people, problem and editing, dark')
  await desk.keyboard.press('Escape')
  await desk.getByRole('button', { name: 'Verteilen', exact: true }).click()
  await summaryOf(desk).waitFor()
  for (const colorScheme of ['dark', 'light'] as const) {
    await desk.emulateMedia({ colorScheme })
    await expectAccessible(desk, `people, lists, ${colorScheme}`)
  }
  await desk
    .getByRole('button', { name: / verschieben$/ })
    .first()
    .press('Enter')
  await desk.getByRole('menu').waitFor()
  await expectAccessible(desk, 'people, menu')
  await desk.keyboard.press('Escape')
  await desk.getByRole('button', { name: 'Namen im Raum zeigen' }).click()
  await expectAccessible(desk, 'people, question before names')
  await desk.keyboard.press('Escape')
})
