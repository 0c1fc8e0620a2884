/** What can still be empty in the document of a working group; what is missing altogether comes first. */
export type GapKind =
  | 'noVision'
  | 'noGoal'
  | 'noMeasure'
  | 'goalWithoutMeasure'
  | 'goalWithoutYear'
  | 'measureWithoutGoal'
  | 'measureWithoutLead'
  | 'measureWithoutPeriod'
  | 'measureWithoutIndicator'
  | 'measureWithoutFunding'
  | 'subareaEmpty'

interface InSubarea {
  readonly subareaId: string | null
}

export interface ProgressText extends InSubarea {
  readonly text: string
}

export interface ProgressGoal extends InSubarea {
  readonly description: string
  readonly horizonYear: number | null
  readonly hasMeasure: boolean
}

export interface ProgressMeasure extends InSubarea {
  readonly description: string
  readonly targetGroup: string
  readonly lead: string
  readonly partners: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly costPerYear: number | null
  readonly costOnce: number | null
  readonly fundingSource: string
  readonly fundingState: string | null
  readonly priority: number | null
  readonly indicator: string
  readonly target: number | null
  readonly hasGoal: boolean
  /** False for what was merged or given up: nobody fills it in any more. */
  readonly goesOn: boolean
}

/** What a working group has written, as far as its progress goes. */
export interface WrittenSoFar {
  readonly subareaIds: readonly string[]
  readonly visions: readonly ProgressText[]
  readonly goals: readonly ProgressGoal[]
  readonly recommendations: readonly ProgressText[]
  readonly measures: readonly ProgressMeasure[]
}

/**
 * What is still empty: first what is missing altogether, then the most frequent. Links to goals are missed only where
 * there are goals.
 */
export function findGaps(written: WrittenSoFar): { readonly gap: GapKind; readonly count: number }[] {
  const { goals } = written
  const measures = written.measures.filter(({ goesOn }) => goesOn)
  const whole: [GapKind, number][] = [
    ['noVision', written.visions.some(({ text }) => text !== '') ? 0 : 1],
    ['noGoal', goals.length > 0 ? 0 : 1],
    ['noMeasure', written.measures.length > 0 ? 0 : 1],
  ]
  const single: [GapKind, number][] = [
    ['goalWithoutMeasure', measures.length === 0 ? 0 : count(goals, ({ hasMeasure }) => !hasMeasure)],
    ['goalWithoutYear', count(goals, ({ horizonYear }) => horizonYear === null)],
    ['measureWithoutGoal', goals.length === 0 ? 0 : count(measures, ({ hasGoal }) => !hasGoal)],
    ['measureWithoutLead', count(measures, ({ lead }) => lead === '')],
    ['measureWithoutPeriod', count(measures, ({ startsOn, endsOn }) => startsOn === null && endsOn === null)],
    ['measureWithoutIndicator', count(measures, ({ indicator }) => indicator === '')],
    ['measureWithoutFunding', count(measures, (one) => !isFunded(one))],
    ['subareaEmpty', count(written.subareaIds, (id) => isEmpty(id, written))],
  ]
  return [...whole, ...single.sort(([, a], [, b]) => b - a)].flatMap(([gap, times]) =>
    times > 0 ? [{ gap, count: times }] : [],
  )
}

/** Share of what can be filled in that is, of everything the group has begun; null if it has begun nothing. */
export function filledShare({ visions, goals, recommendations, measures }: WrittenSoFar): number | null {
  const facts = [
    ...[...visions, ...recommendations].map(({ text }) => text !== ''),
    ...goals.flatMap((goal) => [goal.description !== '', goal.horizonYear !== null]),
    ...measures.filter(({ goesOn }) => goesOn).flatMap(factsOf),
  ]
  return facts.length === 0 ? null : count(facts, (filled) => filled) / facts.length
}

function factsOf(measure: ProgressMeasure): boolean[] {
  return [
    measure.description !== '',
    measure.targetGroup !== '',
    measure.lead !== '',
    measure.partners !== '',
    measure.startsOn !== null,
    measure.endsOn !== null,
    measure.costPerYear !== null || measure.costOnce !== null,
    isFunded(measure),
    measure.priority !== null,
    measure.hasGoal,
    measure.indicator !== '',
    measure.target !== null,
  ]
}

function isFunded({ fundingSource, fundingState }: ProgressMeasure): boolean {
  return fundingSource !== '' || fundingState !== null
}

function isEmpty(subareaId: string, { visions, goals, recommendations, measures }: WrittenSoFar): boolean {
  return [visions, goals, recommendations, measures].every((parts: readonly InSubarea[]) =>
    parts.every((part) => part.subareaId !== subareaId),
  )
}

function count<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.reduce((sum, item) => sum + (holds(item) ? 1 : 0), 0)
}
