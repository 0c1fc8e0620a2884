import type { BoardGroup } from '../../../shared/contract/bundle.ts'
import type { Goal, Measure, Recommendation, Subarea } from '../../../shared/contract/elaborate.ts'
import type {
  MinutesDocument,
  MinutesDocumentEntry,
  MinutesGrouping,
} from '../../../shared/domain/minutes-model.ts'
import { listRecommendations, listSubareas, listVisions } from '../elaborate/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { orNull, withBullets } from './words.ts'

export type Group = Pick<BoardGroup, 'id' | 'letter' | 'colour' | 'title'>

/** What all groups have written, read once for every part of the minutes. */
export interface Written {
  readonly goals: readonly Goal[]
  readonly measures: readonly Measure[]
}

/** Leitbilder, goals, recommendations and challenges, group by group and sub-area by sub-area. */
export function documentsSection(db: ReadDb, groups: readonly Group[], written: Written): MinutesDocument[] {
  const general: MinutesDocument = {
    letter: null,
    colour: null,
    name: 'Lenkungsgruppe',
    entries: listRecommendations(db, null).flatMap((one) => recommended(one, null)),
  }
  const documents = groups.map((group): MinutesDocument => {
    const { letter, colour, title } = group
    return { letter, colour, name: title, entries: entriesOf(db, group, written) }
  })
  return [...documents, general].filter(({ entries }) => entries.length > 0)
}

/** The groups with the names of their sub-areas. */
export function withSubareas(
  db: ReadDb,
  groups: readonly Group[],
  grouping: MinutesGrouping,
): MinutesGrouping {
  const titles = new Map(
    groups.map(({ id, letter }) => [letter, listSubareas(db, id).map(({ title }) => title)]),
  )
  return {
    ...grouping,
    groups: grouping.groups.map((group) => ({ ...group, subareas: titles.get(group.letter) ?? [] })),
  }
}

function entriesOf(db: ReadDb, { id }: Group, { goals, measures }: Written): MinutesDocumentEntry[] {
  const visions = listVisions(db, id)
  const ownGoals = goals.filter((goal) => goal.workingGroupId === id)
  const recommendations = listRecommendations(db, id)
  const served = new Map<string, string[]>()
  for (const { goalIds, code } of measures) {
    for (const goalId of goalIds) served.set(goalId, [...(served.get(goalId) ?? []), code])
  }
  // What holds for the whole group comes first.
  return [null, ...listSubareas(db, id)].flatMap((subarea: Subarea | null) => {
    const isIn = (part: { readonly subareaId: string | null }) => part.subareaId === (subarea?.id ?? null)
    const title = subarea?.title ?? null
    return [
      ...visions.filter(isIn).flatMap(({ text }) => entry('vision', title, text)),
      ...ownGoals.filter(isIn).map((goal): MinutesDocumentEntry => ({
        kind: 'goal',
        subarea: title,
        code: goal.code,
        title: goal.title,
        text: orNull(withBullets(goal.description)),
        horizonYear: goal.horizonYear,
        measures: served.get(goal.id) ?? [],
      })),
      ...recommendations.filter(isIn).flatMap((one) => recommended(one, title)),
    ]
  })
}

function recommended({ kind, text }: Recommendation, subarea: string | null): MinutesDocumentEntry[] {
  return entry(kind, subarea, text)
}

/** Parts that nobody has written anything in yet say nothing. */
function entry(
  kind: MinutesDocumentEntry['kind'],
  subarea: string | null,
  text: string,
): MinutesDocumentEntry[] {
  if (text.trim() === '') return []
  return [
    { kind, subarea, code: null, title: null, text: withBullets(text), horizonYear: null, measures: [] },
  ]
}
