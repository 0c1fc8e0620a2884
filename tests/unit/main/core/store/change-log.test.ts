import { describe, expect, test } from 'vitest'
import { isCoreError } from '../../../../../main/core/errors.ts'
import { withChange } from '../../../../../main/core/store/change-log.ts'
import { closeConnection } from '../../../../../main/core/store/connection.ts'
import { listHistory } from '../../../../../main/core/store/history.ts'
import { all, find, get, run } from '../../../../../main/core/store/rows.ts'
import { redo, undo, undoState } from '../../../../../main/core/store/undo.ts'
import { NOW_MS, memoryProject, meta, someone } from './support.ts'

const family = `
  CREATE TABLE parent (id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), loud INTEGER NOT NULL DEFAULT 0,
    lead TEXT, extra ANY, CHECK (loud = 0 OR lead IS NOT NULL)) STRICT;
  CREATE TABLE child (parent_id TEXT NOT NULL REFERENCES parent (id) ON DELETE CASCADE, number INTEGER NOT NULL,
    note TEXT, PRIMARY KEY (parent_id, number)) STRICT, WITHOUT ROWID;
  CREATE TABLE grandchild (id TEXT PRIMARY KEY, parent_id TEXT, number INTEGER,
    FOREIGN KEY (parent_id, number) REFERENCES child (parent_id, number) ON DELETE CASCADE) STRICT;
  CREATE TABLE friend (id TEXT PRIMARY KEY, parent_id TEXT REFERENCES parent (id) ON DELETE SET NULL) STRICT;
  CREATE TABLE keyless (name TEXT) STRICT;`

function addTopic(db: ReturnType<typeof memoryProject>, id: string, title: string, options = {}): void {
  withChange(db, meta(`add ${id}`, options), (change) =>
    change.insert('topic', { id, position: 'a0', title }),
  )
}

const code = (wanted: string) => expect.objectContaining({ code: wanted })
const titles = (db: ReturnType<typeof memoryProject>) =>
  all<{ title: string }>(db, 'SELECT title FROM topic ORDER BY id').map((row) => row.title)

describe('writing', () => {
  test('logs who, when and every field of a new row, defaults included', () => {
    const db = memoryProject()
    addTopic(db, 't1', 'Wohnen')
    const [entry] = listHistory(db, 'topic', 't1')
    expect(entry).toMatchObject({
      ...someone,
      atMs: NOW_MS,
      kind: 'do',
      op: 'insert',
      label: { key: 'add t1' },
    })
    expect(entry?.fields).toContainEqual({ field: 'title', old: null, new: 'Wohnen' })
    expect(entry?.fields).toContainEqual({ field: 'description', old: null, new: '' })
  })

  test('logs only fields that changed, and nothing at all for a change without effect', () => {
    const db = memoryProject()
    addTopic(db, 't1', 'Wohnen')
    const changed = withChange(db, meta('edit'), (change) =>
      change.update('topic', 't1', { title: 'Bauen', description: '', source: undefined }),
    )
    expect(changed).toBe(true)
    expect(listHistory(db, 'topic', 't1').at(-1)?.fields).toEqual([
      { field: 'title', old: 'Wohnen', new: 'Bauen' },
    ])
    const again = withChange(db, meta('again'), (change) => change.update('topic', 't1', { title: 'Bauen' }))
    expect(again).toBe(false)
    expect(get(db, 'SELECT count(*) AS n FROM change')).toEqual({ n: 2 })
    expect(undoState(db).undo).toEqual({ key: 'edit' })
  })

  test('takes camelCase, booleans and lists, and reads them back as such', () => {
    const db = memoryProject(
      'CREATE TABLE thing (id TEXT PRIMARY KEY, is_open INTEGER, tag_list TEXT) STRICT',
    )
    withChange(db, meta('add'), (change) =>
      change.insert('thing', { id: 'x', isOpen: true, tagList: ['a', 'b'] }),
    )
    const kinds = { boolean: ['isOpen'], json: ['tagList'] }
    expect(get(db, 'SELECT * FROM thing WHERE id = :id', { id: 'x' }, kinds)).toEqual({
      id: 'x',
      isOpen: true,
      tagList: ['a', 'b'],
    })
  })

  test('a command that throws has changed and logged nothing', () => {
    const db = memoryProject()
    expect(() =>
      withChange(db, meta('half'), (change) => {
        change.insert('topic', { id: 't1', position: 'a0', title: 'Wohnen' })
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(titles(db)).toEqual([])
    expect(find(db, 'SELECT 1 FROM change')).toBeNull()
  })

  test('refuses unknown names, keyless tables, its own tables, keys and values SQLite would lose', () => {
    const db = memoryProject(family)
    addTopic(db, 't1', 'Wohnen')
    const bad: ((change: Parameters<Parameters<typeof withChange>[2]>[0]) => void)[] = [
      (c) => c.insert('topic; DROP TABLE topic', { id: 'x' }),
      (c) => c.insert('topic', { id: 'x', 'title") --': 'x' }),
      (c) => c.insert('change', { id: 'x' }),
      (c) => c.insert('meta', { key: 'x' }),
      (c) => c.insert('keyless', { name: 'x' }),
      (c) => c.update('topic', 't1', { id: 't2' }),
      (c) => c.update('topic', 't1', { title: Number.NaN }),
      (c) => c.update('child', 'x', { note: 'x' }),
      (c) => c.delete('child', ['x']),
    ]
    for (const work of bad) expect(() => withChange(db, meta('bad'), work)).toThrow(TypeError)
    expect(() => withChange(db, meta('bad'), (c) => c.update('topic', 'none', { title: 'x' }))).toThrow(
      code('not_found'),
    )
    expect(() => withChange(db, meta('bad'), (c) => c.delete('topic', 'none'))).toThrow(code('not_found'))
    expect(titles(db)).toEqual(['Wohnen'])
  })

  test('neither asynchronous work, nor commands in commands, nor changes after the end', () => {
    const db = memoryProject()
    let kept: Parameters<Parameters<typeof withChange>[2]>[0] | undefined
    expect(() => withChange(db, meta('a'), async () => undefined)).toThrow(TypeError)
    expect(() => withChange(db, meta('a'), () => withChange(db, meta('b'), () => 1))).toThrow('nested')
    withChange(db, meta('c'), (change) => (kept = change))
    expect(() => kept?.insert('topic', { id: 'x', position: 'a', title: 'x' })).toThrow('has ended')
  })

  test('reading functions do not run statements that write', () => {
    const db = memoryProject()
    addTopic(db, 't1', 'Wohnen')
    expect(() => all(db, 'DELETE FROM topic RETURNING id')).toThrow(TypeError)
    expect(titles(db)).toEqual(['Wohnen'])
    expect(run(db, 'UPDATE topic SET title = :title', { title: 'x' })).toBe(1)
  })
})

describe('undo and redo', () => {
  test('go back and forth through several changes with their words', () => {
    const db = memoryProject()
    addTopic(db, 't1', 'A')
    addTopic(db, 't2', 'B')
    withChange(db, meta('edit'), (c) => c.update('topic', 't1', { title: 'C' }))
    withChange(db, meta('remove'), (c) => c.delete('topic', 't2'))
    const steps = ['remove', 'edit', 'add t2', 'add t1']
    for (const key of steps) {
      expect(undoState(db).undo).toEqual({ key })
      expect(undo(db, { ...someone, nowMs: NOW_MS })).toEqual({ key })
    }
    expect(titles(db)).toEqual([])
    expect(undoState(db)).toMatchObject({ undo: null, redo: { key: 'add t1' } })
    for (const key of steps.toReversed()) expect(redo(db, { ...someone, nowMs: NOW_MS })).toEqual({ key })
    expect(titles(db)).toEqual(['C'])
    expect(undoState(db)).toMatchObject({ undo: { key: 'remove' }, redo: null })
  })

  test('a change is told from a later one with the same words', () => {
    const db = memoryProject()
    addTopic(db, 't1', 'A')
    const first = undoState(db).undoId
    addTopic(db, 't1b', 'A')
    expect(undoState(db).undoId).not.toBe(first)
    undo(db, { ...someone, nowMs: NOW_MS })
    expect(undoState(db).undoId).toBe(first)
  })

  test('with nothing to do they say so', () => {
    const db = memoryProject()
    expect(() => undo(db, { ...someone, nowMs: NOW_MS })).toThrow(code('nothing_to_undo'))
    expect(() => redo(db, { ...someone, nowMs: NOW_MS })).toThrow(code('nothing_to_redo'))
  })

  test('a new change ends redo for good, also after it is taken back itself', () => {
    const db = memoryProject()
    addTopic(db, 't1', 'A')
    undo(db, { ...someone, nowMs: NOW_MS })
    addTopic(db, 't2', 'B')
    expect(undoState(db).redo).toBeNull()
    undo(db, { ...someone, nowMs: NOW_MS })
    expect(undoState(db).redo).toEqual({ key: 'add t2' })
    redo(db, { ...someone, nowMs: NOW_MS })
    expect(undoState(db)).toMatchObject({ undo: { key: 'add t2' }, redo: null })
    expect(titles(db)).toEqual(['B'])
  })

  test('do not go past what cannot be undone', () => {
    const db = memoryProject()
    addTopic(db, 't1', 'A')
    addTopic(db, 't2', 'B', { undoable: false })
    expect(undoState(db)).toMatchObject({ undo: null, redo: null })
    expect(() => undo(db, { ...someone, nowMs: NOW_MS })).toThrow(code('nothing_to_undo'))
    expect(titles(db)).toEqual(['A', 'B'])
  })

  test('work when the clock stands still or was set back', () => {
    const db = memoryProject()
    addTopic(db, 't1', 'A', { nowMs: NOW_MS + 5000 })
    addTopic(db, 't2', 'B', { nowMs: NOW_MS })
    addTopic(db, 't3', 'C', { nowMs: NOW_MS - 86_400_000 })
    expect(undo(db, { ...someone, nowMs: 0 })).toEqual({ key: 'add t3' })
    expect(undo(db, { ...someone, nowMs: 0 })).toEqual({ key: 'add t2' })
  })

  test('bring back everything a deletion took along', () => {
    const db = memoryProject(family)
    withChange(db, meta('add'), (c) => {
      c.insert('parent', { id: 'p', name: 'P', extra: new Uint8Array([1, 2, 255]) })
      c.insert('child', { parentId: 'p', number: 1, note: null })
      c.insert('child', { parentId: 'p', number: 2, note: 'zwei' })
      c.insert('grandchild', { id: 'g', parentId: 'p', number: 2 })
      c.insert('friend', { id: 'f', parentId: 'p' })
    })
    const dump = () =>
      ['parent', 'child', 'grandchild', 'friend'].map((table) =>
        all(db, `SELECT * FROM ${table} ORDER BY 1, 2`),
      )
    const before = dump()
    withChange(db, meta('remove'), (c) => c.delete('parent', 'p'))
    expect(dump()).toEqual([[], [], [], [{ id: 'f', parentId: null }]])
    undo(db, { ...someone, nowMs: NOW_MS })
    expect(dump()).toEqual(before)
    redo(db, { ...someone, nowMs: NOW_MS })
    expect(dump()).toEqual([[], [], [], [{ id: 'f', parentId: null }]])
  })

  test('take the steps of one change one by one, also two on the same field', () => {
    const db = memoryProject()
    addTopic(db, 't1', 'A')
    withChange(db, meta('twice'), (c) => {
      c.update('topic', 't1', { title: 'B' })
      c.update('topic', 't1', { title: 'C' })
    })
    undo(db, { ...someone, nowMs: NOW_MS })
    expect(titles(db)).toEqual(['A'])
    redo(db, { ...someone, nowMs: NOW_MS })
    expect(titles(db)).toEqual(['C'])
  })

  test('find rows with a key of several columns again', () => {
    const db = memoryProject(family)
    withChange(db, meta('add'), (c) => {
      c.insert('parent', { id: 'p', name: 'P' })
      c.insert('child', { parentId: 'p', number: 1, note: 'a' })
    })
    withChange(db, meta('edit'), (c) => c.update('child', ['p', 1], { note: 'b' }))
    undo(db, { ...someone, nowMs: NOW_MS })
    expect(get(db, 'SELECT note FROM child')).toEqual({ note: 'a' })
    expect(listHistory(db, 'child', '["p",1]').map((e) => e.kind)).toEqual(['do', 'do', 'undo'])
  })

  test('change fields that must change together in one statement', () => {
    const db = memoryProject(family)
    withChange(db, meta('add'), (c) => c.insert('parent', { id: 'p', name: 'P' }))
    withChange(db, meta('loud'), (c) => c.update('parent', 'p', { lead: 'x', loud: true }))
    undo(db, { ...someone, nowMs: NOW_MS })
    expect(get(db, 'SELECT loud, lead FROM parent')).toEqual({ loud: 0, lead: null })
    redo(db, { ...someone, nowMs: NOW_MS })
    expect(get(db, 'SELECT loud, lead FROM parent')).toEqual({ loud: 1, lead: 'x' })
  })

  test.each([
    ['the value has been changed past the log', `UPDATE parent SET name = 'other' WHERE id = 'p'`],
    ['rows outside the log hang on it', `INSERT INTO child VALUES ('p', 7, 'not in the log')`],
    ['the row is gone', `DELETE FROM parent`],
  ])('refuse in words, and do nothing, when %s', (_, sql) => {
    const db = memoryProject(family)
    withChange(db, meta('add'), (c) => {
      c.insert('topic', { id: 't1', position: 'a0', title: 'A' })
      c.insert('parent', { id: 'p', name: 'P' })
      c.insert('topic', { id: 't2', position: 'a1', title: 'B' })
    })
    run(db, sql)
    const error = (() => {
      try {
        return undo(db, { ...someone, nowMs: NOW_MS })
      } catch (thrown) {
        return thrown
      }
    })()
    expect(isCoreError(error, 'undo_conflict') && error.message).toMatch(/nicht mehr zurücknehmen/)
    expect(titles(db)).toEqual(['A', 'B'])
    expect(undoState(db)).toMatchObject({ undo: { key: 'add' }, redo: null })
    expect(get(db, 'SELECT count(*) AS n FROM change')).toEqual({ n: 1 })
  })

  test('refuse when what should come back collides with something new', () => {
    const db = memoryProject('CREATE TABLE seat (id TEXT PRIMARY KEY, number INTEGER UNIQUE) STRICT')
    withChange(db, meta('add'), (c) => c.insert('seat', { id: 'a', number: 1 }))
    withChange(db, meta('remove'), (c) => c.delete('seat', 'a'))
    run(db, `INSERT INTO seat VALUES ('b', 1)`)
    expect(() => undo(db, { ...someone, nowMs: NOW_MS })).toThrow(code('undo_conflict'))
    expect(all(db, 'SELECT id FROM seat')).toEqual([{ id: 'b' }])
  })

  test('appear in the history themselves', () => {
    const db = memoryProject()
    addTopic(db, 't1', 'A')
    undo(db, { actor: 'Herr Groß', role: 'facilitator', nowMs: NOW_MS + 1 })
    expect(listHistory(db, 'topic', 't1').map((e) => [e.kind, e.op, e.actor, e.atMs - NOW_MS])).toEqual([
      ['do', 'insert', 'Frau Yılmaz', 0],
      ['undo', 'delete', 'Herr Groß', 1],
    ])
  })
})

test('a closed connection is an error, not a silent loss', () => {
  const db = memoryProject()
  closeConnection(db)
  expect(() => addTopic(db, 't1', 'A')).toThrow()
})
