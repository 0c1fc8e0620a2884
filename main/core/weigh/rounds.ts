import { randomBytes } from 'node:crypto'
import type { Round } from '../../../shared/contract/weigh.ts'
import { formatNumber } from '../../../shared/domain/german-format.ts'
import { checkSettings } from '../../../shared/domain/methods.ts'
import type { SettingsProblem } from '../../../shared/domain/methods.ts'
import type { Context, Handlers } from '../context.ts'
import { CoreError, isCoreError } from '../errors.ts'
import { newId } from '../new-id.ts'
import { getSession, listTopics } from '../prepare/index.ts'
import type { Change } from '../store/change-log.ts'
import { uuidv7 } from '../store/ids.ts'
import { get, run } from '../store/rows.ts'
import { closeRound } from './close-round.ts'
import { findOpenRound, getRound, listRounds, topicsKept, topicsNow } from './round-rows.ts'
import { settingsColumns } from './round-settings.ts'
import type { BallotQueue } from './ballot-queue.ts'

type Names =
  'rounds.list' | 'rounds.create' | 'rounds.update' | 'rounds.remove' | 'rounds.open' | 'rounds.close'

export function createRoundHandlers(queue: BallotQueue): Handlers<Names> {
  return {
    'rounds.list': ({ db }) => listRounds(db),

    'rounds.create': (context, input) => {
      const { db } = context
      getSession(db, input.sessionId)
      refuseSettings(input.settings)
      const topics = chooseTopics(context, input.topicIds)
      const id = newId(context, 'round', input.id)
      const { number } = get<{ number: number }>(
        db,
        'SELECT coalesce(max(number), 0) + 1 AS number FROM round',
      )
      context.change({ label: { key: 'round.added', name: input.question }, areas: ['rounds'] }, (change) => {
        change.insert('round', {
          id,
          session_id: input.sessionId,
          number,
          question: input.question,
          criterion: input.criterion,
          ...settingsColumns(input.settings),
          cut: input.cut,
          access: input.access,
          follows_id: input.follows?.roundId ?? null,
          follows_as: input.follows?.as ?? null,
          state: 'draft',
        })
        writeGroups(context, change, id, [], input.groups)
        for (const topic of topics) {
          change.insert('round_topic', {
            round_id: id,
            topic_id: topic.id,
            number: topic.number,
            title: topic.title,
            description: topic.description,
          })
        }
      })
      return getRound(db, id)
    },

    'rounds.update': (context, { roundId, settings, groups, ...patch }) => {
      const round = getRound(context.db, roundId)
      requireDraft(round)
      if (settings) refuseSettings(settings)
      context.change(
        {
          label: { key: 'round.changed', name: patch.question ?? round.question },
          areas: ['rounds', 'beamer'],
        },
        (change) => {
          change.update('round', roundId, { ...patch, ...(settings ? settingsColumns(settings) : {}) })
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
          change.delete('round', round.id)
        },
      )
      return null
    },

    'rounds.open': async (context, { roundId }) => {
      const { db, project } = context
      const before = getRound(db, roundId)
      if (before.state === 'open') return before
      requireDraft(before)
      const other = findOpenRound(db)
      if (other) {
        throw new CoreError(
          'round_open',
          `Runde ${other.number} läuft noch. Bitte zuerst diese Runde schließen.`,
        )
      }
      refuseTopicCount(before.topics.length)
      await project.backup('round-open')
      // From here on ballots lie in the working copy; it leaves this computer only after they are shuffled.
      project.hold()
      try {
        context.change(
          {
            label: { key: 'round.opened', name: before.question },
            areas: ['rounds', 'participant', 'beamer'],
            undoable: false,
          },
          (change) => {
            takeTopicsAsTheyAre(context, roundId, change)
            change.update('round', roundId, { state: 'open', opened_at_ms: context.nowMs })
            run(db, 'INSERT INTO round_secret (round_id, key) VALUES (?, ?)', [roundId, randomBytes(32)])
          },
        )
      } catch (error) {
        project.release()
        throw error
      }
      return getRound(db, roundId)
    },

    'rounds.close': async (context, { roundId }) => {
      const round = getRound(context.db, roundId)
      if (round.state === 'draft') {
        throw new CoreError('round_not_open', `Runde ${round.number} ist noch nicht geöffnet.`)
      }
      if (round.state === 'closed') return round
      queue.flush()
      closeRound(context, roundId)
      context.project.release()
      await backUp(context)
      return getRound(context.db, roundId)
    },
  }
}

/** Groups that keep their id keep their translations; the others are new or gone. */
function writeGroups(
  { nowMs }: Context,
  change: Change,
  roundId: string,
  before: Round['groups'],
  groups: readonly { id?: string | undefined; title: string }[],
): void {
  // Positions are unique per round, so all rows are taken out before they come back in their new order.
  const known = new Set(before.map((group) => group.id))
  for (const group of before) change.delete('stakeholder_group', group.id)
  groups.forEach(({ id, title }, index) =>
    change.insert('stakeholder_group', {
      id: id !== undefined && known.has(id) ? id : uuidv7(nowMs),
      round_id: roundId,
      position: index + 1,
      title,
    }),
  )
}

/** The round is closed and on the disk by now; what keeps a copy from being made also shows at publishing. */
async function backUp({ project }: Context): Promise<void> {
  try {
    await project.backup('round-closed')
  } catch (error) {
    if (!isCoreError(error)) throw error
  }
}

function requireDraft(round: Round): void {
  if (round.state !== 'draft') {
    throw new CoreError(
      'round_fixed',
      `Runde ${round.number} wurde schon geöffnet und lässt sich nicht mehr ändern.`,
    )
  }
}

const FIELD_WORDS: Record<SettingsProblem['field'], string> = {
  max: 'Größte Stufe',
  dots: 'Zahl der Klebepunkte',
  perTopic: 'Punkte je Handlungsfeld',
  points: 'Zahl der Punkte',
  k: 'Zahl der Plätze',
}

function refuseSettings(settings: Round['settings']): void {
  const check = checkSettings(settings)
  if (check.ok) return
  const { field, min, max } = check.problem
  const label = FIELD_WORDS[field]
  throw new CoreError('invalid_input', `${label}: bitte eine ganze Zahl von ${min} bis ${max}.`)
}

function chooseTopics(
  { db }: Context,
  topicIds: readonly string[] | undefined,
): ReturnType<typeof listTopics> {
  const topics = listTopics(db)
  const chosen = topicIds ? topics.filter((topic) => topicIds.includes(topic.id)) : topics
  if (topicIds && chosen.length !== new Set(topicIds).size) {
    throw new CoreError('not_found', 'Eines der Handlungsfelder gibt es nicht mehr.')
  }
  refuseTopicCount(chosen.length)
  return chosen
}

/** A ballot over more topics would not fit into one message of a phone. */
const MOST_TOPICS = 300

function refuseTopicCount(count: number): void {
  if (count < 2) {
    throw new CoreError('too_few_topics', 'Für eine Gewichtung braucht es mindestens zwei Handlungsfelder.')
  }
  if (count > MOST_TOPICS) {
    throw new CoreError(
      'too_many_topics',
      `Eine Runde fasst höchstens ${MOST_TOPICS} Handlungsfelder; es sind ${formatNumber(count)}.`,
    )
  }
}

/** Titles and numbers are fixed when the round opens, so that the minutes show what people really saw. */
function takeTopicsAsTheyAre({ db }: Context, roundId: string, change: Change): void {
  const kept = new Map(topicsKept(db, roundId).map((topic) => [topic.id, topic]))
  const changed = topicsNow(db, roundId).filter(({ id, number, title, description }) => {
    const old = kept.get(id)
    return old?.number !== number || old.title !== title || old.description !== description
  })
  // Numbers are unique per round, so rows that swap them are taken out first.
  for (const { id } of changed) change.delete('round_topic', [roundId, id])
  for (const { id, number, title, description } of changed) {
    change.insert('round_topic', { roundId, topicId: id, number, title, description })
  }
}
