import type { Request, Response, Role } from '../../shared/contract/index.ts'
import { CoreError } from './errors.ts'

type Dispatch = (role: Role, name: string, input: unknown) => Promise<unknown>

/**
 * Answers one request of any transport. What is not a request gets id 0 and `bad_request`; an error that has
 * no words for people is reported to `onBug` and answered with a neutral sentence.
 */
export async function answer(
  dispatch: Dispatch,
  role: Role,
  message: unknown,
  onBug: (error: unknown) => void,
): Promise<Response> {
  if (!isRequest(message)) {
    return { id: 0, error: { code: 'bad_request', message: 'Diese Anfrage ist nicht lesbar.' } }
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
  return (
    typeof message === 'object' &&
    message !== null &&
    'id' in message &&
    Number.isSafeInteger(message.id) &&
    'command' in message &&
    typeof message.command === 'string'
  )
}
