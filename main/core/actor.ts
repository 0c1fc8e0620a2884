import type { Role } from '../../shared/contract/index.ts'

/** Who the change log names. Leads stand there by the id of their access, so that their name can be deleted. */
export function actorOf(role: Role): string {
  return role.kind === 'lead' ? `lead:${role.accessId}` : 'Moderation'
}
