import type { LanguageCode } from '../domain/language.ts'
import type { BallotSheetDocument, Twice } from './print.ts'
import type { Round } from './round.ts'
import type { TextTranslation } from './texts.ts'

export interface BallotSheetSource {
  projectTitle: string
  round: Round
  /** Answer of `texts.list`. */
  texts: readonly TextTranslation[]
  /** 'de' for a sheet in German alone. */
  language: LanguageCode
}

/** The paper ballot of a round, ready for `printPdf`: its texts in German and, where entered, in the language asked for. */
export function ballotSheetOf({
  projectTitle,
  round,
  texts,
  language,
}: BallotSheetSource): BallotSheetDocument {
  const translated = new Map(
    texts
      .filter((entry) => entry.language === language && entry.text !== '')
      .map((entry) => [`${entry.entity} ${entry.entityId} ${entry.field}`, entry.text]),
  )
  const twice = (
    entity: TextTranslation['entity'],
    entityId: string,
    field: string,
    german: string,
  ): Twice => ({
    german,
    other: translated.get(`${entity} ${entityId} ${field}`) ?? null,
  })
  const { settings } = round
  return {
    kind: 'ballotSheet',
    language,
    projectTitle,
    roundNumber: round.number,
    question: twice('round', round.id, 'question', round.question),
    criterion: twice('round', round.id, 'criterion', round.criterion),
    settings,
    axes:
      settings.method === 'matrix'
        ? {
            x: twice('round', round.id, 'axisX', settings.labels.x),
            y: twice('round', round.id, 'axisY', settings.labels.y),
          }
        : null,
    cut: round.cut,
    codes: round.access === 'codes',
    groups: round.groups.map((group) => twice('stakeholderGroup', group.id, 'title', group.title)),
    topics: round.topics.map(({ id, number, title, description }) => ({
      number,
      title: twice('topic', id, 'title', title),
      description: twice('topic', id, 'description', description),
    })),
  }
}
