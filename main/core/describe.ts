import { z } from 'zod'
import { contract } from '../../shared/contract/index.ts'

/**
 * Every command and query with roles and JSON Schemas of input and output. `serial`: one after the other, in
 * order of arrival. Texts are trimmed and freed of control characters before they are checked.
 */
export function describeContract(): object {
  return Object.fromEntries(
    Object.entries(contract).map(([name, operation]) => [
      name,
      {
        kind: operation.kind,
        about: operation.about,
        roles: operation.roles,
        needsProject: operation.needsProject,
        serial: operation.serial,
        input: schemaOf(operation.input, 'input'),
        output: schemaOf(operation.output, 'output'),
      },
    ]),
  )
}

/** Without the name of the dialect, which would be the same a hundred times. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
