import type { Request } from '../../../shared/contract/index.ts'

const MAX_COMMAND_LENGTH = 64

/** Only a text like this can hold the forbidden key, letter by letter or escaped; looking at every key is slow. */
const MAY_NAME_PROTO = /__proto__|\\/

/**
 * Reads one frame of a phone strictly: JSON, an object with exactly `id`, `command` and `input`, and no key
 * `__proto__` at any depth. What is inside `input` is checked by the schema behind the door.
 *
 * @returns null for anything else; it never throws
 */
export function parseFrame(text: string): Request | null {
  let value: unknown
  try {
    // Deeply nested JSON ends in a RangeError here, which is as good as a syntax error.
    value = JSON.parse(text, MAY_NAME_PROTO.test(text) ? refuseProto : undefined)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  if (Object.keys(value).length !== 3) return null
  const { id, command, input } = value as Partial<Request>
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 0) return null
  if (typeof command !== 'string' || command.length > MAX_COMMAND_LENGTH) return null
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return null
  return { id, command, input }
}

function refuseProto(key: string, inner: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('forbidden key')
  return inner
}
