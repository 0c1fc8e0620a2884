import { createApp, effectScope, nextTick, ref } from 'vue'
import { describe, expect, it } from 'vitest'
import { CallError } from '../../../../renderer/client/client.ts'
import { createFakeClient } from '../../../../renderer/client/fake.ts'
import { provideClient, useQuery } from '../../../../renderer/client/use-query.ts'
import type { Area, Output } from '../../../../shared/contract/index.ts'

type Topics = Output<'topics.list'>
const topic = (title: string): Topics[number] => ({
  id: title,
  number: 1,
  title,
  description: '',
  source: '',
})
const changed = (revision: number) => ({ event: 'changed' as const, what: ['topics' as const], revision })

/** Answers that come when the test says so. */
function byHand() {
  const waiting: ((topics: Topics) => void)[] = []
  return {
    waiting,
    ask: () => new Promise<Topics>((resolve) => waiting.push(resolve)),
    async answer(...titles: string[]) {
      waiting.shift()?.(titles.map(topic))
      await settle()
    },
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve()
  await nextTick()
}

function setUp<T>(client: ReturnType<typeof createFakeClient>, setup: () => T) {
  const app = createApp({})
  provideClient(app, client)
  return app.runWithContext(() => {
    const run = <R>(inner: () => R) => {
      const scope = effectScope()
      return { value: scope.run(() => app.runWithContext(inner)) as R, stop: () => scope.stop() }
    }
    return { ...run(setup), run }
  })
}

const titles = (topics: Topics | undefined) => topics?.map(({ title }) => title)
const useTopics = () => useQuery('topics.list', {}, ['topics'])

describe('useQuery', () => {
  it('asks once for all who ask the same', async () => {
    const client = createFakeClient({ 'topics.list': () => [topic('Bildung')] })
    const { value, run } = setUp(client, useTopics)
    const second = run(useTopics)
    await settle()
    expect(titles(value.data.value)).toEqual(['Bildung'])
    expect(titles(second.value.data.value)).toEqual(['Bildung'])
    expect(client.calls).toHaveLength(1)
  })

  it('asks again when a push names its area, and only then', async () => {
    const client = createFakeClient({ 'topics.list': () => [] })
    const { value } = setUp(client, useTopics)
    await settle()
    client.answer('topics.list', () => [topic('Bildung')])
    client.push({ event: 'changed', what: ['documents'], revision: 1 })
    await settle()
    expect(titles(value.data.value)).toEqual([])
    client.push(changed(2))
    await settle()
    expect(titles(value.data.value)).toEqual(['Bildung'])
  })

  it('asks once more when something changed while an answer was under way', async () => {
    const core = byHand()
    const client = createFakeClient({ 'topics.list': core.ask })
    const { value } = setUp(client, useTopics)
    await settle()
    client.push(changed(1))
    client.push(changed(2))
    await core.answer('old')
    expect(client.calls).toHaveLength(2)
    await core.answer('new')
    expect(titles(value.data.value)).toEqual(['new'])
    expect(client.calls).toHaveLength(2)
  })

  it('asks again after the line was down, because pushes may be missing', async () => {
    const client = createFakeClient({ 'topics.list': () => [] })
    setUp(client, useTopics)
    await settle()
    client.setState('reconnecting')
    client.setState('connected')
    await settle()
    expect(client.calls).toHaveLength(2)
  })

  it('keeps the last good answer beside a problem', async () => {
    const client = createFakeClient({ 'topics.list': () => [topic('Bildung')] })
    const { value } = setUp(client, useTopics)
    await settle()
    client.answer('topics.list', () => {
      throw new CallError({ code: 'no_project', message: 'Kein Vorhaben offen.' })
    })
    client.push(changed(1))
    await settle()
    expect(value.error.value?.message).toBe('Kein Vorhaben offen.')
    expect(titles(value.data.value)).toEqual(['Bildung'])
  })

  it('forgets what nobody uses any more', async () => {
    const client = createFakeClient({ 'topics.list': () => [] })
    const { stop } = setUp(client, useTopics)
    await settle()
    stop()
    client.push(changed(1))
    await settle()
    expect(client.calls).toHaveLength(1)
  })

  it('follows its input, and asks nothing while that is null', async () => {
    const client = createFakeClient({ 'rounds.receipts': ({ roundId }) => [roundId] })
    const roundId = ref<string | null>(null)
    const { value } = setUp(client, () =>
      useQuery('rounds.receipts', () => (roundId.value === null ? null : { roundId: roundId.value }), [
        'rounds',
      ]),
    )
    await settle()
    expect(client.calls).toHaveLength(0)
    roundId.value = 'one'
    await settle()
    expect(value.data.value).toEqual(['one'])
    roundId.value = null
    await settle()
    expect(value.data.value).toBeUndefined()
  })

  it('asks again about a working group when that one was written in, not when others were', async () => {
    const client = createFakeClient({ 'presence.list': () => [] })
    setUp(client, () => useQuery('presence.list', { workingGroupId: 'a' }, ['presence', 'groupings']))
    await settle()
    const push = (what: Area[], groups?: string[]) =>
      client.push({ event: 'changed', what, revision: 1, ...(groups && { groups }) })
    push(['presence', 'changes'], ['b'])
    await settle()
    expect(client.calls).toHaveLength(1)
    push(['presence', 'changes'], ['b', 'a'])
    await settle()
    push(['presence'])
    await settle()
    push(['groupings'], ['b'])
    await settle()
    expect(client.calls).toHaveLength(4)
  })
})
