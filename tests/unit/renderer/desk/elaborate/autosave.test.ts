import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAutosave } from '../../../../../renderer/desk/elaborate/autosave.ts'
import type { AutosaveState } from '../../../../../renderer/desk/elaborate/autosave.ts'

interface Fields {
  title: string
  lead: string
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A core that stores batches when told to. */
function setUp() {
  const sent: Partial<Fields>[] = []
  const answers: ((stored: boolean) => void)[] = []
  const states: AutosaveState[] = []
  const autosave = createAutosave<Fields>({
    delayMs: 700,
    onState: (state) => states.push(state),
    save: (patch) => {
      sent.push(patch)
      return new Promise((resolve) => answers.push(resolve))
    },
  })
  return { autosave, sent, states, answer: async (stored: boolean) => void (await answers.shift()?.(stored)) }
}

describe('saving by itself', () => {
  it('gathers what is typed and sends it once, after a moment of quiet', async () => {
    const { autosave, sent } = setUp()
    autosave.change({ title: 'L' })
    await vi.advanceTimersByTimeAsync(600)
    autosave.change({ title: 'Le' })
    autosave.change({ lead: 'Amt' })
    await vi.advanceTimersByTimeAsync(600)
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(100)
    expect(sent).toEqual([{ title: 'Le', lead: 'Amt' }])
  })

  it('sends at once when a field is left, and nothing when nothing was typed', async () => {
    const { autosave, sent } = setUp()
    await autosave.flush()
    autosave.change({ title: 'Lesen' })
    void autosave.flush()
    expect(sent).toEqual([{ title: 'Lesen' }])
  })

  it('sends what was typed during a save afterwards, never at the same time', async () => {
    const { autosave, sent, answer, states } = setUp()
    autosave.change({ title: 'A' })
    const all = autosave.flush()
    autosave.change({ title: 'AB' })
    await vi.advanceTimersByTimeAsync(700)
    expect(sent).toEqual([{ title: 'A' }])
    await answer(true)
    await vi.advanceTimersByTimeAsync(0)
    expect(sent).toEqual([{ title: 'A' }, { title: 'AB' }])
    await answer(true)
    await all
    expect(states.at(-1)).toBe('saved')
    expect(autosave.isPending('title')).toBe(false)
  })

  it('keeps a refused batch and sends it again with the next change', async () => {
    const { autosave, sent, answer, states } = setUp()
    autosave.change({ title: '', lead: 'Amt' })
    const refused = autosave.flush()
    await answer(false)
    await refused
    expect(states.at(-1)).toBe('failed')
    expect(autosave.isPending('lead')).toBe(true)
    autosave.change({ title: 'Lesen' })
    void autosave.flush()
    expect(sent.at(-1)).toEqual({ title: 'Lesen', lead: 'Amt' })
  })
})
