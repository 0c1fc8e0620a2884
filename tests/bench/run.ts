import { availableParallelism, cpus, totalmem } from 'node:os'
import Database from 'better-sqlite3'
import type { BundleFigures, BundleMethods } from './bundle-work.ts'
import type { DeskFigures, DeskMethods } from './desk-work.ts'
import { startPart } from './part.ts'
import { measurePhonePage } from './phone-page.ts'
import { measureProgress } from './progress.ts'
import { aimsOf } from './report.ts'
import type { Machine, Report } from './report.ts'
import type { SizeMethods, SizeTimes } from './size-work.ts'
import { measureVoting } from './voting.ts'

/**
 * Measures everything, one thing after the other, in about four minutes.
 * @param tell is told what comes next
 */
export async function runBench(tell: (what: string) => void): Promise<Report> {
  const begun = performance.now()
  const voting = await measureVoting(tell)
  tell('progress on the beamer')
  const progressMs = await measureProgress()
  tell('phone page')
  const phonePage = await measurePhonePage()
  tell('results, groups, minutes')
  const desk = await measureDeskWork()
  tell('from weights to working groups')
  const bundle = await measureBundle()
  tell('a project of years, at growing sizes')
  const size = await measureSize()
  return {
    machine: describeMachine(),
    elapsedMs: performance.now() - begun,
    voting,
    progressMs,
    phonePage,
    desk,
    bundle,
    size,
    aims: aimsOf({ voting, phonePage, desk, bundle, size }),
  }
}

async function measureDeskWork(): Promise<DeskFigures> {
  const desk = startPart<DeskMethods>('desk')
  try {
    return await desk.call('work')
  } finally {
    await desk.kill()
  }
}

async function measureBundle(): Promise<BundleFigures> {
  const bundle = startPart<BundleMethods>('bundle')
  try {
    return await bundle.call('work')
  } finally {
    await bundle.kill()
  }
}

async function measureSize(): Promise<SizeTimes[]> {
  const size = startPart<SizeMethods>('size')
  try {
    return await size.call('work')
  } finally {
    await size.kill()
  }
}

function describeMachine(): Machine {
  const db = new Database(':memory:')
  const sqlite = String(db.prepare('SELECT sqlite_version()').pluck().get())
  db.close()
  return {
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    sqlite,
    processor: cpus()[0]?.model.trim() ?? '',
    cores: availableParallelism(),
    memoryBytes: totalmem(),
  }
}
