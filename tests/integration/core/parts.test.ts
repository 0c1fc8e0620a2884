import { afterEach, beforeEach, expect, it } from 'vitest'
import { addMeasure, listMeasures } from '../../support/documents.ts'
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

const codes = async () => (await listMeasures(test)).map((m) => `${m.code} ${m.title}`)
const add = (workingGroupId: string, title: string) => addMeasure(test, workingGroupId, title)
const undo = () => test.call('changes.undo', {})

it('codes follow group and order: letter and Roman number', async () => {
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

it('moves that move nothing leave no step behind', async () => {
  const x = await add(a, 'X')
  const y = await add(a, 'Y')
  await test.call('parts.move', { entity: 'measure', id: x.id, beforeId: y.id })
  await test.call('parts.move', { entity: 'measure', id: y.id, beforeId: null })
  await test.call('parts.move', { entity: 'measure', id: y.id, workingGroupId: a, beforeId: null })
  expect(await test.call('changes.state', {})).toMatchObject({ undo: { key: 'measure.added', name: 'Y' } })
})
