import { z } from 'zod'
import { command, query } from './define.ts'
import { partEntity } from './elaborate.ts'
import { done, id, isoDate, nothing, requiredText } from './fields.ts'

// Working-group leads write in a browser of their own. Their personal code makes a connection a lead's; what a lead
// may do is checked in the core for every single request.

/** Close code of the WebSocket when a code is not good any more: its page asks for another one. */
export const SIGNED_OUT = 4001

export const leadAccess = z.object({
  id,
  workingGroupId: id,
  name: z.string(),
  /** The only day the code is good for; null: until it is revoked. */
  validOn: isoDate.nullable(),
  createdAtMs: z.number(),
  revokedAtMs: z.number().nullable(),
  /** Browsers signed in with it now. */
  connected: z.number(),
})
export type LeadAccess = z.infer<typeof leadAccess>

/** Ten letters and digits, "7KQ2M-X4T9B". Shown and printed once, when it is made; the file keeps only its hash. */
const code = z.string()
const name = requiredText('Name', 120)
const withCode = z.object({ access: leadAccess, code })

const presencePlace = z.strictObject({
  workingGroupId: id,
  entity: partEntity,
  id,
  field: z.string().min(1).max(60),
})
export type PresencePlace = z.infer<typeof presencePlace>

export const leads = {
  'leads.list': query({
    about: 'Personal codes of working-group leads (never the codes themselves).',
    roles: ['facilitator'],
    input: nothing,
    output: z.array(leadAccess),
  }),
  'leads.create': command({
    about: 'Make a personal code for a lead. The answer is the only time it can be read.',
    roles: ['facilitator'],
    input: z.strictObject({ workingGroupId: id, name, validOn: isoDate.nullable() }),
    output: withCode,
  }),
  'leads.renew': command({
    about: 'A new code for the same lead; the old one ends, and with it every browser signed in by it.',
    roles: ['facilitator'],
    input: z.strictObject({ id, validOn: isoDate.nullable() }),
    output: withCode,
  }),
  'leads.revoke': command({
    about: 'End a code now; browsers signed in with it are signed out. What they have written stays.',
    roles: ['facilitator'],
    input: z.strictObject({ id }),
    output: done,
  }),
  'leads.remove': command({
    about: 'Delete a code and the name of its lead, also from the history („Leitung des Arbeitskreises A“).',
    roles: ['facilitator'],
    input: z.strictObject({ id }),
    output: done,
  }),
  'leads.signIn': command({
    about: 'Become a lead on this connection. Guessing is slowed down.',
    // It must not wait behind what others are writing.
    serial: false,
    roles: ['visitor'],
    input: z.strictObject({ code: z.string().max(100) }),
    output: z.object({ accessId: id, workingGroupId: id, name: z.string() }),
  }),
  'leads.me': query({
    about: 'Who is signed in on this connection, and for which group.',
    roles: ['lead'],
    input: nothing,
    output: z.object({
      projectTitle: z.string(),
      name: z.string(),
      workingGroupId: id,
      letter: z.string(),
      colour: z.number(),
      title: z.string(),
      validOn: isoDate.nullable(),
    }),
  }),
  'presence.set': command({
    about: 'Which field this connection is writing in (null: none). Never stored.',
    serial: false,
    needsProject: false,
    roles: ['facilitator', 'lead'],
    input: z.strictObject({ place: presencePlace.nullable() }),
    output: done,
  }),
  'presence.list': query({
    about: 'Who has a group open and is writing where. Leads see their own group only.',
    needsProject: false,
    roles: ['facilitator', 'lead'],
    input: z.strictObject({ workingGroupId: id }),
    output: z.array(
      z.object({
        name: z.string(),
        /** This very connection. */
        self: z.boolean(),
        place: presencePlace.nullable(),
      }),
    ),
  }),
}
