/** A place on the picture, in px from its upper left corner. */
export interface Place {
  readonly x: number
  readonly y: number
}

/** A label on the map: where its text begins, is centred or ends, and the middle of its line. */
export interface MapLabel {
  readonly x: number
  readonly middle: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** A line should lead to the point, because the label could not stand beside it. */
  readonly led: boolean
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Half the size of a point with its letter, and the height of a line of a label, in px. */
export const POINT_RADIUS = 13
export const LABEL_HEIGHT = 19
/** Width of a letter on average, in px; rather too wide than too narrow. */
const LETTER_PX = 7.9
const GAP = 5
/** Directions around a point, and how far out a label may go to find room. */
const ANGLES = 24
const RINGS = [26, 34, 44, 56, 70, 86, 104, 126, 152, 184, 222, 266, 320, 380]
/** A title is cut at the end of a word near this many letters. */
const SHORT_TITLE = 34

/** A title for a picture: whole if it is short, else its first words and an ellipsis. @param most letters */
export function shortTitle(title: string, most = SHORT_TITLE): string {
  if (title.length <= most) return title
  const words = title.slice(0, most).split(' ')
  const whole = title[most] === ' ' ? words : words.slice(0, -1)
  // One huge word has no end to be cut at.
  // "Partizipation und …" says less than "Partizipation …".
  while (whole.length > 1 && /^\p{Ll}{1,4}$/u.test(whole.at(-1) ?? '')) whole.pop()
  const kept = (whole.length > 0 ? whole : words).join(' ').replace(/[ ,;:–-]+$/, '')
  return `${kept} …`
}

/** Width of a label in px, estimated from its letters. */
export function labelWidth(text: string): number {
  return Math.ceil(text.length * LETTER_PX)
}

/** How many letters have room in so many px. */
export function lettersIn(width: number): number {
  return Math.max(1, Math.floor(width / LETTER_PX))
}

/**
 * Places of points on a picture of this size: as large as it can be, with the same scale in both directions
 * (distances are what a map is about), in the middle. Points that would cover each other are moved apart.
 * @param margin free border left and right, above and below, in px
 */
export function placePoints(
  points: readonly Place[],
  size: { readonly width: number; readonly height: number },
  margin: { readonly x: number; readonly y: number },
): Place[] {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [minX, maxX, minY, maxY] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const scale = Math.min(
    (size.width - 2 * margin.x) / Math.max(maxX - minX, 1e-9),
    (size.height - 2 * margin.y) / Math.max(maxY - minY, 1e-9),
  )
  // All in one place: nothing to scale.
  const factor = Number.isFinite(scale) && scale < 1e8 ? scale : 0
  const placed = points.map(({ x, y }) => ({
    x: size.width / 2 + (x - (minX + maxX) / 2) * factor,
    y: size.height / 2 + (y - (minY + maxY) / 2) * factor,
  }))
  return moveApart(placed, size)
}

const LEAST_DISTANCE = 2 * POINT_RADIUS + 3
const ROUNDS = 60

/** Pushes points that cover each other apart, a little at a time; the order of the points decides ties. */
function moveApart(
  points: readonly Place[],
  size: { readonly width: number; readonly height: number },
): Place[] {
  const moved = points.map(({ x, y }) => ({ x, y }))
  const inside = (value: number, most: number) =>
    Math.min(Math.max(value, POINT_RADIUS + 2), Math.max(POINT_RADIUS + 2, most - POINT_RADIUS - 2))
  for (let round = 0; round < ROUNDS; round++) {
    let touched = false
    for (const [index, a] of moved.entries()) {
      for (const [offset, b] of moved.slice(index + 1).entries()) {
        const distance = Math.hypot(b.x - a.x, b.y - a.y)
        if (distance >= LEAST_DISTANCE) continue
        touched = true
        // Two in exactly one place part in a direction of their own.
        const angle = distance > 1e-6 ? Math.atan2(b.y - a.y, b.x - a.x) : index + offset
        const push = (LEAST_DISTANCE - distance) / 2 + 0.01
        a.x = inside(a.x - Math.cos(angle) * push, size.width)
        a.y = inside(a.y - Math.sin(angle) * push, size.height)
        b.x = inside(b.x + Math.cos(angle) * push, size.width)
        b.y = inside(b.y + Math.sin(angle) * push, size.height)
      }
    }
    if (!touched) break
  }
  return moved
}

/**
 * Places for labels of different widths, each as near to its point as it can stand without covering a point or
 * another label, inside the picture. Points in a crowd are served first. Null where there is no room at all.
 */
export function placeMapLabels(
  points: readonly Place[],
  widths: readonly number[],
  size: { readonly width: number; readonly height: number },
): (MapLabel | null)[] {
  const dots = points.map((point) => boxAround(point, 2 * POINT_RADIUS + 2, 2 * POINT_RADIUS + 2))
  const taken: Box[] = []
  const labels: (MapLabel | null)[] = points.map(() => null)
  for (const index of crowdedFirst(points)) {
    const point = points[index] as Place
    const width = widths[index] ?? 0
    for (const { label, box } of candidates(point, width)) {
      if (box.left < 0 || box.top < 0 || box.right > size.width || box.bottom > size.height) continue
      if ([...taken, ...dots].some((other) => overlaps(box, other))) continue
      labels[index] = label
      taken.push(box)
      break
    }
  }
  return labels
}

/** Indexes by how many points are near, most first: who has few places chooses first. */
function crowdedFirst(points: readonly Place[]): number[] {
  const near = points.map(
    (a) => points.filter((b) => Math.abs(a.x - b.x) < 140 && Math.abs(a.y - b.y) < 44).length,
  )
  return points.map((_, index) => index).sort((a, b) => (near[b] ?? 0) - (near[a] ?? 0) || a - b)
}

/** Beside, below and above the point first, then further and further out. */
function* candidates(point: Place, width: number): Generator<{ label: MapLabel; box: Box }> {
  const at = (x: number, middle: number, anchor: MapLabel['anchor'], led: boolean) => {
    const left = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0)
    const [top, bottom] = [middle - LABEL_HEIGHT / 2, middle + LABEL_HEIGHT / 2]
    return {
      label: { x, middle, anchor, led },
      box: { left: left - 2, right: left + width + 2, top, bottom },
    }
  }
  const beside = POINT_RADIUS + GAP
  const above = POINT_RADIUS + LABEL_HEIGHT / 2 + 2
  yield at(point.x + beside, point.y, 'start', false)
  yield at(point.x - beside, point.y, 'end', false)
  yield at(point.x, point.y + above, 'middle', false)
  yield at(point.x, point.y - above, 'middle', false)
  for (const ring of RINGS) {
    for (let step = 0; step < ANGLES; step++) {
      const angle = (2 * Math.PI * step) / ANGLES
      // The near edge of the label lies on the ring, whichever side it stands on.
      const side = Math.cos(angle)
      const anchor = side > 0.3 ? 'start' : side < -0.3 ? 'end' : 'middle'
      yield at(point.x + side * ring, point.y + Math.sin(angle) * ring, anchor, true)
    }
  }
}

function boxAround({ x, y }: Place, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** The outline of some points: their convex hull, counter-clockwise on paper (Andrew's monotone chain). */
export function hullOf(points: readonly Place[]): Place[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y)
  if (sorted.length < 3) return sorted
  const chain = (ordered: readonly Place[]) => {
    const kept: Place[] = []
    for (const point of ordered) {
      while (kept.length > 1 && turn(kept.at(-2) as Place, kept.at(-1) as Place, point) <= 0) kept.pop()
      kept.push(point)
    }
    return kept.slice(0, -1)
  }
  return [...chain(sorted), ...chain(sorted.toReversed())]
}

function turn(a: Place, b: Place, c: Place): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

/** Index of the point nearest to each point; null where there is no other. */
export function nearestPoints(points: readonly Place[]): (number | null)[] {
  return points.map((point, index) => {
    let nearest: number | null = null
    let least = Infinity
    for (const [other, { x, y }] of points.entries()) {
      const distance = Math.hypot(x - point.x, y - point.y)
      if (other === index || distance >= least) continue
      nearest = other
      least = distance
    }
    return nearest
  })
}
