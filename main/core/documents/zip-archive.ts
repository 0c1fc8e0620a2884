import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** One file inside a zip archive. */
export type ZipEntry = { name: string; data: Uint8Array }

export type ZipLimits = {
  /** Files inside. */
  maxEntries: number
  /** Bytes of all files together, counted while inflating, never believed from a header. */
  maxInflatedBytes: number
}

/** Why an archive was refused. */
export class ZipError extends Error {
  readonly reason: 'damaged' | 'too-many-entries' | 'too-large-inflated' | 'encrypted'

  constructor(reason: ZipError['reason'], message: string) {
    super(message)
    this.reason = reason
  }
}

const LOCAL_HEADER = 0x04034b50
const CENTRAL_HEADER = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const END_LENGTH = 22
const MAX_COMMENT = 0xffff
/** 1 January 1980, the earliest day a zip can name: the same content gives the same bytes. */
const FIXED_DATE = 0x0021
const UTF8_NAMES = 0x0800

/**
 * Inflates every file of an archive.
 * @throws ZipError if the archive is broken, encrypted, or exceeds `limits`; nothing beyond them is inflated
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > limits.maxEntries) {
    throw new ZipError('too-many-entries', `${count} files in the archive, ${limits.maxEntries} allowed`)
  }
  const entries: ZipEntry[] = []
  let remaining = limits.maxInflatedBytes
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    need(view, at, 46)
    if (view.getUint32(at, true) !== CENTRAL_HEADER) throw new ZipError('damaged', 'bad directory entry')
    const nameLength = view.getUint16(at + 28, true)
    need(view, at + 46, nameLength)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const data = inflateEntry(bytes, view, at, remaining)
    remaining -= data.byteLength
    entries.push({ name, data })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT)
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  throw new ZipError('damaged', 'no end of directory')
}

function need(view: DataView, at: number, length: number): void {
  if (at + length > view.byteLength) throw new ZipError('damaged', 'entry beyond the end of the file')
}

function inflateEntry(bytes: Uint8Array, view: DataView, at: number, remaining: number): Uint8Array {
  const encrypted = (view.getUint16(at + 8, true) & 1) === 1
  if (encrypted) throw new ZipError('encrypted', 'encrypted entry')
  const method = view.getUint16(at + 10, true)
  const checksum = view.getUint32(at + 16, true)
  const packedLength = view.getUint32(at + 20, true)
  const local = view.getUint32(at + 42, true)
  need(view, local, 30)
  if (view.getUint32(local, true) !== LOCAL_HEADER) throw new ZipError('damaged', 'bad local header')
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  need(view, start, packedLength)
  const packed = bytes.subarray(start, start + packedLength)
  const data = method === 0 ? stored(packed, remaining) : inflated(packed, method, remaining)
  if (crc32(data) !== checksum) throw new ZipError('damaged', 'checksum does not match')
  return data
}

function stored(packed: Uint8Array, remaining: number): Uint8Array {
  if (packed.byteLength > remaining) throw new ZipError('too-large-inflated', 'archive too large')
  return packed
}

function inflated(packed: Uint8Array, method: number, remaining: number): Uint8Array {
  if (method !== 8) throw new ZipError('damaged', `unknown compression ${method}`)
  try {
    // One byte more than allowed tells "just fits" from "too much"; zlib stops inflating there.
    const data = inflateRawSync(packed, { maxOutputLength: remaining + 1 })
    if (data.byteLength <= remaining) return data
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code !== 'ERR_BUFFER_TOO_LARGE') throw new ZipError('damaged', 'broken compressed data')
  }
  throw new ZipError('too-large-inflated', 'archive inflates to too much')
}

/** Packs files into an archive; the same entries give the same bytes. */
export function writeZip(entries: ZipEntry[], options: { compress: boolean }): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name)
    const deflated = options.compress ? deflateRawSync(entry.data, { level: 6 }) : entry.data
    const packs = options.compress && deflated.byteLength < entry.data.byteLength
    const packed = packs ? deflated : entry.data
    const shared = new DataView(new ArrayBuffer(26))
    shared.setUint16(0, 20, true)
    shared.setUint16(2, UTF8_NAMES, true)
    shared.setUint16(4, packs ? 8 : 0, true)
    shared.setUint16(8, FIXED_DATE, true)
    shared.setUint32(10, crc32(entry.data), true)
    shared.setUint32(14, packed.byteLength, true)
    shared.setUint32(18, entry.data.byteLength, true)
    shared.setUint16(22, name.byteLength, true)

    const local = new Uint8Array(30)
    new DataView(local.buffer).setUint32(0, LOCAL_HEADER, true)
    local.set(new Uint8Array(shared.buffer), 4)
    parts.push(local, name, packed)

    const central = new Uint8Array(46)
    const centralView = new DataView(central.buffer)
    centralView.setUint32(0, CENTRAL_HEADER, true)
    centralView.setUint16(4, 20, true)
    central.set(new Uint8Array(shared.buffer), 6)
    centralView.setUint32(42, offset, true)
    directory.push(central, name)
    offset += 30 + name.byteLength + packed.byteLength
  }
  const directoryLength = directory.reduce((sum, part) => sum + part.byteLength, 0)
  const end = new Uint8Array(END_LENGTH)
  const endView = new DataView(end.buffer)
  endView.setUint32(0, END_OF_DIRECTORY, true)
  endView.setUint16(8, entries.length, true)
  endView.setUint16(10, entries.length, true)
  endView.setUint32(12, directoryLength, true)
  endView.setUint32(16, offset, true)
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]))
}
