import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '../../../shared/contract/index.ts'
import type { OperationName, Role, RoleKind } from '../../../shared/contract/index.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'

// Written out on purpose: a new operation must be put here by a person who has thought about who may call it.
const BESIDES_FACILITATOR: Partial<Record<OperationName, readonly RoleKind[]>> = {
  'participant.state': ['participant', 'kiosk'],
  'ballots.cast': ['participant', 'kiosk', 'facilitator'],
  'wishes.send': ['participant', 'kiosk'],
  'wishes.withdraw': ['participant', 'kiosk'],
  'timer.state': ['facilitator', 'beamer'],
  'kiosk.state': ['facilitator', 'kiosk'],
  'kiosk.leave': ['facilitator', 'kiosk'],
  'beamer.scene': ['facilitator', 'beamer'],
  'leads.signIn': ['visitor'],
  'leads.me': ['lead'],
  'presence.set': ['facilitator', 'lead'],
  'presence.list': ['facilitator', 'lead'],
  'documents.get': ['facilitator', 'lead'],
  'parts.add': ['facilitator', 'lead'],
  'parts.update': ['facilitator', 'lead'],
  'parts.move': ['facilitator', 'lead'],
  'parts.remove': ['facilitator', 'lead'],
  'conflicts.resolve': ['facilitator', 'lead'],
  'districts.list': ['facilitator', 'lead'],
  'overlaps.of': ['facilitator', 'lead'],
  'measures.get': ['facilitator', 'lead'],
  'measures.setStatus': ['facilitator', 'lead'],
  'readings.save': ['facilitator', 'lead'],
  'readings.remove': ['facilitator', 'lead'],
  'history.of': ['facilitator', 'lead'],
  'history.restore': ['facilitator', 'lead'],
}

const ROLES: readonly Role[] = [
  { kind: 'facilitator' },
  { kind: 'beamer' },
  { kind: 'visitor' },
  {
    kind: 'lead',
    workingGroupId: '00000000-0000-4000-8000-000000000000',
    accessId: '00000000-0000-4000-8000-000000000001',
    name: 'Ina Beispiel',
  },
  { kind: 'participant' },
  { kind: 'kiosk' },
]

let test: TestCore
beforeAll(async () => {
  test = await startTestCore()
})
afterAll(async () => {
  await test.dispose()
})

describe.each(Object.keys(contract) as OperationName[])('%s', (name) => {
  it.each(ROLES)('is open only to those who may ($kind)', async (role) => {
    const allowed = (BESIDES_FACILITATOR[name] ?? ['facilitator']).includes(role.kind)
    // Input that no schema takes: whoever may call gets as far as the schema, nobody gets further.
    const error = await test.core.dispatch(role, name, { 'not a field': 1 }).then(
      () => null,
      (reason: { code: string }) => reason.code,
    )
    expect(error).toBe(allowed ? 'invalid_input' : 'forbidden')
  })
})

it.each(['', 'toString', '__proto__', 'constructor', 'topics', 'topics.add.x'])(
  'does not know %j',
  async (name) => {
    await expect(test.core.dispatch({ kind: 'facilitator' }, name, {})).rejects.toMatchObject({
      code: 'unknown_command',
    })
  },
)
