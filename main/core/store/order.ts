import { generateKeyBetween } from 'fractional-indexing'
import { CoreError } from '../errors.ts'

/** What a list needs to find a place in it: rows in their order. */
export interface Placed {
  readonly id: string
  readonly position: string
}

/** A position behind the last row. */
export function positionAtEnd(rows: readonly Placed[]): string {
  return generateKeyBetween(rows.at(-1)?.position ?? null, null)
}

/**
 * The position that puts `movedId` before `beforeId` (null: at the end); the other rows keep theirs.
 * @throws CoreError `not_found` when `beforeId` is not in the list
 */
export function positionBefore(rows: readonly Placed[], movedId: string, beforeId: string | null): string {
  const others = rows.filter((row) => row.id !== movedId)
  if (beforeId === null) return positionAtEnd(others)
  const index = others.findIndex((row) => row.id === beforeId)
  const next = others[index]
  if (!next)
    throw new CoreError('not_found', 'Die Stelle, an die verschoben werden soll, gibt es nicht mehr.')
  return generateKeyBetween(others[index - 1]?.position ?? null, next.position)
}
