import { CoreError } from '../errors.ts'
import { driver } from './connection.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { all, find } from './rows.ts'

/** Says which project a file is and which of its published states. */
export interface Identity {
  readonly projectId: string
  /** Drawn anew at each publish; in a working copy that of the last attempt. */
  readonly publishId: string | null
  /** In a working copy: the last state known to have reached the project's file. */
  readonly publishedId: string | null
}

/**
 * @throws CoreError `project_damaged` unless the file holds exactly one project with a usable id
 */
export function readIdentity(db: ReadDb): Identity {
  const projects = all<{ id: string }>(db, 'SELECT id FROM project')
  const id = projects[0]?.id
  // The id becomes the name of a folder, and the file may come from anywhere.
  if (id === undefined || projects.length > 1 || !/^[0-9a-z][0-9a-z-]{7,63}$/.test(id)) {
    throw new CoreError('project_damaged', 'Die Datei ist beschädigt: Sie enthält kein Vorhaben.')
  }
  return { projectId: id, publishId: readMeta(db, 'publish_id'), publishedId: readMeta(db, 'published_id') }
}

/** Remembers in the file which state it is. Not people's work: neither logged nor a reason to publish. */
export function writePublishMark(db: WriteDb, key: 'publish_id' | 'published_id', value: string): void {
  driver(db)
    .prepare(
      'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    )
    .run(key, value)
}

/** Ballots lie in the file that nobody outside this computer may see yet. */
export function hasSecretBallots(db: ReadDb): boolean {
  const row = find<{ secret: number }>(
    db,
    'SELECT EXISTS (SELECT 1 FROM urn) OR EXISTS (SELECT 1 FROM round_secret) AS secret',
  )
  return row?.secret === 1
}

function readMeta(db: ReadDb, key: string): string | null {
  const row = find<{ value: unknown }>(db, 'SELECT value FROM meta WHERE key = ?', [key])
  return typeof row?.value === 'string' ? row.value : null
}
