/** A source of reproducible chance. Not for secrets: codes, keys and shuffled ballots need a CSPRNG. */
export interface Random {
  /** A whole number 0 … 2³² − 1. */
  nextUint32(): number
  /** A whole number 0 … bound − 1; bound must be 1 … 2³². */
  nextBelow(bound: number): number
}

/**
 * sfc32, the small fast counting generator of C. Doty-Humphrey (PractRand 0.9x, `sfc.cpp`), seeded as
 * there: a = 0, b and c the two halves of the seed, counter 1, twelve rounds thrown away.
 * The same seed gives the same numbers on every machine.
 * @param seed a whole number 0 … 2⁵³ − 1
 * @throws RangeError for any other seed
 */
export function createRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new RangeError('A seed is a whole number from 0 to 2^53 - 1')
  let a = 0
  let b = seed >>> 0
  let c = Math.floor(seed / 2 ** 32)
  let counter = 1
  function nextUint32(): number {
    const result = (a + b + counter) >>> 0
    counter = (counter + 1) >>> 0
    a = (b ^ (b >>> 9)) >>> 0
    b = (c + (c << 3)) >>> 0
    c = (((c << 21) | (c >>> 11)) + result) >>> 0
    return result
  }
  for (let round = 0; round < 12; round++) nextUint32()
  return {
    nextUint32,
    // Multiplying instead of taking the remainder; the bias is below bound / 2³², far under what is shown.
    nextBelow: (bound) => Math.floor((nextUint32() / 2 ** 32) * bound),
  }
}
