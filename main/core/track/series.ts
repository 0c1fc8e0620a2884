import type { Output } from '../../../shared/contract/index.ts'
import type { RoundResults } from '../../../shared/contract/results.ts'
import { isCounted } from '../../../shared/contract/weigh.ts'
import type { Round } from '../../../shared/contract/weigh.ts'
import { isTooSmall } from '../../../shared/domain/small-rounds.ts'
import type { Handlers } from '../context.ts'
import { listSessions } from '../prepare/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { getResults, listRounds, prepareResults } from '../weigh/index.ts'
import { groupBy } from '../group-by.ts'

type Series = Output<'track.series'>[number]

export const seriesHandlers: Handlers<'track.series'> = {
  'track.series': async ({ db }) => {
    // A run-off asks about a few topics that were equal: its figures say nothing about the others.
    const counted = listRounds(db).filter((round) => isCounted(round.state) && round.follows?.as !== 'runoff')
    for (const round of counted) await prepareResults(db, round.id)
    return [...groupBy(counted, kindOf).values()]
      .map((rounds) => toSeries(db, rounds))
      .sort((a, b) => b.rounds.length - a.rounds.length)
  },
}

/** Rounds of one kind can be compared: the same method, the same steps, the same criterion. */
function kindOf({ settings, criterion }: Round): string {
  return JSON.stringify([settings.method, highestOf(settings), criterion.trim().toLowerCase()])
}

function highestOf(settings: Round['settings']): number | null {
  return settings.method === 'scale' || settings.method === 'matrix' ? settings.max : null
}

function toSeries(db: ReadDb, unordered: readonly Round[]): Series {
  const sessions = new Map(listSessions(db).map((session) => [session.id, session]))
  const dateOf = (round: Round): string => sessions.get(round.sessionId)?.date ?? ''
  const rounds = unordered.toSorted((a, b) => compare(dateOf(a), dateOf(b)) || a.number - b.number)
  const results = rounds.map((round) => getResults(db, round.id))
  const [first] = rounds
  if (!first) throw new Error('a series has a round')
  const { method } = first.settings
  const figure = method === 'scale' || method === 'matrix' ? 'mean' : 'share'
  return {
    method,
    criterion: first.criterion,
    figure,
    highest: highestOf(first.settings),
    rounds: rounds.map((round) => ({
      id: round.id,
      number: round.number,
      sessionTitle: sessions.get(round.sessionId)?.title ?? '',
      date: dateOf(round),
      ballots: round.ballots,
    })),
    topics: topicsOf(results).map(({ topicId, title }) => {
      const places = results.map((result) =>
        isTooSmall(result) ? null : (result.ranking.find((topic) => topic.topicId === topicId) ?? null),
      )
      return {
        topicId,
        title,
        values: places.map((topic) => topic && valueOf(topic, figure)),
        rankLabels: places.map((topic) => topic && topic.rankLabel),
      }
    }),
  }
}

/** Every topic that was in one of the rounds, called as in the newest of them; in the order of the newest. */
function topicsOf(results: readonly RoundResults[]): { topicId: string; title: string }[] {
  const titles = new Map<string, string>()
  for (const result of results.toReversed()) {
    const { ranking } = result
    // A round of few people shows no order either.
    const topics = isTooSmall(result) ? ranking.toSorted((a, b) => a.number - b.number) : ranking
    for (const { topicId, title } of topics) {
      if (!titles.has(topicId)) titles.set(topicId, title)
    }
  }
  return [...titles].map(([topicId, title]) => ({ topicId, title }))
}

/** Mean of the steps, or the share of all dots and points in percent. */
function valueOf(topic: RoundResults['ranking'][number], figure: Series['figure']): number | null {
  if (figure === 'mean') return topic.main
  return topic.share === null ? null : topic.share * 100
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
