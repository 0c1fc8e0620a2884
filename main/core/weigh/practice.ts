import type { Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'
import { closeConnection, transaction } from '../store/connection.ts'
import type { WriteDb } from '../store/connection.ts'
import { run } from '../store/rows.ts'
import type { BallotQueue } from './ballot-queue.ts'
import { countUrn } from './count-urn.ts'
import { createPracticeFile } from './practice-file.ts'
import type { PracticeFile } from './practice-file.ts'
import { getResults } from './results.ts'
import { findOpenRound, getRound, nameOf } from './round-rows.ts'
import { refuseSettings } from './round-checks.ts'
import { isCounted } from '../../../shared/contract/weigh.ts'

type Names = 'practice.start' | 'practice.close' | 'practice.end' | 'practice.state'

/** Who shows rounds must fetch again when the practice round changes. */
const AREAS = ['practice', 'participant', 'beamer'] as const

/** The practice round ("Probe"), which lives in memory only and is gone with the process. */
export interface Practice {
  readonly handlers: Handlers<Names>
  /** The practice round with its own database, or null. */
  find(): PracticeFile | null
  /** The database this round lives in: the practice's own, or the given one. */
  dbOf(roundId: string, projectDb: WriteDb): WriteDb
  /** Forgets it; says whether there was one. */
  end(): boolean
}

export function createPractice(queue: BallotQueue): Practice {
  let file: PracticeFile | null = null

  function end(): boolean {
    if (!file) return false
    // What waits for this database must not meet a closed one.
    queue.flush()
    closeConnection(file.db)
    file = null
    return true
  }

  const handlers: Handlers<Names> = {
    'practice.start': (context, { settings }) => {
      refuseSettings(settings)
      const open = findOpenRound(context.db)
      if (open) {
        throw new CoreError(
          'round_open',
          `${nameOf(open)} läuft noch. Eine Probe geht nur vorher oder nachher.`,
        )
      }
      end()
      file = createPracticeFile(settings, context.nowMs)
      context.changed(...AREAS)
      return null
    },

    'practice.close': (context) => {
      if (!file) throw new CoreError('no_practice', 'Es läuft gerade keine Probe.')
      const { db, roundId } = file
      queue.flush()
      const round = getRound(db, roundId)
      if (isCounted(round.state)) return null
      transaction(db, () => {
        countUrn(db, round)
        // Published at once: phones practise looking at the order, too.
        run(
          db,
          `UPDATE round SET state = 'published', closed_at_ms = :now, published_at_ms = :now WHERE id = :id`,
          {
            now: context.nowMs,
            id: roundId,
          },
        )
      })
      context.changed(...AREAS)
      return null
    },

    'practice.end': (context) => {
      if (end()) context.changed(...AREAS)
      return null
    },

    'practice.state': () => {
      if (!file) return null
      const round = getRound(file.db, file.roundId)
      return { round, results: isCounted(round.state) ? getResults(file.db, file.roundId) : null }
    },
  }

  return {
    handlers,
    find: () => file,
    dbOf: (roundId, projectDb) => (file?.roundId === roundId ? file.db : projectDb),
    end,
  }
}
