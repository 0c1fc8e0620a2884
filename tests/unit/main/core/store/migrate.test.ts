import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Answers } from '../../../../../shared/contract/round.ts'
import { packAnswers } from '../../../../../main/core/weigh/urn-answers.ts'
import { closeConnection, driver, openConnection } from '../../../../../main/core/store/connection.ts'
import type { WriteDb } from '../../../../../main/core/store/connection.ts'
import { APPLICATION_ID, MIGRATIONS, migrate, versionOf } from '../../../../../main/core/store/migrate.ts'
import type { Migration } from '../../../../../main/core/store/migrate.ts'
import { all, get, run } from '../../../../../main/core/store/rows.ts'
import { writeVersionOne } from '../../../../support/version-one.ts'
import { redo, undo } from '../../../../../main/core/store/undo.ts'
import { writeVersionThree } from '../../../../support/version-three.ts'
import { writeVersionTwo } from '../../../../support/version-two.ts'

const first: Migration = {
  version: 1,
  name: 'first',
  up: (db) => db.exec('CREATE TABLE a (x INTEGER) STRICT'),
}
const second: Migration = {
  version: 2,
  name: 'second',
  up: (db) => db.exec('CREATE TABLE b (x INTEGER) STRICT; INSERT INTO a VALUES (2)'),
}
const broken: Migration = {
  version: 3,
  name: 'broken',
  up: (db) => db.exec('CREATE TABLE c (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1)'),
}

function empty(): WriteDb {
  const db = openConnection(':memory:', { mustExist: false })
  onTestFinished(() => closeConnection(db))
  return db
}

const tables = (db: WriteDb) =>
  all<{ name: string }>(db, `SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).map(
    (t) => t.name,
  )

/** All rows of every table, and for tables that have more columns now only those they had. */
function contentOf(db: WriteDb, columnsOf: ReadonlyMap<string, string>): Record<string, unknown[]> {
  return Object.fromEntries(
    [...columnsOf].map(([table, columns]) => [
      table,
      all(db, `SELECT ${columns} FROM ${table} ORDER BY ${columns}`),
    ]),
  )
}
const columnsOf = (db: WriteDb) =>
  new Map(
    tables(db).map((table) => [
      table,
      (driver(db).pragma(`table_info(${table})`) as { name: string }[])
        .map((column) => (column.name === 'new' || column.name === 'old' ? `"${column.name}"` : column.name))
        .join(', '),
    ]),
  )

test('the shipped migrations are numbered without gaps and mark the file as ours', () => {
  expect(MIGRATIONS.map((migration) => migration.version)).toEqual(MIGRATIONS.map((_, i) => i + 1))
  const db = empty()
  migrate(db, MIGRATIONS, () => undefined)
  expect(driver(db).pragma('application_id', { simple: true })).toBe(APPLICATION_ID)
  expect(Buffer.from(APPLICATION_ID.toString(16), 'hex').toString('latin1')).toBe('KLBP')
  expect(versionOf(db)).toBe(MIGRATIONS.length)
  expect(driver(db).pragma('integrity_check', { simple: true })).toBe('ok')
})

test('every table of the shipped schema is strict', () => {
  const db = empty()
  migrate(db, MIGRATIONS, () => undefined)
  const loose = (driver(db).pragma('table_list') as { name: string; strict: number }[]).filter(
    (table) => !table.name.startsWith('sqlite_') && table.strict === 0,
  )
  expect(loose).toEqual([])
})

test('an old file goes on from its version, with a copy kept first and only then', () => {
  const db = empty()
  const keepCopy = vi.fn<() => void>(() => expect(versionOf(db)).toBe(1))
  migrate(db, [first], keepCopy)
  expect(keepCopy).not.toHaveBeenCalled()
  migrate(db, [first, second], keepCopy)
  expect(keepCopy).toHaveBeenCalledTimes(1)
  migrate(db, [first, second], keepCopy)
  expect(keepCopy).toHaveBeenCalledTimes(1)
  expect(tables(db)).toEqual(['a', 'b'])
  expect(get(db, 'SELECT x FROM a')).toEqual({ x: 2 })
})

test('if the copy cannot be kept nothing is migrated', () => {
  const db = empty()
  migrate(db, [first], () => undefined)
  const full = (): void => {
    throw new Error('full')
  }
  expect(() => migrate(db, [first, second], full)).toThrow('full')
  expect([versionOf(db), tables(db)]).toEqual([1, ['a']])
})

test('a migration that fails leaves the file exactly at the version before', () => {
  const db = empty()
  expect(() => migrate(db, [first, second, broken], () => undefined)).toThrow('nowhere')
  expect([versionOf(db), tables(db)]).toEqual([2, ['a', 'b']])
})

test('a file from a newer program is refused in words and not touched', () => {
  const db = empty()
  migrate(db, [first, second], () => undefined)
  const keepCopy = vi.fn<() => void>()
  expect(() => migrate(db, [first], keepCopy)).toThrow(
    expect.objectContaining({ code: 'project_newer', message: expect.stringMatching(/neueren Fassung/) }),
  )
  expect(keepCopy).not.toHaveBeenCalled()
  expect(versionOf(db)).toBe(2)
})

describe('version 2, for rounds of all methods', () => {
  const topicIdsOf = (db: WriteDb, roundId: string) =>
    all<{ id: string }>(db, 'SELECT topic_id AS id FROM round_topic WHERE round_id = ? ORDER BY number', [
      roundId,
    ]).map((topic) => topic.id)

  function versionOne(running: 'open' | 'closing') {
    const old = writeVersionOne(':memory:', running)
    onTestFinished(() => closeConnection(old.db))
    return old
  }

  test.each(['open', 'closing'] as const)(
    'takes over every row of a file with a round that is %s, urn and ballots included',
    (running) => {
      const { db } = versionOne(running)
      const columns = columnsOf(db)
      const before = contentOf(db, columns)
      expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual(
        running === 'open'
          ? []
          : [
              ['round_secret', []],
              ['urn', []],
            ],
      )
      migrate(db, MIGRATIONS.slice(0, 2), () => undefined)
      expect(versionOf(db)).toBe(2)
      // Answers in the urn stand under the topic's place in the round from now on.
      const urn = (before.urn as { roundId: string; answers: string }[]).map(({ answers, ...row }) => ({
        ...row,
        answers: packAnswers(JSON.parse(answers) as Answers, topicIdsOf(db, row.roundId)),
      }))
      expect(contentOf(db, columns)).toEqual({ ...before, urn })
      expect(all(db, 'SELECT DISTINCT access, follows_id, handed_out, published_at_ms FROM round')).toEqual([
        { access: 'open', followsId: null, handedOut: null, publishedAtMs: null },
      ])
      expect(all(db, 'SELECT DISTINCT stakeholder_group_id, value_y FROM ballot JOIN ballot_answer')).toEqual(
        [{ stakeholderGroupId: null, valueY: null }],
      )
    },
  )

  test('leaves foreign keys on, every reference whole, and the same schema as a new file', () => {
    const { db, roundIds } = versionOne('open')
    migrate(db, MIGRATIONS.slice(0, 2), () => undefined)
    expect(driver(db).pragma('foreign_keys', { simple: true })).toBe(1)
    expect(driver(db).pragma('foreign_key_check')).toEqual([])
    expect(driver(db).pragma('integrity_check', { simple: true })).toBe('ok')
    expect(() => run(db, 'DELETE FROM round WHERE id = ?', [roundIds.closed])).toThrow(/FOREIGN KEY/)
    const fresh = empty()
    migrate(fresh, MIGRATIONS.slice(0, 2), () => undefined)
    const schema = 'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name'
    expect(all(db, schema)).toEqual(all(fresh, schema))
  })

  test('still lets only one round run, and now also only one that pauses', () => {
    const { db, roundIds } = versionOne('open')
    migrate(db, MIGRATIONS.slice(0, 2), () => undefined)
    const set = (state: string) => run(db, 'UPDATE round SET state = ? WHERE id = ?', [state, roundIds.draft])
    for (const state of ['open', 'paused', 'closing']) expect(() => set(state)).toThrow(/UNIQUE/)
    run(db, `UPDATE round SET state = 'paused' WHERE id = ?`, [roundIds.running])
    for (const state of ['open', 'paused', 'closing']) expect(() => set(state)).toThrow(/UNIQUE/)
  })

  test('refuses a file in which a reference is broken and leaves it as it was', () => {
    const { db } = versionOne('open')
    driver(db).pragma('foreign_keys = OFF')
    driver(db).exec(`INSERT INTO receipt VALUES ('no such round', 'DDD-DDD')`)
    driver(db).pragma('foreign_keys = ON')
    const columns = columnsOf(db)
    const before = contentOf(db, columns)
    expect(() => migrate(db, MIGRATIONS.slice(0, 2), () => undefined)).toThrow('breaks 1 references')
    expect(versionOf(db)).toBe(1)
    expect(columnsOf(db)).toEqual(columns)
    expect(contentOf(db, columns)).toEqual(before)
    expect(driver(db).pragma('foreign_keys', { simple: true })).toBe(1)
  })
})

describe('version 3, for sorting, proposals and people', () => {
  function versionTwo(running: 'open' | 'closing') {
    const old = writeVersionTwo(':memory:', running)
    onTestFinished(() => closeConnection(old.db))
    return old
  }

  test.each(['open', 'closing'] as const)(
    'takes over every row of a file with a round that is %s: rounds, urn, ballots, cards and working groups',
    (running) => {
      const { db } = versionTwo(running)
      const columns = columnsOf(db)
      const before = contentOf(db, columns)
      expect(Object.keys(before).filter((table) => before[table]?.length === 0)).toEqual(
        running === 'open' ? [] : ['round_secret', 'urn'],
      )
      migrate(db, MIGRATIONS.slice(0, 3), () => undefined)
      expect(versionOf(db)).toBe(3)
      expect(contentOf(db, columns)).toEqual(before)
      // What is new says what was so before: the best n by their ratings, no piles, colours by letter.
      expect(
        all(
          db,
          `SELECT sorting_id, choice, ties, ratings_weight, sorting_weight, words_weight, linkage, basis, wishes_open,
             people_shown FROM grouping`,
        ),
      ).toEqual([
        {
          sortingId: null,
          choice: 'best',
          ties: 'in',
          ratingsWeight: 100,
          sortingWeight: 0,
          wordsWeight: 0,
          linkage: 'average',
          basis: null,
          wishesOpen: 0,
          peopleShown: 0,
        },
      ])
      expect(all(db, 'SELECT colour, min_people, max_people FROM working_group')).toEqual([
        { colour: null, minPeople: null, maxPeople: null },
      ])
      expect(all(db, 'SELECT piles FROM urn WHERE piles IS NOT NULL')).toEqual([])
    },
  )

  test('leaves foreign keys on, every reference whole, and the same schema as a new file', () => {
    const { db, methodRounds } = versionTwo('open')
    migrate(db, MIGRATIONS.slice(0, 3), () => undefined)
    expect(driver(db).pragma('foreign_keys', { simple: true })).toBe(1)
    expect(driver(db).pragma('foreign_key_check')).toEqual([])
    expect(driver(db).pragma('integrity_check', { simple: true })).toBe('ok')
    const remove = (id: string) => () => run(db, 'DELETE FROM round WHERE id = ?', [id])
    expect(remove(methodRounds.budget)).toThrow(/FOREIGN KEY/)
    const fresh = empty()
    migrate(fresh, MIGRATIONS.slice(0, 3), () => undefined)
    const schema = 'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name'
    expect(all(db, schema)).toEqual(all(fresh, schema))
  })

  test('still lets only one round run, sortings among them', () => {
    const { db, roundIds } = versionTwo('open')
    migrate(db, MIGRATIONS.slice(0, 3), () => undefined)
    driver(db).exec(`INSERT INTO round (id, session_id, number, question, method, max_value, state)
      SELECT 'sorting', session_id, 99, 'Frage', 'sort', 2, 'draft' FROM round WHERE id = '${roundIds.running}'`)
    const set = (state: string) => run(db, `UPDATE round SET state = ? WHERE id = 'sorting'`, [state])
    for (const state of ['open', 'paused', 'closing']) expect(() => set(state)).toThrow(/UNIQUE/)
    expect(() => run(db, `UPDATE round SET cut = 1 WHERE id = 'sorting'`)).toThrow(/CHECK/)
  })
})

describe('version 4, for what working groups write', () => {
  function versionThree(running: 'open' | 'closing') {
    const old = writeVersionThree(':memory:', running)
    onTestFinished(() => closeConnection(old.db))
    return old
  }
  const meta = { actor: 'Moderation', role: 'facilitator', nowMs: Date.now() }

  test.each(['open', 'closing'] as const)(
    'takes over every row of a file with a round that is %s; the status of a measure becomes its first entry',
    (running) => {
      const { db } = versionThree(running)
      const columns = columnsOf(db)
      const statuses = all(db, 'SELECT id AS measure_id, status FROM measure ORDER BY id')
      columns.set('measure', (columns.get('measure') ?? '').replace(', status', ''))
      // What it says about the status is about another table from now on.
      const logged = 'SELECT * FROM change_field WHERE NOT (entity LIKE ? AND (field = ? OR entity = ?))'
      const log = () => all(db, `${logged} ORDER BY change_id, seq`, ['measure%', 'status', 'measure_status'])
      columns.delete('change_field')
      const before = [contentOf(db, columns), log()]
      expect(Object.keys(before[0]!).filter((table) => contentOf(db, columns)[table]?.length === 0)).toEqual(
        running === 'open' ? [] : ['round_secret', 'urn'],
      )
      migrate(db, MIGRATIONS.slice(0, 4), () => undefined)
      expect(versionOf(db)).toBe(4)
      expect([contentOf(db, columns), log()]).toEqual(before)
      expect(statuses).toHaveLength(3)
      expect(all(db, 'SELECT measure_id, status FROM measure_status ORDER BY measure_id')).toEqual(statuses)
      expect(all(db, 'SELECT DISTINCT date, note, recorded_at_ms FROM measure_status')).toEqual([
        { date: null, note: '', recordedAtMs: 0 },
      ])
    },
  )

  test('everything done to measures before can still be taken back, and done again', () => {
    const { db, measures } = versionThree('open')
    migrate(db, MIGRATIONS, () => undefined)
    const sight = () =>
      all(
        db,
        `SELECT measure.title, measure.lead, state.status FROM measure
         JOIN measure_status AS state ON state.measure_id = measure.id
         WHERE measure.id IN (?, ?) ORDER BY position`,
        [measures.running, measures.back],
      )
    const back = { title: 'Wieder da', lead: '', status: 'planned' }
    const states = [
      [],
      [{ title: 'Läuft', lead: '', status: 'idea' }],
      [{ title: 'Läuft', lead: '', status: 'idea' }, back],
      [{ title: 'Läuft', lead: '', status: 'running' }, back],
      [{ title: 'Läuft', lead: 'Amt 50', status: 'running' }, back],
      [{ title: 'Läuft', lead: 'Amt 50', status: 'running' }],
    ]
    redo(db, meta)
    expect(sight()).toEqual(states[5])
    for (const state of states.slice(0, -1).reverse()) {
      undo(db, meta)
      expect(sight()).toEqual(state)
    }
    for (const state of states.slice(1)) {
      redo(db, meta)
      expect(sight()).toEqual(state)
    }
  })

  test('leaves foreign keys on, every reference whole, and the same schema as a new file', () => {
    const { db } = versionThree('open')
    migrate(db, MIGRATIONS.slice(0, 4), () => undefined)
    expect(driver(db).pragma('foreign_keys', { simple: true })).toBe(1)
    expect(driver(db).pragma('foreign_key_check')).toEqual([])
    expect(driver(db).pragma('integrity_check', { simple: true })).toBe('ok')
    expect(() => run(db, 'DELETE FROM working_group')).toThrow(/FOREIGN KEY/)
    const fresh = empty()
    migrate(fresh, MIGRATIONS.slice(0, 4), () => undefined)
    const schema = 'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name'
    expect(all(db, schema)).toEqual(all(fresh, schema))
  })

  test('no part can lie in a sub-area, or serve a goal, of another group', () => {
    const { db, measures } = versionThree('open')
    migrate(db, MIGRATIONS, () => undefined)
    driver(db).exec(`
      INSERT INTO working_group (id, grouping_id, position, title) SELECT 'other', id, 'z', 'Andere' FROM grouping;
      INSERT INTO subarea (id, working_group_id, position, title) VALUES ('sub', 'other', 'a', 'Teil');
      INSERT INTO goal (id, working_group_id, position, title) VALUES ('goal', 'other', 'a', 'Ziel');`)
    const own = `(SELECT working_group_id FROM measure WHERE id = '${measures.running}')`
    for (const sql of [
      `UPDATE measure SET subarea_id = 'sub' WHERE id = '${measures.running}'`,
      `INSERT INTO measure_goal VALUES ('${measures.running}', 'goal', 'other')`,
      `INSERT INTO measure_goal VALUES ('${measures.running}', 'goal', ${own})`,
      `INSERT INTO recommendation (id, subarea_id, position) VALUES ('r', 'sub', 'a')`,
    ]) {
      expect(() => run(db, sql)).toThrow(/FOREIGN KEY|CHECK/)
    }
  })
})

describe('what the tables refuse, whatever the program does', () => {
  /** A round of each method, open to answers, and how one answer is put in. */
  function answering(method: string, maxValue: number) {
    const db = empty()
    migrate(db, MIGRATIONS, () => undefined)
    driver(db).exec(`
      INSERT INTO session (id, title, date) VALUES ('s', 'Sitzung', '2026-11-21');
      INSERT INTO topic (id, position, title) VALUES ('t', 'a', 'Eins'), ('u', 'b', 'Zwei');
      INSERT INTO round (id, session_id, number, question, method, max_value, state, dots, spend_all, axis_x, axis_y)
        VALUES ('r', 's', 1, 'Frage', '${method}', ${maxValue}, 'closed', ${method === 'dots' ? 9 : 'NULL'},
          ${method === 'budget' ? 1 : 'NULL'}, ${method === 'matrix' ? "'', ''" : 'NULL, NULL'});
      INSERT INTO round_topic (round_id, topic_id, number, title) VALUES ('r', 't', 1, 'Eins'), ('r', 'u', 2, 'Zwei');
      INSERT INTO ballot (id, round_id, method, max_value, channel) VALUES ('b', 'r', '${method}', ${maxValue}, 'phone');
    `)
    return (topicId: string, value: number | null, valueY: number | null = null) =>
      run(db, `INSERT INTO ballot_answer VALUES ('b', ?, 'r', '${method}', ${maxValue}, ?, ?)`, [
        topicId,
        value,
        valueY,
      ])
  }

  test.each<
    [method: string, max: number, bad: [number | null, number | null][], good: [number | null, number | null]]
  >([
    [
      'scale',
      5,
      [
        [0, null],
        [6, null],
        [3, 3],
      ],
      [null, null],
    ],
    [
      'dots',
      2,
      [
        [-1, null],
        [3, null],
        [null, null],
        [1, 1],
      ],
      [0, null],
    ],
    [
      'budget',
      100,
      [
        [-1, null],
        [101, null],
        [null, null],
      ],
      [100, null],
    ],
    [
      'ranking',
      3,
      [
        [0, null],
        [4, null],
        [null, null],
      ],
      [3, null],
    ],
    [
      'matrix',
      5,
      [
        [1, null],
        [null, 1],
        [0, 1],
        [1, 6],
      ],
      [null, null],
    ],
    [
      'sort',
      2,
      [
        [0, null],
        [3, null],
        [null, null],
        [1, 1],
      ],
      [2, null],
    ],
  ])('%s: answers outside the method', (method, max, bad, good) => {
    const answer = answering(method, max)
    for (const [value, valueY] of bad) expect(() => answer('t', value, valueY)).toThrow(/CHECK/)
    answer('t', ...good)
  })

  test('ranking: one place twice on a ballot', () => {
    const answer = answering('ranking', 3)
    answer('t', 1)
    expect(() => answer('u', 1)).toThrow(/UNIQUE/)
    answer('u', 2)
  })
})
