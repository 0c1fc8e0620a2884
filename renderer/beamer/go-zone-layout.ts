/** How the picture of two criteria and its list are laid out, in beamer units. */
export interface GoZoneLayout {
  /** Side of the square. */
  side: number
  /** Diameter of a point with its number. */
  dot: number
  rowsPerPage: number
  pages: number
  rowHeight: number
  fontSize: number
  /** Lines a title may take. */
  lines: 1 | 2
  /** Whether the list has room for the figures. */
  figures: boolean
}

const AVAILABLE = 760
const WIDTH = 1744
const SMALLEST_TYPE = 28
const LETTER = 0.52
const ROWS_OF_A_PAGE = 15
const ROWS_OF_TWO_LINES = 10
/** Axis name and steps, gap, number and the gap behind it. */
const BESIDE_TITLE = 68 + 48 + 60 + 18
const FIGURE = 18 + 84

/** The square is as large as the titles allow; titles too long for one line take two, on more pages. */
export function goZoneLayout(count: number, longest: number): GoZoneLayout {
  const room = (side: number, figures: boolean) => WIDTH - BESIDE_TITLE - side - (figures ? FIGURE : 0)
  const needs = longest * LETTER * SMALLEST_TYPE
  const attempts = [
    { side: 690, figures: true },
    { side: 600, figures: true },
    { side: 600, figures: false },
  ]
  const one = attempts.find(({ side, figures }) => needs <= room(side, figures))
  const most = one ? ROWS_OF_A_PAGE : ROWS_OF_TWO_LINES
  const pages = Math.max(1, Math.ceil(count / most))
  const rowsPerPage = Math.max(1, Math.ceil(count / pages))
  const { side, figures } = one ?? { side: 600, figures: false }
  const rowHeight = Math.min(74, (AVAILABLE - 52) / rowsPerPage)
  const widest = room(side, figures) / Math.max(1, longest) / LETTER
  return {
    side,
    // Forty points must find room apart from each other.
    dot: count > 20 ? 44 : 52,
    rowsPerPage,
    pages,
    rowHeight,
    fontSize: one ? Math.max(SMALLEST_TYPE, Math.min(36, rowHeight * 0.6, widest)) : SMALLEST_TYPE,
    lines: one ? 1 : 2,
    figures,
  }
}
