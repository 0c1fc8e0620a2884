import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GroupDocument } from '../../../shared/contract/elaborate.ts'
import type { OperationName, Role } from '../../../shared/contract/index.ts'
import { addMeasure, signIn, startBoard } from '../../support/documents.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'

let test: TestCore
let a: string
let b: string
let lead: Role
beforeEach(async () => {
  test = await startTestCore()
  ;[a, b] = (await startBoard(test)) as [string, string]
  lead = await signIn(test, a, 'Frau Öz')
})
afterEach(async () => {
  await test.dispose()
})

const document = (workingGroupId = a): Promise<GroupDocument> =>
  test.call('documents.get', { workingGroupId })
const undoKey = async () => (await test.call('changes.state', {})).undo?.key
const undo = () => test.call('changes.undo', {})

describe('undo of the moderation passes over what leads have written', () => {
  it('takes back the last change of its own, never the typing in another room', async () => {
    const { id } = await addMeasure(test, a, 'Sprachcafé')
    await test.call('topics.add', { title: 'Neu' })
    await test.callAs(lead, 'parts.update', {
      entity: 'measure',
      id,
      edits: { description: { from: '', to: 'Jeden Dienstag' } },
    })
    expect(await undoKey()).toBe('topic.added')
    await undo()
    expect((await document()).measures).toMatchObject([
      { title: 'Sprachcafé', description: 'Jeden Dienstag' },
    ])
    await test.call('changes.redo', {})
    expect((await test.call('topics.list', {})).map(({ title }) => title)).toContain('Neu')
  })

  it('a field that a lead has gone on from stays; the change before it can be taken back', async () => {
    const { id } = await addMeasure(test, a, 'Sprachcafé')
    await test.call('topics.add', { title: 'Neu' })
    await test.call('parts.update', { entity: 'measure', id, edits: { lead: { to: 'VHS' } } })
    const edits = { lead: { from: 'VHS', to: 'Volkshochschule' } }
    await test.callAs(lead, 'parts.update', { entity: 'measure', id, edits })
    expect(await undoKey()).toBe('topic.added')
    await undo()
    // The measure itself has the lead's text in it.
    expect(await undoKey()).not.toBe('measure.added')
    expect((await document()).measures).toMatchObject([{ lead: 'Volkshochschule' }])
  })

  it('a sub-area, goal or group stays while something of a lead hangs on it', async () => {
    const add = (entity: 'subarea' | 'goal', title: string) =>
      test.call('parts.add', { entity, workingGroupId: a, values: { title } })
    const own = await test.callAs(lead, 'parts.add', {
      entity: 'measure',
      workingGroupId: a,
      values: { title: 'Lernpaten' },
    })
    const goal = await add('goal', 'Abschlüsse')
    const subarea = await add('subarea', 'Schule')
    await test.callAs(lead, 'parts.update', {
      entity: 'measure',
      id: own.id,
      edits: { goalIds: { from: [], to: [goal.id] }, subareaId: { from: null, to: subarea.id } },
    })
    expect(['subarea.added', 'goal.added']).not.toContain(await undoKey())
    await test.callAs(lead, 'parts.update', {
      entity: 'measure',
      id: own.id,
      edits: { subareaId: { from: subarea.id, to: null } },
    })
    expect(await undoKey()).toBe('subarea.added')
  })

  it('two groups that were joined stay so once a lead has linked what came from both', async () => {
    const goal = await test.call('parts.add', {
      entity: 'goal',
      workingGroupId: a,
      values: { title: 'Abschlüsse' },
    })
    const { id } = await addMeasure(test, b, 'Lernpaten')
    await test.call('workingGroups.merge', { id: b, intoId: a })
    expect(await undoKey()).toBe('workingGroup.merged')
    await test.callAs(lead, 'parts.update', {
      entity: 'measure',
      id,
      edits: { goalIds: { from: [], to: [goal.id] } },
    })
    expect(await undoKey()).not.toBe('workingGroup.merged')
  })

  it('what was taken back is not done again over what a lead wrote since', async () => {
    const { id } = await addMeasure(test, a, 'Sprachcafé')
    await test.call('parts.update', { entity: 'measure', id, edits: { lead: { to: 'VHS' } } })
    await undo()
    expect((await test.call('changes.state', {})).redo?.key).toBe('measure.changed')
    const edits = { lead: { from: '', to: 'Amt 50' } }
    await test.callAs(lead, 'parts.update', { entity: 'measure', id, edits })
    expect((await test.call('changes.state', {})).redo).toBeNull()
  })
})

it('a proposal is not done again once somebody has written for the board before it', async () => {
  const topics = await test.call('topics.list', {})
  await test.call('groupings.propose', {
    roundId: null,
    choice: { by: 'hand', topicIds: topics.map(({ id }) => id) },
    weights: { ratings: 0, sorting: 0, words: 100 },
  })
  await undo()
  await test.callAs(lead, 'parts.add', { entity: 'goal', workingGroupId: a, values: { title: 'Abschlüsse' } })
  await expect(test.call('changes.redo', {})).rejects.toMatchObject({ code: 'group_has_measures' })
  expect((await document()).goals).toMatchObject([{ title: 'Abschlüsse' }])
})

type Step = [OperationName, object]
const KINDS = ['subarea', 'vision', 'goal', 'recommendation', 'measure'] as const

/** Something with the parts of group A, or with the groups themselves. */
function stepOn(document: GroupDocument, other: string, [kind, doing, one, two]: readonly number[]): Step {
  const entity = KINDS[kind! % KINDS.length]!
  const some = (list: readonly { id: string }[], n: number) => list[n % Math.max(1, list.length)]?.id
  const id = some(document[`${entity}s`], one!) ?? document.group.id
  const text = entity === 'vision' || entity === 'recommendation' ? 'text' : 'title'
  switch (doing! % 6) {
    case 0:
    case 1:
      return [
        'parts.add',
        { entity, workingGroupId: document.group.id, values: { [text]: `Neu ${two! % 100}` } },
      ]
    case 2:
      return ['parts.update', { entity, id, edits: { [text]: { to: `Anders ${two! % 100}` } } }]
    case 3: {
      const inside = { subareaId: { to: some(document.subareas, two!) ?? null } }
      const goals = { goalIds: { to: document.goals.slice(0, two! % 3).map((goal) => goal.id) } }
      const edits = entity === 'measure' && one! % 2 ? goals : inside
      return ['parts.update', { entity: entity === 'subarea' ? 'vision' : entity, id, edits }]
    }
    case 4:
      return ['parts.remove', { entity, id }]
    default:
      return one! % 3 === 0
        ? ['workingGroups.merge', { id: other, intoId: document.group.id }]
        : ['parts.move', { entity, id, beforeId: some(document[`${entity}s`], two!) ?? null }]
  }
}

it('in any order: the moderation takes back what is its own, and every text of a lead stays', async () => {
  const { groupingId } = (await document()).group
  const step = fc.record({
    byLead: fc.boolean(),
    dice: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25 }), async (steps) => {
      // Groups of their own for every run.
      const [own, other] = [randomUUID(), randomUUID()]
      for (const id of [own, other]) await test.call('workingGroups.add', { id, groupingId, title: id })
      await addMeasure(test, other, 'Von nebenan')
      const start = (await test.call('changes.state', {})).undoId
      const writer = await signIn(test, own, 'Herr Ayşe')
      const written = new Map<string, { part: string; text: string }>()
      for (const { byLead, dice } of steps) {
        const before = await document(own)
        const [name, input] = stepOn(before, other, dice)
        await test.core.dispatch(byLead ? writer : { kind: 'facilitator' }, name, input).catch(() => null)
        if (JSON.stringify(await document(own)) !== JSON.stringify(before))
          remember(written, byLead, name, input)
      }
      // A measure that came with another group can have gone back to it, with its text.
      const everything = async () =>
        JSON.stringify([await document(own), await document(other).catch(() => null)])
      const there = new Set(ids(await document(own)))
      for (;;) {
        const { undoId } = await test.call('changes.state', {})
        if (undoId === null || undoId <= start!) break
        await test.call('changes.undo', {})
      }
      const left = await everything()
      for (const { part, text } of written.values()) if (there.has(part)) expect(left).toContain(text)
      while ((await test.call('changes.state', {})).redo) await test.call('changes.redo', {})
      for (const { part, text } of written.values()) {
        if (there.has(part)) expect(await everything()).toContain(text)
      }
    }),
    { numRuns: 15 },
  )
})

/** Texts a lead wrote last, by the field they stand in; a sub-area can be removed by others later. */
function remember(
  written: Map<string, { part: string; text: string }>,
  byLead: boolean,
  name: OperationName,
  input: object,
): void {
  if (name !== 'parts.update') return
  const { id, edits } = input as { id: string; edits: Record<string, { to: unknown }> }
  for (const [field, { to }] of Object.entries(edits)) {
    if (!byLead) written.delete(`${id} ${field}`)
    else if (field !== 'subareaId' && typeof to === 'string')
      written.set(`${id} ${field}`, { part: id, text: to })
  }
}

function ids(document: GroupDocument): string[] {
  return KINDS.flatMap((kind) => document[`${kind}s`].map(({ id }) => id))
}
