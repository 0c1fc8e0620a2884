import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { ComputedRef, ShallowRef } from 'vue'
import type { FieldConflict } from '../../shared/contract/elaborate.ts'
import { readsSame } from './document-parts.ts'
import { useEditing } from './editing.ts'
import { isSame } from './outbox.ts'
import { placeKey } from './kept-work.ts'
import type { FieldPlace } from './kept-work.ts'

export type FieldState = 'quiet' | 'sending' | 'saved' | 'unsent' | 'refused'

/** One field of one part, as a control needs it. */
export interface Field<T> {
  place: ComputedRef<FieldPlace>
  /** What the control shows. */
  shown: ShallowRef<T>
  /** Notes what was typed or chosen. */
  set: (value: T) => void
  state: ComputedRef<FieldState>
  problem: ComputedRef<string | undefined>
  others: ComputedRef<readonly string[]>
  conflicts: ComputedRef<readonly FieldConflict[]>
  enter: () => void
  leave: () => void
  retry: () => void
  showHistory: () => void
}

/** In place of a conflict's id: the version stands in this window alone. */
export const OWN_VERSION = ''

/** How long "gespeichert" stands beside a field. */
const SAID_MS = 2500

/**
 * Joins a control to its field: what others write flows in while nobody types here; what is typed goes out by itself.
 * Call it in `setup`.
 */
export function useField<T>(at: () => FieldPlace, empty: T): Field<T> {
  const editing = useEditing()
  const place = computed(at)
  const typed = computed(() => editing.outbox.value.find(place.value))
  const standing = computed(() => (editing.valueOf(place.value) as T | undefined) ?? empty)
  const target = computed(() => (typed.value ? (typed.value.shown as T) : standing.value))
  const shown = shallowRef(target.value) as ShallowRef<T>
  const inside = ref(false)
  const said = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  watch(target, (value) => {
    // A space just typed is not stored yet, and must not go under the fingers.
    if (!inside.value || !readsSame(value, shown.value)) shown.value = value
  })
  watch(
    () => placeKey(place.value),
    () => {
      shown.value = target.value
      said.value = false
    },
  )
  watch(
    () => typed.value?.state,
    (state) => {
      clearTimeout(timer)
      if (state === 'stored') {
        said.value = true
        timer = setTimeout(() => (said.value = false), SAID_MS)
      } else if (state !== undefined) said.value = false
      else timer = setTimeout(() => (said.value = false), SAID_MS)
    },
  )

  function leave(): void {
    if (!inside.value) return
    inside.value = false
    editing.leave(place.value)
    editing.outbox.value.leave(place.value)
    shown.value = target.value
  }
  onScopeDispose(() => {
    clearTimeout(timer)
    leave()
  })

  return {
    place,
    shown,
    set(value) {
      shown.value = value
      editing.outbox.value.type(place.value, standing.value, value)
      if (!inside.value) editing.outbox.value.flush()
    },
    state: computed(() => {
      const state = typed.value?.state
      if (state === 'refused') return 'refused'
      if (state === 'waiting' || state === 'sending') return editing.online.value ? 'sending' : 'unsent'
      return said.value ? 'saved' : 'quiet'
    }),
    // A dispute is shown as one, with both versions.
    problem: computed(() => (typed.value?.disputed ? undefined : typed.value?.problem || undefined)),
    others: computed(() => editing.othersAt(place.value)),
    conflicts: computed(() => {
      const own = typed.value
      if (!own?.disputed) return editing.conflictsAt(place.value)
      const { entity, id, field } = place.value
      const current = standing.value
      if (isSame(current, own.shown)) return []
      const base = own.steps[0]?.from
      return [
        { id: OWN_VERSION, entity, entityId: id, field, base, value: own.shown, current, who: '', atMs: 0 },
      ]
    }),
    enter() {
      inside.value = true
      editing.enter(place.value)
    },
    leave,
    retry: () => editing.outbox.value.retry(),
    showHistory() {
      const { entity, id, field } = place.value
      editing.history.value = { entity, id, field }
    },
  }
}
