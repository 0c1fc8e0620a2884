import { isComplete } from '../../ballot-record.ts'
import type { BallotForm, BallotMethod, Question } from '../ballot-method.ts'
import ScaleTopics from './ScaleTopics.vue'

/** What methods that rate every topic have in common. */
type RatingForm = Pick<BallotForm<'scale'>, 'words' | 'topics' | 'draft'>

/** How many topics are rated, and how many there are. */
export function ratingProgress({ topics, draft }: RatingForm): { done: number; all: number } {
  return { done: topics.filter((topic) => isComplete(draft[topic.id])).length, all: topics.length }
}

/** Topics left out are asked about. */
export function ratingQuestion(form: RatingForm): Question | null {
  const { done, all } = ratingProgress(form)
  const { askTitle, askText, goOn } = form.words.form
  return done === all ? null : { title: askTitle(all - done), text: askText, goOn }
}

export const scale: BallotMethod<'scale'> = {
  list: ScaleTopics,
  rules: ({ words, settings }) => [words.scale.rule(settings.max)],
  progress: ratingProgress,
  counter(form) {
    const { done, all } = ratingProgress(form)
    return form.words.scale.counter(done, all)
  },
  problem: (form) => (ratingProgress(form).done === 0 ? form.words.form.nothing : null),
  question: ratingQuestion,
  review: null,
}
