import { formatNumber, joinList, quote } from '../../../shared/domain/german-format.ts'
import type { GroupingSource as SimilaritySource } from '../../../shared/domain/grouping-sources.ts'
import { blocksOf } from '../../../shared/domain/topic-locks.ts'
import type { GroupingSource } from './grouping-source.ts'
import { counted, NO_LIMIT } from './words.ts'

type Fact = { label: string; text: string }

/** What the proposal was made with and how it came out, as short facts. */
export function groupingFacts(source: GroupingSource): Fact[] {
  const { settings } = source.board
  return [
    { label: 'Quellen', text: describeSources(source) },
    { label: 'Auswahl', text: describeChoice(source) },
    ...tieFact(source),
    {
      label: 'Zusammenfassen',
      text:
        settings.linkage === 'ward'
          ? 'nach Ward auf der Karte der Ähnlichkeiten'
          : 'nach der mittleren Ähnlichkeit (Average Linkage)',
    },
    { label: 'Zahl', text: describeNumber(source) },
    ...sizeFact(source),
    ...lockFacts(source),
  ]
}

/** "Sortierung 2 (22 Personen), Gewicht 60": what the similarity rests on, heaviest first. */
export function describeSources({ board, grounds, sortingNumber }: GroupingSource): string {
  const used = grounds.sources.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight)
  return used
    .map((one) => {
      const weight = used.length > 1 ? `, Gewicht ${formatNumber(one.weight)}` : ''
      return `${nameOf(one, board.roundNumber, sortingNumber)}${weight}`
    })
    .join(' · ')
}

function nameOf(
  { kind, base }: SimilaritySource,
  roundNumber: number | null,
  sortingNumber: number | null,
): string {
  switch (kind) {
    case 'ratings':
      return `Bewertungen der Runde ${roundNumber ?? ''} (${counted(base, 'Stimmzettel', 'Stimmzettel')})`
    case 'sorting':
      return `Sortierung ${sortingNumber ?? ''} (${counted(base, 'Person', 'Personen')})`
    case 'words':
      return `Wörter in Titel und Beschreibung von ${counted(base, 'Handlungsfeld', 'Handlungsfeldern')}`
  }
}

/** Which topics went on, with how many. */
export function describeChoice({ board, grounds }: GroupingSource): string {
  const { choice } = board.settings
  const many = `${counted(grounds.ids.length, 'Handlungsfeld', 'Handlungsfelder')}`
  switch (choice.by) {
    case 'best':
      return `die besten ${choice.n} der Runde ${board.roundNumber ?? ''}; weiter gingen ${many}`
    case 'aboveMean':
      return `alle über dem Mittel der Runde ${board.roundNumber ?? ''}; weiter gingen ${many}`
    case 'hand':
      return `von Hand; weiter gingen ${many}`
  }
}

function tieFact({ board, grounds, topics }: GroupingSource): Fact[] {
  const { choice } = board.settings
  const tied = topics.filter((topic) => grounds.tied.includes(topic.id))
  if (choice.by !== 'best' || tied.length === 0) return []
  const names = joinList(tied.map((topic) => quote(topic.title)))
  const decided = {
    in: 'alle gingen weiter',
    out: 'keines von ihnen ging weiter',
    runoff: `entschieden hat Stichrunde ${grounds.runoff ?? ''}`,
  }[choice.ties]
  return [{ label: 'Gleichstand', text: `An der Grenze lagen ${names} gleichauf; ${decided}.` }]
}

function describeNumber({ board, picture }: GroupingSource): string {
  const k = picture.tree.k
  const separation = picture.tree.cuts.find((cut) => cut.k === k)?.silhouette
  const before = board.moved.length > 0 ? ' vor dem Versetzen' : ''
  const own = separation === undefined ? '' : ` (${formatNumber(separation, 2)}${before})`
  const next = board.candidates.find((candidate) => candidate.state === 'runnerUp')
  const other = next ? `${next.k} (${formatNumber(next.silhouette, 2)})` : null
  if (board.settings.groups !== undefined) {
    return `${k}, vorgegeben; Trennschärfe${own || ' nicht bestimmt'}${other ? `, am besten getrennt wären sonst ${other}` : ''}`
  }
  if (k === 1) return '1; in mehrere lassen sich diese Felder so nicht teilen'
  return `${k}, am besten getrennt${own}${other ? `; an zweiter Stelle ${other}` : ''}`
}

function sizeFact({ board, topics }: GroupingSource): Fact[] {
  const { minSize, maxSize } = board.settings
  if (minSize <= 1 && maxSize >= NO_LIMIT) return []
  const moved = topics.filter((topic) => board.moved.includes(topic.id)).map((topic) => quote(topic.title))
  const kept = board.keepsSizes
    ? moved.length === 0
      ? ''
      : `; nur der Größe wegen versetzt: ${joinList(moved)}`
    : '; das ließ sich nicht einhalten'
  return [{ label: 'Größe', text: `${describeSizes({ minSize, maxSize })} Handlungsfelder${kept}` }]
}

/** "mindestens 2, höchstens 5". */
export function describeSizes({ minSize, maxSize }: { minSize: number; maxSize: number }): string {
  const least = minSize > 1 ? [`mindestens ${minSize}`] : []
  const most = maxSize < NO_LIMIT ? [`höchstens ${maxSize}`] : []
  return [...least, ...most].join(', ')
}

/** The locks the proposal kept. */
function lockFacts({ grounds, topics }: GroupingSource): Fact[] {
  const titles = new Map(topics.map((topic) => [topic.id, topic.title]))
  const list = (ids: readonly string[]): string => joinList(ids.map((id) => quote(titles.get(id) ?? '')))
  const together = blocksOf(grounds.ids, grounds.locks).filter((block) => block.length > 1)
  const { apart } = grounds.locks
  return [
    ...(together.length > 0 ? [{ label: 'Zusammengehalten', text: together.map(list).join('; ') }] : []),
    ...(apart.length > 0 ? [{ label: 'Getrennt gehalten', text: apart.map(list).join('; ') }] : []),
  ]
}
