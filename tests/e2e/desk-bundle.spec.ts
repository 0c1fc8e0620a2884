import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { driveDesk } from '../support/desk-driver.ts'
import { drag, expect, test } from '../support/desk-test.ts'

/** Bündeln in the running program: the proposal becomes a board that people move, name and decide. */

const boardOf = (desk: Page, letter: string) =>
  desk.getByRole('region', { name: new RegExp(`^Arbeitskreis ${letter},`) })
const cardsOf = (board: Locator) => board.locator('.topic-card strong')
const cardOf = (desk: Page, title: string) => desk.locator('.topic-card', { hasText: title })
const parkingLot = (desk: Page) => desk.getByRole('region', { name: 'Themenspeicher' })
const toast = (desk: Page) => desk.getByRole('region', { name: 'Meldungen' })

async function openBoard(app: ElectronApplication, desk: Page): Promise<void> {
  await driveDesk(app, desk).goTo('Bündeln')
  await expect(
    desk.getByRole('heading', { name: 'Fünf Arbeitskreise aus zwölf Handlungsfeldern' }),
  ).toBeVisible()
}

/** Titles of the topics in a group as they stand now. */
async function topicsIn(desk: Page, letter: string): Promise<string[]> {
  return cardsOf(boardOf(desk, letter)).allTextContents()
}

test('a card goes to another group by dragging, by keyboard and by its menu, and says that it was moved', async ({
  app,
  desk,
  openProject,
}) => {
  await openProject('board')
  await openBoard(app, desk)
  const inA = await topicsIn(desk, 'A')
  const inB = await topicsIn(desk, 'B')
  const inC = await topicsIn(desk, 'C')

  await drag(desk, cardOf(desk, inA[0]!), cardOf(desk, inC[0]!), { x: 0.4, y: 0.1 })
  await expect(cardsOf(boardOf(desk, 'C'))).toHaveText([inA[0]!, ...inC])
  await expect(cardsOf(boardOf(desk, 'A'))).toHaveText(inA.slice(1))
  await expect(cardOf(desk, inA[0]!)).toContainText('von Hand')
  await expect(desk.getByRole('navigation', { name: 'Schritte' })).toContainText('Vorschlag, 1 Änderung')

  const handle = cardOf(desk, inB[0]!).locator('[data-reorder-focus]')
  await handle.focus()
  await desk.keyboard.press('Alt+ArrowRight')
  await expect(cardsOf(boardOf(desk, 'C'))).toHaveText([inA[0]!, ...inC, inB[0]!])
  await expect(handle).toBeFocused()
  await expect(toast(desk).getByText(`Arbeitskreis C`)).toBeAttached()

  await cardOf(desk, inC[0]!).hover()
  await cardOf(desk, inC[0]!).getByRole('button').click()
  await desk.getByRole('menuitem', { name: 'In den Themenspeicher' }).click()
  await expect(cardsOf(parkingLot(desk)).filter({ hasText: inC[0]! })).toBeVisible()
  await expect(cardsOf(boardOf(desk, 'C'))).toHaveText([inA[0]!, ...inC.slice(1), inB[0]!])
  await expect(cardOf(desk, inC[0]!).locator('[data-reorder-focus]')).toBeFocused()

  // From the board into the parking lot by hand, and all the way back.
  await drag(desk, cardOf(desk, inB[0]!), parkingLot(desk), { x: 0.5, y: 0.5 })
  await expect(cardsOf(parkingLot(desk)).filter({ hasText: inB[0]! })).toBeVisible()
  for (let step = 0; step < 4; step++) await desk.keyboard.press('Control+z')
  for (const [letter, topics] of [
    ['A', inA],
    ['B', inB],
    ['C', inC],
  ] as const) {
    await expect(cardsOf(boardOf(desk, letter))).toHaveText(topics)
  }
  await expect(desk.getByText('von Hand')).toHaveCount(0)
})

test('groups are renamed, get a lead, are added and dissolved; the dissolved one comes back', async ({
  app,
  desk,
  openProject,
}) => {
  await openProject('board')
  await openBoard(app, desk)
  const inB = await topicsIn(desk, 'B')

  await boardOf(desk, 'A')
    .getByRole('button', { name: /Umbenennen$/ })
    .click()
  await desk.getByLabel('Name von Arbeitskreis A').fill('Lernen')
  await desk.keyboard.press('Escape')
  await expect(desk.getByRole('region', { name: 'Arbeitskreis A, Lernen' })).toHaveCount(0)
  await desk.keyboard.press('Enter')
  await desk.getByLabel('Name von Arbeitskreis A').fill('Lernen und Arbeiten')
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('region', { name: 'Arbeitskreis A, Lernen und Arbeiten' })).toBeVisible()
  await expect(boardOf(desk, 'A').getByRole('button', { name: /Umbenennen$/ })).toBeFocused()

  await boardOf(desk, 'A')
    .getByRole('button', { name: /^Mehr zu/ })
    .click()
  await desk.getByRole('menuitem', { name: 'Leitung eintragen' }).click()
  await desk.getByLabel('Leitung von Arbeitskreis A').fill('C. Öztürk')
  await desk.keyboard.press('Enter')
  await expect(boardOf(desk, 'A')).toContainText('C. Öztürk')

  await desk.getByRole('button', { name: 'Arbeitskreis hinzufügen' }).click()
  await expect(desk.getByLabel('Name von Arbeitskreis F')).toBeFocused()
  await desk.keyboard.type('Öffentlichkeit')
  await desk.keyboard.press('Enter')
  await expect(boardOf(desk, 'F')).toContainText('Noch kein Handlungsfeld')

  await boardOf(desk, 'B')
    .getByRole('button', { name: /^Mehr zu/ })
    .click()
  await desk.getByRole('menuitem', { name: 'Arbeitskreis auflösen' }).click()
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(/^Fünf Arbeitskreise/)
  for (const topic of inB) await expect(parkingLot(desk)).toContainText(topic)
  await toast(desk).getByRole('button', { name: 'Rückgängig' }).click()
  await expect(cardsOf(boardOf(desk, 'B'))).toHaveText(inB)
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(/^Sechs Arbeitskreise/)
})

test('the proposal stands beside what was made of it, and moving after the decision reopens it', async ({
  app,
  desk,
  openProject,
}) => {
  await openProject('board')
  await openBoard(app, desk)
  const [moved] = await topicsIn(desk, 'A')
  const handle = cardOf(desk, moved!).locator('[data-reorder-focus]')
  await handle.focus()
  await desk.keyboard.press('Alt+ArrowRight')
  await expect(cardOf(desk, moved!)).toContainText('von Hand')
  await driveDesk(app, desk).decideGroups()
  await expect(desk.getByText(/Beschlossen am \d\d\.\d\d\.\d{4}/)).toBeVisible()

  await desk.getByText('Vorschlag und Beschluss', { exact: true }).click()
  const table = desk.getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveText(['Arbeitskreis', 'Vorschlag', 'Beschluss'])
  const rowA = table.getByRole('row').nth(1)
  const rowB = table.getByRole('row').nth(2)
  await expect(rowA.getByRole('cell').first()).toContainText(moved!)
  await expect(rowA.getByRole('cell').last()).not.toContainText(moved!)
  await expect(rowB.getByRole('cell').last()).toContainText(`${moved} (von Hand)`)
  await expect(desk.getByRole('heading', { name: 'Von Hand geändert' })).toBeVisible()

  await desk.getByText('Tafel', { exact: true }).click()
  await handle.focus()
  await desk.keyboard.press('Alt+ArrowLeft')
  await expect(desk.getByRole('button', { name: 'Beschließen' })).toBeVisible()
})

test('a new proposal replaces the board and can be taken back', async ({ app, desk, openProject }) => {
  await openProject('board')
  await openBoard(app, desk)
  const inA = await topicsIn(desk, 'A')
  await desk.getByRole('button', { name: 'Neu vorschlagen' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Neuen Vorschlag machen' })
  await dialog.getByText('Festlegen', { exact: true }).click()
  await dialog.getByLabel('Zahl der Arbeitskreise', { exact: true }).fill('1')
  await desk.keyboard.press('Tab')
  await expect(dialog.getByText('Bitte eine ganze Zahl von 2 bis 26.')).toBeVisible()
  await dialog.getByLabel('Zahl der Arbeitskreise', { exact: true }).fill('3')
  await desk.keyboard.press('Tab')
  await dialog.getByRole('button', { name: 'Vorschlag machen' }).click()
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(/^Drei Arbeitskreise/)
  await desk.keyboard.press('Control+z')
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(/^Fünf Arbeitskreise/)
  await expect(cardsOf(boardOf(desk, 'A'))).toHaveText(inA)
})
