import type { Handlers } from '../context.ts'
import { sessionHandlers } from './sessions.ts'
import { topicImportHandlers } from './topic-import.ts'
import { topicHandlers } from './topics.ts'

export { insertTopics } from './new-topics.ts'
export type { NewTopic } from './new-topics.ts'
export { findPresentSession, findSessionOfToday, getSession, listSessions } from './sessions.ts'
export { listTopics } from './topics.ts'

type Names = keyof typeof topicHandlers | keyof typeof sessionHandlers | keyof typeof topicImportHandlers

export const prepareHandlers: Handlers<Names> = {
  ...topicHandlers,
  ...sessionHandlers,
  ...topicImportHandlers,
}
