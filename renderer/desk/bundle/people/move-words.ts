import { deskPeople } from '../../../../shared/locales/de/desk-people.ts'
import type { MoveJudgement } from './move-judgement.ts'

const words = deskPeople.lists

/** What a person gets by a move, and which group is too large or too small by it, in sentences. */
export function moveSentence(name: string, { from, to, choice, full, thin }: MoveJudgement): string {
  const sentences = [to && choice ? words.gets[choice](name, to.letter) : words.leaves(name)]
  if (full && to && to.maxPeople !== null) sentences.push(words.full(to.letter, to.people + 1, to.maxPeople))
  if (thin && from && from.minPeople !== null)
    sentences.push(words.thin(from.letter, from.people - 1, from.minPeople))
  return sentences.join(' ')
}

/** Beside a target in the menu: "2. Wunsch, +1". */
export function moveEffect({ choice, change, full }: MoveJudgement): string {
  return [
    ...(choice === null ? [] : [deskPeople.fulfilled[choice]]),
    words.change(change),
    ...(full ? [words.tooMany] : []),
  ].join(', ')
}
