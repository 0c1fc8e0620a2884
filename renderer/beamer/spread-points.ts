export interface Point {
  readonly x: number
  readonly y: number
}

const ROUNDS = 200

/**
 * Moves points apart until no two are nearer than `distance`, or nearly so where many crowd, within a square of
 * `size`. Equal points go opposite ways. The result depends on nothing but the points, so the picture is always the same.
 * @param size side of the square; there must be room for all
 */
export function spreadPoints(points: readonly Point[], distance: number, size: number): Point[] {
  const half = distance / 2
  const inside = (value: number) => Math.min(size - half, Math.max(half, value))
  const placed = points.map(({ x, y }) => ({ x: inside(x), y: inside(y) }))
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    placed.forEach((a, index) => {
      placed.slice(index + 1).forEach((b, after) => {
        const apart = Math.hypot(b.x - a.x, b.y - a.y)
        if (apart >= distance) return
        moved = true
        // Equal points need a direction; another one each time, as the first may lead out of the square.
        const angle = apart === 0 ? (index + after + round) * 2.4 : Math.atan2(b.y - a.y, b.x - a.x)
        const by = (distance - apart) / 2
        a.x = inside(a.x - Math.cos(angle) * by)
        a.y = inside(a.y - Math.sin(angle) * by)
        b.x = inside(b.x + Math.cos(angle) * by)
        b.y = inside(b.y + Math.sin(angle) * by)
      })
    })
    if (!moved) break
  }
  return placed
}
