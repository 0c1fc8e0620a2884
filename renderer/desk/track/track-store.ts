import { ref } from 'vue'
import { defineStore } from 'pinia'
import type { MeasureFilter } from '../../../shared/contract/track.ts'

/** The parts of the step. */
export type TrackView = 'overview' | 'measures' | 'districts' | 'evaluation' | 'series'

/** What the list of measures can be narrowed to; the phase is chosen for all views. */
export type TrackFilter = Required<Omit<MeasureFilter, 'phase'>>

/** Nothing narrowed: all measures of the phase. */
export function noFilter(): TrackFilter {
  return {
    text: '',
    workingGroupIds: [],
    statuses: [],
    lead: '',
    districtId: null,
    year: null,
    delayedOnly: false,
  }
}

/** View state of this step: which part, which phase, which measures. */
export const useTrackStore = defineStore('track', () => {
  const view = ref<TrackView>('overview')
  /** A board's id, 'all', or null for the running phase. */
  const phase = ref<string | null>(null)
  const filter = ref<TrackFilter>(noFilter())
  /** The measure beside the list. */
  const chosenId = ref<string | null>(null)

  function show(wanted: TrackView): void {
    view.value = wanted
  }
  /** The list with only what fits; what it was narrowed to before is forgotten. */
  function showMeasures(wanted: Partial<TrackFilter> = {}): void {
    filter.value = { ...noFilter(), ...wanted }
    chosenId.value = null
    view.value = 'measures'
  }
  /** The list of all measures with one of them open beside it. */
  function openMeasure(id: string, wanted: Partial<TrackFilter> = {}): void {
    showMeasures(wanted)
    chosenId.value = id
  }
  function choosePhase(wanted: string | null): void {
    phase.value = wanted
    filter.value = noFilter()
    chosenId.value = null
  }
  /** Another project begins where every project begins. */
  function reset(): void {
    view.value = 'overview'
    choosePhase(null)
  }
  return { view, phase, filter, chosenId, show, showMeasures, openMeasure, choosePhase, reset }
})
