import type { HistoryEntry } from '../../../shared/contract/history.ts'
import { joinSteps } from '../../../shared/domain/history-runs.ts'
import { isTold } from './log-shape.ts'
import type { Names } from './names.ts'
import type { Step, StepField, Thing } from './steps.ts'
import { inWords } from './value-words.ts'

/** Steps of one thing that were one go, oldest first; never empty. */
export type Run = readonly [first: Step, ...later: Step[]]

/** Runs of one thing in the order of their first steps. @param steps oldest first */
export function runsOf(steps: readonly Step[], entity: string): Run[] {
  const told = steps.map((step) => ({
    step,
    atMs: step.atMs,
    // What was taken back and what stands never become one.
    actor: `${step.actor} ${step.undone}`,
    fields: toldFields(step, entity).map(({ field }) => field),
    joins: step.kind === 'do' && step.op === 'update',
  }))
  return joinSteps(told).flatMap((run) => {
    const [first, ...rest] = run.map(({ step }) => step)
    return first ? [[first, ...rest] as const] : []
  })
}

/** The newest step of a run: it stands where that one stands. */
export function headOf(run: Run): Step {
  return run.at(-1) ?? run[0]
}

/** A run in words; null if nothing of it is anything to people. */
export function entryOf(names: Names, thing: Thing, run: Run): HistoryEntry | null {
  const [first] = run
  const head = headOf(run)
  const fields = joinedFields(run, thing.entity).flatMap((field) => {
    const old = inWords(names, thing.entity, field, field.old)
    const now = inWords(names, thing.entity, field, field.new)
    return old === now ? [] : [{ field: field.field, old, new: now }]
  })
  // Somebody typed something and took it out again at once.
  if (fields.length === 0 && run.length > 1) return null
  return {
    changeId: head.changeId,
    changeIds: run.map(({ changeId }) => changeId).reverse(),
    atMs: head.atMs,
    who: names.whoOf(head, thing),
    label: head.label,
    kind: head.kind,
    takenBack: head.undone,
    op: first.op,
    entity: thing.entity,
    entityId: thing.entityId,
    title: names.titleOf(thing),
    fields,
  }
}

/** From where the first step started to where the last one led. */
function joinedFields(run: Run, entity: string): StepField[] {
  const last = new Map(headOf(run).fields.map((field) => [field.column, field]))
  return toldFields(run[0], entity).map((field) => ({ ...field, new: (last.get(field.column) ?? field).new }))
}

function toldFields(step: Step, entity: string): StepField[] {
  return step.fields.filter(({ column }) => isTold(entity, column))
}
