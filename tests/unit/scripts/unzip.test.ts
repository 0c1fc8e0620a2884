import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unzip } from '../../../scripts/setup/unzip.mjs'

interface Entry {
  name: string
  content: string
  mode: number
  stored?: boolean
}

/** A zip archive as other tools write it. */
function zip(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, mode, stored = false } of entries) {
    const plain = Buffer.from(content)
    const packed = stored ? plain : deflateRawSync(plain)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(stored ? 0 : 8, 10)
    central.writeUInt32LE(crc32(plain), 16)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(plain.length, 24)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE(mode * 0x10000, 38)
    central.writeUInt32LE(offset, 42)
    files.push(local, Buffer.from(name), packed)
    directory.push(central, Buffer.from(name))
    offset += local.length + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, ...directory, end])
}

describe('unpacking the runtime', () => {
  let folder = ''
  let archive = ''
  const target = (): string => join(folder, 'out')
  const asIs = (name: string): string => name
  const nothing = (): void => {}

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'klebepunkt-unzip-'))
    archive = join(folder, 'archive.zip')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('writes stored and deflated files with their modes, and leaves out what nobody wants', () => {
    const entries: Entry[] = [
      { name: 'bin/', content: '', mode: 0o755, stored: true },
      { name: 'bin/program', content: 'run '.repeat(1000), mode: 0o755 },
      { name: 'read.me', content: 'Guten Tag', mode: 0o644, stored: true },
      { name: 'unwanted.txt', content: 'no', mode: 0o644 },
    ]
    writeFileSync(archive, zip(entries))
    const shares: number[] = []
    unzip(
      archive,
      target(),
      (name) => (name.startsWith('un') ? null : `new/${name}`),
      (share) => shares.push(share),
    )
    expect(readFileSync(join(target(), 'new/bin/program'), 'utf8')).toBe('run '.repeat(1000))
    expect(statSync(join(target(), 'new/bin/program')).mode & 0o777).toBe(0o755)
    expect(readFileSync(join(target(), 'new/read.me'), 'utf8')).toBe('Guten Tag')
    expect(existsSync(join(target(), 'new/unwanted.txt'))).toBe(false)
    expect(shares).toEqual([0, 0.25, 0.5, 0.75])
  })

  it('refuses an entry that leaves the folder', () => {
    writeFileSync(archive, zip([{ name: '../outside', content: 'x', mode: 0o644 }]))
    expect(() => unzip(archive, target(), asIs, nothing)).toThrow(/leaves its folder/)
    expect(existsSync(join(folder, 'outside'))).toBe(false)
  })

  it('refuses an archive that arrived in part or damaged', () => {
    const whole = zip([{ name: 'a', content: 'abc'.repeat(100), mode: 0o644 }])
    writeFileSync(archive, whole.subarray(0, whole.length - 30))
    expect(() => unzip(archive, target(), asIs, nothing)).toThrow(/no directory/)
    const lying = Buffer.from(whole)
    lying.writeUInt32LE(7, whole.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24)
    writeFileSync(archive, lying)
    expect(() => unzip(archive, target(), asIs, nothing)).toThrow(/is damaged/)
  })
})
