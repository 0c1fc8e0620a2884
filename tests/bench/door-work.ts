import { startTestCore } from '../support/test-core.ts'
import type { TestCore } from '../support/test-core.ts'
import { PARTICIPANT, tokenOf } from '../support/voting.ts'
import { makePiles, makeRatings } from './opinions.ts'
import { pause, watched } from './watched.ts'

// What a core does with a large hall after closing, and how long it answers nobody meanwhile.

/** One thing people wait for. */
export interface DoorStep {
  readonly name: StepName
  /** How long it takes, and the longest time the event loop stood still meanwhile, both in ms. */
  readonly ms: number
  readonly blockedMs: number
}

export type StepName =
  | 'nothing'
  | 'close'
  | 'save'
  | 'results'
  | 'propose'
  | 'proposeAgain'
  | 'picture'
  | 'closeSorting'
  | 'sortingResults'
  | 'proposeFromBoth'
  | 'phoneAfterOpening'
  | 'minutesAfterOpening'

export interface DoorTimes {
  readonly topics: number
  readonly ballots: number
  readonly steps: readonly DoorStep[]
}

/** Weighs, sorts and bundles through the front door; everything is asked for the first time, but where it says so. */
export async function throughTheDoor(topicCount: number, ballotCount: number): Promise<DoorTimes> {
  const core = await startTestCore()
  const { call, callAs } = core
  const steps: DoorStep[] = []
  const step = async (name: StepName, work: () => Promise<unknown>): Promise<void> => {
    steps.push({ name, ...(await watched(work)) })
  }
  try {
    const { id: sessionId } = await call('sessions.add', { title: 'Große Runde', date: '2026-11-21' })
    await call('topics.import', {
      topics: Array.from({ length: topicCount }, (_, n) => ({ title: `Handlungsfeld ${n + 1}` })),
    })
    const { id: roundId, topics } = await call('rounds.create', {
      ...{ sessionId, question: 'Wie wichtig?', criterion: '', cut: 10 },
      settings: { method: 'scale', max: 5, allowUnknown: true },
    })
    const topicIds = topics.map((topic) => topic.id)
    const settings = { roundId, choice: { by: 'best', n: topicCount, ties: 'in' } } as const
    await step('nothing', () => pause(500))

    await call('rounds.open', { roundId })
    await castAll(core, roundId, topicIds, makeRatings(topicCount, ballotCount))
    await step('close', () => call('rounds.close', { roundId }))
    // The file is written to its place a while after every change; here it must not fall into another step.
    await step('save', () => openAgain(core))
    await step('results', () => call('rounds.results', { roundId }))
    await step('propose', () => call('groupings.propose', settings))
    await step('picture', () => call('groupings.picture', {}))
    await step('proposeAgain', () => call('groupings.propose', settings))
    await call('rounds.publish', { roundId })
    await openAgain(core)
    await step('phoneAfterOpening', () =>
      callAs(PARTICIPANT, 'participant.state', { token: tokenOf(0), language: 'de' }),
    )

    const { id: sortingId } = await call('sortings.create', { sessionId, question: 'Was gehört zusammen?' })
    await call('sortings.open', { sortingId })
    await castAll(core, sortingId, topicIds, makePiles(topicCount, ballotCount))
    await step('closeSorting', () => call('sortings.close', { sortingId }))
    await openAgain(core)
    await step('sortingResults', () => call('sortings.results', { sortingId }))
    const both = { ...settings, sortingId, weights: { ratings: 50, sorting: 50, words: 0 } }
    await step('proposeFromBoth', () => call('groupings.propose', both))

    await openAgain(core)
    await step('minutesAfterOpening', () => call('minutes.overview', { sessionId }))
    return { topics: topicCount, ballots: ballotCount, steps }
  } finally {
    await core.dispose()
  }
}

/** After that nothing is known any more that was computed. */
async function openAgain({ call, projectFile }: TestCore): Promise<void> {
  await call('projects.close', {})
  await call('projects.open', { file: projectFile })
}

/** Everybody hands in a ballot, as many at once as would send within a moment. */
async function castAll(
  { callAs }: TestCore,
  roundId: string,
  topicIds: readonly string[],
  rows: readonly (readonly number[])[],
): Promise<void> {
  const AT_ONCE = 500
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await Promise.all(
      rows.slice(from, from + AT_ONCE).map((row, n) => {
        const hex = (from + n + 1).toString(16)
        return callAs(PARTICIPANT, 'ballots.cast', {
          ...{ roundId, token: hex.padStart(32, '0'), seq: 1 },
          ballotId: `00000000-0000-4000-8000-${hex.padStart(12, '0')}`,
          answers: Object.fromEntries(topicIds.map((id, place) => [id, row[place] ?? 1])),
        })
      }),
    )
  }
}
