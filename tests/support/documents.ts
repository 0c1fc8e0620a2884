import type { GroupDocument, Measure, PartFields } from '../../shared/contract/elaborate.ts'
import type { Role } from '../../shared/contract/index.ts'
import type { TestCore } from './test-core.ts'
import { openRound } from './workshop.ts'
import { twoCamps, vote } from './voting.ts'

/** A new measure of a group, as the moderation adds it. */
export function addMeasure(
  { call }: Pick<TestCore, 'call'>,
  workingGroupId: string,
  title: string,
  more: Partial<PartFields['measure']> = {},
): Promise<{ id: string; code: string | null }> {
  return call('parts.add', { entity: 'measure', workingGroupId, values: { title, ...more } })
}

/** What all groups of the board have written, in the order of the groups. */
export async function listDocuments({ call }: Pick<TestCore, 'call'>): Promise<GroupDocument[]> {
  const board = await call('groupings.current', {})
  return Promise.all((board?.groups ?? []).map(({ id }) => call('documents.get', { workingGroupId: id })))
}

/** Measures of all groups of the board. */
export async function listMeasures(test: Pick<TestCore, 'call'>): Promise<Measure[]> {
  return (await listDocuments(test)).flatMap((document) => document.measures)
}

/** Somebody who writes for a working group, signed in with a code of their own. */
export async function signIn(
  { call }: Pick<TestCore, 'call'>,
  workingGroupId: string,
  name: string,
): Promise<Role> {
  const { access } = await call('leads.create', { workingGroupId, name, validOn: null })
  return { kind: 'lead', workingGroupId, accessId: access.id, name }
}

/** A board with groups that can be written for: at least two. @returns their ids, in order */
export async function startBoard(test: TestCore, groups = 2): Promise<string[]> {
  const { round } = await openRound(test, { topicCount: groups * 2 })
  await vote(test, round, twoCamps(25, groups * 2))
  await test.call('rounds.close', { roundId: round.id })
  const board = await test.call('groupings.propose', {
    roundId: round.id,
    choice: { by: 'best', n: groups * 2, ties: 'in' },
    groups,
  })
  return board.groups.map(({ id }) => id)
}
