import type { z } from 'zod'
import { contract } from '../../shared/contract/index.ts'
import type { Operation, OperationName, Role } from '../../shared/contract/index.ts'
import type { Context, Handlers } from './context.ts'
import { CoreError } from './errors.ts'
import { storageError } from './store/connection.ts'

/**
 * The one door: every request of every client comes through here, is checked for name, role and schema,
 * and only then reaches its handler.
 */
export interface Door {
  /** @throws CoreError `unknown_command`, `forbidden`, `invalid_input`, or what the handler throws */
  dispatch(role: Role, name: string, input: unknown): Promise<unknown>
  /** Does something of the core's own in the line of commands. */
  inTurn<T>(work: () => T | Promise<T>): Promise<T>
}

export function createDoor(
  handlers: Handlers<OperationName>,
  contextFor: (role: Role) => Context,
  hasProject: () => boolean,
  /** Whether whoever this is may still do anything at all. @throws CoreError `signed_out` */
  check: (context: Context) => void,
): Door {
  // Commands run one at a time, so that none meets a project that is half open or a round that is half closed.
  let before: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => T | Promise<T>): Promise<T> => {
    const result = before.then(work)
    before = result.catch(() => undefined)
    return result
  }

  return {
    inTurn,
    async dispatch(role, name, input) {
      const operation = findOperation(name)
      if (!operation)
        throw new CoreError('unknown_command', `Den Befehl „${name.slice(0, 80)}“ gibt es nicht.`)
      if (!operation.roles.includes(role.kind)) {
        throw new CoreError('forbidden', 'Das ist hier nicht erlaubt.')
      }
      const parsed = operation.input.safeParse(input)
      if (!parsed.success) throw invalidInput(parsed.error)
      const run = (): unknown => {
        if (operation.needsProject && !hasProject()) throw noProject()
        const handler = handlers[name as OperationName] as (context: Context, input: unknown) => unknown
        const context = contextFor(role)
        check(context)
        return handler(context, parsed.data)
      }
      try {
        return await (operation.serial ? inTurn(run) : run())
      } catch (error) {
        throw storageError(error)
      }
    },
  }
}

export function noProject(): CoreError {
  return new CoreError('no_project', 'Es ist kein Vorhaben geöffnet.')
}

function findOperation(name: string): Operation | null {
  return Object.hasOwn(contract, name) ? contract[name as OperationName] : null
}

/** The first thing that is wrong, in words. Our schemas speak in German sentences; zod's own messages have no full stop. */
function invalidInput(error: z.ZodError): CoreError {
  const issue = error.issues[0]
  const where = issue?.path.join('.') ?? ''
  const spoken = issue?.message.endsWith('.') ? issue.message : null
  const message = spoken ?? `Die Angabe${where ? ` „${where}“` : ''} passt nicht.`
  return new CoreError('invalid_input', message, {
    issues: error.issues.map((i) => ({ path: i.path.join('.'), message: i.message })),
  })
}
