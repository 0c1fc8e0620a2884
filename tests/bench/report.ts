import { bundleRows, longestStandstill, waitForGroups } from './bundle-report.ts'
import type { BundleFigures } from './bundle-work.ts'
import type { DeskFigures } from './desk-work.ts'
import type { Spread } from './figures.ts'
import type { PageFigures } from './phone-page.ts'
import { SLOWDOWN } from './phone-page.ts'
import { sizeRows, slowestList } from './size-report.ts'
import type { SizeTimes } from './size-work.ts'
import type { VotingFigures } from './voting.ts'

export interface Machine {
  readonly platform: string
  readonly node: string
  readonly sqlite: string
  readonly processor: string
  readonly cores: number
  readonly memoryBytes: number
}

/** Something the program wants to be, and whether it was so in this run. */
export interface Aim {
  readonly what: string
  readonly value: number
  readonly atLeast?: number
  readonly below?: number
  readonly met: boolean
}

export interface Report {
  readonly machine: Machine
  readonly elapsedMs: number
  readonly voting: readonly VotingFigures[]
  /** From the phone's answer to the beamer's process, in ms. */
  readonly progressMs: Spread
  /** Null without Chromium. */
  readonly phonePage: PageFigures | null
  readonly desk: DeskFigures
  readonly bundle: BundleFigures
  readonly size: readonly SizeTimes[]
  readonly aims: readonly Aim[]
}

/** What issue and METHODS ask for. */
export function aimsOf({
  voting,
  phonePage,
  desk,
  bundle,
  size,
}: Pick<Report, 'voting' | 'phonePage' | 'desk' | 'bundle' | 'size'>): Aim[] {
  const full = size.at(-1)
  const hall = voting.find((one) => one.phones === 300)
  return [
    ...voting.map((one) =>
      atLeast(`Ballots per second with ${one.phones} phones, to the bare group commit`, one.toCommit, 0.8),
    ),
    below('p99 of 300 phones sending within one second, ms', hall?.servers.core.withinSecondMs.p99, 100),
    ...(phonePage ? [below('Phone page on the wire, bytes', phonePage.wireBytes, 100_000)] : []),
    below('Results of 15 topics × 300 ballots, ms', desk.results.later, 100),
    below('From 15 × 300 to groups, rank ranges included, ms', bundle.sizes.at(0)?.all, 100),
    below('From 100 × 5,000 to groups, rank ranges included, ms', bundle.sizes.at(-1)?.all, 5000),
    ...bundle.doors.flatMap((door, index) => {
      const size = `${door.topics} × ${door.ballots}`
      return [
        ...(index > 0
          ? [below(`From ${size} to groups and picture through the core, ms`, waitForGroups(door), 5000)]
          : []),
        below(`Longest standstill from ${size}, ms`, longestStandstill(door, 'anythingElse'), 250),
        below(
          `Longest standstill while closing and writing ${size}, ms`,
          longestStandstill(door, 'writing'),
          250,
        ),
      ]
    }),
    below('Opening a project of full size, ms', full?.openMs, 500),
    below('Slowest list or search at full size, ms', full && slowestList(full), 100),
    below('p99 of saving a field while the file is written, ms', full?.typingWhilePublished.p99, 50),
  ]
}

function atLeast(what: string, value: number, limit: number): Aim {
  return { what, value, atLeast: limit, met: value >= limit }
}

function below(what: string, value: number | undefined, limit: number): Aim {
  return { what, value: value ?? Number.NaN, below: limit, met: value !== undefined && value < limit }
}

/** The report as text for a terminal. */
export function printReport({
  machine,
  elapsedMs,
  voting,
  progressMs,
  phonePage,
  desk,
  bundle,
  size,
  aims,
}: Report): string {
  const { platform, node, sqlite, processor, cores, memoryBytes } = machine
  const lines = [
    `${processor}, ${cores} cores, ${mib(memoryBytes)}; ${platform}, Node ${node}, SQLite ${sqlite}; ${(elapsedMs / 1000).toFixed(0)} s`,
    '',
    'Ballots, answered after they are on the disk; times in ms as p50/p99',
    ...columns([
      [
        'phones',
        'server',
        'ballots/s',
        'to commit',
        'CPU µs each',
        'within 1 s',
        'all at once',
        'non-stop',
        'memory',
        'of it phones',
      ],
      ...voting.flatMap(votingRows),
    ]),
    '',
    'Everything else',
    ...columns([
      ['what', 'value', 'ratio'],
      [
        'from the answer to the beamer’s progress, p50/p99',
        `${pair(progressMs)} ms`,
        `${times(progressMs.p50 / 250)} of its interval`,
      ],
      ...pageRows(phonePage),
      ...deskRows(desk),
    ]),
    '',
    'From weights to working groups; times in ms',
    ...columns(bundleRows(bundle, desk.yardstickMs)),
    '',
    'A project of years; times in ms, each after a change (first / later, stood still)',
    ...columns(sizeRows(size)),
    '',
    'Aims',
    ...columns(
      aims.map(({ what, value, atLeast: least, below: most, met }) => [
        met ? '✓' : '✗',
        what,
        short(value),
        least !== undefined ? `≥ ${least}` : `< ${most ?? ''}`,
      ]),
    ),
  ]
  return lines.join('\n')
}

const NAMES = { core: 'Klebepunkt', commit: 'ws + commit', echo: 'ws echo' } as const

function votingRows({ phones, servers, toCommit }: VotingFigures): string[][] {
  return (['core', 'commit', 'echo'] as const).map((name) => {
    const one = servers[name]
    const ratio = name === 'core' ? toCommit : one.ballotsPerSecond / servers.commit.ballotsPerSecond
    return [
      String(phones),
      NAMES[name],
      one.ballotsPerSecond.toFixed(0),
      times(ratio),
      one.cpuPerBallotUs.toFixed(0),
      pair(one.withinSecondMs),
      pair(one.atOnceMs),
      pair(one.loopMs),
      mib(one.rssBytes),
      mib(one.rssForPhonesBytes),
    ]
  })
}

function pageRows(page: PageFigures | null): string[][] {
  if (!page) return [['phone page', 'not measured: no Chromium', '']]
  return [
    ['phone page, requests', String(page.requests), ''],
    ['phone page, on the wire with headers', `${page.wireBytes} B`, ''],
    [
      'phone page, gzip / raw',
      `${page.gzipBytes} / ${page.rawBytes} B`,
      times(page.gzipBytes / page.rawBytes),
    ],
    [
      `first usable vote, processor ${SLOWDOWN}× slower / full speed`,
      `${page.firstVoteSlowMs.toFixed(0)} / ${page.firstVoteMs.toFixed(0)} ms`,
      times(page.firstVoteSlowMs / page.firstVoteMs),
    ],
  ]
}

function deskRows(desk: DeskFigures): string[][] {
  const { yardstickMs, topics, ballots, measures } = desk
  const row = (what: string, { first, later }: DeskFigures['close']): string[] => [
    `${what}, first / later`,
    `${first.toFixed(0)} / ${later.toFixed(0)} ms`,
    `${times(later / yardstickMs)} yardsticks`,
  ]
  return [
    row(`close a round, ${topics} × ${ballots}`, desk.close),
    row(`results with rank ranges, ${topics} × ${ballots}`, desk.results),
    row(`propose working groups, ${topics} topics`, desk.propose),
    row(`minutes as a workbook, ${measures} measures`, desk.workbook),
    ['yardstick: sort 100,000 numbers, JSON there and back', `${yardstickMs.toFixed(0)} ms`, '1'],
  ]
}

const pair = ({ p50, p99 }: Spread): string => `${short(p50)}/${short(p99)}`
const short = (value: number): string => (Math.abs(value) < 10 ? value.toFixed(2) : value.toFixed(0))
const times = (value: number): string => value.toFixed(2)
const mib = (bytes: number): string => `${(bytes / 1024 ** 2).toFixed(0)} MiB`

/** Columns as wide as their widest cell, two spaces apart. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
