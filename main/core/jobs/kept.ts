import type { ReadDb } from '../store/connection.ts'
import { requireStillOpen } from '../store/still-open.ts'

/** Something that takes a while and never changes, kept for each id as long as its project is open. */
export interface Kept<T> {
  find(db: ReadDb, id: string): T | null
  keep(db: ReadDb, id: string, value: T): void
  /**
   * What is kept, else what is computed now. Who asks meanwhile waits for the same: when a round closes, every
   * window wants its figures at once.
   * @throws CoreError `no_project` if the project is closed meanwhile; whatever `compute` throws
   */
  prepare(db: ReadDb, id: string, compute: () => Promise<T>): Promise<T>
}

export function createKept<T extends object>(): Kept<T> {
  const known = new WeakMap<ReadDb, Map<string, T>>()
  const coming = new WeakMap<ReadDb, Map<string, Promise<T>>>()

  function keep(db: ReadDb, id: string, value: T): void {
    mapOf(known, db).set(id, value)
  }

  return {
    find: (db, id) => known.get(db)?.get(id) ?? null,
    keep,
    async prepare(db, id, compute) {
      const found = known.get(db)?.get(id)
      if (found) return found
      const waiting = mapOf(coming, db)
      let value = waiting.get(id)
      if (!value) {
        value = compute().finally(() => waiting.delete(id))
        waiting.set(id, value)
      }
      const computed = await value
      requireStillOpen(db)
      keep(db, id, computed)
      return computed
    },
  }
}

function mapOf<V>(maps: WeakMap<ReadDb, Map<string, V>>, db: ReadDb): Map<string, V> {
  const found = maps.get(db) ?? new Map<string, V>()
  maps.set(db, found)
  return found
}
