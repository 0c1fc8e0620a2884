/** Nothing in the room's picture is smaller, in units. */
export const SMALLEST_TYPE = 28

/**
 * How the topics of a board are set, roomiest first: large and one below the other, then side by side where a
 * board is wide enough, then smaller. When the last is too large still, topics are counted instead.
 */
export const BOARD_STEPS: readonly { type: number; sideBySide: boolean }[] = [
  ...[48, 44, 40, 36].map((type) => ({ type, sideBySide: false })),
  ...[44, 40, 36, 32, 30, SMALLEST_TYPE].map((type) => ({ type, sideBySide: true })),
]

/** How many boards stand side by side, so that each stays wide enough for long German words. */
export function boardColumns(groups: number): number {
  if (groups <= 3) return Math.max(1, groups)
  if (groups === 4) return 2
  const most = groups <= 6 ? 3 : groups <= 12 ? 4 : 5
  // As many rows as that needs, filled evenly: nine boards are three rows of three.
  return Math.ceil(groups / Math.ceil(groups / most))
}

/** Width of a letter on average, measured in its type. */
const LETTER_WIDTH = 0.57

function longestWord(texts: readonly string[]): number {
  return Math.max(1, ...texts.flatMap((text) => text.split(/[\s-]+/).map((word) => word.length)))
}

/** True when every word fits unbroken into `width` units in this type. */
export function wordsFit(type: number, width: number, texts: readonly string[]): boolean {
  return longestWord(texts) * LETTER_WIDTH * type <= width
}

/**
 * The largest type up to `wanted` in which no word must be broken; never under 28 units.
 * There are no hyphenation dictionaries offline, so a long word has to fit as it is.
 * @param width room for the text in units
 */
export function typeForWords(wanted: number, width: number, texts: readonly string[]): number {
  const fitting = Math.floor(width / (longestWord(texts) * LETTER_WIDTH))
  return Math.max(SMALLEST_TYPE, Math.min(wanted, fitting))
}

/** Width of a board's inside in units, `columns` boards standing side by side. */
export function boardWidth(columns: number): number {
  return (1744 - 24 * (columns - 1)) / columns - 52
}

/**
 * The first topics that fit and the number of the others.
 * @param lines places for topics, at least 1; one of them is needed to name the others
 */
export function topicsThatFit(topics: readonly string[], lines: number): { shown: string[]; more: number } {
  if (topics.length <= lines) return { shown: [...topics], more: 0 }
  const shown = topics.slice(0, Math.max(0, lines - 1))
  return { shown, more: topics.length - shown.length }
}
