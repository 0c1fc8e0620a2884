/** A point of a scatter plot on the canvas, in pixels. */
export interface ScatterPoint {
  readonly x: number
  readonly y: number
}

/** Middle of a label, and whether a line should lead to its point. */
export interface ScatterLabel extends ScatterPoint {
  readonly led: boolean
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const ANGLES = 16
/** Distances from the point that are tried one after another, in label heights. */
const RINGS = [0.9, 1.5, 2.2, 3, 4, 5.2, 6.5, 8]
const POINT_RADIUS = 6

/**
 * Places for the labels of a scatter plot: each as near to its point as it can stand without covering another
 * label or a point, inside the area. Points are served in their order; where a crowd leaves no room a label
 * stands on its point.
 */
export function placeLabels(
  points: readonly ScatterPoint[],
  size: { readonly width: number; readonly height: number },
  area: Box,
): ScatterLabel[] {
  const dots = points.map(({ x, y }) => boxAround({ x, y }, 2 * POINT_RADIUS, 2 * POINT_RADIUS))
  const taken: Box[] = []
  return points.map((point) => {
    const found = candidates(point, size).find(({ place }) => {
      const box = boxAround(place, size.width, size.height)
      return isInside(box, area) && ![...taken, ...dots].some((other) => overlaps(box, other))
    })
    const label = found ? { ...found.place, led: found.ring > 0 } : { ...point, led: false }
    taken.push(boxAround(label, size.width, size.height))
    return label
  })
}

function candidates(
  { x, y }: ScatterPoint,
  { width, height }: { width: number; height: number },
): { place: ScatterPoint; ring: number }[] {
  return RINGS.flatMap((distance, ring) =>
    Array.from({ length: ANGLES }, (_, index) => {
      // To the right first: that is where people look for a label.
      const angle = (2 * Math.PI * index) / ANGLES
      return {
        place: {
          x: x + Math.cos(angle) * (distance * height + (width - height) / 2),
          y: y - Math.sin(angle) * distance * height,
        },
        ring,
      }
    }),
  )
}

function boxAround({ x, y }: ScatterPoint, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }
}

function isInside(box: Box, area: Box): boolean {
  return box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
