import { chromium } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import type { DriverPile } from '../../tests/support/bundle-driver.ts'
import type { DemoPerson } from './people.ts'

/** One real phone page in Chromium, used by the words on its screen. */
export interface PhoneBrowser {
  readonly page: Page
  rate(person: DemoPerson, titles: readonly string[]): Promise<string>
  placeDots(person: DemoPerson, titles: readonly string[]): Promise<string>
  /** @param look when half of the cards lie on piles */
  sortCards(piles: readonly DriverPile[], look: () => Promise<unknown>): Promise<string>
  /**
   * Says by name where this person would like to work: the first two working groups on the screen.
   * @param look when everything is filled in
   */
  wish(
    person: { readonly name: string; readonly organisation: string },
    look: () => Promise<unknown>,
  ): Promise<void>
  /** The page in another language while `look` takes place, then in German again. */
  inLanguage(code: string, look: () => Promise<unknown>): Promise<void>
  close(): Promise<void>
}

const SIZE = { width: 360, height: 740 }

/** Plain Chromium that calls nobody. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
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
}

export async function openPhoneBrowser(url: string): Promise<PhoneBrowser> {
  const browser = await launchChromium()
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
    async sortCards(piles, look) {
      // One card after the other comes to the hand; the first on its pile makes the pile.
      const order: string[] = []
      const cards = piles.flatMap(({ topics }) => topics.map((topic) => topic))
      for (let place = 0; place < cards.length; place++) {
        const hand = page.getByRole('region', { name: 'Karte in der Hand' })
        const name = (await hand.getByRole('heading').textContent()) ?? ''
        const pile = piles.find(({ topics }) => topics.some((topic) => name.endsWith(topic)))
        if (!pile) throw new Error(`No pile for the card ${name}`)
        if (order.includes(pile.title)) {
          await page.locator(`[data-put="${order.indexOf(pile.title) + 1}"]`).click()
        } else {
          await page.getByRole('button', { name: 'Neuer Stapel' }).click()
          order.push(pile.title)
          await nameLastPile(page, order.length, pile.title)
        }
        if (place === Math.floor(cards.length / 2)) await look()
      }
      await send(page)
      return receiptOn(page)
    },
    async wish(person, look) {
      const groups = page.getByRole('list', { name: 'Arbeitskreise' }).locator('[data-group]')
      await groups.nth(1).click()
      await groups.nth(0).click()
      await page.getByRole('textbox', { name: 'Ihr Name' }).fill(person.name)
      await page.getByRole('textbox', { name: 'Organisation' }).fill(person.organisation)
      await page.getByRole('checkbox').check()
      await look()
      await send(page)
    },
    async inLanguage(code, look) {
      const languages = page.locator('header select')
      await languages.selectOption(code)
      await page.locator(`html[lang="${code}"]`).waitFor()
      await look()
      await languages.selectOption('de')
      await page.locator('html[lang="de"]').waitFor()
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

async function nameLastPile(page: Page, pile: number, title: string): Promise<void> {
  await page.getByRole('button', { name: `Namen für „Stapel ${pile}“ eingeben` }).click()
  await page.getByRole('textbox', { name: 'Name des Stapels' }).fill(title)
  await page.keyboard.press('Enter')
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
