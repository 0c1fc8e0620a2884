import { createPinia } from 'pinia'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { describe, expect, it } from 'vitest'
import { createFakeClient } from '../../../../../renderer/client/fake.ts'
import { provideClient, provideShell } from '../../../../../renderer/client/index.ts'
import OpenRound from '../../../../../renderer/desk/weigh/live/OpenRound.vue'
import type { ShellApi } from '../../../../../shared/contract/shell.ts'
import type { RoundState } from '../../../../../shared/contract/weigh.ts'
import { sampleRound } from '../../../../support/sample-round.ts'

/** As far as these screens ask: a beamer window that is not open. */
const shell: Pick<ShellApi, 'onBeamer' | 'beamerState'> = {
  onBeamer: () => () => undefined,
  beamerState: () => Promise.resolve({ open: false, fullScreen: false }),
}

async function screenOf(state: RoundState): Promise<string> {
  const round = sampleRound({ state, ballots: 12, openedAtMs: 0 })
  const app = createSSRApp(OpenRound, { round, rounds: [round] })
  app.use(createPinia())
  provideClient(app, createFakeClient())
  provideShell(app, shell as ShellApi)
  return renderToString(app)
}

describe('a round that takes ballots, pauses, or was interrupted while closing', () => {
  it.each([
    ['open', ['Runde läuft', 'Pausieren', 'Runde schließen'], ['Runde fortsetzen', 'Noch einmal schließen']],
    [
      'paused',
      ['Runde pausiert', 'Runde fortsetzen', 'Runde schließen'],
      ['Pausieren', 'Noch einmal schließen'],
    ],
    [
      'closing',
      ['Wird gezählt', 'Alle Stimmzettel sind gezählt, keiner ist verloren.', 'Noch einmal schließen'],
      ['Pausieren', 'Runde fortsetzen', 'Runde schließen'],
    ],
  ] as const)('%s', async (state, said, unsaid) => {
    const screen = await screenOf(state)
    for (const words of said) expect(screen).toContain(words)
    for (const words of unsaid) expect(screen).not.toContain(`>${words}<`)
  })
})
