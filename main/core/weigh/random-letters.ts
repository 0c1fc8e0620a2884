import { randomBytes } from 'node:crypto'
import { CROCKFORD } from '../../../shared/domain/card-code.ts'

/** Letters of Crockford's alphabet from the system's CSPRNG: 32 of them, so that five bits of a byte are one. */
export function randomLetters(count: number): string {
  let letters = ''
  for (const byte of randomBytes(count)) letters += CROCKFORD.charAt(byte & 31)
  return letters
}
