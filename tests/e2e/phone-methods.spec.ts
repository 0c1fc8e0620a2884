import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import {
  PHONE,
  expectAccessible,
  expectLargeTargets,
  expectNoSidewaysScroll,
  test,
} from '../support/phone-test.ts'

/** Every method of weighting on the participants' page: by keyboard alone, by touch, and never by dragging. */

test.use({ ...PHONE, locale: 'de-DE' })

const title = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name })

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < 80; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}

test('a budget by keyboard alone: typed, stepped, all of it spent', async ({ page, workshop }) => {
  const round = await workshop.openRound(
    { method: 'budget', points: 100, spendAll: true },
    { groups: [{ title: 'Verein oder Initiative' }, { title: 'Verwaltung' }] },
  )
  await page.goto(workshop.url)
  await expect(page.getByText('Verteilen Sie 100 Punkte auf die Handlungsfelder.')).toBeVisible()
  await expect(page.getByText('Jeder Browser zählt einmal.', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await expectLargeTargets(page)

  await page.getByRole('combobox', { name: 'Sprache' }).focus()
  const first = page.getByRole('textbox', { name: 'Punkte für „Bildung“' })
  await tabTo(page, first)
  await page.keyboard.type('60')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Mehr Punkte für „Bildung“' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(first).toHaveValue('65')
  await expect(page.getByRole('group', { name: '1 Bildung' }).getByRole('status')).toHaveText(
    '65 Punkte. Noch 35 von 100 Punkten',
  )
  // With a group: a radio list, where "keine Angabe" is what it starts with.
  await expect(page.getByRole('radio', { name: 'keine Angabe' })).toBeChecked()
  await tabTo(page, page.getByRole('radio', { name: 'keine Angabe' }))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Verein oder Initiative' })).toBeChecked()

  const review = page.getByRole('button', { name: 'Weiter zur Übersicht' })
  await tabTo(page, review)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText(
    '35 Punkte sind noch übrig. Bitte vergeben Sie alle Punkte.',
  )
  await first.fill('120')
  await review.click()
  await expect(page.getByRole('alert')).toHaveText('Das sind 20 Punkte zu viel.')
  await first.fill('40')
  // Digits of other scripts are numbers, too.
  await page.getByRole('textbox', { name: 'Punkte für „Begegnung“' }).fill('٦٠')
  await expect(page.getByText('Noch 0 von 100 Punkten', { exact: true })).toBeVisible()
  await page.reload()
  await expect(first).toHaveValue('40')
  await tabTo(page, review)
  await page.keyboard.press('Enter')
  await expect(title(page, 'Ihre Punkte')).toBeFocused()
  await expect(page.getByRole('listitem')).toHaveText([/5 Begegnung.*60 Punkte/s, /1 Bildung.*40 Punkte/s])
  await expectAccessible(page)
  await tabTo(page, page.getByRole('button', { name: 'Absenden' }))
  await page.keyboard.press('Enter')
  await expect(title(page, 'Angekommen')).toBeFocused()

  // The group alone is a change of the ballot.
  await page.getByRole('button', { name: 'Noch einmal ändern' }).click()
  await expect(page.getByRole('radio', { name: 'Verein oder Initiative' })).toBeChecked()
  await page.getByRole('radio', { name: 'keine Angabe' }).check()
  await review.click()
  await page.getByRole('button', { name: 'Änderung absenden' }).click()
  await expect(title(page, 'Angekommen')).toBeVisible()
  await workshop.core.call('rounds.close', { roundId: round.id })
  const { ranking } = await workshop.core.call('rounds.results', { roundId: round.id })
  expect(ranking.slice(0, 2).map((one) => [one.title, one.sum])).toEqual([
    ['Begegnung', 60],
    ['Bildung', 40],
  ])
})

test('a ranking by keyboard alone: chosen, moved, removed', async ({ page, workshop }) => {
  const round = await workshop.openRound({ method: 'ranking', k: 4 })
  await page.goto(workshop.url)
  await expect(page.getByText('0 von 4 Plätzen vergeben')).toBeVisible()
  await expectAccessible(page)
  const choice = (name: string): Locator => page.getByRole('button', { name, exact: true })
  const order = page.getByRole('region', { name: 'Ihre Reihenfolge' }).getByRole('listitem')

  await page.getByRole('combobox', { name: 'Sprache' }).focus()
  for (const name of ['1 Bildung', '5 Begegnung Orte und Gelegenheiten, sich kennenzulernen', '8 Ehrenamt']) {
    const target = page.getByRole('button', { name: name.split(' ').slice(0, 2).join(' ') }).last()
    await tabTo(page, target)
    await page.keyboard.press('Space')
    // The list above grows; what has the focus keeps it.
    await expect(target).toBeFocused()
    await expect(target).toHaveAttribute('aria-pressed', 'true')
  }
  await expect(order).toHaveText([/Platz 1.*Bildung/s, /Platz 2.*Begegnung/s, /Platz 3.*Ehrenamt/s])
  await expectAccessible(page)
  await expectLargeTargets(page)

  const up = choice('„Ehrenamt“ einen Platz nach oben')
  await up.focus()
  await page.keyboard.press('Enter')
  await expect(up).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(order).toHaveText([/Platz 1.*Ehrenamt/s, /Platz 2.*Bildung/s, /Platz 3.*Begegnung/s])
  await expect(page.getByRole('status').filter({ hasText: '„Ehrenamt“ steht auf Platz 1.' })).toHaveCount(1)
  await expect(up).toHaveAttribute('aria-disabled', 'true')
  await tabTo(page, choice('„Bildung“ aus der Reihenfolge nehmen'))
  await page.keyboard.press('Enter')
  await expect(choice('„Begegnung“ aus der Reihenfolge nehmen')).toBeFocused()
  await page.reload()
  await expect(order).toHaveText([/Platz 1.*Ehrenamt/s, /Platz 2.*Begegnung/s])

  await tabTo(page, page.getByRole('button', { name: 'Absenden' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 Plätze sind noch frei.')).toBeVisible()
  await expectAccessible(page)
  await tabTo(page, page.getByRole('button', { name: 'Trotzdem absenden' }))
  await page.keyboard.press('Enter')
  await expect(title(page, 'Angekommen')).toBeFocused()
  await workshop.core.call('rounds.close', { roundId: round.id })
  const { ranking } = await workshop.core.call('rounds.results', { roundId: round.id })
  expect(ranking.slice(0, 2).map((one) => [one.title, one.sum])).toEqual([
    ['Ehrenamt', 4],
    ['Begegnung', 3],
  ])
})

test('a matrix by keyboard alone: two scales per topic, "weiß nicht" for both at once', async ({
  page,
  workshop,
}) => {
  const round = await workshop.openRound({
    method: 'matrix',
    max: 5,
    allowUnknown: true,
    labels: { x: 'Wirkung', y: '' },
  })
  await page.goto(workshop.url)
  await expect(page.getByText('0 von 15 bewertet')).toBeVisible()
  await expectAccessible(page)
  await expectLargeTargets(page)
  const scale = (name: string, axis: string): Locator =>
    page.getByRole('radiogroup', { name: `${name} ${axis}` })
  await page.getByRole('combobox', { name: 'Sprache' }).focus()
  await tabTo(page, scale('1 Bildung', 'Wirkung').getByRole('radio').first())
  await page.keyboard.press('Space')
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight')
  await page.getByRole('button', { name: 'Absenden' }).click()
  await expect(page.getByRole('alert')).toHaveText(
    'Bitte bewerten Sie mindestens ein Handlungsfeld nach beiden Kriterien.',
  )
  // Half an answer is kept.
  await page.reload()
  await expect(scale('1 Bildung', 'Wirkung').getByRole('radio', { name: '5' })).toBeChecked()
  await tabTo(page, scale('1 Bildung', 'Machbarkeit').getByRole('radio').first())
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('1 von 15 bewertet')).toBeVisible()
  const unknown = page.getByRole('group', { name: '2 Arbeit' }).getByRole('checkbox', { name: 'weiß nicht' })
  await tabTo(page, unknown)
  await page.keyboard.press('Space')
  await expect(page.getByText('2 von 15 bewertet')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Absenden' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('13 Handlungsfelder haben Sie noch nicht bewertet.')).toBeVisible()
  await page.getByRole('button', { name: 'Weiter bewerten' }).click()
  await expect(scale('3 Selbständigkeit', 'Wirkung').getByRole('radio').first()).toBeFocused()
  await page.getByRole('button', { name: 'Absenden' }).click()
  await expect(title(page, 'Angekommen')).toBeVisible()
  await workshop.core.call('rounds.close', { roundId: round.id })
  const results = await workshop.core.call('rounds.results', { roundId: round.id })
  expect(results.ranking.filter((one) => one.people > 0).map((one) => one.title)).toEqual(['Bildung'])
})

test.describe('by touch', () => {
  test.use({ hasTouch: true })
  test('ranking, budget and matrix on 320 px with type twice as large', async ({ page, workshop }) => {
    await page.setViewportSize({ width: 320, height: 568 })
    const browser = await page.context().newCDPSession(page)
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 32 } })
    let round = await workshop.openRound({ method: 'ranking', k: 20 })
    await page.goto(workshop.url)
    await expect(page.locator('body')).toHaveCSS('font-size', '32px')
    const target = page.locator('[data-choice]').nth(2)
    await target.scrollIntoViewIfNeeded()
    const before = await target.boundingBox()
    await target.tap()
    await expect(target).toHaveAttribute('aria-pressed', 'true')
    // What is under the finger stays there.
    const after = await target.boundingBox()
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 99))).toBeLessThan(2)
    await page.locator('[data-choice]').nth(0).tap()
    await page.getByRole('button', { name: '„Bildung“ einen Platz nach oben' }).tap()
    await expect(page.locator('[data-place]').first()).toContainText('Bildung')
    await expectNoSidewaysScroll(page)
    await expectLargeTargets(page)
    await page.getByRole('button', { name: 'Absenden' }).tap()
    await page.getByRole('button', { name: 'Trotzdem absenden' }).tap()
    await expect(title(page, 'Angekommen')).toBeVisible()
    await workshop.core.call('rounds.close', { roundId: round.id })

    round = await workshop.openRound({ method: 'budget', points: 20, spendAll: false })
    await page.getByRole('button', { name: 'Mehr Punkte für „Bildung“' }).tap()
    await page.getByRole('button', { name: 'Mehr Punkte für „Bildung“' }).tap()
    await page.getByRole('button', { name: 'Weniger Punkte für „Bildung“' }).tap()
    await expectNoSidewaysScroll(page)
    await expectLargeTargets(page)
    await page.getByRole('button', { name: 'Weiter zur Übersicht' }).tap()
    await expect(page.getByText('19 Punkte haben Sie nicht vergeben.')).toBeVisible()
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: 'Absenden' }).tap()
    await expect(title(page, 'Angekommen')).toBeVisible()
    await workshop.core.call('rounds.close', { roundId: round.id })

    await workshop.openRound({ method: 'matrix', max: 10, allowUnknown: false, labels: { x: '', y: '' } })
    const group = page.getByRole('group', { name: '1 Bildung' })
    await group.getByRole('radio', { name: '10' }).first().tap({ force: true })
    await group.getByRole('radio', { name: '7' }).last().tap({ force: true })
    await expect(page.getByText('1 von 15 bewertet')).toBeVisible()
    await expectNoSidewaysScroll(page)
    await expectLargeTargets(page)
    await group.getByRole('button', { name: 'keine Angabe' }).tap()
    await expect(page.getByText('0 von 15 bewertet')).toBeVisible()
  })
})

test.describe('read aloud', () => {
  /** A browser with one German voice of its own and one from the internet, that notes what it is told to say. */
  const speak = (): void => {
    const said: { text: string; lang: string }[] = []
    Object.assign(window, { said })
    class Utterance {
      text: string
      lang = ''
      onend: (() => void) | null = null
      constructor(text: string) {
        this.text = text
      }
    }
    let running: Utterance[] = []
    const voices = [
      { lang: 'de_DE', localService: true },
      { lang: 'en-GB', localService: false },
    ]
    const engine = {
      getVoices: () => voices,
      speak(utterance: Utterance) {
        said.push({ text: utterance.text, lang: utterance.lang })
        running.push(utterance)
      },
      cancel() {
        for (const one of running) one.onend?.()
        running = []
      },
    }
    Object.defineProperty(window, 'speechSynthesis', { value: engine })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
  }
  const said = (page: Page): Promise<unknown> =>
    page.evaluate(() => (window as unknown as { said: { text: string; lang: string }[] }).said.splice(0))

  test('topics and question, in their own language, only when asked for', async ({ page, workshop }) => {
    await page.addInitScript(speak)
    await workshop.openRound()
    await page.goto(workshop.url)
    const read = page.getByRole('button', { name: '„Sprachförderung“ vorlesen' })
    await expect(read).toBeVisible()
    expect(await said(page)).toEqual([])
    await expectAccessible(page)
    await expectLargeTargets(page)
    await read.click()
    expect(await said(page)).toEqual([
      { text: 'Sprachförderung', lang: 'de_DE' },
      { text: 'Deutsch lernen, in jedem Alter', lang: 'de_DE' },
    ])
    const stop = page.getByRole('button', { name: 'Vorlesen beenden' })
    await expect(stop).toHaveCount(1)
    await stop.click()
    await expect(stop).toHaveCount(0)
    await page.getByRole('button', { name: 'Frage und Regeln vorlesen' }).click()
    expect(await said(page)).toEqual([
      { text: 'Wie wichtig ist dieses Feld in den nächsten fünf Jahren?', lang: 'de_DE' },
      { text: 'Bewerten Sie jedes Handlungsfeld von 1 (unwichtig) bis 5 (sehr wichtig).', lang: 'de_DE' },
    ])
    // English has a voice only in the internet: the German topics can be read, the English rules cannot.
    await page.getByRole('combobox').selectOption('en')
    await expect(page.getByRole('button', { name: 'Read “Bildung” aloud' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Read question and rules aloud' })).toHaveCount(0)
  })
})
