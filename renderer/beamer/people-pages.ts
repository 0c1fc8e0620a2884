import { beamer } from '../../shared/locales/de/beamer.ts'

/** A working group with the people in it, as the room sees it. */
export interface PeopleGroup {
  readonly letter: string
  readonly colour: number
  readonly title: string
  readonly lead: string
  readonly people: readonly string[]
}

/** A group on the wall; a very large one goes on in the next column. */
export interface PeopleBoard extends PeopleGroup {
  /** Goes on from the column before. */
  readonly continued: boolean
}

export interface PeoplePages {
  /** Type of the names and of the titles, in units. */
  readonly type: number
  readonly titleType: number
  /** Titles stand below their letters, because a column is too narrow for both. */
  readonly stacked: boolean
  /** Names of a group stand in so many columns side by side. */
  readonly abreast: number
  readonly columns: number
  /** Page by page, column by column. */
  readonly pages: readonly (readonly (readonly PeopleBoard[])[])[]
}

/** Room for the boards of a page, in units; a line below them takes its own. */
const WIDTH = 1744
const HEIGHT = 864
const FOOT = 70
const GAP = 24
const INSET = 52
/** Width of a letter on average, measured in its type: of a line of words, and of a single word at its widest. */
const LETTER_WIDTH = 0.53
const WORD_WIDTH = 0.57
const LETTER_SIGN = 82
const SMALL = 28
/** Between the line of the lead and the first name. */
const ROOM_BELOW_LEAD = 12
const MOST_COLUMNS = 5
const TYPES = [44, 40, 36, 32, 30, SMALL]
/** How boards can stand, the calmest first: names abreast only where a column is wide enough for two. */
const SHAPES = [1, 2].flatMap((abreast) =>
  [false, true].flatMap((stacked) =>
    Array.from({ length: MOST_COLUMNS - 1 }, (_, index) => ({ columns: index + 2, stacked, abreast })).filter(
      ({ columns }) => abreast === 1 || (columns <= 3 && !stacked),
    ),
  ),
)

interface Setting {
  readonly type: number
  readonly titleType: number
  readonly columns: number
  readonly stacked: boolean
  readonly abreast: number
}

/**
 * Lays the lists of people out on as few pages as their names need in type that is readable from the last row; on
 * as many, groups rather stay whole than stand in larger type.
 * @param foot whether a line stands below the boards
 */
export function layOutPeople(groups: readonly PeopleGroup[], foot: boolean): PeoplePages {
  const height = foot ? HEIGHT - FOOT : HEIGHT
  const tried = settingsFor(groups).map((setting) => ({ setting, columns: fill(groups, setting, height) }))
  const pagesOf = ({ setting, columns }: (typeof tried)[number]) =>
    Math.ceil(columns.length / setting.columns)
  const fewest = Math.min(...tried.map(pagesOf))
  const short = tried.filter((one) => pagesOf(one) === fewest)
  const isWhole = ({ columns }: (typeof tried)[number]) => columns.flat().every(({ continued }) => !continued)
  const best = short.find(isWhole) ?? short[0]
  if (!best) return { type: SMALL, titleType: SMALL, stacked: false, abreast: 1, columns: 1, pages: [] }
  const { type, titleType, stacked, abreast } = best.setting
  // As many columns as there are, evenly over the pages: they only become wider by it.
  const columns = Math.max(1, Math.ceil(best.columns.length / Math.max(1, fewest)))
  return { type, titleType, stacked, abreast, columns, pages: split(best.columns, columns) }
}

/** Everything worth trying, the largest type first. A last one is always there, whatever the words. */
function settingsFor(groups: readonly PeopleGroup[]): Setting[] {
  const longestTitle = longestWord(groups.map(({ title }) => title))
  const longestName = longestWord(groups.flatMap(({ people }) => people))
  const settings: Setting[] = []
  for (const type of TYPES) {
    for (const { columns, stacked, abreast } of SHAPES) {
      const titleRoom = columnWidth(columns) - (stacked ? 0 : LETTER_SIGN)
      const titleFits = Math.floor(titleRoom / (longestTitle * WORD_WIDTH))
      const namesFit = longestName * WORD_WIDTH * type <= nameWidth(columns, abreast)
      if (titleFits < SMALL || !namesFit) continue
      settings.push({ type, columns, stacked, abreast, titleType: Math.min(type + 2, titleFits) })
    }
  }
  const last = { type: SMALL, titleType: SMALL, columns: 2, stacked: true, abreast: 1 }
  return settings.length > 0 ? settings : [last]
}

function longestWord(texts: readonly string[]): number {
  return Math.max(1, ...texts.flatMap((text) => text.split(/[\s-]+/).map((word) => word.length)))
}

function columnWidth(columns: number): number {
  return (WIDTH - GAP * (columns - 1)) / columns - INSET
}

function nameWidth(columns: number, abreast: number): number {
  return (columnWidth(columns) - GAP * (abreast - 1)) / abreast
}

function linesOf(text: string, type: number, width: number): number {
  const perLine = Math.max(1, Math.floor(width / (LETTER_WIDTH * type)))
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length
    if (needed <= perLine || used === 0) used = needed
    else {
      lines++
      used = word.length
    }
  }
  return lines
}

function headHeight({ title, lead }: PeopleGroup, { titleType, columns, stacked }: Setting): number {
  const width = columnWidth(columns)
  const titleHeight = linesOf(title, titleType, stacked ? width : width - LETTER_SIGN) * titleType * 1.16
  const leadLines = lead === '' ? 0 : linesOf(beamer.people.lead(lead), SMALL, width)
  // Border, both insets, letter with title, room below it, lead.
  const sign = stacked ? 64 + 10 + titleHeight : Math.max(72, titleHeight)
  return 10 + 44 + sign + 14 + leadLines * SMALL * 1.3 + (leadLines > 0 ? ROOM_BELOW_LEAD : 0) + GAP
}

function nameHeight(name: string, { type, columns, abreast }: Setting): number {
  return linesOf(name, type, nameWidth(columns, abreast)) * type * 1.22 + 8
}

/** Side by side they are as high as half of them, and one more where the halves are not even. */
function namesHeight(heights: readonly number[], { abreast }: Setting): number {
  const sum = heights.reduce((total, height) => total + height, 0)
  return abreast === 1 ? sum : sum / abreast + Math.max(0, ...heights)
}

/** The groups one below the other, column after column. */
function fill(groups: readonly PeopleGroup[], setting: Setting, height: number): PeopleBoard[][] {
  const columns: PeopleBoard[][] = []
  let room = 0
  const nextColumn = () => {
    columns.push([])
    room = height
  }
  for (const group of groups) {
    const head = headHeight(group, setting)
    const heights = group.people.map((name) => nameHeight(name, setting))
    if (columns.length === 0 || head + namesHeight(heights, setting) > room) nextColumn()
    for (let from = 0, continued = false; ; continued = true) {
      let to = Math.min(from + 1, heights.length)
      while (to < heights.length && head + namesHeight(heights.slice(from, to + 1), setting) <= room) to++
      columns.at(-1)?.push({ ...group, people: group.people.slice(from, to), continued })
      room -= head + namesHeight(heights.slice(from, to), setting)
      if (to >= heights.length) break
      from = to
      nextColumn()
    }
  }
  return columns
}

function split(columns: readonly PeopleBoard[][], perPage: number): PeopleBoard[][][] {
  const pages: PeopleBoard[][][] = []
  for (let first = 0; first < columns.length; first += perPage) {
    pages.push(columns.slice(first, first + perPage))
  }
  return pages
}
