import type { Role } from '../../shared/contract/index.ts'

const LEAD = 'lead:'

/** Who the change log names. Leads stand there by the id of their access, so that their name can be deleted. */
export function actorOf(role: Role): string {
  return role.kind === 'lead' ? `${LEAD}${role.accessId}` : 'Moderation'
}

/** The access of the lead the change log names; null for the moderation. */
export function accessOf(actor: string): string | null {
  return actor.startsWith(LEAD) ? actor.slice(LEAD.length) : null
}
