import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { FOREIGN, expect, test } from '../support/group-test.ts'
import { PHONE, expectNoSidewaysScroll } from '../support/phone-test.ts'

/** The page of working-group leads in plain Chromium browsers, served by the real core over the loopback. */

test.use({ browserName: PHONE.browserName, launchOptions: PHONE.launchOptions })

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const accessible = (page: Page, where: string) => expectAccessible(page, where, AXE_TAGS)

const goal = (page: Page | Locator) => page.getByRole('textbox', { name: 'Ziel A Z1', exact: true })
const conflict = (page: Page) => page.getByRole('region', { name: /^Ziel A Z1: Zwei haben/ })
const saved = (page: Page) => page.getByText('Alles gespeichert')
const measures = (page: Page) => page.getByRole('list', { name: 'Maßnahmen von Arbeitskreis A' })

async function write(page: Page, text: string): Promise<void> {
  await goal(page).focus()
  await expect(goal(page)).toBeFocused()
  await goal(page).fill(text)
}

test('two leads sign in, see each other, and decide together what two of them wrote at once', async ({
  room,
  openBrowser,
}) => {
  const amira = await room.makeCode('Amira Haddad')
  const jonas = await room.makeCode('Jonas Weber')

  // By typing: a wrong code is told, and the page stays usable.
  const { page: a, frames } = await openBrowser(null)
  await expect(a.getByLabel('Persönlicher Code')).toBeFocused()
  await accessible(a, 'sign-in')
  await a.keyboard.type('7KQ2M-X4T9B')
  await a.keyboard.press('Enter')
  await expect(a.getByText(/^Dieser Code stimmt nicht/)).toBeVisible()
  // It is still there to be looked at.
  await expect(a.getByLabel('Persönlicher Code')).toHaveValue('7KQ2M-X4T9B')
  await a.getByLabel('Persönlicher Code').fill(amira.code.toLowerCase())
  await a.keyboard.press('Enter')
  await expect(a.getByRole('heading', { level: 1, name: 'Bildung und Arbeit' })).toBeVisible()
  await expect(saved(a)).toBeVisible()

  // By the address, which forgets the code at once.
  const second = await openBrowser(jonas.code)
  const b = second.page
  await expect(b.getByText('Angemeldet als Jonas Weber')).toBeVisible()
  expect(b.url()).not.toContain(jonas.code)
  await expect(a.getByLabel('Gerade dabei')).toContainText('Jonas Weber')

  // Who is in which field; what is written elsewhere flows in.
  await goal(a).focus()
  await expect(b.getByText('Amira Haddad schreibt hier')).toBeVisible()
  await write(a, 'Alle Kinder besuchen zwei Jahre lang eine Kita.')
  await expect(goal(b)).toHaveValue('Alle Kinder besuchen zwei Jahre lang eine Kita.')

  // Both at once: the second one has not seen what the first one writes.
  second.hold()
  await write(a, 'Alle Kinder besuchen drei Jahre lang eine Kita.')
  await expect.poll(async () => (await room.document()).goals[0]?.title).toContain('drei Jahre')
  await write(b, 'Alle Kinder besuchen zwei Jahre lang eine gute Kita.')
  await expect.poll(async () => (await room.document()).conflicts.length).toBe(1)
  second.release()
  await expect(conflict(a)).toBeVisible()
  await expect(conflict(b)).toBeVisible()
  await expect(conflict(a).locator('mark')).not.toHaveCount(0)
  await accessible(a, 'conflict')
  for (const page of [a, b]) {
    await expect(conflict(page)).toContainText('drei Jahre lang eine Kita.')
    await expect(conflict(page)).toContainText('zwei Jahre lang eine gute Kita.')
  }
  await conflict(b).getByRole('button', { name: 'Selbst zusammenführen' }).click()
  await expect(conflict(b).getByLabel('Neue Fassung')).toBeFocused()
  await conflict(b).getByLabel('Neue Fassung').fill('Alle Kinder besuchen drei Jahre lang eine gute Kita.')
  await conflict(b).getByRole('button', { name: 'Neue Fassung übernehmen' }).click()
  await expect(conflict(a)).toHaveCount(0)
  await expect(conflict(b)).toHaveCount(0)
  await expect(goal(a)).toHaveValue('Alle Kinder besuchen drei Jahre lang eine gute Kita.')
  expect((await room.document()).goals[0]?.title).toBe('Alle Kinder besuchen drei Jahre lang eine gute Kita.')

  // The history names both, and brings back what was.
  await goal(a).hover()
  await a.getByRole('button', { name: 'Verlauf: Ziel A Z1' }).click()
  const history = a.getByRole('dialog')
  await expect(history.getByText('Amira Haddad').first()).toBeVisible()
  await expect(history.getByText('Jonas Weber').first()).toBeVisible()
  await accessible(a, 'history')
  await history.getByRole('button', { name: 'Stand davor zurückholen' }).last().click()
  await a.keyboard.press('Escape')
  await expect(goal(b)).toHaveValue('Alle Kinder besuchen eine Kita.')

  // Nothing of the other group has come here in all that time.
  expect(frames.length).toBeGreaterThan(10)
  expect(frames.join('\n')).not.toContain(FOREIGN)
  expect(frames.join('\n')).not.toContain(room.foreignGroupId)
})

test('everything by keyboard: parts are added, written, put in order; a sheet is filled in', async ({
  room,
  openBrowser,
}) => {
  const { code } = await room.makeCode('Amira Haddad')
  const { page } = await openBrowser(code)
  await expect(saved(page)).toBeVisible()

  await page.getByLabel('Neues Leitbild').focus()
  await page.keyboard.type('So soll es sein:')
  await page.keyboard.press('Enter')
  const vision = page.getByRole('textbox', { name: 'Leitbild', exact: true })
  await expect(vision).toHaveValue('So soll es sein:')
  await vision.focus()
  await page.keyboard.press('End')
  await page.keyboard.type('\n\n- Alle lernen.\nNiemand wartet.\n')
  await expect(vision).toHaveValue('So soll es sein:\n\n- Alle lernen.\n- Niemand wartet.\n- ')
  await page.keyboard.press('Enter')
  await expect(vision).toHaveValue('So soll es sein:\n\n- Alle lernen.\n- Niemand wartet.\n')
  await page.getByLabel('Neuer Teilbereich').focus()
  await expect(page.locator('.text-blocks li')).toHaveText(['Alle lernen.', 'Niemand wartet.'])
  await page.keyboard.type('Bildung')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Teilbereich Bildung' })).toBeVisible()
  await page.getByRole('button', { name: 'Ziel A Z1 verschieben' }).focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(goal(page.getByRole('region', { name: 'Teilbereich Bildung' }))).toBeVisible()
  await expect(saved(page)).toBeVisible()
  await accessible(page, 'text')

  await page.getByRole('tab', { name: /^Maßnahmen/ }).click()
  await measures(page)
    .getByRole('button', { name: /Sprachcafé/ })
    .focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(measures(page).locator('.code')).toHaveText(['A I', 'A II'])
  await expect(measures(page).locator('strong')).toHaveText(['Lernpaten', 'Sprachcafé im Stadtteil'])
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('article', { name: 'Maßnahmenblatt A II' })
  await expect(sheet.getByRole('heading', { name: 'Maßnahme A II' })).toBeFocused()
  await sheet.getByLabel('Federführung', { exact: true }).fill('Volkshochschule')
  await sheet.getByLabel('Beginn', { exact: true }).fill('1.3.26')
  await sheet.getByLabel('Kosten pro Jahr mit Personal', { exact: true }).fill('12.500')
  await sheet.getByLabel('Zielwert', { exact: true }).fill('viele')
  await sheet.getByLabel('Einheit', { exact: true }).fill('Personen')
  await expect(sheet.getByText('Das ist keine Zahl')).toBeVisible()
  await sheet.getByLabel('Zielwert', { exact: true }).fill('120,5')
  await sheet.getByRole('button', { name: 'Dient den Zielen: Auswählen' }).click()
  await sheet.getByRole('checkbox', { name: /^A Z1/ }).check()
  await sheet.getByRole('button', { name: 'Stand ändern' }).click()
  await sheet.getByLabel('Neuer Stand', { exact: true }).selectOption({ label: 'in Umsetzung' })
  await sheet.getByLabel('Gilt seit', { exact: true }).fill('2.3.2026')
  await sheet.getByRole('button', { name: 'Stand festhalten' }).click()
  await expect(sheet.getByText('seit 02.03.2026')).toBeVisible()
  await expect(saved(page)).toBeVisible()
  await accessible(page, 'sheet')
  const stored = (await room.document()).measures[1]
  expect(stored).toMatchObject({
    lead: 'Volkshochschule',
    startsOn: '2026-03-01',
    costPerYear: 12_500,
    target: 120.5,
    goalIds: [room.goalId],
  })

  // Removing asks first: there is no taking back here.
  await sheet.getByRole('button', { name: 'Maßnahme löschen' }).click()
  await accessible(page, 'question')
  await page.getByRole('dialog').getByRole('button', { name: 'Löschen' }).click()
  await expect(measures(page).locator('strong')).toHaveText(['Lernpaten'])
})

test('what is typed while the laptop is away is brought in; a revoked code ends the page, not the words', async ({
  room,
  openBrowser,
}) => {
  const { code, access } = await room.makeCode('Amira Haddad')
  const { page, hold, release } = await openBrowser(code, {
    viewport: { width: 320, height: 640 },
    colorScheme: 'dark',
  })
  await expect(saved(page)).toBeVisible()
  await expectNoSidewaysScroll(page)
  await accessible(page, 'narrow and dark')

  // Typed a moment before the page is loaded anew.
  await write(page, 'Kurz vor dem Neuladen')
  await page.reload()
  await expect(goal(page)).toHaveValue('Kurz vor dem Neuladen')
  await expect(saved(page)).toBeVisible()
  expect((await room.document()).goals[0]?.title).toBe('Kurz vor dem Neuladen')

  await room.workshop.crash()
  await expect(page.getByText('Verbindung unterbrochen – Sie können weiterschreiben.')).toBeVisible()
  await write(page, 'Geschrieben ohne Verbindung')
  await page.getByLabel('Neues Ziel').fill('Noch ein Ziel')
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 Eingaben noch nicht gesendet')).toBeVisible()
  await accessible(page, 'away')
  await expectNoSidewaysScroll(page)
  await room.workshop.recover()
  await expect(saved(page)).toBeVisible({ timeout: 20_000 })
  const { goals, conflicts } = await room.document()
  expect(goals.map(({ title }) => title)).toEqual(['Geschrieben ohne Verbindung', 'Noch ein Ziel'])
  expect(conflicts).toEqual([])

  // Somebody removes the goal that is being written: the words can still be copied.
  hold()
  await room.call('parts.remove', { entity: 'goal', id: room.goalId })
  await write(page, 'Mühsam geschrieben')
  await goal(page).blur()
  release()
  const lost = page.getByRole('region', { name: 'Diese Eingaben haben keinen Platz mehr' })
  await expect(lost).toContainText('Mühsam geschrieben')
  await accessible(page, 'lost')
  await lost.getByRole('button', { name: 'Verwerfen' }).click()
  await expect(lost).toHaveCount(0)
  await expect(goal(page)).toHaveValue('Noch ein Ziel')

  // The code ends; what was just typed waits for the next one.
  await page.getByRole('tab', { name: /^Maßnahmen/ }).click()
  await measures(page)
    .getByRole('button', { name: /Lernpaten/ })
    .click()
  await expectNoSidewaysScroll(page)
  await room.call('leads.revoke', { id: access.id })
  await expect(page.getByText(/^Dieser Code gilt nicht mehr/)).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveCount(1)
  await accessible(page, 'signed out')
  await page.reload()
  await expect(page.getByLabel('Persönlicher Code')).toBeVisible()
  const renewed = await room.call('leads.renew', { id: access.id, validOn: null })
  await page.getByLabel('Persönlicher Code').fill(renewed.code)
  await page.keyboard.press('Enter')
  await expect(goal(page)).toHaveValue('Noch ein Ziel')
})
