import { phone as german } from '../../shared/locales/de/phone.ts'
import type { Translation } from '../../shared/locales/index.ts'

export type Words = Translation<typeof german>

interface Language {
  /** Its name in itself. */
  name: string
  load: () => Promise<{ phone: Words }>
}

/** Every language of the page, by its BCP 47 code. Only the one in use travels to the phone, beside German. */
export const LANGUAGES = {
  de: { name: 'Deutsch', load: () => Promise.resolve({ phone: german }) },
  'de-simple': { name: 'Leichte Sprache', load: () => import('../../shared/locales/de-simple/phone.ts') },
  en: { name: 'English', load: () => import('../../shared/locales/en/phone.ts') },
  ru: { name: 'Русский', load: () => import('../../shared/locales/ru/phone.ts') },
  uk: { name: 'Українська', load: () => import('../../shared/locales/uk/phone.ts') },
  pl: { name: 'Polski', load: () => import('../../shared/locales/pl/phone.ts') },
  ar: { name: 'العربية', load: () => import('../../shared/locales/ar/phone.ts') },
  // Dari is written as Persian is; its readers look for its name.
  fa: { name: 'فارسی / دری', load: () => import('../../shared/locales/fa/phone.ts') },
  tr: { name: 'Türkçe', load: () => import('../../shared/locales/tr/phone.ts') },
  pt: { name: 'Português', load: () => import('../../shared/locales/pt/phone.ts') },
  bg: { name: 'Български', load: () => import('../../shared/locales/bg/phone.ts') },
  ro: { name: 'Română', load: () => import('../../shared/locales/ro/phone.ts') },
} as const satisfies Readonly<Record<string, Language>>

export type LanguageCode = keyof typeof LANGUAGES

export const LANGUAGE_CODES = Object.keys(LANGUAGES) as LanguageCode[]

export { german }

export function directionOf(code: LanguageCode): 'ltr' | 'rtl' {
  return code === 'ar' || code === 'fa' ? 'rtl' : 'ltr'
}

/** Codes under which phones ask for a language of the page: Dari, and Romanian as Moldova called it. */
const OTHER_NAMES: Readonly<Record<string, LanguageCode>> = { prs: 'fa', mo: 'ro' }

/**
 * The language to begin with: what was chosen here before, or else the first of the browser's languages that
 * the page speaks. Somebody who reads none of them is more likely helped by English than by German.
 */
export function chooseLanguage(chosenBefore: string | null, preferred: readonly string[]): LanguageCode {
  for (const tag of [chosenBefore ?? '', ...preferred]) {
    const whole = tag.toLowerCase()
    const primary = whole.split('-')[0] ?? ''
    const known = LANGUAGE_CODES.find((code) => code === whole) ?? LANGUAGE_CODES.find((c) => c === primary)
    if (known) return known
    const other = OTHER_NAMES[primary]
    if (other) return other
  }
  return preferred.length > 0 ? 'en' : 'de'
}
