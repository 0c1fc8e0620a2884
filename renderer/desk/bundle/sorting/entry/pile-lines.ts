import type { Pile } from './piles.ts'

/** One pile as it is typed in from a pin board: the numbers of its cards, and its name if it has one. */
export interface PileLine {
  /** Only for the list on the screen. */
  readonly key: number
  readonly numbers: string
  readonly title: string
}

export type LineProblem =
  /** What stands there is no number of a card. */
  | { readonly kind: 'unknown'; readonly texts: readonly string[] }
  /** The card lies on another pile already, or (`pile` null) twice on this one. */
  | { readonly kind: 'twice'; readonly number: number; readonly pile: number | null }
  | { readonly kind: 'titleOnly' }

export interface LineReading {
  readonly topicIds: readonly string[]
  readonly problems: readonly LineProblem[]
}

export interface SheetReading {
  /** Line by line. */
  readonly lines: readonly LineReading[]
  /** Cards on no pile, by number. */
  readonly left: readonly NumberedTopic[]
  /** How many lines must be looked at again. */
  readonly wrong: number
  readonly piles: readonly Pile[]
}

interface NumberedTopic {
  readonly id: string
  readonly number: number
}

/** Reads "3 7 12", "3,7, 12" or "3;7/12": everything between the numbers parts them. */
function numbersIn(text: string): string[] {
  return text.split(/[\s,;/.+–-]+/).filter((part) => part !== '')
}

/** What the typed lines say, checked against the cards there are. */
export function readLines(lines: readonly PileLine[], topics: readonly NumberedTopic[]): SheetReading {
  const byNumber = new Map(topics.map((topic) => [topic.number, topic]))
  const pileOf = new Map<string, number>()
  const readings = lines.map(({ numbers, title }, index): LineReading => {
    const topicIds: string[] = []
    const unknown: string[] = []
    const problems: LineProblem[] = []
    for (const text of numbersIn(numbers)) {
      const topic = /^\d{1,6}$/.test(text) ? byNumber.get(Number(text)) : undefined
      if (!topic) {
        unknown.push(text)
        continue
      }
      const before = pileOf.get(topic.id)
      if (before === undefined) {
        pileOf.set(topic.id, index)
        topicIds.push(topic.id)
      } else {
        const pile = before === index ? null : before + 1
        problems.push({ kind: 'twice', number: topic.number, pile })
      }
    }
    if (unknown.length > 0) problems.unshift({ kind: 'unknown', texts: unknown })
    if (problems.length === 0 && topicIds.length === 0 && title.trim() !== '') {
      problems.push({ kind: 'titleOnly' })
    }
    return { topicIds, problems }
  })
  return {
    lines: readings,
    left: topics.filter(({ id }) => !pileOf.has(id)),
    wrong: readings.filter(({ problems }) => problems.length > 0).length,
    piles: readings.flatMap(({ topicIds }, index) =>
      topicIds.length > 0 ? [{ title: lines[index]?.title.trim() ?? '', topicIds }] : [],
    ),
  }
}

let keys = 0

export function emptyLine(): PileLine {
  return { key: ++keys, numbers: '', title: '' }
}

export function isEmptyLine({ numbers, title }: PileLine): boolean {
  return numbersIn(numbers).length === 0 && title.trim() === ''
}

/** A saved sheet as lines again, to be corrected. */
export function toLines(piles: readonly Pile[], topics: readonly NumberedTopic[]): PileLine[] {
  const numberOf = new Map(topics.map(({ id, number }) => [id, number]))
  const lines = piles.map(({ title, topicIds }) => ({
    ...emptyLine(),
    numbers: topicIds.map((id) => numberOf.get(id)).join(' '),
    title,
  }))
  return [...lines, emptyLine()]
}
