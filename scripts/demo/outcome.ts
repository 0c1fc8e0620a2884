import { createCore } from '../../main/core/core.ts'
import type { Board } from '../../shared/contract/bundle.ts'
import type { Measure } from '../../shared/contract/elaborate.ts'
import type { Input, OperationName, Output } from '../../shared/contract/index.ts'
import type { RoundResults } from '../../shared/contract/results.ts'
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
    const measures = await ask('measures.list', {})
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
      separation: board?.candidates ?? [],
    }
  } finally {
    await core.stop()
  }
}
