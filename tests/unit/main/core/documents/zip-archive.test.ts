import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readZip, writeZip, ZipError } from '../../../../../main/core/documents/zip-archive.ts'

const LIMITS = { maxEntries: 10, maxInflatedBytes: 10_000 }

function reasonOf(bytes: Uint8Array): string {
  try {
    readZip(bytes, LIMITS)
    return 'read'
  } catch (error) {
    return error instanceof ZipError ? error.reason : `not a ZipError: ${String(error)}`
  }
}

const zeros = (length: number) => ({ name: 'zeros', data: new Uint8Array(length) })

describe('zip archives', () => {
  it('come back as they went in, and the same in gives the same out', () => {
    const entry = fc.record({
      name: fc.string({ unit: 'binary', maxLength: 12 }).map((name) => name.replace(/[\ud800-\udfff]/g, '')),
      data: fc.uint8Array({ maxLength: 300 }),
    })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 10 }), fc.boolean(), (entries, compress) => {
        const bytes = writeZip(entries, { compress })
        expect(writeZip(entries, { compress })).toEqual(bytes)
        const read = readZip(bytes, LIMITS)
        expect(read.map(({ name }) => name)).toEqual(entries.map(({ name }) => name))
        read.forEach(({ data }, index) => expect([...data]).toEqual([...(entries[index]?.data ?? [])]))
      }),
    )
  })

  it('are refused beyond the limits, counted while inflating', () => {
    expect(reasonOf(writeZip([zeros(10_000)], { compress: true }))).toBe('read')
    expect(reasonOf(writeZip([zeros(10_001)], { compress: true }))).toBe('too-large-inflated')
    expect(reasonOf(writeZip([zeros(6000), zeros(6000)], { compress: true }))).toBe('too-large-inflated')
    expect(
      reasonOf(
        writeZip(
          Array.from({ length: 11 }, () => zeros(1)),
          { compress: false },
        ),
      ),
    ).toBe('too-many-entries')
  })

  it('are not believed about their sizes', () => {
    const bomb = writeZip([zeros(5_000_000)], { compress: true })
    const view = new DataView(bomb.buffer)
    const directory = view.getUint32(bomb.length - 6, true)
    view.setUint32(directory + 24, 7, true)
    view.setUint32(22, 7, true)
    expect(reasonOf(bomb)).toBe('too-large-inflated')
  })

  it('fail in words when they are broken, never by another error', () => {
    const whole = writeZip([{ name: 'a.xml', data: new TextEncoder().encode('<a>'.repeat(200)) }], {
      compress: true,
    })
    fc.assert(
      fc.property(
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.nat(whole.length),
        (at, flip, cut) => {
          const broken = whole.slice()
          broken[at] = (broken[at] ?? 0) ^ flip
          expect(reasonOf(broken)).not.toMatch(/^not/)
          expect(reasonOf(whole.slice(0, cut))).not.toMatch(/^not/)
        },
      ),
    )
  })
})
