import { afterEach, beforeEach, expect, it } from 'vitest'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { openRound } from '../../support/workshop.ts'
import { twoCamps, vote } from '../../support/voting.ts'

let test: TestCore
let a: string
let b: string
beforeEach(async () => {
  test = await startTestCore()
  const { round } = await openRound(test, { topicCount: 4 })
  await vote(test, round, twoCamps(25, 4))
  await test.call('rounds.close', { roundId: round.id })
  const { groups } = await test.call('groupings.propose', {
    roundId: round.id,
    choice: { by: 'best', n: 4, ties: 'in' },
    groups: 2,
  })
  ;[a, b] = groups.map((group) => group.id) as [string, string]
})
afterEach(async () => {
  await test.dispose()
})

const codes = async () => (await test.call('measures.list', {})).map((m) => `${m.code} ${m.title}`)
const add = (workingGroupId: string, title: string) => test.call('measures.add', { workingGroupId, title })

it('codes follow group and order: letter and Roman number', async () => {
  await add(b, 'Y')
  const x = await add(a, 'X')
  const z = await add(a, 'Z')
  expect(await codes()).toEqual(['A I X', 'A II Z', 'B I Y'])
  await test.call('measures.move', { id: z.id, beforeId: x.id })
  expect(await codes()).toEqual(['A I Z', 'A II X', 'B I Y'])
  await test.call('measures.remove', { id: z.id })
  expect(await codes()).toEqual(['A I X', 'B I Y'])
  await test.call('changes.undo', {})
  await test.call('changes.undo', {})
  expect(await codes()).toEqual(['A I X', 'A II Z', 'B I Y'])
  expect((await test.call('measures.list', { workingGroupId: b })).map((m) => m.code)).toEqual(['B I'])
})

it('a measure goes to another group, takes its code there, and comes back by undo', async () => {
  const x = await add(a, 'X')
  const y = await add(b, 'Y')
  await test.call('measures.move', { id: x.id, workingGroupId: b, beforeId: y.id })
  expect(await codes()).toEqual(['B I X', 'B II Y'])
  await test.call('workingGroups.remove', { id: a })
  expect(await codes()).toEqual(['A I X', 'A II Y'])
  await test.call('changes.undo', {})
  await test.call('changes.undo', {})
  expect(await codes()).toEqual(['A I X', 'B I Y'])
})

it('changes single fields and keeps the others', async () => {
  const { id } = await test.call('measures.add', {
    workingGroupId: a,
    title: 'Pool',
    description: 'eins\nzwei',
    lead: 'Amt 50',
    status: 'planned',
  })
  await test.call('measures.update', { id, status: 'late' })
  expect(await test.call('measures.list', { workingGroupId: a })).toEqual([
    {
      id,
      workingGroupId: a,
      code: 'A I',
      title: 'Pool',
      description: 'eins\nzwei',
      lead: 'Amt 50',
      status: 'late',
    },
  ])
  await test.call('changes.undo', {})
  expect((await test.call('measures.list', {}))[0]!.status).toBe('planned')
})

it('moves that move nothing leave no step behind', async () => {
  const x = await add(a, 'X')
  const y = await add(a, 'Y')
  await test.call('measures.move', { id: x.id, beforeId: y.id })
  await test.call('measures.move', { id: y.id, beforeId: null })
  await test.call('measures.move', { id: y.id, workingGroupId: a, beforeId: null })
  expect(await test.call('changes.state', {})).toMatchObject({ undo: { key: 'measure.added', name: 'Y' } })
})

it('refuses what is not there, an id twice and a status nobody knows', async () => {
  const { id } = await add(a, 'X')
  const bad = (name: string, input: object) => test.core.dispatch({ kind: 'facilitator' }, name, input)
  await expect(bad('measures.add', { workingGroupId: id, title: 'Y' })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(bad('measures.add', { id, workingGroupId: a, title: 'Y' })).rejects.toMatchObject({
    code: 'id_taken',
  })
  await expect(bad('measures.update', { id: a, title: 'Y' })).rejects.toMatchObject({ code: 'not_found' })
  await expect(bad('measures.update', { id, status: 'fertig' })).rejects.toMatchObject({
    code: 'invalid_input',
  })
  await expect(bad('measures.move', { id, workingGroupId: id, beforeId: null })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(bad('measures.list', { workingGroupId: id })).rejects.toMatchObject({ code: 'not_found' })
  expect(await codes()).toEqual(['A I X'])
})
