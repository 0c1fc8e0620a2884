/** Most that the field takes; a budget never has more. */
const MOST = 1000

const ARABIC_ZERO = 0x660
const PERSIAN_ZERO = 0x6f0

/** The number somebody typed, in our digits or those of Arabic or Persian; whatever else is in it is left out. */
export function readPoints(typed: string): number {
  const digits = Array.from(typed, toDigit).join('')
  return Math.min(MOST, Number(digits || '0'))
}

function toDigit(character: string): string {
  if (/[0-9]/.test(character)) return character
  const code = character.charCodeAt(0)
  for (const zero of [ARABIC_ZERO, PERSIAN_ZERO]) {
    if (code >= zero && code <= zero + 9) return String(code - zero)
  }
  return ''
}

/** How far one press goes: single points are too slow with a hundred of them. */
export function stepOf(points: number): number {
  return points < 30 ? 1 : 5
}

/** The next round number upwards, as far as there are points left. */
export function more(points: number, left: number, step: number): number {
  return Math.min(points + Math.max(0, left), points - (points % step) + step)
}

/** The next round number downwards. */
export function less(points: number, step: number): number {
  const over = points % step
  return points - (over === 0 ? Math.min(step, points) : over)
}
