import type { Input, OperationName, Output } from '../../shared/contract/index.ts'
import type { ErrorBody, Push, Request, Response } from '../../shared/contract/messages.ts'
import { CallError } from './client.ts'
import type { Client, ConnectionState } from './client.ts'

/** What a transport needs: one line out, and what is to be said about calls cut off in the middle. */
export interface CallTableOptions {
  /** True for calls that may be sent twice without harm: queries, and commands that are idempotent by contract. */
  canResend: (name: OperationName) => boolean
  /** The answer to calls that were under way, cannot be sent again, and whose fate is unknown. */
  interrupted: ErrorBody
}

interface Call extends Request {
  resolve: (result: unknown) => void
  reject: (error: CallError) => void
  sent: boolean
}

type Send = (request: Request) => void

/**
 * Everything the transports share: numbering calls, matching answers, waiting while there is no line,
 * sending again what may be sent again. The transport only says `attach`, `detach` and `receive`.
 */
export function createCallTable(options: CallTableOptions) {
  const calls = new Map<number, Call>()
  const pushListeners = new Set<(push: Push) => void>()
  const stateListeners = new Set<(state: ConnectionState) => void>()
  let nextId = 1
  let send: Send | null = null
  let closed = false

  function setLine(line: Send | null): void {
    const changed = (send === null) !== (line === null)
    send = line
    if (changed) for (const listener of stateListeners) listener(stateNow())
  }

  function stateNow(): ConnectionState {
    return send ? 'connected' : 'reconnecting'
  }

  function transmit(call: Call, line: Send): void {
    call.sent = true
    line({ id: call.id, command: call.command, input: call.input })
  }

  const client: Omit<Client, 'close'> = {
    get state() {
      return stateNow()
    },
    call<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>> {
      if (closed)
        return Promise.reject(new CallError({ code: 'closed', message: options.interrupted.message }))
      return new Promise<Output<N>>((resolve, reject) => {
        const call: Call = {
          id: nextId++,
          command: name,
          input,
          resolve: (result) => resolve(result as Output<N>),
          reject,
          sent: false,
        }
        calls.set(call.id, call)
        if (send) transmit(call, send)
      })
    },
    onPush(listener) {
      pushListeners.add(listener)
      return () => pushListeners.delete(listener)
    },
    onState(listener) {
      stateListeners.add(listener)
      return () => stateListeners.delete(listener)
    },
  }

  return {
    client,
    /** A line is there: waiting calls go out, in their order. */
    attach(line: Send): void {
      setLine(line)
      for (const call of [...calls.values()]) transmit(call, line)
    },
    /** The line is gone. Calls that were under way and may not be repeated end here, honestly. */
    detach(): void {
      setLine(null)
      for (const call of [...calls.values()]) {
        if (!call.sent) continue
        call.sent = false
        if (options.canResend(call.command as OperationName)) continue
        calls.delete(call.id)
        call.reject(new CallError(options.interrupted))
      }
    },
    receive(message: Response | Push): void {
      if ('event' in message) {
        for (const listener of pushListeners) listener(message)
        return
      }
      const call = calls.get(message.id)
      // An answer nobody waits for any more: its call was ended by a restart.
      if (!call) return
      calls.delete(message.id)
      if ('error' in message) call.reject(new CallError(message.error))
      else call.resolve(message.result)
    },
    /** True while a call is out and unanswered. */
    isWaiting: () => [...calls.values()].some((call) => call.sent),
    end(): void {
      closed = true
      setLine(null)
      for (const call of calls.values()) {
        call.reject(new CallError({ code: 'closed', message: options.interrupted.message }))
      }
      calls.clear()
      pushListeners.clear()
      stateListeners.clear()
    },
  }
}
