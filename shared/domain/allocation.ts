export interface AllocationPerson {
  readonly id: string
  /** Group ids, first wish first; up to `MOST_WISHES` count. Empty: glad to go anywhere. */
  readonly choices: readonly string[]
}

export interface AllocationGroup {
  readonly id: string
  readonly minSize: number
  readonly maxSize: number
}

/** Which wish was fulfilled: 1–3, `none` of the wishes, or `open` for somebody without wishes. */
export type FulfilledChoice = 1 | 2 | 3 | 'none' | 'open'

export interface Assignment {
  readonly personId: string
  readonly groupId: string
  readonly choice: FulfilledChoice
}

export type AllocationResult =
  | {
      readonly ok: true
      /** In the order of person ids. */
      readonly assignments: readonly Assignment[]
      /** Sum of dissatisfaction, 0/1/3/8 per person. */
      readonly dissatisfaction: number
      readonly counts: Readonly<Record<FulfilledChoice, number>>
    }
  | {
      readonly ok: false
      readonly problem:
        | { readonly kind: 'wrongLimits'; readonly groupId: string }
        | { readonly kind: 'tooFewPeople'; readonly people: number; readonly needed: number }
        | { readonly kind: 'tooFewPlaces'; readonly people: number; readonly places: number }
    }

/** Dissatisfaction for the first, second and third wish, and for none of them. */
const WISH_COSTS = [0, 1, 3] as const
const NO_WISH_COST = 8

/** As many wishes a person has. */
export const MOST_WISHES = WISH_COSTS.length

/**
 * Puts people into groups with the least total dissatisfaction (0/1/3/8 for first, second, third, no
 * wish), every group within its sizes. Exact: min-cost flow by successive shortest paths (R. Ahuja,
 * T. Magnanti, J. Orlin, "Network Flows", 1993, chapter 9.7). Each person enters along the cheapest chain
 * of moves; a place below a group's minimum is worth more than all wishes together.
 * Among equally good ways the same one is always found: people count in the order of their ids (which tell
 * nothing about them), groups in the order given. Unknown and repeated wishes are passed over.
 */
export function allocatePeople(
  people: readonly AllocationPerson[],
  groups: readonly AllocationGroup[],
): AllocationResult {
  const wrong = groups.find(
    ({ minSize, maxSize }) => !isCount(minSize) || !isCount(maxSize) || minSize > maxSize,
  )
  if (wrong) return { ok: false, problem: { kind: 'wrongLimits', groupId: wrong.id } }
  const needed = groups.reduce((sum, { minSize }) => sum + minSize, 0)
  const places = groups.reduce((sum, { maxSize }) => sum + maxSize, 0)
  if (people.length < needed) {
    return { ok: false, problem: { kind: 'tooFewPeople', people: people.length, needed } }
  }
  if (people.length > places) {
    return { ok: false, problem: { kind: 'tooFewPlaces', people: people.length, places } }
  }
  const ordered = [...people].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const judged = ordered.map((person) => {
    const wishes = readWishes(person, groups)
    return groups.map(({ id }) => judgeWish(wishes, id))
  })
  const costs = judged.map((row) => row.map(({ cost }) => cost))
  const placed = placeEverybody(costs, groups)
  const assignments = ordered.map((person, index): Assignment => {
    const group = placed[index] ?? 0
    return {
      personId: person.id,
      groupId: groups[group]?.id ?? '',
      choice: judged[index]?.[group]?.choice ?? 'open',
    }
  })
  const counts: Record<FulfilledChoice, number> = { 1: 0, 2: 0, 3: 0, none: 0, open: 0 }
  for (const { choice } of assignments) counts[choice]++
  const dissatisfaction = placed.reduce((sum, group, index) => sum + (costs[index]?.[group] ?? 0), 0)
  return { ok: true, assignments, dissatisfaction, counts }
}

/**
 * Adds one person after the other, each along the cheapest chain "A enters, B makes room for A, C for B …".
 * @param costs per person, per group
 * @returns the group index of each person
 */
function placeEverybody(costs: readonly (readonly number[])[], groups: readonly AllocationGroup[]): number[] {
  const placed: number[] = []
  const sizes = groups.map(() => 0)
  const minimumBonus = (NO_WISH_COST + 1) * (costs.length + 1)
  for (const entering of costs.keys()) {
    const { distances, movers, froms } = findChains(costs, placed, entering, groups.length)
    let target = -1
    let best = Infinity
    for (const [group, { minSize, maxSize }] of groups.entries()) {
      const size = sizes[group] ?? 0
      const cost = (distances[group] ?? Infinity) - (size < minSize ? minimumBonus : 0)
      if (size < maxSize && cost < best) {
        best = cost
        target = group
      }
    }
    sizes[target] = (sizes[target] ?? 0) + 1
    let group = target
    while (movers[group] !== entering) {
      const mover = movers[group] as number
      placed[mover] = group
      group = froms[group] as number
    }
    placed[entering] = group
  }
  return placed
}

interface Chains {
  /** Cheapest way to fill one more place in each group. */
  readonly distances: readonly number[]
  /** Who would fill it, and from which group that person comes. */
  readonly movers: readonly number[]
  readonly froms: readonly number[]
}

/** Bellman–Ford over the groups; there are no negative cycles as long as everybody placed stands optimally. */
function findChains(
  costs: readonly (readonly number[])[],
  placed: readonly number[],
  entering: number,
  groupCount: number,
): Chains {
  const distances = [...(costs[entering] ?? [])]
  const movers = distances.map(() => entering)
  const froms = distances.map(() => -1)
  const moves = findCheapestMoves(costs, placed, groupCount)
  for (let improved = true; improved;) {
    improved = false
    for (const { from, to, person, cost } of moves) {
      const distance = (distances[from] as number) + cost
      if (distance >= (distances[to] as number)) continue
      distances[to] = distance
      movers[to] = person
      froms[to] = from
      improved = true
    }
  }
  return { distances, movers, froms }
}

interface PersonMove {
  readonly from: number
  readonly to: number
  readonly person: number
  readonly cost: number
}

/** For each pair of groups the person whose move from one to the other costs least. */
function findCheapestMoves(
  costs: readonly (readonly number[])[],
  placed: readonly number[],
  groupCount: number,
): PersonMove[] {
  const moves = new Map<number, PersonMove>()
  for (const [person, from] of placed.entries()) {
    const own = costs[person]?.[from] ?? 0
    for (let to = 0; to < groupCount; to++) {
      const cost = (costs[person]?.[to] ?? 0) - own
      const key = from * groupCount + to
      if (to !== from && cost < (moves.get(key)?.cost ?? Infinity)) moves.set(key, { from, to, person, cost })
    }
  }
  return [...moves.entries()].sort(([a], [b]) => a - b).map(([, move]) => move)
}

/** The wishes that count: known groups, each once, at most three. */
export function readWishes(person: AllocationPerson, groups: readonly AllocationGroup[]): string[] {
  const known = new Set(groups.map((group) => group.id))
  return [...new Set(person.choices)].filter((id) => known.has(id)).slice(0, MOST_WISHES)
}

/** Which of the wishes a group fulfils, and the dissatisfaction of being there. @param wishes see `readWishes` */
export function judgeWish(
  wishes: readonly string[],
  groupId: string,
): { readonly choice: FulfilledChoice; readonly cost: number } {
  if (wishes.length === 0) return { choice: 'open', cost: 0 }
  const place = wishes.indexOf(groupId)
  return {
    choice: ([1, 2, 3] as const)[place] ?? 'none',
    cost: WISH_COSTS[place] ?? NO_WISH_COST,
  }
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}
