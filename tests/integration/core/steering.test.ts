import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Role } from '../../../shared/contract/index.ts'
import { addMeasure, signIn, startBoard } from '../../support/documents.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'

let t: TestCore
let a: string
let b: string
const call: TestCore['call'] = (name, input) => t.call(name, input)

beforeEach(async () => {
  t = await startTestCore()
  ;[a = '', b = ''] = await startBoard(t)
})
afterEach(() => t.dispose())

const POOL = {
  description: 'Ehrenamtliche begleiten Familien beim Arzt und im Amt und übersetzen dort das Gespräch.',
  lead: 'Sozialamt',
  partners: 'Volkshochschule\nCaritasverband',
}
const INTERPRETERS = {
  description: 'Für Gespräche beim Arzt und im Amt werden Ehrenamtliche geschult, die übersetzen.',
  partners: 'caritasverband',
}

async function addPair(): Promise<[first: string, second: string]> {
  const { id: first } = await addMeasure(t, a, 'Sprachmittlerpool', POOL)
  const { id: second } = await addMeasure(t, b, 'Dolmetscherpool', INTERPRETERS)
  await addMeasure(t, b, 'Fest der Begegnung', { description: 'Musik und Speisen auf dem Markt.' })
  return [first, second]
}

it('shows all groups side by side: what they have, what is empty, who wrote last and is there', async () => {
  const before = await call('steering.overview', {})
  expect(before.groups.map(({ letter, filled, lastChange }) => [letter, filled, lastChange])).toEqual([
    ['A', null, null],
    ['B', null, null],
  ])
  expect(before.groups[0]?.gaps.map(({ gap }) => gap)).toEqual(['noVision', 'noGoal', 'noMeasure'])

  const { id } = await addMeasure(t, a, 'Sprachcafé')
  const lead = await signIn(t, a, 'Ina Kern')
  await t.callAs(lead, 'parts.update', { entity: 'measure', id, edits: { lead: { to: 'VHS' } } })
  await call('presence.set', { place: { workingGroupId: b, entity: 'measure', id, field: 'title' } })
  const [first, second] = (await call('steering.overview', {})).groups
  expect(first).toMatchObject({ measures: 1, lastChange: { who: 'Ina Kern' }, conflicts: 0 })
  expect(first?.filled).toBeCloseTo(1 / 12)
  expect(first?.gaps.slice(0, 2).map(({ gap }) => gap)).toEqual(['noVision', 'noGoal'])
  expect(first?.gaps).not.toContainEqual({ gap: 'measureWithoutLead', count: 1 })
  expect(second?.lastChange).toBeNull()
})

it('finds what overlaps, says why, and keeps what was decided', async () => {
  const [first, second] = await addPair()
  expect((await call('steering.overview', {})).undecidedOverlaps).toBeNull()
  const list = await call('overlaps.list', {})
  expect(list).toMatchObject({ compared: 3, threshold: 0.3, found: 1 })
  const [pair] = list.pairs
  expect(pair).toMatchObject({
    first: { id: first, code: 'A I', letter: 'A' },
    second: { id: second, code: 'B I', letter: 'B' },
    decision: null,
  })
  expect(pair?.reasons).toContain('Verwandte Wörter: „Sprachmittlerpool“ und „Dolmetscherpool“.')
  expect(pair?.reasons).toContain('Gemeinsamer Partner: Caritasverband.')
  expect(pair?.sharedWords).toContain('Arzt')
  expect((await call('steering.overview', {})).undecidedOverlaps).toBe(1)
  // What groups of an earlier phase left undecided is nothing to decide in the next one.
  const groupingId = (await call('groupings.current', {}))?.groupingId ?? ''
  await call('groupings.decide', { groupingId })
  await call('phases.end', { groupingId, endedOn: '2026-12-31' })
  expect((await call('steering.overview', {})).undecidedOverlaps).toBe(0)
  await call('phases.reopen', { groupingId })

  await call('overlaps.decide', {
    firstId: second,
    secondId: first,
    decision: 'link',
    note: 'gemeinsam planen',
  })
  expect((await call('steering.overview', {})).undecidedOverlaps).toBe(0)
  // What was said then stays, whatever becomes of the texts.
  await call('parts.update', {
    entity: 'measure',
    id: second,
    edits: { description: { to: 'Etwas ganz anderes.' }, partners: { to: '' }, title: { to: 'Chor' } },
  })
  const [linked] = (await call('overlaps.list', {})).pairs
  expect(linked).toMatchObject({ score: null, decision: { decision: 'link', note: 'gemeinsam planen' } })
  expect(linked?.reasons).toEqual(expect.arrayContaining(['Gemeinsamer Partner: Caritasverband.']))
  const ina = await signIn(t, a, 'Ina')
  expect(await t.callAs(ina, 'overlaps.of', { workingGroupId: a })).toEqual([
    {
      id: first,
      decision: 'link',
      other: { code: 'B I', title: 'Chor' },
      kept: null,
      note: 'gemeinsam planen',
    },
  ])
  await expect(t.callAs(ina, 'overlaps.of', { workingGroupId: b })).rejects.toMatchObject({
    code: 'not_found',
  })
  await call('overlaps.reopen', { firstId: first, secondId: second })
  expect((await call('overlaps.list', {})).pairs).toEqual([])
  await expect(call('overlaps.reopen', { firstId: first, secondId: second })).rejects.toMatchObject({
    code: 'not_found',
  })
})

it('merging ends the measure that is not kept, in one step that can be taken back', async () => {
  const [first, second] = await addPair()
  const status = async () => {
    const { measures } = await call('documents.get', { workingGroupId: b })
    return measures[0]
  }
  await call('overlaps.list', {})
  const merge = (keptId: string | null) =>
    call('overlaps.decide', { firstId: first, secondId: second, decision: 'merge', keptId })
  await expect(merge(null)).rejects.toMatchObject({ code: 'invalid_input' })
  await merge(first)
  expect(await status()).toMatchObject({
    status: 'merged',
    statusNote: 'Zusammengeführt mit A I „Sprachmittlerpool“.',
  })
  await expect(merge(second)).rejects.toMatchObject({ code: 'already_merged' })
  const decision = { decision: 'merge', keptId: first }
  expect((await call('overlaps.list', {})).pairs).toMatchObject([{ decision }])
  expect(await call('overlaps.of', { workingGroupId: b })).toMatchObject([
    { id: second, kept: false, other: { code: 'A I' } },
  ])
  await call('changes.undo', {})
  expect(await status()).toMatchObject({ status: 'idea' })
  expect((await call('overlaps.list', {})).pairs).toMatchObject([{ decision: null }])

  // Merged and reopened: the pair is asked about again only when the measure goes on.
  await merge(first)
  await call('overlaps.reopen', { firstId: first, secondId: second })
  expect(await status()).toMatchObject({ status: 'merged' })
  expect((await call('overlaps.list', {})).pairs).toEqual([])
  await call('measures.setStatus', { id: second, status: 'planned' })
  expect((await call('overlaps.list', {})).pairs).toHaveLength(1)
})

it('decides only about two of different groups, and merges only two of a kind', async () => {
  const [first, second] = await addPair()
  const { id: goal } = await call('parts.add', {
    entity: 'goal',
    workingGroupId: b,
    values: { title: 'Alle werden verstanden' },
  })
  const decide = (firstId: string, secondId: string, decision: 'merge' | 'link') =>
    call('overlaps.decide', { firstId, secondId, decision, keptId: firstId })
  await expect(decide(first, goal, 'merge')).rejects.toMatchObject({ code: 'invalid_input' })
  await expect(decide(second, goal, 'link')).rejects.toMatchObject({ code: 'same_group' })
  await expect(decide(first, first, 'link')).rejects.toMatchObject({ code: 'same_group' })
  await decide(first, goal, 'link')
  expect((await call('overlaps.of', { workingGroupId: b })).map(({ id }) => id)).toEqual([goal])
  await call('parts.remove', { entity: 'goal', id: goal })
  expect(await call('overlaps.of', { workingGroupId: b })).toEqual([])
  await expect(decide(first, goal, 'link')).rejects.toMatchObject({ code: 'not_found' })
})

it('takes in the list of another process and maps each entry', async () => {
  const [first] = await addPair()
  const text =
    'Thema\tBeschreibung\tPriorisiert\n1. Arztgespräche übersetzen\t\tx\nWohnen\tWohnraum\t\nWohnen\t\t'
  const { rows } = await call('otherLists.preview', { source: { kind: 'text', text } })
  expect(rows.map(({ title, prioritised, problem }) => [title, prioritised, problem])).toEqual([
    ['Arztgespräche übersetzen', true, null],
    ['Wohnen', false, null],
    ['Wohnen', false, 'steht doppelt in der Liste'],
  ])
  expect(await call('otherLists.list', {})).toEqual([])
  const { id } = await call('otherLists.import', {
    title: 'Weltoffene Kommune',
    entries: rows
      .slice(0, 2)
      .map(({ title, description, prioritised }) => ({ title, description, prioritised })),
  })
  const entries = async () => (await call('otherLists.list', {}))[0]?.entries ?? []
  const [doctors, housing] = (await entries()).map((entry) => entry.id) as [string, string]

  const suggestions = await call('otherLists.suggest', { entryId: doctors })
  const suggested = suggestions.find((one) => one.id === first)
  expect(suggestions.length).toBeLessThanOrEqual(5)
  expect(suggested).toMatchObject({ kind: 'measure', id: first, label: 'A I Sprachmittlerpool' })
  expect(suggested?.sharedWords).toContain('übersetzen')
  await call('otherLists.map', { entryId: doctors, target: { kind: 'measure', id: first } })
  await call('otherLists.map', {
    entryId: housing,
    target: { kind: 'nothing', reason: 'Aufgabe des Landes' },
  })
  expect((await entries()).map(({ target, reason }) => [target?.label, reason])).toEqual([
    ['A I Sprachmittlerpool', ''],
    ['', 'Aufgabe des Landes'],
  ])
  await expect(
    call('otherLists.map', { entryId: housing, target: { kind: 'goal', id: first } }),
  ).rejects.toMatchObject({ code: 'not_found' })

  const { topicId } = await call('otherLists.makeTopic', { entryId: housing })
  expect((await call('topics.list', {})).find((topic) => topic.id === topicId)).toMatchObject({
    title: 'Wohnen',
    description: 'Wohnraum',
    source: 'Weltoffene Kommune',
  })
  expect((await entries())[1]).toMatchObject({ target: { kind: 'topic', id: topicId, label: 'Wohnen' } })
  await expect(call('otherLists.makeTopic', { entryId: housing })).rejects.toMatchObject({
    code: 'duplicate',
  })
  // One step took in topic and mapping.
  await call('changes.undo', {})
  expect((await call('topics.list', {})).some((topic) => topic.id === topicId)).toBe(false)
  expect((await entries())[1]).toMatchObject({ target: { kind: 'nothing' } })

  await call('parts.remove', { entity: 'measure', id: first })
  expect((await entries())[0]?.target).toBeNull()
  await call('otherLists.remove', { id })
  expect(await call('otherLists.list', {})).toEqual([])
  const lead: Role = await signIn(t, a, 'Ina')
  await expect(t.callAs(lead, 'otherLists.list', {})).rejects.toMatchObject({ code: 'forbidden' })
})
