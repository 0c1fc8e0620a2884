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

interface Prepared {
  readonly item: OverlapItem
  readonly words: readonly StemmedWord[]
  readonly stems: TermVector
  readonly grams: TermVector
}

/**
 * Looks for overlaps between different working groups: every pair of measures (and goals) whose words,
 * lead, partners, target groups and districts together reach the threshold, with the reasons, highest
 * score first, equal ones in the order given. The steering group decides about each.
 * Words are compared by TF-IDF over German stems and over runs of four letters, partners
 * included, so that compounds meet through their parts.
 */
export function findOverlaps(items: readonly OverlapItem[], settings: OverlapSettings): Overlap[] {
  const prepared = prepare(items)
  const overlaps: Overlap[] = []
  for (const [index, first] of prepared.entries()) {
    for (const second of prepared.slice(index + 1)) {
      if (first.item.workingGroupId === second.item.workingGroupId) continue
      const facts = compare(first, second, settings.weights)
      if (facts.score < settings.threshold) continue
      overlaps.push({
        ...facts,
        sharedWords: findSharedWords(first, second),
        relatedWords: findRelatedWords(first.words, second.words),
      })
    }
  }
  // A stable sort: equal scores stay in the order given.
  return overlaps.sort((a, b) => b.score - a.score)
}

function prepare(items: readonly OverlapItem[]): Prepared[] {
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
    words: words[index] ?? [],
    stems: stems[index] ?? new Map(),
    grams: grams[index] ?? new Map(),
  }))
}

function compare(
  first: Prepared,
  second: Prepared,
  weights: OverlapWeights,
): Omit<Overlap, 'sharedWords' | 'relatedWords'> {
  const [a, b] = [first.item, second.item]
  const words = (cosineOfUnits(first.stems, second.stems) + cosineOfUnits(first.grams, second.grams)) / 2
  const sameLead = intersect([a.lead], [b.lead]).length > 0
  const partners = intersect(a.partners, b.partners)
  const targetGroups = intersect(a.targetGroups, b.targetGroups)
  const districts = intersect(a.districts, b.districts)
  const score =
    weights.words * words +
    (sameLead ? weights.lead : 0) +
    (partners.length > 0 ? weights.partners : 0) +
    (targetGroups.length > 0 ? weights.targetGroups : 0) +
    (districts.length > 0 ? weights.districts : 0)
  return { a: a.id, b: b.id, score: Math.min(1, score), words, sameLead, partners, targetGroups, districts }
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

function findSharedWords(first: Prepared, second: Prepared): string[] {
  const written = new Map<string, string>()
  for (const { word, stem } of first.words) if (!written.has(stem)) written.set(stem, word)
  return [...first.stems]
    .map(([stem, weight]) => ({ stem, product: weight * (second.stems.get(stem) ?? 0) }))
    .filter(({ product }) => product > 0)
    .sort((a, b) => b.product - a.product)
    .slice(0, WORDS_SHOWN)
    .map(({ stem }) => written.get(stem) ?? stem)
}
