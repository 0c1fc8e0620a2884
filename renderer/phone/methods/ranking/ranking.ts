import { countPlaces } from '../../../../shared/domain/methods.ts'
import type { BallotForm, BallotMethod } from '../ballot-method.ts'
import { orderOf } from './order.ts'
import RankingTopics from './RankingTopics.vue'

function progressOf({ settings, topics, draft }: BallotForm<'ranking'>): { done: number; all: number } {
  return { done: orderOf(draft).length, all: countPlaces(settings, topics.length) }
}

export const ranking: BallotMethod<'ranking'> = {
  list: RankingTopics,
  rules: (form) => [form.words.ranking.rule(progressOf(form).all)],
  progress: progressOf,
  counter(form) {
    const { done, all } = progressOf(form)
    return form.words.ranking.counter(done, all)
  },
  problem: (form) => (progressOf(form).done === 0 ? form.words.ranking.nothing : null),
  question(form) {
    const { done, all } = progressOf(form)
    const { askTitle, askText, goOn } = form.words.ranking
    return done >= all ? null : { title: askTitle(all - done), text: askText, goOn }
  },
  review: null,
}
