import { randomInt } from 'node:crypto'
import { CROCKFORD } from '../../../shared/domain/card-code.ts'

/** Letters of Crockford's alphabet from the system's CSPRNG. */
export function randomLetters(count: number): string {
  return Array.from({ length: count }, () => CROCKFORD[randomInt(CROCKFORD.length)]).join('')
}
