import type { BeamerScene } from '../../shared/contract/beamer.ts'
import { beamer } from '../../shared/locales/de/beamer.ts'

type Scene = Extract<BeamerScene, { kind: 'ranking' }>

/**
 * Why places with the same sum or mean are not on the same rank. Empty where no two figures in the picture ask
 * for it; means that only read the same get more decimals instead.
 * @param rows best first
 */
export function tieNote(
  method: Scene['method'],
  rows: readonly Pick<Scene['rows'][number], 'main' | 'rankLabel'>[],
): string {
  const settled = rows.some((row, index) => {
    const next = rows[index + 1]
    return (
      next !== undefined && row.main !== null && row.main === next.main && row.rankLabel !== next.rankLabel
    )
  })
  return settled ? beamer.ranking.settled[method] : ''
}
