import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Push, Role } from '../../../shared/contract/index.ts'
import { openBoard } from '../../support/people.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'

let core: TestCore
let groups: readonly string[]
const TODAY = '2026-11-21'

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${TODAY}T10:00:00`) })
  core = await startTestCore()
  ;({ groups } = await openBoard(core, 2))
})
afterEach(async () => {
  await core.dispose()
  vi.useRealTimers()
})

const visitor = (): Role => ({ kind: 'visitor' })
const groupA = (): string => groups[0]!
const groupB = (): string => groups[1]!
const create = (name: string, validOn: string | null = null, workingGroupId = groupA()) =>
  core.call('leads.create', { workingGroupId, name, validOn })
const signIn = (code: string, caller = visitor()) => core.callAs(caller, 'leads.signIn', { code })

/** The same while the project is open: working copy and journal. */
const isInWork = (text: string): boolean =>
  readdirSync(join(core.dir, 'data/work'), { recursive: true, withFileTypes: true }).some(
    (file) => file.isFile() && readFileSync(join(file.parentPath, file.name)).includes(text),
  )

/** Byte by byte, wherever SQLite may have left it. */
const isInFile = (text: string): boolean => readFileSync(core.projectFile).includes(text)

/** The role a connection gets by this code. */
async function leadOf(code: string): Promise<Role & { kind: 'lead' }> {
  return { kind: 'lead', ...(await signIn(code)) }
}

describe('a personal code', () => {
  it('opens its group, however it is typed, and can be read only once', async () => {
    const { access, code } = await create('Ina Beispiel')
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
    const opened = { accessId: access.id, workingGroupId: groupA(), name: 'Ina Beispiel' }
    expect(await signIn(code)).toEqual(opened)
    expect(await signIn(` ${code.toLowerCase().replace('-', ' ').replaceAll('0', 'o')} `)).toEqual(opened)
    expect(await core.call('leads.list', {})).toEqual([
      { ...access, name: 'Ina Beispiel', validOn: null, revokedAtMs: null, connected: 0 },
    ])
    expect(JSON.stringify(await core.call('leads.list', {}))).not.toContain(code)
    expect(await core.callAs(await leadOf(code), 'leads.me', {})).toMatchObject({
      projectTitle: 'Probe',
      name: 'Ina Beispiel',
      workingGroupId: groupA(),
      letter: 'A',
      validOn: null,
    })
    await core.call('projects.close', {})
    expect([isInFile(code), isInFile(code.replace('-', '')), isInFile('Ina Beispiel')]).toEqual([
      false,
      false,
      true,
    ])
  })

  it('is good for its day only', async () => {
    const { code } = await create('Ina', TODAY)
    const tomorrow = await create('Jo', '2026-11-22')
    const lead = await leadOf(code)
    await core.callAs(lead, 'leads.me', {})
    await expect(signIn(tomorrow.code)).rejects.toMatchObject({
      code: 'code_not_today',
      message: expect.stringContaining('22.11.2026'),
    })
    vi.setSystemTime(new Date('2026-11-21T23:59:59'))
    await core.callAs(lead, 'leads.me', {})
    vi.setSystemTime(new Date('2026-11-22T00:00:00'))
    await expect(core.callAs(lead, 'leads.me', {})).rejects.toMatchObject({ code: 'signed_out' })
    await expect(signIn(code)).rejects.toMatchObject({ code: 'code_not_today' })
    await signIn(tomorrow.code)
    await expect(create('Kim', TODAY)).rejects.toMatchObject({ code: 'day_passed' })
    await expect(core.call('leads.renew', { id: tomorrow.access.id, validOn: TODAY })).rejects.toMatchObject({
      code: 'day_passed',
    })
  })

  it('ends when it is revoked, and begins anew when it is renewed', async () => {
    const { access, code } = await create('Ina')
    const lead = await leadOf(code)
    await core.call('leads.revoke', { id: access.id })
    await expect(core.callAs(lead, 'leads.me', {})).rejects.toMatchObject({ code: 'signed_out' })
    await expect(signIn(code)).rejects.toMatchObject({ code: 'code_revoked' })
    const since = (await core.call('leads.list', {}))[0]!.revokedAtMs
    expect(since).toBe(Date.now())
    vi.setSystemTime(Date.now() + 60_000)
    await core.call('leads.revoke', { id: access.id })
    expect((await core.call('leads.list', {}))[0]!.revokedAtMs).toBe(since)

    const renewed = await core.call('leads.renew', { id: access.id, validOn: TODAY })
    expect(renewed.access).toMatchObject({ id: access.id, name: 'Ina', validOn: TODAY, revokedAtMs: null })
    expect(renewed.code).not.toBe(code)
    await expect(signIn(code)).rejects.toMatchObject({ code: 'wrong_code' })
    expect((await signIn(renewed.code)).accessId).toBe(access.id)
    for (const name of ['leads.revoke', 'leads.remove'] as const) {
      await expect(core.call(name, { id: groupA() })).rejects.toMatchObject({ code: 'not_found' })
    }
    await expect(create('Ina', null, access.id)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('takes the name of its lead with it when it is removed, out of everything in the file', async () => {
    const { access, code } = await create('Wilhelmine Kanarienvogel')
    const lead = await leadOf(code)
    await core.callAs(lead, 'parts.add', {
      entity: 'goal',
      workingGroupId: groupA(),
      values: { title: 'Mehr Kurse' },
    })
    expect(isInWork('Kanarienvogel')).toBe(true)
    await core.call('leads.remove', { id: access.id })
    expect(isInWork('Kanarienvogel')).toBe(false)
    await expect(core.callAs(lead, 'leads.me', {})).rejects.toMatchObject({ code: 'signed_out' })
    expect((await core.call('documents.get', { workingGroupId: groupA() })).goals).toHaveLength(1)
    await core.call('projects.close', {})
    expect(isInFile('Kanarienvogel')).toBe(false)
  })

  it('goes with its group, and leaves no name in what undo keeps', async () => {
    const { groupingId } = (await core.call('groupings.current', {}))!
    const id = '01930000-0000-7000-8000-000000000001'
    await core.call('workingGroups.add', { id, groupingId, title: 'Kurz' })
    const { code } = await create('Wilhelmine Kanarienvogel', null, id)
    const lead = await leadOf(code)
    await core.call('workingGroups.remove', { id })
    await expect(core.callAs(lead, 'documents.get', { workingGroupId: id })).rejects.toMatchObject({
      code: 'signed_out',
    })
    await expect(signIn(code)).rejects.toMatchObject({ code: 'wrong_code' })
    expect(await core.call('leads.list', {})).toEqual([])
    await core.call('changes.undo', {})
    await core.call('projects.close', {})
    expect(isInFile('Kanarienvogel')).toBe(false)
  })

  it('ends when its group goes into another one, and undo gives nobody somebody else’s drafts', async () => {
    const { code } = await create('Ina', null, groupB())
    const lead = await leadOf(code)
    await core.call('workingGroups.merge', { id: groupB(), intoId: groupA() })
    await expect(core.callAs(lead, 'documents.get', { workingGroupId: groupA() })).rejects.toMatchObject({
      code: 'signed_out',
    })
    await expect(signIn(code)).rejects.toMatchObject({ code: 'wrong_code' })
    await core.call('changes.undo', {})
    await expect(signIn(code)).rejects.toMatchObject({ code: 'wrong_code' })
  })

  it('is no step that „Rückgängig“ takes back', async () => {
    const before = await core.call('changes.state', {})
    const { access } = await create('Ina')
    await core.call('leads.renew', { id: access.id, validOn: null })
    await core.call('leads.revoke', { id: access.id })
    expect(await core.call('changes.state', {})).toEqual(before)
  })

  it('is looked at only a few times for whoever guesses', async () => {
    const { code } = await create('Ina')
    const caller = visitor()
    for (let n = 0; n < 5; n++) {
      await expect(signIn(`00000-0000${n}`, caller)).rejects.toMatchObject({ code: 'wrong_code' })
    }
    await expect(signIn(code, caller)).rejects.toMatchObject({ code: 'code_throttled' })
    expect((await signIn(code)).name).toBe('Ina')
    for (const odd of ['', 'x', '../..', '%', '0'.repeat(100)]) {
      await expect(signIn(odd)).rejects.toMatchObject({ code: 'wrong_code' })
    }
  })
})

describe('presence', () => {
  it('shows who is in which field, to their own group and to the moderation', async () => {
    const ina = await leadOf((await create('Ina')).code)
    const jo = await leadOf((await create('Jo')).code)
    const other = await leadOf((await create('Kim', null, groupB())).code)
    const moderation: Role = { kind: 'facilitator' }
    const place = { workingGroupId: groupA(), entity: 'goal', id: groupB(), field: 'title' } as const
    const pushes: Push[] = []
    core.core.onPush((push) => pushes.push(push))

    await core.callAs(ina, 'presence.set', { place })
    expect(pushes.at(-1)).toMatchObject({ what: ['presence'], groups: [groupA()] })
    await core.callAs(jo, 'presence.set', { place: null })
    await core.callAs(moderation, 'presence.set', { place: { ...place, field: 'description' } })
    const seen = (role: Role) => core.callAs(role, 'presence.list', { workingGroupId: groupA() })
    expect(await seen(jo)).toEqual([
      { name: 'Ina', self: false, place },
      { name: 'Jo', self: true, place: null },
      { name: 'Moderation', self: false, place: { ...place, field: 'description' } },
    ])
    expect((await seen(moderation)).map(({ self }) => self)).toEqual([false, false, true])

    for (const workingGroupId of [groupA(), '01930000-0000-7000-8000-00000000000a']) {
      await expect(core.callAs(other, 'presence.list', { workingGroupId })).rejects.toMatchObject({
        code: 'not_found',
        message: 'Diesen Arbeitskreis gibt es nicht mehr.',
      })
    }
    await expect(core.callAs(other, 'presence.set', { place })).rejects.toMatchObject({ code: 'not_found' })

    // The same field again tells nobody anything.
    const told = pushes.length
    await core.callAs(ina, 'presence.set', { place })
    expect(pushes).toHaveLength(told)

    await core.callAs(moderation, 'presence.set', { place: { ...place, workingGroupId: groupB() } })
    expect(pushes.at(-1)).toMatchObject({ groups: [groupA(), groupB()] })
    expect(await seen(ina)).toHaveLength(2)
    core.core.left(moderation)
    core.core.left(ina)
    expect(await seen(jo)).toEqual([{ name: 'Jo', self: true, place: null }])
    expect(await core.call('presence.list', { workingGroupId: groupB() })).toEqual([])
  })
})
