import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface PageFile {
  readonly contentType: string
  readonly body: Buffer
  readonly gzip: Buffer
  /** Built files carry a hash of their content in the name and never change. */
  readonly immutable: boolean
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/**
 * Reads a built page once, by path of the request (`index.html` is the path it stands under, "/" for instance).
 * Requests are answered from this map alone: no path of a request ever reaches the disk.
 *
 * @param under begins and ends with a slash
 * @throws Error if the folder holds no index.html
 */
export function readPageFiles(folder: string, under: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const contentType = CONTENT_TYPES[extname(entry.name)]
    if (!entry.isFile() || !contentType) continue
    const full = join(entry.parentPath, entry.name)
    const path = relative(folder, full).replaceAll('\\', '/')
    files.set(
      path === 'index.html' ? under : `${under}${path}`,
      pageFile(contentType, readFileSync(full), path !== 'index.html'),
    )
  }
  if (!files.has(under)) throw new Error(`The folder of the page at ${under} holds no index.html.`)
  return files
}

/** A file held in memory, compressed once instead of once per phone. */
export function pageFile(contentType: string, body: Buffer, immutable: boolean): PageFile {
  return { contentType, body, gzip: gzipSync(body, { level: 9 }), immutable }
}
