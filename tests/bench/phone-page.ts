import { existsSync } from 'node:fs'
import { get } from 'node:http'
import { chromium } from '@playwright/test'
import type { Browser } from '@playwright/test'
import { median } from './figures.ts'
import { withFolder } from './folder.ts'
import { startPart } from './part.ts'
import type { ServerMethods } from './server-methods.ts'

export interface PageFigures {
  readonly requests: number
  /** Bodies and headers as Chromium counts them on a first visit. */
  readonly wireBytes: number
  readonly gzipBytes: number
  readonly rawBytes: number
  /** From opening the address to the first choice painted, with the page ready for the tap; in ms. */
  readonly firstVoteMs: number
  /** The same with the processor slowed down. */
  readonly firstVoteSlowMs: number
}

export const SLOWDOWN = 4
const VISITS = 3
const CHROMIUM = '/usr/bin/chromium'
const CHOICE = 'input[type=radio], [role=radio]'
const MARK = 'first-vote'

/** Weight of the phone page and the time to the first vote in Chromium; null where there is no Chromium. */
export async function measurePhonePage(): Promise<PageFigures | null> {
  if (!existsSync(CHROMIUM)) return null
  const core = startPart<ServerMethods>('core')
  try {
    return await withFolder(async (folder) => {
      const { origin } = await core.call('open', folder)
      const browser = await chromium.launch({
        executablePath: CHROMIUM,
        args: [
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--no-first-run',
        ],
        chromiumSandbox: process.getuid?.() !== 0,
      })
      try {
        // The first visit also warms up the browser, so it only counts for the weight.
        const first = await visit(browser, origin, 1)
        const plain: number[] = []
        const slow: number[] = []
        for (let n = 0; n < VISITS; n++) {
          plain.push((await visit(browser, origin, 1)).firstVoteMs)
          slow.push((await visit(browser, origin, SLOWDOWN)).firstVoteMs)
        }
        const sizes = await Promise.all(
          first.urls.flatMap((url) => [bodyBytes(url, 'gzip'), bodyBytes(url, 'identity')]),
        )
        const sum = (parity: number): number =>
          sizes.reduce((total, bytes, n) => (n % 2 === parity ? total + bytes : total), 0)
        return {
          requests: first.urls.length,
          wireBytes: first.wireBytes,
          gzipBytes: sum(0),
          rawBytes: sum(1),
          firstVoteMs: median(plain),
          firstVoteSlowMs: median(slow),
        }
      } finally {
        await browser.close()
      }
    })
  } finally {
    await core.kill()
  }
}

interface Visit {
  readonly urls: string[]
  readonly wireBytes: number
  readonly firstVoteMs: number
}

/** Somebody who has never been here opens the page and rates the first topic. */
async function visit(browser: Browser, origin: string, slowdown: number): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'de-DE' })
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    const requests: Promise<{ url: string; bytes: number }>[] = []
    page.on('requestfinished', (request) =>
      requests.push(
        request.sizes().then(({ responseBodySize, responseHeadersSize }) => ({
          url: request.url(),
          bytes: responseBodySize + responseHeadersSize,
        })),
      ),
    )
    await page.addInitScript(
      ({ choice, mark }) => {
        const observer = new MutationObserver(() => {
          if (!document.querySelector(choice)) return
          observer.disconnect()
          // Painted, and the page has nothing else to do: a tap would be taken now.
          requestAnimationFrame(() => setTimeout(() => performance.mark(mark)))
        })
        observer.observe(document, { childList: true, subtree: true })
      },
      { choice: CHOICE, mark: MARK },
    )
    await page.goto(`${origin}/`)
    await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, MARK)
    const choice = page.locator(CHOICE).first()
    await choice.check({ force: true })
    if (!(await choice.isChecked())) throw new Error('The phone page does not take a rating.')
    const firstVoteMs = await page.evaluate(
      (mark) => performance.getEntriesByName(mark)[0]?.startTime ?? Number.NaN,
      MARK,
    )
    const answered = await Promise.all(requests)
    return {
      urls: answered.map((one) => one.url),
      wireBytes: answered.reduce((sum, one) => sum + one.bytes, 0),
      firstVoteMs,
    }
  } finally {
    await context.close()
  }
}

function bodyBytes(url: string, encoding: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': encoding } }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.on('end', () => resolve(bytes))
    }).on('error', reject)
  })
}
