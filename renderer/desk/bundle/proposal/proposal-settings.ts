import type { ProposalSettings, SourceWeights } from '../../../../shared/contract/bundle.ts'
import type { Input } from '../../../../shared/contract/index.ts'
import type { Sorting } from '../../../../shared/contract/sortings.ts'
import type { Round } from '../../../../shared/contract/weigh.ts'

export type Source = keyof SourceWeights
export const SOURCES: readonly Source[] = ['sorting', 'words', 'ratings']

/** The fields of the form as people fill them in; an empty number is null. */
export interface ProposalFields {
  roundId: string | null
  sortingId: string | null
  by: 'best' | 'aboveMean' | 'hand'
  n: number | null
  ties: 'in' | 'out' | 'runoff'
  /** Chosen by hand. */
  topicIds: readonly string[]
  sources: Record<Source, { on: boolean; weight: number | null }>
  linkage: 'average' | 'ward'
  count: 'suggested' | 'fixed'
  groups: number | null
  minSize: number | null
  maxSize: number | null
}

/** What a proposal can rest on: counted rounds and sortings in the order of their numbers, all topics. */
export interface ProposalGround {
  rounds: readonly Pick<Round, 'id' | 'cut' | 'topics' | 'follows'>[]
  sortings: readonly Pick<Sorting, 'id'>[]
  topicIds: readonly string[]
}

const EVERYTHING = 100
const USUAL_CUT = 10
const USUAL_GROUPS = 5

/** How many topics the form suggests: as many as the round's cut, else the ten best, never more than there are. */
export function startingTopN(round: Pick<Round, 'cut' | 'topics'>): number {
  return Math.max(2, Math.min(round.cut ?? USUAL_CUT, round.topics.length))
}

/**
 * What the form starts with: as the board before was made, if there is one; else the newest round, and what
 * belongs together by the newest sorting if one is counted, by the ratings if not, by words if nothing is.
 * @param sortingId a sorting the proposal is wanted from: then it alone says what belongs together
 */
export function startingFields(
  ground: ProposalGround,
  before: ProposalSettings | null,
  sortingId: string | null,
): ProposalFields {
  const fields = before ? fieldsOf(ground, before) : firstFields(ground)
  if (sortingId === null) return fields
  const { sources } = fields
  return {
    ...fields,
    sortingId,
    sources: {
      sorting: { ...sources.sorting, on: true },
      words: { ...sources.words, on: false },
      ratings: { ...sources.ratings, on: false },
    },
  }
}

function firstFields({ rounds, sortings, topicIds }: ProposalGround): ProposalFields {
  // A run-off ranks a few topics only: it settles a tie, it is no basis.
  const round = rounds.findLast(({ follows }) => follows?.as !== 'runoff') ?? rounds.at(-1)
  const sorting = sortings.at(-1)
  const best: Source = sorting ? 'sorting' : round ? 'ratings' : 'words'
  const source = (name: Source) => ({ on: name === best, weight: EVERYTHING })
  return {
    roundId: round?.id ?? null,
    sortingId: sorting?.id ?? null,
    by: round ? 'best' : 'hand',
    n: round ? startingTopN(round) : null,
    ties: 'in',
    topicIds,
    sources: { ratings: source('ratings'), sorting: source('sorting'), words: source('words') },
    linkage: 'average',
    count: 'suggested',
    groups: USUAL_GROUPS,
    minSize: 1,
    maxSize: null,
  }
}

function fieldsOf(ground: ProposalGround, before: ProposalSettings): ProposalFields {
  const first = firstFields(ground)
  const { choice, weights } = before
  const source = (name: Source) => ({ on: weights[name] > 0, weight: weights[name] || EVERYTHING })
  return {
    roundId: before.roundId ?? first.roundId,
    sortingId: before.sortingId ?? first.sortingId,
    by: choice.by,
    n: choice.by === 'best' ? choice.n : first.n,
    ties: choice.by === 'best' ? choice.ties : 'in',
    topicIds: choice.by === 'hand' ? choice.topicIds : ground.topicIds,
    sources: { ratings: source('ratings'), sorting: source('sorting'), words: source('words') },
    linkage: before.linkage,
    count: before.groups === undefined ? 'suggested' : 'fixed',
    groups: before.groups ?? USUAL_GROUPS,
    minSize: before.minSize,
    // The contract's own "no limit".
    maxSize: before.maxSize === 100 ? null : before.maxSize,
  }
}

/** Whether a source can count at all: there must be something counted behind it. */
export function isAvailable(source: Source, ground: ProposalGround): boolean {
  if (source === 'sorting') return ground.sortings.length > 0
  return source === 'words' || ground.rounds.length > 0
}

/** Weights as they go to the core: 0 for what is off or has nothing behind it. */
export function weightsOf(fields: ProposalFields, ground: ProposalGround): SourceWeights {
  const weight = (source: Source) => {
    const { on, weight: value } = fields.sources[source]
    return on && isAvailable(source, ground) ? (value ?? 0) : 0
  }
  return { ratings: weight('ratings'), sorting: weight('sorting'), words: weight('words') }
}

/** What a source counts in the whole, 0…1; null where it does not count. */
export function shareOf(source: Source, weights: SourceWeights): number | null {
  const sum = weights.ratings + weights.sorting + weights.words
  return weights[source] === 0 || sum === 0 ? null : weights[source] / sum
}

/** True when "what belongs together" and "who is valued by the same people" are both asked. */
export function mixesQuestions(weights: SourceWeights): boolean {
  return weights.ratings > 0 && weights.sorting + weights.words > 0
}

/**
 * The command from the form's fields. An empty field means "no limit" for the sizes and "let the program
 * suggest" for the number of groups; an empty number of topics is left for the contract to refuse.
 */
export function settingsOf(fields: ProposalFields, ground: ProposalGround): Input<'groupings.propose'> {
  const weights = weightsOf(fields, ground)
  return {
    roundId: fields.roundId,
    sortingId: weights.sorting > 0 ? fields.sortingId : null,
    choice:
      fields.by === 'best'
        ? { by: 'best', n: fields.n ?? 0, ties: fields.ties }
        : fields.by === 'aboveMean'
          ? { by: 'aboveMean' }
          : { by: 'hand', topicIds: [...fields.topicIds] },
    weights,
    linkage: fields.linkage,
    ...(fields.count === 'fixed' && fields.groups !== null && { groups: fields.groups }),
    ...(fields.minSize !== null && { minSize: fields.minSize }),
    ...(fields.maxSize !== null && { maxSize: fields.maxSize }),
  }
}
