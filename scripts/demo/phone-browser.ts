import { chromium } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import type { DemoPerson } from './people.ts'

/** One real phone page in Chromium, used by the words on its screen. */
export interface PhoneBrowser {
  readonly page: Page
  rate(person: DemoPerson, titles: readonly string[]): Promise<string>
  placeDots(person: DemoPerson, titles: readonly string[]): Promise<string>
  close(): Promise<void>
}

const SIZE = { width: 360, height: 740 }

export async function openPhoneBrowser(url: string): Promise<PhoneBrowser> {
  const browser: Browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
    chromiumSandbox: process.getuid?.() !== 0,
  })
  const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 2, locale: 'de-DE' })
  await page.goto(url)

  return {
    page,
    async rate(person, titles) {
      await rateOn(page, person, titles)
      return receiptOn(page)
    },
    async placeDots(person, titles) {
      for (const [index, dots] of person.dots.entries()) {
        const title = titles[index]
        for (let dot = 0; dot < dots; dot++) {
          await page.getByRole('button', { name: `Einen Punkt auf „${title}“ kleben`, exact: true }).click()
        }
      }
      await page.getByRole('button', { name: 'Weiter zur Übersicht' }).click()
      await send(page)
      return receiptOn(page)
    },
    close: () => browser.close(),
  }
}

/** Fills and sends a ballot on a scale; resolves when it has arrived. The page is a phone's or the kiosk's. */
export async function rateOn(page: Page, person: DemoPerson, titles: readonly string[]): Promise<void> {
  for (const [index, rating] of person.ratings.entries()) {
    const title = titles[index]
    if (rating === undefined || title === undefined) continue
    const name = rating === null ? 'weiß nicht' : new RegExp(`^${rating}\\b`)
    const topic = page.getByRole('radiogroup', { name: `${index + 1} ${title}`, exact: true })
    await topic.getByRole('radio', { name }).check({ force: true })
  }
  await send(page)
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Absenden', exact: true }).click()
  const arrived = page.getByRole('heading', { name: 'Angekommen' })
  // Who left topics out is asked once whether that is meant.
  const anyway = page.getByRole('button', { name: 'Trotzdem absenden' })
  await arrived.or(anyway).first().waitFor()
  if (await anyway.isVisible()) await anyway.click()
  await arrived.waitFor()
}

async function receiptOn(page: Page): Promise<string> {
  const text = await page.getByText(/Ihr Beleg: [0-9A-Z]{3}-[0-9A-Z]{3}/).textContent()
  return text?.replace('Ihr Beleg:', '').trim() ?? ''
}
