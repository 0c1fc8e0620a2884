import type { Input, OperationName, Output } from '../../shared/contract/index.ts'
import { CallError, useClient } from '../client/index.ts'
import { notify } from '../ui/index.ts'

/** Runs a command; resolves to its output, or to undefined after the problem was shown. Call it in `setup`. */
export function useRun(): <N extends OperationName>(
  name: N,
  input: Input<N>,
) => Promise<Output<N> | undefined> {
  const client = useClient()
  return async (name, input) => {
    try {
      return await client.call(name, input)
    } catch (problem) {
      if (!(problem instanceof CallError)) throw problem
      notify({ text: problem.message, kind: 'problem' })
      return undefined
    }
  }
}
