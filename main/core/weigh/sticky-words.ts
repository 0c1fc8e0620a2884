import type { Round } from '../../../shared/contract/weigh.ts'
import { formatNumber } from '../../../shared/domain/german-format.ts'
import type { StickyProblem } from '../../../shared/domain/sticky.ts'

/** Why counted sticky dots are refused, in words. */
export function stickyProblem(round: Pick<Round, 'topics' | 'settings'>, problem: StickyProblem): string {
  switch (problem.kind) {
    case 'malformed':
      return 'Die Klebepunkte sind nicht lesbar.'
    case 'methodWithoutDots':
      return 'Bei dieser Methode lassen sich keine Klebepunkte an der Wand zählen.'
    case 'unknownTopic':
      return 'Eines der Handlungsfelder gehört nicht zu dieser Runde.'
    case 'notACount':
      return problem.topicId === null
        ? 'Zahl der Personen: bitte eine ganze Zahl ab 0.'
        : `${titleOf(round, problem.topicId)}: bitte eine ganze Zahl ab 0.`
    case 'wrongSteps':
      return `${titleOf(round, problem.topicId)}: Es braucht für jede der ${problem.steps} Stufen eine Zahl.`
    case 'moreThanPeople':
      return round.settings.method === 'scale'
        ? `Auf einem Handlungsfeld kleben ${formatNumber(problem.points)} Punkte, aber so viele Personen haben nicht geklebt (${formatNumber(problem.limit)}).`
        : `${formatNumber(problem.points)} Punkte sind mehr, als die gezählten Personen vergeben durften (${formatNumber(problem.limit)}).`
  }
}

function titleOf({ topics }: Pick<Round, 'topics'>, topicId: string): string {
  return `„${topics.find((topic) => topic.id === topicId)?.title ?? ''}“`
}
