import type { Input, OperationName, Output } from '../../shared/contract/index.ts'
import type { ErrorBody, Push } from '../../shared/contract/messages.ts'

/** `reconnecting`: calls wait; nothing acknowledged is lost. */
export type ConnectionState = 'connected' | 'reconnecting'

/** The typed door to the core, the same for windows, phones and tests. */
export interface Client {
  readonly state: ConnectionState
  /**
   * Sends one command or query. Rejects with `CallError`: the core's own refusals, `core_restarted` or
   * `connection_lost` for commands whose fate is unknown, `closed` after `close()`.
   */
  call<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>>
  /** Returns a function that ends the subscription. */
  onPush(listener: (push: Push) => void): () => void
  onState(listener: (state: ConnectionState) => void): () => void
  close(): void
}

/** A call that did not succeed; `message` is in the user's words. */
export class CallError extends Error {
  readonly code: string
  readonly details: unknown

  constructor(body: ErrorBody) {
    super(body.message)
    this.name = 'CallError'
    this.code = body.code
    this.details = body.details
  }
}
