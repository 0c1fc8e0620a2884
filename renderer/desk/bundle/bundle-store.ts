import { ref, watch } from 'vue'
import { defineStore } from 'pinia'
import { useDeskStore } from '../shell/index.ts'

/** The three parts of the step: sorting cards, the proposal with its board, people into groups. */
export type BundleView = 'sort' | 'board' | 'people'

/** View state of this step: which part is looked at. */
export const useBundleStore = defineStore('bundle', () => {
  const view = ref<BundleView>('board')
  /** A sorting from which a proposal is wanted; null once the form has taken it up. */
  const wantedSortingId = ref<string | null>(null)

  const desk = useDeskStore()
  watch(
    () => desk.sortingWanted,
    (times) => {
      if (times > 0) view.value = 'sort'
    },
    { immediate: true, flush: 'sync' },
  )

  function show(wanted: BundleView): void {
    view.value = wanted
  }
  function proposeFrom(sortingId: string): void {
    wantedSortingId.value = sortingId
    view.value = 'board'
  }
  /** The wanted sorting, once. */
  function takeWanted(): string | null {
    const id = wantedSortingId.value
    wantedSortingId.value = null
    return id
  }
  /** Another project begins where every project begins. */
  function reset(): void {
    view.value = 'board'
    wantedSortingId.value = null
  }
  return { view, wantedSortingId, show, proposeFrom, takeWanted, reset }
})
