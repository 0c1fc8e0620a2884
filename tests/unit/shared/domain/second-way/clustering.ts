/**
 * Clustering and silhouettes computed a second time, straight from the definitions and by other means than the
 * program: every figure anew from the original distances or points, groups as lists of labels, no running sums.
 */

export interface Rules {
  readonly together: readonly (readonly [number, number])[]
  readonly apart: readonly (readonly [number, number])[]
}

/** Labels after each step, the first before any distance counts; and how far apart the joined groups were. */
export interface Steps {
  readonly labels: readonly (readonly number[])[]
  readonly heights: readonly number[]
}

/** Each group is called by its lowest member. */
function relabel(labels: readonly number[]): number[] {
  return labels.map((label) => labels.indexOf(label))
}

function membersOf(labels: readonly number[], label: number): number[] {
  return labels.flatMap((one, index) => (one === label ? [index] : []))
}

/** Joins step by step; `cost` of a pair is a fraction of whole numbers, so that ties are ties. */
function joinSteps(
  size: number,
  { together, apart }: Rules,
  cost: (
    first: readonly number[],
    second: readonly number[],
    labels: readonly number[],
  ) => readonly [number, number],
): Steps {
  let labels = Array.from({ length: size }, (_, index) => index)
  // Everybody takes the lower label of a partner until nothing changes.
  for (let changed = true; changed;) {
    changed = false
    for (const [a, b] of together) {
      const [low, high] = [Math.min(labels[a] ?? 0, labels[b] ?? 0), Math.max(labels[a] ?? 0, labels[b] ?? 0)]
      if (low === high) continue
      labels = labels.map((label) => (label === high ? low : label))
      changed = true
    }
  }
  const steps = [labels]
  const heights: number[] = []
  for (;;) {
    const names = [...new Set(labels)].sort((x, y) => x - y)
    const candidates = names
      .flatMap((first) => names.filter((second) => second > first).map((second) => ({ first, second })))
      .filter(
        ({ first, second }) =>
          !apart.some(([a, b]) => {
            const pair = [labels[a], labels[b]]
            return pair.includes(first) && pair.includes(second)
          }),
      )
      .map(({ first, second }) => ({
        first,
        second,
        cost: cost(membersOf(labels, first), membersOf(labels, second), labels),
      }))
    const [head] = candidates
    if (!head) return { labels: steps, heights }
    // a/b < c/d, in whole numbers
    const best = candidates.reduce((one, other) =>
      other.cost[0] * one.cost[1] < one.cost[0] * other.cost[1] ? other : one,
    )
    labels = relabel(labels.map((label) => (label === best.second ? best.first : label)))
    steps.push(labels)
    heights.push(best.cost[0] / best.cost[1])
  }
}

/** Average linkage: the mean of all distances between members, from the original matrix at every step. */
export function averageSteps(distances: readonly (readonly number[])[], rules: Rules): Steps {
  return joinSteps(distances.length, rules, (first, second) => {
    let sum = 0
    for (const x of first) for (const y of second) sum += distances[x]?.[y] ?? Number.NaN
    return [sum, first.length * second.length]
  })
}

/**
 * Ward: how much the squares within the groups grow, squares within a group being Σ of all squared distances
 * between its members / its size – without any centre.
 */
export function wardSteps(
  points: readonly { readonly x: number; readonly y: number }[],
  rules: Rules,
): Steps {
  const pairs = (members: readonly number[]): number => {
    let sum = 0
    for (const a of members)
      for (const b of members) {
        const [p, q] = [points[a], points[b]]
        if (p && q && a < b) sum += (p.x - q.x) ** 2 + (p.y - q.y) ** 2
      }
    return sum
  }
  return joinSteps(points.length, rules, (first, second) => {
    const [n, m] = [first.length, second.length]
    const union = pairs([...first, ...second])
    return [union * n * m - pairs(first) * m * (n + m) - pairs(second) * n * (n + m), n * m * (n + m)]
  })
}

/** Silhouette of one member from the labels alone; `nearest` is the label with the smallest mean distance. */
export function silhouetteOf(
  distances: readonly (readonly number[])[],
  labels: readonly number[],
  member: number,
): { value: number; nearest: number | null } {
  const meanTo = (label: number): number => {
    const others = membersOf(labels, label).filter((other) => other !== member)
    return others.reduce((sum, other) => sum + (distances[member]?.[other] ?? Number.NaN), 0) / others.length
  }
  const own = labels[member] ?? -1
  const others = [...new Set(labels)].filter((label) => label !== own)
  if (others.length === 0) return { value: 0, nearest: null }
  const nearest = others.reduce((one, other) => (meanTo(other) < meanTo(one) - 1e-9 ? other : one))
  if (membersOf(labels, own).length === 1) return { value: 0, nearest }
  const [a, b] = [meanTo(own), meanTo(nearest)]
  // The three cases as Rousseeuw writes them.
  return { value: a < b ? 1 - a / b : a > b ? b / a - 1 : 0, nearest }
}
