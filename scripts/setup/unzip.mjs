import { chmodSync, closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { inflateRawSync } from 'node:zlib'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const STORED = 0
const DEFLATED = 8

/**
 * Unpacks chosen files of a zip archive (no zip64, no encryption). Plain Node, because a fresh machine has
 * neither packages nor necessarily an unzip program.
 * @param {string} file the archive
 * @param {string} target folder to write to
 * @param {(name: string) => string | null} place where an entry goes, relative to `target`; null leaves it out
 * @param {(share: number) => void} onProgress share of the directory that is done, 0 to 1
 * @throws {Error} when the archive is damaged or an entry would leave `target`
 */
export function unzip(file, target, place, onProgress) {
  const fd = openSync(file, 'r')
  try {
    const entries = readDirectory(fd)
    entries.forEach((entry, index) => {
      onProgress(index / entries.length)
      const relative = entry.name.endsWith('/') ? null : place(entry.name)
      if (relative !== null) writeEntry(fd, entry, target, relative)
    })
  } finally {
    closeSync(fd)
  }
}

function read(fd, position, length) {
  const buffer = Buffer.alloc(length)
  if (readSync(fd, buffer, 0, length, position) !== length) throw new Error('The archive ends too early.')
  return buffer
}

function readDirectory(fd) {
  const size = fstatSync(fd).size
  const tail = read(fd, Math.max(0, size - 65_557), Math.min(size, 65_557))
  let end = tail.length - 22
  while (end >= 0 && tail.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1
  if (end < 0) throw new Error('The archive has no directory.')
  const count = tail.readUInt16LE(end + 10)
  const directory = read(fd, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  const entries = []
  let at = 0
  for (let index = 0; index < count; index += 1) {
    if (directory.readUInt32LE(at) !== DIRECTORY_ENTRY)
      throw new Error('The directory of the archive is damaged.')
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      offset: directory.readUInt32LE(at + 42),
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

function writeEntry(fd, entry, target, relative) {
  const path = join(target, normalize(relative))
  if (!path.startsWith(join(target, '/')))
    throw new Error(`The archive entry ${entry.name} leaves its folder.`)
  const header = read(fd, entry.offset, 30)
  const dataAt = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = read(fd, dataAt, entry.packedSize)
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new Error(`The archive entry ${entry.name} uses an unknown compression.`)
  }
  const content = entry.method === DEFLATED ? inflateRawSync(packed) : packed
  if (content.length !== entry.size) throw new Error(`The archive entry ${entry.name} is damaged.`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  chmodSync(path, entry.mode || 0o644)
}
