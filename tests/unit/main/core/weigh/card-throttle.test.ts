import { expect, it } from 'vitest'
import { createCardThrottle } from '../../../../../main/core/weigh/card-throttle.ts'
import type { Role } from '../../../../../shared/contract/index.ts'

const phone = (): Role => ({ kind: 'participant' })

it('lets one connection try five wrong codes, and then one every ten seconds', () => {
  let now = 0
  const throttle = createCardThrottle(() => now)
  const caller = phone()
  for (let n = 0; n < 5; n++) {
    expect(throttle.mayTry(caller)).toBe(true)
    throttle.failed(caller, `${n}`)
  }
  expect(throttle.mayTry(caller)).toBe(false)
  expect(throttle.mayTry(phone())).toBe(true)
  now = 9_999
  expect(throttle.mayTry(caller)).toBe(false)
  now = 10_001
  expect(throttle.mayTry(caller)).toBe(true)
  throttle.failed(caller, 'again')
  expect(throttle.mayTry(caller)).toBe(false)
})

it('when a machine guesses over many connections, only those without a wrong code get in', () => {
  let now = 0
  const throttle = createCardThrottle(() => now)
  const mistyped = phone()
  throttle.failed(mistyped, 'mistyped')
  for (let n = 0; n < 200; n++) throttle.failed(phone(), `${n}`)
  expect(throttle.mayTry(mistyped)).toBe(false)
  expect(throttle.mayTry(phone())).toBe(true)
  now = 1000
  expect(throttle.mayTry(mistyped)).toBe(true)
})

it('counts the kiosk by itself, and the facilitator not at all', () => {
  const throttle = createCardThrottle(() => 0)
  const [kiosk, facilitator]: Role[] = [{ kind: 'kiosk' }, { kind: 'facilitator' }]
  for (let n = 0; n < 200; n++) throttle.failed(phone(), `${n}`)
  throttle.failed(kiosk!, '1')
  expect(throttle.mayTry(kiosk!)).toBe(true)
  for (let n = 0; n < 200; n++) throttle.failed(facilitator!, `${n}`)
  expect(throttle.mayTry(facilitator!)).toBe(true)
  for (let n = 2; n < 6; n++) throttle.failed(kiosk!, `${n}`)
  expect(throttle.mayTry(kiosk!)).toBe(false)
})
