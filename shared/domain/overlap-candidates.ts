import type { TermVector } from './tf-idf.ts'

/** What is compared of one item: vectors of length 1, and names of several kinds as they are compared. */
export interface Comparable {
  readonly workingGroupId: string
  readonly vectors: readonly TermVector[]
  /** Kind by kind; names of one kind meet names of that kind. */
  readonly names: readonly (readonly string[])[]
}

/** Places of both items of a pair. */
export type Pair = readonly [first: number, second: number]

export interface Candidates {
  /** All that can be among the best, in the order in which a double loop would meet them; a few more may be. */
  readonly pairs: readonly Pair[]
  /** How many reach the threshold for certain. */
  readonly certain: number
  /** Those so near the threshold that only an exact look tells. */
  readonly near: readonly Pair[]
}

/** Sums may come out that much differently here. */
const NEARLY = 1e-9

/**
 * The pairs of different groups with the highest sums of mean cosine and bonuses (one for each kind with a common
 * name), from the threshold on. Instead of every pair this goes through the items that share a term, so that
 * thousands can be compared.
 * @param most how many of the best are wanted
 */
export function findCandidates(
  items: readonly Comparable[],
  wordsWeight: number,
  bonuses: readonly number[],
  threshold: number,
  most: number,
): Candidates {
  const vectors = items[0]?.vectors.length ?? 0
  const terms = Array.from({ length: vectors }, (_, kind) => indexTerms(items, kind))
  const names = bonuses.map((_, kind) => indexNames(items, kind))
  const bonusOf = Float64Array.from({ length: 2 ** bonuses.length }, (_, flags) =>
    bonuses.reduce((sum, bonus, kind) => sum + (flags & (1 << kind) ? bonus : 0), 0),
  )
  const groups = numbered(items.map(({ workingGroupId }) => workingGroupId))
  const words = new Float64Array(items.length)
  const flags = new Uint8Array(items.length)
  const best = new Best(most, threshold - NEARLY)
  const near: Pair[] = []
  let certain = 0
  for (let place = 0; place < items.length; place++) {
    words.fill(0, place + 1)
    flags.fill(0, place + 1)
    for (const index of terms) addProducts(index, place, words)
    names.forEach((index, kind) => setFlags(index, place, 1 << kind, flags))
    for (let other = place + 1; other < items.length; other++) {
      const score =
        (wordsWeight * (words[other] as number)) / vectors + (bonusOf[flags[other] as number] as number)
      if (score < threshold - NEARLY || groups[other] === groups[place]) continue
      if (score > threshold + NEARLY) certain++
      else near.push([place, other])
      // More than 1 counts as 1, so that such pairs stay in their order.
      best.offer(place, other, Math.min(1, score))
    }
  }
  return { pairs: best.pairs(), certain, near }
}

/** Holds the best pairs without ever holding all of them. */
class Best {
  readonly #most: number
  #cut: number
  #held: { first: number; second: number; score: number }[] = []
  #next: number

  constructor(most: number, cut: number) {
    this.#most = most
    this.#cut = cut
    this.#next = Math.max(4 * most, 10_000)
  }

  offer(first: number, second: number, score: number): void {
    if (score < this.#cut) return
    this.#held.push({ first, second, score })
    if (this.#held.length >= this.#next) this.#drop()
  }

  pairs(): Pair[] {
    this.#drop()
    return this.#held.map(({ first, second }) => [first, second])
  }

  #drop(): void {
    if (this.#held.length <= this.#most) return
    const scores = Float64Array.from(this.#held, ({ score }) => score).sort()
    const last = scores[scores.length - this.#most]
    // Equal ones all stay: which come first is told by an exact look.
    if (last !== undefined) this.#cut = Math.max(this.#cut, last - 2 * NEARLY)
    else this.#cut = Number.POSITIVE_INFINITY
    this.#held = this.#held.filter(({ score }) => score >= this.#cut)
    this.#next = Math.max(this.#next, 2 * this.#held.length)
  }
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
