import { effectScope, nextTick, ref } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ANSWER_WITHIN_S, ASK_AFTER_S, useAbsence } from '../../../../renderer/phone/kiosk-absence.ts'

const target = new EventTarget()
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('addEventListener', target.addEventListener.bind(target))
  vi.stubGlobal('removeEventListener', target.removeEventListener.bind(target))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const seconds = (count: number) => vi.advanceTimersByTime(count * 1000)

function watchPerson(here = ref(true)) {
  const onGone = vi.fn()
  const scope = effectScope()
  const absence = scope.run(() => useAbsence(() => here.value, onGone))
  if (!absence) throw new Error('The scope is over.')
  return { ...absence, onGone, scope, here }
}

describe('somebody who has gone away from the laptop', () => {
  it('is asked after 90 seconds without a sign, and forgotten when nobody answers', () => {
    const { left, onGone, scope } = watchPerson()
    seconds(ASK_AFTER_S - 1)
    expect(left.value).toBeNull()
    seconds(1)
    expect(left.value).toBe(ANSWER_WITHIN_S)
    seconds(ANSWER_WITHIN_S - 1)
    expect(onGone).not.toHaveBeenCalled()
    seconds(1)
    expect(onGone).toHaveBeenCalledTimes(1)
    expect(left.value).toBeNull()
    scope.stop()
  })

  it('is not missed while there are signs of life, and stays when the question is answered', () => {
    const { left, stay, onGone, scope } = watchPerson()
    for (let touch = 0; touch < 5; touch++) {
      seconds(ASK_AFTER_S - 10)
      target.dispatchEvent(new Event('pointerdown'))
    }
    expect(left.value).toBeNull()
    seconds(ASK_AFTER_S)
    expect(left.value).not.toBeNull()
    stay()
    seconds(ASK_AFTER_S - 1)
    expect(left.value).toBeNull()
    expect(onGone).not.toHaveBeenCalled()
    scope.stop()
  })

  it('is nobody on the start screen, and nothing ticks on after the page', async () => {
    const { left, onGone, scope, here } = watchPerson(ref(false))
    seconds(10 * ASK_AFTER_S)
    expect(left.value).toBeNull()
    here.value = true
    await nextTick()
    seconds(ASK_AFTER_S)
    expect(left.value).not.toBeNull()
    scope.stop()
    expect(vi.getTimerCount()).toBe(0)
    expect(onGone).not.toHaveBeenCalled()
  })
})
