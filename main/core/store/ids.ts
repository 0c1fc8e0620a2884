import { randomBytes } from 'node:crypto'

const MAX_TIME_MS = 2 ** 48 - 1
/** Bytes after the time; inside one millisecond they count upwards (RFC 9562, section 6.2, method 2). */
const TAIL_BYTES = 10

let lastTimeMs = -1
let lastTail: Uint8Array = new Uint8Array(TAIL_BYTES)

/**
 * A UUIDv7 (RFC 9562): 48 bits of `nowMs`, the rest random. Ids made by this process in the same millisecond,
 * or after the clock was set back, still rise: the random tail is then counted up instead of drawn anew.
 *
 * @param nowMs milliseconds since 1970, an integer below 2^48
 * @throws RangeError for a time that does not fit
 */
export function uuidv7(nowMs: number): string {
  if (!Number.isInteger(nowMs) || nowMs < 0 || nowMs > MAX_TIME_MS) {
    throw new RangeError(`uuidv7: ${nowMs} is no time in milliseconds`)
  }
  if (nowMs > lastTimeMs) {
    lastTimeMs = nowMs
    lastTail = randomBytes(TAIL_BYTES)
    // Room to count upwards: the highest bit of the counter starts at 0.
    lastTail[0] = (lastTail[0] ?? 0) & 0x07
  } else {
    lastTail = next(lastTail)
  }
  return format(lastTimeMs, lastTail)
}

/** A random UUIDv4 from the system's CSPRNG. It tells no time and no order; ballots use it. */
export function randomId(): string {
  const bytes = randomBytes(16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return hyphenated(bytes)
}

/** The next tail in order: up by a random step, so that ids of one millisecond cannot be guessed. */
function next(tail: Uint8Array): Uint8Array {
  const result = Uint8Array.from(tail)
  const step = randomBytes(4)
  // Counted are the 12 bits of `rand_a` (bytes 0 and 1) and the 62 bits of `rand_b` (bytes 2 to 9).
  let carry = 1
  for (let i = TAIL_BYTES - 1; i >= 0; i--) {
    const added = (result[i] ?? 0) + carry + (i >= 6 ? (step[i - 6] ?? 0) : 0)
    const size = i === 2 ? 0x40 : i === 0 ? 0x10 : 0x100
    result[i] = added % size
    carry = Math.floor(added / size)
  }
  return result
}

function format(timeMs: number, tail: Uint8Array): string {
  const bytes = new Uint8Array(16)
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(timeMs / 2 ** (8 * (5 - i))) % 256
  bytes.set(tail, 6)
  bytes[6] = 0x70 | ((tail[0] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((tail[2] ?? 0) & 0x3f)
  return hyphenated(bytes)
}

function hyphenated(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
