import type { Input, OperationName } from '../../../shared/contract/index.ts'
import { newBallotId } from '../../support/simulated-phone.ts'
import type { TestCore } from '../../support/test-core.ts'

/** One thing of every kind in a working group, by id. */
export interface Filled {
  readonly workingGroupId: string
  readonly subarea: string
  readonly vision: string
  readonly goal: string
  readonly recommendation: string
  readonly measure: string
  readonly reading: string
  readonly conflict: string
  /** A change of the goal's title. */
  readonly change: string
}

/** Writes one part of every kind, with a reading, a change and a conflict. @param word in every text */
export async function fillGroup(core: TestCore, workingGroupId: string, word: string): Promise<Filled> {
  const add = async (input: Input<'parts.add'>): Promise<string> => (await core.call('parts.add', input)).id
  const subarea = await add({ entity: 'subarea', workingGroupId, values: { title: `${word} Teil` } })
  const vision = await add({
    entity: 'vision',
    workingGroupId,
    values: { subareaId: subarea, text: `${word} Bild` },
  })
  const goal = await add({ entity: 'goal', workingGroupId, values: { title: `${word} Ziel` } })
  const recommendation = await add({
    entity: 'recommendation',
    workingGroupId,
    values: { kind: 'challenge', text: `${word} Rat` },
  })
  const measure = await add({
    entity: 'measure',
    workingGroupId,
    values: { title: `${word} Kurs`, goalIds: [goal] },
  })
  const reading = (
    await core.call('readings.save', {
      measureId: measure,
      date: '2026-11-20',
      value: 4,
      note: `${word} gezählt`,
    })
  ).id
  const retitle = (from: string, to: string) =>
    core.call('parts.update', { entity: 'goal', id: goal, edits: { title: { from, to } } })
  await retitle(`${word} Ziel`, `${word} Ziel 2`)
  const { conflicts } = await retitle(`${word} Ziel`, `${word} Ziel 3`)
  const { entries } = await core.call('history.of', { entity: 'goal', id: goal, field: 'title' })
  return {
    workingGroupId,
    subarea,
    vision,
    goal,
    recommendation,
    measure,
    reading,
    conflict: conflicts[0]!.id,
    change: entries[0]!.changeId,
  }
}

type Request = { [N in OperationName]: [name: N, input: Input<N>] }[OperationName]

/** What a lead of the group of `own` must not do with what is another group's: reading, writing, and linking to it. */
export function foreignRequests(own: Filled, other: Filled): Request[] {
  const { workingGroupId } = other
  const parts = [
    ['subarea', other.subarea, { title: { to: 'Fremd' } }],
    ['vision', other.vision, { text: { to: 'Fremd' } }],
    ['goal', other.goal, { title: { to: 'Fremd' } }],
    ['recommendation', other.recommendation, { text: { to: 'Fremd' } }],
    ['measure', other.measure, { title: { to: 'Fremd' } }],
  ] as const
  return [
    ['documents.get', { workingGroupId }],
    ['overlaps.of', { workingGroupId }],
    ['presence.list', { workingGroupId }],
    ['presence.set', { place: { workingGroupId, entity: 'goal', id: other.goal, field: 'title' } }],
    ...parts.flatMap(([entity, id, edits]): Request[] => [
      ['parts.add', { entity, workingGroupId, values: {} } as Input<'parts.add'>],
      ['parts.update', { entity, id, edits } as Input<'parts.update'>],
      ['parts.move', { entity, id, beforeId: null }],
      ['parts.move', { entity, id, beforeId: null, workingGroupId: own.workingGroupId }],
      ['parts.remove', { entity, id }],
      ['history.of', { entity, id }],
    ]),
    ['parts.move', { entity: 'goal', id: own.goal, beforeId: null, workingGroupId }],
    ['conflicts.resolve', { id: other.conflict, from: 'x', to: 'Fremd' }],
    ['measures.get', { id: other.measure }],
    ['measures.setStatus', { id: other.measure, status: 'done' }],
    ['readings.save', { measureId: other.measure, date: '2026-11-21', value: 1 }],
    ['readings.save', { id: other.reading, measureId: other.measure, date: '2026-11-21', value: 1 }],
    ['readings.remove', { measureId: other.measure, id: other.reading }],
    ['readings.remove', { measureId: own.measure, id: other.reading }],
    ['history.of', { entity: 'reading', id: other.reading }],
    ['history.of', { entity: 'working_group', id: other.workingGroupId }],
    [
      'history.restore',
      { entity: 'goal', id: other.goal, field: 'title', changeId: other.change, state: 'before' },
    ],
    ...[
      { goalIds: { to: [own.goal, other.goal] } },
      { dependsOnIds: { to: [other.measure] } },
      { subareaId: { to: other.subarea } },
    ].map((edits): Request => ['parts.update', { entity: 'measure', id: own.measure, edits }]),
    ['parts.move', { entity: 'goal', id: own.goal, beforeId: null, subareaId: other.subarea }],
    [
      'parts.add',
      {
        entity: 'goal',
        workingGroupId: own.workingGroupId,
        values: { title: 'x', subareaId: other.subarea },
      },
    ],
  ]
}

/** What the same lead may do with the own group's. */
export function ownRequests(own: Filled): Request[] {
  const { workingGroupId } = own
  const fresh = newBallotId()
  return [
    ['leads.me', {}],
    ['districts.list', {}],
    ['documents.get', { workingGroupId }],
    ['overlaps.of', { workingGroupId }],
    ['presence.set', { place: { workingGroupId, entity: 'goal', id: own.goal, field: 'title' } }],
    ['presence.list', { workingGroupId }],
    ['parts.add', { entity: 'goal', id: fresh, workingGroupId, values: { title: 'Apfel neu' } }],
    ['parts.update', { entity: 'goal', id: fresh, edits: { title: { from: 'Apfel neu', to: 'Apfel alt' } } }],
    ['parts.move', { entity: 'goal', id: fresh, beforeId: own.goal }],
    ['history.of', { entity: 'goal', id: own.goal }],
    [
      'history.restore',
      { entity: 'goal', id: own.goal, field: 'title', changeId: own.change, state: 'before' },
    ],
    ['conflicts.resolve', { id: own.conflict, from: 'Apfel Ziel', to: 'Apfel Ziel 4' }],
    ['measures.get', { id: own.measure }],
    ['measures.setStatus', { id: own.measure, status: 'done' }],
    ['readings.save', { measureId: own.measure, date: '2026-11-21', value: 1 }],
    ['readings.remove', { measureId: own.measure, id: own.reading }],
    ['parts.remove', { entity: 'goal', id: fresh }],
  ]
}
