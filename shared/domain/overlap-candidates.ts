import type { TermVector } from './tf-idf.ts'

/** What is compared of one item: vectors of length 1, and names of several kinds as they are compared. */
export interface Comparable {
  readonly workingGroupId: string
  readonly vectors: readonly TermVector[]
  /** Kind by kind; names of one kind meet names of that kind. */
  readonly names: readonly (readonly string[])[]
}

/** Sums may come out a little differently here; who is this near the threshold is looked at exactly. */
const NEARLY = 1e-9

/**
 * Pairs of different groups whose mean cosine and bonuses (one for each kind with a common name) may reach the
 * threshold: all that do, and at most a few that nearly do. Instead of every pair this goes through the items that
 * share a term, so that thousands can be compared.
 * @returns places of both items, in the order in which a double loop would meet them
 */
export function findCandidates(
  items: readonly Comparable[],
  wordsWeight: number,
  bonuses: readonly number[],
  threshold: number,
): [number, number][] {
  const vectors = items[0]?.vectors.length ?? 0
  const terms = Array.from({ length: vectors }, (_, kind) => indexTerms(items, kind))
  const names = bonuses.map((_, kind) => indexNames(items, kind))
  const bonusOf = Float64Array.from({ length: 2 ** bonuses.length }, (_, flags) =>
    bonuses.reduce((sum, bonus, kind) => sum + (flags & (1 << kind) ? bonus : 0), 0),
  )
  const groups = numbered(items.map(({ workingGroupId }) => workingGroupId))
  const words = new Float64Array(items.length)
  const flags = new Uint8Array(items.length)
  const pairs: [number, number][] = []
  for (let place = 0; place < items.length; place++) {
    words.fill(0, place + 1)
    flags.fill(0, place + 1)
    for (const index of terms) addProducts(index, place, words)
    names.forEach((index, kind) => setFlags(index, place, 1 << kind, flags))
    for (let other = place + 1; other < items.length; other++) {
      const score =
        (wordsWeight * (words[other] as number)) / vectors + (bonusOf[flags[other] as number] as number)
      if (score >= threshold - NEARLY && groups[other] !== groups[place]) pairs.push([place, other])
    }
  }
  return pairs
}

/** Where each term stands: places in rising order, and its weight there. */
interface Postings {
  readonly places: Int32Array
  readonly weights: Float64Array
  /** The first that comes behind the item being compared. */
  next: number
}

interface TermIndex {
  /** Postings of the terms of each item. */
  readonly ofItem: readonly (readonly Postings[])[]
}

function indexTerms(items: readonly Comparable[], kind: number): TermIndex {
  const counts = new Map<string, number>()
  for (const { vectors } of items) {
    for (const term of vectors[kind]?.keys() ?? []) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  const filling = new Map<string, Postings>()
  const ofItem = items.map(({ vectors }, place) =>
    [...(vectors[kind] ?? [])].map(([term, weight]) => {
      let postings = filling.get(term)
      if (!postings) {
        const length = counts.get(term) ?? 0
        postings = { places: new Int32Array(length), weights: new Float64Array(length), next: 0 }
        filling.set(term, postings)
      }
      postings.places[postings.next] = place
      postings.weights[postings.next] = weight
      postings.next++
      return postings
    }),
  )
  for (const postings of filling.values()) postings.next = 0
  return { ofItem }
}

/** Adds the products with the item at `place` for all behind it. To be called for one place after the other. */
function addProducts({ ofItem }: TermIndex, place: number, sums: Float64Array): void {
  for (const postings of ofItem[place] ?? []) {
    const { places, weights } = postings
    const own = weights[postings.next] as number
    postings.next++
    for (let at = postings.next; at < places.length; at++) {
      const other = places[at] as number
      sums[other] = (sums[other] as number) + own * (weights[at] as number)
    }
  }
}

/** Per item the items with one of its names. */
type NameIndex = readonly (readonly (readonly number[])[])[]

function indexNames(items: readonly Comparable[], kind: number): NameIndex {
  const places = new Map<string, number[]>()
  return items.map(({ names }, place) =>
    [...new Set(names[kind])].map((name) => {
      const found = places.get(name) ?? []
      places.set(name, found)
      found.push(place)
      return found
    }),
  )
}

function setFlags(index: NameIndex, place: number, flag: number, flags: Uint8Array): void {
  for (const places of index[place] ?? []) {
    for (const other of places) flags[other] = (flags[other] as number) | flag
  }
}

function numbered(names: readonly string[]): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from(names, (name) => {
    const number = numbers.get(name) ?? numbers.size
    numbers.set(name, number)
    return number
  })
}
