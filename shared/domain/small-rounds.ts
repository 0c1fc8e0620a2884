/** Figures of fewer ballots than this would tell what single people gave (SAFETY, section 1). */
export const FEWEST_SHOWN = 5

/** Whether a round has too few ballots for its figures to be shown. None at all tell nothing about anybody. */
export function isTooSmall({ ballots }: { readonly ballots: number }): boolean {
  return ballots > 0 && ballots < FEWEST_SHOWN
}
