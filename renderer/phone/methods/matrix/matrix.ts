import type { BallotMethod } from '../ballot-method.ts'
import { ratingProgress, ratingQuestion } from '../scale/scale.ts'
import MatrixTopics from './MatrixTopics.vue'

export const matrix: BallotMethod<'matrix'> = {
  list: MatrixTopics,
  rules: ({ words, settings }) => [words.matrix.rule(settings.max)],
  progress: ratingProgress,
  counter(form) {
    const { done, all } = ratingProgress(form)
    return form.words.scale.counter(done, all)
  },
  problem: (form) => (ratingProgress(form).done === 0 ? form.words.matrix.nothing : null),
  question: ratingQuestion,
  review: null,
}
