import type { LeadAccess } from '../../../../shared/contract/leads.ts'

export type AccessState = 'connected' | 'idle' | 'early' | 'expired' | 'revoked'

/** What a code is good for today. @param today this computer's day, e.g. "2026-11-21" */
export function accessState(access: LeadAccess, today: string): AccessState {
  if (access.revokedAtMs !== null) return 'revoked'
  if (access.validOn !== null && access.validOn < today) return 'expired'
  if (access.connected > 0) return 'connected'
  return access.validOn !== null && access.validOn > today ? 'early' : 'idle'
}
