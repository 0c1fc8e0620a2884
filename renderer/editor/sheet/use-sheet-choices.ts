import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import type { Measure } from '../../../shared/contract/elaborate.ts'
import { roman } from '../../../shared/domain/roman.ts'
import { editor } from '../../../shared/locales/de/editor.ts'
import type { Editing } from '../editing.ts'

interface Choice<T> {
  value: T
  label: string
}

/** What the fields of a measure's sheet can be set to. Call it in `setup`. */
export function useSheetChoices(
  measure: ComputedRef<Measure | undefined>,
  editing: Editing,
): {
  subareas: ComputedRef<Choice<string | null>[]>
  goals: ComputedRef<Choice<string>[]>
  districts: ComputedRef<Choice<string>[]>
  topics: ComputedRef<Choice<string | null>[]>
  priorities: Choice<number | null>[]
  funding: Choice<string | null>[]
} {
  const subareas = computed(() => [
    { value: null, label: editor.subarea.none },
    ...(editing.parts.value?.subareas ?? []).map(({ id, title }) => ({ value: id, label: title })),
  ])
  const goals = computed(() =>
    (editing.parts.value?.goals ?? []).map(({ id, code, title }) => ({
      value: id,
      label: `${code} ${title}`.trim(),
    })),
  )
  const districts = computed(() =>
    (editing.document.value?.districts ?? []).map(({ id, title }) => ({ value: id, label: title })),
  )
  const topics = computed(() => {
    const own = (editing.document.value?.group.topics ?? []).map(({ id, title }) => ({
      value: id,
      label: title,
    }))
    const chosen = measure.value?.topicId ?? null
    const foreign = chosen !== null && !own.some(({ value }) => value === chosen)
    return [
      { value: null, label: editor.sheet.noTopic },
      ...own,
      ...(foreign ? [{ value: chosen, label: editor.sheet.otherTopic }] : []),
    ]
  })
  const priorities = [
    { value: null, label: editor.sheet.noPriority },
    ...[1, 2, 3].map((value) => ({ value, label: roman(value) })),
  ]
  const funding = [
    { value: null, label: editor.sheet.noFunding },
    ...Object.entries(editor.funding).map(([value, label]) => ({ value, label })),
  ]
  return { subareas, goals, districts, topics, priorities, funding }
}
