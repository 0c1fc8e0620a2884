import { ref, shallowRef } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import type { Keeper } from './keeper.ts'
import { LANGUAGES, chooseLanguage, directionOf, german } from './language.ts'
import type { LanguageCode, Words } from './language.ts'

const RETRY_MS = 3000

export interface PageLanguage {
  /** What the page speaks now. */
  code: Readonly<Ref<LanguageCode>>
  words: Readonly<ShallowRef<Words>>
  /** What was asked for; its words may still be on their way. */
  wanted: Readonly<Ref<LanguageCode>>
  choose: (code: LanguageCode) => Promise<void>
}

/**
 * The page's language and its words. They change together, once the words are here; while the laptop cannot
 * be reached the page stays in the language it has, and asks again.
 */
export function useLanguage(keeper: Keeper): PageLanguage {
  const code = ref<LanguageCode>('de')
  const words = shallowRef<Words>(german)
  const wanted = ref(chooseLanguage(keeper.find('language'), navigator.languages))

  async function speak(next: LanguageCode): Promise<void> {
    wanted.value = next
    let found: Words
    try {
      found = (await LANGUAGES[next].load()).phone
    } catch {
      setTimeout(() => {
        if (wanted.value === next) void speak(next)
      }, RETRY_MS)
      return
    }
    // Words that come after another choice are not wanted any more.
    if (wanted.value !== next) return
    words.value = found
    code.value = next
    const root = document.documentElement
    root.lang = next
    root.dir = directionOf(next)
    document.title = found.pageTitle
  }

  void speak(wanted.value)
  return {
    code,
    words,
    wanted,
    async choose(next) {
      keeper.keep('language', next)
      await speak(next)
    },
  }
}
