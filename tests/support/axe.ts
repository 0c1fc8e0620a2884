import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/**
 * Expects that axe finds nothing to object to on the page as it stands, after all movement has ended.
 * The beamer in small on the desk is left out: it is a picture, dimmed while the beamer is off, and says beside
 * itself what it shows.
 * @param tags axe's names for sets of rules; without them those that axe runs by itself
 */
export async function expectAccessible(page: Page, where: string, tags?: readonly string[]): Promise<void> {
  await settled(page)
  // axe is put in through the debugger, past the page's own rules for scripts, and once is enough for a page. It judges
  // in the page itself ("legacy"), because Electron opens no empty page beside it.
  const isThere = await page.evaluate('"axe" in window')
  const builder = new AxeBuilder({ page, ...(isThere ? { axeSource: 'undefined' } : {}) })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .exclude('.beamer-preview')
  if (tags) builder.withTags([...tags])
  const { violations } = await builder.analyze()
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) => `${where}: ${id} (${help}) at ${node.target.join(' ')}\n${node.failureSummary ?? ''}`,
    ),
  )
  expect(found).toEqual([])
}

/** Waits until nothing moves on the page any more: a picture half faded in is no picture to judge. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity,
      ),
  )
}
