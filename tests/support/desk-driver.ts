import type { ElectronApplication, Page } from '@playwright/test'
import type { MeasureStatus } from '../../shared/contract/elaborate.ts'

/**
 * Drives the desk as a facilitator would: by the words on the screen. Used by the e2e tests and the demo, so
 * that both go the same way and a renamed button shows in both.
 */
export interface DeskDriver {
  createProject(title: string, file: string): Promise<void>
  importTopics(lines: readonly string[]): Promise<void>
  addSession(session: DriverSession): Promise<void>
  goTo(step: StepName): Promise<void>
  startNetwork(address: string): Promise<string>
  prepareRound(round: DriverRound): Promise<void>
  /** The second round after the discussion, with everything of the round on the screen. */
  prepareSecondRound(): Promise<void>
  /** A practice round with the method of the round that is prepared. */
  startPractice(): Promise<void>
  endPractice(): Promise<void>
  openRound(): Promise<void>
  pauseRound(): Promise<void>
  resumeRound(): Promise<void>
  /**
   * @param keys of one paper ballot, without the Enter that saves it
   * @param look at the filled ballot before it is saved
   */
  typePaperBallot(keys: string, look: () => Promise<unknown>): Promise<void>
  closeRound(): Promise<void>
  showOnBeamer(scene: string): Promise<void>
  /** @param round words of the choice, e.g. "Runde 1" */
  proposeGroups(round: string): Promise<void>
  decideGroups(): Promise<void>
  addMeasures(measures: readonly DriverMeasure[], perGroup: number): Promise<number>
  saveMinutes(): Promise<void>
}

type StepName = 'Vorbereiten' | 'Gewichten' | 'Bündeln' | 'Ausarbeiten' | 'Nachhalten' | 'Protokoll'

export interface DriverSession {
  readonly title: string
  readonly occasion: string
  readonly date: string
  readonly startsAt: string
  readonly endsAt: string
  readonly place: string
  readonly chair: string
  readonly minuteTaker: string
  readonly attendance: number
}

export interface DriverMeasure {
  /** Title of the topic it belongs to; it is entered for the group that holds it. */
  readonly topic: string
  readonly title: string
  readonly description: string
  readonly lead: string
  readonly status: MeasureStatus
}

export type DriverRound = { readonly question: string; readonly criterion: string; readonly cut: number } & (
  { readonly method: 'scale' } | { readonly method: 'dots'; readonly dots: number; readonly perTopic: number }
)

/** Answers the next save dialog with a file, as if a person had chosen it. */
export async function answerSaveDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
}

export function driveDesk(app: ElectronApplication, desk: Page): DeskDriver {
  const dialog = desk.getByRole('dialog')
  const button = (name: string | RegExp) =>
    desk.getByRole('button', { name, exact: typeof name === 'string' })
  const inDialog = (name: string) => dialog.getByRole('button', { name, exact: true })
  const fill = (label: string, value: string) => dialog.getByLabel(label, { exact: true }).fill(value)

  return {
    async createProject(title, file) {
      await answerSaveDialog(app, file)
      await button('Neues Vorhaben').click()
      await fill('Name des Vorhabens', title)
      await inDialog('Weiter: Speicherort wählen').click()
      await desk.getByRole('heading', { name: 'Welche Handlungsfelder gewichten wir?' }).waitFor()
    },

    async importTopics(lines) {
      await button('Liste einlesen').click()
      await fill('Liste, ein Handlungsfeld je Zeile', lines.join('\n'))
      await inDialog(`${lines.length} Handlungsfelder übernehmen`).click()
      await dialog.waitFor({ state: 'hidden' })
    },

    async addSession(session) {
      await button('Sitzung anlegen').click()
      await fill('Name der Sitzung', session.title)
      await fill('Datum', session.date)
      await fill('Beginn', session.startsAt)
      await fill('Ende', session.endsAt)
      await fill('Ort', session.place)
      await fill('Leitung', session.chair)
      await fill('Protokollführung', session.minuteTaker)
      await fill('Anlass', session.occasion)
      await fill('Anwesende', String(session.attendance))
      await inDialog('Sitzung anlegen').click()
      await dialog.waitFor({ state: 'hidden' })
    },

    async goTo(step) {
      await desk.getByRole('navigation', { name: 'Schritte' }).getByRole('button', { name: step }).click()
    },

    async startNetwork(address) {
      await button('Netz einrichten').click()
      await dialog.getByRole('radio', { name: address }).check()
      await inDialog('Netz einschalten').click()
      const url = await dialog.getByText(/^http:\/\//).textContent()
      await desk.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
      if (url === null) throw new Error('The desk shows no address.')
      return url.trim()
    },

    async prepareRound(round) {
      await button(/^(Runde vorbereiten|Weitere Runde)$/)
        .first()
        .click()
      await fill('Frage an den Raum', round.question)
      if (round.method === 'dots') {
        await dialog.getByRole('radio', { name: /^Klebepunkte/ }).check()
        await fill('Punkte je Person', String(round.dots))
        await fill('Höchstens je Handlungsfeld', String(round.perTopic))
      }
      await fill('Maßstab', round.criterion)
      await fill('Grenze: Die ersten … kommen weiter', String(round.cut))
      await inDialog('Runde vorbereiten').click()
      await dialog.waitFor({ state: 'hidden' })
    },

    async prepareSecondRound() {
      await button('Zweite Runde vorbereiten').click()
      await inDialog('Runde vorbereiten').click()
      await dialog.waitFor({ state: 'hidden' })
    },

    async startPractice() {
      await button('Probe').click()
      await inDialog('Probe beginnen').click()
      await button('Auszählen').waitFor()
    },

    async endPractice() {
      await button('Probe beenden').click()
      await button('Runde öffnen').waitFor()
    },

    async openRound() {
      await button('Runde öffnen').click()
      await button('Runde schließen').waitFor()
    },

    async pauseRound() {
      await button('Pausieren').click()
      await button('Runde fortsetzen').waitFor()
    },

    async resumeRound() {
      await button('Runde fortsetzen').click()
      await button('Pausieren').waitFor()
    },

    async typePaperBallot(keys, look) {
      await desk.getByRole('main').getByRole('button', { name: 'Papierzettel eingeben' }).click()
      await dialog.locator(':focus').waitFor()
      await desk.keyboard.type(keys)
      await look()
      await desk.keyboard.press('Enter')
      await dialog.getByText(/^Zettel \d+ gespeichert/).waitFor()
      await desk.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
    },

    async closeRound() {
      await button('Runde schließen').click()
      await inDialog('Runde schließen').click()
      await button('Weiter: Bündeln').waitFor()
    },

    async showOnBeamer(scene) {
      await button(/^Auf dem Beamer/).click()
      await desk.getByRole('menuitem', { name: scene, exact: true }).click()
      await button(`Auf dem Beamer: Beamer: ${scene}`).waitFor()
    },

    async proposeGroups(round) {
      const rounds = desk.getByLabel('Grundlage')
      const choice = await rounds.getByRole('option').filter({ hasText: round }).textContent()
      await rounds.selectOption({ label: choice?.trim() ?? '' })
      await desk.getByLabel('mindestens', { exact: true }).fill('2')
      await button('Vorschlag machen').click()
      await desk.getByRole('heading', { name: /Arbeitskreise aus/ }).waitFor()
    },

    async decideGroups() {
      await button('Beschließen').click()
      await inDialog('Beschluss festhalten').click()
      await button('Weiter: Ausarbeiten').waitFor()
    },

    async addMeasures(measures, perGroup) {
      let added = 0
      const cards = desk.getByRole('list', { name: 'Arbeitskreise' }).locator('[data-group]')
      await cards.first().waitFor()
      for (let index = 0; index < (await cards.count()); index++) {
        await cards.nth(index).click()
        const topics = (await desk.getByText(/^Handlungsfelder: /).textContent()) ?? ''
        await desk.getByRole('tab', { name: /^Maßnahmen/ }).click()
        for (const measure of measures.filter(({ topic }) => topics.includes(topic)).slice(0, perGroup)) {
          await desk.getByLabel('Neue Maßnahme').fill(measure.title)
          await desk.keyboard.press('Enter')
          await desk.getByRole('listitem').getByRole('button', { name: measure.title }).first().click()
          await fillSheet(desk, measure)
          await desk.getByRole('button', { name: 'Alle Maßnahmen' }).click()
          added++
        }
        await button('Alle Arbeitskreise').click()
      }
      return added
    },

    async saveMinutes() {
      await button('Protokoll als Excel speichern').click()
      await desk.getByRole('button', { name: 'Im Ordner zeigen' }).first().waitFor()
    },
  }
}

/** Fills the open sheet of a measure and waits until everything is stored. */
async function fillSheet(desk: Page, measure: DriverMeasure): Promise<void> {
  const sheet = desk.getByRole('article', { name: /^Maßnahmenblatt/ })
  await sheet.getByLabel('Beschreibung', { exact: true }).fill(measure.description)
  await sheet.getByLabel('Federführung', { exact: true }).fill(measure.lead)
  await desk.getByText('Alles gespeichert').waitFor()
  if (measure.status === 'idea') return
  await sheet.getByRole('button', { name: 'Stand ändern' }).click()
  await sheet.getByLabel('Neuer Stand').selectOption(measure.status)
  await sheet.getByRole('button', { name: 'Stand festhalten' }).click()
  await sheet.getByLabel('Neuer Stand').waitFor({ state: 'hidden' })
}
