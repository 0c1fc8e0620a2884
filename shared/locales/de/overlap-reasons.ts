import { joinList, quote } from '../../domain/german-format.ts'
import type { Overlap } from '../../domain/overlap.ts'

/** What the reasons of an overlap are told from. */
export type OverlapReasons = Pick<
  Overlap,
  'sharedWords' | 'relatedWords' | 'sameLead' | 'partners' | 'targetGroups' | 'districts'
> & { readonly lead: string }

/** Why two measures or goals overlap, one sentence each; the same on the screen and in the minutes. */
export function overlapReasons(reasons: OverlapReasons): string[] {
  const { sharedWords, relatedWords, partners, targetGroups, districts } = reasons
  return [
    ...(sharedWords.length === 0
      ? []
      : [
          sharedWords.length === 1
            ? `Gemeinsames Wort: ${quote(sharedWords[0] ?? '')}.`
            : `Gemeinsame Wörter: ${joinList(sharedWords.map(quote))}.`,
        ]),
    ...relatedWords.map(([a, b]) => `Verwandte Wörter: ${quote(a)} und ${quote(b)}.`),
    ...(reasons.sameLead ? [`Dieselbe Federführung: ${reasons.lead}.`] : []),
    ...(partners.length === 0
      ? []
      : [`${partners.length === 1 ? 'Gemeinsamer Partner' : 'Gemeinsame Partner'}: ${joinList(partners)}.`]),
    ...(targetGroups.length === 0 ? [] : [`Dieselbe Zielgruppe: ${joinList(targetGroups)}.`]),
    ...(districts.length === 0
      ? []
      : [
          `${districts.length === 1 ? 'Derselbe Stadtteil' : 'Dieselben Stadtteile'}: ${joinList(districts)}.`,
        ]),
  ]
}
