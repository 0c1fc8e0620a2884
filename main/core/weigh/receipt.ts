import { randomLetters } from './random-letters.ts'

const LENGTH = 6

/** A random code like "K7M-2QX". It says nothing about the ballot and is unique per round by the table. */
export function makeReceipt(): string {
  const letters = randomLetters(LENGTH)
  return `${letters.slice(0, 3)}-${letters.slice(3)}`
}
