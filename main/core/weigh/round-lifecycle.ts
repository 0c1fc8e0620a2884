import { randomBytes } from 'node:crypto'
import type { Round } from '../../../shared/contract/weigh.ts'
import { isCounted } from '../../../shared/contract/weigh.ts'
import type { Context, Handlers } from '../context.ts'
import { CoreError, isCoreError } from '../errors.ts'
import { run } from '../store/rows.ts'
import type { BallotQueue } from './ballot-queue.ts'
import { closeRound } from './close-round.ts'
import type { Practice } from './practice.ts'
import { publishRound } from './publish-round.ts'
import { refuseTopicCount, requireDraft } from './round-checks.ts'
import { findOpenRound, getRound } from './round-rows.ts'
import { takeTopicsAsTheyAre } from './round-topics.ts'

type Names = 'rounds.open' | 'rounds.pause' | 'rounds.resume' | 'rounds.close' | 'rounds.publish'

export interface LifecycleDeps {
  readonly queue: BallotQueue
  readonly practice: Practice
}

/** draft → open ⇄ paused → closing → closed → published: each step is a change that cannot be taken back. */
export function createLifecycleHandlers({ queue, practice }: LifecycleDeps): Handlers<Names> {
  return {
    'rounds.open': async (context, { roundId }) => {
      const { db, project } = context
      const before = getRound(db, roundId)
      if (before.state === 'open') return before
      requireDraft(before)
      const other = findOpenRound(db)
      if (other) {
        throw new CoreError(
          'round_open',
          `Runde ${other.number} läuft noch. Bitte zuerst diese Runde schließen.`,
        )
      }
      refuseTopicCount(before.topics.length)
      await project.backup('round-open')
      // From here on ballots lie in the working copy; it leaves this computer only after they are shuffled.
      project.hold()
      try {
        move(context, before, 'round.opened', (change) => {
          takeTopicsAsTheyAre(db, roundId, change)
          change.update('round', roundId, { state: 'open', opened_at_ms: context.nowMs })
          run(db, 'INSERT INTO round_secret (round_id, key) VALUES (?, ?)', [roundId, randomBytes(32)])
        })
      } catch (error) {
        project.release()
        throw error
      }
      if (practice.end()) context.changed('practice', 'participant', 'beamer')
      return getRound(db, roundId)
    },

    'rounds.pause': (context, { roundId }) => {
      const round = getRound(context.db, roundId)
      if (round.state === 'paused') return round
      requireRunning(round)
      // What has arrived by now still counts: order of arrival decides.
      queue.flush()
      move(context, round, 'round.paused', (change) => change.update('round', roundId, { state: 'paused' }))
      return getRound(context.db, roundId)
    },

    'rounds.resume': (context, { roundId }) => {
      const round = getRound(context.db, roundId)
      if (round.state === 'open') return round
      requireRunning(round)
      move(context, round, 'round.resumed', (change) => change.update('round', roundId, { state: 'open' }))
      return getRound(context.db, roundId)
    },

    'rounds.close': async (context, { roundId }) => {
      const round = getRound(context.db, roundId)
      if (isCounted(round.state)) return round
      if (round.state === 'draft') throw notOpen(round)
      queue.flush()
      closeRound(context, roundId)
      context.project.release()
      await backUp(context)
      return getRound(context.db, roundId)
    },

    'rounds.publish': (context, { roundId }) => {
      publishRound(context, roundId)
      return getRound(context.db, roundId)
    },
  }
}

/** One step of a round, told to everybody who shows it. */
function move(context: Context, round: Round, key: string, work: Parameters<typeof context.change>[1]): void {
  context.change(
    { label: { key, name: round.question }, areas: ['rounds', 'participant', 'beamer'], undoable: false },
    work,
  )
}

/** @throws CoreError `round_not_open` before, `round_closed` after it takes ballots */
function requireRunning(round: Round): void {
  if (round.state === 'draft') throw notOpen(round)
  if (round.state === 'closing' || isCounted(round.state)) {
    throw new CoreError('round_closed', `Runde ${round.number} ist schon geschlossen.`)
  }
}

function notOpen(round: Round): CoreError {
  return new CoreError('round_not_open', `Runde ${round.number} ist noch nicht geöffnet.`)
}

/** The round is closed and on the disk by now; what keeps a copy from being made also shows at publishing. */
async function backUp({ project }: Context): Promise<void> {
  try {
    await project.backup('round-closed')
  } catch (error) {
    if (!isCoreError(error)) throw error
  }
}
