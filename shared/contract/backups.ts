import { z } from 'zod'
import { command, query } from './define.ts'
import { done, id } from './fields.ts'

export const backup = z.object({
  /** Name of the copy; which folder it lies in is the core's business. */
  name: z.string(),
  projectId: id,
  /** Why it was kept, e.g. `round-open`; the dictionary has the words. */
  reason: z.string(),
  atMs: z.number(),
  sizeBytes: z.number(),
})
export type Backup = z.infer<typeof backup>

export const backups = {
  'backups.list': query({
    about: 'Copies of a project on this computer, newest first.',
    roles: ['facilitator'],
    needsProject: false,
    input: z.strictObject({ projectId: id }),
    output: z.array(backup),
  }),
  'backups.restore': command({
    about: 'Write a copy as a new project file; the copy and the project stay as they are.',
    roles: ['facilitator'],
    needsProject: false,
    input: z.strictObject({
      projectId: id,
      name: z.string().min(1).max(200),
      file: z.string().min(1).max(4096),
    }),
    output: done,
  }),
}
