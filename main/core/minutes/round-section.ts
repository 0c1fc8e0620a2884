import type { RoundResults, TopicResult } from '../../../shared/contract/weigh.ts'
import { FEWEST_BALLOTS } from '../../../shared/domain/bootstrap.ts'
import type { MinutesRankedRow, MinutesRound } from '../../../shared/domain/minutes-model.ts'
import { ruleCard } from '../weigh/index.ts'
import { localDateTime } from '../local-time.ts'
import { AGREEMENT_WORDS, CHANNEL_WORDS, methodName, scaleLabels } from './words.ts'

/** One closed round as the minutes tell it; the figures are those of the screen. */
export function roundSection(results: RoundResults): MinutesRound {
  const { round } = results
  return {
    number: round.number,
    question: round.question,
    criterion: round.criterion,
    method: round.settings.method,
    methodName: methodName(round.settings),
    ruleCard: ruleCard(round),
    openedAt: round.openedAtMs === null ? null : localDateTime(round.openedAtMs),
    closedAt: round.closedAtMs === null ? null : localDateTime(round.closedAtMs),
    counts: {
      present: results.present,
      cardsHandedOut: null,
      ballots: results.ballots,
      channels: results.channels.map(({ channel, ballots }) => ({
        name: CHANNEL_WORDS[channel] ?? channel,
        ballots,
      })),
    },
    scaleLabels: scaleLabels(round.settings),
    rows: results.ranking.map((row) => rankedRow(results, row)),
    cut: cutOf(results),
    byStakeholderGroup: [],
    agreement: null,
    remarks: remarksOf(results),
  }
}

function rankedRow({ round }: RoundResults, row: TopicResult): MinutesRankedRow {
  const scale = round.settings.method === 'scale'
  return {
    topicNumber: row.number,
    rankFrom: row.rankFrom,
    rankTo: row.rankTo,
    aboveCut: row.withinCut,
    figures: {
      mean: scale ? row.mean : null,
      secondMean: null,
      median: scale ? row.median : null,
      distribution: scale ? row.distribution : null,
      dontKnow: scale ? row.unknown : null,
      topTwoShare: scale ? row.tieFigure : null,
      sum: scale ? null : row.sum,
      share: scale ? null : row.share,
      people: row.people,
    },
    agreement: scale
      ? {
          measure: 'A (van der Eijk)',
          value: row.agreement,
          word: row.agreementWord && AGREEMENT_WORDS[row.agreementWord],
        }
      : null,
    rankRange: row.rankRange,
  }
}

function cutOf({ round, ranking, tieAtCut }: RoundResults): MinutesRound['cut'] {
  if (round.cut === null) return null
  const tied = ranking.filter((row) => tieAtCut.includes(row.topicId)).map((row) => row.number)
  return {
    places: round.cut,
    text: `Die ersten ${round.cut} Handlungsfelder kommen weiter.`,
    tie: tied.length > 0 ? { topicNumbers: tied, resolution: null } : null,
  }
}

function remarksOf({ ballots, round, tieAtCut }: RoundResults): string[] {
  const remarks: string[] = []
  if (ballots < FEWEST_BALLOTS) {
    remarks.push(
      `Bei weniger als ${FEWEST_BALLOTS} Stimmzetteln wird nicht angegeben, wie sicher die Reihenfolge ist.`,
    )
  }
  if (tieAtCut.length > 0 && round.cut !== null) {
    remarks.push(
      `An der Grenze (Platz ${round.cut}) besteht Gleichstand; alle gleich bewerteten Felder gelten als weiter.`,
    )
  }
  return remarks
}
