import type { WebSocket } from 'ws'
import { contract } from '../../../shared/contract/index.ts'
import type {
  Area,
  LeadRole,
  Operation,
  OperationName,
  Output,
  Role,
} from '../../../shared/contract/index.ts'
import { SIGNED_OUT } from '../../../shared/contract/leads.ts'
import { CoreError, isCoreError } from '../errors.ts'
import { serveGuest } from './guest-socket.ts'
import type { Dispatch, GuestSocket, Line } from './guest-socket.ts'
import type { LeadTurns } from './lead-turns.ts'
import type { LanLimits } from './limits.ts'
import type { Changed } from './pushes.ts'

/** One browser on the group page. */
export interface LeadSocket extends GuestSocket {
  /** Who has signed in here; null before. */
  lead(): LeadRole | null
  /** Ends it for good: its page asks for a code again. */
  signOut(): void
}

/** Areas a lead's page shows something of. */
const LEAD_AREAS: ReadonlySet<Area> = new Set([
  'documents',
  'presence',
  'groupings',
  'project',
  'steering',
  'changes',
])

/**
 * Speaks with one browser on the group page. Until its personal code was right it is a visitor who may do nothing but
 * try codes; what makes it a lead is the core's answer and nothing it says itself.
 *
 * @param turns of all browsers of this server
 * @param onSignedIn is told once
 */
export function serveLead(
  socket: WebSocket,
  line: Line,
  dispatch: Dispatch,
  limits: Readonly<LanLimits>,
  turns: LeadTurns,
  onSignedIn: (role: LeadRole) => void,
): LeadSocket {
  // One object for the whole connection, until it becomes another one: wrong codes and presence are counted by it.
  let role: Role = { kind: 'visitor' }
  let lead: LeadRole | null = null

  const openedMs = line.nowMs()
  const guest = serveGuest(socket, line, limits, async (command, input) => {
    let result: unknown
    try {
      result = await (lead
        ? turns.take(lead.accessId, () => (isMoot(command) ? gone() : dispatch(role, command, input)))
        : dispatch(role, command, input))
    } catch (error) {
      // After the answer, which has the words.
      if (isCoreError(error, 'signed_out')) setImmediate(signOut)
      throw error
    }
    if (command === 'leads.signIn') become(result as Output<'leads.signIn'>)
    return result
  })

  /** Questions of a browser that is gone; what it wrote before is written. */
  const isMoot = (command: string): boolean =>
    socket.readyState !== socket.OPEN && findOperation(command)?.kind === 'query'

  function become({ accessId, workingGroupId, name }: Output<'leads.signIn'>): void {
    // Two codes sent at once: the first one counts.
    if (lead) throw new CoreError('forbidden', 'Das ist hier nicht erlaubt.')
    lead = { kind: 'lead', workingGroupId, accessId, name }
    role = lead
    guest.allow(limits.lead)
    // Gone while its code was looked up: nobody would ever say that it has left.
    if (socket.readyState === socket.OPEN) onSignedIn(lead)
  }

  const signOut = (): void => guest.close(SIGNED_OUT)

  return {
    ...guest,
    sweep(now) {
      if (!lead && now - openedMs > limits.signInMs) return socket.terminate()
      guest.sweep(now)
    },
    lead: () => lead,
    signOut,
  }
}

function findOperation(name: string): Operation | null {
  return Object.hasOwn(contract, name) ? contract[name as OperationName] : null
}

function gone(): Promise<never> {
  return Promise.reject(new CoreError('forbidden', 'Das ist hier nicht erlaubt.'))
}

/** What a lead may know of a push: that something of the own group changed, or of what all groups have in common. */
export function leadPush(push: Changed, { workingGroupId }: LeadRole): Changed | null {
  if (push.groups?.includes(workingGroupId) === false) return null
  const what = push.what.filter((area) => LEAD_AREAS.has(area))
  if (what.length === 0) return null
  return { event: 'changed', what, revision: push.revision }
}
