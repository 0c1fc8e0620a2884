import { phone as german } from '../../shared/locales/de/phone.ts'
import type { Translation } from '../../shared/locales/index.ts'

export type Words = Translation<typeof german>

interface Language {
  /** Its name in itself. */
  name: string
  direction: 'ltr' | 'rtl'
  load: () => Promise<Words>
}

/** Every language of the page, by its BCP 47 code. Only the one in use travels to the phone, beside German. */
export const LANGUAGES = {
  de: { name: 'Deutsch', direction: 'ltr', load: () => Promise.resolve(german) },
  en: {
    name: 'English',
    direction: 'ltr',
    load: () => import('../../shared/locales/en/phone.ts').then((file) => file.phone),
  },
} as const satisfies Readonly<Record<string, Language>>

export type LanguageCode = keyof typeof LANGUAGES

export const LANGUAGE_CODES = Object.keys(LANGUAGES) as LanguageCode[]

export { german }

/**
 * The language to begin with: what was chosen here before, or else the first of the browser's languages that
 * the page speaks. Somebody who reads none of them is more likely helped by English than by German.
 */
export function chooseLanguage(chosenBefore: string | null, preferred: readonly string[]): LanguageCode {
  const wanted = [chosenBefore ?? '', ...preferred].map((code) => code.toLowerCase().split('-')[0])
  for (const code of wanted) {
    const known = LANGUAGE_CODES.find((candidate) => candidate === code)
    if (known) return known
  }
  return preferred.length > 0 ? 'en' : 'de'
}
