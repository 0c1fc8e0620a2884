import { CODE_LENGTH, formatCardCode, normaliseCardCode } from '../../shared/domain/card-code.ts'

/**
 * What the field shows while somebody types: capitals, the two groups apart as on the card, letters that can
 * only be digits as these. Signs that no code has stay, so that people see what they typed.
 */
export function showCode(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replace(/[\s\u2010-\u2015\-_.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return letters.length > CODE_LENGTH / 2 ? formatCardCode(letters) : letters
}

/** Whether it can be a code at all. */
export function isCode(typed: string): boolean {
  return normaliseCardCode(typed) !== null
}
