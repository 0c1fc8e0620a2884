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
  // a, b, c and the counter; in an array of their own, because millions of numbers are asked for at a time.
  const state = Uint32Array.of(0, seed >>> 0, Math.floor(seed / 2 ** 32), 1)
  function nextUint32(): number {
    const [a, b, c, counter] = [state[0], state[1], state[2], state[3]] as [number, number, number, number]
    const result = (a + b + counter) >>> 0
    state[0] = b ^ (b >>> 9)
    state[1] = c + (c << 3)
    state[2] = ((c << 21) | (c >>> 11)) + result
    state[3] = counter + 1
    return result
  }
  for (let round = 0; round < 12; round++) nextUint32()
  return {
    nextUint32,
    // Multiplying instead of taking the remainder; the bias is below bound / 2³², far under what is shown.
    nextBelow: (bound) => Math.floor((nextUint32() / 2 ** 32) * bound),
  }
}
