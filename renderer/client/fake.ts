import type { Input, OperationName, Output } from '../../shared/contract/index.ts'
import type { Push } from '../../shared/contract/messages.ts'
import { CallError } from './client.ts'
import type { Client, ConnectionState } from './client.ts'

/** Answers of a pretended core, by name of the operation. */
export type FakeAnswers = {
  [N in OperationName]?: (input: Input<N>) => Output<N> | Promise<Output<N>>
}

export interface FakeClient extends Client {
  /** Everything that was asked, in order. */
  readonly calls: readonly { name: OperationName; input: unknown }[]
  push(push: Push): void
  setState(state: ConnectionState): void
  answer<N extends OperationName>(name: N, answer: (input: Input<N>) => Output<N> | Promise<Output<N>>): void
}

/** A client without a core, for component tests. What nobody prepared is refused as the core would. */
export function createFakeClient(prepared: FakeAnswers = {}): FakeClient {
  const answers: FakeAnswers = { ...prepared }
  const calls: { name: OperationName; input: unknown }[] = []
  const pushListeners = new Set<(push: Push) => void>()
  const stateListeners = new Set<(state: ConnectionState) => void>()
  let state: ConnectionState = 'connected'

  return {
    calls,
    get state() {
      return state
    },
    async call<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>> {
      calls.push({ name, input })
      const answer = answers[name] as ((input: Input<N>) => Output<N> | Promise<Output<N>>) | undefined
      if (!answer) throw new CallError({ code: 'unknown_command', message: `${name} ist nicht vorbereitet.` })
      return answer(input)
    },
    onPush(listener) {
      pushListeners.add(listener)
      return () => pushListeners.delete(listener)
    },
    onState(listener) {
      stateListeners.add(listener)
      return () => stateListeners.delete(listener)
    },
    close() {
      pushListeners.clear()
      stateListeners.clear()
    },
    push(push) {
      for (const listener of pushListeners) listener(push)
    },
    setState(next) {
      state = next
      for (const listener of stateListeners) listener(next)
    },
    answer(name, answer) {
      Object.assign(answers, { [name]: answer })
    },
  }
}
