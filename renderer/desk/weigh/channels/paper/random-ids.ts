/** 128 random bits as hex: who cast a paper ballot, without a name. */
export function makeToken(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

/** A random id that tells neither time nor order. */
export function makeBallotId(): string {
  return crypto.randomUUID()
}
