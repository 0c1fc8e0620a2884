import { contract } from '../../shared/contract/index.ts'
import type { Input, OperationName } from '../../shared/contract/index.ts'

/**
 * What the core would refuse in an input, by name of the field, in German; null when nothing. The core
 * checks again: this only puts the words beside the field before anything is sent.
 */
export function checkInput<N extends OperationName>(
  name: N,
  input: Input<N>,
): Readonly<Record<string, string>> | null {
  const checked = contract[name].input.safeParse(input)
  if (checked.success) return null
  const problems: Record<string, string> = {}
  for (const issue of checked.error.issues) {
    const field = issue.path.join('.')
    problems[field] ??= issue.message
  }
  return problems
}
