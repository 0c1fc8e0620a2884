import type { TopicChoice } from '../../../shared/contract/bundle.ts'
import type { Topic } from '../../../shared/contract/prepare.ts'
import { isCounted } from '../../../shared/contract/weigh.ts'
import { joinList, quote } from '../../../shared/domain/german-format.ts'
import { chooseTopics, settleTie } from '../../../shared/domain/topic-choice.ts'
import { CoreError } from '../errors.ts'
import type { ReadDb } from '../store/connection.ts'
import { listRounds } from '../weigh/index.ts'
import type { RatedRound } from './sources.ts'
import { readRound } from './sources.ts'

/** Which topics go on, and how it was decided between equal ones. */
export interface Choice {
  /** Ids in the order of the ranking; by number where there is none. */
  readonly chosen: readonly string[]
  /** Topics that are equal across the cut, whatever became of them. */
  readonly tied: readonly string[]
  /** The newest counted run-off among exactly these. */
  readonly runoff: { readonly roundId: string; readonly number: number } | null
}

/**
 * Chooses the topics that go on.
 * @param topics all topics of the project, by number
 * @param rated the round behind it; must be there unless topics are chosen by hand
 * @throws CoreError `invalid_input`, `not_found`, `no_ballots`, `no_runoff`, `tie_left`
 */
export async function choose(
  db: ReadDb,
  choice: TopicChoice,
  topics: readonly Topic[],
  rated: RatedRound | null,
): Promise<Choice> {
  const order = rankingOf(topics, rated)
  if (choice.by === 'hand') {
    const known = new Set(topics.map((topic) => topic.id))
    if (choice.topicIds.some((id) => !known.has(id))) {
      throw new CoreError('not_found', 'Eines der Handlungsfelder gibt es nicht mehr.')
    }
    return { ...chooseTopics(order, choice), runoff: null }
  }
  if (!rated) {
    throw new CoreError(
      'invalid_input',
      'Für diese Auswahl braucht es eine geschlossene Runde. Bitte eine wählen oder die Handlungsfelder von Hand auswählen.',
    )
  }
  const { round, ratings } = rated
  if (ratings.ballots === 0 && ratings.stickyPoints === 0) {
    throw new CoreError(
      'no_ballots',
      `In Runde ${round.number} hat niemand abgestimmt; daraus ergibt sich keine Reihenfolge. Bitte eine andere Runde wählen oder die Handlungsfelder von Hand auswählen.`,
    )
  }
  if (choice.by === 'aboveMean') return { ...chooseTopics(ratings.ranking, choice), runoff: null }
  const { n, ties } = choice
  const plain = chooseTopics(ratings.ranking, { by: 'best', n, ties: ties === 'out' ? 'out' : 'in' })
  const runoff = findRunoff(db, round.id, plain.tied)
  if (ties !== 'runoff' || plain.tied.length === 0) return { ...plain, runoff }
  const named = titlesOf(topics, plain.tied)
  if (!runoff) {
    throw new CoreError(
      'no_runoff',
      `Über den Gleichstand von ${named} gibt es noch keine gezählte Stichrunde. Bitte in „Gewichten“ eine Stichrunde zu Runde ${round.number} über genau diese Felder führen, oder alle oder keines von ihnen weitergehen lassen.`,
    )
  }
  const decided = await readRound(db, runoff.roundId)
  const settled = settleTie(ratings.ranking, plain.tied, decided.ratings.ranking)
  const after = chooseTopics(settled, { by: 'best', n, ties: 'in' })
  if (after.tied.length > 0) {
    throw new CoreError(
      'tie_left',
      `Auch die Stichrunde ${runoff.number} endete an der Grenze gleichauf: ${titlesOf(topics, after.tied)}. Bitte alle oder keines der gleichauf liegenden Felder weitergehen lassen.`,
    )
  }
  return { chosen: after.chosen, tied: plain.tied, runoff }
}

/** All topics in the order of the round's ranking; those that were not in it follow by number. */
export function rankingOf(
  topics: readonly Topic[],
  rated: RatedRound | null,
): { topicId: string; rankFrom: number; rankTo: number; main: number | null }[] {
  const ranked = rated?.ratings.ranking ?? []
  const inRound = new Set(ranked.map((row) => row.topicId))
  const others = topics.filter((topic) => !inRound.has(topic.id))
  return [
    ...ranked,
    ...others.map(({ id }, index) => ({
      topicId: id,
      rankFrom: ranked.length + index + 1,
      rankTo: ranked.length + index + 1,
      main: null,
    })),
  ]
}

/** The newest counted run-off that follows the round and was held among exactly these topics. */
function findRunoff(db: ReadDb, roundId: string, tied: readonly string[]): Choice['runoff'] {
  if (tied.length === 0) return null
  const found = listRounds(db).findLast(
    (round) =>
      round.follows?.roundId === roundId &&
      round.follows.as === 'runoff' &&
      isCounted(round.state) &&
      round.topics.length === tied.length &&
      round.topics.every((topic) => tied.includes(topic.id)),
  )
  return found ? { roundId: found.id, number: found.number } : null
}

/** Titles of topics in a sentence, in the order of the ids. */
export function titlesOf(topics: readonly Pick<Topic, 'id' | 'title'>[], ids: readonly string[]): string {
  const titles = new Map(topics.map((topic) => [topic.id, topic.title]))
  return joinList(ids.map((id) => quote(titles.get(id) ?? '')))
}
