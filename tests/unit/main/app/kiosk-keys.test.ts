import { describe, expect, it } from 'vitest'
import { isTyping } from '../../../../main/app/kiosk-keys.ts'

const press = (key: string, held: Partial<Record<'control' | 'alt' | 'meta', boolean>> = {}) =>
  isTyping({ key, control: false, alt: false, meta: false, ...held })

describe('keys in the kiosk', () => {
  it('lets through what somebody needs who fills in a form', () => {
    for (const key of [
      'a',
      'Z',
      '7',
      ' ',
      'Tab',
      'Enter',
      'Escape',
      'Backspace',
      'ArrowDown',
      'Home',
      'Shift',
    ])
      expect(press(key), key).toBe(true)
  })

  it('stops everything that could lead out, reload, zoom or open tools', () => {
    for (const key of [
      'F1',
      'F5',
      'F11',
      'F12',
      'BrowserBack',
      'BrowserHome',
      'ContextMenu',
      'PrintScreen',
      'Alt',
    ])
      expect(press(key), key).toBe(false)
    for (const key of ['r', 'w', 'q', 'n', 'o', 'p', '0', '+', '-', 'I', 'Tab'])
      for (const held of ['control', 'alt', 'meta'])
        expect(press(key, { [held]: true }), `${held} ${key}`).toBe(false)
    expect(press('F4', { alt: true })).toBe(false)
    expect(press('ArrowLeft', { alt: true })).toBe(false)
  })
})
