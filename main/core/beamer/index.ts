import { encode } from 'uqr'
import type { BeamerScene, BeamerWanted } from '../../../shared/contract/beamer.ts'
import type { Session } from '../../../shared/contract/prepare.ts'
import { findBoard, findCurrentGrouping } from '../bundle/index.ts'
import { isCounted } from '../../../shared/contract/weigh.ts'
import { ruleCard } from '../../../shared/locales/de/rule-card.ts'
import type { Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { Lan } from '../lan/index.ts'
import { localDate } from '../local-time.ts'
import { listSessions } from '../prepare/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { find, get } from '../store/rows.ts'
import { findRound, getResults, getRound } from '../weigh/index.ts'

type JoinSource = Pick<Lan, 'url' | 'word' | 'connected'>

export interface BeamerDeps {
  findDb(): ReadDb | null
  lan: JoinSource
  /** Remembered over a restart of the core, so that the beamer does not go blank in front of the room. */
  wanted: { get(): BeamerWanted; set(wanted: BeamerWanted): void }
}

type Join = Extract<BeamerScene, { kind: 'join' }>['join']

export function createBeamer({ findDb, lan, wanted }: BeamerDeps): Handlers<'beamer.scene' | 'beamer.show'> {
  return {
    'beamer.scene': ({ nowMs }) => {
      const db = findDb()
      return (db && sceneFor(db, wanted.get(), lan)) ?? welcome(db, nowMs)
    },
    'beamer.show': (context, { show }) => {
      if (show.kind === 'ranking') getResults(context.db, show.roundId)
      if (show.kind === 'round') getRound(context.db, show.roundId)
      if (show.kind === 'groups' && !findCurrentGrouping(context.db)) {
        throw new CoreError('no_groups', 'Es gibt noch keine Arbeitskreise, die der Beamer zeigen könnte.')
      }
      wanted.set(show)
      context.changed('beamer')
      return null
    },
  }
}

/** The wanted scene, or null when what it needs is not there (any more). */
function sceneFor(db: ReadDb, wanted: BeamerWanted, lan: JoinSource): BeamerScene | null {
  switch (wanted.kind) {
    case 'welcome':
      return null
    case 'join':
      return { kind: 'join', join: joinOf(lan), connected: lan.connected() }
    case 'round':
      return roundScene(db, wanted.roundId, lan)
    case 'ranking':
      return rankingScene(db, wanted.roundId)
    case 'groups':
      return groupsScene(db)
  }
}

function welcome(db: ReadDb | null, nowMs: number): BeamerScene {
  return {
    kind: 'welcome',
    projectTitle: db ? get<{ title: string }>(db, 'SELECT title FROM project').title : 'Klebepunkt',
    sessionTitle: (db && findSessionOfToday(db, nowMs)?.title) ?? '',
  }
}

/** The session of today, else the newest, as the desk takes it too. */
function findSessionOfToday(db: ReadDb, nowMs: number): Session | null {
  const sessions = listSessions(db)
  return sessions.findLast((session) => session.date === localDate(nowMs)) ?? sessions.at(-1) ?? null
}

function joinOf(lan: JoinSource): Join {
  const url = lan.url()
  const word = lan.word()
  return url !== null && word !== null ? { url, word, qr: encode(url, { ecc: 'M', border: 0 }).data } : null
}

function roundScene(db: ReadDb, roundId: string, lan: JoinSource): BeamerScene | null {
  const round = findRound(db, roundId)
  if (!round) return null
  return {
    kind: 'round',
    roundId,
    number: round.number,
    question: round.question,
    criterion: round.criterion,
    rules: ruleCard(round),
    state: round.state,
    ballots: round.ballots,
    present: present(db, round.sessionId),
    join: joinOf(lan),
  }
}

function rankingScene(db: ReadDb, roundId: string): BeamerScene | null {
  const found = findRound(db, roundId)
  if (!found || !isCounted(found.state)) return null
  const { round, ballots, ranking, present } = getResults(db, roundId)
  return {
    kind: 'ranking',
    roundId,
    number: round.number,
    question: round.question,
    ballots,
    present,
    method: round.settings.method,
    barMax:
      round.settings.method === 'scale' ? round.settings.max : Math.max(1, ...ranking.map((row) => row.sum)),
    cut: round.cut,
    rows: ranking.map(({ topicId, rankLabel, title, main, withinCut, agreementWord }) => ({
      topicId,
      rankLabel,
      title,
      main,
      withinCut,
      agreementWord,
    })),
  }
}

function groupsScene(db: ReadDb): BeamerScene | null {
  const board = findBoard(db)
  return (
    board && {
      kind: 'groups',
      decided: board.decidedOn !== null,
      groups: board.groups.map(({ letter, title, topics }) => ({
        letter,
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
