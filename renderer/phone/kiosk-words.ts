import { shallowRef, watch } from 'vue'
import type { ShallowRef } from 'vue'
import { kiosk as germanKiosk } from '../../shared/locales/de/kiosk.ts'
import type { Translation } from '../../shared/locales/index.ts'
import { german, LANGUAGES } from './language.ts'
import type { LanguageCode, Words } from './language.ts'

type KioskOwn = Translation<typeof germanKiosk>

const LOADERS: Readonly<Record<LanguageCode, () => Promise<{ kiosk: KioskOwn }>>> = {
  de: () => Promise.resolve({ kiosk: germanKiosk }),
  'de-simple': () => import('../../shared/locales/de-simple/kiosk.ts'),
  en: () => import('../../shared/locales/en/kiosk.ts'),
  ru: () => import('../../shared/locales/ru/kiosk.ts'),
  uk: () => import('../../shared/locales/uk/kiosk.ts'),
  pl: () => import('../../shared/locales/pl/kiosk.ts'),
  ar: () => import('../../shared/locales/ar/kiosk.ts'),
  fa: () => import('../../shared/locales/fa/kiosk.ts'),
  tr: () => import('../../shared/locales/tr/kiosk.ts'),
  pt: () => import('../../shared/locales/pt/kiosk.ts'),
  bg: () => import('../../shared/locales/bg/kiosk.ts'),
  ro: () => import('../../shared/locales/ro/kiosk.ts'),
}

/** What the kiosk says in one language: its own words, and those of the phone page. */
export interface KioskWords {
  kiosk: KioskOwn
  phone: Words
}

/** The words of the person who sits there; those of the language before until they are here. */
export function useKioskWords(language: () => LanguageCode): Readonly<ShallowRef<KioskWords>> {
  const words = shallowRef<KioskWords>({ kiosk: germanKiosk, phone: german })
  watch(
    language,
    async (wanted) => {
      const [{ kiosk }, { phone }] = await Promise.all([LOADERS[wanted](), LANGUAGES[wanted].load()])
      if (language() === wanted) words.value = { kiosk, phone }
    },
    { immediate: true },
  )
  return words
}
