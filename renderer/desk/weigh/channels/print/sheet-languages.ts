import type { TextTranslation } from '../../../../../shared/contract/texts.ts'
import type { Round } from '../../../../../shared/contract/weigh.ts'
import { LANGUAGE_CODES } from '../../../../../shared/domain/language.ts'
import type { LanguageCode } from '../../../../../shared/domain/language.ts'

/** A language a ballot can be printed in beside German, and how much of the ballot is translated. */
export interface SheetLanguage {
  readonly language: Exclude<LanguageCode, 'de'>
  /** Texts of this ballot that are there in the language. */
  readonly done: number
  readonly of: number
}

/** Languages in which at least one text of this round's ballot has been entered, in the usual order. */
export function listSheetLanguages(round: Round, texts: readonly TextTranslation[]): SheetLanguage[] {
  const wanted = new Set(ballotTexts(round))
  return LANGUAGE_CODES.flatMap((language) => {
    if (language === 'de') return []
    const done = texts.filter(
      (entry) =>
        entry.language === language &&
        entry.text !== '' &&
        wanted.has(`${entry.entity} ${entry.entityId} ${entry.field}`),
    ).length
    return done === 0 ? [] : [{ language, done, of: wanted.size }]
  })
}

/** Every German text that stands on the ballot. */
function ballotTexts({ id, question, criterion, settings, groups, topics }: Round): string[] {
  const said = (text: string, name: string): string[] => (text === '' ? [] : [name])
  return [
    ...said(question, `round ${id} question`),
    ...said(criterion, `round ${id} criterion`),
    ...(settings.method === 'matrix'
      ? [...said(settings.labels.x, `round ${id} axisX`), ...said(settings.labels.y, `round ${id} axisY`)]
      : []),
    ...groups.map((group) => `stakeholderGroup ${group.id} title`),
    ...topics.flatMap((topic) => [
      `topic ${topic.id} title`,
      ...said(topic.description, `topic ${topic.id} description`),
    ]),
  ]
}

const GERMAN_NAMES = new Intl.DisplayNames('de', { type: 'language' })

/** "Polnisch", "Leichte Sprache" */
export function languageName(language: LanguageCode): string {
  return language === 'de-simple' ? 'Leichte Sprache' : (GERMAN_NAMES.of(language) ?? language)
}
