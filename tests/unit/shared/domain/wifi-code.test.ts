import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wifiCode } from '../../../../shared/domain/wifi-code.ts'

describe('the code of a Wi-Fi', () => {
  it('is what cameras of phones read', () => {
    expect(wifiCode({ name: 'Saal', password: 'offenes Haus', hidden: false })).toBe(
      'WIFI:T:WPA;P:offenes Haus;S:Saal;;',
    )
    expect(wifiCode({ name: 'Gäste', password: '', hidden: false })).toBe('WIFI:T:nopass;S:Gäste;;')
    expect(wifiCode({ name: 'Saal', password: 'x', hidden: true })).toBe('WIFI:T:WPA;P:x;S:Saal;H:true;;')
  })

  it('loses nothing of odd names and passwords', () => {
    const odd = fc.string({
      unit: fc.constantFrom('a', ';', ':', ',', '\\', '"', 'ß', ' '),
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(odd, odd, (name, password) => {
        const code = wifiCode({ name, password, hidden: false })
        const fields = /^WIFI:T:WPA;P:((?:\\.|[^\\;])*);S:((?:\\.|[^\\;])*);;$/u.exec(code)
        const plain = (text: string | undefined) => text?.replaceAll(/\\(.)/gu, '$1')
        expect([plain(fields?.[2]), plain(fields?.[1])]).toEqual([name, password])
      }),
    )
  })
})
