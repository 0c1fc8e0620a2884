import type { LanguageCode } from '../domain/language.ts'

/** Every language participants can choose, by its name in itself, in the order of the choice. */
export const LANGUAGE_NAMES = {
  de: 'Deutsch',
  'de-simple': 'Leichte Sprache',
  en: 'English',
  ru: 'Русский',
  uk: 'Українська',
  pl: 'Polski',
  ar: 'العربية',
  // Dari is written as Persian is; its readers look for its name.
  fa: 'فارسی / دری',
  tr: 'Türkçe',
  pt: 'Português',
  bg: 'Български',
  ro: 'Română',
} as const satisfies Readonly<Record<LanguageCode, string>>

export function directionOf(code: LanguageCode): 'ltr' | 'rtl' {
  return code === 'ar' || code === 'fa' ? 'rtl' : 'ltr'
}
