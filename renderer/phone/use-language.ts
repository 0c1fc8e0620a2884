import { ref, shallowRef } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import type { Keeper } from './keeper.ts'
import { LANGUAGES, chooseLanguage, directionOf, german } from './language.ts'
import type { LanguageCode, Words } from './language.ts'

export interface PageLanguage {
  /** What the page speaks now. */
  code: Readonly<Ref<LanguageCode>>
  words: Readonly<ShallowRef<Words>>
  /** What was asked for; the words may still be on their way. */
  wanted: Readonly<Ref<LanguageCode>>
  choose: (code: LanguageCode) => Promise<void>
  /** Fetches the words once more if the laptop could not be reached for them. */
  retry: () => void
}

/**
 * The page's language and its words. They change together, once the words are here; while the laptop cannot
 * be reached the page stays in the language it has.
 */
export function useLanguage(keeper: Keeper): PageLanguage {
  const code = ref<LanguageCode>('de')
  const words = shallowRef<Words>(german)
  const wanted = ref(chooseLanguage(keeper.find('language'), navigator.languages))
  let missed: LanguageCode | null = null

  async function speak(next: LanguageCode): Promise<void> {
    wanted.value = next
    missed = null
    let found: Words
    try {
      found = (await LANGUAGES[next].load()).phone
    } catch {
      // The choice shows what the page speaks.
      if (wanted.value === next) {
        wanted.value = code.value
        missed = next
      }
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
    retry() {
      if (missed) void speak(missed)
    },
  }
}
