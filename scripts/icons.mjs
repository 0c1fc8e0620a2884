// Draws the program's icon – a card with the red dot on it – in every size and format the systems want.
// The result is committed in resources/icons; run it again after changing the drawing.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { root } from './setup/places.mjs'

const CARD = [0xff, 0xfd, 0xf9]
const EDGE = [0xb9, 0xad, 0x9a]
const DOT = [0xc4, 0x12, 0x2f]
// Shares of the icon's width.
const MARGIN = 0.04
const CORNER = 0.2
const EDGE_WIDTH = 0.018
const DOT_RADIUS = 0.3

/** Distance of a point from the outline of the card, in shares; negative inside. */
function distanceToCard(x, y, inset) {
  const half = 0.5 - MARGIN - inset
  const corner = CORNER - inset
  const dx = Math.abs(x - 0.5) - (half - corner)
  const dy = Math.abs(y - 0.5) - (half - corner)
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner
}

/** The picture as RGBA bytes; edges are softened over one pixel. */
function draw(size) {
  const pixels = Buffer.alloc(size * size * 4)
  const cover = (distance) => Math.min(1, Math.max(0, 0.5 - distance * size))
  const mix = (from, to, share) => from.map((value, index) => value + (to[index] - value) * share)
  const edge = Math.max(EDGE_WIDTH, 1 / size)
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const x = (column + 0.5) / size
      const y = (row + 0.5) / size
      const card = mix(EDGE, CARD, cover(distanceToCard(x, y, edge)))
      const colour = mix(card, DOT, cover(Math.hypot(x - 0.5, y - 0.5) - DOT_RADIUS))
      const at = (row * size + column) * 4
      colour.forEach((value, index) => (pixels[at + index] = Math.round(value)))
      pixels[at + 3] = Math.round(cover(distanceToCard(x, y, 0)) * 255)
    }
  }
  return pixels
}

function pngChunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(data.length, 0)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return chunk
}

function png(size) {
  const pixels = draw(size)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 6, 0, 0, 0], 8) // 8 bits a channel, RGBA
  const rows = Buffer.alloc(size * (size * 4 + 1))
  for (let row = 0; row < size; row += 1) {
    pixels.copy(rows, row * (size * 4 + 1) + 1, row * size * 4, (row + 1) * size * 4)
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows, { level: 9 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** Windows: a directory followed by PNG pictures. */
function ico(sizes) {
  const pictures = sizes.map(png)
  const directory = Buffer.alloc(6 + 16 * sizes.length)
  directory.writeUInt16LE(1, 2)
  directory.writeUInt16LE(sizes.length, 4)
  let offset = directory.length
  sizes.forEach((size, index) => {
    const at = 6 + 16 * index
    directory.writeUInt8(size % 256, at) // 0 stands for 256
    directory.writeUInt8(size % 256, at + 1)
    directory.writeUInt16LE(1, at + 4)
    directory.writeUInt16LE(32, at + 6)
    directory.writeUInt32LE(pictures[index].length, at + 8)
    directory.writeUInt32LE(offset, at + 12)
    offset += pictures[index].length
  })
  return Buffer.concat([directory, ...pictures])
}

/** macOS: named blocks with PNG pictures. */
function icns(blocks) {
  const parts = Object.entries(blocks).map(([type, size]) => {
    const picture = png(size)
    const head = Buffer.alloc(8)
    head.write(type, 0, 'latin1')
    head.writeUInt32BE(picture.length + 8, 4)
    return Buffer.concat([head, picture])
  })
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.write('icns', 0, 'latin1')
  head.writeUInt32BE(body.length + 8, 4)
  return Buffer.concat([head, body])
}

function svg() {
  const hex = (colour) => `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`
  const side = 1 - 2 * MARGIN - EDGE_WIDTH
  const start = MARGIN + EDGE_WIDTH / 2
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">
  <rect x="${start}" y="${start}" width="${side}" height="${side}" rx="${CORNER - EDGE_WIDTH / 2}" fill="${hex(CARD)}" stroke="${hex(EDGE)}" stroke-width="${EDGE_WIDTH}"/>
  <circle cx="0.5" cy="0.5" r="${DOT_RADIUS}" fill="${hex(DOT)}"/>
</svg>
`
}

const folder = join(root, 'resources', 'icons')
mkdirSync(folder, { recursive: true })
for (const size of [16, 32, 48, 64, 128, 256, 512])
  writeFileSync(join(folder, `${size}x${size}.png`), png(size))
writeFileSync(join(folder, 'icon.ico'), ico([16, 24, 32, 48, 64, 256]))
writeFileSync(
  join(folder, 'icon.icns'),
  icns({ ic07: 128, ic08: 256, ic09: 512, ic10: 1024, ic11: 32, ic12: 64, ic13: 256, ic14: 512 }),
)
writeFileSync(join(folder, 'icon.svg'), svg())
