import type { Topic } from '../../../shared/contract/prepare.ts'
import type { SortingResults } from '../../../shared/contract/sortings.ts'
import { joinList, quote } from '../../../shared/domain/german-format.ts'
import type { MinutesSorting } from '../../../shared/domain/minutes-model.ts'
import { FEWEST_SHOWN } from '../../../shared/domain/small-rounds.ts'
import { ruleCard } from '../../../shared/locales/de/rule-card.ts'
import { localDateTime } from '../local-time.ts'
import { CHANNEL_WORDS } from './words.ts'

/**
 * One counted sorting as the minutes tell it; the figures are those of the screen.
 * @param topics as they are now: their numbers are used in all parts of the minutes
 * @param cardsHandedOut code cards, if there were any
 */
export function sortingSection(
  { sorting, sorters, channels, present, pairs, alone, pileTitles }: SortingResults,
  topics: readonly Topic[],
  cardsHandedOut: number | null,
): MinutesSorting {
  const now = new Map(topics.map((topic) => [topic.id, topic]))
  const then = new Map(sorting.topics.map((topic) => [topic.id, topic.number]))
  const numberOf = (id: string): number => now.get(id)?.number ?? then.get(id) ?? 0
  const rising = (ids: readonly string[]): number[] => ids.map(numberOf).sort((a, b) => a - b)
  return {
    number: sorting.number,
    question: sorting.question,
    ruleCard: ruleCard({ ...sorting, settings: { method: 'sort' }, criterion: '', cut: null }),
    openedAt: sorting.openedAtMs === null ? null : localDateTime(sorting.openedAtMs),
    closedAt: sorting.closedAtMs === null ? null : localDateTime(sorting.closedAtMs),
    counts: {
      present,
      cardsHandedOut,
      sorters,
      channels: channels.map(({ channel, ballots }) => ({
        name: CHANNEL_WORDS[channel] ?? channel,
        sorters: ballots,
      })),
    },
    topicNumbers: rising(sorting.topics.map((topic) => topic.id)),
    pairs: pairs
      .map(({ a, b, together }) => {
        const [first = 0, second = 0] = rising([a, b])
        return { a: first, b: second, together }
      })
      .sort((x, y) => y.together - x.together || x.a - y.a || x.b - y.b),
    alone: alone
      .filter((one) => one.sorters > 0)
      .map((one) => ({ topicNumber: numberOf(one.topicId), sorters: one.sorters }))
      .sort((x, y) => y.sorters - x.sorters || x.topicNumber - y.topicNumber),
    // A name that only one person gave may tell who it was.
    pileNames: pileTitles
      .filter((pile) => pile.sorters > 1)
      .map((pile) => ({
        name: pile.title,
        sorters: pile.sorters,
        topicNumbers: rising(pile.topicIds),
      })),
    remarks: [...remarkOnFew(sorters), ...remarksOnTopics(sorting.topics, now)],
  }
}

function remarkOnFew(sorters: number): string[] {
  if (sorters === 0) return ['In dieser Sortierung hat niemand sortiert.']
  return sorters < FEWEST_SHOWN
    ? ['Bei so wenigen Sortierungen ist jede einzelne wichtig; das Ergebnis ist eine Anregung.']
    : []
}

/** What people sorted under another name or number than the ones these minutes use. */
function remarksOnTopics(
  sorted: SortingResults['sorting']['topics'],
  now: ReadonlyMap<string, Topic>,
): string[] {
  const renamed = sorted.flatMap(({ id, title, number }) => {
    const topic = now.get(id)
    return topic && topic.title !== title ? [`${quote(topic.title)} als ${quote(title)} (Nr. ${number})`] : []
  })
  return [
    ...(renamed.length > 0 ? [`In dieser Sortierung lag ${joinList(renamed)} bei den Karten.`] : []),
    ...(sorted.some((topic) => now.get(topic.id)?.number !== topic.number)
      ? ['Die Handlungsfelder sind seit dieser Sortierung neu geordnet; angegeben sind die heutigen Nummern.']
      : []),
  ]
}
