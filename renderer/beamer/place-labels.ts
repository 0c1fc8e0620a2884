const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/**
 * Short names of places for the points of a picture: "3", and "3a", "3b" where topics share their place.
 * @param ranks rank labels in order ("3." or "3.–4."), null where a place is not revealed
 */
export function placeLabels(ranks: readonly (string | null)[]): string[] {
  return ranks.map((rank, index) => {
    if (rank === null || !rank.includes('–')) return String(index + 1)
    const first = ranks.indexOf(rank)
    return `${first + 1}${LETTERS.charAt((index - first) % LETTERS.length)}`
  })
}
