import type { Locator, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from '../support/axe.ts'
import { prepareCountedRounds } from '../support/counted-rounds.ts'
import type { CountedRound } from '../support/counted-rounds.ts'
import { answerSaveDialog, driveDesk } from '../support/desk-driver.ts'
import { expect, tabTo, test } from '../support/desk-test.ts'

/** Results of counted rounds on the desk: figures with their derivation, groups, comparison, origin, small samples. */

const TOPICS = [
  'Sprachförderung und Alltagsverständigung für Erwachsene',
  'Bildung, Schule und Übergänge',
  'Arbeit, Ausbildung und Anerkennung von Abschlüssen',
  'Begegnung',
  'Antirassismus und Antidiskriminierungsarbeit',
  'Partizipation und Beteiligung in kommunalen Entscheidungsprozessen',
  'Wohnen',
]
const SCALE = { method: 'scale', max: 5, allowUnknown: true } as const
const GROUPS = [
  { title: 'Verwaltung', people: 9 },
  { title: 'Vereine', people: 6 },
]
const METHODS: readonly CountedRound[] = [
  { settings: SCALE, people: 24, cut: 3, groups: GROUPS },
  { settings: { method: 'dots', dots: 5, perTopic: 2 }, people: 20, cut: 3, groups: GROUPS },
  { settings: { method: 'budget', points: 100, spendAll: true }, people: 20, cut: 3, groups: GROUPS },
  { settings: { method: 'ranking', k: 7 }, people: 20, cut: 3, groups: GROUPS },
  {
    settings: { method: 'matrix', max: 5, allowUnknown: true, labels: { x: 'Wirkung', y: '' } },
    people: 20,
    cut: 3,
    groups: GROUPS,
  },
]

/** Places of the rounds whose views are judged in dark colours too: together they have every colour there is. */
const DARK_TOO = [0, 4]

const main = (desk: Page) => desk.getByRole('main')
const tab = (desk: Page, name: string) => desk.getByRole('tab', { name, exact: true })
const figures = (desk: Page): Locator => main(desk).locator('[data-figure]:visible')

async function chooseRound(desk: Page, number: number): Promise<void> {
  await desk.getByRole('group', { name: 'Runden' }).getByText(`Runde ${number}`).click()
  await expect(main(desk).getByText(`Runde ${number} ·`)).toBeVisible()
  await tab(desk, 'Rangfolge').click()
}

/**
 * Every figure of a row opens with Enter, comes to what is shown, and has the focus again afterwards.
 * @param seen figures that were looked at in another view of the same round
 */
async function expectDerived(desk: Page, row: Locator, seen = new Set<string>()): Promise<void> {
  const dialog = desk.getByRole('dialog')
  const inRow = row.locator('[data-figure]')
  const count = await inRow.count()
  expect(count).toBeGreaterThan(0)
  for (let index = 0; index < count; index++) {
    const figure = inRow.nth(index)
    const key = `${await figure.getAttribute('data-figure')}: ${await figure.textContent()}`
    if (seen.has(key)) continue
    seen.add(key)
    const shown = (await figure.textContent())?.replace(/, Rechenweg$/, '').trim() ?? ''
    await figure.focus()
    await desk.keyboard.press('Enter')
    await expect(dialog).toBeVisible()
    // Agreement stands as word and figure in the table, and as a sentence in the derivation.
    const result = await dialog.locator('.result').innerText()
    expect(result.replace(', A = ', ' ')).toBe(shown)
    await desk.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(figure).toBeFocused()
  }
}

/** One stop of the Tab key for the whole table, arrows within. */
async function expectOneTabStop(desk: Page): Promise<void> {
  await tabTo(desk, figures(desk).first())
  await desk.keyboard.press('ArrowRight')
  await expect(figures(desk).nth(1)).toBeFocused()
  await desk.keyboard.press('ArrowDown')
  await desk.keyboard.press('Home')
  await expect(main(desk).getByRole('row').nth(2).locator('[data-figure]').first()).toBeFocused()
  await desk.keyboard.press('Tab')
  await expect(figures(desk).and(desk.locator(':focus'))).toHaveCount(0)
}

test('every figure of every method shows its derivation, with the keyboard alone', async ({
  app,
  desk,
  folder,
  openFile,
}) => {
  await openFile(await prepareCountedRounds(folder, 'Rechenwege', TOPICS, METHODS, 30), 'Rechenwege')
  await driveDesk(app, desk).goTo('Gewichten')
  const dialog = desk.getByRole('dialog')
  for (const number of METHODS.keys()) {
    await chooseRound(desk, number + 1)
    const seen = new Set<string>()
    for (const view of ['Rangfolge', 'Verteilung', 'Gruppen']) {
      await tab(desk, view).click()
      await expectDerived(desk, main(desk).getByRole('row').nth(2), seen)
    }
    await main(desk).getByText('Jede Gruppe zählt gleich', { exact: true }).click()
    await expectDerived(desk, main(desk).getByRole('row').nth(2), seen)
    expect(seen.size).toBeGreaterThan(5)
  }

  await chooseRound(desk, 4)
  await desk.getByRole('button', { name: /^Kendalls W = .* über \d+ vollständige Rangfolgen/ }).click()
  await expect(dialog).toContainText('DOI 10.1214/aoms/1177732186')
  await desk.keyboard.press('Escape')

  await chooseRound(desk, 1)
  await expectOneTabStop(desk)
  await tab(desk, 'Gruppen').click()
  await expectOneTabStop(desk)
})

test('axe finds nothing on any view of any method', async ({ app, desk, folder, openFile }) => {
  test.setTimeout(120_000)
  const rounds: CountedRound[] = [
    ...METHODS,
    {
      settings: SCALE,
      people: 20,
      cut: 3,
      groups: [
        { title: 'Verwaltung', people: 8 },
        { title: 'Vereine', people: 6 },
        { title: 'Politik', people: 3 },
      ],
      follows: { round: 0, as: 'second' },
    },
    { settings: SCALE, people: 2 },
  ]
  await openFile(await prepareCountedRounds(folder, 'Ansichten', TOPICS, rounds, 30), 'Ansichten')
  await driveDesk(app, desk).goTo('Gewichten')
  for (const number of rounds.keys()) {
    await chooseRound(desk, number + 1)
    for (const view of await desk.getByRole('tab').allInnerTexts()) {
      // Ranking and points spent look like dots, but for how a topic's own ballots are drawn.
      if ((number === 2 || number === 3) && view !== 'Verteilung') continue
      await tab(desk, view).click()
      const where = `results, round ${number + 1}, ${view}`
      await expectAccessible(desk, where)
      if (!DARK_TOO.includes(number)) continue
      await desk.emulateMedia({ colorScheme: 'dark' })
      // Only the colours differ in the dark; what contrast asks for is among these rules.
      await expectAccessible(desk, `${where}, dark`, ['wcag2aa'])
      await desk.emulateMedia({ colorScheme: 'light' })
    }
  }
  await chooseRound(desk, 1)
  await figures(desk).nth(2).click()
  await desk.getByRole('dialog').waitFor()
  await expectAccessible(desk, 'derivation')
  await desk.keyboard.press('Escape')
})

test('groups, comparison and origin say what can be said, and no more', async ({
  app,
  desk,
  folder,
  openFile,
}) => {
  const rounds: CountedRound[] = [
    {
      settings: SCALE,
      people: 20,
      groups: [
        { title: 'Verwaltung', people: 8 },
        { title: 'Vereine', people: 5 },
        { title: 'Politik', people: 3 },
      ],
      handedOut: 18,
      sticky: { people: 12, topics: TOPICS.map(() => [1, 2, 3, 4, 2]) },
      rows: Array.from({ length: 20 }, () => [5, 4, 3, 2, 1, 3, 2]),
    },
    {
      settings: SCALE,
      people: 12,
      follows: { round: 0, as: 'second' },
      rows: Array.from({ length: 12 }, () => [2, 4, 5, 2, 1, 3, 2]),
    },
  ]
  await openFile(await prepareCountedRounds(folder, 'Gruppen', TOPICS, rounds, 30), 'Gruppen')
  await driveDesk(app, desk).goTo('Gewichten')
  await chooseRound(desk, 1)

  await tab(desk, 'Gruppen').click()
  const headings = main(desk).getByRole('columnheader')
  await expect(headings.filter({ hasText: 'Verwaltung' })).toHaveCount(1)
  await expect(headings.filter({ hasText: 'Politik' })).toHaveCount(0)
  await expect(main(desk).getByText('Politik (3): zu wenige Zettel (weniger als 5)')).toBeVisible()
  await main(desk).getByText('Jede Gruppe zählt gleich', { exact: true }).click()
  await expect(main(desk).getByText(/^Zweite Sicht: .* Es gilt die Rangfolge der Runde\.$/)).toBeVisible()
  await expect(headings.filter({ hasText: 'Rang der Runde' })).toHaveCount(1)
  await expectAccessible(desk, 'each group counts the same')
  const dialog = desk.getByRole('dialog')
  await main(desk).locator('[data-figure$=" balanced"]').first().click()
  await expect(dialog).toContainText('Politik (3): weniger als 5 Stimmzettel.')
  await expect(dialog).toContainText('4 Stimmzettel ohne Angabe der Gruppe.')
  await desk.keyboard.press('Escape')

  await tab(desk, 'Vergleich').click()
  const row = (title: string) => main(desk).getByRole('row', { name: new RegExp(`^${title}`) })
  await expect(row(TOPICS[2]!)).toContainText('2 Plätze nach oben')
  await expect(row(TOPICS[0]!)).toContainText('nach unten')
  await expect(row(TOPICS[1]!)).toContainText('unverändert')
  await expectOneTabStop(desk)
  await expectDerived(desk, row(TOPICS[2]!))
  await expectDerived(desk, row(TOPICS[0]!))

  await tab(desk, 'Herkunft').click()
  await expect(main(desk).getByText('2 Zettel mehr als Anwesende – bitte prüfen.')).toBeVisible()
  await expect(main(desk).getByText('2 Zettel mehr als ausgegebene Karten – bitte prüfen.')).toBeVisible()
  await expect(main(desk).getByText(/^Klebepunkte sind Summen, keine Stimmzettel\./)).toBeVisible()
  await main(desk).getByText('2 Zettel mehr als Anwesende – bitte prüfen.').click()
  await expect(dialog).toContainText('(20 Stimmzettel + 12 Personen an der Klebewand) − 30 Anwesende = 2')
  await expectAccessible(desk, 'derivation of a difference')
  await desk.keyboard.press('Escape')
  await main(desk).getByRole('button', { name: 'Karten ausgegeben: eins mehr' }).click()
  await expect(main(desk).getByText('1 Zettel mehr als ausgegebene Karten – bitte prüfen.')).toBeVisible()
  await main(desk).getByRole('button', { name: 'Belege prüfen' }).click()
  const receipts = desk.getByRole('dialog')
  await expect(receipts.getByRole('listitem')).toHaveCount(20)
  const pdf = join(folder, 'Belege.pdf')
  await answerSaveDialog(app, pdf)
  await receipts.getByRole('button', { name: 'Als PDF sichern' }).click()
  await expect(receipts.getByRole('status')).toContainText('Belege.pdf')
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  await desk.keyboard.press('Escape')

  // Sticky dots are in the mean, and the derivation of the agreement says that they are not in it.
  await tab(desk, 'Rangfolge').click()
  await main(desk).locator('[data-figure$=" agreement"]').first().click()
  await expect(desk.getByRole('dialog')).toContainText('12 Bewertungen an der Wand: nicht enthalten')
  await desk.keyboard.press('Escape')
})

test('few ballots show the order only, and no room gets to see it; more are published and shown', async ({
  app,
  desk,
  folder,
  openFile,
}) => {
  const rounds: CountedRound[] = [
    { settings: SCALE, people: 4, cut: 2 },
    { settings: SCALE, people: 7, cut: 2 },
    {
      settings: SCALE,
      people: 10,
      cut: 2,
      rows: Array.from({ length: 10 }, () => [5, 3, 3, 3, 1, 2, 2]),
    },
  ]
  await openFile(await prepareCountedRounds(folder, 'Wenige', TOPICS, rounds, 30), 'Wenige')
  await driveDesk(app, desk).goTo('Gewichten')
  const publish = desk.getByRole('button', { name: 'Ergebnis veröffentlichen' })

  await chooseRound(desk, 1)
  await expect(main(desk).getByText(/^Nur 4 Stimmzettel: .* einzelne Meinungen erkennen\.$/)).toBeVisible()
  await expect(main(desk).getByRole('columnheader')).toHaveText(['Rang', 'Handlungsfeld'])
  await expect(figures(desk)).toHaveCount(0)
  await expect(desk.getByRole('tab')).toHaveText(['Rangfolge', 'Herkunft'])
  await expect(publish).toHaveCount(0)
  await expect(desk.getByRole('complementary').getByText('Rangliste', { exact: true })).toBeDisabled()

  await chooseRound(desk, 2)
  await expect(main(desk).getByText(/erscheint ab 10 Stimmzetteln\.$/)).toBeVisible()
  await expect(main(desk).getByRole('columnheader', { name: 'Sicherheit' })).toHaveCount(0)
  await expect(publish).toBeVisible()

  await chooseRound(desk, 3)
  await expect(main(desk).getByRole('columnheader', { name: 'Sicherheit' })).toHaveCount(1)
  const tie = desk.getByRole('complementary').locator('.tie')
  await expect(tie).toContainText('liegen gleichauf auf Rang 2.–4.')
  await expect(main(desk).getByText('Noch nicht veröffentlicht')).toBeVisible()
  await publish.click()
  await expect(main(desk).getByText(/^Veröffentlicht um \d\d:\d\d$/)).toBeVisible()
  await expect(publish).toHaveCount(0)
  await desk.getByRole('button', { name: 'Am Beamer zeigen' }).click()
  await expect(desk.getByRole('complementary').getByText('Rangliste', { exact: true })).toHaveAttribute(
    'data-state',
    'on',
  )

  await tie.getByRole('button', { name: 'Stichrunde vorbereiten' }).click()
  const dialog = desk.getByRole('dialog')
  await expect(dialog.getByLabel('Frage an den Raum')).toHaveValue(/^Stichrunde/)
  await desk.keyboard.press('Escape')
})
