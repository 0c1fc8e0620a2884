import { z } from 'zod'
import { command, query } from './define.ts'
import { id } from './fields.ts'

export const minutes = {
  'minutes.overview': query({
    about: 'What the minutes of a session would hold, sheet by sheet.',
    roles: ['facilitator'],
    input: z.strictObject({ sessionId: id }),
    output: z.object({
      fileName: z.string(),
      sheets: z.array(z.object({ name: z.string(), rows: z.number(), note: z.string().nullable() })),
    }),
  }),
  'minutes.exportWorkbook': command({
    about: 'Write the minutes of a session as .xlsx to a file.',
    serial: false,
    roles: ['facilitator'],
    input: z.strictObject({ sessionId: id, file: z.string().min(1).max(4096) }),
    output: z.object({ file: z.string(), bytes: z.number() }),
  }),
}
