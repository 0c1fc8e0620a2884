import type { Request, Response, Role } from '../../shared/contract/index.ts'
import { CoreError } from './errors.ts'

type Dispatch = (role: Role, name: string, input: unknown) => Promise<unknown>

/**
 * Answers one request of any transport. What is not a request gets `bad_request` (and id 0 if it has none); an
 * error that has no words for people is reported to `onBug` and answered with a neutral sentence.
 */
export async function answer(
  dispatch: Dispatch,
  role: Role,
  message: unknown,
  onBug: (error: unknown) => void,
): Promise<Response> {
  if (!isRequest(message)) {
    return { id: idOf(message), error: { code: 'bad_request', message: 'Diese Anfrage ist nicht lesbar.' } }
  }
  const { id } = message
  try {
    return { id, result: (await dispatch(role, message.command, message.input ?? {})) ?? null }
  } catch (error) {
    if (error instanceof CoreError) {
      const { code, details } = error
      return { id, error: { code, message: error.message, ...(details ? { details } : {}) } }
    }
    onBug(error)
    return {
      id,
      error: {
        code: 'internal',
        message:
          'Das hat nicht geklappt. Was vorher gespeichert war, ist noch da. Bitte noch einmal versuchen.',
      },
    }
  }
}

function isRequest(message: unknown): message is Request {
  return hasId(message) && 'command' in message && typeof message.command === 'string'
}

function idOf(message: unknown): number {
  return hasId(message) ? message.id : 0
}

function hasId(message: unknown): message is { id: number } {
  return (
    typeof message === 'object' && message !== null && 'id' in message && Number.isSafeInteger(message.id)
  )
}
