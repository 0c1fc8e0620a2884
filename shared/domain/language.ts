/** Languages participants can choose, as BCP 47 codes; German is the language everything is entered in first. */
export const LANGUAGE_CODES = [
  'de',
  'de-simple',
  'en',
  'ru',
  'uk',
  'pl',
  'ar',
  'fa',
  'tr',
  'pt',
  'bg',
  'ro',
] as const

export type LanguageCode = (typeof LANGUAGE_CODES)[number]
