import { ref, shallowRef } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import type { Keeper } from './keeper.ts'
import { LANGUAGES, chooseLanguage, german } from './language.ts'
import type { LanguageCode, Words } from './language.ts'

/**
 * The page's language and its words. They change together, once the words are here; while the laptop cannot
 * be reached the page stays in the language it has.
 */
export function useLanguage(keeper: Keeper): {
  code: Readonly<Ref<LanguageCode>>
  words: Readonly<ShallowRef<Words>>
  choose: (code: LanguageCode) => Promise<void>
} {
  const code = ref<LanguageCode>('de')
  const words = shallowRef<Words>(german)

  async function speak(wanted: LanguageCode): Promise<void> {
    try {
      words.value = await LANGUAGES[wanted].load()
    } catch {
      return
    }
    code.value = wanted
    const root = document.documentElement
    root.lang = wanted
    root.dir = LANGUAGES[wanted].direction
    document.title = words.value.pageTitle
  }

  void speak(chooseLanguage(keeper.find('language'), navigator.languages))
  return {
    code,
    words,
    async choose(wanted) {
      await speak(wanted)
      keeper.keep('language', code.value)
    },
  }
}
