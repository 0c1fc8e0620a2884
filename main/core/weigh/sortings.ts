import type { Handlers } from '../context.ts'
import { newId } from '../new-id.ts'
import { getSession } from '../prepare/index.ts'
import { removeTexts } from '../texts/index.ts'
import type { Lifecycle } from './lifecycle.ts'
import { requireDraft } from './round-checks.ts'
import { nextNumber } from './round-rows.ts'
import { settingsColumns } from './round-settings.ts'
import { chooseTopics, putTopics, replaceTopics } from './round-topics.ts'
import { getSortRound, getSorting, listSortings } from './sorting-rows.ts'
import { getSortingResults, prepareSortingResults } from './sorting-results.ts'

type Names =
  | 'sortings.list'
  | 'sortings.create'
  | 'sortings.update'
  | 'sortings.remove'
  | 'sortings.open'
  | 'sortings.pause'
  | 'sortings.resume'
  | 'sortings.close'
  | 'sortings.results'

const SORT = { method: 'sort' } as const

/** Sorting of topic cards: prepared and opened like a round, counted into piles. */
export function createSortingHandlers(lifecycle: Lifecycle): Handlers<Names> {
  return {
    'sortings.list': ({ db }) => listSortings(db),

    'sortings.create': (context, { id: wanted, sessionId, question, access, topicIds }) => {
      const { db } = context
      getSession(db, sessionId)
      const topics = chooseTopics(db, { settings: SORT, topicIds, follows: null })
      const id = newId(context, 'round', wanted)
      context.change({ label: { key: 'sorting.added', name: question }, areas: ['sortings'] }, (change) => {
        change.insert('round', {
          id,
          session_id: sessionId,
          number: nextNumber(db),
          question,
          ...settingsColumns(SORT, topics.length),
          access,
          state: 'draft',
        })
        putTopics(change, id, topics)
      })
      return getSorting(db, id)
    },

    'sortings.update': (context, { sortingId, topicIds, ...patch }) => {
      const { db } = context
      const round = getSortRound(db, sortingId)
      requireDraft(round)
      const topics = topicIds && chooseTopics(db, { settings: SORT, topicIds, follows: null })
      context.change(
        {
          label: { key: 'sorting.changed', name: patch.question ?? round.question },
          areas: ['sortings', 'beamer'],
        },
        (change) => {
          change.update('round', sortingId, patch)
          if (topics) replaceTopics(change, round, topics)
        },
      )
      return null
    },

    'sortings.remove': (context, { sortingId }) => {
      const round = getSortRound(context.db, sortingId)
      requireDraft(round)
      context.change(
        { label: { key: 'sorting.removed', name: round.question }, areas: ['sortings', 'beamer'] },
        (change) => {
          for (const topic of round.topics) change.delete('round_topic', [sortingId, topic.id])
          removeTexts(context.db, change, 'round', [sortingId])
          change.delete('round', sortingId)
        },
      )
      return null
    },

    'sortings.open': async (context, { sortingId }) => {
      await lifecycle.open(context, getSortRound(context.db, sortingId))
      return getSorting(context.db, sortingId)
    },

    'sortings.pause': (context, { sortingId }) => {
      lifecycle.pause(context, getSortRound(context.db, sortingId))
      return getSorting(context.db, sortingId)
    },

    'sortings.resume': (context, { sortingId }) => {
      lifecycle.resume(context, getSortRound(context.db, sortingId))
      return getSorting(context.db, sortingId)
    },

    'sortings.close': async (context, { sortingId }) => {
      await lifecycle.close(context, getSortRound(context.db, sortingId))
      return getSorting(context.db, sortingId)
    },

    'sortings.results': async ({ db }, { sortingId }) => {
      await prepareSortingResults(db, sortingId)
      return getSortingResults(db, sortingId)
    },
  }
}
