import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCore } from '../../../main/core/core.ts'
import type { Area } from '../../../shared/contract/index.ts'
import { PHONE_PAGE_DIR, startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { openRound } from '../../support/workshop.ts'
import { PARTICIPANT, tokenOf, vote } from '../../support/voting.ts'

let test: TestCore
beforeEach(async () => {
  test = await startTestCore()
})
afterEach(async () => {
  await test.dispose()
})

const path = (name: string): string => join(test.dir, name)

describe('one project at a time', () => {
  it('switching closes the one before, and its file holds what was entered last', async () => {
    await test.call('topics.add', { title: 'Alt' })
    const second = await test.call('projects.create', { file: path('Zwei.klebepunkt'), title: 'Zwei' })
    expect(second).toMatchObject({ title: 'Zwei', published: true, publishProblem: null, notice: null })
    expect(await test.call('topics.list', {})).toEqual([])
    await test.call('projects.open', { file: test.projectFile })
    expect((await test.call('topics.list', {})).map((topic) => topic.title)).toEqual(['Alt'])
    expect(await test.call('projects.current', {})).toMatchObject({ title: 'Probe', published: true })
  })

  it('a file that cannot be opened does not take away the one that is open', async () => {
    const { round } = await openRound(test, { topicCount: 2 })
    await vote(test, round, [[1, 2]])
    writeFileSync(path('Brief.klebepunkt'), 'Sehr geehrte Damen und Herren')
    for (const [name, input, code] of [
      ['projects.open', { file: path('Brief.klebepunkt') }, 'not_a_project'],
      ['projects.open', { file: path('fehlt.klebepunkt') }, 'project_missing'],
      ['projects.create', { file: test.projectFile, title: 'X' }, 'file_exists'],
    ] as const) {
      await expect(test.core.dispatch({ kind: 'facilitator' }, name, input)).rejects.toMatchObject({
        code,
        message: expect.stringMatching(/^[A-ZÄÖÜ„].*\.$/),
      })
      expect(await test.call('projects.current', {})).toMatchObject({ title: 'Probe' })
    }
    const state = await test.callAs(PARTICIPANT, 'participant.state', { token: tokenOf(0) })
    expect(state).toMatchObject({ round: { state: 'open' }, ballot: { seq: 1 } })
    expect(await test.call('rounds.close', { roundId: round.id })).toMatchObject({ ballots: 1 })
  })

  it('opening the one that is open changes nothing, not even the wall', async () => {
    await test.call('beamer.show', { show: { kind: 'join' } })
    const before = await test.call('projects.current', {})
    mkdirSync(path('Ordner'))
    expect(await test.call('projects.open', { file: path('Ordner/../Probe.klebepunkt') })).toEqual(before)
    expect(await test.callAs({ kind: 'beamer' }, 'beamer.scene', {})).toMatchObject({ kind: 'join' })
  })

  it('commands sent while a project is being opened wait for it; nothing ends up in the wrong one', async () => {
    const created = test.call('projects.create', { file: path('Zwei.klebepunkt'), title: 'Zwei' })
    const added = test.call('topics.add', { title: 'Neu' })
    await Promise.all([created, added])
    expect((await test.call('topics.list', {})).map((topic) => topic.title)).toEqual(['Neu'])
    await test.call('projects.open', { file: test.projectFile })
    expect(await test.call('topics.list', {})).toEqual([])
  })

  it('stopping waits for what is under way and leaves no lock behind', async () => {
    const opening = test.call('projects.create', { file: path('Zwei.klebepunkt'), title: 'Zwei' })
    await test.core.stop()
    await opening
    const next = createCore({ dataDir: path('andere'), phonePageDir: PHONE_PAGE_DIR, version: '0' })
    try {
      await next.dispatch({ kind: 'facilitator' }, 'projects.open', { file: path('Zwei.klebepunkt') })
    } finally {
      await next.stop()
    }
  })
})

describe('what the program remembers', () => {
  it('lists projects by the names they have now, newest first, and says which are gone', async () => {
    await test.call('projects.update', { title: 'Umbenannt', place: 'Ulm' })
    await test.call('projects.create', { file: path('Zwei.klebepunkt'), title: 'Zwei' })
    rmSync(test.projectFile)
    expect(await test.call('projects.recent', {})).toMatchObject([
      { title: 'Zwei', exists: true },
      { title: 'Umbenannt', exists: false, file: test.projectFile },
    ])
    await test.call('projects.update', { title: 'Drei' })
    await test.call('changes.undo', {})
    expect((await test.call('projects.recent', {}))[0]).toMatchObject({ title: 'Zwei' })
  })

  it('after a crash the project and the wall come back; after a regular end nothing opens by itself', async () => {
    const second = () => createCore({ dataDir: path('data'), phonePageDir: PHONE_PAGE_DIR, version: '0' })
    await test.call('beamer.show', { show: { kind: 'join' } })
    // A process that died has not tidied up; here it only lets go of the file.
    const remembered = path('data/remembered.json')
    const asCrashed = readFileSync(remembered)
    await test.core.stop()
    writeFileSync(remembered, asCrashed)
    const core = second()
    await core.resume()
    expect(await core.dispatch({ kind: 'facilitator' }, 'projects.current', {})).toMatchObject({
      title: 'Probe',
    })
    expect(await core.dispatch({ kind: 'beamer' }, 'beamer.scene', {})).toMatchObject({ kind: 'join' })
    await core.stop()
    const later = second()
    await later.resume()
    expect(await later.dispatch({ kind: 'facilitator' }, 'projects.current', {})).toBeNull()
    expect(await later.dispatch({ kind: 'facilitator' }, 'projects.recent', {})).toMatchObject([
      { title: 'Probe' },
    ])
    await later.stop()
  })

  it('a new project in a folder that is not there says so, and that nothing was made', async () => {
    await expect(
      test.call('projects.create', { file: path('gibt es nicht/Neu.klebepunkt'), title: 'Neu' }),
    ).rejects.toMatchObject({
      code: 'target_gone',
      message: expect.stringMatching(/nicht erreichbar.*Es wurde keine Datei angelegt/),
    })
  })

  it('a data folder that takes no more keeps nobody from working', async () => {
    // A folder where the file should be: writing it fails as it does on a full disk.
    mkdirSync(path('data/remembered.json.new'))
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await test.call('beamer.show', { show: { kind: 'join' } })
    expect(await test.callAs({ kind: 'beamer' }, 'beamer.scene', {})).toMatchObject({ kind: 'join' })
    expect(log).toHaveBeenCalled()
  })
})

describe('telling clients', () => {
  it('names the areas that changed, with a revision that rises', async () => {
    const told: { what: Area[]; revision: number }[] = []
    test.core.onPush((push) => {
      if (push.event === 'changed' && !push.what.includes('project')) told.push(push)
    })
    await test.call('topics.add', { title: 'A' })
    await test.call('sessions.add', { title: 'S', date: '2026-11-21' })
    expect(told.map((push) => push.what)).toEqual([
      ['topics', 'rounds', 'sortings', 'groupings', 'beamer', 'changes'],
      ['sessions', 'beamer', 'changes'],
    ])
    expect(told[1]!.revision).toBeGreaterThan(told[0]!.revision)
  })

  it('without a project every command that needs one says so', async () => {
    await test.call('projects.close', {})
    expect(await test.call('projects.current', {})).toBeNull()
    for (const name of ['topics.list', 'rounds.list', 'groupings.current', 'changes.undo', 'changes.state']) {
      await expect(test.core.dispatch({ kind: 'facilitator' }, name, {})).rejects.toMatchObject({
        code: 'no_project',
        message: 'Es ist kein Vorhaben geöffnet.',
      })
    }
    await expect(test.call('beamer.show', { show: { kind: 'groups' } })).rejects.toMatchObject({
      code: 'no_project',
    })
  })
})
