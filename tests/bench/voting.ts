import type { CrowdMethods, Votes } from './crowd.ts'
import { median, spreadOf } from './figures.ts'
import type { Spread } from './figures.ts'
import { withFolder } from './folder.ts'
import { startPart } from './part.ts'
import type { Part } from './part.ts'
import type { ServerMethods } from './server-methods.ts'

const PHONES: readonly number[] = [40, 300, 1000]
const SERVERS = ['core', 'commit', 'echo'] as const
type ServerName = (typeof SERVERS)[number]

/** Runs of each measurement, each with fresh servers. */
const RUNS = 3
/** No further run is begun after this time, so that the whole stays under two and a half minutes. */
const LATEST_START_MS = 60_000
/** Below the core's own limit of requests a phone may send at once. */
const MOST_EACH = 36
/** No round gets more than a full house would give: in a larger file everything is slower, references too. */
const MOST_BALLOTS = 2000
const LOOPS = 4
const WITHIN_MS = 1000

/** One kind of server with one size of room. Times are pooled over the runs, rates are medians of the loops. */
export interface ServerFigures {
  /** Everybody keeps sending, each ballot after the answer to the one before. */
  readonly ballotsPerSecond: number
  readonly loopMs: Spread
  /** Everybody sends one ballot at a random moment of one second; the server has just started. */
  readonly withinSecondMs: Spread
  /** Everybody sends one ballot at the same instant. */
  readonly atOnceMs: Spread
  /** Processor time of the server for one ballot, in µs. */
  readonly cpuPerBallotUs: number
  /** Resident memory with everybody connected, after their first two ballots. */
  readonly rssBytes: number
  /** The part of it that came with the phones. */
  readonly rssForPhonesBytes: number
}

export interface VotingFigures {
  readonly phones: number
  readonly servers: Readonly<Record<ServerName, ServerFigures>>
  /** Our ballots per second divided by those of the same run's references; median over pairs of loops. */
  readonly toCommit: number
  readonly toEcho: number
}

interface Visit {
  readonly loops: readonly Votes[]
  readonly withinSecond: readonly number[]
  readonly atOnce: readonly number[]
  readonly cpuMs: number
  readonly rssBytes: number
  readonly rssForPhonesBytes: number
}
type Visits = Readonly<Record<ServerName, Visit>>

/** Ballots per second and waiting times of the core and of both references. */
export async function measureVoting(tell: (what: string) => void): Promise<VotingFigures[]> {
  const crowd = startPart<CrowdMethods>('crowd')
  const visits = new Map<number, Visits[]>(PHONES.map((phones) => [phones, []]))
  try {
    const begun = performance.now()
    for (let run = 0; run < RUNS && (run === 0 || performance.now() - begun < LATEST_START_MS); run++) {
      tell(`ballots, run ${run + 1} of ${RUNS}`)
      // Not always the same one first.
      const order = [...SERVERS.slice(run % SERVERS.length), ...SERVERS.slice(0, run % SERVERS.length)]
      for (const phones of PHONES) visits.get(phones)?.push(await visit(crowd, phones, order))
    }
  } finally {
    await crowd.kill()
  }
  return [...visits].map(([phones, runs]) => {
    const figures = (name: ServerName): ServerFigures => summary(runs.map((run) => run[name]))
    const ratios = (other: ServerName): number =>
      median(
        runs.flatMap((run) =>
          run.core.loops.map((loop, n) => rateOf(loop) / rateOf(run[other].loops[n] ?? loop)),
        ),
      )
    return {
      phones,
      servers: { core: figures('core'), commit: figures('commit'), echo: figures('echo') },
      toCommit: ratios('commit'),
      toEcho: ratios('echo'),
    }
  })
}

/**
 * Fresh servers, as cold as at the start of a workshop: first the waiting times, then what they can do at most.
 * The servers take turns loop by loop, so that a busy moment of the machine meets them alike.
 */
async function visit(
  crowd: Part<CrowdMethods>,
  phones: number,
  order: readonly ServerName[],
): Promise<Visits> {
  return withFolder(async (folder) => {
    const servers = order.map((name) => ({ name, part: startPart<ServerMethods>(name) }))
    try {
      const visits = new Map<ServerName, Omit<Visit, 'loops' | 'cpuMs'> & { loops: Votes[]; cpuMs: number }>()
      for (const { name, part } of servers) {
        const hall = await part.call('open', folder)
        const empty = await part.call('usage')
        await crowd.call('join', hall, phones)
        const { waitsMs: withinSecond } = await crowd.call('vote', 1, WITHIN_MS)
        const { waitsMs: atOnce } = await crowd.call('vote', 1, 0)
        const { rssBytes } = await part.call('usage')
        const rssForPhonesBytes = rssBytes - empty.rssBytes
        visits.set(name, { withinSecond, atOnce, rssBytes, rssForPhonesBytes, loops: [], cpuMs: 0 })
      }
      const each = Math.min(MOST_EACH, Math.ceil(MOST_BALLOTS / phones))
      for (let loop = 0; loop <= LOOPS; loop++) {
        for (const { name, part } of servers) {
          // New connections each time, because each may send only so much at once.
          await crowd.call('join', await part.call('reset'), phones)
          const before = await part.call('usage')
          const votes = await crowd.call('vote', each, 0)
          const { cpuMs } = await part.call('usage')
          const one = visits.get(name)
          // The first time warms up.
          if (loop === 0 || !one) continue
          one.loops.push(votes)
          one.cpuMs += cpuMs - before.cpuMs
        }
      }
      return Object.fromEntries(visits) as unknown as Visits
    } finally {
      await Promise.all(servers.map(({ part }) => part.kill()))
    }
  })
}

/** Ballots per second. */
function rateOf({ waitsMs, elapsedMs }: Votes): number {
  return (waitsMs.length / elapsedMs) * 1000
}

function summary(visits: readonly Visit[]): ServerFigures {
  const loops = visits.flatMap((visit) => visit.loops)
  return {
    ballotsPerSecond: median(loops.map(rateOf)),
    loopMs: spreadOf(loops.flatMap((loop) => loop.waitsMs)),
    withinSecondMs: spreadOf(visits.flatMap((visit) => visit.withinSecond)),
    atOnceMs: spreadOf(visits.flatMap((visit) => visit.atOnce)),
    cpuPerBallotUs: median(visits.map(({ cpuMs, loops: all }) => (cpuMs * 1000) / ballotsIn(all))),
    rssBytes: median(visits.map((visit) => visit.rssBytes)),
    rssForPhonesBytes: median(visits.map((visit) => visit.rssForPhonesBytes)),
  }
}

function ballotsIn(loops: readonly Votes[]): number {
  return loops.reduce((sum, loop) => sum + loop.waitsMs.length, 0)
}
