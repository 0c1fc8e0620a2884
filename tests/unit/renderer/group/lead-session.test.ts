import { expect, test } from 'vitest'
import type { Output } from '../../../../shared/contract/index.ts'
import { CallError } from '../../../../renderer/client/client.ts'
import { createFakeClient } from '../../../../renderer/client/fake.ts'
import type { FakeClient } from '../../../../renderer/client/fake.ts'
import { createLeadSession } from '../../../../renderer/group/lead-session.ts'
import type { OpenLine } from '../../../../renderer/group/lead-session.ts'

const LEAD: Output<'leads.signIn'> = { accessId: 'a', workingGroupId: 'g', name: 'Amira Haddad' }

function setUp(kept: string | null, fromAddress: string | null = null) {
  const lines: { code: string; client: FakeClient; on: Parameters<OpenLine>[1] }[] = []
  const memory = new Map<string, string>(kept === null ? [] : [['klebepunkt.code', kept]])
  const session = createLeadSession(
    (code, on) => {
      const client = createFakeClient()
      lines.push({ code, client, on })
      return client
    },
    {
      getItem: (name) => memory.get(name) ?? null,
      setItem: (name, value) => void memory.set(name, value),
      removeItem: (name) => void memory.delete(name),
    },
    fromAddress,
  )
  const line = (index = -1) => {
    const found = lines.at(index)
    if (!found) throw new Error('There is no line.')
    return found
  }
  return { session, lines, line, memory }
}
const refusal = (code: string, message = '') => ({ code, message })

test('a code is remembered once it was accepted, and asked for no more', () => {
  const { session, line, memory } = setUp(null)
  expect(session.stage.value.kind).toBe('signIn')
  session.signIn('AAA')
  expect([...memory]).toEqual([])
  line().on.accepted(LEAD)
  expect(session.stage.value).toMatchObject({ kind: 'in', lead: LEAD })
  expect([...memory.values()]).toEqual(['AAA'])
  expect(setUp('AAA').line().code).toBe('AAA')
  expect(setUp('AAA', 'BBB').line().code).toBe('BBB')
})

test('a wrong code is told; without a project the page waits', () => {
  const { session, line, memory } = setUp('AAA')
  expect(line().on.refused(refusal('no_project'))).toBe(true)
  expect(session.stage.value.kind).toBe('connecting')
  expect(line().on.refused(refusal('wrong_code', 'Dieser Code stimmt nicht.'))).toBe(false)
  expect(session.stage.value).toMatchObject({
    kind: 'signIn',
    problem: 'Dieser Code stimmt nicht.',
    wasIn: false,
  })
  expect([...memory]).toEqual([])
})

test('a new line of the same lead changes nothing on the page', () => {
  const { session, line } = setUp('AAA')
  line().on.accepted(LEAD)
  const before = session.stage.value
  line().on.accepted(LEAD)
  line().on.refused(refusal('no_project'))
  expect(session.stage.value).toBe(before)
})

test('a code that ends while the line holds signs out with the reason', async () => {
  const { session, line, memory } = setUp('AAA')
  line().on.accepted(LEAD)
  line().client.answer('leads.me', () => {
    throw new CallError(refusal('signed_out', 'Dieser Code ist nur für den 21.11.2026.'))
  })
  const stage = session.stage.value
  if (stage.kind !== 'in') throw new Error('Nobody is signed in.')
  await expect(stage.client.call('leads.me', {})).rejects.toThrow()
  expect(session.stage.value).toMatchObject({ kind: 'signIn', wasIn: true })
  expect([...memory]).toEqual([])
})

test('what an earlier line still says counts no more', () => {
  const { session, line } = setUp('AAA')
  session.signIn('BBB')
  line(0).on.accepted(LEAD)
  expect(session.stage.value.kind).toBe('connecting')
  expect(line(0).on.refused(refusal('wrong_code'))).toBe(false)
  expect(session.stage.value.kind).toBe('connecting')
})

test('signing out forgets the code', () => {
  const { session, line, memory } = setUp('AAA')
  line().on.accepted(LEAD)
  session.signOut()
  expect(session.stage.value).toEqual({ kind: 'signIn', problem: '', wasIn: false })
  expect([...memory]).toEqual([])
})
