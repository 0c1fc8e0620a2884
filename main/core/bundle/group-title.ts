import { joinList } from '../../../shared/domain/german-format.ts'

/** Of topics and groups alike. */
const MAX_TITLE = 200

/** A working title from the first two topics; people rename it. @param titles of the topics, the weightiest first */
export function workingTitle(titles: readonly string[]): string {
  const both = joinList(titles.slice(0, 2))
  return both.length <= MAX_TITLE ? both : (titles[0] ?? '')
}
