import { describe, expect, test } from 'vitest'
import {
  APART_MS,
  LATEST_MS,
  QUIET_MS,
  RETRY_MS,
  createPublisher,
} from '../../../../../main/core/store/publisher.ts'
import type { PublishState, Timer } from '../../../../../main/core/store/publisher.ts'

/** A clock that stands until it is told to go on; actions run when it passes them. */
function handClock() {
  let nowMs = 0
  let waiting: { atMs: number; action: () => void }[] = []
  const timer: Timer = {
    nowMs: () => nowMs,
    after(delayMs, action) {
      const entry = { atMs: nowMs + delayMs, action }
      waiting.push(entry)
      return () => (waiting = waiting.filter((other) => other !== entry))
    },
  }
  /** Lets time pass, action by action, and whatever each of them sets off finish. */
  async function pass(ms: number): Promise<void> {
    const untilMs = nowMs + ms
    for (;;) {
      const next = waiting.toSorted((a, b) => a.atMs - b.atMs).find((entry) => entry.atMs <= untilMs)
      if (!next) break
      waiting = waiting.filter((entry) => entry !== next)
      nowMs = Math.max(nowMs, next.atMs)
      next.action()
      await settled()
    }
    nowMs = untilMs
  }
  return { timer, pass, waiting: () => waiting.length }
}

/** All promises that can go on have gone on. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}

function setUp(options: { dirty?: boolean } = {}) {
  const clock = handClock()
  const world = {
    publishedAtMs: [] as number[],
    states: [] as PublishState[],
    secret: false,
    failWith: null as string | null,
    heldBack: false,
    gate: Promise.resolve(),
  }
  const publisher = createPublisher({
    dirty: options.dirty ?? false,
    timer: clock.timer,
    isSecret: () => world.secret,
    async publish() {
      world.publishedAtMs.push(clock.timer.nowMs())
      await world.gate
      if (world.failWith) throw new Error(world.failWith)
      return world.heldBack ? 'held' : 'published'
    },
    problemOf: (error) => ({ code: 'disk_full', why: '', message: String(error) }),
    onState: (state) => world.states.push(state),
  })
  return { clock, world, publisher }
}

const DONE = { published: true, held: false, problem: null }

describe('when', () => {
  test('after a pause in the work, and not without anything new', async () => {
    const { clock, world, publisher } = setUp()
    await clock.pass(100_000)
    expect(world.publishedAtMs).toEqual([])
    publisher.noteChange()
    expect(publisher.state()).toEqual({ ...DONE, published: false })
    await clock.pass(QUIET_MS - 1)
    publisher.noteChange()
    await clock.pass(QUIET_MS - 1)
    expect(world.publishedAtMs).toEqual([])
    await clock.pass(1)
    expect(world.publishedAtMs).toHaveLength(1)
    expect(publisher.state()).toEqual(DONE)
    expect(clock.waiting()).toBe(0)
  })

  test('not again within half a minute, and at the latest after a minute of typing', async () => {
    const { clock, world, publisher } = setUp()
    for (let i = 0; i < 200; i++) {
      publisher.noteChange()
      await clock.pass(1_000)
    }
    expect(world.publishedAtMs[0]).toBeLessThanOrEqual(LATEST_MS)
    expect(world.publishedAtMs.length).toBeGreaterThanOrEqual(3)
    world.publishedAtMs.slice(1).forEach((time, i) => {
      expect(time - (world.publishedAtMs[i] ?? 0)).toBeGreaterThanOrEqual(APART_MS)
    })
  })

  test('soon after opening, if a crash left something', async () => {
    const { clock, world } = setUp({ dirty: true })
    await clock.pass(QUIET_MS)
    expect(world.publishedAtMs).toEqual([QUIET_MS])
  })

  test('again for what was entered while it ran', async () => {
    const { clock, world, publisher } = setUp()
    let open = (): void => undefined
    world.gate = new Promise((resolve) => (open = resolve))
    publisher.noteChange()
    await clock.pass(QUIET_MS)
    publisher.noteChange()
    expect(publisher.state().published).toBe(false)
    open()
    await settled()
    expect(publisher.state().published).toBe(false)
    await clock.pass(APART_MS)
    expect(world.publishedAtMs).toHaveLength(2)
    expect(publisher.state()).toEqual(DONE)
  })
})

describe('a secret round', () => {
  test('holds everything back until release', async () => {
    const { clock, world, publisher } = setUp()
    publisher.noteChange()
    publisher.hold()
    expect(publisher.state()).toEqual({ published: false, held: true, problem: null })
    await clock.pass(LATEST_MS * 10)
    expect((await publisher.flush()).published).toBe(false)
    expect(world.publishedAtMs).toEqual([])
    publisher.release()
    await clock.pass(QUIET_MS)
    expect(world.publishedAtMs).toHaveLength(1)
  })

  test('holds even if nobody said so, also when stopping', async () => {
    const { clock, world, publisher } = setUp()
    publisher.noteChange()
    world.secret = true
    await clock.pass(LATEST_MS * 10)
    expect(await publisher.stop()).toEqual({ published: false, held: true, problem: null })
    expect(world.publishedAtMs).toEqual([])
  })

  test('that was opened before the state was taken leaves everything to be published later', async () => {
    const { clock, world, publisher } = setUp()
    world.heldBack = true
    publisher.noteChange()
    await clock.pass(QUIET_MS)
    expect(publisher.state()).toEqual({ published: false, held: false, problem: null })
    world.heldBack = false
    await clock.pass(APART_MS)
    expect(world.publishedAtMs).toHaveLength(2)
    expect(publisher.state()).toEqual(DONE)
  })
})

describe('problems', () => {
  test('are told, retried and forgotten when it works again', async () => {
    const { clock, world, publisher } = setUp()
    world.failWith = 'full'
    publisher.noteChange()
    await clock.pass(QUIET_MS)
    expect(publisher.state()).toMatchObject({ published: false, problem: { code: 'disk_full' } })
    await clock.pass(RETRY_MS)
    expect(world.publishedAtMs).toHaveLength(2)
    world.failWith = null
    await clock.pass(RETRY_MS)
    expect(publisher.state()).toEqual(DONE)
    expect(world.states.map((state) => [state.published, state.problem?.code])).toEqual([
      [false, undefined],
      [false, 'disk_full'],
      [true, undefined],
    ])
  })
})

describe('stopping', () => {
  test('publishes the rest at once and nothing afterwards', async () => {
    const { clock, world, publisher } = setUp()
    publisher.noteChange()
    expect(await publisher.stop()).toEqual(DONE)
    publisher.noteChange()
    await clock.pass(LATEST_MS * 2)
    expect(world.publishedAtMs).toHaveLength(1)
  })

  test('waits for what is under way and then publishes what came meanwhile', async () => {
    const { clock, world, publisher } = setUp()
    let open = (): void => undefined
    world.gate = new Promise((resolve) => (open = resolve))
    publisher.noteChange()
    await clock.pass(QUIET_MS)
    publisher.noteChange()
    const stopping = publisher.stop()
    expect(world.publishedAtMs).toHaveLength(1)
    open()
    expect(await stopping).toEqual(DONE)
    expect(world.publishedAtMs).toHaveLength(2)
  })
})
