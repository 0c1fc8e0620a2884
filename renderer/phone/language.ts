import { LANGUAGE_CODES } from '../../shared/domain/language.ts'
import type { LanguageCode } from '../../shared/domain/language.ts'
import { phone as german } from '../../shared/locales/de/phone.ts'
import { directionOf, LANGUAGE_NAMES } from '../../shared/locales/language-names.ts'
import type { Translation } from '../../shared/locales/index.ts'

export type Words = Translation<typeof german>

interface Language {
  /** Its name in itself. */
  name: string
  load: () => Promise<{ phone: Words }>
}

/** Every language of the page, by its BCP 47 code. Only the one in use travels to the phone, beside German. */
export const LANGUAGES = {
  de: { name: LANGUAGE_NAMES.de, load: () => Promise.resolve({ phone: german }) },
  'de-simple': {
    name: LANGUAGE_NAMES['de-simple'],
    load: () => import('../../shared/locales/de-simple/phone.ts'),
  },
  en: { name: LANGUAGE_NAMES.en, load: () => import('../../shared/locales/en/phone.ts') },
  ru: { name: LANGUAGE_NAMES.ru, load: () => import('../../shared/locales/ru/phone.ts') },
  uk: { name: LANGUAGE_NAMES.uk, load: () => import('../../shared/locales/uk/phone.ts') },
  pl: { name: LANGUAGE_NAMES.pl, load: () => import('../../shared/locales/pl/phone.ts') },
  ar: { name: LANGUAGE_NAMES.ar, load: () => import('../../shared/locales/ar/phone.ts') },
  fa: { name: LANGUAGE_NAMES.fa, load: () => import('../../shared/locales/fa/phone.ts') },
  tr: { name: LANGUAGE_NAMES.tr, load: () => import('../../shared/locales/tr/phone.ts') },
  pt: { name: LANGUAGE_NAMES.pt, load: () => import('../../shared/locales/pt/phone.ts') },
  bg: { name: LANGUAGE_NAMES.bg, load: () => import('../../shared/locales/bg/phone.ts') },
  ro: { name: LANGUAGE_NAMES.ro, load: () => import('../../shared/locales/ro/phone.ts') },
} as const satisfies Readonly<Record<LanguageCode, Language>>

export type { LanguageCode }
export { directionOf, german, LANGUAGE_CODES }

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
