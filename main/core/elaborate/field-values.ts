/** Whether two values of a field say the same; lists of ids do in any order. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b
  const [first, second] = [new Set<unknown>(a), new Set<unknown>(b)]
  return first.size === second.size && [...first].every((one) => second.has(one))
}

/**
 * A list of ids that two people changed from the same state, where nothing is lost by taking both: what one of them
 * has done stands there already, or both have only added. Null where people must decide.
 */
export function mergeLists(
  from: readonly string[],
  to: readonly string[],
  current: readonly string[],
): readonly string[] | null {
  const added = to.filter((id) => !from.includes(id))
  const removed = from.filter((id) => !to.includes(id))
  if (added.every((id) => current.includes(id)) && !removed.some((id) => current.includes(id))) return current
  const bothOnlyAdded = removed.length === 0 && from.every((id) => current.includes(id))
  return bothOnlyAdded ? [...current, ...added.filter((id) => !current.includes(id))] : null
}
