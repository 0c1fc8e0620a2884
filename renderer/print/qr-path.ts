import { encode } from 'uqr'

/** A QR code as one SVG path in units of modules, without quiet zone. */
export interface QrPath {
  /** Modules along one side. */
  side: number
  path: string
}

/** Medium error correction: a card may get a fold or a spot. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  // Neighbours in a row are one rectangle, so that no hairline shows between them.
  const path = data
    .flatMap((row, y) => runsOf(row).map(({ start, length }) => `M${start} ${y}h${length}v1h-${length}z`))
    .join('')
  return { side: size, path }
}

function runsOf(row: readonly boolean[]): { start: number; length: number }[] {
  const runs: { start: number; length: number }[] = []
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1)
    if (!dark) continue
    if (last && last.start + last.length === x) last.length++
    else runs.push({ start: x, length: 1 })
  }
  return runs
}
