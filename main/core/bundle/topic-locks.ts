import { joinList, quote } from '../../../shared/domain/german-format.ts'
import { checkLocks } from '../../../shared/domain/topic-locks.ts'
import type { TopicLocks } from '../../../shared/domain/topic-locks.ts'
import type { Topic } from '../../../shared/contract/prepare.ts'
import type { Context, Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'
import { listTopics } from '../prepare/index.ts'
import type { Change } from '../store/change-log.ts'
import { find } from '../store/rows.ts'
import { BOARD_AREAS } from './areas.ts'
import { findCurrentGrouping, listGroupTopics } from './grouping-rows.ts'
import { blockOf, listLocks, lockKey } from './lock-rows.ts'
import { putTopics, refuseMeeting, reopenDecision } from './moving.ts'

type Kind = 'together' | 'apart'

export const topicLockHandlers: Handlers<'topicLocks.set'> = {
  'topicLocks.set': (context, { a, b, kind }) => {
    const topics = listTopics(context.db)
    const [first, second] = [getTopic(topics, a), getTopic(topics, b)]
    if (a === b) throw new CoreError('invalid_input', 'Bitte zwei verschiedene Handlungsfelder wählen.')
    if (kind === null) unlock(context, first, second, topics)
    else lock(context, first, second, kind, topics)
    return null
  },
}

function getTopic(topics: readonly Topic[], id: string): Topic {
  const topic = topics.find((one) => one.id === id)
  if (!topic) throw new CoreError('not_found', 'Dieses Handlungsfeld gibt es nicht mehr.')
  return topic
}

function unlock(context: Context, a: Topic, b: Topic, topics: readonly Topic[]): void {
  const { db } = context
  const key = lockKey(a.id, b.id)
  if (!findLock(context, key)) {
    const block = blockOf(a.id, listLocks(db))
    if (block.includes(b.id)) {
      throw new CoreError(
        'locked_by_others',
        `${both(a, b)} werden nur über ${over(block, a, b, topics)} zusammengehalten. Bitte dort die Verbindung lösen.`,
      )
    }
    return
  }
  context.change({ label: { key: 'topicLock.lifted', name: a.title }, areas: BOARD_AREAS }, (change) =>
    change.delete('topic_lock', key),
  )
}

function lock(context: Context, a: Topic, b: Topic, kind: Kind, topics: readonly Topic[]): void {
  const { db } = context
  const key = lockKey(a.id, b.id)
  const before = listLocks(db)
  const others = without(before, key)
  const after: TopicLocks = { ...others, [kind]: [...others[kind], key] }
  if (kind === 'together') refuseContradiction(after, a, b, topics)
  else refuseHeldTogether(others, a, b, topics)
  const known = findLock(context, key)
  if (known?.kind === kind) return
  const label = { key: `topicLock.${kind}`, name: a.title }
  context.change({ label, areas: BOARD_AREAS }, (change) => {
    if (known) change.update('topic_lock', key, { kind })
    else change.insert('topic_lock', { topic_a: key[0], topic_b: key[1], kind })
    if (kind === 'together') bringTogether(context, change, after, a.id, b.id)
    else takeApart(context, change, after, a.id, b.id)
  })
}

/** @throws CoreError `locks_contradict` */
function refuseContradiction(locks: TopicLocks, a: Topic, b: Topic, topics: readonly Topic[]): void {
  const check = checkLocks(locks)
  if (check.ok) return
  const pair = check.pair.map((id) => getTopic(topics, id))
  throw new CoreError(
    'locks_contradict',
    `${both(a, b)} lassen sich nicht zusammenhalten, weil ${joinList(pair.map((topic) => quote(topic.title)))} getrennt bleiben sollen. Bitte zuerst diese Trennung aufheben.`,
  )
}

/** @throws CoreError `locks_contradict` */
function refuseHeldTogether(others: TopicLocks, a: Topic, b: Topic, topics: readonly Topic[]): void {
  const block = blockOf(a.id, others)
  if (!block.includes(b.id)) return
  throw new CoreError(
    'locks_contradict',
    `${both(a, b)} lassen sich nicht trennen, weil sie über ${over(block, a, b, topics)} zusammengehalten werden. Bitte zuerst dort die Verbindung lösen.`,
  )
}

/** The block follows the first topic into its group; if that one is parked, the second one's group takes it. */
function bringTogether({ db }: Context, change: Change, locks: TopicLocks, a: string, b: string): void {
  const grouping = findCurrentGrouping(db)
  if (!grouping) return
  const placed = listGroupTopics(db, grouping.id)
  const groupOf = new Map(placed.map((topic) => [topic.id, topic.workingGroupId]))
  const block = blockOf(a, locks)
  const first = [a, b, ...block].find((id) => groupOf.has(id))
  const target = first === undefined ? undefined : groupOf.get(first)
  const moving = block.filter((id) => groupOf.get(id) !== target)
  if (target === undefined || moving.length === 0) return
  const there = placed.filter((topic) => topic.workingGroupId === target).map((topic) => topic.id)
  const instead = 'Bitte zuerst eines davon verschieben oder die Trennung aufheben.'
  refuseMeeting(db, locks, [...there, ...moving], instead)
  reopenDecision(change, grouping.id)
  putTopics(db, change, grouping.id, moving, { workingGroupId: target, beforeId: null })
}

/** Where both lie in one group, the second one waits in the parking lot with all that are held together with it. */
function takeApart({ db }: Context, change: Change, locks: TopicLocks, a: string, b: string): void {
  const grouping = findCurrentGrouping(db)
  if (!grouping) return
  const groupOf = new Map(listGroupTopics(db, grouping.id).map((topic) => [topic.id, topic.workingGroupId]))
  const groupsOf = (id: string) => blockOf(id, locks).flatMap((one) => groupOf.get(one) ?? [])
  const first = new Set(groupsOf(a))
  if (!groupsOf(b).some((group) => first.has(group))) return
  reopenDecision(change, grouping.id)
  putTopics(db, change, grouping.id, blockOf(b, locks), { workingGroupId: null, beforeId: null })
}

function findLock({ db }: Context, [a, b]: readonly [string, string]): { kind: Kind } | null {
  return find<{ kind: Kind }>(db, 'SELECT kind FROM topic_lock WHERE topic_a = ? AND topic_b = ?', [a, b])
}

function without(locks: TopicLocks, [a, b]: readonly [string, string]): TopicLocks {
  const isOther = (pair: readonly [string, string]) => pair[0] !== a || pair[1] !== b
  return { together: locks.together.filter(isOther), apart: locks.apart.filter(isOther) }
}

function both(a: Topic, b: Topic): string {
  return joinList([quote(a.title), quote(b.title)])
}

/** The topics that hold both together. */
function over(block: readonly string[], a: Topic, b: Topic, topics: readonly Topic[]): string {
  const between = topics.filter(({ id }) => block.includes(id) && id !== a.id && id !== b.id)
  return joinList(between.map((topic) => quote(topic.title)))
}
