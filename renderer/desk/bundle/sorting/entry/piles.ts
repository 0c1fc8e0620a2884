/** Cards that somebody put together; '' where they gave no name. */
export interface Pile {
  readonly title: string
  readonly topicIds: readonly string[]
}

/** Piles as a ballot says them: the number of its pile for every card that lies on one. Empty piles fall away. */
export function toAnswers(piles: readonly Pile[]): { answers: Record<string, number>; piles: string[] } {
  const answers: Record<string, number> = {}
  const titles: string[] = []
  for (const { title, topicIds } of piles) {
    if (topicIds.length === 0) continue
    titles.push(title.trim())
    for (const topicId of topicIds) answers[topicId] = titles.length
  }
  return { answers, piles: titles }
}

/** How many cards lie on piles. */
export function countCards(piles: readonly Pile[]): number {
  return piles.reduce((sum, { topicIds }) => sum + topicIds.length, 0)
}
