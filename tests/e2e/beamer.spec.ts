import type { Page } from '@playwright/test'
import { driveDesk } from '../support/desk-driver.ts'
import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/desk-test.ts'

/** The projector's window: every scene, readable from the last row, on both usual sizes of picture. */

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
]

/** What would make a picture unreadable: text cut off or out of the picture, or type smaller than 28 of 1080. */
async function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const unit = Math.min(innerWidth / 1920, innerHeight / 1080)
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (!element || text === '' || element.closest('.visually-hidden, [role=status]:empty')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      if (box.width === 0) continue
      const size = Number.parseFloat(getComputedStyle(element).fontSize)
      if (size < 27.9 * unit) found.push(`${text}: ${size} px`)
      const outside =
        box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1
      if (outside) found.push(`${text}: outside the picture`)
      for (let around: Element | null = element; around; around = around.parentElement) {
        if (getComputedStyle(around).overflow === 'visible') continue
        const frame = around.getBoundingClientRect()
        if (box.bottom > frame.bottom + 2 || box.right > frame.right + 2) found.push(`${text}: cut off`)
      }
    }
    return found
  })
}

async function expectReadable(page: Page, scene: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await expectAccessible(page, `${scene}, ${size.width}`)
    expect(await faults(page), `${scene}, ${size.width}`).toEqual([])
  }
}

test('welcome, joining, the round and its count', async ({ app, desk, beamer, openProject }) => {
  await openProject('draft', 'Integrationskonzept – Fortschreibung')
  const drive = driveDesk(app, desk)
  const room = await beamer()
  await drive.showOnBeamer('Begrüßung')
  await expect(room.getByRole('heading', { level: 1 })).toContainText('Integrationskonzept')
  await expect(room.getByText('Auftaktworkshop')).toBeVisible()
  await expectReadable(room, 'welcome')

  await drive.showOnBeamer('Mitmachen')
  await expect(room.getByRole('heading', { name: 'Gleich geht es los' })).toBeVisible()
  await expectReadable(room, 'joining, network off')
  await drive.goTo('Gewichten')
  const url = new URL(await drive.startNetwork('127.0.0.1'))
  await expect(room.getByRole('img', { name: /^QR-Code/ })).toBeVisible()
  await expect(room.getByText(url.host, { exact: true })).toBeVisible()
  await expectReadable(room, 'joining')

  await drive.showOnBeamer('Runde')
  await expect(room.getByRole('heading', { level: 1 })).toHaveText(/^Wie wichtig/)
  await expectReadable(room, 'round, prepared')
  await drive.openRound()
  await expect(room.getByRole('img', { name: '0 von 26 angekommen' })).toBeVisible()
  await expectReadable(room, 'round, open')
})

test('rankings of both methods and the working groups', async ({ app, desk, beamer, openProject }) => {
  await openProject('measures')
  const drive = driveDesk(app, desk)
  const room = await beamer()
  await drive.showOnBeamer('Rangliste')
  await expect(room.getByRole('heading', { name: 'Hier kleben die meisten Punkte' })).toBeVisible()
  await expect(room.getByRole('listitem').filter({ hasText: /kommen weiter|Gleichstand/ })).toBeVisible()
  await expectReadable(room, 'ranking, dots')

  await drive.goTo('Gewichten')
  await desk.getByRole('group', { name: 'Runden' }).getByText('Runde 1').click()
  const side = desk.getByRole('complementary')
  await side.getByText('Runde', { exact: true }).click()
  await expect(room.getByText('Runde 1', { exact: true })).toBeVisible()
  await side.getByText('Rangliste', { exact: true }).click()
  await expect(room.getByRole('heading', { name: 'Das ist uns am wichtigsten' })).toBeVisible()
  await expect(room.locator('.row')).toHaveCount(15)
  await expectReadable(room, 'ranking, scale')

  await drive.showOnBeamer('Arbeitskreise')
  await expect(room.getByRole('heading', { name: 'Fünf Arbeitskreise' })).toBeVisible()
  await expect(room.getByText('Vorschlag – noch nicht beschlossen')).toBeVisible()
  await expectReadable(room, 'groups')

  // What the desk changes is seen in the room at once.
  await drive.goTo('Bündeln')
  await drive.decideGroups()
  await expect(room.getByText('So haben wir es beschlossen')).toBeVisible()
})
