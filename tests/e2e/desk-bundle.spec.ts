import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { driveDesk } from '../support/desk-driver.ts'
import { drag, expect, test } from '../support/desk-test.ts'

/** Bündeln in the running program: the proposal becomes a board that people move, hold together, name and decide. */

const boardOf = (desk: Page, letter: string) =>
  desk.getByRole('region', { name: new RegExp(`^Arbeitskreis ${letter},`) })
const cardsOf = (board: Locator) => board.locator('.topic-card strong')
const cardOf = (desk: Page, title: string) =>
  desk.locator('.topic-card').filter({ has: desk.getByText(title, { exact: true }) })
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

/** Chooses in the menu of a card. */
async function onCard(desk: Page, title: string, choice: string): Promise<void> {
  await cardOf(desk, title).hover()
  await cardOf(desk, title)
    .getByRole('button', { name: `${title} verschieben` })
    .click()
  await desk.getByRole('menuitem', { name: choice }).click()
}

/** Chooses in the menu of a group. */
async function onGroup(desk: Page, letter: string, choice: string): Promise<void> {
  await boardOf(desk, letter)
    .getByRole('button', { name: /^Mehr zu/ })
    .click()
  await desk.getByRole('menuitem', { name: choice }).click()
}

/** Holds two topics together, keeps them apart, or sets them free, in the open dialog. */
async function lock(desk: Page, title: string, kind: 'frei' | 'zusammen' | 'getrennt'): Promise<void> {
  const choice = desk
    .getByRole('dialog')
    .getByRole('group', { name: `„${title}“: frei, zusammen oder getrennt` })
  await choice.getByText(kind, { exact: true }).click()
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

  await onCard(desk, inC[0]!, 'In den Themenspeicher')
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

test('topics held together move together, those kept apart refuse to meet, and both can be lifted', async ({
  app,
  desk,
  openProject,
}) => {
  await openProject('board')
  await openBoard(app, desk)
  const [a, partner] = await topicsIn(desk, 'A')
  const [enemy] = await topicsIn(desk, 'C')
  const inD = await topicsIn(desk, 'D')

  await onCard(desk, a!, 'Zusammenhalten oder trennen')
  await lock(desk, partner!, 'zusammen')
  await lock(desk, enemy!, 'getrennt')
  // A contradiction is refused where it is made, with its reason.
  await desk.getByRole('button', { name: 'Fertig' }).click()
  await onCard(desk, partner!, 'Zusammenhalten oder trennen')
  await lock(desk, enemy!, 'zusammen')
  await expect(desk.getByRole('dialog').getByRole('alert')).toContainText('getrennt bleiben')
  await desk.getByRole('button', { name: 'Fertig' }).click()

  const sign = cardOf(desk, a!).getByRole('button', { name: `Bleibt zusammen mit „${partner}“` })
  await expect(sign).toBeVisible()
  await drag(desk, cardOf(desk, a!), cardOf(desk, inD[0]!), { x: 0.4, y: 0.1 })
  await expect(cardsOf(boardOf(desk, 'D'))).toContainText([a!, partner!, inD[0]!])

  // Dropped where it must not lie: nothing moves, and the reason is told.
  await drag(desk, cardOf(desk, a!), cardOf(desk, enemy!), { x: 0.4, y: 0.1 })
  await expect(toast(desk).getByRole('alert')).toContainText('sollen nie in einem Arbeitskreis liegen')
  await expect(cardsOf(boardOf(desk, 'D'))).toContainText([a!, partner!, inD[0]!])
  await toast(desk).getByRole('button').last().click()
  await expect(toast(desk).getByRole('alert')).toHaveCount(0)
  const handle = cardOf(desk, a!).locator('[data-reorder-focus]')
  await handle.focus()
  await desk.keyboard.press('Alt+ArrowLeft')
  await expect(toast(desk).getByRole('alert')).toBeVisible()
  await expect(cardsOf(boardOf(desk, 'D'))).toContainText([a!, partner!, inD[0]!])
  await expect(handle).toBeFocused()

  await sign.click()
  await lock(desk, partner!, 'frei')
  await lock(desk, enemy!, 'frei')
  await desk.getByRole('button', { name: 'Fertig' }).click()
  await expect(sign).toHaveCount(0)
  await onCard(desk, a!, 'Nach C')
  await expect(cardsOf(boardOf(desk, 'C')).filter({ hasText: a! })).toBeVisible()
  await expect(cardsOf(boardOf(desk, 'D')).filter({ hasText: partner! })).toBeVisible()
})

test('groups are split, merged and coloured, each with one step back', async ({ app, desk, openProject }) => {
  await openProject('board')
  await openBoard(app, desk)
  const inD = await topicsIn(desk, 'D')
  const inE = await topicsIn(desk, 'E')
  const heading = desk.getByRole('heading', { level: 1 })

  await onGroup(desk, 'D', 'In zwei teilen')
  await expect(heading).toHaveText(/^Sechs Arbeitskreise/)
  const parts = [...(await topicsIn(desk, 'D')), ...(await topicsIn(desk, 'F'))]
  expect(parts.toSorted()).toEqual(inD.toSorted())
  await toast(desk).getByRole('button', { name: 'Rückgängig' }).first().click()
  await expect(heading).toHaveText(/^Fünf Arbeitskreise/)
  await expect(cardsOf(boardOf(desk, 'D'))).toHaveText(inD)

  await onGroup(desk, 'E', 'Zusammenlegen mit …')
  await desk.getByRole('dialog').getByRole('radio', { name: /^D / }).check()
  await desk.getByRole('dialog').getByRole('button', { name: 'Zusammenlegen' }).click()
  await expect(heading).toHaveText(/^Vier Arbeitskreise/)
  await expect(cardsOf(boardOf(desk, 'D'))).toHaveText([...inD, ...inE])
  await desk.keyboard.press('Control+z')
  await expect(cardsOf(boardOf(desk, 'E'))).toHaveText(inE)

  await onGroup(desk, 'A', 'Farbe wählen')
  const colours = desk.getByRole('dialog').getByRole('radio')
  await expect(colours).toHaveCount(8)
  await expect(desk.getByRole('radio', { name: /Orange, auch B/ })).toBeVisible()
  await desk.getByRole('radio', { name: /Magenta/ }).check()
  // Behind the dialog, where roles are hidden.
  await expect(desk.locator('.group-board .letter').first()).toHaveCSS(
    'background-color',
    'rgb(176, 37, 111)',
  )
  await desk.getByRole('button', { name: 'Wie der Buchstabe vorgibt (Blau)' }).click()
  await expect(desk.getByRole('radio', { name: /Blau/ })).toBeChecked()
  await desk.getByRole('button', { name: 'Fertig' }).click()
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

  await onGroup(desk, 'A', 'Leitung eintragen')
  await desk.getByLabel('Leitung von Arbeitskreis A').fill('C. Öztürk')
  await desk.keyboard.press('Enter')
  await expect(boardOf(desk, 'A')).toContainText('C. Öztürk')

  await desk.getByRole('button', { name: 'Arbeitskreis hinzufügen' }).click()
  await expect(desk.getByLabel('Name von Arbeitskreis F')).toBeFocused()
  await desk.keyboard.type('Öffentlichkeit')
  await desk.keyboard.press('Enter')
  await expect(boardOf(desk, 'F')).toContainText('Noch kein Handlungsfeld')

  await onGroup(desk, 'B', 'Arbeitskreis auflösen')
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(/^Fünf Arbeitskreise/)
  for (const topic of inB) await expect(parkingLot(desk)).toContainText(topic)
  await toast(desk).getByRole('button', { name: 'Rückgängig' }).click()
  await expect(cardsOf(boardOf(desk, 'B'))).toHaveText(inB)
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(/^Sechs Arbeitskreise/)
})

test('the proposal stands beside what was decided with its vote, and moving afterwards reopens it', async ({
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

  await desk.getByRole('button', { name: 'Beschließen' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Fünf Arbeitskreise beschließen' })
  await dialog.getByText('Ja', { exact: true }).click()
  await dialog.getByLabel('Ja-Stimmen', { exact: true }).fill('14')
  await dialog.getByRole('button', { name: 'Beschluss festhalten' }).click()
  await expect(dialog.getByRole('alert')).toContainText('auch die Null')
  await dialog.getByLabel('Nein-Stimmen', { exact: true }).fill('2')
  await dialog.getByLabel('Enthaltungen', { exact: true }).fill('0')
  await dialog.getByLabel('Abweichende Meinung').fill('Zwei Mitglieder hätten lieber vier Arbeitskreise.')
  await dialog.getByRole('button', { name: 'Beschluss festhalten' }).click()
  await expect(dialog).toHaveCount(0)
  const note = desk.locator('details.decision')
  await expect(note).toContainText('Beschluss vom 21.11.2026 in der Sitzung „Auftaktworkshop“')
  await expect(note).toContainText('Abstimmung: 14 Ja, 2 Nein, 0 Enthaltungen')
  await expect(note.getByText(/^Es werden fünf Arbeitskreise gebildet/)).toBeVisible()
  await expect(note.getByText('Zwei Mitglieder hätten lieber vier Arbeitskreise.')).toBeVisible()
  await expect(desk.getByRole('button', { name: 'Weiter: Ausarbeiten' })).toBeFocused()

  await desk.getByRole('tab', { name: 'Vorschlag und Beschluss' }).click()
  const table = desk.getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveText(['Arbeitskreis', 'Vorschlag', 'Beschluss'])
  const rowA = table.getByRole('row').nth(1)
  const rowB = table.getByRole('row').nth(2)
  await expect(rowA.getByRole('cell').first()).toContainText(`${moved} · jetzt in B`)
  await expect(rowA.getByRole('cell').last()).not.toContainText(moved!)
  await expect(rowB.getByRole('cell').last()).toContainText(`${moved} · aus A`)
  await expect(
    desk.getByText('11 von 12 Handlungsfeldern liegen, wie sie vorgeschlagen wurden.'),
  ).toBeVisible()
  await expect(desk.getByRole('heading', { name: 'Von Hand geändert' })).toBeVisible()

  await desk.getByRole('tab', { name: 'Tafel' }).click()
  await handle.focus()
  await desk.keyboard.press('Alt+ArrowLeft')
  await expect(desk.getByRole('button', { name: 'Beschließen' })).toBeVisible()
  await expect(note).toContainText('Seitdem wurde die Tafel geändert')
})

test('a group says why: its pairs, its figures, and where each topic would fit second best', async ({
  app,
  desk,
  openProject,
}) => {
  await openProject('board')
  await openBoard(app, desk)
  const [first] = await topicsIn(desk, 'A')
  await boardOf(desk, 'A')
    .getByRole('button', { name: /^Warum/ })
    .click()
  const dialog = desk.getByRole('dialog')
  await expect(dialog.getByText(/^Nähe 0,\d\d$/).first()).toBeVisible()
  await expect(dialog.getByRole('row').filter({ hasText: first! })).toContainText(/\d,\d\d/)
  await desk.keyboard.press('Escape')
  await onCard(desk, first!, 'Warum liegt es hier?')
  await expect(dialog).toBeVisible()
  await desk.keyboard.press('Escape')
})
