import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { isCounted } from '../../../../shared/contract/round.ts'
import { useQuery } from '../../../client/index.ts'

/** The topics that go on, and where that is known from. */
export type TopicsThatGoOn =
  | { readonly from: 'board'; readonly topicIds: readonly string[] }
  | { readonly from: 'round'; readonly number: number; readonly topicIds: readonly string[] }

/**
 * Topics that lie in working groups, else those within the cut of the newest counted round; null where neither is
 * known, or where it would be fewer than two. Call it in `setup`.
 */
export function useTopicsThatGoOn(asked: () => boolean): ComputedRef<TopicsThatGoOn | null> {
  const { data: board } = useQuery('groupings.current', () => (asked() ? {} : null), ['groupings', 'topics'])
  const { data: rounds } = useQuery('rounds.list', () => (asked() ? {} : null), ['rounds'])
  const round = computed(() => rounds.value?.findLast(({ state, cut }) => isCounted(state) && cut !== null))
  const { data: results } = useQuery(
    'rounds.results',
    () => (asked() && board.value === null && round.value ? { roundId: round.value.id } : null),
    ['rounds'],
  )
  return computed(() => {
    const onBoard = board.value?.groups.flatMap(({ topics }) => topics.map(({ topicId }) => topicId)) ?? []
    if (onBoard.length > 1) return { from: 'board', topicIds: onBoard }
    const within = results.value?.ranking.flatMap(({ topicId, withinCut }) => (withinCut ? [topicId] : []))
    if (!results.value || !within || within.length < 2) return null
    return { from: 'round', number: results.value.round.number, topicIds: within }
  })
}
