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

/** Height of the list above its legend. */
const AVAILABLE = 744
const WIDTH = 1744
const SMALLEST_TYPE = 28
const LETTER = 0.52
const ROWS_OF_A_PAGE = 15
const ROWS_OF_TWO_LINES = 12
/** Rows further apart than this no longer read as a list. */
const TALLEST_ROW = { 1: 74, 2: 96 }
const LARGEST_TYPE = { 1: 36, 2: 34 }
/** Part of two lines that is filled on average: words do not break where the line ends. */
const FILLED = 0.85
/** Axis name and steps, gap, number and the gap behind it. */
const BESIDE_TITLE = 68 + 48 + 60 + 18
const FIGURE = 18 + 112

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
  const lines = one ? 1 : 2
  const rowHeight = Math.min(TALLEST_ROW[lines], AVAILABLE / rowsPerPage)
  const letters = Math.max(1, longest) / (one ? 1 : 2 * FILLED)
  const widest = room(side, figures) / letters / LETTER
  const tallest = one ? rowHeight * 0.6 : rowHeight / 2.5
  return {
    side,
    // Forty points must find room apart from each other.
    dot: count > 20 ? 44 : 52,
    rowsPerPage,
    pages,
    rowHeight,
    fontSize: Math.max(SMALLEST_TYPE, Math.min(LARGEST_TYPE[lines], tallest, widest)),
    lines,
    figures,
  }
}
