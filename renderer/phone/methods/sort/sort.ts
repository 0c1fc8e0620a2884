import type { BallotForm, BallotMethod } from '../ballot-method.ts'
import { pileOf } from './piles.ts'
import SortTopics from './SortTopics.vue'

function progressOf({ topics, draft }: BallotForm<'sort'>): { done: number; all: number } {
  return { done: topics.filter(({ id }) => pileOf(draft, id) > 0).length, all: topics.length }
}

export const sort: BallotMethod<'sort'> = {
  list: SortTopics,
  rules: ({ words }) => [words.sort.rule, words.sort.ruleNames],
  progress: progressOf,
  counter(form) {
    const { done, all } = progressOf(form)
    return form.words.sort.counter(done, all)
  },
  problem: (form) => (progressOf(form).done === 0 ? form.words.sort.nothing : null),
  question(form) {
    const { done, all } = progressOf(form)
    const { askTitle, askText, goOn } = form.words.sort
    return done === all ? null : { title: askTitle(all - done), text: askText, goOn }
  },
  review: null,
}
