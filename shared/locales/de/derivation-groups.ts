import type {
  BalancedDerivation,
  BalancedRankDerivation,
  GroupLeftOut,
  GroupMeanDerivation,
} from '../../domain/derivation-groups.ts'
import { formatNumber, joinList, quote } from '../../domain/german-format.ts'
import { formatRank } from '../../domain/ranking.ts'
import { figureName } from './derivation.ts'
import { DECIMALS, equals } from './derivation-text.ts'
import type { DerivationText, Settings } from './derivation-text.ts'

const NBSP = '\u00a0'
const ballots = (count: number) => (count === 1 ? '1 Stimmzettel' : `${formatNumber(count)} Stimmzettel`)

const GROUP_RULES: Record<Settings['method'], string> = {
  scale: 'Alle Bewertungen der Gruppe zusammengezählt und geteilt durch ihre Zahl.',
  matrix:
    'Alle Bewertungen der Gruppe auf beiden Achsen zusammengezählt und geteilt durch ihre Zahl, zwei je Stimmzettel.',
  dots: 'Alle Punkte der Gruppe für das Handlungsfeld geteilt durch ihre Stimmzettel; wer ihm nichts gab, zählt mit 0.',
  budget:
    'Alle Punkte der Gruppe für das Handlungsfeld geteilt durch ihre Stimmzettel; wer ihm nichts gab, zählt mit 0.',
  ranking:
    'Alle Rangpunkte der Gruppe für das Handlungsfeld geteilt durch ihre Stimmzettel; wer es nicht nennt, gibt 0.',
}

/** The figure of the round that stands beside the means of the groups. */
export function groupFigure({ method }: Settings): 'mean' | 'middle' {
  return method === 'matrix' ? 'middle' : 'mean'
}

/**
 * A group's mean in words.
 * @param group title of the group; null for ballots that name none
 * @param sticky whether there are sticky dots on the wall
 */
export function groupMeanText(
  { sum, people, each, silent, value }: GroupMeanDerivation,
  settings: Settings,
  group: string | null,
  sticky: boolean,
): DerivationText {
  const name = figureName(groupFigure(settings), settings)
  const by = each === 2 ? `(2${NBSP}·${NBSP}${formatNumber(people)})` : formatNumber(people)
  return {
    name: group === null ? `${name} derer ohne Angabe` : `${name} der Gruppe ${quote(group)}`,
    rule: GROUP_RULES[settings.method],
    lines:
      value === null
        ? ['Niemand in dieser Gruppe hat das Handlungsfeld bewertet.']
        : [`${formatNumber(sum)} : ${by} ${equals(value, DECIMALS.mean)}`],
    result: formatNumber(value, DECIMALS.mean),
    leftOut: [
      ...(silent > 0 ? [`${ballots(silent)} der Gruppe ohne Bewertung für dieses Handlungsfeld.`] : []),
      ...(sticky ? ['Klebepunkte an der Wand: Sie gehören zu keiner Gruppe.'] : []),
    ],
    source: null,
  }
}

/** The mean of the groups in words: whose means are in it, who is left out and why. */
export function balancedText(
  { means, leftOut, value }: BalancedDerivation,
  fewest: number,
  titleOf: (groupId: string) => string,
): DerivationText {
  const mean = (one: number) => formatNumber(one, DECIMALS.mean)
  return {
    name: 'Mittel der Gruppen',
    rule: 'Die Mittel aller gezeigten Gruppen zusammengezählt und geteilt durch ihre Zahl. So zählt jede Gruppe gleich, ob groß oder klein.',
    lines:
      value === null
        ? ['Keine der gezeigten Gruppen hat das Handlungsfeld bewertet.']
        : [
            joinList(means.map((one) => `${quote(titleOf(one.groupId))} ${mean(one.mean)}`)),
            `(${means.map((one) => mean(one.mean)).join(' + ')}) : ${formatNumber(means.length)} ${equals(value, DECIMALS.mean)}`,
          ],
    result: mean(value ?? Number.NaN),
    leftOut: leftOut.map((one) => groupLeftOutWords(one, fewest, titleOf)),
    source: null,
  }
}

function groupLeftOutWords(
  { groupId, ballots: count, why }: GroupLeftOut,
  fewest: number,
  titleOf: (groupId: string) => string,
): string {
  const title = groupId === null ? '' : titleOf(groupId)
  switch (why) {
    case 'tooFew':
      return `${title} (${formatNumber(count)}): weniger als ${formatNumber(fewest)} Stimmzettel.`
    case 'covered':
      return `${title} (${formatNumber(count)}): ausgeblendet, damit sich eine kleinere Gruppe nicht errechnen lässt.`
    case 'silent':
      return `${title} (${formatNumber(count)}): keine Bewertung für dieses Handlungsfeld.`
    case 'none':
      return `${ballots(count)} ohne Angabe der Gruppe.`
  }
}

/** A place in the view in which each group counts the same, in words. */
export function balancedRankText(
  { main, better, equal, value }: BalancedRankDerivation,
  titleOf: (topicId: string) => string,
): DerivationText {
  const before =
    better === 0
      ? 'Kein Handlungsfeld hat'
      : better === 1
        ? 'Ein Handlungsfeld hat'
        : `${formatNumber(better)} Handlungsfelder haben`
  return {
    name: 'Rang, wenn jede Gruppe gleich zählt',
    rule: 'Geordnet wird nach dem Mittel der Gruppen. Was darin gleich ist, teilt sich den Rang.',
    lines: [
      main === null
        ? 'Keine Gruppe hat dazu etwas gesagt. Solche Handlungsfelder stehen am Ende.'
        : `Mittel der Gruppen: ${formatNumber(main, DECIMALS.mean)}. ${before} ein höheres.`,
      ...(equal.length > 0 ? [`Darin gleich: ${joinList(equal.map((id) => quote(titleOf(id))))}.`] : []),
    ],
    result: formatRank(value.from, value.to),
    leftOut: [],
    source: null,
  }
}
