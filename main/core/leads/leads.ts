import type { Area, LeadRole, Role } from '../../../shared/contract/index.ts'
import type { LeadAccess } from '../../../shared/contract/leads.ts'
import { CODE_LENGTH, formatCardCode } from '../../../shared/domain/card-code.ts'
import { createCodeThrottle } from '../code-throttle.ts'
import type { Context, Handlers } from '../context.ts'
import { findDocumentGroup, getOwnGroup, groupGone, mayTouch } from '../elaborate/index.ts'
import { CoreError } from '../errors.ts'
import { localDate } from '../local-time.ts'
import { removeTraces } from '../people/index.ts'
import { randomLetters } from '../random-letters.ts'
import { uuidv7 } from '../store/ids.ts'
import type { ReadDb } from '../store/connection.ts'
import { get } from '../store/rows.ts'
import {
  deleteAccess,
  getAccess,
  insertAccess,
  listAccess,
  renewAccess,
  revokeAccess,
} from './access-rows.ts'
import type { AccessRow } from './access-rows.ts'
import { createPresence } from './presence.ts'
import { readLeadCode, refuseSignedOut } from './sign-in.ts'

type Names =
  | 'leads.list'
  | 'leads.create'
  | 'leads.renew'
  | 'leads.revoke'
  | 'leads.remove'
  | 'leads.signIn'
  | 'leads.me'
  | 'presence.set'
  | 'presence.list'

export interface LeadsDeps {
  /** Tells clients what changed; leads of these groups only. */
  tell(areas: Area[], workingGroupIds: readonly string[]): void
  /** Ends every browser that is signed in with this access. */
  signOut(accessId: string): void
  /** Milliseconds of a clock that only rises. */
  nowMs: () => number
}

/** Leads of working groups: their codes, who of them is there, and whether they may still do anything. */
export interface Leads {
  readonly handlers: Handlers<Names>
  /** @throws CoreError `signed_out` for a lead whose code is not good any more */
  refuseSignedOut(db: ReadDb, role: LeadRole, nowMs: number): void
  /** A connection has become a lead's. */
  arrived(role: LeadRole): void
  /** A connection of any role is gone. */
  left(role: Role): void
}

export function createLeads({ tell, signOut, nowMs }: LeadsDeps): Leads {
  const throttle = createCodeThrottle(nowMs)
  const presence = createPresence()

  const shown = ({ id, ...access }: AccessRow): LeadAccess => ({
    id,
    ...access,
    connected: presence.count(id),
  })

  /** Makes a code and keeps its hash. The code itself leaves with the answer. */
  function withCode(
    { db }: Context,
    id: string,
    keep: (code: string) => void,
  ): { access: LeadAccess; code: string } {
    const code = randomLetters(CODE_LENGTH)
    keep(code)
    const access = getAccess(db, id)
    tell(['leads'], [access.workingGroupId])
    return { access: shown(access), code: formatCardCode(code) }
  }

  const handlers: Handlers<Names> = {
    'leads.list': ({ db }) => listAccess(db).map(shown),

    'leads.create': (context, { workingGroupId, name, validOn }) => {
      const { db, nowMs: createdAtMs } = context
      refusePast(validOn, createdAtMs)
      getOwnGroup(context, workingGroupId)
      const id = uuidv7(createdAtMs)
      return withCode(context, id, (code) =>
        insertAccess(db, { id, workingGroupId, name, validOn, createdAtMs, revokedAtMs: null }, code),
      )
    },

    'leads.renew': (context, { id, validOn }) => {
      const { db, nowMs: createdAtMs } = context
      refusePast(validOn, createdAtMs)
      getAccess(db, id)
      const answer = withCode(context, id, (code) => renewAccess(db, { id, validOn, createdAtMs }, code))
      signOut(id)
      return answer
    },

    'leads.revoke': ({ db, nowMs: atMs }, { id }) => {
      const { workingGroupId } = getAccess(db, id)
      revokeAccess(db, id, atMs)
      tell(['leads'], [workingGroupId])
      signOut(id)
      return null
    },

    'leads.remove': ({ db }, { id }) => {
      const { workingGroupId } = getAccess(db, id)
      deleteAccess(db, id)
      // The history names leads by their access: without it, it says „Leitung des Arbeitskreises A“.
      tell(['leads', 'changes'], [workingGroupId])
      signOut(id)
      removeTraces(db, 'Code und Name sind gelöscht.')
      return null
    },

    'leads.signIn': ({ db, role, nowMs: atMs }, { code }) => {
      const { id, workingGroupId, name } = readLeadCode(db, throttle, {
        typed: code,
        caller: role,
        nowMs: atMs,
      })
      if (!findDocumentGroup(db, workingGroupId)) throw groupGone()
      return { accessId: id, workingGroupId, name }
    },

    'leads.me': ({ db, role }) => {
      if (role.kind !== 'lead') throw groupGone()
      const { name, workingGroupId, validOn } = getAccess(db, role.accessId)
      const group = findDocumentGroup(db, workingGroupId)
      if (!group) throw groupGone()
      const { title: projectTitle } = get<{ title: string }>(db, 'SELECT title FROM project')
      const { letter, colour, title } = group
      return { projectTitle, name, workingGroupId, letter, colour, title, validOn }
    },

    'presence.set': ({ role }, { place }) => {
      if (place) refuseForeign(role, place.workingGroupId)
      const groups = presence.move(role, place)
      if (groups.length > 0) tell(['presence'], groups)
      return null
    },

    'presence.list': ({ role }, { workingGroupId }) => {
      refuseForeign(role, workingGroupId)
      return presence
        .list(workingGroupId)
        .map(({ name, place, role: other }) => ({ name, self: other === role, place }))
    },
  }

  return {
    handlers,
    refuseSignedOut,
    arrived(role) {
      presence.arrive(role)
      tell(['presence', 'leads'], [role.workingGroupId])
    },
    left(role) {
      const groups = presence.leave(role)
      if (groups.length > 0) tell(role.kind === 'lead' ? ['presence', 'leads'] : ['presence'], groups)
    },
  }
}

/** To a lead, another group is as if there were none. */
function refuseForeign(role: Role, workingGroupId: string): void {
  if (!mayTouch(role, workingGroupId)) throw groupGone()
}

function refusePast(validOn: string | null, nowMs: number): void {
  if (validOn !== null && validOn < localDate(nowMs)) {
    throw new CoreError('day_passed', 'Dieser Tag ist schon vorbei. Bitte wählen Sie heute oder später.')
  }
}
