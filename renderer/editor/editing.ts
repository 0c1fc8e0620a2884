import { computed, inject, provide, shallowRef, watch } from 'vue'
import type { ComputedRef, InjectionKey, ShallowRef } from 'vue'
import type { FieldConflict, GroupDocument, PartEntity } from '../../shared/contract/elaborate.ts'
import { useClient, useConnectionState, useQuery } from '../client/index.ts'
import { partsByKey, withMade, withTyped } from './document-parts.ts'
import type { Parts } from './document-parts.ts'
import { placeKey } from './kept-work.ts'
import type { FieldPlace } from './kept-work.ts'
import { isSame } from './outbox.ts'
import type { Outbox } from './typed.ts'
import { outboxOf, ownPlaceOf } from './registry.ts'

/** What a history dialog shows. */
export interface HistorySubject {
  entity: string
  id: string
  field: string | null
}

/** What all fields of one working group's document share. */
export interface Editing {
  workingGroupId: ComputedRef<string | null>
  /** As its writer shall see it; undefined until it has come. */
  parts: ComputedRef<Parts | undefined>
  /** Group, districts and conflicts; undefined for general recommendations. */
  document: ComputedRef<GroupDocument | undefined>
  problem: ComputedRef<string | undefined>
  outbox: ComputedRef<Outbox>
  online: ComputedRef<boolean>
  /** What stands in the document. */
  valueOf: (place: FieldPlace) => unknown
  conflictsAt: (place: FieldPlace) => readonly FieldConflict[]
  /** Names of others who are writing there. */
  othersAt: (place: FieldPlace) => readonly string[]
  /** Everybody else who has this group open. */
  others: ComputedRef<readonly { name: string; writing: boolean }[]>
  enter: (place: FieldPlace) => void
  leave: (place: FieldPlace) => void
  history: ShallowRef<HistorySubject | null>
}

const KEY: InjectionKey<Editing> = Symbol('editing')
const NO_PARTS: Parts = { subareas: [], visions: [], goals: [], recommendations: [], measures: [] }

/**
 * Opens a working group's document for the fields beneath the calling component. Call it in `setup`.
 * @param groupId null: the general recommendations of the steering group; undefined: not known yet
 */
export function provideEditing(groupId: () => string | null | undefined): Editing {
  const client = useClient()
  const state = useConnectionState()
  const ownPlace = ownPlaceOf(client)
  const workingGroupId = computed(() => groupId() ?? null)
  const ofGroup = () => (groupId() ? { workingGroupId: groupId() as string } : null)
  const { data: document, error } = useQuery('documents.get', ofGroup, ['documents', 'groupings', 'topics'])
  const general = useQuery('documents.general', () => (groupId() === null ? {} : null), ['documents'])
  const presence = useQuery('presence.list', ofGroup, ['presence'])
  const outbox = computed(() => outboxOf(client, workingGroupId.value))

  const stored = computed<Parts | undefined>(() => {
    if (document.value) return document.value
    return general.data.value ? { ...NO_PARTS, recommendations: general.data.value } : undefined
  })
  const whole = computed(() =>
    stored.value ? withMade(stored.value, outbox.value.made(), workingGroupId.value) : undefined,
  )
  const byKey = computed(() => (whole.value ? partsByKey(whole.value) : new Map<string, never>()))
  const conflicts = computed(() => {
    const at = new Map<string, FieldConflict[]>()
    for (const conflict of conflictsIn(document.value)) {
      const key = placeKey({ entity: conflict.entity, id: conflict.entityId, field: conflict.field })
      at.set(key, [...(at.get(key) ?? []), conflict])
    }
    return at
  })
  const others = computed(() => (presence.data.value ?? []).filter(({ self }) => !self))

  watch(
    stored,
    (parts) => {
      if (!parts) return
      const ids = new Set(
        Object.values(parts)
          .flatMap((list) => (Array.isArray(list) ? list : []))
          .map(({ id }) => id),
      )
      outbox.value.settle(ids, conflictsIn(document.value))
    },
    { immediate: true },
  )

  const editing: Editing = {
    workingGroupId,
    document,
    parts: computed(() => (whole.value ? withTyped(whole.value, outbox.value.all()) : undefined)),
    problem: computed(() => (stored.value ? undefined : (error.value ?? general.error.value)?.message)),
    outbox,
    online: computed(() => state.value === 'connected'),
    valueOf: ({ entity, id, field }) => byKey.value.get(`${entity}.${id}`)?.[field],
    conflictsAt: (place) => conflicts.value.get(placeKey(place)) ?? [],
    othersAt: (place) =>
      others.value.flatMap(({ name, place: at }) =>
        at && at.entity === place.entity && at.id === place.id && at.field === place.field ? [name] : [],
      ),
    others: computed(() => others.value.map(({ name, place }) => ({ name, writing: place !== null }))),
    enter(place) {
      if (workingGroupId.value) ownPlace.enter({ workingGroupId: workingGroupId.value, ...place })
    },
    leave(place) {
      if (workingGroupId.value) ownPlace.leave({ workingGroupId: workingGroupId.value, ...place })
    },
    history: shallowRef(null),
  }
  provide(KEY, editing)
  return editing
}

export function useEditing(): Editing {
  const editing = inject(KEY)
  if (!editing) throw new Error('provideEditing() was not called above this component')
  return editing
}

/** Conflicts that leave something to decide: two people may also come to write the same. */
export function conflictsIn(document: GroupDocument | undefined): readonly FieldConflict[] {
  return (document?.conflicts ?? []).filter(({ current, value }) => !isSame(current, value))
}

/** A place as presence and conflicts know it. */
export const placeOf = (entity: PartEntity, id: string, field: string): FieldPlace => ({ entity, id, field })
