import { randomInt } from 'node:crypto'

/** Crockford's alphabet: nothing that is mistaken for something else when read out. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 6

/** A random code like "K7M-2QX". It says nothing about the ballot and is unique per round by the table. */
export function makeReceipt(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)])
  return `${letters.slice(0, 3).join('')}-${letters.slice(3).join('')}`
}
