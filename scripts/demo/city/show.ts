import type { ElectronApplication, Page } from '@playwright/test'
import { answerOpenDialog, runInPalette } from '../../../tests/support/desk-test.ts'
import type { DeskDriver } from '../../../tests/support/desk-driver.ts'
import { launchChromium } from '../phone-browser.ts'
import { CITY_PROJECT } from './build.ts'

export interface CityStage {
  readonly app: ElectronApplication
  readonly desk: Page
  readonly beamer: Page
  readonly drive: DeskDriver
  /** Of the page for phones; leads have theirs beside it. */
  readonly url: string
  readonly picture: (name: string, page?: Page) => Promise<void>
  readonly step: (text: string) => void
}

/** A city years after its workshop: what groups write, what the steering group decides, what has become of it. */
export async function showCity(stage: CityStage, file: string): Promise<void> {
  const { app, desk, drive, picture, step } = stage
  await answerOpenDialog(app, file)
  await runInPalette(desk, 'Vorhaben öffnen')
  await desk.getByRole('button', { name: CITY_PROJECT }).first().waitFor()
  await drive.goTo('Ausarbeiten')
  const group = desk.getByRole('button', { name: /^Arbeitskreis A / })
  await group.waitFor()
  await picture('desk-steering')
  await group.click()
  await desk.getByRole('tab', { name: /^Maßnahmen/ }).waitFor()
  await picture('desk-group')
  await desk.getByRole('tab', { name: /^Maßnahmen/ }).click()
  await desk.getByRole('button', { name: 'Bildungslotsen an Grundschulen' }).first().click()
  await desk.getByRole('button', { name: 'Alle Maßnahmen' }).waitFor()
  await picture('desk-elaborate')
  await desk.getByRole('button', { name: 'Alle Arbeitskreise' }).click()
  step('Ausarbeiten: five groups side by side, one of them, one of its measures')

  await writeAsLead(stage)
  await decideOverlaps(stage)
  await lookBack(stage)
}

/** A code on a card lets somebody write from a browser of their own. */
async function writeAsLead({ desk, url, picture, step }: CityStage): Promise<void> {
  await desk.getByRole('button', { name: 'Zugang für Leitungen' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Zugang für Leitungen' })
  await dialog.getByRole('button', { name: /^Für alle \d+ benannten Leitungen$/ }).click()
  const code = (await dialog.getByLabel('Code für Ayşe Yılmaz').textContent())?.trim() ?? ''
  await picture('desk-leads')
  await desk.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'de-DE' })
    await page.goto(new URL('/gruppe', url).href)
    await page.getByLabel('Persönlicher Code').fill(code)
    await page.getByRole('button', { name: 'Anmelden' }).click()
    await page.getByText('Angemeldet als Ayşe Yılmaz').waitFor()
    await picture('group-page', page)
    step('A lead has signed in with a code and writes for one group')
  } finally {
    await browser.close()
  }
}

async function decideOverlaps({ desk, picture, step }: CityStage): Promise<void> {
  const views = desk.getByRole('navigation', { name: 'Teile von Ausarbeiten' })
  await views.getByRole('button', { name: /^Überschneidungen/ }).click()
  await desk.getByRole('list', { name: 'Paare' }).getByRole('button').first().click()
  await desk.getByText('Warum das Programm fragt').waitFor()
  await picture('desk-overlaps')
  await views.getByRole('button', { name: /^Andere Verfahren/ }).click()
  await desk.getByText('Offenheit in der Verwaltung').first().waitFor()
  await desk
    .getByRole('button', { name: /Interkulturelle Öffnung/ })
    .first()
    .waitFor()
  await picture('desk-other')
  step('Overlaps with their reasons, and the list of another process')
}

async function lookBack({ desk, beamer, drive, picture, step }: CityStage): Promise<void> {
  const views = desk.getByRole('navigation', { name: 'Teile von Nachhalten' })
  await drive.goTo('Nachhalten')
  await desk.getByRole('heading', { name: 'Wo stehen wir?' }).waitFor()
  await desk.getByRole('region', { name: 'Stand der Maßnahmen' }).waitFor()
  await picture('desk-track')
  await desk.getByRole('button', { name: 'Auf den Beamer' }).click()
  await beamer.getByRole('heading', { name: 'Wo stehen wir?' }).waitFor()
  await picture('beamer-track', beamer)
  await views.getByRole('button', { name: 'Maßnahmen', exact: true }).click()
  await desk.getByRole('table').getByText('Sprechstunde Anerkennung').click()
  await desk.getByRole('region', { name: 'Maßnahme A VI' }).waitFor()
  await picture('desk-track-measures')
  await views.getByRole('button', { name: 'Stadtteile', exact: true }).click()
  await desk.getByText('Siegelbach').first().waitFor()
  await picture('desk-track-districts')
  await views.getByRole('button', { name: 'Auswertung', exact: true }).click()
  await desk.getByText('Gründungstandems').first().waitFor()
  await picture('desk-track-evaluation')
  await views.getByRole('button', { name: 'Gewichte im Verlauf', exact: true }).click()
  await desk.getByRole('table').getByText('Sprachförderung').first().waitFor()
  await picture('desk-track-series')
  step('Nachhalten: overview on desk and projector, measures, districts, evaluation, weights')
}
