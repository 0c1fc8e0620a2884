import type {
  GroupDocument,
  PartEntity,
  PartFields,
  Recommendation,
} from '../../shared/contract/elaborate.ts'
import { isSame } from './outbox.ts'
import type { MadePart, Typed } from './typed.ts'

/** Everything that may hold fields: one group's document, or the general recommendations alone. */
export interface Parts {
  subareas: GroupDocument['subareas']
  visions: GroupDocument['visions']
  goals: GroupDocument['goals']
  recommendations: readonly Recommendation[]
  measures: GroupDocument['measures']
}

const LISTS = {
  subarea: 'subareas',
  vision: 'visions',
  goal: 'goals',
  recommendation: 'recommendations',
  measure: 'measures',
} as const

const EMPTY: PartFields = {
  subarea: { title: '' },
  vision: { subareaId: null, text: '' },
  goal: { subareaId: null, title: '', description: '', horizonYear: null },
  recommendation: { subareaId: null, kind: 'recommendation', text: '' },
  measure: {
    subareaId: null,
    title: '',
    description: '',
    targetGroup: '',
    lead: '',
    partners: '',
    startsOn: null,
    endsOn: null,
    costPerYear: null,
    costOnce: null,
    fundingSource: '',
    fundingState: null,
    priority: null,
    goalIds: [],
    dependsOnIds: [],
    districtIds: [],
    indicator: '',
    indicatorUnit: '',
    baseline: null,
    target: null,
    targetYear: null,
    topicId: null,
    origin: '',
    result: '',
  },
}

/** The document and, at its ends, parts made here that it does not have yet. */
export function withMade(parts: Parts, made: readonly MadePart[], workingGroupId: string | null): Parts {
  const all: Record<string, { id: string }[]> = {}
  for (const [entity, list] of Object.entries(LISTS)) {
    const there = parts[list] as readonly { id: string }[]
    const known = new Set(there.map(({ id }) => id))
    const more = made
      .filter((part) => part.entity === entity && !known.has(part.id))
      .map(({ id, values }) => ({
        id,
        workingGroupId,
        code: '',
        ...EMPTY[entity as PartEntity],
        ...values,
        ...(entity === 'measure' ? { status: 'idea', statusDate: null, statusNote: '' } : {}),
      }))
    all[list] = more.length > 0 ? [...there, ...more] : [...there]
  }
  return all as unknown as Parts
}

/** The document as its writer shall see it: with what was typed and is not acknowledged yet. */
export function withTyped(parts: Parts, typed: readonly Typed[]): Parts {
  if (typed.length === 0) return parts
  const changes = new Map<string, Record<string, unknown>>()
  for (const { place, shown, state } of typed) {
    if (state === 'beside') continue
    changes.set(place.id, { ...changes.get(place.id), [place.field]: shown })
  }
  const changed = <T extends { id: string }>(list: readonly T[]): T[] =>
    list.map((part) => (changes.has(part.id) ? { ...part, ...changes.get(part.id) } : part))
  return {
    subareas: changed(parts.subareas),
    visions: changed(parts.visions),
    goals: changed(parts.goals),
    recommendations: changed(parts.recommendations),
    measures: changed(parts.measures),
  }
}

/** Every part under its kind and id. */
export function partsByKey(parts: Parts): ReadonlyMap<string, Record<string, unknown>> {
  const byKey = new Map<string, Record<string, unknown>>()
  for (const [entity, list] of Object.entries(LISTS)) {
    for (const part of parts[list]) byKey.set(`${entity}.${part.id}`, { ...part })
  }
  return byKey
}

/** Whether two values read the same; spaces a field drops at the ends or in a title do not count. */
export function readsSame(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') {
    return a.trim().replaceAll(/[ \t]+/g, ' ') === b.trim().replaceAll(/[ \t]+/g, ' ')
  }
  return isSame(a, b)
}
