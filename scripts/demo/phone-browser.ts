import { chromium } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import type { DemoPerson } from './people.ts'

/** One real phone page in Chromium, used by the words on its screen. */
export interface PhoneBrowser {
  readonly page: Page
  rate(person: DemoPerson): Promise<string>
  placeDots(person: DemoPerson): Promise<string>
  close(): Promise<void>
}

const SIZE = { width: 360, height: 740 }

export async function openPhoneBrowser(url: string): Promise<PhoneBrowser> {
  const browser: Browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'],
    chromiumSandbox: process.getuid?.() !== 0,
  })
  const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 2, locale: 'de-DE' })
  await page.goto(url)

  async function send(): Promise<string> {
    await page.getByRole('button', { name: 'Absenden' }).click()
    const arrived = page.getByRole('heading', { name: 'Angekommen' })
    // Who left topics out is asked once whether that is meant.
    const anyway = page.getByRole('button', { name: /trotzdem|So absenden/i })
    await arrived.or(anyway).first().waitFor()
    if (await anyway.isVisible()) await anyway.click()
    await arrived.waitFor()
    return (await page.getByText(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/).textContent())?.trim() ?? ''
  }

  return {
    page,
    async rate(person) {
      await page.getByRole('button', { name: 'Absenden' }).waitFor()
      const topics = page.getByRole('radiogroup')
      for (const [index, rating] of person.ratings.entries()) {
        if (rating === undefined) continue
        const name = rating === null ? /weiß nicht/i : new RegExp(`^${rating}\\b`)
        await topics.nth(index).getByRole('radio', { name }).check({ force: true })
      }
      return send()
    },
    async placeDots(person) {
      const more = page.getByRole('button', { name: /Punkt (dazu|mehr)|^\+/ })
      await more.first().waitFor()
      for (const [index, dots] of person.dots.entries()) {
        for (let dot = 0; dot < dots; dot++) await more.nth(index).click()
      }
      return send()
    },
    close: () => browser.close(),
  }
}
