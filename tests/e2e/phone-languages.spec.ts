import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { LANGUAGES, LANGUAGE_CODES, directionOf } from '../../renderer/phone/language.ts'
import type { LanguageCode, Words } from '../../renderer/phone/language.ts'
import {
  FIELDS,
  PHONE,
  expectAccessible,
  expectLargeTargets,
  expectNoSidewaysScroll,
  test,
} from '../support/phone-test.ts'

/** The participants' page in other languages than German, served by the real core over the loopback. */

test.use(PHONE)

async function choose(page: Page, code: LanguageCode): Promise<Words> {
  await page.getByRole('combobox').selectOption(code)
  await expect(page.locator('html')).toHaveAttribute('lang', code)
  await expect(page.locator('html')).toHaveAttribute('dir', directionOf(code))
  return (await LANGUAGES[code].load()).phone
}

/** Rates every topic, by the words of the page: 1, 2, 3, "don't know", 5, 1, 2 … */
async function rateAll(page: Page, words: Words): Promise<void> {
  for (const [index, [name]] of FIELDS.entries()) {
    const step = index === 3 ? words.scale.unknown : words.figure((index % 5) + 1)
    await page
      .getByRole('radiogroup', { name: `${words.figure(index + 1)} ${name}`, exact: true })
      .getByRole('radio', { name: step })
      .check({ force: true })
  }
}

test.describe('Arabic', () => {
  test.use({ locale: 'ar-SY' })
  test('from right to left: joined, waited, rated, sent, closed', async ({ page, workshop }) => {
    const { phone: words } = await LANGUAGES.ar.load()
    await page.goto(workshop.url)
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
    await expect(page.getByRole('heading', { name: 'سنبدأ بعد قليل' })).toBeVisible()
    await expect(page.getByRole('combobox', { name: 'اللغة' })).toHaveValue('ar')
    await expectAccessible(page)

    const round = await workshop.openRound()
    await expect(page.getByText('تم تقييم ٠ من ١٥')).toBeVisible()
    await expectAccessible(page)
    await expectLargeTargets(page)
    // The scale runs from right to left too, in the digits of its rules; what is German is marked and runs from left to right.
    const group = page.getByRole('radiogroup', { name: '٣ Selbständigkeit' })
    const [one, five] = await Promise.all(
      ['١', '٥'].map((name) => group.getByRole('radio', { name }).boundingBox()),
    )
    expect(one?.x).toBeGreaterThan(five?.x ?? Infinity)
    await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'de')
    await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('direction', 'ltr')
    await expect(group.locator('bdi')).toHaveAttribute('lang', 'de')
    await expect(page.getByText('Deutsch lernen, in jedem Alter')).toHaveCSS('direction', 'ltr')

    await page.getByRole('button', { name: 'إرسال' }).click()
    await expect(page.getByRole('alert')).toHaveText('يرجى تقييم مجال واحد على الأقل.')
    await group.getByRole('radio', { name: '١' }).check({ force: true })
    await page.getByRole('button', { name: 'إرسال' }).click()
    await expect(page.locator('.ask', { hasText: 'بقي ١٤ مجالًا بلا تقييم.' })).toBeFocused()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'متابعة التقييم' }).click()
    await rateAll(page, words)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'إرسال' }).click()
    await expect(page.getByRole('heading', { name: 'تم الاستلام' })).toBeFocused()
    await expectAccessible(page)
    const code = page.locator('main bdi')
    await expect(code).toHaveText(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/)
    await expect(code).toHaveCSS('direction', 'ltr')

    await workshop.core.call('rounds.close', { roundId: round.id })
    await expect(page.getByRole('heading', { name: 'أُغلقت الجولة' })).toBeFocused()
    await expect(page.getByText('تم احتساب إجاباتك.')).toBeVisible()
    await expectAccessible(page)
    const { ranking } = await workshop.core.call('rounds.results', { roundId: round.id })
    expect(ranking.find((topic) => topic.title === 'Begegnung')).toMatchObject({ mean: 5 })
    expect(ranking.find((topic) => topic.title === 'Sprachförderung')).toMatchObject({ unknown: 1 })
  })
})

test.describe('chosen on a German phone', () => {
  test.use({ locale: 'de-DE' })

  test('Russian: announced, kept through a reload, and a whole ballot with it', async ({
    page,
    workshop,
  }) => {
    const round = await workshop.openRound()
    await page.goto(workshop.url)
    await expect(page.getByText('0 von 15 bewertet')).toBeVisible()
    // By keyboard: the choice of language is the first stop.
    await page.keyboard.press('Tab')
    await expect(page.getByRole('combobox', { name: 'Sprache' })).toBeFocused()
    const words = await choose(page, 'ru')
    await expect(page.getByRole('status').filter({ hasText: 'Язык: Русский' })).toHaveCount(1)
    await expect(page).toHaveTitle('Klebepunkt: ваше мнение')
    await page.reload()
    await expect(page.getByText('Оценено: 0 из 15')).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
    await rateAll(page, words)
    await expect(page.getByText('Оценено: 15 из 15')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Отправить' }).click()
    await expect(page.getByRole('heading', { name: 'Получено' })).toBeFocused()
    await expectAccessible(page)
    expect((await workshop.core.call('rounds.progress', { roundId: round.id })).ballots).toBe(1)
    await workshop.core.call('rounds.close', { roundId: round.id })
    await expect(page.getByText('Спасибо. Ваши ответы учтены.')).toBeVisible()
    const { ranking } = await workshop.core.call('rounds.results', { roundId: round.id })
    expect(ranking.find((topic) => topic.title === 'Begegnung')).toMatchObject({ mean: 5 })
  })

  test('sticky dots in Romanian and Persian', async ({ page, workshop }) => {
    await workshop.openRound({ method: 'dots', dots: 24, perTopic: 20 })
    await page.goto(workshop.url)
    await choose(page, 'ro')
    await expect(page.getByText('Cel mult 20 de buline pentru aceeași temă.')).toBeVisible()
    await page.getByRole('button', { name: 'Lipiți o bulină pe „Bildung”' }).click()
    await choose(page, 'fa')
    await expect(page.getByText('نقطه‌های باقی‌مانده: ۲۳ از ۲۴')).toBeVisible()
    await expect(page.getByRole('group', { name: '۱ Bildung' }).locator('b')).toHaveText('۱')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'ادامه و بازبینی' }).click()
    await expect(page.getByText('۲۳ نقطه هنوز باقی مانده است.')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'ارسال' }).click()
    await expect(page.getByRole('heading', { name: 'دریافت شد' })).toBeVisible()
  })

  test('every language fits 320 px on every screen', async ({ page, workshop }) => {
    test.setTimeout(180_000)
    await page.setViewportSize({ width: 320, height: 568 })
    async function lookAtAll(): Promise<void> {
      for (const code of LANGUAGE_CODES) {
        await choose(page, code)
        await expectNoSidewaysScroll(page)
        await expectLargeTargets(page)
      }
    }
    await page.goto(workshop.url)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.locator('summary').click()
    await lookAtAll()

    let round = await workshop.openRound({ method: 'dots', dots: 9, perTopic: 9 })
    const dot = page.getByRole('group').first().getByRole('button').last()
    await dot.click()
    await lookAtAll()
    await page.locator('.foot button').click()
    await expect(page.getByRole('group')).toHaveCount(0)
    await lookAtAll()
    await workshop.core.call('rounds.close', { roundId: round.id })
    await expect(page.locator('main .foot')).toHaveCount(0)
    await lookAtAll()

    round = await workshop.openRound()
    await page.getByRole('radio').first().check({ force: true })
    for (const code of LANGUAGE_CODES) {
      await choose(page, code)
      await expectNoSidewaysScroll(page)
      await expectLargeTargets(page)
      await expectAccessible(page)
    }
    await page.locator('.foot button').click()
    await expect(page.locator('.foot button')).toHaveCount(2)
    await lookAtAll()
    // As somebody has set it in the browser: everything twice as large.
    const browser = await page.context().newCDPSession(page)
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 32 } })
    await expect(page.locator('body')).toHaveCSS('font-size', '32px')
    await lookAtAll()
    await workshop.crash()
    await page.locator('.foot button').last().click()
    await expect(page.locator('main button')).toHaveCount(1)
    // The line at the top is there as well; words not fetched yet could not be fetched now.
    await expectNoSidewaysScroll(page)
    await workshop.recover()
    await expect(page.locator('main bdi')).toBeVisible({ timeout: 20_000 })
    await lookAtAll()
  })
})

test.describe('in every language, on 320 px and with type twice as large', () => {
  test.use({ locale: 'de-DE', viewport: { width: 320, height: 568 } })

  async function lookAtAll(page: Page): Promise<void> {
    const browser = await page.context().newCDPSession(page)
    for (const code of LANGUAGE_CODES) {
      await choose(page, code)
      for (const standard of [16, 32]) {
        await browser.send('Page.setFontSizes', { fontSizes: { standard } })
        await expect(page.locator('body')).toHaveCSS('font-size', `${standard}px`)
        await expectNoSidewaysScroll(page)
        await expectLargeTargets(page)
      }
      await browser.send('Page.setFontSizes', { fontSizes: { standard: 16 } })
    }
  }

  test('budget, ranking and matrix fit, with groups and a pause', async ({ page, workshop }) => {
    test.setTimeout(240_000)
    const groups = [{ title: 'Verein oder Initiative' }]
    let round = await workshop.openRound({ method: 'budget', points: 100, spendAll: true }, { groups })
    await page.goto(workshop.url)
    await page.getByRole('textbox').first().fill('41')
    await page.locator('.foot button').click()
    await expect(page.getByRole('alert')).not.toBeEmpty()
    await lookAtAll(page)
    await workshop.core.call('rounds.close', { roundId: round.id })

    round = await workshop.openRound({ method: 'ranking', k: 5 })
    for (const place of [0, 12]) await page.locator('[data-choice]').nth(place).click()
    await page.locator('.foot button').click()
    await workshop.core.call('rounds.pause', { roundId: round.id })
    await expect(page.locator('.pause')).toBeVisible()
    await lookAtAll(page)
    await workshop.core.call('rounds.close', { roundId: round.id })

    await workshop.openRound({ method: 'matrix', max: 5, allowUnknown: true, labels: { x: '', y: '' } })
    await page.getByRole('radio').first().check({ force: true })
    await lookAtAll(page)
    await expectAccessible(page)
  })

  test('sorting fits, with names and a card taken up', async ({ page, workshop }) => {
    test.setTimeout(120_000)
    await workshop.openSorting()
    await page.goto(workshop.url)
    await page.locator('.new').click()
    await page.locator('.new').click()
    await page.locator('.rename').first().click()
    await page.getByRole('textbox').fill('Wohnen')
    await lookAtAll(page)
    await page.locator('.chip').last().click()
    await lookAtAll(page)
  })

  test('the choice of working groups fits, sent and seen', async ({ page, workshop }) => {
    test.setTimeout(180_000)
    const { groupingId } = await workshop.openWishes()
    await page.goto(workshop.url)
    await page.locator('[data-group]').first().click()
    await page.locator('.foot .main').click()
    await expect(page.getByRole('alert')).not.toBeEmpty()
    await lookAtAll(page)
    await page.locator('[name=name]').fill('Ada')
    await page.getByRole('checkbox').check()
    await page.locator('.foot .main').click()
    await page.locator('main .link').click()
    await lookAtAll(page)
    await workshop.core.call('people.closeWishes', { groupingId })
    await workshop.core.call('people.allocate', { groupingId })
    await workshop.core.call('beamer.show', { show: { kind: 'people' } })
    await expect(page.locator('.group .letter')).toBeVisible()
    await lookAtAll(page)
  })

  test('the screens of code cards fit', async ({ page, workshop }) => {
    test.setTimeout(120_000)
    await workshop.printCards(1)
    await workshop.openRound(undefined, { access: 'codes' })
    await page.goto(workshop.url)
    await page.locator('.code').fill('0000000000')
    await page.locator('main button').click()
    await expect(page.getByRole('alert')).not.toBeEmpty()
    await lookAtAll(page)
    await expectAccessible(page)
  })
})

test.describe('page weight', () => {
  test.use({ locale: 'uk-UA' })
  test('brings the words of one language beside German, under 100 KB in all', async ({ page, workshop }) => {
    let total = 0
    const files: string[] = []
    page.on('requestfinished', async (request) => {
      const { responseBodySize, responseHeadersSize } = await request.sizes()
      files.push(new URL(request.url()).pathname)
      total += responseBodySize + responseHeadersSize
    })
    await workshop.openRound()
    await page.goto(workshop.url, { waitUntil: 'networkidle' })
    await expect(page.getByText('Оцінено: 0 з 15')).toBeVisible()
    await expect.poll(() => files.length).toBeGreaterThanOrEqual(4)
    expect(files.filter((file) => file.endsWith('.js'))).toHaveLength(2)
    test.info().annotations.push({ type: 'page weight', description: `${total} bytes` })
    expect(total).toBeLessThan(100_000)
  })
})

test.describe('words that do not come at once', () => {
  test.use({ locale: 'tr-TR' })
  test('the page works in German until they do', async ({ page, workshop }) => {
    let away = true
    await page.route('**/assets/phone-*.js', (route) => (away ? route.abort() : route.continue()))
    await page.goto(workshop.url)
    await expect(page.getByRole('heading', { name: 'Gleich geht es los' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
    await expect(page.getByRole('combobox')).toHaveValue('tr')
    away = false
    await expect(page.getByRole('heading', { name: 'Birazdan başlıyoruz' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'tr')
  })
})
