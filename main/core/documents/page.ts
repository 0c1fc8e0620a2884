/** A4 landscape with the margins of all our sheets, measured the way sheets are: pixels across, points down. */

/** Inches; the footer needs the room below. */
export const MARGIN = { left: 0.45, right: 0.45, top: 0.55, bottom: 0.75, footer: 0.35 } as const

/**
 * Columns of a page may be this wide together: 10.79 in × 96 px are 1,036 px, but on paper (and in LibreOffice)
 * a digit of Calibri 11 is 7.43 px wide, not the 7 px of Excel's screen, so columns come out 6 % wider.
 */
export const PAGE_WIDTH_PX = 958

/** Rows of a page may be this high together: 6.97 in × 72 pt are 502 pt, less a reserve for the printer. */
export const PAGE_HEIGHT_PT = 486

/** Percent, for sheets that break pages by hand and so cannot be fitted to the page: a last reserve. */
const SCALE_WITH_BREAKS = 98

/** How a sheet with manual page breaks is printed so that columns of `widthPx` together fit on a page. */
export function printScale(widthPx: number): { percent: number; pageHeightPt: number } {
  const percent = Math.floor(SCALE_WITH_BREAKS * Math.min(1, PAGE_WIDTH_PX / widthPx))
  return { percent, pageHeightPt: Math.floor((PAGE_HEIGHT_PT * SCALE_WITH_BREAKS) / percent) }
}

/** Excel's own limit is 409.5 pt; a taller row would be cut off on screen and on paper. */
export const MAX_ROW_HEIGHT_PT = 400
