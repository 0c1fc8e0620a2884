import { ballotIdOf, tokenOf } from '../support/voting.ts'
import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import {
  PHONE,
  expectAccessible,
  expectLargeTargets,
  expectNoSidewaysScroll,
  test,
} from '../support/phone-test.ts'

/** Code cards, pause, practice, a changed address and a published result on the participants' page. */

test.use({ ...PHONE, locale: 'de-DE' })

const title = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name })

async function send(page: Page, step: string): Promise<void> {
  await page
    .getByRole('radiogroup', { name: '1 Bildung' })
    .getByRole('radio', { name: step })
    .check({ force: true })
  await page.getByRole('button', { name: 'Absenden' }).click()
  const anyway = page.getByRole('button', { name: 'Trotzdem absenden' })
  await anyway.click()
  await expect(title(page, 'Angekommen')).toBeVisible()
}

test('a card’s QR code: the secret leaves the address bar and serves the next round', async ({
  page,
  workshop,
}) => {
  const [card] = await workshop.printCards(1)
  if (!card) throw new Error('no card')
  await page.goto(workshop.cardUrl(card.secret))
  await expect(page.getByText('Ihre Codekarte ist auf diesem Gerät.')).toBeVisible()
  await expectAccessible(page)
  expect(page.url()).not.toContain(card.secret)
  expect(
    await page.evaluate(() => [document.body.innerHTML, document.cookie, history.length].join()),
  ).not.toContain(card.secret)
  let round = await workshop.openRound(undefined, { access: 'codes' })
  await send(page, '5')
  await page.reload()
  await expect(title(page, 'Angekommen')).toBeVisible()
  await workshop.core.call('rounds.close', { roundId: round.id })
  await expect(title(page, 'Runde geschlossen')).toBeVisible()
  round = await workshop.openRound(undefined, { access: 'codes' })
  await send(page, '3')
  expect((await workshop.core.call('rounds.progress', { roundId: round.id })).ballots).toBe(1)
})

test('a typed code: misread, wrong, right; the next person takes another card', async ({
  page,
  workshop,
}) => {
  const [first, second, paper] = await workshop.printCards(3)
  if (!first || !second || !paper) throw new Error('no cards')
  const round = await workshop.openRound(undefined, { access: 'codes' })
  await page.setViewportSize({ width: 320, height: 568 })
  await page.goto(workshop.url)
  await expect(title(page, 'Ihre Codekarte')).toBeVisible()
  const field = page.getByRole('textbox', { name: 'Code auf der Karte' })
  const check = page.getByRole('button', { name: 'Code prüfen' })
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await expectLargeTargets(page)
  await field.pressSequentially('k7m2q')
  await check.click()
  await expect(page.getByRole('alert')).toHaveText(
    'Ein Code hat 10 Zeichen. Bitte vergleichen Sie ihn mit Ihrer Karte.',
  )
  await expect(field).toBeFocused()
  await field.fill('00000-00000')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText(
    'Diesen Code gibt es nicht. Bitte vergleichen Sie ihn mit Ihrer Karte.',
  )
  await expectAccessible(page)
  // As people read and type it: small letters, O for 0, l for 1, the dash left out.
  await field.fill('')
  await field.pressSequentially(
    first.code.toLowerCase().replace('-', '').replace(/0/g, 'o').replace(/1/g, 'l'),
  )
  await expect(field).toHaveValue(first.code)
  await check.click()
  await send(page, '5')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Andere Karte verwenden' }).click()
  await expect(title(page, 'Ihre Codekarte')).toBeFocused()
  await field.fill(second.code)
  await check.click()
  await expect(page.getByText('0 von 15 bewertet')).toBeVisible()
  await send(page, '1')
  expect((await workshop.core.call('rounds.progress', { roundId: round.id })).ballots).toBe(2)

  // The first card again, by its QR code in the open page: what it sent can be changed.
  await page.goto(workshop.cardUrl(first.secret))
  await expect(title(page, 'Angekommen')).toBeVisible()
  await page.getByRole('button', { name: 'Noch einmal ändern' }).click()
  await expect(
    page.getByRole('radiogroup', { name: '1 Bildung' }).getByRole('radio', { name: '5' }),
  ).toBeChecked()

  // A card that stands on a paper ballot already.
  await workshop.core.call('ballots.cast', {
    roundId: round.id,
    token: 'a'.repeat(32),
    card: paper.code,
    ballotId: '00000000-0000-4000-8000-000000000001',
    seq: 1,
    answers: {},
    stakeholderGroupId: null,
  })
  await page.goto(workshop.cardUrl(paper.secret))
  await expect(title(page, 'Diese Karte hat schon gezählt')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Andere Karte verwenden' }).click()
  await expect(title(page, 'Ihre Codekarte')).toBeVisible()
})

test('a pause: the form stays usable, and what was handed in goes out by itself', async ({
  page,
  workshop,
}) => {
  const round = await workshop.openRound()
  await page.goto(workshop.url)
  await expect(page.getByText('0 von 15 bewertet')).toBeVisible()
  await workshop.core.call('rounds.pause', { roundId: round.id })
  await expect(page.getByRole('status').filter({ hasText: 'Die Runde macht Pause.' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('radio', { name: '4' }).first().check({ force: true })
  await page.getByRole('button', { name: 'Absenden' }).click()
  await page.getByRole('button', { name: 'Trotzdem absenden' }).click()
  await expect(title(page, 'Noch nicht gesendet')).toBeVisible()
  await expect(page.getByText('geht von selbst hinaus, sobald es weitergeht')).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await expect(title(page, 'Noch nicht gesendet')).toBeVisible()
  expect((await workshop.core.call('rounds.progress', { roundId: round.id })).ballots).toBe(0)
  await workshop.core.call('rounds.resume', { roundId: round.id })
  await expect(title(page, 'Angekommen')).toBeVisible()
  await expect(page.getByText('Die Runde macht Pause.')).toHaveCount(0)
  expect((await workshop.core.call('rounds.progress', { roundId: round.id })).ballots).toBe(1)
})

test('a practice round is marked on every screen', async ({ page, workshop }) => {
  await workshop.core.call('practice.start', { settings: { method: 'dots', dots: 3, perTopic: 3 } })
  await page.goto(workshop.url)
  const mark = page.getByRole('status').filter({ hasText: 'Probe – zählt nicht' })
  await expect(mark).toBeVisible()
  await expectAccessible(page)
  await page
    .getByRole('button', { name: /^Einen Punkt auf/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Weiter zur Übersicht' }).click()
  await expect(mark).toBeVisible()
  await page.getByRole('button', { name: 'Absenden' }).click()
  await expect(title(page, 'Angekommen')).toBeVisible()
  await expect(mark).toBeVisible()
  await expect(page.getByText('Das ist eine Probe: Ihre Eingabe zählt nicht.')).toBeVisible()
  await expectAccessible(page)
  await workshop.core.call('practice.close', {})
  await expect(title(page, 'Runde geschlossen')).toBeVisible()
  await expect(mark).toBeVisible()
  await expectAccessible(page)
  await workshop.core.call('practice.end', {})
  await expect(title(page, 'Gleich geht es los')).toBeVisible()
  await expect(mark).toHaveCount(0)
})

test('a laptop with another address asks kindly not to vote twice', async ({ page, workshop }) => {
  await workshop.openRound()
  await page.goto(workshop.url)
  await send(page, '5')
  await workshop.core.call('lan.stop', {})
  workshop.port += 1
  await workshop.serve()
  await page.goto(workshop.url)
  await expect(page.getByRole('alert')).toContainText('Die Adresse dieser Seite hat gewechselt.')
  await expectAccessible(page)
})

test('texts in the language of the page, each marked with its own; the published result too', async ({
  page,
  workshop,
}) => {
  const round = await workshop.openRound()
  const [bildung] = round.topics
  if (!bildung) throw new Error('no topic')
  await workshop.core.call('texts.save', {
    texts: [
      { place: { entity: 'topic', field: 'title', entityId: bildung.id }, language: 'ar', text: 'التعليم' },
      {
        place: { entity: 'round', field: 'question', entityId: round.id },
        language: 'ar',
        text: 'ما مدى أهمية هذا المجال؟',
      },
    ],
  })
  await page.goto(workshop.url)
  await expect(page.getByText('0 von 15 bewertet')).toBeVisible()
  await page.getByRole('combobox').selectOption('ar')
  await expect(title(page, 'ما مدى أهمية هذا المجال؟')).toHaveAttribute('lang', 'ar')
  await expect(title(page, 'ما مدى')).toHaveCSS('direction', 'rtl')
  await expect(page.getByRole('radiogroup', { name: '١ التعليم' }).locator('bdi')).toHaveAttribute(
    'lang',
    'ar',
  )
  // Nobody has translated this one.
  await expect(page.getByRole('radiogroup', { name: '٢ Arbeit' }).locator('bdi')).toHaveAttribute(
    'lang',
    'de',
  )
  await expect(page.getByText('Kita, Schule')).toHaveAttribute('dir', 'ltr')
  await page
    .getByRole('radiogroup', { name: '١ التعليم' })
    .getByRole('radio', { name: '٥' })
    .check({ force: true })
  await page.locator('.foot button').click()
  await page.locator('.foot button').last().click()
  await expect(title(page, 'تم الاستلام')).toBeVisible()
  // Fewer than five ballots would not be published.
  for (let paper = 1; paper <= 4; paper++) {
    await workshop.core.call('ballots.cast', {
      roundId: round.id,
      token: tokenOf(paper),
      ballotId: ballotIdOf(paper),
      seq: 1,
      answers: { [bildung.id]: 5 },
    })
  }
  await workshop.core.call('rounds.close', { roundId: round.id })
  await expect(title(page, 'أُغلقت الجولة')).toBeVisible()
  await expect(page.getByRole('region')).toHaveCount(0)
  await workshop.core.call('rounds.publish', { roundId: round.id })
  const places = page.getByRole('region', { name: 'ترتيب المجالات' }).getByRole('listitem')
  await expect(places.first()).toHaveText(/1\..*التعليم/s)
  await expect(places).toHaveCount(15)
  await expect(places.nth(1).locator('span')).toHaveAttribute('lang', 'de')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})
