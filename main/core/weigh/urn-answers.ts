import type { Answers } from '../../../shared/contract/round.ts'

// In the urn an answer stands under its topic's place in the round (1, 2, 3 …) instead of its id. Rows are a
// fifth as long then, and with them the pages that every commit has to bring to the disk.

/**
 * Answers as the urn keeps them; equal answers give equal texts, whatever order they came in.
 * @param topicIds the round's topics in order of their numbers; answers to others must have been refused before
 */
export function packAnswers(answers: Answers, topicIds: readonly string[]): string {
  const packed: Record<number, Answers[string]> = {}
  topicIds.forEach((id, index) => {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
    if (answer === undefined) return
    packed[index + 1] = answer !== null && typeof answer === 'object' ? { x: answer.x, y: answer.y } : answer
  })
  return JSON.stringify(packed)
}

/** The answers again by topic id. */
export function unpackAnswers(text: string, topicIds: readonly string[]): Answers {
  const answers: Answers = {}
  for (const [place, answer] of Object.entries(JSON.parse(text) as Record<string, Answers[string]>)) {
    const id = topicIds[Number(place) - 1]
    if (id !== undefined) answers[id] = answer
  }
  return answers
}
