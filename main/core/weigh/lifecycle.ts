import { randomBytes } from 'node:crypto'
import { isCounted } from '../../../shared/contract/weigh.ts'
import type { Context } from '../context.ts'
import { CoreError, isCoreError } from '../errors.ts'
import { run } from '../store/rows.ts'
import type { BallotQueue } from './ballot-queue.ts'
import { closeRound } from './close-round.ts'
import type { Practice } from './practice.ts'
import { refuseTopicCount, requireDraft } from './round-checks.ts'
import { findOpenRound, nameOf, nounOf } from './round-rows.ts'
import type { AnyRound } from './round-rows.ts'
import { highestAnswer } from './round-settings.ts'
import { stepOf } from './round-steps.ts'
import { takeTopicsAsTheyAre } from './round-topics.ts'

export interface LifecycleDeps {
  readonly queue: BallotQueue
  readonly practice: Practice
}

/**
 * draft → open ⇄ paused → closing → closed: each step is a change that cannot be taken back. The same for weighting
 * rounds and sortings, of which one is open at a time. Repeating a step changes nothing.
 */
export interface Lifecycle {
  /** @throws CoreError `round_fixed`, `round_open`, `too_few_topics`, `too_many_topics` */
  open(context: Context, round: AnyRound): Promise<void>
  /** @throws CoreError `round_not_open`, `round_closed` */
  pause(context: Context, round: AnyRound): void
  /** @throws CoreError `round_not_open`, `round_closed` */
  resume(context: Context, round: AnyRound): void
  /** @throws CoreError `round_not_open`, `closing_unfinished` */
  close(context: Context, round: AnyRound): Promise<void>
}

export function createLifecycle({ queue, practice }: LifecycleDeps): Lifecycle {
  return {
    async open(context, round) {
      const { db, project } = context
      if (round.state === 'open') return
      requireDraft(round)
      refuseSecondOpen(context)
      refuseTopicCount(round.settings, round.topics.length)
      await project.backup('round-open')
      // From here on ballots lie in the working copy; it leaves this computer only after they are shuffled.
      project.hold()
      try {
        context.change(stepOf(round, 'opened'), (change) => {
          takeTopicsAsTheyAre(db, round.id, change)
          change.update('round', round.id, {
            state: 'open',
            opened_at_ms: context.nowMs,
            // Topics may have come or gone since the round was prepared.
            max_value: highestAnswer(round.settings, round.topics.length),
          })
          run(db, 'INSERT INTO round_secret (round_id, key) VALUES (?, ?)', [round.id, randomBytes(32)])
        })
      } catch (error) {
        project.release()
        throw error
      }
      if (practice.end()) context.changed('practice', 'participant', 'beamer')
    },

    pause(context, round) {
      if (round.state === 'paused') return
      requireRunning(round)
      // What has arrived by now still counts: order of arrival decides.
      queue.flush()
      context.change(stepOf(round, 'paused'), (change) =>
        change.update('round', round.id, { state: 'paused' }),
      )
    },

    resume(context, round) {
      if (round.state === 'open') return
      requireRunning(round)
      context.change(stepOf(round, 'resumed'), (change) =>
        change.update('round', round.id, { state: 'open' }),
      )
    },

    async close(context, round) {
      if (isCounted(round.state)) return
      if (round.state === 'draft') throw notOpen(round)
      queue.flush()
      closeRound(context, round.id)
      context.project.release()
      await backUp(context)
    },
  }
}

function refuseSecondOpen({ db }: Context): void {
  const other = findOpenRound(db)
  if (!other) return
  throw new CoreError(
    'round_open',
    `${nameOf(other)} läuft noch. Bitte zuerst diese ${nounOf(other)} schließen.`,
  )
}

/** @throws CoreError `round_not_open` before, `round_closed` after it takes ballots */
function requireRunning(round: AnyRound): void {
  if (round.state === 'draft') throw notOpen(round)
  if (round.state === 'closing' || isCounted(round.state)) {
    throw new CoreError('round_closed', `${nameOf(round)} ist schon geschlossen.`)
  }
}

function notOpen(round: AnyRound): CoreError {
  return new CoreError('round_not_open', `${nameOf(round)} ist noch nicht geöffnet.`)
}

/** The round is closed and on the disk by now; what keeps a copy from being made also shows at publishing. */
async function backUp({ project }: Context): Promise<void> {
  try {
    await project.backup('round-closed')
  } catch (error) {
    if (!isCoreError(error)) throw error
  }
}
