import { pointsLeft, sumOf } from '../ballot-method.ts'
import type { BallotMethod } from '../ballot-method.ts'
import BudgetReview from './BudgetReview.vue'
import BudgetTopics from './BudgetTopics.vue'

export const budget: BallotMethod<'budget'> = {
  list: BudgetTopics,
  rules: ({ words, settings }) => [
    words.budget.rule(settings.points),
    settings.spendAll ? words.budget.ruleAll : words.budget.ruleSome,
  ],
  progress: ({ settings, draft }) => ({ done: sumOf(draft), all: settings.points }),
  counter: (form) => form.words.budget.remaining(Math.max(0, pointsLeft(form)), form.settings.points),
  problem(form) {
    const { words, settings, draft } = form
    const left = pointsLeft(form)
    if (left < 0) return words.budget.over(-left)
    if (settings.spendAll && left > 0) return words.budget.spendAll(left)
    return sumOf(draft) === 0 ? words.budget.nothing : null
  },
  question: () => null,
  review: {
    list: BudgetReview,
    title: ({ words }) => words.budget.reviewTitle,
    text(form) {
      const left = pointsLeft(form)
      return left === 0 ? form.words.budget.reviewAll : form.words.budget.reviewLeft(left)
    },
  },
}
