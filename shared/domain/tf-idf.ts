/** Terms with their weights, in alphabetical order, so that sums never depend on the order of a text. */
export type TermVector = ReadonlyMap<string, number>

/**
 * Weighs the terms of each text: how often it stands there (1 + ln tf) times how rare it is among the
 * texts (ln((1 + N) / (1 + df)) + 1, so that even a word of all texts keeps a little weight).
 * Source: G. Salton, C. Buckley, "Term-weighting approaches in automatic text retrieval", Information
 * Processing & Management 24 (1988), DOI 10.1016/0306-4573(88)90021-0.
 */
export function weighTerms(texts: readonly (readonly string[])[]): TermVector[] {
  const inTexts = new Map<string, number>()
  for (const text of texts) for (const term of new Set(text)) inTexts.set(term, (inTexts.get(term) ?? 0) + 1)
  return texts.map((text) => {
    const counts = new Map<string, number>()
    for (const term of [...text].sort()) counts.set(term, (counts.get(term) ?? 0) + 1)
    return new Map(
      [...counts].map(([term, count]) => {
        const rarity = Math.log((1 + texts.length) / (1 + (inTexts.get(term) ?? 0))) + 1
        return [term, (1 + Math.log(count)) * rarity]
      }),
    )
  })
}

/** Cosine of two vectors without negative weights: 0 (nothing in common) … 1; 0 if one is empty. */
export function cosine(a: TermVector, b: TermVector): number {
  return cosineOfUnits(toUnit(a), toUnit(b))
}

/** The same direction with length 1; an empty vector stays empty. */
export function toUnit(vector: TermVector): TermVector {
  let sum = 0
  for (const weight of vector.values()) sum += weight * weight
  const length = Math.sqrt(sum)
  return new Map([...vector].map(([term, weight]) => [term, weight / length]))
}

/** Cosine of vectors that went through `toUnit`, for comparing many with many. */
export function cosineOfUnits(a: TermVector, b: TermVector): number {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a]
  let product = 0
  for (const [term, weight] of shorter) product += weight * (longer.get(term) ?? 0)
  return Math.min(1, product)
}
