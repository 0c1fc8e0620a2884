import type { Handlers } from '../context.ts'
import { historyOf } from './of.ts'
import { recentHistory } from './recent.ts'
import { restoreField } from './restore.ts'

/** The change log for people. */
export const historyHandlers: Handlers<'history.of' | 'history.recent' | 'history.restore'> = {
  'history.of': historyOf,
  'history.recent': recentHistory,
  'history.restore': restoreField,
}
