import type { z } from 'zod'

/** Who is at the other end of a connection. Attached when the connection is made, never sent by the client. */
export type Role =
  | { kind: 'facilitator' }
  | { kind: 'beamer' }
  /** A browser on the group page before its personal code was entered; one object per connection. */
  | { kind: 'visitor' }
  /** The lead of a working group, signed in; one object per connection. */
  | { kind: 'lead'; workingGroupId: string; accessId: string; name: string }
  /** A phone. The object is made once per connection, so that wrong codes can be counted per connection. */
  | { kind: 'participant' }
  /** The laptop handed round: a participant whose ballots say so. */
  | { kind: 'kiosk' }

export type RoleKind = Role['kind']
export type LeadRole = Role & { kind: 'lead' }

/**
 * One entry of the contract: what goes in, what comes out, who may ask.
 * A command may write, a query never does; a command that writes nothing into the project file says `needsProject: false`.
 */
export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  kind: 'command' | 'query'
  roles: readonly RoleKind[]
  input: I
  output: O
  needsProject: boolean
  /** One at a time, in order of arrival: all commands but those that only add (ballots) or only read (export). */
  serial: boolean
  about: string
}

interface Definition<I extends z.ZodType, O extends z.ZodType> {
  about: string
  roles: readonly RoleKind[]
  input: I
  output: O
  needsProject?: boolean
  serial?: boolean
}

export function command<I extends z.ZodType, O extends z.ZodType>(d: Definition<I, O>): Operation<I, O> {
  return { kind: 'command', needsProject: true, serial: true, ...d }
}

export function query<I extends z.ZodType, O extends z.ZodType>(d: Definition<I, O>): Operation<I, O> {
  return { kind: 'query', needsProject: true, serial: false, ...d }
}
