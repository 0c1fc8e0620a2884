import { randomLetters } from '../random-letters.ts'

const LENGTH = 6

/**
 * A random code like "K7M-2QX". It says nothing about the ballot. Among 300 people two share one once in 24,000
 * rounds; the list of codes then shows it twice.
 */
export function makeReceipt(): string {
  const letters = randomLetters(LENGTH)
  return `${letters.slice(0, 3)}-${letters.slice(3)}`
}
