import { randomInt } from 'node:crypto'
import { CROCKFORD } from '../../../shared/domain/card-code.ts'

const LENGTH = 6

/** A random code like "K7M-2QX". It says nothing about the ballot and is unique per round by the table. */
export function makeReceipt(): string {
  const letters = randomLetters(LENGTH)
  return `${letters.slice(0, 3)}-${letters.slice(3)}`
}

/** Letters of Crockford's alphabet from the system's CSPRNG. */
export function randomLetters(count: number): string {
  return Array.from({ length: count }, () => CROCKFORD[randomInt(CROCKFORD.length)]).join('')
}
