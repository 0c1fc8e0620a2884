import type { Page } from '@playwright/test'
import { expectAccessible, settled } from '../support/axe.ts'
import { prepareCountedRounds } from '../support/counted-rounds.ts'
import type { CountedRound } from '../support/counted-rounds.ts'
import { driveDesk } from '../support/desk-driver.ts'
import { expect, runInPalette, test } from '../support/desk-test.ts'
import { prepareBundling } from '../support/prepared-bundling.ts'
import { connectPhone, newBallotId } from '../support/simulated-phone.ts'

/** The projector's window: every scene, readable from the last row, on both usual sizes of picture. */

/** As long as titles of German concepts are. */
const LONG_TITLES = [
  'Interkulturelle Öffnung der Verwaltung und der Regeldienste',
  'Sprachförderung und Mehrsprachigkeit von der Kita bis zum Beruf',
  'Wohnen, Wohnumfeld und nachbarschaftliches Zusammenleben',
  'Gesundheitsversorgung, Pflege und psychosoziale Beratung',
  'Antidiskriminierung und Demokratieförderung im Stadtteil',
  'Anerkennung ausländischer Abschlüsse und Berufseinstieg',
  'Bürgerschaftliches Engagement und Migrantenorganisationen',
  'Politische Teilhabe und Mitbestimmung in städtischen Gremien',
  'Kulturelle Vielfalt in Museen, Theatern und Bibliotheken',
  'Sport, Bewegung und Begegnung in Vereinen und im Quartier',
  'Unterstützung für Alleinerziehende und kinderreiche Familien',
  'Digitale Grundbildung und barrierefreier Zugang zu Ämtern',
  'Schutz vor Gewalt und Angebote für besonders Schutzbedürftige',
  'Jugendarbeit, Freizeit und Ausbildungspatenschaften',
  'Kommunikation, Öffentlichkeitsarbeit und Leichte Sprache',
]
const SCALE = { method: 'scale', max: 5, allowUnknown: true } as const

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
    const page = document.documentElement
    if (page.scrollWidth > page.clientWidth || page.scrollHeight > page.clientHeight)
      found.push('the page scrolls')
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

  await desk.getByRole('contentinfo').getByTitle('Netz für Telefone').click()
  const network = desk.getByRole('dialog')
  await network.getByRole('button', { name: 'WLAN eintragen' }).click()
  await network.getByLabel('Name des WLANs').fill('Stadtmission Gäste')
  await network.getByLabel('Kennwort', { exact: true }).fill('offenes Haus')
  await network.getByRole('button', { name: 'WLAN merken' }).click()
  await expect(room.getByRole('img', { name: 'QR-Code für das WLAN Stadtmission Gäste' })).toBeVisible()
  await expect(room.getByRole('heading', { name: '1. WLAN' })).toBeVisible()
  await expect(room.getByText(url.host, { exact: true })).toBeVisible()
  await expect(room.getByText('offenes Haus')).toHaveCount(0)
  await expectReadable(room, 'joining in two steps')
  await network.getByRole('button', { name: 'WLAN vergessen' }).click()
  await expect(room.getByRole('heading', { name: '1. WLAN' })).toHaveCount(0)
  await desk.keyboard.press('Escape')

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
  await expect(room.getByRole('listitem').getByText(/^\d,\d\d$/)).toHaveCount(15)
  await expectReadable(room, 'ranking, scale')

  await drive.showOnBeamer('Arbeitskreise')
  await expect(room.getByRole('heading', { name: 'Fünf Arbeitskreise' })).toBeVisible()
  await expect(room.getByText('Vorschlag – noch nicht beschlossen')).toBeVisible()
  await expectReadable(room, 'groups')

  // What the desk changes is seen in the room at once.
  await drive.goTo('Bündeln')
  await drive.decideGroups()
  await expect(room.getByText('So haben wir es beschlossen')).toBeVisible()

  await drive.showOnBeamer('Stand der Maßnahmen')
  await expect(room.getByRole('heading', { name: 'Wo stehen wir?' })).toBeVisible()
  await expect(room.getByRole('list', { name: 'Arbeitskreise' }).getByRole('listitem')).toHaveCount(5)
  await expectReadable(room, 'dashboard')
})

const OTHER_METHODS: readonly { name: string; plan: CountedRound; heading: string }[] = [
  {
    name: 'points',
    plan: { settings: { method: 'budget', points: 100, spendAll: true }, people: 12, cut: 5 },
    heading: 'Hierhin gehen die meisten Punkte',
  },
  {
    name: 'places',
    plan: { settings: { method: 'ranking', k: 5 }, people: 12, cut: 5 },
    heading: 'Unsere gemeinsame Rangfolge',
  },
  {
    name: 'two criteria',
    plan: {
      settings: { method: 'matrix', max: 5, allowUnknown: true, labels: { x: '', y: '' } },
      people: 12,
      cut: 5,
    },
    heading: 'Das ist uns am wichtigsten',
  },
]

for (const { name, plan, heading } of OTHER_METHODS) {
  test(`the ranking of ${name}, with long titles`, async ({ app, desk, beamer, folder, openFile }) => {
    await openFile(await prepareCountedRounds(folder, name, LONG_TITLES, [plan], 14), name)
    const drive = driveDesk(app, desk)
    const room = await beamer()
    await drive.showOnBeamer('Rangliste')
    await expect(room.getByRole('heading', { name: heading })).toBeVisible()
    await expect(room.getByRole('listitem').getByText(LONG_TITLES[0] ?? '')).toBeVisible()
    await expectReadable(room, name)
    if (plan.settings.method === 'matrix') {
      const picture = room.getByRole('img', {
        name: 'Diagramm: nach rechts „Relevanz“, nach oben „Machbarkeit“',
      })
      await expect(picture.locator('text')).toHaveCount(15)
    } else await expect(room.getByText(/^\d+ Punkte?$/).first()).toBeVisible()
  })
}

test('three topics, and forty on pages that take turns', async ({ app, desk, beamer, folder, openFile }) => {
  const drive = driveDesk(app, desk)
  const few = await prepareCountedRounds(folder, 'few', LONG_TITLES.slice(0, 3), [
    { settings: SCALE, people: 6 },
  ])
  await openFile(few, 'few')
  const room = await beamer()
  await drive.showOnBeamer('Rangliste')
  await expect(room.getByText(/Bei .* ist sich der Raum|ist der Raum gespalten/)).toBeVisible()
  await expectReadable(room, 'three topics')

  const titles = Array.from({ length: 40 }, (_, n) => `${LONG_TITLES[n % 15]} ${n + 1}`)
  const many = await prepareCountedRounds(folder, 'many', titles, [{ settings: SCALE, people: 6, cut: 10 }])
  await openFile(many, 'many')
  await drive.showOnBeamer('Rangliste')
  await expect(room.getByText('Seite 1 von 3')).toBeVisible()
  await expectReadable(room, 'forty topics')
})

test('a ranking is revealed from the last place to the first, by keyboard', async ({
  app,
  desk,
  beamer,
  folder,
  openFile,
}) => {
  // Two topics are equal: the ones with index 3 and 4.
  const rows = Array.from({ length: 6 }, () => [5, 4, 3, 2, 2, 1])
  const plan = { settings: SCALE, people: 6, cut: 2, rows }
  await openFile(await prepareCountedRounds(folder, 'reveal', LONG_TITLES.slice(0, 6), [plan]), 'reveal')
  const drive = driveDesk(app, desk)
  const room = await beamer()
  const shown = room.getByRole('listitem').getByText(/^\d,\d\d$/)
  await drive.showOnBeamer('Runde')
  await desk.getByRole('button', { name: /^Auf dem Beamer/ }).click()
  await desk.getByRole('menuitem', { name: 'Rangliste, Platz für Platz' }).click()
  await expect(room.getByRole('heading', { name: 'Das ist uns am wichtigsten' })).toBeVisible()
  await expect(shown).toHaveCount(0)
  await expectReadable(room, 'nothing revealed')
  const bar = desk.getByRole('contentinfo')
  await expect(bar.getByText('0 von 6 Plätzen gezeigt')).toBeVisible()
  await expect(bar.getByRole('button', { name: /^Nächsten Platz zeigen/ })).toBeFocused()

  await desk.keyboard.press('Enter')
  await expect(shown).toHaveCount(1)
  const last = room.getByText(LONG_TITLES[5] ?? '', { exact: true })
  const place = await last.boundingBox()
  await desk.keyboard.press('F9')
  await expect(shown).toHaveCount(3)
  await expect(bar.getByText('3 von 6 Plätzen gezeigt')).toBeVisible()
  await expectReadable(room, 'half revealed')
  await room.setViewportSize({ width: 1280, height: 720 })
  expect(await last.boundingBox()).toEqual(place)
  await desk.keyboard.press('F9')
  await expect(shown).toHaveCount(4)
  await expect(room.getByText('die ersten zwei kommen weiter')).toHaveCount(0)
  await desk.keyboard.press('F9')
  // The cut is known as soon as somebody stands above it; nothing below has moved for it.
  await expect(room.getByText('die ersten zwei kommen weiter')).toBeVisible()
  expect(await last.boundingBox()).toEqual(place)
  await bar.getByRole('button', { name: 'Alle zeigen' }).click()
  await expect(shown).toHaveCount(6)
  await expect(bar.getByRole('button', { name: /^Nächsten Platz zeigen/ })).toHaveCount(0)
  expect(await last.boundingBox()).toEqual(place)
  // The whole ranking is a published one, and the desk says so beside its bar, not on it.
  const released = desk.getByRole('listitem').filter({ hasText: /^Runde 1 ist damit veröffentlicht/ })
  await expect(released).toBeVisible()
  await settled(desk)
  const message = (await released.boundingBox())!
  expect(message.y + message.height).toBeLessThanOrEqual((await bar.boundingBox())!.y)
})

test('two rounds side by side, and a result of too few', async ({ app, desk, beamer, folder, openFile }) => {
  const likes = (order: readonly number[]) =>
    Array.from({ length: 6 }, () => order.map((place) => 5 - Math.floor(place / 3)))
  const before = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]
  const after = [6, 1, 2, 0, 4, 5, 12, 7, 8, 9, 3, 11, 10, 13, 14]
  const file = await prepareCountedRounds(folder, 'compare', LONG_TITLES, [
    { settings: SCALE, people: 6, rows: likes(before) },
    { settings: SCALE, people: 6, rows: likes(after), follows: { round: 0, as: 'second' } },
  ])
  await openFile(file, 'compare')
  const drive = driveDesk(app, desk)
  const room = await beamer()
  await drive.showOnBeamer('Vergleich')
  await expect(desk.getByText(/^Die Runden 1 und 2 sind damit veröffentlicht/)).toBeVisible()
  await expect(room.getByRole('heading', { name: 'Was hat sich bewegt?' })).toBeVisible()
  await expect(room.getByText('Runde 1 · 6 Stimmzettel')).toBeVisible()
  await expect(
    room
      .getByRole('listitem')
      .getByText(/nach oben$/)
      .first(),
  ).toBeVisible()
  await expectReadable(room, 'compare')

  const small = await prepareCountedRounds(folder, 'small', LONG_TITLES, [{ settings: SCALE, people: 4 }])
  await openFile(small, 'small')
  await drive.showOnBeamer('Rangliste')
  await expect(room.getByText('Zu wenige Zettel, um ein Ergebnis zu zeigen.')).toBeVisible()
  await expect(room.getByText(LONG_TITLES[0] ?? '')).toHaveCount(0)
  await expectReadable(room, 'too few')
})

test('the timer: set at the desk, large in the room, with a chime and words at its end', async ({
  app,
  desk,
  beamer,
  openProject,
}) => {
  await openProject('draft')
  const drive = driveDesk(app, desk)
  const room = await beamer()
  await drive.showOnBeamer('Begrüßung')
  await room.evaluate(() => {
    const heard: AudioContext[] = []
    class Heard extends AudioContext {
      constructor() {
        super()
        heard.push(this)
      }
    }
    Object.assign(window, { AudioContext: Heard, heard })
  })
  const bar = desk.getByRole('contentinfo')
  const clock = room.getByRole('timer')
  await bar.getByRole('button', { name: 'Timer', exact: true }).focus()
  await desk.keyboard.press('Enter')
  const panel = desk.getByRole('dialog', { name: 'Zeit für den Raum' })
  await panel.getByRole('button', { name: '3 min', exact: true }).focus()
  await desk.keyboard.press('Enter')
  await expect(panel).toHaveCount(0)
  await expect(clock).toHaveText(/^(3:00|2:5\d)$/)
  await expect(desk.getByRole('status').filter({ hasText: 'Noch 3 Minuten.' })).toHaveCount(1)
  await expectReadable(room, 'welcome with timer')

  await drive.goTo('Gewichten')
  await drive.showOnBeamer('Runde')
  await drive.openRound()
  await expect(room.getByRole('img', { name: '0 von 26 angekommen' })).toBeVisible()
  await expectReadable(room, 'round with timer')
  await bar.getByRole('button', { name: /^Timer: noch/ }).click()
  await panel.getByRole('button', { name: 'Anhalten' }).click()
  await expect(clock).toContainText('angehalten')
  await expectAccessible(desk, 'timer panel')
  await panel.getByRole('button', { name: 'Weiterlaufen lassen' }).click()
  await expect(clock).not.toContainText('angehalten')
  await desk.keyboard.press('Escape')

  // The room's clock is put forward, so that nobody has to wait three minutes.
  await room.evaluate(() => {
    const now = Date.now.bind(Date)
    Date.now = () => now() + 4 * 60_000
  })
  await expect(clock).toHaveText('Die Zeit ist um')
  await expectReadable(room, 'time is over')
  await expect
    .poll(() =>
      room.evaluate(() => (window as unknown as { heard: AudioContext[] }).heard.map(({ state }) => state)),
    )
    .toEqual(['running'])
  await bar.getByRole('button', { name: /^Timer: noch/ }).click()
  await panel.getByRole('button', { name: 'Timer entfernen' }).click()
  await expect(clock).toHaveCount(0)
})

test('the practice round is marked as such, with its rules and with its result', async ({
  app,
  desk,
  beamer,
  openProject,
}) => {
  await openProject('draft')
  const drive = driveDesk(app, desk)
  const room = await beamer()
  await drive.goTo('Gewichten')
  const url = await drive.startNetwork('127.0.0.1')
  await runInPalette(desk, 'Probe beginnen')
  await desk.getByRole('dialog').getByRole('button', { name: 'Probe beginnen' }).click()
  await drive.showOnBeamer('Probe')
  await expect(room.getByText('Probe – zählt nicht')).toBeVisible()
  await expect(room.getByRole('heading', { name: 'So geht es' })).toBeVisible()
  await expectReadable(room, 'practice, rules')
  await voteForPractice(url, 5)
  await expect(room.getByRole('img', { name: '5 Stimmzettel angekommen' })).toBeVisible()
  await desk.getByRole('button', { name: 'Auszählen' }).click()
  await expect(room.getByRole('heading', { name: 'So sieht ein Ergebnis aus' })).toBeVisible()
  await expect(room.getByText('Probe – zählt nicht')).toBeVisible()
  await expectReadable(room, 'practice, result')
  await desk.getByRole('button', { name: 'Probe beenden' }).click()
  await expect(room.getByText('Herzlich willkommen')).toBeVisible()
})

test('a sorting, the choice of working groups, and the names of 16 and of 150 people', async ({
  app,
  desk,
  beamer,
  folder,
  openFile,
}) => {
  const drive = driveDesk(app, desk)
  const room = await beamer()
  const part = (name: string) =>
    desk
      .getByRole('navigation', { name: 'Teile von Bündeln' })
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click()
  await openFile(
    await prepareBundling(folder, 'Namen', 'board', { sorters: 0, people: 16, allocated: true }),
    'Namen',
  )
  await drive.goTo('Bündeln')
  await part('Sortieren')
  const url = new URL(await drive.startNetwork('127.0.0.1'))
  await desk.getByRole('button', { name: 'Sortierung öffnen' }).click()
  await drive.showOnBeamer('Sortierung')
  await expect(room.getByText('Sortierung 3', { exact: true })).toBeVisible()
  await expect(room.getByRole('img', { name: '0 von 26 haben sortiert' })).toBeVisible()
  await expectReadable(room, 'sorting, open')
  await desk.getByRole('button', { name: 'Sortierung schließen' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Sortierung schließen' }).click()
  await expect(room.getByText(/^Die Sortierung ist geschlossen/)).toBeVisible()
  await expectReadable(room, 'sorting, closed')

  await part('Personen')
  await drive.showOnBeamer('Wahl der Arbeitskreise')
  await expect(room.getByText('Die Wahl ist gerade nicht geöffnet.')).toBeVisible()
  await expectReadable(room, 'choice, closed')
  await desk.getByRole('button', { name: 'Wahl öffnen' }).click()
  await expect(room.getByText(url.host, { exact: true })).toBeVisible()
  await expect(room.getByRole('status').filter({ hasText: '16 Personen haben gewählt' })).toBeVisible()
  await expectReadable(room, 'choice, open')

  await drive.showOnBeamer('Namen in den Arbeitskreisen')
  await expect(room.getByRole('heading', { name: 'Wer wo mitarbeitet' })).toBeVisible()
  await expect(room.getByText('Ayşe Özdemir', { exact: true }).first()).toBeVisible()
  await expect(room.getByText(/^Seite /)).toHaveCount(0)
  await expectReadable(room, 'names of 16')

  await openFile(
    await prepareBundling(folder, 'Viele', 'board', { sorters: null, people: 150, allocated: true }),
    'Viele',
  )
  await drive.showOnBeamer('Namen in den Arbeitskreisen')
  await expect(room.getByText(/^Seite 1 von \d$/)).toBeVisible()
  await expectReadable(room, 'names of 150')
})

/** As many phones as that rate the first example highest. */
async function voteForPractice(url: string, people: number): Promise<void> {
  for (let person = 0; person < people; person++) {
    const phone = await connectPhone(url)
    const { round } = await phone.call('participant.state', { token: phone.token })
    if (!round) throw new Error('There is no round to vote in.')
    await phone.castUntilAcknowledged({
      ...{ roundId: round.id, ballotId: newBallotId(), seq: 1 },
      answers: Object.fromEntries(round.topics.map(({ id }, place) => [id, place === 0 ? 5 : 2])),
    })
    phone.close()
  }
}
