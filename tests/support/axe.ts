import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/**
 * Expects that axe finds nothing to object to on the page as it stands, after all movement has ended.
 * axe is put in through the debugger, past the page's own rules for scripts; and it judges in the page itself,
 * because Electron opens no empty page beside it. The beamer in small on the desk is left out: it is a picture,
 * dimmed while the beamer is off, and says beside itself what it shows.
 */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  await settled(page)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('.beamer-preview').analyze()
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
