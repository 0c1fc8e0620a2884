import type { LeadRole, Role } from '../../../shared/contract/index.ts'
import type { PresencePlace } from '../../../shared/contract/leads.ts'

interface Present {
  readonly name: string
  readonly role: Role
  place: PresencePlace | null
}

/**
 * Who is there and writes where, by connection. Kept in memory alone: it is gone with the connection, and with the
 * process.
 */
export interface Presence {
  /** A lead has signed in on a connection of this role. */
  arrive(role: LeadRole): void
  /** The connection is gone. @returns the groups it was seen in */
  leave(role: Role): string[]
  /** @returns the groups in which something is to be seen differently now */
  move(role: Role, place: PresencePlace | null): string[]
  /** Everybody in this group, by name. */
  list(workingGroupId: string): readonly Readonly<Present>[]
  /** Connections signed in with this access. */
  count(accessId: string): number
}

const MODERATION = 'Moderation'

export function createPresence(): Presence {
  const present = new Map<Role, Present>()

  const arrive = (role: Role): Present => {
    const there = present.get(role) ?? {
      name: role.kind === 'lead' ? role.name : MODERATION,
      role,
      place: null,
    }
    present.set(role, there)
    return there
  }

  return {
    arrive,
    leave(role) {
      const there = present.get(role)
      present.delete(role)
      return there ? groupsOf(there) : []
    },
    move(role, place) {
      const there = present.get(role)
      const before = there ? groupsOf(there) : []
      if (sameField(there?.place ?? null, place) && there) return []
      const now = arrive(role)
      now.place = place
      const groups = [...new Set([...before, ...groupsOf(now)])]
      // Leads are there as long as they are connected, the moderation while it writes.
      if (place === null && role.kind !== 'lead') present.delete(role)
      return groups
    },
    list: (workingGroupId) =>
      [...present.values()]
        .filter((one) => groupsOf(one).includes(workingGroupId))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'de')),
    count: (accessId) =>
      [...present.keys()].filter((role) => role.kind === 'lead' && role.accessId === accessId).length,
  }
}

function groupsOf({ role, place }: Present): string[] {
  if (role.kind === 'lead') return [role.workingGroupId]
  return place ? [place.workingGroupId] : []
}

function sameField(a: PresencePlace | null, b: PresencePlace | null): boolean {
  return (
    a === b ||
    (a !== null &&
      b !== null &&
      a.workingGroupId === b.workingGroupId &&
      a.entity === b.entity &&
      a.id === b.id &&
      a.field === b.field)
  )
}
