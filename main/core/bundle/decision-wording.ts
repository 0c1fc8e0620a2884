import type { Board } from '../../../shared/contract/bundle.ts'
import { joinList } from '../../../shared/domain/german-format.ts'

/** Numbers below 13 are written as words. */
const NUMBER_WORDS = [
  'null',
  'ein',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
] as const

type Titled = { readonly title: string }

/** What the wording tells of a board. */
export interface DecidedBoard {
  readonly groups: readonly (Pick<Board['groups'][number], 'letter' | 'title'> & {
    readonly topics: readonly Titled[]
  })[]
  readonly parkingLot: readonly Titled[]
  /** Topics that were equal across the cut; empty if there were none. */
  readonly tied: readonly Titled[]
  readonly ties: 'in' | 'out' | 'runoff' | null
  /** Number of the run-off that decided between them. */
  readonly runoff: number | null
}

/** The decision about a board in German, as it stands in the minutes. @param board with at least one group */
export function wordDecision({ groups, parkingLot, tied, ties, runoff }: DecidedBoard): string {
  const listed = groups.map(
    ({ letter, title, topics }) => `${letter} „${title}“ (${namesOf(topics) || 'noch ohne Handlungsfeld'})`,
  )
  const formed =
    groups.length === 1
      ? 'Es wird ein Arbeitskreis gebildet'
      : `Es werden ${NUMBER_WORDS[groups.length] ?? groups.length} Arbeitskreise gebildet`
  const parked =
    parkingLot.length === 0
      ? ''
      : `; in den Themenspeicher ${parkingLot.length === 1 ? 'kommt' : 'kommen'} ${namesOf(parkingLot)}`
  return `${formed}: ${listed.join(', ')}${parked}.${wordTie(tied, ties, runoff)}`
}

function wordTie(tied: readonly Titled[], ties: DecidedBoard['ties'], runoff: number | null): string {
  if (tied.length === 0 || ties === null) return ''
  const names = joinList(tied.map((topic) => topic.title))
  switch (ties) {
    case 'in':
      return ` An der Grenze lagen ${names} gleichauf; entschieden wurde, alle aufzunehmen.`
    case 'out':
      return ` An der Grenze lagen ${names} gleichauf; entschieden wurde, keines davon aufzunehmen.`
    case 'runoff':
      return ` An der Grenze lagen ${names} gleichauf; entschieden hat Stichrunde ${runoff ?? ''}.`
  }
}

function namesOf(topics: readonly Titled[]): string {
  return topics.map((topic) => topic.title).join(', ')
}
