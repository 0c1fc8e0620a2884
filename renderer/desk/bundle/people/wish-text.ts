import { MOST_WISHES } from '../../../../shared/domain/allocation.ts'

/** A group as people name it: by its letter. */
interface LetteredGroup {
  readonly id: string
  readonly letter: string
}

export type WishReading =
  | { readonly ok: true; readonly wishes: string[] }
  | {
      readonly ok: false
      readonly problem:
        | { readonly kind: 'unknown'; readonly letters: readonly string[] }
        | { readonly kind: 'twice'; readonly letter: string }
        | { readonly kind: 'tooMany' }
    }

/** Reads "A C B", "acb" or "A, C, B": letters of groups, first wish first. */
export function readWishText(text: string, groups: readonly LetteredGroup[]): WishReading {
  const letters = [...text.toLocaleUpperCase('de')].filter((letter) => !/[\s,;./|>–-]/.test(letter))
  const unknown = letters.filter((letter) => groups.every((group) => group.letter !== letter))
  if (unknown.length > 0) return { ok: false, problem: { kind: 'unknown', letters: [...new Set(unknown)] } }
  const twice = letters.find((letter, index) => letters.indexOf(letter) !== index)
  if (twice !== undefined) return { ok: false, problem: { kind: 'twice', letter: twice } }
  if (letters.length > MOST_WISHES) return { ok: false, problem: { kind: 'tooMany' } }
  return { ok: true, wishes: letters.flatMap((letter) => groups.find((g) => g.letter === letter)?.id ?? []) }
}

/** Wishes as they are typed: "A C B". */
export function wishText(wishes: readonly string[], groups: readonly LetteredGroup[]): string {
  return wishes.flatMap((id) => groups.find((group) => group.id === id)?.letter ?? []).join(' ')
}
