import { transaction } from '../store/connection.ts'
import type { WriteDb } from '../store/connection.ts'
import type { ReadCard } from './card-reader.ts'
import { BallotRefused } from './ballot-checks.ts'
import { castBallot } from './cast-ballot.ts'
import type { CastInput } from './cast-ballot.ts'
import { findUrn } from './urn.ts'

interface Receipt {
  receipt: string
  seq: number
}

interface Waiting {
  input: CastInput
  resolve(receipt: Receipt): void
  reject(error: unknown): void
}

export interface BallotQueue {
  /** Resolves only after the transaction that holds the ballot is on the disk. */
  cast(db: WriteDb, input: CastInput): Promise<Receipt>
  /** Commits what is waiting, now. Closing calls it, so that order of arrival decides. */
  flush(): void
}

/**
 * Group commit: ballots that arrive in the same turn of the event loop share one transaction, because one
 * fsync serves them all. Each is checked on its own; a refused ballot does not touch the others.
 *
 * @param onCommitted is told the round whenever ballots were accepted
 */
export function createBallotQueue(
  readCard: ReadCard,
  onCommitted: (db: WriteDb, roundId: string) => void,
): BallotQueue {
  let waiting: Waiting[] = []
  let waitingDb: WriteDb | null = null
  let scheduled = false

  function flush(): void {
    const batch = waiting
    const db = waitingDb
    waiting = []
    waitingDb = null
    if (batch.length === 0 || !db) return
    const accepted: [Waiting, Receipt][] = []
    const refused: [Waiting, unknown][] = []
    try {
      transaction(db, () => {
        for (const [roundId, ballots] of groupByRound(batch)) {
          const urn = findUrn(db, roundId)
          for (const ballot of ballots) {
            try {
              accepted.push([ballot, castBallot(db, urn, ballot.input, readCard)])
            } catch (error) {
              // A full disk is no answer to one ballot: then nothing of the batch may count as saved.
              if (!(error instanceof BallotRefused)) throw error
              refused.push([ballot, error])
            }
          }
        }
      })
    } catch (error) {
      // Nothing of this batch is in the file, so nobody is told "angekommen"; phones send again by themselves.
      for (const ballot of batch) ballot.reject(error)
      return
    }
    for (const [ballot, receipt] of accepted) ballot.resolve(receipt)
    for (const [ballot, error] of refused) ballot.reject(error)
    for (const roundId of new Set(accepted.map(([ballot]) => ballot.input.roundId))) onCommitted(db, roundId)
  }

  return {
    cast(db, input) {
      if (waitingDb && waitingDb !== db) flush()
      waitingDb = db
      return new Promise((resolve, reject) => {
        waiting.push({ input, resolve, reject })
        if (scheduled) return
        scheduled = true
        setImmediate(() => {
          scheduled = false
          flush()
        })
      })
    },
    flush,
  }
}

function groupByRound(batch: readonly Waiting[]): Map<string, Waiting[]> {
  const groups = new Map<string, Waiting[]>()
  for (const ballot of batch) {
    const group = groups.get(ballot.input.roundId)
    if (group) group.push(ballot)
    else groups.set(ballot.input.roundId, [ballot])
  }
  return groups
}
