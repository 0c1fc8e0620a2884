import type { LanguageCode } from '../../shared/domain/language.ts'
import type { BallotSheetWords } from '../../shared/locales/ballot-sheet.ts'
import { ballotSheet as german } from '../../shared/locales/de/ballot-sheet.ts'

const LOADERS: Readonly<Record<LanguageCode, () => Promise<{ ballotSheet: BallotSheetWords }>>> = {
  de: () => Promise.resolve({ ballotSheet: german }),
  'de-simple': () => import('../../shared/locales/de-simple/ballot-sheet.ts'),
  en: () => import('../../shared/locales/en/ballot-sheet.ts'),
  ru: () => import('../../shared/locales/ru/ballot-sheet.ts'),
  uk: () => import('../../shared/locales/uk/ballot-sheet.ts'),
  pl: () => import('../../shared/locales/pl/ballot-sheet.ts'),
  ar: () => import('../../shared/locales/ar/ballot-sheet.ts'),
  fa: () => import('../../shared/locales/fa/ballot-sheet.ts'),
  tr: () => import('../../shared/locales/tr/ballot-sheet.ts'),
  pt: () => import('../../shared/locales/pt/ballot-sheet.ts'),
  bg: () => import('../../shared/locales/bg/ballot-sheet.ts'),
  ro: () => import('../../shared/locales/ro/ballot-sheet.ts'),
}

export { german }

/** What a paper ballot says in this language. */
export async function loadWords(language: LanguageCode): Promise<BallotSheetWords> {
  return (await LOADERS[language]()).ballotSheet
}
