/** 128 random bits as 32 hex digits. On plain HTTP `getRandomValues` is there, `randomUUID` is not. */
export function makeToken(): string {
  return hex(randomBytes())
}

/** Whether a text that was kept is such a token. */
export function isToken(text: string | null): text is string {
  return text !== null && /^[0-9a-f]{32}$/.test(text)
}

/** A random UUID (version 4). It tells no time and no order. */
export function makeBallotId(): string {
  const bytes = randomBytes()
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const digits = hex(bytes)
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ].join('-')
}

function randomBytes(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(16))
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
