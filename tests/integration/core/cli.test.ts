import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contract } from '../../../shared/contract/index.ts'
import type { Response } from '../../../shared/contract/index.ts'
import { startCoreProcess } from '../../support/core-process.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'klebepunkt-'))
})
afterEach(() => {
  rmSync(dir, { recursive: true, force: true })
})

const CLI = join(import.meta.dirname, '../../../main/core/cli.ts')
const project = (): string => join(dir, 'Probe.klebepunkt')
const withProject = (): string[] => ['--project', project(), '--data', join(dir, 'data')]

/** Starts the command line, writes the lines, ends the input, and waits for its end. */
async function run(args: readonly string[], lines: readonly string[] = []) {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: 'pipe' })
  child.stdin.end(lines.map((line) => `${line}\n`).join(''))
  const exited = once(child, 'exit') as Promise<[number | null]>
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), exited])
  return {
    code,
    err,
    out,
    answers: () =>
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Response),
  }
}

const ask = (id: number, command: string, input: object = {}): string =>
  JSON.stringify({ id, command, input })

describe('a line in, a line out', () => {
  it('makes the project if it is not there, answers in order, and keeps it for the next time', async () => {
    const first = await run(withProject(), [
      ask(1, 'topics.add', { title: 'Bildung' }),
      '',
      ask(2, 'topics.add', { title: 'Wohnen' }),
      ask(3, 'topics.add', { title: ' ' }),
      ask(4, 'changes.undo'),
    ])
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.answers()).toMatchObject([
      { id: 1, result: { title: 'Bildung', number: 1 } },
      { id: 2, result: { title: 'Wohnen', number: 2 } },
      { id: 3, error: { code: 'invalid_input', message: 'Titel fehlt.' } },
      { id: 4, result: { label: { key: 'topic.added', name: 'Wohnen' } } },
    ])
    expect(readdirSync(dir).filter((name) => name !== 'data')).toEqual(['Probe.klebepunkt'])
    const second = await run(
      [...withProject(), '--title', 'Anders'],
      [ask(1, 'topics.list'), ask(2, 'projects.current')],
    )
    expect(second.answers()).toMatchObject([
      { id: 1, result: [{ title: 'Bildung' }] },
      { id: 2, result: { title: 'Neues Vorhaben', file: project() } },
    ])
  })

  it.each([
    ['no JSON', 'topics.add', 0, 'bad_request'],
    ['half a line of JSON', '{"id":1,"command":', 0, 'bad_request'],
    ['no command', '{"id":7}', 7, 'bad_request'],
    ['an id that is no number', '{"id":"x","command":"topics.list","input":{}}', 0, 'bad_request'],
    ['a command nobody knows', ask(3, 'topics.burn'), 3, 'unknown_command'],
    ['a command of phones', ask(4, 'participant.state', { token: '0'.repeat(32) }), 4, 'forbidden'],
    ['a field nobody knows', ask(5, 'topics.list', { all: true }), 5, 'invalid_input'],
    [
      'an old habit',
      '{"id":6,"command":"topics.add","input":{"__proto__":{"title":"X"}}}',
      6,
      'invalid_input',
    ],
  ])('%s is answered, and the next line too', async (_what, line, id, code) => {
    const { answers, code: exit } = await run(withProject(), [line, ask(99, 'topics.list')])
    expect(exit).toBe(0)
    expect(answers()).toMatchObject([
      { id, error: { code, message: expect.stringMatching(/^[A-ZÄÖÜ].*\.$/) } },
      { id: 99, result: [] },
    ])
  })

  it('tells what changed when asked for it', async () => {
    const { out } = await run([...withProject(), '--pushes'], [ask(1, 'topics.add', { title: 'A' })])
    const messages = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object)
    expect(messages).toContainEqual(
      expect.objectContaining({ event: 'changed', what: expect.arrayContaining(['topics']) }),
    )
    expect(messages).toContainEqual(expect.objectContaining({ id: 1 }))
  })

  it('works without a project until one is made', async () => {
    const { answers } = await run(
      ['--data', join(dir, 'data')],
      [
        ask(1, 'topics.list'),
        ask(2, 'projects.create', { file: project(), title: 'Neu' }),
        ask(3, 'topics.list'),
      ],
    )
    expect(answers()).toMatchObject([
      { id: 1, error: { code: 'no_project' } },
      { id: 2, result: { title: 'Neu' } },
      { id: 3, result: [] },
    ])
  })
})

describe('how it ends', () => {
  it('with 2 and a manual for a wrong call, with 0 and a manual for --help', async () => {
    const wrong = await run(['--projekt', 'x'])
    expect(wrong).toMatchObject({ code: 2, out: '' })
    expect(wrong.err).toContain('--project DATEI')
    const help = await run(['--help'])
    expect(help).toMatchObject({ code: 0, err: '' })
    expect(help.out).toContain('"command":"topics.add"')
  })

  it('with 1 and a sentence when the project was saved by a newer program; the file stays as it is', async () => {
    await run(withProject())
    const db = new Database(project())
    db.pragma('user_version = 999')
    db.close()
    const { code, err, out } = await run(withProject(), [ask(1, 'topics.list')])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('mit einer neueren Fassung von Klebepunkt gespeichert')
    expect(err).not.toContain('    at ')
  })

  it('with 1 and a sentence when somebody else has the project open', async () => {
    const other = startCoreProcess(project(), join(dir, 'data der anderen'))
    try {
      await other.call('topics.add', { title: 'A' })
      const { code, err } = await run(withProject(), [ask(1, 'topics.list')])
      expect(code).toBe(1)
      expect(err).toMatch(/^„Probe\.klebepunkt“ .*\.\n$/)
    } finally {
      await other.stop()
    }
  })

  it('with 1 and a sentence when the folder is not there', async () => {
    const { code, err } = await run([
      '--project',
      join(dir, 'fehlt', 'x.klebepunkt'),
      '--data',
      join(dir, 'data'),
    ])
    expect(code).toBe(1)
    expect(err).toMatch(/^[^\n]+\.\n$/)
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('in order when it is told to go (%s)', async (signal) => {
    const child = spawn(process.execPath, [CLI, ...withProject()], { stdio: 'pipe' })
    child.stdin.write(`${ask(1, 'topics.add', { title: 'A' })}\n`)
    await once(child.stdout, 'data')
    child.kill(signal)
    expect((await once(child, 'exit'))[0]).toBe(0)
    expect(readdirSync(dir).filter((name) => name !== 'data')).toEqual(['Probe.klebepunkt'])
    const db = new Database(project(), { readonly: true })
    expect(db.prepare('SELECT title FROM topic').all()).toEqual([{ title: 'A' }])
    db.close()
  })

  it('killed right after an answer, what was answered is there the next time', async () => {
    const core = startCoreProcess(project(), join(dir, 'data'))
    await core.call('topics.add', { title: 'Gerade noch' })
    await core.kill()
    const { answers } = await run(withProject(), [ask(1, 'topics.list')])
    expect(answers()).toMatchObject([{ result: [{ title: 'Gerade noch' }] }])
  })
})

describe('--describe', () => {
  it('prints every command and query with roles, words and both schemas', async () => {
    const { code, out } = await run(['--describe'])
    expect(code).toBe(0)
    const described = JSON.parse(out) as Record<string, Record<string, unknown>>
    expect(Object.keys(described)).toEqual(Object.keys(contract))
    for (const entry of Object.values(described)) {
      expect(entry).toMatchObject({
        kind: expect.stringMatching(/^(command|query)$/),
        about: expect.stringMatching(/\.$/),
        roles: expect.arrayContaining([expect.any(String)]),
        needsProject: expect.any(Boolean),
        serial: expect.any(Boolean),
      })
      // Several kinds of one thing are several objects; none of them takes a field it does not know.
      const { oneOf, ...plain } = entry['input'] as { oneOf?: object[] }
      for (const shape of oneOf ?? [plain]) {
        expect(shape).toMatchObject({ type: 'object', additionalProperties: false })
      }
      expect(Object.keys(entry['output'] as object)).not.toHaveLength(0)
    }
    expect(described['topics.add']).toMatchObject({
      input: {
        required: ['title'],
        properties: { title: { type: 'string', minLength: 1, maxLength: 200 }, id: { type: 'string' } },
      },
    })
  })
})
