import type { GroupDocument, Measure, PartFields } from '../../shared/contract/elaborate.ts'
import type { Role } from '../../shared/contract/index.ts'
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

/** Somebody who writes for a working group, signed in with a code of their own. */
export async function signIn(
  { call }: Pick<TestCore, 'call'>,
  workingGroupId: string,
  name: string,
): Promise<Role> {
  const { access } = await call('leads.create', { workingGroupId, name, validOn: null })
  return { kind: 'lead', workingGroupId, accessId: access.id, name }
}

/** Topics that fall into groups by their words. */
const WORDS = ['Schule', 'Wohnung', 'Arbeit', 'Gesundheit']

/** A board with groups that can be written for, without a round: quick. @returns their ids, in order */
export async function startBoard({ call }: Pick<TestCore, 'call'>, groups = 2): Promise<string[]> {
  await call('sessions.add', { title: 'Auftakt', date: '2026-11-21' })
  const titles = WORDS.slice(0, groups).flatMap((word) => [word, `${word} im Stadtteil`])
  await call('topics.import', { topics: titles.map((title) => ({ title })) })
  const topics = await call('topics.list', {})
  const board = await call('groupings.propose', {
    roundId: null,
    choice: { by: 'hand', topicIds: topics.map(({ id }) => id) },
    weights: { ratings: 0, sorting: 0, words: 100 },
    groups,
  })
  return board.groups.map(({ id }) => id)
}
