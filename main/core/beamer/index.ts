import type { z } from 'zod'
import { isTooSmall } from '../../../shared/domain/small-rounds.ts'
import type { BeamerScene, beamerWanted } from '../../../shared/contract/beamer.ts'
import { isCounted } from '../../../shared/contract/weigh.ts'
import { ruleCard } from '../../../shared/locales/de/rule-card.ts'
import { findBoard, findCurrentGrouping, prepareBoard } from '../bundle/index.ts'
import type { Context, Handlers } from '../context.ts'
import { CoreError, isCoreError } from '../errors.ts'
import { findPresentSession } from '../prepare/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { find, get } from '../store/rows.ts'
import {
  findAnyRound,
  findRound,
  getAnyRound,
  getResults,
  isWeighting,
  prepareResults,
} from '../weigh/index.ts'
import type { AnyRound } from '../weigh/index.ts'
import { dashboardScene, releaseDashboard } from './dashboard.ts'
import { compareScene, isComparable, rankingScene } from './figures.ts'
import { joinOf } from './join.ts'
import type { JoinSource } from './join.ts'
import { peopleScene, releasePeople, releaseWishes, wishesScene } from './people.ts'

type Wanted = z.output<typeof beamerWanted>

export interface BeamerDeps {
  findDb(): ReadDb | null
  lan: JoinSource
  /** What weighing says about several rounds, about the practice round, and how a result is released. */
  weigh: Handlers<'rounds.publish' | 'rounds.compare' | 'practice.state'>
  /** Remembered over a restart of the core, so that the beamer does not go blank in front of the room. */
  wanted: { get(): Wanted; set(wanted: Wanted): void }
}

export function createBeamer(deps: BeamerDeps): Handlers<'beamer.scene' | 'beamer.show'> {
  const { findDb, wanted } = deps
  return {
    'beamer.scene': async (context) => {
      const db = findDb()
      return (db && (await sceneFor(deps, context, db, wanted.get()))) ?? welcome(db, context.nowMs)
    },
    'beamer.show': async (context, { show }) => {
      await release(deps.weigh, context, show)
      wanted.set(show)
      context.changed('beamer')
      return null
    },
  }
}

/**
 * Refuses what is not there. What the room has seen of a round is published: phones may show it too.
 * @throws CoreError with words for the facilitator
 */
async function release(weigh: BeamerDeps['weigh'], context: Context, show: Wanted): Promise<void> {
  switch (show.kind) {
    case 'round':
      getAnyRound(context.db, show.roundId)
      return
    case 'ranking': {
      await prepareResults(context.db, show.roundId)
      const results = getResults(context.db, show.roundId)
      // Row by row: the phones must not know the first place before the room does.
      const complete = show.shown === null || show.shown >= results.ranking.length
      if (complete && !isTooSmall(results)) await weigh['rounds.publish'](context, { roundId: show.roundId })
      return
    }
    case 'compare': {
      const comparison = await weigh['rounds.compare'](context, { roundId: show.roundId })
      if (!isComparable(comparison)) return
      for (const { id } of [comparison.first, comparison.second]) {
        await weigh['rounds.publish'](context, { roundId: id })
      }
      return
    }
    case 'practice':
      if (!(await weigh['practice.state'](context, {}))) {
        throw new CoreError('no_practice', 'Es gibt gerade keine Proberunde, die der Beamer zeigen könnte.')
      }
      return
    case 'groups':
      if (!findCurrentGrouping(context.db)) {
        throw new CoreError('no_groups', 'Es gibt noch keine Arbeitskreise, die der Beamer zeigen könnte.')
      }
      return
    case 'wishes':
      releaseWishes(context)
      return
    case 'people':
      releasePeople(context)
      return
    case 'dashboard':
      releaseDashboard(context)
  }
}

/** The wanted scene, or null when what it needs is not there (any more). */
async function sceneFor(
  { lan, weigh }: BeamerDeps,
  context: Context,
  db: ReadDb,
  wanted: Wanted,
): Promise<BeamerScene | null> {
  switch (wanted.kind) {
    case 'welcome':
      return null
    case 'join':
      return { kind: 'join', join: joinOf(lan), connected: lan.connected() }
    case 'round': {
      const round = findAnyRound(db, wanted.roundId)
      return round && roundScene(round, present(db, round.sessionId), lan)
    }
    case 'ranking': {
      const round = findRound(db, wanted.roundId)
      if (!round || !isCounted(round.state)) return null
      await prepareResults(db, round.id)
      return rankingScene(getResults(db, round.id), { shown: wanted.shown, practice: false })
    }
    case 'compare':
      try {
        return compareScene(await weigh['rounds.compare'](context, { roundId: wanted.roundId }))
      } catch (error) {
        if (isCoreError(error)) return null
        throw error
      }
    case 'practice': {
      const practice = await weigh['practice.state'](context, {})
      if (!practice) return null
      return practice.results
        ? rankingScene(practice.results, { shown: null, practice: true })
        : roundScene(practice.round, null, lan, true)
    }
    case 'groups':
      await prepareBoard(db)
      return groupsScene(db)
    case 'wishes':
      return wishesScene(db, lan)
    case 'people':
      return peopleScene(db)
    case 'dashboard':
      return dashboardScene(db, context.nowMs)
  }
}

function welcome(db: ReadDb | null, nowMs: number): BeamerScene {
  return {
    kind: 'welcome',
    projectTitle: db ? get<{ title: string }>(db, 'SELECT title FROM project').title : 'Klebepunkt',
    sessionTitle: (db && findPresentSession(db, nowMs)?.title) ?? '',
  }
}

function roundScene(round: AnyRound, people: number | null, lan: JoinSource, practice = false): BeamerScene {
  return {
    kind: 'round',
    roundId: round.id,
    number: round.number,
    practice,
    sorting: !isWeighting(round),
    question: round.question,
    criterion: round.criterion,
    rules: ruleCard(round),
    state: round.state,
    ballots: round.ballots,
    present: people,
    join: joinOf(lan),
  }
}

function groupsScene(db: ReadDb): BeamerScene | null {
  const board = findBoard(db)
  return (
    board && {
      kind: 'groups',
      decided: board.decidedOn !== null,
      groups: board.groups.map(({ letter, colour, title, topics }) => ({
        letter,
        colour,
        title,
        topics: topics.map((topic) => topic.title),
      })),
      parkingLot: board.parkingLot.map((topic) => topic.title),
    }
  )
}

function present(db: ReadDb, sessionId: string): number | null {
  return (
    find<{ attendance: number | null }>(db, 'SELECT attendance FROM session WHERE id = ?', [sessionId])
      ?.attendance ?? null
  )
}
