export interface Point {
  readonly x: number
  readonly y: number
}

const ROUNDS = 200

/**
 * Moves points apart until no two are nearer than `distance`, as little as that takes, within a square of `size`.
 * Equal points go opposite ways. The result depends on nothing but the points, so the picture is always the same.
 * @param size side of the square; there must be room for all
 */
export function spreadPoints(points: readonly Point[], distance: number, size: number): Point[] {
  const half = distance / 2
  const inside = (value: number) => Math.min(size - half, Math.max(half, value))
  // A tiny turn of its own for every point, so that equal ones know where to go.
  const placed = points.map(({ x, y }, index) => ({
    x: inside(x) + Math.cos(index * 2.4) * 0.01,
    y: inside(y) + Math.sin(index * 2.4) * 0.01,
  }))
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    placed.forEach((a, index) => {
      for (const b of placed.slice(index + 1)) {
        const dx = b.x - a.x
        const dy = b.y - a.y
        const between = Math.hypot(dx, dy) || 1e-6
        if (between >= distance) continue
        moved = true
        const push = (distance - between) / 2 / between
        a.x = inside(a.x - dx * push)
        a.y = inside(a.y - dy * push)
        b.x = inside(b.x + dx * push)
        b.y = inside(b.y + dy * push)
      }
    })
    if (!moved) break
  }
  return placed.map(({ x, y }) => ({ x, y }))
}
