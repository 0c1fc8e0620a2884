import type { Topic } from '../../../shared/contract/prepare.ts'
import type { RoundResults, TopicResult } from '../../../shared/contract/results.ts'
import { isCounted } from '../../../shared/contract/weigh.ts'
import type { Round } from '../../../shared/contract/weigh.ts'
import { FEWEST_BALLOTS } from '../../../shared/domain/bootstrap.ts'
import { joinList, quote } from '../../../shared/domain/german-format.ts'
import type { MinutesFigures, MinutesRankedRow, MinutesRound } from '../../../shared/domain/minutes-model.ts'
import { FEWEST_SHOWN, isTooSmall } from '../../../shared/domain/small-rounds.ts'
import { axisNames, ruleCard } from '../../../shared/locales/de/rule-card.ts'
import { localDateTime } from '../local-time.ts'
import { methodName } from '../../../shared/locales/de/method-name.ts'
import { AGREEMENT_WORDS, CHANNEL_WORDS, counted, scaleLabels } from './words.ts'

/**
 * One closed round as the minutes tell it; the figures are those of the screen.
 * @param topics as they are now: their numbers are used in all parts of the minutes
 * @param rounds all rounds of the project, among which a run-off may be
 */
export function roundSection(
  results: RoundResults,
  topics: readonly Topic[],
  rounds: readonly Round[],
): MinutesRound {
  const { round } = results
  const small = isTooSmall(results)
  const now = new Map(topics.map((topic) => [topic.id, topic]))
  const numberOf = (row: TopicResult): number => now.get(row.topicId)?.number ?? row.number
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
      cardsHandedOut: round.handedOut,
      ballots: results.ballots,
      channels: results.channels.map(({ channel, ballots }) => ({
        name: CHANNEL_WORDS[channel] ?? channel,
        ballots,
      })),
    },
    scaleLabels: scaleLabels(round.settings),
    axes:
      round.settings.method === 'matrix' ? { ...axisNames(round.settings), max: round.settings.max } : null,
    rows: results.ranking.map((row) => {
      const ranked = rankedRow(results, row, numberOf(row))
      return small ? { ...ranked, figures: NO_FIGURES, agreement: null } : ranked
    }),
    cut: cutOf(results, numberOf, rounds),
    byStakeholderGroup: small ? [] : groupsOf(results, numberOf),
    agreement:
      results.kendall && results.kendall.ballots > 0 && !small
        ? {
            measure: `Kendalls W über ${counted(results.kendall.ballots, 'vollständige Rangfolge', 'vollständige Rangfolgen')}`,
            value: results.kendall.w,
            word: null,
          }
        : null,
    remarks: [...remarksOf(results), ...renamed(results, now)],
  }
}

/** Of a round whose figures would tell what single people gave, only the order is told. */
const NO_FIGURES: MinutesFigures = {
  mean: null,
  secondMean: null,
  bothMean: null,
  median: null,
  distribution: null,
  dontKnow: null,
  topTwoShare: null,
  sum: null,
  share: null,
  firstPlaces: null,
  people: null,
}

function rankedRow({ round }: RoundResults, row: TopicResult, topicNumber: number): MinutesRankedRow {
  const { method } = round.settings
  return {
    topicNumber,
    rankFrom: row.rankFrom,
    rankTo: row.rankTo,
    aboveCut: row.withinCut,
    figures: {
      mean: row.matrix ? row.matrix.x.mean : row.mean,
      secondMean: row.matrix?.y.mean ?? null,
      bothMean: row.matrix ? row.main : null,
      median: row.median,
      distribution: method === 'scale' ? row.distribution.map((step) => step.count) : null,
      dontKnow: method === 'scale' || method === 'matrix' ? row.unknown : null,
      topTwoShare: row.topTwoShare,
      sum: method === 'scale' || method === 'matrix' ? null : row.sum,
      share: row.share,
      firstPlaces: method === 'ranking' ? row.firstPlaces : null,
      people: row.people,
    },
    agreement:
      method === 'scale'
        ? {
            measure: 'A (van der Eijk)',
            value: row.agreement,
            word: row.agreementWord && AGREEMENT_WORDS[row.agreementWord],
          }
        : null,
    rankRange: row.rankRange,
  }
}

function cutOf(
  { round, ranking, tieAtCut }: RoundResults,
  numberOf: (row: TopicResult) => number,
  rounds: readonly Round[],
): MinutesRound['cut'] {
  if (round.cut === null) return null
  const tied = ranking.filter((row) => tieAtCut.includes(row.topicId)).map(numberOf)
  return {
    places: round.cut,
    text:
      round.cut === 1
        ? 'Das erste Handlungsfeld kommt weiter.'
        : `Die ersten ${round.cut} Handlungsfelder kommen weiter.`,
    tie: tied.length > 0 ? { topicNumbers: tied, resolution: resolutionOf(round, tieAtCut, rounds) } : null,
  }
}

/** A later closed round about exactly the tied topics is the run-off; without one nothing was decided here. */
function resolutionOf(round: Round, tied: readonly string[], rounds: readonly Round[]): string | null {
  const runOff = rounds.find(
    (later) =>
      isCounted(later.state) &&
      later.number > round.number &&
      later.topics.length === tied.length &&
      later.topics.every((topic) => tied.includes(topic.id)),
  )
  return runOff ? `Darüber gab es eine Stichrunde (Runde ${runOff.number}).` : null
}

/** Means of the groups with enough ballots; the others are only counted, in a remark. */
function groupsOf(
  { byGroup, ranking }: RoundResults,
  numberOf: (row: TopicResult) => number,
): MinutesRound['byStakeholderGroup'] {
  const numbers = new Map(ranking.map((row) => [row.topicId, numberOf(row)]))
  return (byGroup?.groups ?? []).flatMap(({ title, ballots, topics }) =>
    topics === null
      ? []
      : [
          {
            stakeholderGroup: title || 'keine Angabe',
            ballots,
            means: topics.map(({ topicId, mean }) => ({ topicNumber: numbers.get(topicId) ?? 0, mean })),
          },
        ],
  )
}

function remarksOf({ ballots, blank, sticky, byGroup, round }: RoundResults): string[] {
  const remarks: string[] = []
  if (round.follows?.as === 'second') remarks.push('Zweite Runde nach der Aussprache, mit derselben Frage.')
  if (isTooSmall({ ballots })) {
    remarks.push(
      `Bei weniger als ${FEWEST_SHOWN} Stimmzetteln stehen hier keine Zahlen, weil man einzelne Meinungen erkennen könnte.`,
    )
  } else if (ballots < FEWEST_BALLOTS) {
    remarks.push(
      `Bei weniger als ${FEWEST_BALLOTS} Stimmzetteln wird nicht angegeben, wie sicher die Reihenfolge ist.`,
    )
  }
  if (blank > 0) remarks.push(`${counted(blank, 'Stimmzettel ist', 'Stimmzettel sind')} ohne Angabe.`)
  if (sticky) {
    const people = sticky.people === null ? '' : ` von ${counted(sticky.people, 'Person', 'Personen')}`
    remarks.push(
      `Dazu kommen ${counted(sticky.points, 'Punkt', 'Punkte')}${people} am Plakat. Sie gehen in Summen und Mittel ein, nicht aber in Einigkeit und Sicherheit der Reihenfolge, für die es einzelne Stimmzettel braucht.`,
    )
  }
  const hidden = byGroup?.groups.filter((group) => group.topics === null && group.ballots > 0) ?? []
  if (byGroup && hidden.length > 0) {
    const names = joinList(hidden.map(({ title }) => title || 'keine Angabe'))
    remarks.push(`Nicht einzeln ausgewiesen, weil es zu wenige Stimmzettel sind: ${names}.`)
  }
  return remarks
}

/** What people saw under another name than the one these minutes use. */
function renamed({ round, ranking }: RoundResults, now: ReadonlyMap<string, Topic>): string[] {
  const changes = ranking.flatMap(({ topicId, title, number }) => {
    const topic = now.get(topicId)
    return topic && topic.title !== title ? [`${quote(topic.title)} als ${quote(title)} (Nr. ${number})`] : []
  })
  const remarks = changes.length > 0 ? [`In dieser Runde stand ${joinList(changes)} zur Wahl.`] : []
  if (round.topics.some((topic) => now.get(topic.id)?.number !== topic.number)) {
    remarks.push(
      'Die Handlungsfelder sind seit dieser Runde neu geordnet; angegeben sind die heutigen Nummern.',
    )
  }
  return remarks
}
