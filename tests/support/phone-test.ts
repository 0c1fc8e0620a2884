import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { Board } from '../../shared/contract/bundle.ts'
import type { Input } from '../../shared/contract/index.ts'
import type { Sorting } from '../../shared/contract/sortings.ts'
import type { Round } from '../../shared/contract/weigh.ts'
import { expectAccessible as expectNothingFound } from './axe.ts'
import { startCoreProcess } from './core-process.ts'
import type { CoreProcess } from './core-process.ts'

/** A phone: plain Chromium, narrow, without anything that calls home. */
export const PHONE = {
  browserName: 'chromium' as const,
  launchOptions: {
    executablePath: '/usr/bin/chromium',
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  },
  viewport: { width: 360, height: 740 },
}

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The candidate fields of the project in every test: number by place, title, description. */
export const FIELDS = [
  ['Bildung', 'Kita, Schule, Weiterbildung'],
  ['Arbeit und Übergang in Arbeit', ''],
  ['Selbständigkeit', ''],
  ['Sprachförderung', 'Deutsch lernen, in jedem Alter'],
  ['Begegnung', 'Orte und Gelegenheiten, sich kennenzulernen'],
  ['Sicherheit', ''],
  ['Antirassismus', ''],
  ['Ehrenamt', ''],
  ['Partizipation und Beteiligung', ''],
  ['Wohnbedarfe', ''],
  ['Wohnraumversorgung', ''],
  ['Gesundheit und Pflege', ''],
  ['Interkulturelle Öffnung der Verwaltung', ''],
  ['Soziale und politische Teilhabe', ''],
  ['Leben im Stadtteil', ''],
] as const

export const SCALE: Round['settings'] = { method: 'scale', max: 5, allowUnknown: true }

/** What a round may have beside its question and method. */
export type MoreOfRound = Pick<Input<'rounds.create'>, 'access' | 'groups'>

/** A project with its core, as a participant meets it. */
export class Workshop {
  core: CoreProcess
  port = 0
  url = ''
  word = ''
  readonly #folder = mkdtempSync(join(tmpdir(), 'klebepunkt-phone-'))
  #sessionId = ''

  constructor() {
    this.core = this.#start()
  }

  #start(): CoreProcess {
    return startCoreProcess(join(this.#folder, 'Weltoffen.klebepunkt'), join(this.#folder, 'data'))
  }

  async prepare(): Promise<void> {
    const session = await this.core.call('sessions.add', { title: 'Auftakt', date: '2026-11-21' })
    this.#sessionId = session.id
    await this.core.call('topics.import', {
      topics: FIELDS.map(([title, description]) => ({ title, description })),
    })
    await this.serve()
  }

  async serve(): Promise<void> {
    const lan = await this.core.call('lan.start', { address: '127.0.0.1', port: this.port })
    this.port = lan.port ?? 0
    this.url = lan.url ?? ''
    this.word = lan.word ?? ''
  }

  async openRound(settings: Round['settings'] = SCALE, more: MoreOfRound = {}): Promise<Round> {
    const question = 'Wie wichtig ist dieses Feld in den nächsten fünf Jahren?'
    const round = await this.core.call('rounds.create', {
      sessionId: this.#sessionId,
      question,
      criterion: '',
      settings,
      cut: null,
      ...more,
    })
    return this.core.call('rounds.open', { roundId: round.id })
  }

  /** Opens a sorting of all fields. */
  async openSorting(more: Pick<Input<'sortings.create'>, 'access'> = {}): Promise<Sorting> {
    const { id } = await this.core.call('sortings.create', {
      sessionId: this.#sessionId,
      question: 'Was gehört für Sie zusammen?',
      ...more,
    })
    return this.core.call('sortings.open', { sortingId: id })
  }

  /** Three working groups of the first six fields, and phones are asked which one people would like to join. */
  async openWishes(): Promise<Board> {
    const topics = await this.core.call('topics.list', {})
    const { groupingId, groups } = await this.core.call('groupings.propose', {
      roundId: null,
      choice: { by: 'hand', topicIds: topics.slice(0, 6).map(({ id }) => id) },
      weights: { ratings: 0, sorting: 0, words: 100 },
      groups: 3,
    })
    const titles = ['Lernen und Arbeit', 'Begegnung und Sicherheit', 'Leben im Quartier']
    for (const [index, { id }] of groups.entries())
      await this.core.call('workingGroups.update', { id, title: titles[index] ?? '' })
    await this.core.call('people.openWishes', { groupingId })
    const board = await this.core.call('groupings.current', {})
    if (!board) throw new Error('There is no board.')
    return board
  }

  /** New code cards for the session of all rounds. */
  async printCards(count: number): Promise<{ code: string; secret: string }[]> {
    return (await this.core.call('codeCards.create', { sessionId: this.#sessionId, count })).cards
  }

  /** The address in the QR code of a card. */
  cardUrl(secret: string): string {
    return `${this.url.replace(/#.*$/, '').replace(/\/?$/, '/')}#k=${secret}`
  }

  /** The laptop dies in the middle of everything … */
  async crash(): Promise<void> {
    await this.core.kill()
  }
  /** … and is there again, at the same address. */
  async recover(): Promise<void> {
    this.core = this.#start()
    await this.serve()
  }

  async end(): Promise<void> {
    await this.core.stop()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

export const test = base.extend<{ workshop: Workshop }>({
  // Every test: its own project and core; no error in the page goes unnoticed.
  workshop: async ({ page }, use) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => {
      // Chromium itself reports each attempt to reach a laptop that is down or just going.
      const unreachable =
        /^(WebSocket connection to|WebSocket is already in CLOSING|Failed to load resource: net::)/.test(
          message.text(),
        )
      if (message.type() === 'error' && !unreachable) errors.push(message.text())
    })
    const workshop = new Workshop()
    await workshop.prepare()
    await use(workshop)
    await workshop.end()
    expect(errors).toEqual([])
  },
})

/** With the rules for pages that anybody may have to use. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNothingFound(page, 'phone', AXE_TAGS)
}

/** Phones bring fonts of any width; whatever is wider than its box is named, also a single long word. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const { lang, scrollWidth } = document.documentElement
    if (scrollWidth <= innerWidth) return []
    const culprits = [...document.querySelectorAll('body *:not(.hidden)')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(
        ({ element, box }) =>
          box.right > innerWidth + 0.5 || box.left < -0.5 || element.scrollWidth > element.clientWidth,
      )
      .map(({ element }) => `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 40)}`)
    const font = getComputedStyle(document.body).fontSize
    return [`${lang} at ${font}: ${scrollWidth} px wide`, ...culprits]
  })
  expect(wide).toEqual([])
}

export async function expectLargeTargets(page: Page): Promise<void> {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, select, summary, input')]
      // Radio buttons and checkboxes are as large as their words; a field is to be typed into itself.
      .map((element) => (element.matches('[type=text]') ? element : (element.closest('label') ?? element)))
      .map((element) => ({ text: element.textContent?.trim(), box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 44 || box.height < 44)
      .map(({ text, box }) => `${text}: ${box.width}×${box.height}`),
  )
  expect(small).toEqual([])
}
