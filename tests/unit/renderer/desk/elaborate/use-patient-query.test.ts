import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createApp, effectScope } from 'vue'
import { createFakeClient } from '../../../../../renderer/client/fake.ts'
import { provideClient } from '../../../../../renderer/client/use-query.ts'
import { usePatientQuery } from '../../../../../renderer/desk/elaborate/use-patient-query.ts'

const ANSWER_MS = 200

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** The overview of a core that needs a while for each answer and counts them. */
function watchOverview() {
  let answers = 0
  const client = createFakeClient({
    'steering.overview': async () => {
      await new Promise((resolve) => setTimeout(resolve, ANSWER_MS))
      answers++
      return { groups: [], undecidedOverlaps: answers }
    },
  })
  const app = createApp({})
  provideClient(app, client)
  const scope = effectScope()
  const overview = app.runWithContext(() =>
    scope.run(() => usePatientQuery('steering.overview', ['steering'], ['documents'])),
  )
  if (!overview) throw new Error('There is no overview.')
  const decide = () => client.push({ event: 'changed', what: ['steering', 'documents'], revision: 1 })
  const write = () => client.push({ event: 'changed', what: ['documents'], revision: 1 })
  return { overview: overview.data, write, decide, client, end: () => scope.stop() }
}

it('asks a core that answers slowly only now and then, and still sees the last change', async () => {
  const { overview, write, client, end } = watchOverview()
  // Sixty people typing for ten seconds.
  for (let at = 0; at < 10_000; at += 20) {
    write()
    await vi.advanceTimersByTimeAsync(20)
  }
  const whileTyping = client.calls.length
  expect(whileTyping).toBeLessThanOrEqual(10_000 / ANSWER_MS / 5)
  expect(whileTyping).toBeGreaterThan(1)
  write()
  await vi.advanceTimersByTimeAsync(5000)
  expect(overview.value?.undecidedOverlaps).toBe(client.calls.length)
  expect(client.calls.length).toBeGreaterThan(whileTyping)
  end()
})

it('asks at once after what this window does itself', async () => {
  const { overview, write, decide, client, end } = watchOverview()
  await vi.advanceTimersByTimeAsync(1000)
  write()
  decide()
  await vi.advanceTimersByTimeAsync(ANSWER_MS)
  expect(overview.value?.undecidedOverlaps).toBe(2)
  // Also when the answer under way was asked before it.
  decide()
  await vi.advanceTimersByTimeAsync(ANSWER_MS / 2)
  decide()
  await vi.advanceTimersByTimeAsync(ANSWER_MS * 1.5)
  expect(overview.value?.undecidedOverlaps).toBe(4)
  await vi.advanceTimersByTimeAsync(5000)
  expect(client.calls).toHaveLength(4)
  end()
})

it('asks no more once nobody looks', async () => {
  const { write, client, end } = watchOverview()
  await vi.advanceTimersByTimeAsync(1000)
  end()
  write()
  await vi.advanceTimersByTimeAsync(5000)
  expect(client.calls).toHaveLength(1)
})
