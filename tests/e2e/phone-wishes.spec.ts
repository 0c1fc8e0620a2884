import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import {
  PHONE,
  expectAccessible,
  expectLargeTargets,
  expectNoSidewaysScroll,
  test,
} from '../support/phone-test.ts'

/** Which working group somebody would like to join, by name: asked after the rounds, on the participants' page. */

test.use({ ...PHONE, locale: 'de-DE', hasTouch: true })

const title = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name })
const QUESTION = 'In welchem Arbeitskreis möchten Sie mitarbeiten?'
const group = (page: Page, name: string): Locator =>
  page.getByRole('list', { name: 'Arbeitskreise' }).getByRole('button', { name })
const send = (page: Page): Locator => page.getByRole('button', { name: 'Absenden' })

/** Fills in who one is, and agrees. */
async function introduce(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Ihr Name' }).fill(name)
  await page.getByRole('checkbox', { name: 'Ich bin einverstanden' }).check()
}

test('chosen in order, sent with a name and consent, changed, placed and withdrawn', async ({
  page,
  workshop,
}) => {
  const { groupingId } = await workshop.openWishes()
  await page.goto(workshop.url)
  await expect(title(page, QUESTION)).toBeVisible()
  await expectAccessible(page)
  await expectLargeTargets(page)

  await group(page, 'Leben im Quartier').tap()
  await group(page, 'Lernen und Arbeit').tap()
  await expect(
    page.getByRole('status').filter({ hasText: '„Lernen und Arbeit“ ist Ihr 2. Wunsch.' }),
  ).toHaveCount(1)
  await group(page, 'Leben im Quartier').tap()
  await expect(group(page, 'Lernen und Arbeit')).toHaveAccessibleName(/1\. Wunsch/)
  await group(page, 'Begegnung und Sicherheit').tap()
  await expect(page.getByText('2 von 3 Wünschen')).toBeVisible()

  // Nothing goes out without a name and without consent.
  await send(page).tap()
  await expect(page.getByRole('alert')).toHaveText('Bitte geben Sie Ihren Namen ein.')
  await expect(page.getByRole('textbox', { name: 'Ihr Name' })).toBeFocused()
  await page.getByRole('textbox', { name: 'Ihr Name' }).fill('Miriam Ölçer')
  await send(page).tap()
  await expect(page.getByRole('alert')).toHaveText(/Ohne Ihr Einverständnis wird nichts gespeichert/)
  await expect(page.getByRole('checkbox')).toBeFocused()
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Ihr Name' })).toHaveValue('Miriam Ölçer')
  await expect(page.getByRole('checkbox')).not.toBeChecked()
  await page.getByRole('textbox', { name: 'Organisation' }).fill('Frauenhaus')
  await page.getByRole('checkbox').check()
  await send(page).tap()
  await expect(title(page, 'Angekommen')).toBeFocused()
  await expect(page.getByRole('listitem')).toHaveText([/1\. Wunsch.*Lernen/s, /2\. Wunsch.*Begegnung/s])
  await expectAccessible(page)
  await expectLargeTargets(page)
  const people = async () => (await workshop.core.call('people.board', {}))?.people ?? []
  expect(await people()).toMatchObject([
    {
      name: 'Miriam Ölçer',
      organisation: 'Frauenhaus',
      enteredBy: 'phone',
      wishes: [{}, {}].map(() => expect.any(String)),
    },
  ])
  // The name has left the phone.
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('Miriam')

  await page.reload()
  await page.getByRole('button', { name: 'Noch einmal ändern' }).tap()
  await expect(page.getByRole('textbox', { name: 'Ihr Name' })).toHaveValue('Miriam Ölçer')
  await group(page, 'Begegnung und Sicherheit').tap()
  await group(page, 'Lernen und Arbeit').tap()
  await page.getByRole('button', { name: 'Änderung absenden' }).tap()
  // No wish at all is asked about once.
  await expect(page.locator('p:focus')).toHaveText(/^Sie haben keinen Wunsch angegeben\./)
  await page.getByRole('button', { name: 'Wünsche wählen' }).tap()
  await expect(group(page, 'Lernen und Arbeit')).toBeFocused()
  await group(page, 'Leben im Quartier').tap()
  await page.getByRole('button', { name: 'Änderung absenden' }).tap()
  await expect(page.getByRole('listitem')).toHaveText([/1\. Wunsch.*Leben im Quartier/s])

  await workshop.core.call('people.closeWishes', { groupingId })
  await expect(title(page, 'Die Wahl ist beendet')).toBeFocused()
  await expectAccessible(page)
  await workshop.core.call('people.allocate', { groupingId })
  await workshop.core.call('beamer.show', { show: { kind: 'people' } })
  await expect(title(page, 'Ihr Arbeitskreis')).toBeVisible()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('C Leben im Quartier')
  await expectAccessible(page)
  await expectLargeTargets(page)

  // Consent can be taken back at any time.
  await page.getByRole('button', { name: 'Meine Angaben löschen' }).tap()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Ja, löschen' }).tap()
  await expect(page.getByText('Ihre Angaben sind gelöscht.')).toBeVisible()
  expect(await people()).toEqual([])
})

test('a round comes first, ends first, and lets people choose', async ({ page, workshop }) => {
  await workshop.openWishes()
  const round = await workshop.openRound()
  await page.goto(workshop.url)
  await page.getByRole('radio').nth(4).check({ force: true })
  await send(page).tap()
  await page.getByRole('button', { name: 'Trotzdem absenden' }).tap()
  await expect(title(page, 'Angekommen')).toBeVisible()
  const receipt = await page.locator('bdi').filter({ hasText: /-/ }).first().innerText()
  await workshop.core.call('rounds.close', { roundId: round.id })
  await expect(title(page, 'Runde geschlossen')).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Zur Wahl der Arbeitskreise' }).tap()
  await expect(title(page, QUESTION)).toBeFocused()
  await page.getByRole('button', { name: 'Zur letzten Runde' }).tap()
  await expect(page.getByText(receipt)).toBeVisible()
  // Whoever comes now is asked for a group straight away.
  await page.reload()
  await expect(title(page, QUESTION)).toBeVisible()
})

test('wishes and ballots never share a message; a name sent while the laptop is away arrives', async ({
  page,
  workshop,
}) => {
  const sent: string[] = []
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(String(payload))))
  const { groupingId } = await workshop.openWishes()
  await page.goto(workshop.url)
  await group(page, 'Leben im Quartier').tap()
  await introduce(page, 'Ada')
  await workshop.crash()
  await send(page).tap()
  await expect(title(page, 'Noch nicht gesendet')).toBeVisible()
  await workshop.recover()
  await expect(title(page, 'Angekommen')).toBeVisible({ timeout: 30_000 })
  expect((await workshop.core.call('people.board', {}))?.people.map(({ name }) => name)).toEqual(['Ada'])

  await page.reload()
  await expect(title(page, 'Angekommen')).toBeVisible()
  const kept = await page.evaluate(() => ({
    ballot: localStorage.getItem('klebepunkt.token') ?? '',
    wish: localStorage.getItem('klebepunkt.wishToken') ?? '',
  }))
  expect(kept.wish).toMatch(/^[0-9a-f]{32}$/)
  expect(sent.some((message) => message.includes(kept.ballot))).toBe(true)
  expect(sent.some((message) => message.includes(kept.wish))).toBe(true)
  expect(sent.filter((message) => message.includes(kept.ballot) && message.includes(kept.wish))).toEqual([])

  // What is in the form when the choice ends is not sent.
  await page.getByRole('button', { name: 'Noch einmal ändern' }).tap()
  await group(page, 'Lernen und Arbeit').tap()
  await workshop.core.call('people.closeWishes', { groupingId })
  await expect(title(page, 'Die Wahl ist beendet')).toBeVisible()
  await expect(page.getByRole('listitem')).toHaveText([/Leben im Quartier/])
})

test.describe('on a narrow screen in Arabic, in the dark', () => {
  test.use({ locale: 'ar', viewport: { width: 320, height: 1000 }, colorScheme: 'dark' })
  test('everything fits', async ({ page, workshop }) => {
    const { groupingId } = await workshop.openWishes()
    await page.goto(workshop.url)
    const fits = async () => {
      await expectNoSidewaysScroll(page)
      await expectLargeTargets(page)
      await expectAccessible(page)
    }
    await page.locator('[data-group]').first().tap()
    await page.locator('.foot .main').tap()
    await expect(page.getByRole('alert')).not.toBeEmpty()
    await fits()
    await page.locator('[name=name]').fill('مريم')
    await page.getByRole('checkbox').check()
    await page.locator('.foot .main').tap()
    await expect(page.locator('.stored')).toBeVisible()
    await fits()
    await workshop.core.call('people.closeWishes', { groupingId })
    await expect(title(page, 'انتهى الاختيار')).toBeVisible()
    await fits()
  })
})
