import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PART_ENTITIES, partFields } from '../../../shared/contract/elaborate.ts'
import type { GroupDocument, Measure, PartEntity, PartFields } from '../../../shared/contract/elaborate.ts'
import { roman } from '../../../shared/domain/roman.ts'
import { addMeasure, listDocuments, listMeasures, startBoard } from '../../support/documents.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'

let test: TestCore
let a: string
let b: string
beforeEach(async () => {
  test = await startTestCore()
  ;[a, b] = (await startBoard(test)) as [string, string]
})
afterEach(async () => {
  await test.dispose()
})

const codes = async () => (await listMeasures(test)).map((m) => `${m.code} ${m.title}`)
const add = (workingGroupId: string, title: string) => addMeasure(test, workingGroupId, title)
const undo = () => test.call('changes.undo', {})
const document = (workingGroupId = a): Promise<GroupDocument> =>
  test.call('documents.get', { workingGroupId })
const measureOf = async (id: string): Promise<Measure> =>
  (await listMeasures(test)).find((measure) => measure.id === id)!
const addGoal = (workingGroupId: string, title: string) =>
  test.call('parts.add', { entity: 'goal', workingGroupId, values: { title } })
const addSubarea = (workingGroupId: string, title: string) =>
  test.call('parts.add', { entity: 'subarea', workingGroupId, values: { title } })
const addVision = (workingGroupId: string, text: string, subareaId: string | null = null) =>
  test.call('parts.add', { entity: 'vision', workingGroupId, values: { text, subareaId } })
const update = (id: string, edits: Parameters<typeof updateInput>[1]) =>
  test.call('parts.update', updateInput(id, edits))
const updateInput = (
  id: string,
  edits: {
    [F in keyof PartFields['measure']]?: { from?: PartFields['measure'][F]; to: PartFields['measure'][F] }
  },
) => ({ entity: 'measure' as const, id, edits })
/** Whatever the contract says about the type: what really arrives. */
const send = (name: string, input: object) => test.core.dispatch({ kind: 'facilitator' }, name, input)

describe('codes', () => {
  it('follow group and order: letter and Roman number', async () => {
    await add(b, 'Y')
    const x = await add(a, 'X')
    const z = await add(a, 'Z')
    expect([x.code, z.code]).toEqual(['A I', 'A II'])
    expect(await codes()).toEqual(['A I X', 'A II Z', 'B I Y'])
    await test.call('parts.move', { entity: 'measure', id: z.id, beforeId: x.id })
    expect(await codes()).toEqual(['A I Z', 'A II X', 'B I Y'])
    await test.call('parts.remove', { entity: 'measure', id: z.id })
    expect(await codes()).toEqual(['A I X', 'B I Y'])
    await undo()
    await undo()
    expect(await codes()).toEqual(['A I X', 'A II Z', 'B I Y'])
  })

  it('stay unique and without gaps whatever is added, moved and removed', async () => {
    const step = fc.record({ what: fc.nat(5), group: fc.nat(1), one: fc.nat(), before: fc.nat() })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const order = (await listDocuments(test)).map(({ measures }) => measures.map(({ id }) => id))
        const remove = (id: string) =>
          order.forEach((list) => list.includes(id) && list.splice(list.indexOf(id), 1))
        for (const { what, group, one, before } of steps) {
          const [target, groupId] = [order[group]!, [a, b][group]!]
          const all = order.flat()
          const id = all[one % Math.max(1, all.length)]
          if (what < 3 || id === undefined) {
            target.push((await add(groupId, 'Neu')).id)
          } else if (what === 3) {
            await test.call('parts.remove', { entity: 'measure', id })
            remove(id)
          } else {
            const others = target.filter((other) => other !== id)
            const at = before % (others.length + 1)
            await test.call('parts.move', {
              entity: 'measure',
              id,
              workingGroupId: groupId,
              beforeId: others[at] ?? null,
            })
            remove(id)
            target.splice(at, 0, id)
          }
        }
        const measures = await listMeasures(test)
        expect(measures.map(({ id }) => id)).toEqual(order.flat())
        expect(measures.map(({ code }) => code)).toEqual(
          order.flatMap((list, group) => list.map((_, index) => `${'AB'[group]} ${roman(index + 1)}`)),
        )
      }),
      { numRuns: 15 },
    )
  })

  it('of goals count on from one in every group', async () => {
    expect([await addGoal(a, 'Eins'), await addGoal(a, 'Zwei'), await addGoal(b, 'Drei')]).toMatchObject([
      { code: 'A Z1' },
      { code: 'A Z2' },
      { code: 'B Z1' },
    ])
    expect((await addSubarea(a, 'Schule')).code).toBeNull()
  })
})

describe('adding', () => {
  it('every kind starts with what is given and nothing else; a measure is an idea from today on', async () => {
    await addSubarea(a, 'Schule')
    await addVision(a, 'Alle lernen.')
    await addGoal(a, 'Abschlüsse')
    await test.call('parts.add', {
      entity: 'recommendation',
      workingGroupId: a,
      values: { text: 'Mehr Personal' },
    })
    await add(a, 'Lernpaten')
    const { subareas, visions, goals, recommendations, measures, conflicts, group } = await document()
    expect(group).toMatchObject({
      letter: 'A',
      topics: [{ title: 'Schule' }, { title: 'Schule im Stadtteil' }],
    })
    expect(subareas).toEqual([{ id: expect.any(String), workingGroupId: a, title: 'Schule' }])
    expect(visions).toMatchObject([{ subareaId: null, text: 'Alle lernen.' }])
    expect(goals).toMatchObject([{ code: 'A Z1', title: 'Abschlüsse', description: '', horizonYear: null }])
    expect(recommendations).toMatchObject([{ kind: 'recommendation', text: 'Mehr Personal' }])
    expect(conflicts).toEqual([])
    const today = new Date().toLocaleDateString('sv')
    const { status, statusDate, statusNote, code, id, workingGroupId, ...fields } = measures[0]!
    expect([status, statusDate, statusNote, code, workingGroupId]).toEqual(['idea', today, '', 'A I', a])
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    // Everything that can be filled in is there, and empty.
    expect(Object.keys(fields).toSorted()).toEqual(Object.keys(partFields.measure.shape).toSorted())
    const filled = Object.entries(fields).filter(
      ([, value]) => !(value === null || value === '' || isEmpty(value)),
    )
    expect(filled).toEqual([['title', 'Lernpaten']])
  })

  it('keeps every field of a measure as it was given', async () => {
    const subarea = await addSubarea(a, 'Schule')
    const goal = await addGoal(a, 'Abschlüsse')
    const other = await add(b, 'Zuerst')
    await test.call('districts.save', { districts: [{ title: 'Innenstadt' }, { title: 'Süd' }] })
    const [, south] = await test.call('districts.list', {})
    const [topic] = (await document()).group.topics
    const values: PartFields['measure'] = {
      subareaId: subarea.id,
      title: 'Lernpaten',
      description: 'Erst\n\n- eins\n- zwei',
      targetGroup: 'Kinder\nEltern',
      lead: 'Amt 50',
      partners: 'VHS\nCaritas',
      startsOn: '2026-01-01',
      endsOn: '2028-12-31',
      costPerYear: 12_000,
      costOnce: 0,
      fundingSource: 'Landesmittel',
      fundingState: 'appliedFor',
      priority: 2,
      goalIds: [goal.id],
      dependsOnIds: [other.id],
      districtIds: [south!.id],
      indicator: 'Tandems',
      indicatorUnit: 'Stück',
      baseline: 0.5,
      target: 40,
      targetYear: 2028,
      topicId: topic!.id,
      origin: 'Runde 1',
      result: 'läuft gut',
    }
    const { id } = await test.call('parts.add', { entity: 'measure', workingGroupId: a, values })
    expect(await measureOf(id)).toMatchObject(values)
    // One by one the same way.
    const second = await add(a, 'Später')
    for (const [field, to] of Object.entries(values)) {
      await send('parts.update', { entity: 'measure', id: second.id, edits: { [field]: { to } } })
    }
    expect(await measureOf(second.id)).toMatchObject(values)
    for (const _ of Object.keys(values)) await undo()
    expect(await measureOf(second.id)).toMatchObject({ title: 'Später', goalIds: [], costOnce: null })
  })

  it('the same id sent again is the same part; in another group it is refused', async () => {
    const id = randomUUID()
    const input = { entity: 'measure', id, workingGroupId: a, values: { title: 'Pool' } } as const
    const first = await test.call('parts.add', input)
    await add(a, 'Danach')
    expect(await test.call('parts.add', { ...input, values: { title: 'Anders' } })).toEqual(first)
    expect(await codes()).toEqual(['A I Pool', 'A II Danach'])
    await expect(test.call('parts.add', { ...input, workingGroupId: b })).rejects.toMatchObject({
      code: 'id_taken',
    })
  })

  it('refuses a part without its title, and groups that are not there', async () => {
    for (const [entity, message] of [
      ['subarea', 'Name des Teilbereichs fehlt.'],
      ['goal', 'Ziel fehlt.'],
      ['measure', 'Titel fehlt.'],
    ] as const) {
      await expect(send('parts.add', { entity, workingGroupId: a, values: {} })).rejects.toMatchObject({
        code: 'invalid_input',
        message,
      })
    }
    await expect(add(randomUUID(), 'X')).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      send('parts.add', { entity: 'goal', workingGroupId: null, values: { title: 'X' } }),
    ).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('general recommendations belong to the steering group alone', async () => {
    const { id } = await test.call('parts.add', {
      entity: 'recommendation',
      workingGroupId: null,
      values: { text: 'Stelle für Integration', kind: 'challenge' },
    })
    const last = await test.call('parts.add', { entity: 'recommendation', workingGroupId: null, values: {} })
    await test.call('parts.move', { entity: 'recommendation', id: last.id, beforeId: id })
    const edits = { text: { from: 'Stelle für Integration', to: 'Eine Stelle' } }
    await test.call('parts.update', { entity: 'recommendation', id, edits })
    expect(await test.call('documents.general', {})).toEqual([
      { id: last.id, workingGroupId: null, subareaId: null, kind: 'recommendation', text: '' },
      { id, workingGroupId: null, subareaId: null, kind: 'challenge', text: 'Eine Stelle' },
    ])
    await expect(
      test.call('parts.update', {
        entity: 'recommendation',
        id,
        edits: { text: { from: 'Alt', to: 'Neu' } },
      }),
    ).rejects.toMatchObject({ code: 'changed_meanwhile' })
    await test.call('parts.move', { entity: 'recommendation', id, beforeId: null, workingGroupId: a })
    expect((await document()).recommendations).toMatchObject([{ id, workingGroupId: a }])
  })
})

describe('moving', () => {
  it('a measure goes to another group, takes its code there, and comes back by undo', async () => {
    const x = await add(a, 'X')
    const y = await add(b, 'Y')
    await test.call('parts.move', { entity: 'measure', id: x.id, workingGroupId: b, beforeId: y.id })
    expect(await codes()).toEqual(['B I X', 'B II Y'])
    await test.call('workingGroups.remove', { id: a })
    expect(await codes()).toEqual(['A I X', 'A II Y'])
    await undo()
    await undo()
    expect(await codes()).toEqual(['A I X', 'B I Y'])
  })

  it('links to goals and the sub-area stay behind; what it depends on goes along', async () => {
    const subarea = await addSubarea(a, 'Schule')
    const goal = await addGoal(a, 'Abschlüsse')
    const first = await add(a, 'Zuerst')
    const { id } = await addMeasure(test, a, 'Lernpaten', {
      subareaId: subarea.id,
      goalIds: [goal.id],
      dependsOnIds: [first.id],
    })
    const before = await listDocuments(test)
    await test.call('parts.move', { entity: 'measure', id, workingGroupId: b, beforeId: null })
    expect(await measureOf(id)).toMatchObject({
      workingGroupId: b,
      subareaId: null,
      goalIds: [],
      dependsOnIds: [first.id],
    })
    await undo()
    expect(await listDocuments(test)).toEqual(before)
    await test.call('parts.move', { entity: 'goal', id: goal.id, workingGroupId: b, beforeId: null })
    expect((await measureOf(id)).goalIds).toEqual([])
    await undo()
    expect(await listDocuments(test)).toEqual(before)
  })

  it('a sub-area goes with all that lies in it, linked as it was among itself', async () => {
    const subarea = await addSubarea(a, 'Schule')
    const inside = await test.call('parts.add', {
      entity: 'goal',
      workingGroupId: a,
      values: { title: 'Drin', subareaId: subarea.id },
    })
    const outside = await addGoal(a, 'Draußen')
    await addVision(a, 'Alle lernen.', subarea.id)
    const { id } = await addMeasure(test, a, 'Lernpaten', {
      subareaId: subarea.id,
      goalIds: [inside.id, outside.id],
    })
    await add(a, 'Bleibt')
    const before = await listDocuments(test)
    await test.call('parts.move', { entity: 'subarea', id: subarea.id, workingGroupId: b, beforeId: null })
    const [left, right] = await listDocuments(test)
    expect(left).toMatchObject({
      subareas: [],
      visions: [],
      goals: [{ title: 'Draußen' }],
      measures: [{ title: 'Bleibt' }],
    })
    expect(right).toMatchObject({
      subareas: [{ title: 'Schule' }],
      visions: [{ subareaId: subarea.id }],
      goals: [{ title: 'Drin', subareaId: subarea.id }],
      measures: [{ id, subareaId: subarea.id, goalIds: [inside.id] }],
    })
    await undo()
    expect(await listDocuments(test)).toEqual(before)
  })

  it('also puts a part into a sub-area, of its own group only', async () => {
    const subarea = await addSubarea(a, 'Schule')
    const foreign = await addSubarea(b, 'Wohnen')
    const { id } = await add(a, 'X')
    const into = (subareaId: string | null) =>
      test.call('parts.move', { entity: 'measure', id, beforeId: null, subareaId })
    await into(subarea.id)
    expect((await measureOf(id)).subareaId).toBe(subarea.id)
    await expect(into(foreign.id)).rejects.toMatchObject({ code: 'not_found' })
    await into(null)
    expect((await measureOf(id)).subareaId).toBeNull()
    await expect(
      test.call('parts.move', { entity: 'subarea', id: subarea.id, beforeId: null, subareaId: null }),
    ).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('moves that move nothing leave no step behind', async () => {
    const x = await add(a, 'X')
    const y = await add(a, 'Y')
    await test.call('parts.move', { entity: 'measure', id: x.id, beforeId: y.id })
    await test.call('parts.move', { entity: 'measure', id: y.id, beforeId: null })
    await test.call('parts.move', {
      entity: 'measure',
      id: y.id,
      workingGroupId: a,
      beforeId: null,
      subareaId: null,
    })
    expect(await test.call('changes.state', {})).toMatchObject({ undo: { key: 'measure.added', name: 'Y' } })
  })
})

describe('removing', () => {
  it('what lies in a sub-area stays in the group without one', async () => {
    const subarea = await addSubarea(a, 'Schule')
    await addVision(a, 'Alle lernen.', subarea.id)
    const { id } = await addMeasure(test, a, 'Lernpaten', { subareaId: subarea.id })
    const before = await document()
    await test.call('parts.remove', { entity: 'subarea', id: subarea.id })
    expect(await document()).toMatchObject({
      subareas: [],
      visions: [{ subareaId: null }],
      measures: [{ id, subareaId: null }],
    })
    await undo()
    expect(await document()).toEqual(before)
  })

  it('a goal or measure takes its links along, and brings them back', async () => {
    const goal = await addGoal(a, 'Abschlüsse')
    const first = await add(a, 'Zuerst')
    const { id } = await addMeasure(test, b, 'Danach', { dependsOnIds: [first.id] })
    await update(first.id, { goalIds: { from: [], to: [goal.id] } })
    const before = await listDocuments(test)
    await test.call('parts.remove', { entity: 'goal', id: goal.id })
    await test.call('parts.remove', { entity: 'measure', id: first.id })
    expect((await measureOf(id)).dependsOnIds).toEqual([])
    await undo()
    await undo()
    expect(await listDocuments(test)).toEqual(before)
  })

  it('what is not there is named by what it was', async () => {
    const gone: Record<PartEntity, string> = {
      subarea: 'Diesen Teilbereich gibt es nicht mehr.',
      vision: 'Dieses Leitbild gibt es nicht mehr.',
      goal: 'Dieses Ziel gibt es nicht mehr.',
      recommendation: 'Diese Empfehlung gibt es nicht mehr.',
      measure: 'Diese Maßnahme gibt es nicht mehr.',
    }
    for (const entity of PART_ENTITIES) {
      const problem = { code: 'not_found', message: gone[entity] }
      await expect(test.call('parts.remove', { entity, id: a })).rejects.toMatchObject(problem)
      await expect(test.call('parts.move', { entity, id: a, beforeId: null })).rejects.toMatchObject(problem)
      await expect(send('parts.update', { entity, id: a, edits: {} })).rejects.toMatchObject(problem)
    }
  })
})

describe('links', () => {
  it('lead to goals and sub-areas of the own group, and to what is there', async () => {
    const { id } = await add(a, 'X')
    const foreign = { goal: await addGoal(b, 'Z'), subarea: await addSubarea(b, 'T') }
    await expect(update(id, { goalIds: { to: [foreign.goal.id] } })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(update(id, { subareaId: { to: foreign.subarea.id } })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(update(id, { districtIds: { to: [a] } })).rejects.toMatchObject({
      message: 'Diesen Stadtteil gibt es nicht mehr.',
    })
    await expect(update(id, { topicId: { to: a } })).rejects.toMatchObject({
      message: 'Dieses Handlungsfeld gibt es nicht mehr.',
    })
    await expect(update(id, { dependsOnIds: { to: [a] } })).rejects.toMatchObject({ code: 'not_found' })
    await expect(addMeasure(test, a, 'Y', { goalIds: [foreign.goal.id] })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await codes()).toEqual(['A I X'])
  })

  it('never lead in a circle, and say which one it would be', async () => {
    const [one, two, three] = [await add(a, 'Eins'), await add(a, 'Zwei'), await add(b, 'Drei')]
    await update(one.id, { dependsOnIds: { to: [two.id] } })
    await update(two.id, { dependsOnIds: { to: [three.id] } })
    await expect(update(three.id, { dependsOnIds: { to: [one.id] } })).rejects.toMatchObject({
      code: 'dependency_circle',
      message: 'So entstünde ein Kreis: B I hängt von A I ab, A I von A II und A II von B I.',
    })
    await expect(update(two.id, { dependsOnIds: { to: [three.id, one.id] } })).rejects.toMatchObject({
      message: 'So entstünde ein Kreis: A II hängt von A I ab und A I von A II.',
    })
    await expect(update(one.id, { dependsOnIds: { to: [one.id] } })).rejects.toMatchObject({
      message: 'Eine Maßnahme kann nicht von sich selbst abhängen.',
    })
    await update(one.id, { dependsOnIds: { to: [three.id] } })
    expect((await measureOf(one.id)).dependsOnIds).toEqual([three.id])
  })

  it('are in the order of what they lead to, and twice the same is once', async () => {
    const [z1, z2] = [await addGoal(a, 'Eins'), await addGoal(a, 'Zwei')]
    const { id } = await addMeasure(test, a, 'X', { goalIds: [z2.id, z1.id, z2.id] })
    expect((await measureOf(id)).goalIds).toEqual([z1.id, z2.id])
    const { undoId } = await test.call('changes.state', {})
    await update(id, { goalIds: { from: [z1.id, z2.id], to: [z2.id, z1.id] } })
    expect((await test.call('changes.state', {})).undoId).toBe(undoId)
  })
})

describe('working groups', () => {
  it('that are joined keep every part, link and order of both', async () => {
    for (const group of [a, b]) {
      const subarea = await addSubarea(group, `Teil ${group}`)
      const goal = await addGoal(group, `Ziel ${group}`)
      await addVision(group, 'Bild', subarea.id)
      await addMeasure(test, group, `Maßnahme ${group}`, { subareaId: subarea.id, goalIds: [goal.id] })
    }
    const before = await listDocuments(test)
    const [left, right] = before
    await test.call('workingGroups.merge', { id: b, intoId: a })
    const [joined, nothing] = await listDocuments(test)
    expect(nothing).toBeUndefined()
    const here = (part: object) => ({ ...part, workingGroupId: a })
    expect(joined).toMatchObject({
      subareas: [...left!.subareas, ...right!.subareas.map(here)],
      visions: [...left!.visions, ...right!.visions.map(here)],
      goals: [...left!.goals, ...right!.goals.map((goal) => ({ ...here(goal), code: 'A Z2' }))],
      measures: [
        ...left!.measures,
        ...right!.measures.map((measure) => ({ ...here(measure), code: 'A II' })),
      ],
    })
    await undo()
    expect(await listDocuments(test)).toEqual(before)
  })

  it('that have written anything cannot be dissolved, and what they wrote stays when they are split', async () => {
    const { id } = await addVision(a, '')
    await expect(test.call('workingGroups.remove', { id: a })).rejects.toMatchObject({
      code: 'group_has_measures',
    })
    await test.call('workingGroups.split', { id: a })
    expect((await document()).visions).toMatchObject([{ id }])
  })

  it('of a phase that has ended keep what they wrote; only texts can still be changed', async () => {
    const { id } = await add(a, 'Lernpaten')
    const { groupingId } = (await document()).group
    await test.call('groupings.decide', { groupingId })
    await test.call('phases.end', { groupingId, endedOn: '2099-12-31' })
    const ended = { code: 'phase_ended' }
    await expect(add(a, 'Neu')).rejects.toMatchObject(ended)
    await expect(test.call('parts.remove', { entity: 'measure', id })).rejects.toMatchObject(ended)
    await expect(
      test.call('parts.move', { entity: 'measure', id, workingGroupId: b, beforeId: null }),
    ).rejects.toMatchObject(ended)
    await update(id, { result: { from: '', to: '40 Tandems' } })
    expect((await document()).measures).toMatchObject([{ code: 'A I', result: '40 Tandems' }])
  })
})

describe('districts', () => {
  const titles = async () => (await test.call('districts.list', {})).map(({ title }) => title)
  const save = (districts: readonly { id?: string; title: string }[]) =>
    test.call('districts.save', { districts: [...districts] })

  it('are saved as one list: renamed, reordered, added, removed – and taken back in one step', async () => {
    await save([{ title: 'Innenstadt' }, { title: 'Süd' }, { title: 'West' }])
    const [city, south, west] = await test.call('districts.list', {})
    const { id } = await addMeasure(test, a, 'X', { districtIds: [west!.id, south!.id] })
    expect((await measureOf(id)).districtIds).toEqual([south!.id, west!.id])
    await save([
      { id: west!.id, title: 'Weststadt' },
      { title: 'Nord' },
      { id: city!.id, title: 'Innenstadt' },
    ])
    expect(await titles()).toEqual(['Weststadt', 'Nord', 'Innenstadt'])
    expect((await measureOf(id)).districtIds).toEqual([west!.id])
    await undo()
    expect(await titles()).toEqual(['Innenstadt', 'Süd', 'West'])
    expect((await measureOf(id)).districtIds).toEqual([south!.id, west!.id])
  })

  it('what changes nothing leaves no step; two of one name and what is gone are refused', async () => {
    await save([{ title: 'Süd' }])
    const [south] = await test.call('districts.list', {})
    const { undoId } = await test.call('changes.state', {})
    await save([south!])
    expect((await test.call('changes.state', {})).undoId).toBe(undoId)
    await expect(save([{ title: 'Nord' }, { title: 'nord' }])).rejects.toMatchObject({
      message: '„nord“ steht doppelt in der Liste.',
    })
    await expect(save([{ id: a, title: 'Nord' }])).rejects.toMatchObject({ code: 'not_found' })
    expect(await titles()).toEqual(['Süd'])
  })
})

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}
