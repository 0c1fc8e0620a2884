import type { BallotMethod } from '../ballot-method.ts'
import { dotsLeft, sumOf } from '../ballot-method.ts'
import DotsReview from './DotsReview.vue'
import DotsTopics from './DotsTopics.vue'

export const dots: BallotMethod<'dots'> = {
  list: DotsTopics,
  rules: ({ words, settings }) => [words.dots.rule(settings.perTopic)],
  progress: ({ settings, draft }) => ({ done: sumOf(draft), all: settings.dots }),
  counter: (form) => form.words.dots.remaining(dotsLeft(form), form.settings.dots),
  problem: ({ words, draft }) => (sumOf(draft) === 0 ? words.form.nothingDots : null),
  question: () => null,
  review: {
    list: DotsReview,
    title: ({ words }) => words.dots.reviewTitle,
    text: (form) => {
      const left = dotsLeft(form)
      return left === 0 ? form.words.dots.reviewAll : form.words.dots.reviewLeft(left)
    },
  },
}
