import type { Page } from '@playwright/test'
import { ui } from '../../shared/locales/de/ui.ts'

/** One pile as a person names it: titles of its topics, and what is written on it ('' for nothing). */
export interface DriverPile {
  readonly title: string
  readonly topics: readonly string[]
}

export interface DriverVote {
  readonly yes: number
  readonly no: number
  readonly abstained: number
  readonly minority: string
}

export interface DriverPerson {
  readonly name: string
  readonly organisation: string
  /** Letters of working groups, as they are typed: "C A". */
  readonly wishes: string
}

/** A working group on the board: its letter and the titles of its topics. */
export interface BoardGroup {
  readonly letter: string
  readonly topics: readonly string[]
}

/** Lets somebody look at what is on the screen before it is left. */
type Look = () => Promise<unknown>

/** Drives the step "Bündeln" as a facilitator would: by the words on the screen. Used by the demo. */
export interface BundleDriver {
  show(part: 'Sortieren' | 'Arbeitskreise' | 'Personen'): Promise<void>
  prepareSorting(): Promise<void>
  openSorting(): Promise<void>
  /** Card by card with the keys, on piles that get their names afterwards. */
  sortOnScreen(piles: readonly DriverPile[], look: Look): Promise<void>
  /** Piles of a pin board as numbers of their cards. */
  typePinBoard(piles: readonly { title: string; numbers: readonly number[] }[], look: Look): Promise<void>
  closeSorting(): Promise<void>
  /**
   * A proposal from the sorting on the screen, to which the ratings of a round add something.
   * @param round words of the choice, e.g. "Runde 2"
   * @param ratings their weight; the sorting has 100
   */
  proposeFromSorting(round: string, ratings: number, look: Look): Promise<void>
  view(view: 'Tafel' | 'Karte' | 'Baum' | 'Trennschärfe' | 'Vorschlag und Beschluss'): Promise<void>
  /** The working groups as they stand on the board. */
  readBoard(): Promise<readonly BoardGroup[]>
  readParkingLot(): Promise<readonly string[]>
  nameGroup(letter: string, title: string): Promise<void>
  nameLead(letter: string, lead: string): Promise<void>
  /** Moves a card by its menu. */
  moveTopic(title: string, letter: string): Promise<void>
  holdTogether(title: string, other: string): Promise<void>
  explain(letter: string, look: Look): Promise<void>
  decide(vote: DriverVote): Promise<void>
  openWishes(): Promise<void>
  closeWishes(): Promise<void>
  addPerson(person: DriverPerson): Promise<void>
  /** The same for all of these groups. */
  setSizes(letters: readonly string[], min: number, max: number): Promise<void>
  allocate(): Promise<void>
  /** Moves somebody from the first wish to the second, where there is room. */
  moveToSecondWish(): Promise<void>
  showNames(): Promise<void>
  /** Closes what the desk has told, so that nothing lies over the screen. */
  dismissNotices(): Promise<void>
}

export function driveBundling(desk: Page): BundleDriver {
  const dialog = desk.getByRole('dialog')
  const button = (name: string) => desk.getByRole('button', { name, exact: true })
  const inDialog = (name: string) => dialog.getByRole('button', { name, exact: true })
  const group = (letter: string) => desk.getByRole('region', { name: new RegExp(`^Arbeitskreis ${letter},`) })
  const leaveDialog = async () => {
    await desk.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  }
  const onCard = async (title: string, choice: string | RegExp) => {
    await desk.getByRole('button', { name: `${title} verschieben`, exact: true }).press('Enter')
    await desk.getByRole('menuitem', { name: choice }).click()
  }
  const write = async (opener: RegExp, field: string, text: string) => {
    await desk.getByRole('button', { name: opener }).click()
    await desk.getByRole('textbox', { name: field, exact: true }).fill(text)
    await desk.keyboard.press('Enter')
  }

  return {
    async show(part) {
      await desk
        .getByRole('navigation', { name: 'Teile von Bündeln' })
        .getByRole('button', { name: part })
        .click()
    },

    async prepareSorting() {
      await button('Sortierung vorbereiten').click()
      await inDialog('Sortierung vorbereiten').click()
      await dialog.waitFor({ state: 'hidden' })
    },

    async openSorting() {
      await button('Sortierung öffnen').click()
      await button('Sortierung schließen').waitFor()
    },

    async sortOnScreen(piles, look) {
      await button('Am Bildschirm sortieren').click()
      for (const [index, { topics }] of piles.entries()) {
        for (const topic of topics) {
          const card = dialog.getByRole('button', { name: `${topic} verschieben`, exact: true })
          await card.press(String(index + 1))
        }
      }
      for (const [index, { title }] of piles.entries()) {
        if (title !== '') await dialog.getByLabel(`Name von Stapel ${index + 1}, freiwillig`).fill(title)
      }
      await look()
      await inDialog('Sortierung übernehmen').click()
      await dialog.getByText(/^Blatt \d+ gespeichert/).waitFor()
      await leaveDialog()
    },

    async typePinBoard(piles, look) {
      await button('Von der Pinnwand eintippen').click()
      for (const [index, { title, numbers }] of piles.entries()) {
        await dialog
          .getByLabel(`Nummern auf Stapel ${index + 1}`)
          .and(desk.locator(':focus'))
          .waitFor()
        await desk.keyboard.type(numbers.join(' '))
        await desk.keyboard.press('Tab')
        await desk.keyboard.type(title)
        await desk.keyboard.press('Enter')
      }
      await look()
      await desk.keyboard.press('Control+Enter')
      await dialog.getByText(/^Blatt \d+ gespeichert/).waitFor()
      await leaveDialog()
    },

    async closeSorting() {
      await button('Sortierung schließen').click()
      await inDialog('Sortierung schließen').click()
      await button('Vorschlag mit dieser Sortierung machen').waitFor()
    },

    async proposeFromSorting(round, ratings, look) {
      await button('Vorschlag mit dieser Sortierung machen').click()
      const rounds = desk.getByLabel('Grundlage')
      const choice = await rounds.getByRole('option').filter({ hasText: round }).textContent()
      await rounds.selectOption({ label: choice?.trim() ?? '' })
      await desk.getByRole('switch', { name: 'Bewertungen' }).check()
      await desk.getByLabel('Gewicht: Bewertungen', { exact: true }).fill(String(ratings))
      await desk.getByLabel('mindestens', { exact: true }).fill('2')
      await desk.keyboard.press('Tab')
      // What is looked at is the preview of these settings.
      await desk.locator('.preview[aria-busy=false] .groups').waitFor()
      await look()
      await button('Vorschlag machen').click()
      await desk.getByRole('heading', { level: 1, name: /Arbeitskreise aus/ }).waitFor()
    },

    async view(view) {
      await desk.getByRole('tab', { name: view, exact: true }).click()
    },

    async readBoard() {
      const boards = await desk.getByRole('region', { name: /^Arbeitskreis [A-Z],/ }).all()
      return Promise.all(
        boards.map(async (board) => {
          const name = (await board.getAttribute('aria-label')) ?? ''
          const topics = await board.locator('.topic-card strong').allTextContents()
          return { letter: name.replace(/^Arbeitskreis ([A-Z]),.*$/, '$1'), topics }
        }),
      )
    },

    async readParkingLot() {
      return desk
        .getByRole('region', { name: 'Themenspeicher' })
        .locator('.topic-card strong')
        .allTextContents()
    },

    async nameGroup(letter, title) {
      await write(new RegExp(`^${letter} .*\\. Umbenennen$`), `Name von Arbeitskreis ${letter}`, title)
      await desk.getByRole('region', { name: `Arbeitskreis ${letter}, ${title}`, exact: true }).waitFor()
    },

    async nameLead(letter, lead) {
      await write(new RegExp(`^Leitung von ${letter}: `), `Leitung von Arbeitskreis ${letter}`, lead)
      await group(letter).getByText(lead).waitFor()
    },

    async moveTopic(title, letter) {
      await onCard(title, new RegExp(`^Nach ${letter}: `))
      await group(letter).locator('.topic-card', { hasText: title }).waitFor()
    },

    async holdTogether(title, other) {
      await onCard(title, 'Zusammenhalten oder trennen')
      await dialog
        .getByRole('group', { name: `„${other}“: frei, zusammen oder getrennt` })
        .getByText('zusammen', { exact: true })
        .click()
      await inDialog('Fertig').click()
      await desk
        .getByRole('button', { name: `Bleibt zusammen mit „${other}“` })
        .first()
        .waitFor()
    },

    async explain(letter, look) {
      await group(letter)
        .getByRole('button', { name: /^Warum gehört/ })
        .click()
      await look()
      await leaveDialog()
    },

    async decide(vote) {
      await button('Beschließen').click()
      await dialog.getByText('Ja', { exact: true }).click()
      await dialog.getByLabel('Ja-Stimmen', { exact: true }).fill(String(vote.yes))
      await dialog.getByLabel('Nein-Stimmen', { exact: true }).fill(String(vote.no))
      await dialog.getByLabel('Enthaltungen', { exact: true }).fill(String(vote.abstained))
      await dialog.getByLabel('Abweichende Meinung', { exact: true }).fill(vote.minority)
      await inDialog('Beschluss festhalten').click()
      await button('Weiter: Ausarbeiten').waitFor()
    },

    async openWishes() {
      await button('Wahl öffnen').click()
      await button('Wahl schließen').waitFor()
    },

    async closeWishes() {
      await button('Wahl schließen').click()
      await button('Wahl öffnen').waitFor()
    },

    async addPerson({ name, organisation, wishes }) {
      await desk.getByLabel('Name', { exact: true }).fill(name)
      await desk.getByLabel('Organisation', { exact: true }).fill(organisation)
      await desk.getByLabel('Wünsche', { exact: true }).fill(wishes)
      await desk.keyboard.press('Enter')
      await desk.getByRole('rowheader', { name }).waitFor()
    },

    async setSizes(letters, min, max) {
      for (const [limit, size] of [
        ['Mindestzahl', min],
        ['Höchstzahl', max],
      ] as const) {
        for (const letter of letters) {
          const field = desk.getByLabel(`${limit} für ${letter}`, { exact: true })
          const name = await desk.getByRole('row').filter({ has: field }).getByRole('rowheader').textContent()
          await field.fill(String(size))
          await field.press('Tab')
          // Stored when the head says that it can be taken back; it shortens long names.
          const start = (name ?? '').replace(letter, '').slice(0, 20)
          await desk.getByRole('button', { name: `Rückgängig: Größe von „${start}` }).waitFor()
        }
      }
    },

    async allocate() {
      await button('Verteilen').click()
      await desk.getByRole('region', { name: 'Ergebnis der Verteilung' }).waitFor()
    },

    async moveToSecondWish() {
      for (const person of await desk.locator('.person-card [data-reorder-focus]').all()) {
        await person.press('Enter')
        const target = desk.getByRole('menuitem', { name: /\(2\. Wunsch, \+1\)$/ })
        await desk.getByRole('menu').waitFor()
        if ((await target.count()) > 0) {
          await target.first().click()
          await desk.getByText('1 Punkt über dem Bestmöglichen.').waitFor()
          return
        }
        await desk.keyboard.press('Escape')
      }
      throw new Error('Nobody has a second wish with room in it.')
    },

    async showNames() {
      await button('Namen im Raum zeigen').click()
      await inDialog('Namen zeigen').click()
      await desk.getByText('Der Raum hat die Namen gesehen.').waitFor()
    },

    async dismissNotices() {
      const closing = desk
        .getByRole('region', { name: 'Meldungen' })
        .getByRole('button', { name: ui.dismiss, exact: true })
      // All at once: one that leaves by itself meanwhile must not be waited for.
      await closing.evaluateAll((buttons) => {
        for (const button of buttons) (button as HTMLButtonElement).click()
      })
      await closing.first().waitFor({ state: 'detached' })
    },
  }
}
