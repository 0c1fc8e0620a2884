import type { BeamerScene } from '../../shared/contract/beamer.ts'
import { joinList } from '../../shared/domain/german-format.ts'
import { beamer } from '../../shared/locales/de/beamer.ts'
import { nameSome } from './name-some.ts'

type Row = Extract<BeamerScene, { kind: 'ranking' }>['rows'][number]

/** One half of the line at the foot: a word in bold and the names it holds for. */
export interface AgreementPart {
  word: string
  names: string
}

/**
 * "Hohe Einigkeit bei A, B und C · gespalten bei D"; what does not fit on the line is counted.
 * @param room letters of names the line can hold; each half names at least one, and at 0 none: then they are counted
 */
export function agreementLine(
  rows: readonly Pick<Row, 'title' | 'agreementWord'>[],
  room: number,
): AgreementPart[] {
  const { high, highLater, split, splitLater } = beamer.ranking
  const titles = (word: Row['agreementWord']) =>
    rows.filter((row) => row.agreementWord === word).map((row) => row.title)
  const found = [
    { first: high, later: highLater, titles: titles('high') },
    { first: split, later: splitLater, titles: titles('split') },
  ].filter((half) => half.titles.length > 0)
  return found.map((half, index) => ({
    word: index === 0 ? half.first : half.later,
    names: namesOf(half.titles, room / found.length),
  }))
}

function namesOf(titles: readonly string[], room: number): string {
  if (room === 0) return beamer.ranking.topics(titles.length)
  const { named, others } = nameSome(titles, room)
  return joinList(others > 0 ? [...named, beamer.ranking.others(others)] : named)
}
