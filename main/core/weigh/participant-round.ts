import type { ParticipantRound } from '../../../shared/contract/ballots.ts'
import type { LanguageCode } from '../../../shared/domain/language.ts'
import type { ReadDb } from '../store/connection.ts'
import { getResults } from './results.ts'
import type { AnyRound } from './round-rows.ts'
import { createSpeaker } from './said.ts'

/** A round as phones and the kiosk may see it, in their language; the result only once it is published. */
export function toParticipantRound(db: ReadDb, round: AnyRound, language: LanguageCode): ParticipantRound {
  const say = createSpeaker(db, language)
  const { id, settings } = round
  const axis = (field: 'axisX' | 'axisY', german: string) =>
    german === '' ? null : say('round', id, field, german)
  return {
    id,
    number: round.number,
    practice: round.number === 0,
    question: say('round', id, 'question', round.question),
    criterion: say('round', id, 'criterion', round.criterion),
    settings,
    axes:
      settings.method === 'matrix'
        ? { x: axis('axisX', settings.labels.x), y: axis('axisY', settings.labels.y) }
        : null,
    access: round.access,
    groups: round.groups.map((group) => ({
      id: group.id,
      title: say('stakeholderGroup', group.id, 'title', group.title),
    })),
    state: round.state === 'open' || round.state === 'paused' ? round.state : 'closed',
    topics: round.topics.map((topic) => ({
      id: topic.id,
      number: topic.number,
      title: say('topic', topic.id, 'title', topic.title),
      description: say('topic', topic.id, 'description', topic.description),
    })),
    ranking: round.state === 'published' ? rankingOf(db, round) : null,
  }
}

function rankingOf(db: ReadDb, round: AnyRound): ParticipantRound['ranking'] {
  return getResults(db, round.id).ranking.map(({ topicId, rankLabel }) => ({ topicId, rankLabel }))
}
