import type { FieldConflict } from '../../shared/contract/elaborate.ts'
import type { FieldPlace, NewPart, Step } from './kept-work.ts'

/** What became of what was typed into one field. It stays until the document says the same. */
export interface Typed {
  readonly place: FieldPlace
  /** Not acknowledged yet. */
  readonly steps: readonly Step[]
  /** The first of them has been sent, and may have arrived: what is typed now comes after it. */
  readonly out: boolean
  /** What the writer shall see. */
  readonly shown: unknown
  /** `beside`: somebody else changed the field; both versions are kept. `refused`: see `problem`. */
  readonly state: 'waiting' | 'sending' | 'stored' | 'beside' | 'refused'
  readonly problem: string
  /** The part is gone. */
  readonly lost: boolean
  /** Something else stands there by now, and the core keeps no version beside it: decided here, see `decide`. */
  readonly disputed: boolean
}

export interface MadePart extends NewPart {
  readonly state: 'waiting' | 'stored' | 'refused'
  readonly problem: string
}

export interface Outbox {
  find(place: FieldPlace): Typed | undefined
  all(): readonly Typed[]
  made(): readonly MadePart[]
  /** Notes what was typed. `seen` is what the field said when the typing began. */
  type(place: FieldPlace, seen: unknown, to: unknown): void
  /** Makes a part at the end of its kind. */
  add(part: NewPart): void
  /** Sends what waits now, without the pause for more typing. */
  flush(): void
  /** Sends what was refused once more. */
  retry(): void
  /** Ends a dispute: `seen` stands in the field, `to` shall. */
  decide(place: FieldPlace, seen: unknown, to: unknown): void
  /** Forgets what was typed there, e.g. when a conflict was decided. */
  drop(place: FieldPlace): void
  dropPart(id: string): void
  /** Nobody is in the field any more: it shows what stands in the document. */
  leave(place: FieldPlace): void
  /** A document that came after everything acknowledged so far: it speaks for itself. */
  settle(partIds: ReadonlySet<string>, conflicts: readonly FieldConflict[]): void
  end(): void
}
