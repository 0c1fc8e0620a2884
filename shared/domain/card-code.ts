/** Crockford's alphabet: nothing in it is mistaken for something else when read out or typed. */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Letters of the code printed on a code card: 50 bits. */
export const CODE_LENGTH = 10

const HALF = CODE_LENGTH / 2
const CODE = new RegExp(`^[${CROCKFORD}]{${CODE_LENGTH}}$`)
const SECRET = /^[0-9a-f]{32}$/i

/**
 * A code as somebody typed it, in the one spelling it is compared in: capitals, without spaces and dashes,
 * O read as 0, I and L as 1 (Crockford's Base 32).
 *
 * Written for phones of 2019, too, which have no `replaceAll`.
 *
 * @returns null if it cannot be a code, whatever the cards
 */
export function normaliseCardCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return CODE.test(code) ? code : null
}

/** A code as it is printed: "K7M2Q-X9P4R". */
export function formatCardCode(code: string): string {
  return `${code.slice(0, HALF)}-${code.slice(HALF)}`
}

/** Whether this is the secret of a card's QR code (128 bit as hex) and no typed code. */
export function isCardSecret(card: string): boolean {
  return SECRET.test(card)
}
