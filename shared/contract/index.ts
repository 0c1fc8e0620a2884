import type { z } from 'zod'
import { backups } from './backups.ts'
import { ballots } from './ballots.ts'
import { beamer } from './beamer.ts'
import { bundle } from './bundle.ts'
import { elaborate } from './elaborate.ts'
import { history } from './history.ts'
import { lan } from './lan.ts'
import { leads } from './leads.ts'
import { minutes } from './minutes.ts'
import { people } from './people.ts'
import { prepare } from './prepare.ts'
import { projects } from './projects.ts'
import { results } from './results.ts'
import { sortings } from './sortings.ts'
import { steering } from './steering.ts'
import { texts } from './texts.ts'
import { timer } from './timer.ts'
import { track } from './track.ts'
import { weigh } from './weigh.ts'

/** Every command and query of the core, for every client. */
export const contract = {
  ...projects,
  ...backups,
  ...prepare,
  ...texts,
  ...weigh,
  ...ballots,
  ...results,
  ...lan,
  ...sortings,
  ...bundle,
  ...people,
  ...elaborate,
  ...leads,
  ...steering,
  ...track,
  ...history,
  ...minutes,
  ...beamer,
  ...timer,
}

export type Contract = typeof contract
export type OperationName = keyof Contract
/** What a caller writes (defaults may be left out). */
export type Input<N extends OperationName> = z.input<Contract[N]['input']>
/** What a handler receives (defaults filled in). */
export type ParsedInput<N extends OperationName> = z.output<Contract[N]['input']>
export type Output<N extends OperationName> = z.output<Contract[N]['output']>

export type { LeadRole, Role, RoleKind, Operation } from './define.ts'
export * from './messages.ts'
