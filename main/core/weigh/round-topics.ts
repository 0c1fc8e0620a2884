import type { ParsedInput } from '../../../shared/contract/index.ts'
import type { Topic } from '../../../shared/contract/prepare.ts'
import { isCounted } from '../../../shared/contract/weigh.ts'
import type { Round, RoundTopic } from '../../../shared/contract/weigh.ts'
import { CoreError } from '../errors.ts'
import { listTopics } from '../prepare/index.ts'
import type { Change } from '../store/change-log.ts'
import type { ReadDb } from '../store/connection.ts'
import { getResults, prepareResults } from './results.ts'
import { refuseTopicCount } from './round-checks.ts'
import { getRound, topicsKept, topicsNow } from './round-rows.ts'
import type { AnyRound } from './round-rows.ts'
import type { BallotSettings } from './round-settings.ts'

/**
 * Topics of a new round or sorting: the named ones, those of the round it repeats, those whose tie it decides, or all.
 * @throws CoreError `not_found`, `round_not_closed`, `no_tie`, `topic_not_followed`, `too_few_topics`, `too_many_topics`
 */
export function chooseTopics(
  db: ReadDb,
  {
    settings,
    topicIds,
    follows,
  }: Pick<ParsedInput<'rounds.create'>, 'topicIds' | 'follows'> & { settings: BallotSettings },
): Topic[] {
  const wanted = follows ? followedTopics(db, follows, topicIds) : topicIds
  const topics = listTopics(db)
  const chosen = wanted ? topics.filter((topic) => wanted.includes(topic.id)) : topics
  if (wanted && chosen.length !== new Set(wanted).size) {
    throw new CoreError('not_found', 'Eines der Handlungsfelder gibt es nicht mehr.')
  }
  refuseTopicCount(settings, chosen.length)
  return chosen
}

/** Computes beforehand which topics are tied where a run-off is to decide between them. */
export async function prepareFollowed(db: ReadDb, follows: Round['follows'] | undefined): Promise<void> {
  if (follows?.as !== 'runoff' || !isCounted(getRound(db, follows.roundId).state)) return
  await prepareResults(db, follows.roundId)
}

function followedTopics(
  db: ReadDb,
  { roundId, as }: NonNullable<Round['follows']>,
  topicIds: readonly string[] | undefined,
): readonly string[] {
  const round = getRound(db, roundId)
  if (!isCounted(round.state)) {
    throw new CoreError(
      'round_not_closed',
      `Runde ${round.number} ist noch nicht geschlossen. Eine weitere Runde kann erst danach an sie anschließen.`,
    )
  }
  const asked = new Set(round.topics.map((topic) => topic.id))
  if (topicIds) {
    // A second round may ask about more than the first; a tie can only be decided among those that share it.
    if (as === 'runoff' && topicIds.some((id) => !asked.has(id))) {
      throw new CoreError(
        'topic_not_followed',
        `Eine Stichrunde fragt nur nach Handlungsfeldern aus Runde ${round.number}.`,
      )
    }
    return topicIds
  }
  if (as === 'second') return [...asked]
  const { tieAtCut } = getResults(db, roundId)
  if (tieAtCut.length === 0) {
    throw new CoreError(
      'no_tie',
      `In Runde ${round.number} gibt es keinen Gleichstand an der Grenze, über den eine Stichrunde entscheiden müsste.`,
    )
  }
  return tieAtCut
}

/** Writes which topics a round asks about, as they are now. */
export function putTopics(change: Change, roundId: string, topics: readonly RoundTopic[]): void {
  for (const { id, number, title, description } of topics) {
    change.insert('round_topic', { roundId, topicId: id, number, title, description })
  }
}

/** The same for one in preparation that asks about other topics now. */
export function replaceTopics(change: Change, round: AnyRound, topics: readonly RoundTopic[]): void {
  const wanted = new Set(topics.map((topic) => topic.id))
  const there = new Set(round.topics.map((topic) => topic.id))
  if (wanted.size === there.size && topics.every((topic) => there.has(topic.id))) return
  // Numbers are unique per round, so all rows are taken out before they come back.
  for (const { id } of round.topics) change.delete('round_topic', [round.id, id])
  putTopics(change, round.id, topics)
}

/** Titles and numbers are fixed when the round opens, so that the minutes show what people really saw. */
export function takeTopicsAsTheyAre(db: ReadDb, roundId: string, change: Change): void {
  const kept = new Map(topicsKept(db, roundId).map((topic) => [topic.id, topic]))
  const changed = topicsNow(db, roundId).filter(({ id, number, title, description }) => {
    const old = kept.get(id)
    return old?.number !== number || old.title !== title || old.description !== description
  })
  // Numbers are unique per round, so rows that swap them are taken out first.
  for (const { id } of changed) change.delete('round_topic', [roundId, id])
  putTopics(change, roundId, changed)
}
