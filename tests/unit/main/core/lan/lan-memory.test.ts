import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readLanMemory, writeLanMemory } from '../../../../../main/core/lan/lan-memory.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'klebepunkt-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('remembers address, port and word, also in a folder that is not there yet', () => {
  const file = join(folder, 'new', 'lan.json')
  const memory = {
    address: '192.168.1.20',
    port: 8080,
    word: 'Roter Fuchs',
    running: true,
    atMs: 1,
    leftAtMs: null,
  }
  writeLanMemory(file, memory)
  expect(readLanMemory(file)).toEqual(memory)
})

it.each([
  '',
  '{',
  'null',
  '[]',
  '{"address":"a","word":"b","port":"80"}',
  '{"address":"a","word":"b","port":0}',
])('takes %j for no memory at all', (text) => {
  const file = join(folder, 'lan.json')
  writeFileSync(file, text)
  expect(readLanMemory(file)).toBeNull()
})

it('knows nothing without a file', () => {
  expect(readLanMemory(join(folder, 'lan.json'))).toBeNull()
})
