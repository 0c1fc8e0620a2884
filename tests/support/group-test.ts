import { expect, test as base } from '@playwright/test'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import type { Input, Output } from '../../shared/contract/index.ts'
import { Workshop } from './phone-test.ts'

/** Written for the other group; no lead of this one may ever receive it. */
export const FOREIGN = 'GEHEIM-Offene-Höfe'

/** A project with two working groups whose leads write in browsers of their own. */
export class GroupRoom {
  readonly workshop = new Workshop()
  groupId = ''
  foreignGroupId = ''
  goalId = ''
  measureId = ''

  async prepare(): Promise<void> {
    await this.workshop.prepare()
    const topics = await this.call('topics.list', {})
    const { groups } = await this.call('groupings.propose', {
      roundId: null,
      choice: { by: 'hand', topicIds: topics.slice(0, 4).map(({ id }) => id) },
      weights: { ratings: 0, sorting: 0, words: 100 },
      groups: 2,
    })
    this.groupId = groups[0]?.id ?? ''
    this.foreignGroupId = groups[1]?.id ?? ''
    await this.call('workingGroups.update', { id: this.groupId, title: 'Bildung und Arbeit' })
    await this.call('parts.add', {
      entity: 'measure',
      workingGroupId: this.foreignGroupId,
      values: { title: FOREIGN },
    })
    const workingGroupId = this.groupId
    const values = { title: 'Alle Kinder besuchen eine Kita.', horizonYear: 2032 }
    this.goalId = (await this.call('parts.add', { entity: 'goal', workingGroupId, values })).id
    for (const title of ['Sprachcafé im Stadtteil', 'Lernpaten'])
      this.measureId = (
        await this.call('parts.add', { entity: 'measure', workingGroupId, values: { title } })
      ).id
  }

  readonly call: Workshop['core']['call'] = (name, input) => this.workshop.core.call(name, input)

  async makeCode(name: string): Promise<Output<'leads.create'>> {
    return this.call('leads.create', { workingGroupId: this.groupId, name, validOn: null })
  }

  document(): Promise<Output<'documents.get'>> {
    return this.call('documents.get', { workingGroupId: this.groupId })
  }

  /** The moderation changes the goal of the group. */
  async changeGoal(edits: Extract<Input<'parts.update'>, { entity: 'goal' }>['edits']): Promise<void> {
    await this.call('parts.update', { entity: 'goal', id: this.goalId, edits })
  }
}

export interface LeadBrowser {
  page: Page
  /** Everything the laptop has sent over the socket. */
  frames: string[]
  /** What the laptop sends stays on its way until it is released: this browser sees what it saw last. */
  hold: () => void
  release: () => void
}

interface GroupFixtures {
  room: GroupRoom
  /** A browser of its own on the group page; with a code in its address, or without. */
  openBrowser: (code: string | null, options?: BrowserContextOptions) => Promise<LeadBrowser>
}

async function openOn(browser: Browser, url: string, options: BrowserContextOptions, errors: string[]) {
  const context = await browser.newContext({
    locale: 'de-DE',
    viewport: { width: 1280, height: 800 },
    ...options,
  })
  const page = await context.newPage()
  const frames: string[] = []
  const held: (() => void)[] = []
  let holding = false
  await page.routeWebSocket(/./, (line) => {
    const laptop = line.connectToServer()
    laptop.onMessage((frame) => {
      frames.push(String(frame))
      if (holding) held.push(() => line.send(frame))
      else line.send(frame)
    })
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    // Chromium itself reports each attempt to reach a laptop that is down or just going.
    const unreachable =
      /^(WebSocket connection to|WebSocket is already in CLOSING|Failed to load resource: net::)/
    if (message.type() === 'error' && !unreachable.test(message.text())) errors.push(message.text())
  })
  await page.goto(url)
  const lead: LeadBrowser = {
    page,
    frames,
    hold: () => (holding = true),
    release() {
      holding = false
      for (const deliver of held.splice(0)) deliver()
    },
  }
  return { lead, context }
}

export const test = base.extend<GroupFixtures>({
  room: async ({}, use) => {
    const room = new GroupRoom()
    await room.prepare()
    await use(room)
    await room.workshop.end()
  },
  openBrowser: async ({ browser, room }, use) => {
    const errors: string[] = []
    const contexts: { close(): Promise<void> }[] = []
    await use(async (code, options = {}) => {
      const url = `${room.workshop.url}gruppe/${code === null ? '' : `#${code}`}`
      const { lead, context } = await openOn(browser, url, options, errors)
      contexts.push(context)
      return lead
    })
    for (const context of contexts) await context.close()
    expect(errors).toEqual([])
  },
})

export { expect }
