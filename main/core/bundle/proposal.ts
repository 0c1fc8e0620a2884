import type { ProposalSettings } from '../../../shared/contract/bundle.ts'
import type { Topic } from '../../../shared/contract/prepare.ts'
import { combineSources } from '../../../shared/domain/grouping-sources.ts'
import { cutRange } from '../../../shared/domain/group-tree.ts'
import type { GroupingProposal } from '../../../shared/domain/grouping.ts'
import type { TopicLocks } from '../../../shared/domain/topic-locks.ts'
import { CoreError } from '../errors.ts'
import { listTopics } from '../prepare/index.ts'
import type { ReadDb } from '../store/connection.ts'
import type { Basis } from './basis.ts'
import { choose, rankingOf } from './choice.ts'
import type { Choice } from './choice.ts'
import { clusterSoon } from './clustering.ts'
import { listLocks, relationsOf } from './lock-rows.ts'
import { gatherSources, readRound, readSorting, textOf } from './sources.ts'
import type { RatedRound, SortedTopics } from './sources.ts'
import { requireStillOpen } from '../store/still-open.ts'

export interface Proposed {
  readonly choice: Choice
  /** All topics of the project in the order of the ranking; those that were not in the round last. */
  readonly order: readonly string[]
  readonly topics: readonly Topic[]
  readonly basis: Basis
  readonly proposal: GroupingProposal
  readonly rated: RatedRound | null
  readonly sorted: SortedTopics | null
}

/**
 * Computes a proposal; the same ballots, sortings, texts and settings always give the same one. Writes nothing.
 * @throws CoreError with words for people, where the settings contradict each other or a source says nothing
 */
export async function propose(db: ReadDb, settings: ProposalSettings): Promise<Proposed> {
  refuseContradictions(settings)
  const { roundId, sortingId, weights, linkage } = settings
  const rated = roundId === null ? null : await readRound(db, roundId)
  const sorted = sortingId === null || weights.sorting === 0 ? null : await readSorting(db, sortingId)
  refuseSilentSources(settings, rated, sorted)
  const topics = listTopics(db)
  const choice = await choose(db, settings.choice, topics, rated)
  refuseTooFew(settings, choice.chosen)
  const going = new Set(choice.chosen)
  const members = topics.filter((topic) => going.has(topic.id))
  const locks = locksAmong(going, listLocks(db))
  const basis: Basis = {
    topics: members.map(({ id, number }) => ({ id, number })),
    sources: gatherSources(members, weights, { rated, sorted }),
    ranks: Object.fromEntries(rated?.ratings.ranking.map((row) => [row.topicId, row.rankLabel]) ?? []),
    locks,
    tied: choice.tied,
    runoff:
      settings.choice.by === 'best' && settings.choice.ties === 'runoff'
        ? (choice.runoff?.number ?? null)
        : null,
    texts: weights.words > 0 ? Object.fromEntries(members.map((topic) => [topic.id, textOf(topic)])) : {},
  }
  const ids = members.map((topic) => topic.id)
  const { minSize, maxSize, groups: fixedGroups = null } = settings
  const asked = { linkage, minSize, maxSize, fixedGroups }
  const proposal = await clusterSoon(basis, combineSources(ids, basis.sources), asked)
  requireStillOpen(db)
  refuseImpossibleNumber(settings, proposal)
  const order = rankingOf(topics, rated).map((row) => row.topicId)
  return { choice, order, topics, basis, proposal, rated, sorted }
}

/** The locks as they hold among the topics that go on, also where a chain leads over one that does not. */
function locksAmong(going: ReadonlySet<string>, locks: TopicLocks): TopicLocks {
  const relations = relationsOf(
    [...new Set([...going, ...locks.together.flat(), ...locks.apart.flat()])],
    locks,
  )
  const pairs = (of: 'lockedWith' | 'lockedApart'): [string, string][] =>
    [...going].flatMap((a) =>
      (relations.get(a)?.[of] ?? []).flatMap((b): [string, string][] =>
        a < b && going.has(b) ? [[a, b]] : [],
      ),
    )
  return { together: pairs('lockedWith'), apart: pairs('lockedApart') }
}

function refuseContradictions({ roundId, sortingId, weights, minSize, maxSize }: ProposalSettings): void {
  if (maxSize < minSize) {
    throw invalid(`Der größte Arbeitskreis (${maxSize}) ist kleiner als der kleinste (${minSize}).`)
  }
  if (weights.ratings + weights.sorting + weights.words === 0) {
    throw invalid(
      'Keine Quelle der Ähnlichkeit hat ein Gewicht. Bitte mindestens einer von ihnen (Bewertungen, Sortierung, Wörter) ein Gewicht über 0 geben.',
    )
  }
  if (weights.ratings > 0 && roundId === null) {
    throw invalid(
      'Die Bewertungen sollen zählen, aber es ist keine Runde gewählt. Bitte eine geschlossene Runde wählen oder die Bewertungen ausschalten.',
    )
  }
  if (weights.sorting > 0 && sortingId === null) {
    throw invalid(
      'Die Sortierung soll zählen, aber es ist keine gewählt. Bitte eine geschlossene Sortierung wählen oder die Sortierung ausschalten.',
    )
  }
}

function refuseSilentSources(
  { weights }: ProposalSettings,
  rated: RatedRound | null,
  sorted: SortedTopics | null,
): void {
  if (weights.ratings > 0 && rated?.ratings.ballots === 0) {
    const { number } = rated.round
    throw new CoreError(
      'no_ballots',
      rated.ratings.stickyPoints > 0
        ? `In Runde ${number} gibt es nur Klebepunkte an der Wand. Sie ergeben eine Reihenfolge, sagen aber nicht, wer Ähnliches bewertet; bitte die Bewertungen ausschalten und eine andere Quelle wählen.`
        : `In Runde ${number} hat niemand abgestimmt; daraus ergibt sich keine Ähnlichkeit. Bitte eine andere Runde wählen oder die Bewertungen ausschalten.`,
    )
  }
  if (sorted?.sorters === 0) {
    throw new CoreError(
      'no_sorters',
      `In Sortierung ${sorted.sorting.number} hat niemand sortiert; daraus ergibt sich keine Ähnlichkeit. Bitte eine andere wählen oder die Sortierung ausschalten.`,
    )
  }
}

const WHY_TOO_FEW = {
  best: ' Was an der Grenze gleichauf liegt, bleibt nach dieser Einstellung draußen.',
  aboveMean: ' Über dem Mittel liegt nur, was besser abschneidet als der Durchschnitt aller Felder.',
  hand: '',
} as const

function refuseTooFew(
  { choice, groups, minSize, maxSize }: ProposalSettings,
  chosen: readonly string[],
): void {
  const count = chosen.length
  if (count < 2) {
    throw new CoreError(
      'too_few_topics',
      `Für Arbeitskreise braucht es mindestens zwei Handlungsfelder; so geht ${count === 1 ? 'nur eines' : 'keines'} weiter.${WHY_TOO_FEW[choice.by]} Bitte die Auswahl ändern.`,
    )
  }
  if (groups === undefined) return
  if (groups > count) {
    throw invalid(
      `Für ${groups} Arbeitskreise braucht es mindestens ${groups} Handlungsfelder; so gehen ${count} weiter.`,
    )
  }
  if (groups * minSize > count) {
    throw invalid(
      `${groups} Arbeitskreise mit mindestens ${minSize} Handlungsfeldern brauchen ${groups * minSize}; so gehen ${count} weiter.`,
    )
  }
  if (groups * maxSize < count) {
    throw invalid(
      `${groups} Arbeitskreise mit höchstens ${maxSize} Handlungsfeldern fassen ${groups * maxSize}; so gehen ${count} weiter.`,
    )
  }
}

function refuseImpossibleNumber({ groups }: ProposalSettings, proposal: GroupingProposal): void {
  const { fewest, most } = cutRange(proposal)
  if (groups === undefined || (groups >= fewest && groups <= most)) return
  throw new CoreError(
    'locks_forbid',
    groups > most
      ? `${groups} Arbeitskreise sind nicht möglich: Weil Handlungsfelder zusammengehalten werden, ${most === 1 ? 'lässt sich nur einer bilden' : `lassen sich höchstens ${most} bilden`}. Bitte weniger Arbeitskreise vorgeben oder die Verbindung von Feldern lösen.`
      : `${groups} Arbeitskreise sind nicht möglich: Weil Handlungsfelder getrennt bleiben sollen, braucht es mindestens ${fewest}. Bitte mehr Arbeitskreise vorgeben oder eine Trennung aufheben.`,
  )
}

function invalid(message: string): CoreError {
  return new CoreError('invalid_input', message)
}
