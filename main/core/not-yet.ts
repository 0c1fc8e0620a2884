import { contract } from '../../shared/contract/index.ts'
import type { OperationName } from '../../shared/contract/index.ts'
import type { Handlers } from './context.ts'
import { CoreError } from './errors.ts'

/** Operations of a feature that is being built: they say so. Gone before the feature is called done. */
export function notYet<N extends OperationName>(feature: Readonly<Record<N, unknown>>): Handlers<N> {
  const names = Object.keys(contract).filter((name) => Object.hasOwn(feature, name))
  const refuse = (): never => {
    throw new CoreError('not_built', 'Das kann dieses Programm noch nicht.')
  }
  return Object.fromEntries(names.map((name) => [name, refuse])) as unknown as Handlers<N>
}
