/** Most code cards that can be drawn at once. */
export const MOST_CARDS = 1000
/** As they stand on the page. */
const PER_PAGE = 8
const SPARE_PERCENT = 10

/**
 * How many code cards to print: everybody present and ten in a hundred more, less what is printed already.
 * Null when nobody has counted the people, or when there are enough cards.
 */
export function suggestCards(people: number | null, printed: number): number | null {
  if (people === null || people === 0) return null
  // In whole numbers: 1.1 × 50 would be a shade more than 55, and one card too many.
  const wanted = Math.ceil((people * (100 + SPARE_PERCENT)) / 100) - printed
  return wanted > 0 ? Math.min(MOST_CARDS, wanted) : null
}

export function countCardPages(cards: number): number {
  return Math.ceil(cards / PER_PAGE)
}
