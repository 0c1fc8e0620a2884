import { randomFillSync } from 'node:crypto'
import { CROCKFORD } from '../../shared/domain/card-code.ts'

/** Drawn ahead: asking the system for a few bytes costs as much as everything else about a ballot's code. */
const ahead = Buffer.alloc(4096)
let used = ahead.length

function nextByte(): number {
  if (used === ahead.length) {
    randomFillSync(ahead)
    used = 0
  }
  const byte = ahead.readUInt8(used)
  // What was handed out is not kept in memory.
  ahead[used++] = 0
  return byte
}

/** Letters of Crockford's alphabet from the system's CSPRNG: 32 of them, so that five bits of a byte are one. */
export function randomLetters(count: number): string {
  let letters = ''
  for (let left = count; left > 0; left--) letters += CROCKFORD.charAt(nextByte() & 31)
  return letters
}
