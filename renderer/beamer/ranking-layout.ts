/** How a ranking is laid out; lengths in beamer units (1/1080 of the height of a 16:9 picture). */
export interface RankingLayout {
  columns: 1 | 2
  rowsPerColumn: number
  /** Pages that take turns; each holds `columns × rowsPerColumn` rows. */
  pages: number
  rowHeight: number
  fontSize: number
  /** Widths of the columns within a row; the bar takes what is left. */
  rank: number
  title: number
  figure: number
  /** Room for the word about agreement behind the title; 0 where it finds none. */
  word: number
  /** Whether the figure carries its unit ("128 Punkte"). */
  unit: boolean
}

export interface RankingShape {
  /** Rows of the whole ranking. */
  count: number
  /** Letters of the longest title. */
  longest: number
  /** Whether rows say how much the room agrees. */
  agreement: boolean
  /** Whether the figures are points. */
  points: boolean
}

/** Height the rows may share, the cut line taken off. */
const AVAILABLE = 708
const WIDTH = 1744
const BETWEEN_COLUMNS = 80
const GAP = 24
const MOST_ROWS = 20
const ROWS_OF_A_PAGE = 15
const TALLEST_ROW = 104
const SMALLEST_TYPE = 28
const LARGEST_TYPE = 52
/** Widths of a letter and a digit on average, measured in their type. */
const LETTER = 0.52
const DIGIT = 0.58
/** A figure without its unit, in digits: "1.234" as well as a mean of four decimals. */
const FIGURE = 5.6
/** Below this a bar says nothing. */
const SHORTEST_BAR = 150
/** A title column narrower than this would make bars of short titles too long to compare. */
const NARROWEST_TITLE = 520

/**
 * Places rows so that no type is smaller than 28 units: one column up to 20 rows, two up to 40 where the titles are
 * short enough, else pages of at most 15 rows. Nothing depends on what is revealed already, so nothing ever jumps.
 */
export function rankingLayout(shape: RankingShape): RankingLayout {
  const { count } = shape
  if (count <= MOST_ROWS) return inColumn(shape, Math.max(1, count), 1)
  const rows = Math.ceil(count / 2)
  if (rows <= MOST_ROWS) {
    const twice = inTwoColumns(rows)
    if (shape.longest * LETTER * SMALLEST_TYPE <= twice.title) return twice
  }
  const pages = Math.ceil(count / ROWS_OF_A_PAGE)
  return inColumn(shape, Math.ceil(count / pages), pages)
}

function inColumn(shape: RankingShape, rowsPerColumn: number, pages: number): RankingLayout {
  const rowHeight = Math.min(TALLEST_ROW, AVAILABLE / rowsPerColumn)
  const wanted = Math.max(SMALLEST_TYPE, Math.min(LARGEST_TYPE, rowHeight * 0.64))
  const sizes = Array.from(
    { length: Math.floor((wanted - SMALLEST_TYPE) / 2) + 1 },
    (_, step) => wanted - 2 * step,
  )
  const attempts = [
    ...sizes.map((fontSize) => ({ fontSize, agreement: shape.agreement, bar: 1.6 * SHORTEST_BAR })),
    { fontSize: SMALLEST_TYPE, agreement: shape.agreement, bar: SHORTEST_BAR },
    { fontSize: SMALLEST_TYPE, agreement: false, bar: 100 },
  ].map(({ fontSize, agreement, bar }) => {
    const rank = (shape.count < 10 ? 5 : 7) * DIGIT * fontSize
    const figure = shape.points ? 5 * DIGIT * fontSize + 104 : FIGURE * DIGIT * fontSize
    const word = agreement ? 150 : 0
    const room = WIDTH - rank - figure - word - bar - (agreement ? 4 : 3) * GAP
    return { fontSize, rank, figure, word, room, needs: shape.longest * LETTER * fontSize }
  })
  const chosen = attempts.find(({ needs, room }) => needs <= room) ?? attempts.at(-1)
  if (!chosen) throw new RangeError('No attempt at a layout.')
  const { fontSize, rank, figure, word, room, needs } = chosen
  const title = Math.min(room, Math.max(NARROWEST_TITLE, needs))
  return {
    columns: 1,
    rowsPerColumn,
    pages,
    rowHeight,
    fontSize,
    rank,
    title,
    figure,
    word,
    unit: shape.points,
  }
}

function inTwoColumns(rowsPerColumn: number): RankingLayout {
  const fontSize = SMALLEST_TYPE
  const rank = 7 * DIGIT * fontSize
  const figure = FIGURE * DIGIT * fontSize
  const title = (WIDTH - BETWEEN_COLUMNS) / 2 - rank - figure - SHORTEST_BAR - 3 * GAP
  const rowHeight = Math.min(TALLEST_ROW, AVAILABLE / rowsPerColumn)
  return {
    columns: 2,
    rowsPerColumn,
    pages: 1,
    rowHeight,
    fontSize,
    rank,
    title,
    figure,
    word: 0,
    unit: false,
  }
}
