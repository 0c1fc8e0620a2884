import { CoreError } from '../errors.ts'
import { compact, emptyJournal } from '../store/compact.ts'
import type { WriteDb } from '../store/connection.ts'

/**
 * Removes what deleted names have left in parts of the file that are no longer used: `secure_delete` does not reach
 * the copies that stay behind where SQLite has moved rows about within a page.
 *
 * @param done what has been done already, as a sentence
 * @throws CoreError `traces_left`
 */
export function removeTraces(db: WriteDb, done: string): void {
  try {
    compact(db)
  } catch (cause) {
    throw new CoreError(
      'traces_left',
      `${done} Nur Spuren davon ließen sich noch nicht aus der Arbeitskopie entfernen; das geschieht spätestens, wenn das Vorhaben geschlossen wird.`,
      undefined,
      { cause },
    )
  }
}

/** Until when a project rests, by the clock of `performance`. */
const restingUntilMs = new WeakMap<WriteDb, number>()
/** How many times as long as it took the next one has to wait. */
const REST = 20

/**
 * The same for phones, which must not keep the core busy with it: whoever comes right after another one leaves, in
 * parts that are no longer used, what the next time removes.
 * @throws CoreError `traces_left`
 */
export function removeTracesInTurn(db: WriteDb, done: string): void {
  const startMs = performance.now()
  if (startMs < (restingUntilMs.get(db) ?? 0)) {
    emptyJournal(db)
    return
  }
  removeTraces(db, done)
  const endMs = performance.now()
  restingUntilMs.set(db, endMs + REST * (endMs - startMs))
}
