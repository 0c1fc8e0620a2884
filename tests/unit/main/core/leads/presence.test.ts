import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createPresence } from '../../../../../main/core/leads/presence.ts'
import type { LeadRole, Role } from '../../../../../shared/contract/index.ts'

const GROUPS = ['a', 'b', 'c']
const leadOf = (workingGroupId: string, n: number): LeadRole => ({
  kind: 'lead',
  workingGroupId,
  accessId: `access ${workingGroupId}`,
  name: `Lead ${n}`,
})
const placeIn = (workingGroupId: string, field: string) =>
  ({ workingGroupId, entity: 'goal', id: 'goal', field }) as const

const step = fc.record({
  who: fc.nat({ max: 4 }),
  what: fc.constantFrom('arrive', 'leave', 'write', 'stop'),
  group: fc.constantFrom(...GROUPS),
  field: fc.constantFrom('title', 'description'),
})

it('tells exactly the groups in which something is to be seen differently', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const presence = createPresence()
      const roles: Role[] = [
        leadOf('a', 1),
        leadOf('a', 2),
        leadOf('b', 3),
        { kind: 'facilitator' },
        { kind: 'facilitator' },
      ]
      const seen = (): Map<string, string> =>
        new Map(
          GROUPS.map((group) => [
            group,
            JSON.stringify(presence.list(group).map(({ role, place }) => [roles.indexOf(role), place])),
          ]),
        )
      for (const { who, what, group, field } of steps) {
        const role = roles[who]!
        const before = seen()
        let told: string[] | null = null
        if (what === 'arrive' && role.kind === 'lead') presence.arrive(role)
        else if (what === 'leave') told = presence.leave(role)
        else {
          const own = role.kind === 'lead' ? role.workingGroupId : group
          told = presence.move(role, what === 'write' ? placeIn(own, field) : null)
        }
        const after = seen()
        const changed = GROUPS.filter((one) => before.get(one) !== after.get(one))
        if (told) expect(told.toSorted()).toEqual(changed)
      }
      for (const role of roles) presence.leave(role)
      expect(GROUPS.flatMap((group) => presence.list(group))).toEqual([])
      expect(presence.count('access a')).toBe(0)
    }),
  )
})
