import { z } from 'zod'
import { command, query } from './define.ts'
import { done, id, nothing, optionalText, requiredText } from './fields.ts'

const file = z.string().min(1, 'Es ist keine Datei angegeben.').max(4096)

export const project = z.object({
  id,
  title: z.string(),
  place: z.string(),
  file: z.string(),
  /** False while the newest state is only in the working copy on this computer. */
  published: z.boolean(),
  publishProblem: z.string().nullable(),
  /** What happened on opening that people should know, in German; null when nothing did. */
  notice: z.string().nullable(),
})
export type Project = z.infer<typeof project>

const recentProject = z.object({
  file: z.string(),
  title: z.string(),
  openedAtMs: z.number(),
  exists: z.boolean(),
})
export type RecentProject = z.infer<typeof recentProject>

const label = z.record(z.string(), z.union([z.string(), z.number()]))

/** Words of a change for the undo button: a key of the dictionary and what it needs. */
export type ChangeLabel = { key: string } & Record<string, string | number>

export const projects = {
  'projects.create': command({
    about: 'Make a new project file and open it.',
    roles: ['facilitator'],
    needsProject: false,
    input: z.strictObject({ file, title: requiredText('Name des Vorhabens', 200) }),
    output: project,
  }),
  'projects.open': command({
    about: 'Open a project file; the one open before is closed.',
    roles: ['facilitator'],
    needsProject: false,
    input: z.strictObject({ file }),
    output: project,
  }),
  'projects.close': command({
    about: 'Close the project and publish its newest state to its file.',
    roles: ['facilitator'],
    needsProject: false,
    input: nothing,
    output: done,
  }),
  'projects.current': query({
    about: 'The open project, or null.',
    roles: ['facilitator'],
    needsProject: false,
    input: nothing,
    output: project.nullable(),
  }),
  'projects.recent': query({
    about: 'Projects opened on this computer, newest first.',
    roles: ['facilitator'],
    needsProject: false,
    input: nothing,
    output: z.array(recentProject),
  }),
  'projects.update': command({
    about: 'Change title or place of the project.',
    roles: ['facilitator'],
    input: z.strictObject({
      title: requiredText('Name des Vorhabens', 200).optional(),
      place: optionalText('Ort', 200).optional(),
    }),
    output: done,
  }),
  'changes.state': query({
    about: 'What undo and redo would do now.',
    roles: ['facilitator'],
    input: nothing,
    output: z.object({
      undo: label.nullable(),
      redo: label.nullable(),
      /** Which change undo would take back, so that a button beside one change never takes back another. */
      undoId: id.nullable(),
    }),
  }),
  'changes.undo': command({
    about: 'Take back the last change.',
    roles: ['facilitator'],
    input: nothing,
    output: z.object({ label: label }),
  }),
  'changes.redo': command({
    about: 'Do again what was taken back last.',
    roles: ['facilitator'],
    input: nothing,
    output: z.object({ label: label }),
  }),
}
