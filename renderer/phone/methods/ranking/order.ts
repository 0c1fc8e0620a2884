import type { Draft } from '../../ballot-record.ts'

/** The topics that have a place, best first. */
export function orderOf(draft: Draft): string[] {
  return Object.keys(draft).sort((a, b) => placeOf(draft, a) - placeOf(draft, b))
}

/** 1 is the best place; 0 for none. */
export function placeOf(draft: Draft, topicId: string): number {
  const place = draft[topicId]
  return typeof place === 'number' ? place : 0
}

/** Places 1, 2, 3 … without a gap. */
export function toDraft(order: readonly string[]): Draft {
  return Object.fromEntries(order.map((topicId, index) => [topicId, index + 1]))
}

/** Moves a topic by some places; it stops at both ends. */
export function moved(order: readonly string[], topicId: string, by: number): string[] {
  const from = order.indexOf(topicId)
  if (from < 0) return [...order]
  const others = order.filter((one) => one !== topicId)
  const to = Math.min(Math.max(from + by, 0), others.length)
  return [...others.slice(0, to), topicId, ...others.slice(to)]
}
