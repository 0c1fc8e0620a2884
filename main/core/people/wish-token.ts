import { createHash } from 'node:crypto'

/** What is stored of a wish token: 128 random bits need no salt, and the file opens no phone's entry. */
export function hashToken(wishToken: string): Uint8Array {
  return createHash('sha256').update(wishToken).digest()
}
