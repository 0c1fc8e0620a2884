/**
 * An error the person at the screen is meant to read.
 *
 * `code` is stable (snake_case) and is what clients and tests decide by; `message` is a German sentence for
 * the window; `details` carries plain JSON values only, because it crosses process borders.
 */
export class CoreError extends Error {
  readonly code: string
  readonly details: Readonly<Record<string, unknown>> | undefined

  constructor(code: string, message: string, details?: Record<string, unknown>, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CoreError'
    this.code = code
    this.details = details
  }
}

/** True for errors whose message may be shown as it is; with `code` only for that one. */
export function isCoreError(error: unknown, code?: string): error is CoreError {
  return error instanceof CoreError && (code === undefined || error.code === code)
}
