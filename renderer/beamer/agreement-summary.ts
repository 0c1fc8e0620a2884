import type { BeamerScene } from '../../shared/contract/beamer.ts'
import { beamer } from '../../shared/locales/de/beamer.ts'

type Row = Extract<BeamerScene, { kind: 'ranking' }>['rows'][number]

/** "Bei 9 von 15 Feldern ist sich der Raum einig, bei zwei gespalten"; null where agreement is not known. */
export function agreementSummary(rows: readonly Pick<Row, 'agreementWord'>[]): string | null {
  const count = (word: Row['agreementWord']) => rows.filter((row) => row.agreementWord === word).length
  const known = rows.length - count(null)
  return known === 0 ? null : beamer.ranking.summary(count('high'), count('split'), known)
}
