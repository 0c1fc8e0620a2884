import { createHash } from 'node:crypto'
import { CoreError } from '../errors.ts'
import type { ReadDb, WriteDb } from '../store/connection.ts'
import { all, find, run } from '../store/rows.ts'

/** Who may write for a working group from a browser of their own, as stored. */
export interface AccessRow {
  readonly id: string
  readonly workingGroupId: string
  readonly name: string
  readonly validOn: string | null
  readonly createdAtMs: number
  readonly revokedAtMs: number | null
}

const COLUMNS = 'id, working_group_id, name, valid_on, created_at_ms, revoked_at_ms'

/** Group by group, and in each in the order in which they were made. */
export function listAccess(db: ReadDb): AccessRow[] {
  return all<AccessRow>(
    db,
    `SELECT ${COLUMNS.replaceAll(/\w+/g, 'a.$&')}
     FROM lead_access AS a JOIN working_group AS g ON g.id = a.working_group_id
     ORDER BY g.grouping_id DESC, g.position, g.id, a.created_at_ms, a.id`,
  )
}

export function findAccess(db: ReadDb, id: string): AccessRow | null {
  return find<AccessRow>(db, `SELECT ${COLUMNS} FROM lead_access WHERE id = ?`, [id])
}

/** @throws CoreError `not_found` */
export function getAccess(db: ReadDb, id: string): AccessRow {
  const access = findAccess(db, id)
  if (!access) throw new CoreError('not_found', 'Diesen Zugang gibt es nicht mehr.')
  return access
}

/** @param code in its one spelling */
export function findAccessByCode(db: ReadDb, code: string): AccessRow | null {
  return find<AccessRow>(db, `SELECT ${COLUMNS} FROM lead_access WHERE code_hash = ?`, [hashOf(code)])
}

/** Past the change log, which would keep the name. */
export function insertAccess(db: WriteDb, { revokedAtMs, ...access }: AccessRow, code: string): void {
  run(
    db,
    `INSERT INTO lead_access (id, working_group_id, name, code_hash, valid_on, created_at_ms, revoked_at_ms)
     VALUES (:id, :workingGroupId, :name, :codeHash, :validOn, :createdAtMs, :revokedAtMs)`,
    { ...access, revokedAtMs, codeHash: hashOf(code) },
  )
}

/** The old code is good for nothing from then on. */
export function renewAccess(
  db: WriteDb,
  { id, validOn, createdAtMs }: Pick<AccessRow, 'id' | 'validOn' | 'createdAtMs'>,
  code: string,
): void {
  run(
    db,
    `UPDATE lead_access SET code_hash = ?, valid_on = ?, created_at_ms = ?, revoked_at_ms = NULL WHERE id = ?`,
    [hashOf(code), validOn, createdAtMs, id],
  )
}

export function revokeAccess(db: WriteDb, id: string, atMs: number): void {
  run(db, 'UPDATE lead_access SET revoked_at_ms = ? WHERE id = ? AND revoked_at_ms IS NULL', [atMs, id])
}

export function deleteAccess(db: WriteDb, id: string): void {
  run(db, 'DELETE FROM lead_access WHERE id = ?', [id])
}

function hashOf(code: string): Buffer {
  return createHash('sha256').update(code).digest()
}
