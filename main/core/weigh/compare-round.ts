import type { RoundComparison } from '../../../shared/contract/results.ts'
import { compareRounds } from '../../../shared/domain/round-comparison.ts'
import { CoreError } from '../errors.ts'
import type { ReadDb } from '../store/connection.ts'
import { getResults, prepareResults } from './results.ts'
import { getRound } from './round-rows.ts'

/**
 * A round beside the one it follows on.
 * @throws CoreError `not_found`, `round_not_closed`, `round_follows_none`
 */
export async function compareRound(db: ReadDb, roundId: string): Promise<RoundComparison> {
  const { follows, number } = getRound(db, roundId)
  if (!follows) {
    throw new CoreError('round_follows_none', `Runde ${number} schließt an keine andere Runde an.`)
  }
  await prepareResults(db, follows.roundId)
  await prepareResults(db, roundId)
  const first = getResults(db, follows.roundId)
  const second = getResults(db, roundId)
  const shown = new Map([...first.ranking, ...second.ranking].map((topic) => [topic.topicId, topic]))
  return {
    first: first.round,
    second: second.round,
    rows: compareRounds(first.ranking, second.ranking).map(({ topicId, before, after, moved }) => ({
      topicId,
      number: shown.get(topicId)?.number ?? 0,
      title: shown.get(topicId)?.title ?? '',
      before: before && placeOf(before),
      after: after && placeOf(after),
      moved,
    })),
  }
}

function placeOf({
  rankFrom,
  rankTo,
  rankLabel,
  main,
}: NonNullable<RoundComparison['rows'][number]['after']>): NonNullable<
  RoundComparison['rows'][number]['after']
> {
  return { rankFrom, rankTo, rankLabel, main }
}
