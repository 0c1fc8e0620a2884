import { computed, reactive, ref, toRefs } from 'vue'
import type { ComputedRef, Ref, ToRefs } from 'vue'
import type { Input } from '../../../../shared/contract/index.ts'
import type { Topic } from '../../../../shared/contract/prepare.ts'
import { isCounted } from '../../../../shared/contract/weigh.ts'
import type { Round } from '../../../../shared/contract/weigh.ts'
import { checkInput, useQuery } from '../../../client/index.ts'
import { useCurrentSession } from '../../shell/index.ts'
import { deskWeigh } from '../../../../shared/locales/de/desk-weigh.ts'
import { useWeighStore } from '../weigh-store.ts'
import { completeSettings, findFormProblems, methodForm, namedGroups, settingsOf } from './round-form.ts'
import type { FieldProblems, GroupLine, RoundForm } from './round-form.ts'

type Update = Omit<Input<'rounds.update'>, 'roundId' | 'topicIds'>
type Fields = Required<Update> & { topicIds?: string[] }

/** The form of a round: filled from what it starts from, checked as the core will. Call it in `setup`. */
export function useRoundForm(): {
  form: ToRefs<RoundForm>
  /** How many topics the round is about, and how many people are in the room. */
  topicCount: ComputedRef<number>
  /** Topics to choose from; none where the round this one follows on says which they are. */
  choosable: ComputedRef<readonly Topic[]>
  /** Those of them that no counted round has asked about. */
  neverWeighed: ComputedRef<ReadonlySet<string>>
  leftOut: Ref<ReadonlySet<string>>
  people: ComputedRef<number>
  /** Number of the round the groups came from. */
  takenFrom: ComputedRef<number | null>
  /** What the room will be told; null while a number is missing. */
  preview: ComputedRef<Pick<Round, 'settings' | 'criterion' | 'topics' | 'cut' | 'access'> | null>
  fill: () => void
  fields: () => Fields
  findProblems: () => FieldProblems
} {
  const words = deskWeigh.form
  const weigh = useWeighStore()
  const { session } = useCurrentSession()
  const { data: topics } = useQuery('topics.list', {}, ['topics'])
  const { data: rounds } = useQuery('rounds.list', {}, ['rounds'])

  const form = reactive<RoundForm>({
    question: '',
    criterion: '',
    method: methodForm(0, 0, null),
    cut: null,
    access: 'open',
    groups: [],
  })
  const topicCount = computed(() => {
    const { edited, followUp } = weigh
    if (followUp?.follows === 'runoff') return followUp.topicIds.length
    if (followUp) return followUp.from.topics.length
    if (edited && choosable.value.length === 0) return edited.topics.length
    return choosable.value.filter(({ id }) => !leftOut.value.has(id)).length
  })
  const choosable = computed(() => (weigh.followUp || weigh.edited?.follows ? [] : (topics.value ?? [])))
  const neverWeighed = computed(() => {
    const weighed = new Set(
      (rounds.value ?? [])
        .filter(({ state }) => isCounted(state))
        .flatMap((round) => round.topics.map(({ id }) => id)),
    )
    return new Set(choosable.value.map(({ id }) => id).filter((id) => !weighed.has(id)))
  })
  /** What is left out stays known, so that topics added meanwhile come along. */
  const leftOut = ref<ReadonlySet<string>>(new Set())
  const people = computed(() => session.value?.attendance ?? 0)
  /** A new round begins with the access and the groups of the one before. */
  const before = computed(() =>
    weigh.edited ? null : (weigh.followUp?.from ?? rounds.value?.at(-1) ?? null),
  )

  function fill(): void {
    const { edited, followUp } = weigh
    const from = edited ?? followUp?.from ?? null
    const asked = new Set(edited?.topics.map(({ id }) => id))
    leftOut.value = new Set(edited ? choosable.value.map(({ id }) => id).filter((id) => !asked.has(id)) : [])
    form.question = questionOf()
    form.criterion = from?.criterion ?? ''
    form.method = methodForm(topicCount.value, people.value, from?.settings ?? null)
    form.cut = followUp?.follows === 'runoff' ? followUp.cut : (from?.cut ?? null)
    form.access = (from ?? before.value)?.access ?? 'open'
    form.groups = ((from ?? before.value)?.groups ?? []).map(({ id, title }, index): GroupLine => {
      const line = { key: -1 - index, title }
      return edited ? { ...line, id } : line
    })
  }

  function questionOf(): string {
    const { edited, followUp } = weigh
    if (edited) return edited.question
    if (followUp?.follows === 'runoff') return words.runoffQuestion(followUp.from.question)
    return followUp?.from.question ?? words.questionDefault
  }

  function fields(): Fields {
    const { question, criterion, cut, access } = form
    const chosen = choosable.value.map(({ id }) => id).filter((id) => !leftOut.value.has(id))
    return {
      ...{ question, criterion, cut, access },
      // Left away means all of them, or those that stand already.
      ...(chosen.length > 0 && (leftOut.value.size > 0 || weigh.edited) && { topicIds: chosen }),
      settings: settingsOf(form.method),
      groups: namedGroups(form.groups),
    }
  }

  return {
    form: toRefs(form),
    topicCount,
    choosable,
    neverWeighed,
    leftOut,
    people,
    takenFrom: computed(() => (before.value?.groups.length ? before.value.number : null)),
    preview: computed(() => {
      const settings = completeSettings(form.method)
      const count = topicCount.value
      return (
        settings && {
          settings,
          criterion: form.criterion.trim(),
          cut: form.cut,
          access: form.access,
          // Only their number stands in the rules.
          topics: Array.from({ length: count }, () => ({ id: '', number: 0, title: '', description: '' })),
        }
      )
    }),
    fill,
    fields,
    findProblems: () => ({
      ...checkInput('rounds.update', { roundId: '00000000-0000-0000-0000-000000000000', ...fields() }),
      ...findFormProblems(form, topicCount.value),
    }),
  }
}
