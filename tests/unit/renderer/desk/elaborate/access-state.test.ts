import { describe, expect, it } from 'vitest'
import { accessState } from '../../../../../renderer/desk/elaborate/leads/access-state.ts'

const TODAY = '2026-11-21'
const access = {
  id: '1',
  workingGroupId: '2',
  name: 'Ayşe Yılmaz',
  validOn: null,
  createdAtMs: 0,
  revokedAtMs: null,
  connected: 0,
}

describe('a code of a lead', () => {
  it.each([
    [{}, 'idle'],
    [{ connected: 2 }, 'connected'],
    [{ validOn: TODAY }, 'idle'],
    [{ validOn: TODAY, connected: 1 }, 'connected'],
    [{ validOn: '2026-11-20' }, 'expired'],
    [{ validOn: '2026-11-22' }, 'early'],
    [{ revokedAtMs: 1 }, 'revoked'],
    [{ revokedAtMs: 1, validOn: '2026-11-20' }, 'revoked'],
  ] as const)('%o is %s', (more, state) => {
    expect(accessState({ ...access, ...more }, TODAY)).toBe(state)
  })
})
