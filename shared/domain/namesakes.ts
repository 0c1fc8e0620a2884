/** What tells one person from another of the same name. */
export interface Named {
  readonly name: string
  readonly organisation: string
}

/**
 * How to call each of these people in a list everybody reads: by name, and two of the same name with their
 * organisations, where they gave one.
 * @param everybody all who may be mistaken for each other, also those who are not called
 */
export function createCaller(everybody: readonly Named[]): (person: Named) => string {
  const bearers = new Map<string, number>()
  for (const { name } of everybody) bearers.set(name, (bearers.get(name) ?? 0) + 1)
  return ({ name, organisation }) =>
    organisation !== '' && (bearers.get(name) ?? 0) > 1 ? `${name} (${organisation})` : name
}
