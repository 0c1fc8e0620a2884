import { shallowReactive } from 'vue'
import type { Input } from '../../shared/contract/index.ts'
import { CallError, checkInput } from '../client/index.ts'
import type { Client } from '../client/index.ts'
import { placeKey } from './kept-work.ts'
import type { FieldPlace, KeptWork, Step } from './kept-work.ts'
import type { MadePart, Outbox, Typed } from './typed.ts'

/** Nothing wrong so far. */
const FINE = { problem: '', lost: false, disputed: false }

/** Long enough not to send every letter, short enough not to be noticed. */
const PAUSE_MS = 600
/** Who types without a pause is sent all the same. */
const LONGEST_MS = 3000
const TRY_AGAIN_MS = 1000

/** The line or the core was away: nobody knows how far it came, and sending it again does no harm. */
const PASSING = new Set(['connection_lost', 'core_restarted', 'closed', 'no_project', 'signed_out'])

/**
 * Everything written for one working group that is not acknowledged yet. Typing never waits: it is kept here (and
 * through a reload), sent in order, one field at a time, and sent again until the core has answered.
 */
export function createOutbox(client: Client, work: KeptWork, workingGroupId: string | null): Outbox {
  const fields = shallowReactive(new Map<string, Typed>())
  const made = shallowReactive(new Map<string, MadePart>())
  /** Fields whose pause is over. */
  const ripe = new Set<string>()
  let pause: ReturnType<typeof setTimeout> | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let waitingSinceMs: number | null = null
  let sending = false
  let asked = false
  let ended = false

  for (const part of work.parts()) made.set(part.id, { ...part, state: 'waiting', problem: '' })
  for (const { place, steps } of work.steps()) {
    // It may have been out when the page closed; sending it again does no harm.
    put({
      place,
      steps,
      out: true,
      shown: steps.at(-1)?.to,
      state: 'waiting',
      ...FINE,
    })
    ripe.add(placeKey(place))
  }

  function put(typed: Typed): void {
    fields.set(placeKey(typed.place), typed)
    work.keepSteps(typed.place, typed.steps)
  }

  function forget(place: FieldPlace): void {
    fields.delete(placeKey(place))
    ripe.delete(placeKey(place))
    work.keepSteps(place, [])
  }

  function ripen(): void {
    clearTimeout(pause)
    pause = undefined
    waitingSinceMs = null
    for (const [key, { state }] of fields) if (state === 'waiting') ripe.add(key)
    void send()
  }

  async function send(): Promise<void> {
    asked = true
    if (sending || ended) return
    sending = true
    try {
      // Asked once more while the last look was under way: look once more.
      while (asked && !ended) {
        asked = false
        while (!ended && (await sendNext()));
      }
    } finally {
      sending = false
    }
  }

  /** True when there may be more to send now. */
  async function sendNext(): Promise<boolean> {
    for (const part of made.values()) if (part.state === 'waiting') return sendPart(part)
    for (const key of ripe) {
      const typed = fields.get(key)
      const step = typed?.steps[0]
      if (typed && step && typed.state === 'waiting') return sendStep(typed, step)
      ripe.delete(key)
    }
    return false
  }

  async function sendPart(part: MadePart): Promise<boolean> {
    const { entity, id, values } = part
    const ended = (state: MadePart['state'], problem = ''): boolean => {
      if (made.has(id)) made.set(id, { ...part, state, problem })
      return true
    }
    try {
      await client.call('parts.add', { entity, id, workingGroupId, values } as Input<'parts.add'>)
      work.forgetPart(id)
      return ended('stored')
    } catch (problem) {
      if (passing(problem)) return false
      return ended('refused', wordsOf(problem))
    }
  }

  async function sendStep(typed: Typed, step: Step): Promise<boolean> {
    const { place } = typed
    const key = placeKey(place)
    const input = {
      entity: place.entity,
      id: place.id,
      edits: { [place.field]: step },
    } as unknown as Input<'parts.update'>
    const unfit = Object.values(checkInput('parts.update', input) ?? {})[0]
    if (unfit !== undefined) {
      refuse(key, unfit, '')
      return true
    }
    fields.set(key, { ...typed, out: true, state: 'sending' })
    try {
      const { conflicts } = await client.call('parts.update', input)
      const beside = conflicts.some(({ entityId, field }) => entityId === place.id && field === place.field)
      acknowledge(key, beside)
    } catch (problem) {
      const now = fields.get(key)
      if (passing(problem)) {
        if (now) fields.set(key, { ...now, state: 'waiting' })
        return false
      }
      refuse(key, wordsOf(problem), problem instanceof CallError ? problem.code : '')
    }
    return true
  }

  function acknowledge(key: string, beside: boolean): void {
    const now = fields.get(key)
    if (!now) return
    const steps = now.steps.slice(1)
    // What was typed meanwhile starts from what has just been stored.
    if (steps.length > 0) put({ ...now, steps, out: false, state: 'waiting', problem: '' })
    else put({ ...now, steps, out: false, state: beside ? 'beside' : 'stored', problem: '' })
  }

  function refuse(key: string, problem: string, code: string): void {
    ripe.delete(key)
    const now = fields.get(key)
    const first = now?.steps[0]
    if (!now || !first) return
    put({
      ...now,
      steps: [{ from: first.from, to: now.shown }],
      out: false,
      state: 'refused',
      problem,
      lost: code === 'not_found',
      disputed: code === 'changed_meanwhile',
    })
  }

  function passing(problem: unknown): boolean {
    if (!(problem instanceof CallError) || !PASSING.has(problem.code)) return false
    // Nothing goes out on this connection any more; what is kept goes out on the next one.
    if (problem.code === 'closed') {
      end()
      return true
    }
    clearTimeout(again)
    again = setTimeout(() => void send(), TRY_AGAIN_MS)
    return true
  }

  function end(): void {
    ended = true
    clearTimeout(pause)
    clearTimeout(again)
    leaveOff()
  }

  const leaveOff = client.onState((state) => {
    if (state === 'connected') void send()
  })
  void send()

  function type(place: FieldPlace, seen: unknown, to: unknown): void {
    const before = fields.get(placeKey(place))
    const from = before ? before.shown : seen
    const flying = before?.state === 'sending'
    const out = before?.out ?? false
    const steps = [...(before?.steps ?? [])]
    const last = steps.at(-1)
    if (last && !(out && steps.length === 1)) steps[steps.length - 1] = { from: last.from, to }
    else steps.push({ from, to })
    const [only] = steps
    if (steps.length === 1 && !out && only && isSame(only.from, to) && before?.state !== 'beside') {
      forget(place)
      return
    }
    put({
      place,
      steps,
      out,
      shown: to,
      state: flying ? 'sending' : 'waiting',
      ...FINE,
    })
    ripe.delete(placeKey(place))
    const nowMs = Date.now()
    waitingSinceMs ??= nowMs
    clearTimeout(pause)
    pause = setTimeout(ripen, Math.max(0, Math.min(PAUSE_MS, waitingSinceMs + LONGEST_MS - nowMs)))
  }

  return {
    find: (place) => fields.get(placeKey(place)),
    all: () => [...fields.values()],
    made: () => [...made.values()],
    type,
    add(part) {
      made.set(part.id, { ...part, state: 'waiting', problem: '' })
      work.keepPart(part)
      void send()
    },
    flush: ripen,
    retry() {
      for (const [key, typed] of fields) {
        if (typed.state === 'refused') fields.set(key, { ...typed, state: 'waiting', ...FINE })
      }
      for (const [id, part] of made) {
        if (part.state === 'refused') made.set(id, { ...part, state: 'waiting', problem: '' })
      }
      ripen()
    },
    decide(place, seen, to) {
      forget(place)
      if (isSame(seen, to)) return
      type(place, seen, to)
      ripen()
    },
    drop: forget,
    dropPart(id) {
      made.delete(id)
      work.forgetPart(id)
      for (const { place } of [...fields.values()]) if (place.id === id) forget(place)
    },
    leave(place) {
      if (fields.get(placeKey(place))?.state === 'beside') forget(place)
      ripen()
    },
    settle(partIds, conflicts) {
      for (const { place, state } of [...fields.values()]) {
        const open = () =>
          conflicts.some(({ entityId, field }) => entityId === place.id && field === place.field)
        if (state === 'stored' || (state === 'beside' && !open())) forget(place)
      }
      for (const { id, state } of [...made.values()]) {
        if (state === 'stored' && partIds.has(id)) made.delete(id)
      }
    },
    end,
  }
}

function wordsOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem)
}

/** Values of fields: texts, numbers, null, or lists of ids, whose order says nothing. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && JSON.stringify([...a].sort()) === JSON.stringify([...b].sort())
  }
  return a === b
}
