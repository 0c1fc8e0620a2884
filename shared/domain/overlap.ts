import { findCandidates } from './overlap-candidates.ts'
import type { Comparable, Pair } from './overlap-candidates.ts'
import { cosineOfUnits, toUnit, weighTerms } from './tf-idf.ts'
import type { TermVector } from './tf-idf.ts'
import { letterGrams, stemWords } from './words.ts'
import { findRelatedWords } from './word-parts.ts'
import type { StemmedWord } from './words.ts'

/** A measure or goal as far as overlaps go. Names are compared without regard to case and spaces. */
export interface OverlapItem {
  readonly id: string
  readonly workingGroupId: string
  readonly title: string
  readonly description: string
  readonly lead: string
  readonly partners: readonly string[]
  readonly targetGroups: readonly string[]
  readonly districts: readonly string[]
}

/** How much each reason adds to the score; shown beside the list. */
export interface OverlapWeights {
  readonly words: number
  readonly lead: number
  readonly partners: number
  readonly targetGroups: number
  readonly districts: number
}

export interface OverlapSettings {
  readonly weights: OverlapWeights
  /** Pairs from this score on are listed. */
  readonly threshold: number
}

/** Words alone can reach 1; what only says who and where is never enough by itself. */
export const OVERLAP_SETTINGS: OverlapSettings = {
  weights: { words: 1, lead: 0.1, partners: 0.08, targetGroups: 0.04, districts: 0.04 },
  threshold: 0.3,
}

export interface Overlap {
  /** The two ids, the one of the item given first in front. */
  readonly a: string
  readonly b: string
  readonly score: number
  /** Similarity of the words, 0…1: mean of the cosines over stems and over runs of four letters. */
  readonly words: number
  /** The words behind it as they stand in the first text, most telling first, at most five. */
  readonly sharedWords: readonly string[]
  /** Different words with a long common part, such as "sprachmittlerpool" and "dolmetscherpool", at most three. */
  readonly relatedWords: readonly (readonly [string, string])[]
  readonly sameLead: boolean
  /** As written in the first item. */
  readonly partners: readonly string[]
  readonly targetGroups: readonly string[]
  readonly districts: readonly string[]
}

const GRAM_LENGTH = 4
const WORDS_SHOWN = 5

/** An item with what is compared of it. */
export interface PreparedItem extends Comparable {
  readonly item: OverlapItem
  readonly words: readonly StemmedWord[]
  readonly vectors: readonly [stems: TermVector, grams: TermVector]
}

export interface OverlapsFound {
  /** Highest score first. */
  readonly overlaps: readonly Overlap[]
  /** How many pairs reach the threshold; more than are listed if `most` was fewer. */
  readonly found: number
}

/**
 * Looks for overlaps between different working groups: every pair of measures (and goals) whose words,
 * lead, partners, target groups and districts together reach the threshold, with the reasons, highest
 * score first, equal ones in the order given. The steering group decides about each.
 * Words are compared by TF-IDF over German stems and over runs of four letters, partners
 * included, so that compounds meet through their parts.
 * @param most only so many of the highest are listed
 */
export function findOverlaps(
  items: readonly OverlapItem[],
  settings: OverlapSettings,
  most = Number.POSITIVE_INFINITY,
): OverlapsFound {
  const prepared = prepareItems(items)
  const { words, lead, partners, targetGroups, districts } = settings.weights
  const bonuses = [lead, partners, targetGroups, districts]
  const { pairs, certain, near } = findCandidates(prepared, words, bonuses, settings.threshold, most)
  const exactly = (list: readonly Pair[]) =>
    list
      .map(([first, second]) => [prepared[first] as PreparedItem, prepared[second] as PreparedItem] as const)
      .map(([first, second]) => ({ first, second, score: scoreOf(first, second, settings.weights) }))
      .filter(({ score }) => score >= settings.threshold)
  return {
    overlaps: exactly(pairs)
      // A stable sort: equal scores stay in the order given.
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ first, second }) => explain(first, second, settings.weights)),
    found: certain + exactly(near).length,
  }
}

/** Reads the words of all items; how rare a word is depends on all of them. */
export function prepareItems(items: readonly OverlapItem[]): PreparedItem[] {
  const words = items.map(({ title, description, partners }) =>
    stemWords([title, description, ...partners].join('\n')),
  )
  const stems = weighTerms(words.map((list) => list.map(({ stem }) => stem))).map(toUnit)
  const grams = weighTerms(
    words.map((list) =>
      letterGrams(
        list.map(({ word }) => word),
        GRAM_LENGTH,
      ),
    ),
  ).map(toUnit)
  return items.map((item, index) => ({
    item,
    workingGroupId: item.workingGroupId,
    words: words[index] ?? [],
    vectors: [stems[index] ?? new Map<string, number>(), grams[index] ?? new Map<string, number>()],
    names: [[item.lead], item.partners, item.targetGroups, item.districts].map((names) =>
      names.map(plainName).filter((name) => name !== ''),
    ),
  }))
}

function scoreOf(first: PreparedItem, second: PreparedItem, weights: OverlapWeights): number {
  const [lead, partners, targetGroups, districts] = first.names.map((names, kind) =>
    names.some((name) => second.names[kind]?.includes(name)),
  )
  const score =
    weights.words * wordSimilarity(first, second) +
    (lead ? weights.lead : 0) +
    (partners ? weights.partners : 0) +
    (targetGroups ? weights.targetGroups : 0) +
    (districts ? weights.districts : 0)
  return Math.min(1, score)
}

/** Mean of the cosines over stems and over runs of four letters, 0…1. */
export function wordSimilarity(first: PreparedItem, second: PreparedItem): number {
  return (
    (cosineOfUnits(first.vectors[0], second.vectors[0]) +
      cosineOfUnits(first.vectors[1], second.vectors[1])) /
    2
  )
}

/** A pair with everything that speaks for it. */
export function explain(first: PreparedItem, second: PreparedItem, weights: OverlapWeights): Overlap {
  const [a, b] = [first.item, second.item]
  return {
    a: a.id,
    b: b.id,
    score: scoreOf(first, second, weights),
    words: wordSimilarity(first, second),
    sharedWords: findSharedWords(first, second),
    relatedWords: findRelatedWords(first.words, second.words),
    sameLead: intersect([a.lead], [b.lead]).length > 0,
    partners: intersect(a.partners, b.partners),
    targetGroups: intersect(a.targetGroups, b.targetGroups),
    districts: intersect(a.districts, b.districts),
  }
}

/** Names in both lists, as the first writes them; empty ones never meet. */
function intersect(first: readonly string[], second: readonly string[]): string[] {
  const known = new Set(second.map(plainName))
  return [...new Map(first.map((name) => [plainName(name), name.trim()]))]
    .filter(([plain]) => plain !== '' && known.has(plain))
    .map(([, name]) => name)
}

function plainName(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('de')
}

function findSharedWords(first: PreparedItem, second: PreparedItem): string[] {
  const written = new Map<string, string>()
  for (const { word, stem } of first.words) if (!written.has(stem)) written.set(stem, word)
  return [...first.vectors[0]]
    .map(([stem, weight]) => ({ stem, product: weight * (second.vectors[0].get(stem) ?? 0) }))
    .filter(({ product }) => product > 0)
    .sort((a, b) => b.product - a.product)
    .slice(0, WORDS_SHOWN)
    .map(({ stem }) => written.get(stem) ?? stem)
}
