import type { Input, OperationName } from '../../../shared/contract/index.ts'
import { CallError, useClient } from '../../client/index.ts'

/** Runs a command; resolves to the reason in the user's words when it was refused, else to null. */
export type Attempt = <N extends OperationName>(name: N, input: Input<N>) => Promise<string | null>

/** For commands inside dialogs, which show a refusal themselves: a notice would lie behind them. Call it in `setup`. */
export function useAttempt(): Attempt {
  const client = useClient()
  return async (name, input) => {
    try {
      await client.call(name, input)
      return null
    } catch (problem) {
      if (problem instanceof CallError) return problem.message
      throw problem
    }
  }
}
