import { ref } from 'vue'
import { defineStore } from 'pinia'
import type { LeadAccess } from '../../../shared/contract/leads.ts'

/** The parts of the step: the groups, where they overlap, what holds for all, what other processes found. */
export type ElaborateView = 'groups' | 'overlaps' | 'general' | 'other'

/** A code just made: the file keeps only its hash, so it can be read and printed until the project is closed. */
export interface FreshCode {
  access: LeadAccess
  code: string
}

/** View state of this step, and its dialogs, which can be reached from the command search too. */
export const useElaborateStore = defineStore('elaborate', () => {
  const view = ref<ElaborateView>('groups')
  /** The working group whose document is open; null: all side by side. */
  const groupId = ref<string | null>(null)
  /** The measure whose sheet is open in it. */
  const measureId = ref<string | null>(null)
  const leadsOpen = ref(false)
  /** The group the dialog of codes was asked for. */
  const leadsGroupId = ref<string | null>(null)
  const districtsOpen = ref(false)
  const importing = ref(false)
  const freshCodes = ref<readonly FreshCode[]>([])

  function show(wanted: ElaborateView): void {
    openGroup(null, null)
    view.value = wanted
  }
  function openGroup(id: string | null, itsMeasureId: string | null): void {
    view.value = 'groups'
    groupId.value = id
    measureId.value = itsMeasureId
  }
  function openLeads(forGroupId: string | null): void {
    leadsGroupId.value = forGroupId
    leadsOpen.value = true
  }
  /** Another project begins where every project begins. */
  function reset(): void {
    show('groups')
    leadsOpen.value = false
    leadsGroupId.value = null
    districtsOpen.value = false
    importing.value = false
    freshCodes.value = []
  }
  return {
    view,
    groupId,
    measureId,
    leadsOpen,
    leadsGroupId,
    districtsOpen,
    importing,
    freshCodes,
    show,
    openGroup,
    openLeads,
    reset,
  }
})
