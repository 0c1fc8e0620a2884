import { createCore } from '../../main/core/core.ts'
import type { Board } from '../../shared/contract/bundle.ts'
import type { Measure } from '../../shared/contract/elaborate.ts'
import type { Input, OperationName, Output } from '../../shared/contract/index.ts'
import type { PeopleBoard } from '../../shared/contract/people.ts'
import type { RoundResults } from '../../shared/contract/results.ts'
import type { SortingResults } from '../../shared/contract/sortings.ts'
import type { Round } from '../../shared/contract/weigh.ts'

/** What the demo came to, read from the project file through the contract. */
export interface DemoOutcome {
  readonly project: string
  readonly participants: number
  readonly seed: number
  readonly rounds: readonly (Pick<RoundResults, 'ballots' | 'present' | 'channels' | 'tieAtCut'> & {
    readonly number: number
    readonly question: string
    readonly settings: Round['settings']
    readonly cut: number | null
    readonly ranking: readonly Omit<RoundResults['ranking'][number], 'topicId'>[]
  })[]
  readonly groups: readonly {
    readonly letter: string
    readonly title: string
    readonly topics: readonly string[]
    readonly reason: string
    readonly measures: readonly Pick<Measure, 'code' | 'title' | 'lead' | 'status'>[]
  }[]
  readonly parkingLot: readonly string[]
  readonly sortings: readonly {
    readonly number: number
    readonly sorters: number
    readonly channels: SortingResults['channels']
    readonly pairs: readonly { readonly topics: readonly [string, string]; readonly together: number }[]
    readonly pileTitles: readonly { readonly title: string; readonly sorters: number }[]
  }[]
  readonly basis: string
  readonly handChanges: readonly string[]
  readonly decision: Pick<
    NonNullable<Board['decision']>,
    'sessionTitle' | 'wording' | 'vote' | 'minority'
  > | null
  /**
   * How people found their groups. Who is where is left out: between equally good distributions chance decides
   * anew each time.
   */
  readonly people: {
    readonly names: readonly string[]
    readonly groups: readonly Pick<
      PeopleBoard['groups'][number],
      'letter' | 'minPeople' | 'maxPeople' | 'wished'
    >[]
    readonly unplaced: number
    readonly optimum: number | null
    readonly dissatisfaction: number
  } | null
  readonly separation: Board['candidates']
}

/** Opens the finished project in plain Node and gathers ranking, figures and groups. Ids are left out: they differ. */
export async function readOutcome(
  projectFile: string,
  dataDir: string,
  { participants, seed }: { participants: number; seed: number },
): Promise<DemoOutcome> {
  const core = createCore({ dataDir, phonePageDir: '', version: '0' })
  const ask = <N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>> =>
    core.dispatch({ kind: 'facilitator' }, name, input) as Promise<Output<N>>
  try {
    const { title } = await ask('projects.open', { file: projectFile })
    const rounds = await ask('rounds.list', {})
    const results = await Promise.all(rounds.map((round) => ask('rounds.results', { roundId: round.id })))
    const board = await ask('groupings.current', {})
    const documents = await Promise.all(
      (board?.groups ?? []).map(({ id }) => ask('documents.get', { workingGroupId: id })),
    )
    const measures = documents.flatMap((document) => document.measures)
    const sortings = await ask('sortings.list', {})
    const sorted = await Promise.all(sortings.map(({ id }) => ask('sortings.results', { sortingId: id })))
    const people = await ask('people.board', {})
    return {
      project: title,
      participants,
      seed,
      rounds: results.map(({ round, ballots, present, channels, tieAtCut, ranking }) => ({
        number: round.number,
        question: round.question,
        settings: round.settings,
        cut: round.cut,
        ballots,
        present,
        channels,
        tieAtCut: ranking.filter((row) => tieAtCut.includes(row.topicId)).map((row) => row.title),
        ranking: ranking.map(({ topicId: _id, ...figures }) => figures),
      })),
      groups: (board?.groups ?? []).map((group) => ({
        letter: group.letter,
        title: group.title,
        topics: group.topics.map((topic) => topic.title),
        reason: group.reason,
        measures: measures
          .filter((measure) => measure.workingGroupId === group.id)
          .map(({ code, title, lead, status }) => ({ code, title, lead, status })),
      })),
      parkingLot: (board?.parkingLot ?? []).map((topic) => topic.title),
      sortings: sorted.map(tellSorting),
      basis: board?.basis ?? '',
      handChanges: board?.handChanges ?? [],
      decision: board?.decision ? tellDecision(board.decision) : null,
      people: people ? tellPeople(people) : null,
      separation: board?.candidates ?? [],
    }
  } finally {
    await core.stop()
  }
}

function tellSorting({ sorting, sorters, channels, pairs, pileTitles }: SortingResults) {
  const titleOf = new Map(sorting.topics.map(({ id, title }) => [id, title]))
  return {
    number: sorting.number,
    sorters,
    channels,
    pairs: pairs.map(({ a, b, together }) => ({
      topics: [titleOf.get(a) ?? '', titleOf.get(b) ?? ''] as const,
      together,
    })),
    pileTitles: pileTitles.map(({ title, sorters: by }) => ({ title, sorters: by })),
  }
}

function tellDecision({ sessionTitle, wording, vote, minority }: NonNullable<Board['decision']>) {
  return { sessionTitle, wording, vote, minority }
}

function tellPeople({ people, groups, unplaced, optimum, dissatisfaction }: PeopleBoard) {
  return {
    names: people.map(({ name }) => name),
    groups: groups.map(({ letter, minPeople, maxPeople, wished }) => ({
      letter,
      minPeople,
      maxPeople,
      wished,
    })),
    unplaced,
    optimum,
    dissatisfaction,
  }
}
