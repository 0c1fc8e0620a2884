import type { LeadRole, Role } from '../../../shared/contract/index.ts'
import { normaliseCardCode } from '../../../shared/domain/card-code.ts'
import { formatDate } from '../../../shared/domain/german-format.ts'
import type { CodeThrottle } from '../code-throttle.ts'
import { CoreError } from '../errors.ts'
import { localDate } from '../local-time.ts'
import type { ReadDb } from '../store/connection.ts'
import { findAccess, findAccessByCode } from './access-rows.ts'
import type { AccessRow } from './access-rows.ts'

const WRONG_CODE =
  'Dieser Code stimmt nicht. Bitte prüfen Sie, ob er richtig geschrieben ist, oder fragen Sie die Moderation.'

/**
 * Whose code this is.
 * @throws CoreError `code_throttled` (it was not even looked at), `wrong_code`, `code_revoked`, `code_not_today`
 */
export function readLeadCode(
  db: ReadDb,
  throttle: CodeThrottle,
  { typed, caller, nowMs }: { typed: string; caller: Role; nowMs: number },
): AccessRow {
  const code = normaliseCardCode(typed)
  if (code === null) throw new CoreError('wrong_code', WRONG_CODE)
  if (!throttle.mayTry(caller, code)) {
    throw new CoreError('code_throttled', 'Das waren zu viele Versuche. Bitte warten Sie etwas.')
  }
  const access = findAccessByCode(db, code)
  if (!access) {
    throttle.failed(caller, code)
    throw new CoreError('wrong_code', WRONG_CODE)
  }
  throttle.succeeded(caller, code)
  if (access.revokedAtMs !== null) {
    throw new CoreError(
      'code_revoked',
      'Dieser Code gilt nicht mehr. Bitte lassen Sie sich von der Moderation einen neuen geben.',
    )
  }
  if (!isToday(access, nowMs)) throw notToday('code_not_today', access)
  return access
}

/**
 * Whether a lead who has signed in may still do anything. Asked for every single request.
 * @throws CoreError `signed_out`
 */
export function refuseSignedOut(db: ReadDb, role: LeadRole, nowMs: number): void {
  const access = findAccess(db, role.accessId)
  if (!access || access.revokedAtMs !== null || access.workingGroupId !== role.workingGroupId) {
    throw new CoreError('signed_out', 'Ihr Zugang ist beendet. Bitte wenden Sie sich an die Moderation.')
  }
  if (!isToday(access, nowMs)) throw notToday('signed_out', access)
}

function isToday({ validOn }: AccessRow, nowMs: number): boolean {
  return validOn === null || validOn === localDate(nowMs)
}

function notToday(code: string, { validOn }: AccessRow): CoreError {
  return new CoreError(
    code,
    `Dieser Code ist nur für den ${formatDate(validOn ?? '')}. Bitte lassen Sie sich von der Moderation einen neuen geben.`,
  )
}
