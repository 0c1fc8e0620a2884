/** One change of one thing, as far as joining goes. */
export interface HistoryStep {
  readonly atMs: number
  readonly actor: string
  /** What it changed. */
  readonly fields: readonly string[]
  /** False for what always stands alone: adding, removing, taking back. */
  readonly joins: boolean
}

/** Pauses in typing up to this long. */
const PAUSE_MS = 5 * 60_000
/** A run ends with its quarter of an hour at the latest, so that an afternoon of writing keeps its states. */
export const SPAN_MS = 15 * 60_000

/** The quarter of an hour around a time, within which its run lies: from `fromMs` on, before `toMs`. */
export function spanAround(atMs: number): { readonly fromMs: number; readonly toMs: number } {
  const fromMs = Math.floor(atMs / SPAN_MS) * SPAN_MS
  return { fromMs, toMs: fromMs + SPAN_MS }
}

/**
 * Joins what one person wrote into the same fields of one thing in one go: pauses of at most five minutes, nobody else
 * in between in these fields, and within one quarter of an hour by the clock. Whether two neighbouring steps belong
 * together depends on these two alone, so that a page of a long history joins them as the whole would.
 * @param steps of one thing, oldest first
 * @returns runs in the order of their first steps
 */
export function joinSteps<T extends HistoryStep>(steps: readonly T[]): T[][] {
  const runs: T[][] = []
  const lastOf = new Map<string, T[]>()
  for (const step of steps) {
    const run = findRun(step, lastOf)
    if (run) run.push(step)
    else runs.push([step])
    for (const field of step.fields) lastOf.set(field, run ?? (runs.at(-1) as T[]))
  }
  return runs
}

function findRun<T extends HistoryStep>(step: T, lastOf: ReadonlyMap<string, T[]>): T[] | null {
  const run = lastOf.get(step.fields[0] ?? '')
  const last = run?.at(-1)
  if (!run || !last || !step.joins || !last.joins) return null
  const together =
    last.actor === step.actor &&
    last.fields.length === step.fields.length &&
    step.fields.every((field) => last.fields.includes(field) && lastOf.get(field) === run) &&
    step.atMs - last.atMs <= PAUSE_MS &&
    spanAround(step.atMs).fromMs === spanAround(last.atMs).fromMs
  return together ? run : null
}
