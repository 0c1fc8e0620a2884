import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Output } from '../../../shared/contract/index.ts'
import { openBoard, peopleOf, wishTokenOf } from '../../support/people.ts'
import type { PreparedBoard } from '../../support/people.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { tokenOf } from '../../support/voting.ts'
import { connectPhone } from './phone.ts'
import type { Phone } from './phone.ts'

// Choosing a working group, as real sockets meet it.

let core: TestCore
let board: PreparedBoard
let port: number
let phones: Phone[]

beforeEach(async () => {
  core = await startTestCore()
  board = await openBoard(core, 2)
  const lan = await core.call('lan.start', { address: '127.0.0.1', port: 0 })
  port = lan.port ?? 0
  phones = [await connectPhone(port), await connectPhone(port)]
  // A phone is told of news once it has asked for the first time.
  for (const index of phones.keys()) await stateOf(index)
})
afterEach(() => core.dispose())

const stateOf = async (n: number): Promise<Output<'participant.state'>> =>
  (await phones[n]!.call('participant.state', {
    token: tokenOf(n),
    wishToken: wishTokenOf(n),
  })) as Output<'participant.state'>
const wishOf = (n: number, more: object = {}) => ({
  ...{ wishToken: wishTokenOf(n), wishes: [board.groups[n % 2]], name: `Kanarienvogel ${n}`, consent: true },
  ...more,
})

it('two phones choose, change their minds and learn their groups with the room', async () => {
  expect((await phones[0]!.refusal('wishes.send', wishOf(0))).code).toBe('wishes_closed')
  const opened = phones[1]!.nextPush()
  await core.call('people.openWishes', { groupingId: board.groupingId })
  expect(await opened).toMatchObject({ event: 'changed', what: ['participant'] })

  for (const [n, phone] of phones.entries()) expect(await phone.call('wishes.send', wishOf(n))).toBeNull()
  await phones[1]!.call('wishes.send', wishOf(1, { wishes: [...board.groups] }))
  for (const n of [0, 1]) {
    const state = await stateOf(n)
    expect(state.wishes).toMatchObject({ open: true, own: { name: `Kanarienvogel ${n}` } })
    expect(JSON.stringify(state)).not.toContain(`Kanarienvogel ${1 - n}`)
  }
  // A phone that asks with the token of ballots, or none, has sent nothing.
  for (const wishToken of [tokenOf(0), undefined]) {
    const other = (await phones[0]!.call('participant.state', {
      token: tokenOf(0),
      wishToken,
    })) as Output<'participant.state'>
    expect(other.wishes).toMatchObject({ open: true, own: null })
  }

  await core.call('people.closeWishes', { groupingId: board.groupingId })
  expect((await phones[0]!.refusal('wishes.send', wishOf(0, { name: 'Anders' }))).message).toBe(
    'Die Wahl der Arbeitskreise ist geschlossen.',
  )
  await core.call('people.allocate', { groupingId: board.groupingId })
  expect((await stateOf(0)).wishes?.own).toMatchObject({ workingGroupId: null })
  const shown = phones[0]!.nextPush()
  await core.call('beamer.show', { show: { kind: 'people' } })
  await shown
  for (const n of [0, 1]) {
    const { people } = await peopleOf(core)
    expect((await stateOf(n)).wishes?.own?.workingGroupId).toBe(people[n]?.workingGroupId)
  }

  await phones[0]!.call('wishes.withdraw', { wishToken: wishTokenOf(0) })
  expect((await stateOf(0)).wishes).toBeNull()
  expect((await peopleOf(core)).people.map(({ name }) => name)).toEqual(['Kanarienvogel 1'])
  for (const { pushes } of phones) expect(JSON.stringify(pushes)).not.toContain('Kanarienvogel')
})

it('one phone’s choice wakes no other phone', async () => {
  await core.call('people.openWishes', { groupingId: board.groupingId })
  await phones[1]!.nextPush()
  const before = phones[1]!.pushes.length
  for (let n = 0; n < 5; n++) await phones[0]!.call('wishes.send', wishOf(0, { name: `Name ${n}` }))
  const next = phones[1]!.nextPush()
  await core.call('people.closeWishes', { groupingId: board.groupingId })
  await next
  expect(phones[1]!.pushes.length).toBe(before + 1)
})

it('a choice without consent, with two tokens or for somebody else’s role is refused', async () => {
  await core.call('people.openWishes', { groupingId: board.groupingId })
  for (const more of [
    { consent: false },
    { consent: 'true' },
    { token: tokenOf(0) },
    { enteredBy: 'desk' },
    { name: '' },
  ]) {
    expect((await phones[0]!.refusal('wishes.send', wishOf(0, more))).code).toBe('invalid_input')
  }
  expect((await peopleOf(core)).people).toEqual([])
})
