import type { MinutesTopic } from '../../../../shared/domain/minutes-model.ts'

/** "4 Sprachförderung": how sheets other than the topics' own name a topic. */
export function topicLine(number: number, topics: Map<number, MinutesTopic>): string {
  const title = topics.get(number)?.title
  return title === undefined ? `Handlungsfeld ${number}` : `${number} ${title}`
}
