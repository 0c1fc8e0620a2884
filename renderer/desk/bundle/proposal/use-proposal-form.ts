import { computed, reactive, ref, shallowRef, watch } from 'vue'
import type { ComputedRef, Ref } from 'vue'
import type { ProposalPreview, ProposalSettings } from '../../../../shared/contract/bundle.ts'
import type { Input } from '../../../../shared/contract/index.ts'
import type { Topic } from '../../../../shared/contract/prepare.ts'
import type { Sorting } from '../../../../shared/contract/sortings.ts'
import type { Round } from '../../../../shared/contract/weigh.ts'
import { checkInput, useQuery } from '../../../client/index.ts'
import { useAttempt } from '../use-attempt.ts'
import { settingsOf, startingFields, startingTopN, weightsOf } from './proposal-settings.ts'
import type { ProposalFields } from './proposal-settings.ts'
import { useSettled } from './use-settled.ts'

/** What a proposal is made from: counted rounds and sortings, all topics. */
export interface ProposalMaterial {
  rounds: readonly Round[]
  sortings: readonly Sorting[]
  topics: readonly Topic[]
}

export interface ProposalFormState {
  fields: ProposalFields
  material: () => ProposalMaterial
  round: ComputedRef<Round | undefined>
  weights: ComputedRef<ProposalSettings['weights']>
  /** The newest preview; stays while the next one is computed. Null before the first. */
  preview: Readonly<Ref<ProposalPreview | null>>
  /** The preview on the screen belongs to other settings than the form. */
  outdated: ComputedRef<boolean>
  /** Why there is no proposal with these settings, in the core's words. */
  refusal: ComputedRef<string | null>
  /** By name of the field; filled by `submit`. */
  problems: Readonly<Ref<Readonly<Record<string, string>>>>
  working: Readonly<Ref<boolean>>
  /** Why the last attempt to propose was refused. */
  refused: Readonly<Ref<string | null>>
  /** True when the proposal was made. */
  submit: () => Promise<boolean>
}

/** Long enough for a second click on "+", short enough to feel live. */
const SETTLE_MS = 250

/** State of the form and its live preview. Call it in `setup`. */
export function useProposalForm(
  material: () => ProposalMaterial,
  start: { readonly before: ProposalSettings | null; readonly sortingId: string | null },
): ProposalFormState {
  const attempt = useAttempt()
  const ground = () => ({ ...material(), topicIds: material().topics.map((topic) => topic.id) })
  const fields = reactive(startingFields(ground(), start.before, start.sortingId)) as ProposalFields
  const problems = ref<Readonly<Record<string, string>>>({})
  const working = ref(false)
  const refused = ref<string | null>(null)
  const round = computed(() => material().rounds.find((candidate) => candidate.id === fields.roundId))
  const weights = computed(() => weightsOf(fields, ground()))
  const settings = computed(() => settingsOf(fields, ground()))
  const settled = useSettled(settings, SETTLE_MS)
  const asked = computed<Input<'groupings.preview'> | null>(() =>
    checkInput('groupings.preview', settled.value) ? null : settled.value,
  )
  const { data, error } = useQuery('groupings.preview', asked, ['rounds', 'sortings', 'topics', 'groupings'])
  const preview = shallowRef<ProposalPreview | null>(null)

  watch(data, (fresh) => fresh && (preview.value = fresh), { immediate: true })
  watch(
    () => fields.roundId,
    () => {
      if (round.value) fields.n = startingTopN(round.value)
    },
  )
  // What was wrong may be right now.
  watch(settings, () => {
    problems.value = {}
    refused.value = null
  })

  return {
    fields,
    material,
    round,
    weights,
    preview,
    outdated: computed(
      () => data.value === undefined || JSON.stringify(settled.value) !== JSON.stringify(settings.value),
    ),
    refusal: computed(
      () =>
        error.value?.message ??
        Object.values(checkInput('groupings.preview', settled.value) ?? {})[0] ??
        null,
    ),
    problems,
    working,
    refused,
    async submit() {
      if (working.value) return false
      problems.value = checkInput('groupings.propose', settings.value) ?? {}
      if (Object.keys(problems.value).length > 0) return false
      working.value = true
      refused.value = await attempt('groupings.propose', settings.value)
      working.value = false
      return refused.value === null
    },
  }
}
