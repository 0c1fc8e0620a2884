import type { Round } from '../../../shared/contract/weigh.ts'
import type { Context, Handlers } from '../context.ts'
import { newId } from '../new-id.ts'
import { getSession } from '../prepare/index.ts'
import type { Change } from '../store/change-log.ts'
import type { ReadDb } from '../store/connection.ts'
import { uuidv7 } from '../store/ids.ts'
import { removeTexts } from '../texts/index.ts'
import type { Lifecycle } from './lifecycle.ts'
import type { Practice } from './practice.ts'
import { createLifecycleHandlers } from './round-lifecycle.ts'
import { countByChannel } from './progress.ts'
import { refuseDoubleGroups, refuseSettings, requireDraft } from './round-checks.ts'
import { getAnyRound, getRound, listRounds, nextNumber } from './round-rows.ts'
import { settingsColumns } from './round-settings.ts'
import { chooseTopics, prepareFollowed, putTopics, replaceTopics } from './round-topics.ts'

type Names =
  | keyof ReturnType<typeof createLifecycleHandlers>
  | 'rounds.list'
  | 'rounds.create'
  | 'rounds.update'
  | 'rounds.remove'
  | 'rounds.setHandedOut'
  | 'rounds.progress'

export interface RoundDeps {
  readonly lifecycle: Lifecycle
  readonly practice: Practice
  /** Phones connected now. */
  connected(): number
}

export function createRoundHandlers({ lifecycle, practice, connected }: RoundDeps): Handlers<Names> {
  return {
    ...createLifecycleHandlers(lifecycle),

    'rounds.list': ({ db }) => listRounds(db),

    'rounds.create': async (context, input) => {
      const { db } = context
      getSession(db, input.sessionId)
      refuseSettings(input.settings)
      refuseDoubleGroups(input.groups)
      await prepareFollowed(db, input.follows)
      const topics = chooseTopics(db, input)
      const id = newId(context, 'round', input.id)
      context.change({ label: { key: 'round.added', name: input.question }, areas: ['rounds'] }, (change) => {
        change.insert('round', {
          id,
          session_id: input.sessionId,
          number: nextNumber(db),
          question: input.question,
          criterion: input.criterion,
          ...settingsColumns(input.settings, topics.length),
          cut: input.cut,
          access: input.access,
          follows_id: input.follows?.roundId ?? null,
          follows_as: input.follows?.as ?? null,
          state: 'draft',
        })
        writeGroups(context, change, id, [], input.groups)
        putTopics(change, id, topics)
      })
      return getRound(db, id)
    },

    'rounds.update': (context, { roundId, settings, groups, topicIds, ...patch }) => {
      const round = getRound(context.db, roundId)
      requireDraft(round)
      if (settings) refuseSettings(settings)
      if (groups) refuseDoubleGroups(groups)
      const wanted = settings ?? round.settings
      const topics =
        topicIds && chooseTopics(context.db, { settings: wanted, topicIds, follows: round.follows })
      context.change(
        {
          label: { key: 'round.changed', name: patch.question ?? round.question },
          areas: ['rounds', 'beamer'],
        },
        (change) => {
          change.update('round', roundId, {
            ...patch,
            ...(settings || topics ? settingsColumns(wanted, (topics ?? round.topics).length) : {}),
          })
          if (topics) replaceTopics(change, round, topics)
          if (groups) writeGroups(context, change, roundId, round.groups, groups)
        },
      )
      return null
    },

    'rounds.remove': (context, { roundId }) => {
      const round = getRound(context.db, roundId)
      requireDraft(round)
      context.change(
        { label: { key: 'round.removed', name: round.question }, areas: ['rounds', 'beamer'] },
        (change) => {
          for (const topic of round.topics) change.delete('round_topic', [round.id, topic.id])
          for (const group of round.groups) change.delete('stakeholder_group', group.id)
          removeTexts(context.db, change, 'round', [round.id])
          removeTexts(
            context.db,
            change,
            'stakeholderGroup',
            round.groups.map((group) => group.id),
          )
          change.delete('round', round.id)
        },
      )
      return null
    },

    'rounds.setHandedOut': (context, { roundId, handedOut }) => {
      const round = getAnyRound(context.db, roundId)
      context.change(
        { label: { key: 'round.handedOut', name: round.question }, areas: ['rounds'] },
        (change) => change.update('round', roundId, { handed_out: handedOut }),
      )
      return null
    },

    'rounds.progress': (context, { roundId }) => {
      const db: ReadDb = practice.dbOf(roundId, context.db)
      const { ballots, sessionId } = getAnyRound(db, roundId)
      return {
        roundId,
        ballots,
        channels: countByChannel(db, roundId),
        present: getSession(db, sessionId).attendance,
        connected: connected(),
      }
    },
  }
}

/** Groups that keep their id keep their translations; the others are new or gone. */
function writeGroups(
  { db, nowMs }: Context,
  change: Change,
  roundId: string,
  before: Round['groups'],
  groups: readonly { id?: string | undefined; title: string }[],
): void {
  // What changes nothing leaves no step to take back.
  const same = (group: (typeof groups)[number], index: number): boolean =>
    group.id === before[index]?.id && group.title === before[index]?.title
  if (groups.length === before.length && groups.every(same)) return
  const known = new Set(before.map((group) => group.id))
  const kept = new Set(groups.map((group) => group.id))
  removeTexts(
    db,
    change,
    'stakeholderGroup',
    [...known].filter((id) => !kept.has(id)),
  )
  // Positions are unique per round, so all rows are taken out before they come back in their new order.
  for (const group of before) change.delete('stakeholder_group', group.id)
  groups.forEach(({ id, title }, index) =>
    change.insert('stakeholder_group', {
      id: id !== undefined && known.delete(id) ? id : uuidv7(nowMs),
      round_id: roundId,
      position: index + 1,
      title,
    }),
  )
}
