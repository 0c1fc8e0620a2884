import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import {
  FIELDS,
  PHONE,
  expectAccessible,
  expectLargeTargets,
  expectNoSidewaysScroll,
  test,
} from '../support/phone-test.ts'

/** Cards sorted into piles on the participants' page: touch, keyboard, drafts, changes and the end. */

// So tall that nothing scrolls: what lies half behind the card in the hand would count as too small a target.
const VIEWPORT = { width: 360, height: 1200 }
test.use({ ...PHONE, viewport: VIEWPORT, locale: 'de-DE', hasTouch: true })

const title = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name })
const hand = (page: Page): Locator =>
  page.getByRole('region', { name: 'Karte in der Hand' }).getByRole('heading')
const newPile = (page: Page): Locator => page.getByRole('button', { name: 'Neuer Stapel' })
const piles = (page: Page): Locator => page.getByRole('region', { name: 'Ihre Stapel' }).locator('ol > li')
const putOn = (page: Page, pile: number): Locator =>
  piles(page)
    .nth(pile - 1)
    .getByRole('button')
    .first()
const chip = (page: Page, name: string): Locator => page.getByRole('button', { name: `${name} verschieben` })
const saying = (page: Page, text: string): Locator => page.getByRole('status').filter({ hasText: text })

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < 80; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}

test('by touch: put down, taken up, undone, named, sent, changed until it closes', async ({
  page,
  workshop,
}) => {
  const sorting = await workshop.openSorting()
  await page.goto(workshop.url)
  await expect(title(page, 'Was gehört für Sie zusammen?')).toBeVisible()
  await expect(hand(page)).toHaveText('1 Bildung')
  await expect(page.getByText('Karte 1 von 15')).toBeVisible()
  await expectAccessible(page)
  await expectLargeTargets(page)

  // Nothing sorted is no ballot.
  await page.getByRole('button', { name: 'Absenden' }).tap()
  await expect(page.getByRole('alert')).toHaveText('Bitte legen Sie mindestens eine Karte auf einen Stapel.')

  await newPile(page).tap()
  await expect(
    saying(page, '„Bildung“ liegt auf „Stapel 1“. Nächste Karte: „Arbeit und Übergang in Arbeit“.'),
  ).toHaveCount(1)
  await putOn(page, 1).tap()
  await page.getByRole('button', { name: 'Später' }).tap()
  await expect(hand(page)).toHaveText('4 Sprachförderung')
  await newPile(page).tap()
  await newPile(page).tap()
  await expect(piles(page)).toHaveText([
    /Stapel 1.*2 Karten/s,
    /Stapel 2.*Sprachförderung/s,
    /Stapel 3.*Begegnung/s,
  ])

  // Taken up from its pile, a card lies there until it is put elsewhere; the pile it leaves empty is gone.
  await chip(page, '4 Sprachförderung').tap()
  await expect(chip(page, '4 Sprachförderung')).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText('Liegt auf „Stapel 2“')).toBeVisible()
  await expectAccessible(page)
  await putOn(page, 1).tap()
  await expect(piles(page)).toHaveText([/Stapel 1.*3 Karten/s, /Stapel 2.*Begegnung/s])
  await page.getByRole('button', { name: 'Letzten Schritt zurücknehmen' }).tap()
  await expect(piles(page)).toHaveCount(3)
  await expect(saying(page, 'Der letzte Schritt ist zurückgenommen.')).toHaveCount(1)
  await chip(page, '5 Begegnung').tap()
  await page.getByRole('button', { name: 'Herausnehmen' }).tap()
  await expect(piles(page)).toHaveCount(2)

  await page.getByRole('button', { name: 'Namen für „Stapel 1“ eingeben' }).tap()
  await page.getByRole('textbox', { name: 'Name des Stapels' }).fill('Lernen und Arbeiten')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Namen für „Lernen und Arbeiten“ eingeben' })).toBeFocused()
  await expectAccessible(page)
  await expectLargeTargets(page)

  // The draft outlives the page.
  await page.reload()
  await expect(piles(page)).toHaveText([/Lernen und Arbeiten.*2 Karten/s, /Stapel 2.*Sprachförderung/s])

  await page.getByRole('button', { name: 'Absenden' }).tap()
  await expect(page.locator('p:focus')).toHaveText(/^12 Karten haben Sie noch nicht sortiert\./)
  await page.getByRole('button', { name: 'Weiter sortieren' }).tap()
  await expect(hand(page)).toBeFocused()
  await page.getByRole('button', { name: 'Absenden' }).tap()
  await expect(title(page, 'Angekommen')).toBeFocused()

  // A name alone is a change.
  await page.getByRole('button', { name: 'Noch einmal ändern' }).tap()
  await page.getByRole('button', { name: 'Namen für „Stapel 2“ eingeben' }).tap()
  await page.getByRole('textbox', { name: 'Name des Stapels' }).fill('Sprache')
  await page.getByRole('button', { name: 'Änderung absenden' }).tap()
  await expect(title(page, 'Angekommen')).toBeVisible()

  await workshop.core.call('sortings.close', { sortingId: sorting.id })
  await expect(page.getByText('Ihre Eingabe ist mitgezählt')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Reihenfolge der Handlungsfelder' })).toHaveCount(0)
  await expectAccessible(page)
  const { sorters, pairs, pileTitles } = await workshop.core.call('sortings.results', {
    sortingId: sorting.id,
  })
  expect([sorters, pairs.map(({ together }) => together)]).toEqual([1, [1]])
  expect(pileTitles.map((one) => one.title).sort()).toEqual(['Lernen und Arbeiten', 'Sprache'])
})

test('by keyboard alone, with every card on a pile', async ({ page, workshop }) => {
  const sorting = await workshop.openSorting()
  await page.goto(workshop.url)
  await expect(newPile(page)).toBeVisible()
  await page.getByRole('combobox', { name: 'Sprache' }).focus()
  await tabTo(page, newPile(page))
  await page.keyboard.press('Enter')
  // What was pressed keeps the focus, so that the next card can follow.
  await expect(newPile(page)).toBeFocused()
  await page.keyboard.press('Space')
  await tabTo(page, putOn(page, 2))
  for (let card = 3; card <= FIELDS.length; card++) {
    await page.keyboard.press('Enter')
    await expect(putOn(page, 2)).toBeFocused()
  }
  await expect(hand(page)).toHaveText('Alle Karten sind sortiert')
  await expect(saying(page, 'Alle Karten sind sortiert')).toHaveCount(1)
  await expect(page.getByText('15 von 15 sortiert')).toBeVisible()
  await expectAccessible(page)

  // The focus goes with a pile that moves up because the one before it is gone.
  const taken = chip(page, '1 Bildung')
  await page.getByRole('combobox', { name: 'Sprache' }).focus()
  await tabTo(page, taken)
  await page.keyboard.press('Space')
  await expect(taken).toBeFocused()
  await tabTo(page, putOn(page, 2))
  await page.keyboard.press('Enter')
  await expect(piles(page)).toHaveCount(1)
  await expect(putOn(page, 1)).toBeFocused()

  await tabTo(page, page.getByRole('button', { name: 'Absenden' }))
  await page.keyboard.press('Enter')
  await expect(title(page, 'Angekommen')).toBeFocused()
  await workshop.core.call('sortings.close', { sortingId: sorting.id })
  const { pairs } = await workshop.core.call('sortings.results', { sortingId: sorting.id })
  expect(pairs).toHaveLength((FIELDS.length * (FIELDS.length - 1)) / 2)
})

test('a sorting handed in while the laptop is away arrives once, piles and names', async ({
  page,
  workshop,
}) => {
  const sorting = await workshop.openSorting()
  await page.goto(workshop.url)
  await newPile(page).tap()
  await putOn(page, 1).tap()
  await page.getByRole('button', { name: 'Namen für „Stapel 1“ eingeben' }).tap()
  await page.getByRole('textbox', { name: 'Name des Stapels' }).fill('Lernen')
  await workshop.crash()
  await page.getByRole('button', { name: 'Absenden' }).tap()
  await page.getByRole('button', { name: 'Trotzdem absenden' }).tap()
  await expect(title(page, 'Noch nicht gesendet')).toBeVisible()
  await workshop.recover()
  await expect(title(page, 'Angekommen')).toBeVisible({ timeout: 30_000 })
  await workshop.core.call('sortings.close', { sortingId: sorting.id })
  const { sorters, pileTitles } = await workshop.core.call('sortings.results', { sortingId: sorting.id })
  expect([sorters, pileTitles.map((one) => one.title)]).toEqual([1, ['Lernen']])
})

test.describe('on a narrow screen in Arabic, in the dark', () => {
  test.use({ locale: 'ar', viewport: { ...VIEWPORT, width: 320 }, colorScheme: 'dark' })
  test('everything fits, from right to left, and names read the way they are written', async ({
    page,
    workshop,
  }) => {
    await workshop.openSorting()
    await page.goto(workshop.url)
    await page.getByRole('button', { name: 'مجموعة جديدة' }).tap()
    await page.getByRole('button', { name: 'مجموعة جديدة' }).tap()
    await expect(page.locator('.pile').nth(1)).toContainText('المجموعة ٢')
    await page.locator('.rename').first().tap()
    await page.getByRole('textbox').fill('Lernen und Arbeiten ein Leben lang')
    await expect(page.getByRole('textbox')).toHaveCSS('direction', 'ltr')
    await page.locator('[aria-pressed]').first().tap()
    await expectNoSidewaysScroll(page)
    await expectLargeTargets(page)
    await expectAccessible(page)
  })
})
