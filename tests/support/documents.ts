import type { GroupDocument, Measure, PartFields } from '../../shared/contract/elaborate.ts'
import type { TestCore } from './test-core.ts'

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
