import type { RankDerivation } from '../../domain/derivation-rank.ts'
import { formatNumber, formatPercent, joinList, quote } from '../../domain/german-format.ts'
import { DECIMALS, namesOf } from './derivation-text.ts'
import type { Settings, Words } from './derivation-text.ts'

const RANK_WORDS: Record<
  Settings['method'],
  { main: string; higherMain: string; sameMain: string; tie: (settings: Settings) => string }
> = {
  scale: {
    main: 'Mittelwert',
    higherMain: 'einen höheren Mittelwert',
    sameMain: 'Gleicher Mittelwert',
    tie: () => 'Anteil der beiden höchsten Stufen',
  },
  dots: {
    main: 'Summe der Punkte',
    higherMain: 'mehr Punkte',
    sameMain: 'Gleich viele Punkte',
    tie: () => 'Zahl der Personen',
  },
  budget: {
    main: 'Summe der Punkte',
    higherMain: 'mehr Punkte',
    sameMain: 'Gleich viele Punkte',
    tie: () => 'Zahl der Personen',
  },
  ranking: {
    main: 'Rangpunkte',
    higherMain: 'mehr Rangpunkte',
    sameMain: 'Gleich viele Rangpunkte',
    tie: () => 'Zahl der ersten Plätze',
  },
  matrix: {
    main: 'Mitte beider Mittelwerte',
    higherMain: 'eine höhere Mitte',
    sameMain: 'Gleiche Mitte',
    tie: (settings) => `Mittelwert ${namesOf(settings).x}`,
  },
}

/** Which figure put a topic on its rank, and where the cut lies. */
export function rankLines(
  rank: RankDerivation,
  settings: Settings,
  titleOf: (topicId: string) => string,
): Words {
  const words = RANK_WORDS[settings.method]
  const tie = words.tie(settings)
  const { from, to } = rank.value
  const places = from === to ? `${from}.` : `${from}.–${to}.`
  const main = (value: number | null) =>
    formatNumber(value, settings.method === 'scale' || settings.method === 'matrix' ? DECIMALS.mean : 0)
  const tieValue = (value: number | null) =>
    settings.method === 'scale'
      ? formatPercent(value)
      : formatNumber(value, settings.method === 'matrix' ? DECIMALS.mean : 0)
  const before = rank.decidedByTie.slice(0, rank.betterByTie)
  const behind = rank.decidedByTie.slice(rank.betterByTie)
  const named = (ones: RankDerivation['decidedByTie']) =>
    joinList(ones.map(({ topicId, tie: figure }) => `${quote(titleOf(topicId))} (${tieValue(figure)})`))
  return {
    rule: `Geordnet wird nach: ${words.main}. Sind zwei gleich, entscheidet: ${tie}. Was dann noch gleich ist, teilt sich den Rang.`,
    lines: [
      rank.main === null
        ? 'Niemand hat dazu etwas gesagt. Solche Handlungsfelder stehen am Ende.'
        : `${words.main}: ${main(rank.main)}. ${betterWords(rank.better)} ${words.higherMain}.`,
      ...(before.length > 0
        ? [`${words.sameMain}, aber davor durch ${tie} (hier ${tieValue(rank.tie)}): ${named(before)}.`]
        : []),
      ...(behind.length > 0
        ? [`${words.sameMain}, aber dahinter durch ${tie} (hier ${tieValue(rank.tie)}): ${named(behind)}.`]
        : []),
      ...(rank.equal.length > 0
        ? [
            `In beidem gleich: ${joinList(rank.equal.map((id) => quote(titleOf(id))))}. Sie teilen sich den Rang und stehen nach ihrer Nummer.`,
          ]
        : []),
      ...cutLines(rank),
    ],
    result: places,
    source: null,
  }
}

function betterWords(count: number): string {
  if (count === 0) return 'Kein Handlungsfeld hat'
  return count === 1 ? 'Ein Handlungsfeld hat' : `${formatNumber(count)} Handlungsfelder haben`
}

function cutLines({ cut, value }: RankDerivation): string[] {
  if (!cut) return []
  const best = cut.places === 1 ? 'Nur das erste kommt' : `Die ersten ${formatNumber(cut.places)} kommen`
  if (cut.tied.length > 0) {
    return [
      `${best} weiter. ${formatNumber(cut.tied.length)} Felder sind hier gleich, aber nur für ${formatNumber(cut.free)} ist noch Platz: Die Zahlen allein entscheiden es nicht.`,
    ]
  }
  return [`${best} weiter. Rang ${value.from} liegt ${cut.within ? 'über' : 'unter'} der Grenze.`]
}
