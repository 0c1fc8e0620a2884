import type { WebSocket } from 'ws'
import type { Role } from '../../../shared/contract/index.ts'
import { serveGuest } from './guest-socket.ts'
import type { Dispatch, GuestSocket, Line } from './guest-socket.ts'
import type { LanLimits } from './limits.ts'
import type { Changed } from './pushes.ts'

/** Speaks with one phone. Every connection has the role of a participant, whatever it says. */
export function serveParticipant(
  socket: WebSocket,
  line: Line,
  dispatch: Dispatch,
  limits: Readonly<LanLimits>,
): GuestSocket {
  // One object for the whole connection: wrong codes are counted by it.
  const role: Role = { kind: 'participant' }
  return serveGuest(socket, line, limits, (command, input) => dispatch(role, command, input))
}

/** What phones may know of a push: that their own state changed. */
export function phonePush(push: Changed): Changed | null {
  if (!push.what.includes('participant')) return null
  return { event: 'changed', what: ['participant'], revision: push.revision }
}
