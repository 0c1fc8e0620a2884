import { expect, it } from 'vitest'
import { createCodeThrottle } from '../../../../main/core/code-throttle.ts'
import type { Role } from '../../../../shared/contract/index.ts'

const phone = (): Role => ({ kind: 'participant' })

it('lets one connection try five wrong codes, and then one every ten seconds', () => {
  let now = 0
  const throttle = createCodeThrottle(() => now)
  const caller = phone()
  for (let n = 0; n < 5; n++) {
    expect(throttle.mayTry(caller, `${n}`)).toBe(true)
    throttle.failed(caller, `${n}`)
  }
  expect(throttle.mayTry(caller, 'next')).toBe(false)
  expect(throttle.mayTry(phone(), 'next')).toBe(true)
  now = 9_999
  expect(throttle.mayTry(caller, 'next')).toBe(false)
  now = 10_001
  expect(throttle.mayTry(caller, 'next')).toBe(true)
  throttle.failed(caller, 'again')
  expect(throttle.mayTry(caller, 'next')).toBe(false)
})

it('when a machine guesses over many connections, everybody still has three tries, and then one every ten seconds', () => {
  let now = 0
  const throttle = createCodeThrottle(() => now)
  const attack = (): void => {
    for (let n = 0; n < 200; n++) throttle.failed(phone(), `${now} ${n}`)
  }
  const mistyped = phone()
  for (const code of ['first', 'second', 'third']) {
    attack()
    expect(throttle.mayTry(mistyped, code)).toBe(true)
    throttle.failed(mistyped, code)
  }
  expect(throttle.mayTry(mistyped, 'fourth')).toBe(false)
  expect(throttle.mayTry(phone(), 'fourth')).toBe(true)
  now = 10_001
  attack()
  expect(throttle.mayTry(mistyped, 'fourth')).toBe(true)
  throttle.failed(mistyped, 'fourth')
  expect(throttle.mayTry(mistyped, 'fifth')).toBe(false)
  // Once nobody attacks any more, the burst is for all who mistype.
  now = 11_001
  expect(throttle.mayTry(mistyped, 'fifth')).toBe(true)
})

it('never holds up a code that was right, whatever was wrong before and after it', () => {
  const throttle = createCodeThrottle(() => 0)
  const caller = phone()
  throttle.failed(caller, 'mistyped')
  throttle.succeeded(caller, 'right')
  for (let n = 0; n < 10; n++) throttle.failed(caller, `${n}`)
  for (let n = 0; n < 200; n++) throttle.failed(phone(), `${n}`)
  expect(throttle.mayTry(caller, 'right')).toBe(true)
  // A card in hand is no licence to guess others.
  expect(throttle.mayTry(caller, 'other')).toBe(false)
})

it('counts the kiosk by itself, and the facilitator not at all', () => {
  const throttle = createCodeThrottle(() => 0)
  const [kiosk, facilitator]: Role[] = [{ kind: 'kiosk' }, { kind: 'facilitator' }]
  for (let n = 0; n < 200; n++) throttle.failed(phone(), `${n}`)
  throttle.failed(kiosk!, '1')
  expect(throttle.mayTry(kiosk!, 'next')).toBe(true)
  for (let n = 0; n < 200; n++) throttle.failed(facilitator!, `${n}`)
  expect(throttle.mayTry(facilitator!, 'next')).toBe(true)
  for (let n = 2; n < 6; n++) throttle.failed(kiosk!, `${n}`)
  expect(throttle.mayTry(kiosk!, 'next')).toBe(false)
})

it('leaves browsers on the group page three tries, too, when a machine guesses over many of them', () => {
  const visitor = (): Role => ({ kind: 'visitor' })
  const throttle = createCodeThrottle(() => 0)
  for (let n = 0; n < 200; n++) throttle.failed(visitor(), `${n}`)
  const caller = visitor()
  for (let n = 0; n < 3; n++) {
    expect(throttle.mayTry(caller, 'next')).toBe(true)
    throttle.failed(caller, `${n} wrong`)
  }
  expect(throttle.mayTry(caller, 'next')).toBe(false)
})
