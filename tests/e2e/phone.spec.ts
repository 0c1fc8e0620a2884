import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import type { Round } from '../../shared/contract/weigh.ts'
import {
  FIELDS,
  PHONE,
  expectAccessible,
  expectLargeTargets,
  expectNoSidewaysScroll,
  test,
} from '../support/phone-test.ts'
import type { Workshop } from '../support/phone-test.ts'

/** The participants' page in a plain Chromium, served by the real core over the loopback. */

test.use({ ...PHONE, locale: 'de-DE' })

const title = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name })
const topic = (page: Page, name: string): Locator => page.getByRole('radiogroup', { name })

async function rate(page: Page, name: string, step: string): Promise<void> {
  await topic(page, name).getByRole('radio', { name: step }).check({ force: true })
}

async function rateAll(page: Page): Promise<void> {
  for (const [index, [name]] of FIELDS.entries()) {
    await rate(page, `${index + 1} ${name}`, index === 3 ? 'weiß nicht' : String((index % 5) + 1))
  }
}

async function ballots(workshop: Workshop, round: Round): Promise<number> {
  return (await workshop.core.call('rounds.progress', { roundId: round.id })).ballots
}

test('a phone joins, waits, rates all topics, sends, reloads, changes, and the round closes', async ({
  page,
  workshop,
}) => {
  await page.goto(workshop.url)
  await expect(title(page, 'Gleich geht es los')).toBeVisible()
  await expect(page.getByText('Weltoffen')).toHaveCount(0)
  await expect(page.locator('main').getByText(workshop.word)).toBeVisible()
  await expectAccessible(page)
  await page.getByText('Was geschieht mit meiner Eingabe?').click()
  await expect(page.getByText('Ihre Eingaben in den Runden sind anonym.')).toBeVisible()

  const round = await workshop.openRound()
  await expect(title(page, 'Wie wichtig ist dieses Feld')).toBeFocused()
  await expect(page.getByText('0 von 15 bewertet')).toBeVisible()
  await expectAccessible(page)
  await expectLargeTargets(page)

  await rate(page, '1 Bildung', '5')
  await rate(page, '2 Arbeit', '4')
  await page.reload()
  await expect(page.getByText('2 von 15 bewertet')).toBeVisible()
  await expect(topic(page, '1 Bildung').getByRole('radio', { name: '5' })).toBeChecked()

  await rateAll(page)
  await expect(page.getByText('15 von 15 bewertet')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Absenden' }).click()
  await expect(title(page, 'Angekommen')).toBeFocused()
  await expectAccessible(page)
  const code = /[0-9A-Z]{3}-[0-9A-Z]{3}/.exec(await page.locator('main').innerText())?.[0] ?? ''
  expect(code).not.toBe('')
  expect(await ballots(workshop, round)).toBe(1)

  await page.reload()
  await expect(title(page, 'Angekommen')).toBeVisible()
  await expect(page.getByText(code)).toBeVisible()

  await page.getByRole('button', { name: 'Noch einmal ändern' }).click()
  await expect(topic(page, '4 Sprachförderung').getByRole('radio', { name: 'weiß nicht' })).toBeChecked()
  await page.getByRole('button', { name: 'Nicht ändern' }).click()
  await expect(title(page, 'Angekommen')).toBeVisible()
  await page.getByRole('button', { name: 'Noch einmal ändern' }).click()
  await rate(page, '4 Sprachförderung', '5')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Änderung absenden' }).click()
  await expect(title(page, 'Angekommen')).toBeVisible()
  await expect(page.getByText(code)).toBeVisible()
  expect(await ballots(workshop, round)).toBe(1)

  await workshop.core.call('rounds.close', { roundId: round.id })
  await expect(title(page, 'Runde geschlossen')).toBeFocused()
  await expect(page.getByText('Ihre Eingabe ist mitgezählt')).toBeVisible()
  await expect(page.getByText(code)).toBeVisible()
  await expectAccessible(page)
  expect(await workshop.core.call('rounds.receipts', { roundId: round.id })).toEqual([code])
  const { ranking } = await workshop.core.call('rounds.results', { roundId: round.id })
  expect(ranking.find((one) => one.title === 'Sprachförderung')).toMatchObject({ mean: 5, unknown: 0 })
  // What was answered does not stay on the phone.
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(ranking[0]?.topicId)
})

test('topics left out are asked about once, kindly, and stay unanswered', async ({ page, workshop }) => {
  const round = await workshop.openRound()
  await page.goto(workshop.url)
  await page.getByRole('button', { name: 'Absenden' }).click()
  await expect(page.getByRole('alert')).toHaveText('Bitte bewerten Sie mindestens ein Handlungsfeld.')
  await rate(page, '1 Bildung', '3')
  await page.getByRole('button', { name: 'Absenden' }).click()
  await expect(page.getByText('14 Handlungsfelder haben Sie noch nicht bewertet.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Weiter bewerten' }).click()
  await expect(topic(page, '2 Arbeit').getByRole('radio').first()).toBeFocused()
  await rate(page, '2 Arbeit', '1')
  await page.getByRole('button', { name: 'Absenden' }).click()
  await expect(title(page, 'Angekommen')).toBeVisible()
  await workshop.core.call('rounds.close', { roundId: round.id })
  const { ranking } = await workshop.core.call('rounds.results', { roundId: round.id })
  expect(ranking.map((one) => one.people).sort()).toEqual([...Array(13).fill(0), 1, 1])
})

test('the laptop dies in the middle of the round: the input is kept, sent afterwards, and counted once', async ({
  page,
  workshop,
}) => {
  const round = await workshop.openRound()
  await page.goto(workshop.url)
  await rateAll(page)
  await workshop.crash()
  await expect(page.getByText('Keine Verbindung – noch nicht gesendet')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Absenden' }).click()
  await expect(title(page, 'Noch nicht gesendet')).toBeVisible()
  await expectAccessible(page)
  await workshop.recover()
  await expect(title(page, 'Angekommen')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('Keine Verbindung')).toHaveCount(0)
  expect(await ballots(workshop, round)).toBe(1)

  // Once more, with a ballot that was acknowledged before: it is still there, and nothing comes twice.
  await workshop.crash()
  await expect(page.getByText('Keine Verbindung')).toBeVisible()
  await expect(title(page, 'Angekommen')).toBeVisible()
  await page.getByRole('button', { name: 'Noch einmal ändern' }).click()
  await rate(page, '1 Bildung', '5')
  await page.getByRole('button', { name: 'Änderung absenden' }).click()
  await expect(title(page, 'Noch nicht gesendet')).toBeVisible()
  await workshop.recover()
  await expect(title(page, 'Angekommen')).toBeVisible({ timeout: 20_000 })
  expect(await ballots(workshop, round)).toBe(1)
})

test('a round that closes while the phone is away is not called "angekommen"', async ({
  page,
  workshop,
  context,
}) => {
  const round = await workshop.openRound()
  await page.goto(workshop.url)
  await rateAll(page)
  await workshop.crash()
  await page.getByRole('button', { name: 'Absenden' }).click()
  await expect(title(page, 'Noch nicht gesendet')).toBeVisible()
  await context.setOffline(true)
  await workshop.recover()
  await workshop.core.call('rounds.close', { roundId: round.id })
  await context.setOffline(false)
  await expect(title(page, 'Runde geschlossen')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('kam erst nach dem Ende der Runde an')).toBeVisible()
  await expectAccessible(page)
})

test('sticky dots: placed, limited, looked over, sent, changed', async ({ page, workshop }) => {
  const round = await workshop.openRound({ method: 'dots', dots: 5, perTopic: 3 })
  await page.goto(workshop.url)
  await expect(page.getByText('Noch 5 von 5 Punkten')).toBeVisible()
  await expect(page.getByText('Höchstens 3 Punkte auf dasselbe Handlungsfeld.')).toBeVisible()
  await expectAccessible(page)
  await expectLargeTargets(page)
  await page.getByRole('button', { name: 'Weiter zur Übersicht' }).click()
  await expect(page.getByRole('alert')).toHaveText('Bitte kleben Sie mindestens einen Punkt.')

  const add = (name: string): Promise<void> =>
    // Also at the limit, where the button says that it does nothing and must do nothing.
    page.getByRole('button', { name: `Einen Punkt auf „${name}“ kleben` }).click({ force: true })
  for (let i = 0; i < 4; i++) await add('Bildung')
  await expect(page.getByText('Noch 2 von 5 Punkten')).toBeVisible()
  for (let i = 0; i < 3; i++) await add('Begegnung')
  await expect(page.getByText('Noch 0 von 5 Punkten')).toBeVisible()
  await page.getByRole('button', { name: 'Einen Punkt von „Begegnung“ abnehmen' }).click()
  await page.reload()
  await expect(page.getByText('Noch 1 von 5 Punkten')).toBeVisible()

  await page.getByRole('button', { name: 'Weiter zur Übersicht' }).click()
  await expect(title(page, 'Ihre Klebepunkte')).toBeFocused()
  await expect(page.getByText('Einen Punkt haben Sie nicht vergeben.')).toBeVisible()
  await expect(page.getByRole('listitem')).toHaveText([/1 Bildung.*3 Punkte/s, /5 Begegnung.*1 Punkt/s])
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Zurück' }).click()
  await add('Ehrenamt')
  await page.getByRole('button', { name: 'Weiter zur Übersicht' }).click()
  await page.getByRole('button', { name: 'Absenden' }).click()
  await expect(title(page, 'Angekommen')).toBeVisible()
  await workshop.core.call('rounds.close', { roundId: round.id })
  const { ranking } = await workshop.core.call('rounds.results', { roundId: round.id })
  expect(ranking.slice(0, 3).map((one) => [one.title, one.sum])).toEqual([
    ['Bildung', 3],
    ['Begegnung', 1],
    ['Ehrenamt', 1],
  ])

  // The next round comes by itself.
  await workshop.openRound()
  await expect(page.getByText('0 von 15 bewertet')).toBeVisible()
})

test('a whole vote by keyboard alone', async ({ page, workshop }) => {
  const round = await workshop.openRound()
  await page.goto(workshop.url)
  await expect(page.getByText('0 von 15 bewertet')).toBeVisible()
  await page.getByRole('combobox', { name: 'Sprache' }).focus()
  for (const _ of FIELDS) {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    const focused = page.locator('input:focus')
    // Nothing that has the focus hides behind head or foot.
    const covered = await focused.evaluate((element) => {
      const box = element.getBoundingClientRect()
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      return top !== element && !element.closest('label')?.contains(top)
    })
    expect(covered).toBe(false)
  }
  await expect(page.getByText('15 von 15 bewertet')).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Absenden' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(title(page, 'Angekommen')).toBeFocused()
  await workshop.core.call('rounds.close', { roundId: round.id })
  const { ranking } = await workshop.core.call('rounds.results', { roundId: round.id })
  expect(ranking.every((one) => one.mean === 2)).toBe(true)
})

test.describe('English', () => {
  test.use({ locale: 'en-GB' })
  test('comes with the browser’s language, and can be changed and kept', async ({ page, workshop }) => {
    await page.goto(workshop.url)
    await expect(title(page, 'We are about to start')).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expectAccessible(page)
    await workshop.openRound()
    await rate(page, '1 Bildung', 'don’t know')
    await expect(page.getByText('1 of 15 rated')).toBeVisible()
    // The topics are German whatever the page speaks.
    await expect(title(page, 'Wie wichtig')).toHaveAttribute('lang', 'de')
    await expectAccessible(page)
    await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch')
    await expect(page.getByText('1 von 15 bewertet')).toBeVisible()
    await page.reload()
    await expect(page.getByText('1 von 15 bewertet')).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  })
})

test('a browser that keeps nothing can take part, and is told', async ({ page, workshop }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await workshop.openRound()
  await page.goto(workshop.url)
  await expect(page.getByText('Dieser Browser merkt sich nichts.')).toBeVisible()
  await rateAll(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Absenden' }).click()
  await expect(title(page, 'Angekommen')).toBeVisible()
})

test('two windows of one phone are one ballot', async ({ page, workshop, context }) => {
  const round = await workshop.openRound()
  await page.goto(workshop.url)
  const second = await context.newPage()
  await second.goto(workshop.url)
  await rateAll(page)
  await page.getByRole('button', { name: 'Absenden' }).click()
  await expect(title(page, 'Angekommen')).toBeVisible()
  await expect(title(second, 'Angekommen')).toBeVisible()
  await second.getByRole('button', { name: 'Noch einmal ändern' }).click()
  await rate(second, '1 Bildung', '4')
  await second.getByRole('button', { name: 'Änderung absenden' }).click()
  await expect(title(second, 'Angekommen')).toBeVisible()
  expect(await ballots(workshop, round)).toBe(1)
})

test('fits 320 px and large type, dark too', async ({ page, workshop }) => {
  await page.setViewportSize({ width: 320, height: 568 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(workshop.url)
  await expect(title(page, 'Gleich geht es los')).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  const round = await workshop.openRound({ method: 'scale', max: 10, allowUnknown: false })
  await expect(page.getByText('0 von 15 bewertet')).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectLargeTargets(page)
  await expectAccessible(page)
  // As somebody has set it in the browser: everything twice as large.
  const browser = await page.context().newCDPSession(page)
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32 } })
  await expect(page.locator('body')).toHaveCSS('font-size', '32px')
  await expectNoSidewaysScroll(page)
  await rate(page, '1 Bildung', '10')
  await page.getByRole('button', { name: 'Absenden' }).click()
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Trotzdem absenden' }).click()
  await expect(title(page, 'Angekommen')).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await workshop.core.call('rounds.close', { roundId: round.id })
  await expect(title(page, 'Runde geschlossen')).toBeVisible()
  await expectNoSidewaysScroll(page)
  await workshop.openRound({ method: 'dots', dots: 20, perTopic: 20 })
  await page.getByRole('button', { name: 'Einen Punkt auf „Bildung“ kleben' }).click()
  await expectNoSidewaysScroll(page)
  await expectLargeTargets(page)
  await expectAccessible(page)
})

test('weighs less than 100 KB in all, and asks nobody but the laptop', async ({ page, workshop }) => {
  const sizes: number[] = []
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  page.on('requestfinished', async (request) => {
    const { responseBodySize, responseHeadersSize } = await request.sizes()
    sizes.push(responseBodySize + responseHeadersSize)
  })
  await workshop.openRound()
  await page.goto(workshop.url, { waitUntil: 'networkidle' })
  await expect(page.getByText('0 von 15 bewertet')).toBeVisible()
  expect([...hosts]).toEqual([`127.0.0.1:${workshop.port}`])
  await expect.poll(() => sizes.length).toBeGreaterThanOrEqual(3)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  test.info().annotations.push({ type: 'page weight', description: `${total} bytes` })
  expect(total).toBeLessThan(100_000)
})
