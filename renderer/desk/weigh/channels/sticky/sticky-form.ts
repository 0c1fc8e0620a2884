import type { StickyTotals } from '../../../../../shared/contract/ballots.ts'
import type { Round } from '../../../../../shared/contract/weigh.ts'

/** Sticky dots of the wall as they are typed in: by topic, one text per step of a scale, else one. */
export interface StickyForm {
  readonly people: string
  readonly cells: readonly (readonly string[])[]
}

/** Whether dots on a wall can say anything in this method: a sum tells neither places nor pairs. */
export function takesSticky({ settings }: Pick<Round, 'settings'>): boolean {
  return settings.method !== 'ranking' && settings.method !== 'matrix'
}

/** Fields per topic: the steps of a scale, or one. */
export function cellsPerTopic({ settings }: Pick<Round, 'settings'>): number {
  return settings.method === 'scale' ? settings.max : 1
}

/** The form as it stands when it opens: empty, or with what was recorded. */
export function stickyForm(
  round: Pick<Round, 'settings' | 'topics'>,
  recorded: StickyTotals | null,
): StickyForm {
  const cells = round.topics.map(({ id }) => {
    const counts = recorded?.topics[id]
    const list = counts === undefined ? [] : typeof counts === 'number' ? [counts] : counts
    return Array.from({ length: cellsPerTopic(round) }, (_, index) => {
      const count = list[index]
      return count === undefined || count === 0 ? '' : String(count)
    })
  })
  return { people: recorded?.people === null || !recorded ? '' : String(recorded.people), cells }
}

/** A count as typed: empty is 0, "1.200" is 1200. Null = no count. */
export function readCount(text: string): number | null {
  const digits = text.trim().replaceAll('.', '')
  if (digits === '') return 0
  const count = /^\d{1,6}$/.test(digits) ? Number(digits) : null
  return count !== null && count <= 100_000 ? count : null
}

/** Dots of one topic; null when a field of it holds no number. */
export function sumOf(cells: readonly string[]): number | null {
  return cells.reduce<number | null>((sum, text) => {
    const count = readCount(text)
    return sum === null || count === null ? null : sum + count
  }, 0)
}

export type StickyReading =
  | { readonly ok: true; readonly totals: StickyTotals }
  /** Indices of the topics that hold something else than numbers. */
  | { readonly ok: false; readonly people: boolean; readonly topics: readonly number[] }

/** The totals as they are recorded; topics without any dot are left out. */
export function readSticky(round: Pick<Round, 'settings' | 'topics'>, form: StickyForm): StickyReading {
  const people = form.people.trim() === '' ? null : readCount(form.people)
  const wrongPeople = form.people.trim() !== '' && people === null
  const wrong = form.cells.flatMap((cells, index) => (sumOf(cells) === null ? [index] : []))
  if (wrongPeople || wrong.length > 0) return { ok: false, people: wrongPeople, topics: wrong }
  const topics: Record<string, number | number[]> = {}
  for (const [index, { id }] of round.topics.entries()) {
    const counts = (form.cells[index] ?? []).map((text) => readCount(text) ?? 0)
    if (counts.every((count) => count === 0)) continue
    topics[id] = round.settings.method === 'scale' ? counts : (counts[0] ?? 0)
  }
  return { ok: true, totals: { people, topics } }
}

/** All dots on the wall. */
export function totalOf({ topics }: StickyTotals): number {
  return Object.values(topics)
    .flat()
    .reduce((sum, count) => sum + count, 0)
}
