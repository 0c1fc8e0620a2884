import { z } from 'zod'
import { contract } from '../../shared/contract/index.ts'

/** Every command and query with roles and JSON Schemas of input and output. */
export function describeContract(): object {
  return Object.fromEntries(
    Object.entries(contract).map(([name, operation]) => [
      name,
      {
        kind: operation.kind,
        about: operation.about,
        roles: operation.roles,
        input: z.toJSONSchema(operation.input, { io: 'input' }),
        output: z.toJSONSchema(operation.output),
      },
    ]),
  )
}
