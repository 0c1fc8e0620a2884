import type { Page } from '@playwright/test'
import type { BoardGroup, BundleDriver } from '../../tests/support/bundle-driver.ts'
import type { DeskDriver } from '../../tests/support/desk-driver.ts'
import type { DemoParticipant } from './participants.ts'
import type { PhoneBrowser } from './phone-browser.ts'
import type { DemoRoom } from './room.ts'
import { DESK_PILES, PIN_BOARD_PILES, belongingWith, nameFor } from './sorters.ts'
import type { makeSorters } from './sorters.ts'

/** What the demo works with from the weights to the working groups. */
export interface BundlingStage {
  readonly desk: Page
  readonly beamer: Page
  readonly drive: DeskDriver
  readonly bundle: BundleDriver
  readonly phone: PhoneBrowser
  readonly room: DemoRoom
  readonly picture: (name: string, page?: Page) => Promise<void>
  readonly step: (text: string) => void
}

const LEADS = ['Dr. Amina Yılmaz', 'Henning Voss']

/** Cards are sorted on phones, at the desk and on a pin board. */
export async function sortCards(
  { desk, beamer, drive, bundle, phone, room, picture, step }: BundlingStage,
  sorters: ReturnType<typeof makeSorters>,
): Promise<void> {
  await drive.goTo('Bündeln')
  await bundle.show('Sortieren')
  await bundle.prepareSorting()
  await bundle.openSorting()
  await drive.showOnBeamer('Sortierung')
  await phone.page.getByRole('region', { name: 'Karte in der Hand' }).waitFor()
  const onPhones = await room.sort(sorters)
  await phone.sortCards(DESK_PILES, async () => {
    await phone.page.evaluate(() => scrollTo(0, 0))
    await picture('phone-sorting', phone.page)
    await phone.inLanguage('ar', () => picture('phone-sorting-ar', phone.page))
  })
  await bundle.sortOnScreen(DESK_PILES, () => picture('desk-sorting-screen'))
  await bundle.typePinBoard(PIN_BOARD_PILES, () => picture('desk-sorting-typed'))
  const sheets = onPhones + 3
  await desk
    .getByRole('img', { name: new RegExp(`^Bis jetzt sortiert: ${sheets}\\b`) })
    .first()
    .waitFor()
  await picture('beamer-sorting', beamer)
  await bundle.closeSorting()
  await bundle.dismissNotices()
  await picture('desk-sorting-pairs')
  await desk.getByRole('tab', { name: 'Alle Paare' }).click()
  await picture('desk-sorting-matrix')
  step(`Sorting: ${onPhones + 1} on phones, one at the desk, one from a pin board`)
}

/** A proposal from sorting and ratings becomes what people decide, with a vote. */
export async function decideGroups(
  { beamer, drive, bundle, picture, step }: BundlingStage,
  { round, attendance }: { round: string; attendance: number },
): Promise<void> {
  await bundle.proposeFromSorting(round, 50, () => picture('desk-proposal'))
  const proposed = await bundle.readBoard()
  await bundle.view('Karte')
  await picture('desk-map')
  await bundle.view('Baum')
  await picture('desk-tree')
  await bundle.view('Trennschärfe')
  await picture('desk-separation')
  await bundle.view('Tafel')
  const names: string[] = []
  for (const { letter, topics } of proposed) {
    const name = nameFor(topics, names)
    if (name === null) continue
    names.push(name)
    await bundle.nameGroup(letter, name)
  }
  for (const [index, lead] of LEADS.entries()) {
    const letter = proposed[index]?.letter
    if (letter !== undefined) await bundle.nameLead(letter, lead)
  }
  step(`Working groups are proposed from sorting and ratings: ${proposed.length}`)

  const { topic, group, partner } = comesBack(proposed, await bundle.readParkingLot())
  await bundle.moveTopic(topic, group)
  await bundle.holdTogether(topic, partner)
  await picture('desk-bundle')
  await bundle.explain(proposed[0]?.letter ?? 'A', () => picture('desk-why'))
  const [no, abstained] = [2, 3]
  await bundle.decide({
    yes: attendance - no - abstained,
    no,
    abstained,
    minority: 'Zwei Personen wünschen sich einen eigenen Arbeitskreis zur Beteiligung.',
  })
  await bundle.dismissNotices()
  await picture('desk-decided')
  await bundle.view('Vorschlag und Beschluss')
  await picture('desk-board-compare')
  await bundle.view('Tafel')
  await drive.showOnBeamer('Arbeitskreise')
  await beamer.getByRole('heading', { name: /Arbeitskreise$/ }).waitFor()
  await picture('beamer-groups', beamer)
  step(`„${topic}“ came back by hand and stays with „${partner}“; the groups are decided with a vote`)
}

/** The first topic of the parking lot that most people put beside one on the board goes there, and stays with it. */
function comesBack(
  groups: readonly BoardGroup[],
  parkingLot: readonly string[],
): { topic: string; group: string; partner: string } {
  for (const topic of parkingLot) {
    const near = belongingWith(topic)
    for (const { letter, topics } of groups) {
      const partner = topics.find((one) => near.includes(one))
      if (partner !== undefined) return { topic, group: letter, partner }
    }
  }
  throw new Error('Nothing in the parking lot belongs to a topic on the board.')
}

/** People say by name where they would like to work, and find their group. */
export async function placePeople(
  { desk, beamer, drive, bundle, phone, room, picture, step }: BundlingStage,
  {
    onPhones,
    atPhone,
    atDesk,
  }: {
    onPhones: readonly DemoParticipant[]
    atPhone: DemoParticipant
    atDesk: DemoParticipant
  },
): Promise<void> {
  const groups = await bundle.readBoard()
  await bundle.show('Personen')
  await bundle.openWishes()
  await drive.showOnBeamer('Wahl der Arbeitskreise')
  const question = phone.page.getByRole('heading', {
    name: 'In welchem Arbeitskreis möchten Sie mitarbeiten?',
  })
  await question.waitFor()
  await room.wish(onPhones)
  await phone.wish(atPhone, async () => {
    await question.scrollIntoViewIfNeeded()
    await picture('phone-wishes', phone.page)
    await phone.inLanguage('ar', () => picture('phone-wishes-ar', phone.page))
  })
  await picture('beamer-wishes', beamer)
  await bundle.closeWishes()
  const letters = groups.map(({ letter }) => letter)
  await bundle.addPerson({ ...atDesk, wishes: letters.slice(0, 2).toReversed().join(' ') })
  const people = onPhones.length + 2
  const most = Math.ceil(people / letters.length) + 1
  const least = Math.max(0, Math.floor(people / letters.length) - 2)
  await bundle.setSizes(letters, least, most)
  await bundle.dismissNotices()
  await picture('desk-people-wishes')
  await bundle.allocate()
  await bundle.moveToSecondWish()
  await desk.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
  await picture('desk-people')
  await bundle.showNames()
  await beamer.getByText(atDesk.name).first().waitFor()
  await picture('beamer-people', beamer)
  await phone.page.getByRole('heading', { name: 'Ihr Arbeitskreis' }).waitFor()
  await picture('phone-own-group', phone.page)
  await bundle.dismissNotices()
  step(`${people} people are in working groups, one moved by hand; the room sees the names`)
}
