import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Buffer, number, Buffer>(scrypt)
const HASH_BYTES = 32

/** A PIN as it is kept, hex. */
export interface HashedPin {
  readonly salt: string
  readonly hash: string
}

/** Slow on purpose (some ten ms on another thread), because a PIN has few digits. */
export async function hashPin(pin: string): Promise<HashedPin> {
  const salt = randomBytes(16)
  return { salt: salt.toString('hex'), hash: (await derive(pin, salt, HASH_BYTES)).toString('hex') }
}

export async function isPin(pin: string, { salt, hash }: HashedPin): Promise<boolean> {
  const expected = Buffer.from(hash, 'hex')
  return (
    expected.length === HASH_BYTES &&
    timingSafeEqual(await derive(pin, Buffer.from(salt, 'hex'), HASH_BYTES), expected)
  )
}
