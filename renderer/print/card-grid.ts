/** Two columns of four cards on A4; all lengths in mm. */
const COLUMNS = 2
const ROWS = 4
const CARD = { width: 95, height: 67 }
const PAGE = { width: 210, height: 297 }
/** Printers leave the rim of a sheet empty; the cards keep clear of it. */
const RIM = {
  left: (PAGE.width - COLUMNS * CARD.width) / 2,
  top: (PAGE.height - ROWS * CARD.height) / 2,
}

export const CARDS_A_PAGE = COLUMNS * ROWS

/** Where a card lies on its page, counted by rows from 0. */
export function cardBox(place: number): { left: number; top: number; width: number; height: number } {
  return {
    left: RIM.left + (place % COLUMNS) * CARD.width,
    top: RIM.top + Math.floor(place / COLUMNS) * CARD.height,
    ...CARD,
  }
}

/** The corners of so many cards, each once: neighbours share theirs, so one cut serves both. */
export function cardCorners(cards: number): { x: number; y: number }[] {
  const corners = new Map<string, { x: number; y: number }>()
  for (let place = 0; place < cards; place++) {
    const { left, top, width, height } = cardBox(place)
    for (const x of [left, left + width])
      for (const y of [top, top + height]) corners.set(`${x} ${y}`, { x, y })
  }
  return [...corners.values()]
}
