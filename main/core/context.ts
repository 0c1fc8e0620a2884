import type { Area, OperationName, Output, ParsedInput, Push, Role } from '../../shared/contract/index.ts'
import type { ChangeLabel } from '../../shared/contract/projects.ts'
import type { Change } from './store/change-log.ts'
import type { WriteDb } from './store/connection.ts'
import type { Project } from './store/open-project.ts'

export interface ChangeOptions {
  label: ChangeLabel
  areas: readonly Area[]
  /** False for what cannot be taken back (opening a round): it also ends the way back for undo. */
  undoable?: boolean
  /** Working groups whose documents change: then only their leads are told. Left out: everybody is. */
  groups?: readonly string[]
}

/** What a handler gets besides its input. */
export interface Context {
  readonly role: Role
  readonly nowMs: number
  /** The open project. @throws CoreError `no_project` */
  readonly project: Project
  /** Its database. @throws CoreError `no_project` */
  readonly db: WriteDb
  /** Runs one transaction with its change-log rows, then tells every client which areas changed. */
  change<T>(options: ChangeOptions, work: (change: Change) => T): T
  /** Tells clients that something outside the change log changed (progress, beamer, network). */
  changed(...areas: Area[]): void
  emit(push: Push): void
}

export type Handler<N extends OperationName> = (
  context: Context,
  input: ParsedInput<N>,
) => Output<N> | Promise<Output<N>>

/** Handlers of a feature. Merged in core.ts, where a missing one does not compile. */
export type Handlers<N extends OperationName> = { readonly [K in N]: Handler<K> }
