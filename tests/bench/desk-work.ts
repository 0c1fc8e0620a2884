import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { makePeople } from '../../scripts/demo/people.ts'
import type { Round } from '../../shared/contract/weigh.ts'
import { createRandom } from '../../shared/domain/random.ts'
import { startTestCore } from '../support/test-core.ts'
import type { TestCore } from '../support/test-core.ts'
import { PARTICIPANT, ballotIdOf, tokenOf } from '../support/voting.ts'
import { openRound } from '../support/workshop.ts'
import { median } from './figures.ts'
import { servePart } from './part.ts'

// What a facilitator waits for after a large round, through the front door of a core in its own process.

/** How long somebody waits, in ms: the first time after the start, and then (median). */
export interface Waiting {
  readonly first: number
  readonly later: number
}

export interface DeskFigures {
  readonly topics: number
  readonly ballots: number
  readonly measures: number
  /** A fixed piece of work (sorting, JSON) on the same machine, for comparing machines. */
  readonly yardstickMs: number
  readonly close: Waiting
  readonly results: Waiting
  readonly propose: Waiting
  readonly workbook: Waiting
  readonly workbookBytes: number
}

export interface DeskMethods {
  work(): Promise<DeskFigures>
}

const TOPICS = 15
const BALLOTS = 300
const MEASURES = 100
const TIMES = 4

servePart<DeskMethods>({
  async work() {
    const core = await startTestCore()
    try {
      return await workWith(core)
    } finally {
      await core.dispose()
    }
  },
})

async function workWith({ call, callAs, dir }: TestCore): Promise<DeskFigures> {
  const people = makePeople(BALLOTS, 1, 5, 2)
  const closing: number[] = []
  const results: number[] = []
  const opened = await openRound({ call }, { topicCount: TOPICS, cut: 10 })
  const { sessionId } = opened
  let { round } = opened
  for (let time = 0; time < TIMES; time++) {
    if (time > 0) {
      const { question, criterion, settings, cut } = round
      round = await call('rounds.create', { sessionId, question, criterion, settings, cut })
      await call('rounds.open', { roundId: round.id })
    }
    const { id: roundId, topics } = round
    await Promise.all(
      people.map((person, n) =>
        callAs(PARTICIPANT, 'ballots.cast', {
          roundId,
          token: tokenOf(n),
          ballotId: ballotIdOf(n),
          seq: 1,
          answers: answersOf(topics, person.ratings),
        }),
      ),
    )
    closing.push(await timed(() => call('rounds.close', { roundId })))
    results.push(await timed(() => call('rounds.results', { roundId })))
  }

  const proposing: number[] = []
  const propose = () =>
    call('groupings.propose', { roundId: round.id, choice: { by: 'best', n: TOPICS, ties: 'in' } })
  for (let time = 1; time < TIMES; time++) proposing.push(await timed(propose))
  const board = await propose()
  for (let n = 0; n < MEASURES; n++) {
    await call('parts.add', {
      entity: 'measure',
      workingGroupId: board.groups[n % board.groups.length]?.id ?? '',
      values: {
        title: `Maßnahme ${n + 1}: Anlaufstelle im Stadtteil mit offenen Sprechzeiten`,
        description:
          'Einmal in der Woche beraten zwei Fachkräfte und Ehrenamtliche in mehreren Sprachen. '.repeat(3),
        lead: 'Amt für Migration und Integration',
      },
    })
  }
  await call('groupings.decide', { groupingId: board.groupingId })

  const folder = join(dir, 'Protokolle')
  mkdirSync(folder)
  const writing: number[] = []
  let workbookBytes = 0
  for (let time = 0; time < TIMES; time++) {
    const file = join(folder, `${time}.xlsx`)
    writing.push(
      await timed(async () => {
        workbookBytes = (await call('minutes.exportWorkbook', { sessionId, file })).bytes
      }),
    )
  }
  return {
    topics: TOPICS,
    ballots: BALLOTS,
    measures: MEASURES,
    yardstickMs: yardstickMs(),
    close: waiting(closing),
    results: waiting(results),
    propose: waiting(proposing),
    workbook: waiting(writing),
    workbookBytes,
  }
}

function answersOf(
  topics: Round['topics'],
  ratings: readonly (number | null | undefined)[],
): Record<string, number | null> {
  return Object.fromEntries(
    topics.flatMap((topic, place) => {
      const rating = ratings[place]
      return rating === undefined ? [] : [[topic.id, rating] as const]
    }),
  )
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

function waiting([first = Number.NaN, ...later]: readonly number[]): Waiting {
  return { first, later: median(later) }
}

function yardstickMs(): number {
  const times = Array.from({ length: 5 }, () => {
    const random = createRandom(1)
    const numbers = Array.from({ length: 100_000 }, () => random.nextUint32())
    const begun = performance.now()
    const sorted = JSON.parse(JSON.stringify(numbers.toSorted((a, b) => a - b))) as number[]
    const elapsed = performance.now() - begun
    return sorted.length === numbers.length ? elapsed : Number.NaN
  })
  return median(times)
}
