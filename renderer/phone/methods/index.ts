import type { BallotMethod, Method } from './ballot-method.ts'
import { budget } from './budget/budget.ts'
import { dots } from './dots/dots.ts'
import { matrix } from './matrix/matrix.ts'
import { ranking } from './ranking/ranking.ts'
import { scale } from './scale/scale.ts'
import { sort } from './sort/sort.ts'

const METHODS: { readonly [M in Method]: BallotMethod<M> } = { scale, dots, budget, ranking, matrix, sort }

/** The method by its name. The compiler cannot know that form and method come from the same round. */
export function methodOf(method: Method): BallotMethod<Method> {
  return METHODS[method] as unknown as BallotMethod<Method>
}

export type { BallotForm, Method } from './ballot-method.ts'
